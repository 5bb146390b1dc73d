//! Drawings of food and drink.

use super::canvas::Canvas;
use super::palette::{CRUST, GOLD, Ink, LEAF, SHADE, WHITE, WOOD};

/// A jar with a lid and a label.
pub fn jar(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(84, 108), canvas.between(180, 230));
    canvas.shadow(0, 0, half + 8, 14);
    let area = (-half, -height, half * 2, height);
    let d = format!(
        "M{0} {1}H{2}Q{half} {1} {half} {3}V-30Q{half} 0 {2} 0H{0}Q{4} 0 {4} -30V{3}Q{4} {1} {0} {1}Z",
        30 - half,
        -height,
        half - 30,
        -height + 34,
        -half
    );
    canvas.body(&d, area, ink.main, |canvas| {
        canvas.rect((-half, -height, half * 2, 34), 0, ink.light.lighter(40));
    });
    canvas.rect((-half + 8, -height + 56, half * 2 - 16, height - 100), 6, WHITE);
    emblem(canvas, ink, -height / 2 + 6);
    let gingham = canvas.one_in(2);
    if gingham {
        canvas.path(
            &format!(
                "M{} {y}Q0 {t} {} {y}l18 46q-40 -14 -64 4q-34 -22 -60 0q-30 -18 -54 -2q-24 -14 -52 -2Z",
                -half - 4,
                half + 4,
                y = -height - 22,
                t = -height - 60
            ),
            ink.accent,
        );
        canvas.line(&format!("M{} {}H{}", 10 - half, -height - 2, half - 10), CRUST, 7);
    } else {
        canvas.rect((-half + 10, -height - 40, half * 2 - 20, 46), 8, GOLD);
        canvas.rect((-half + 10, -height - 40, half * 2 - 20, 14), 7, GOLD.lighter(35));
    }
}

fn emblem(canvas: &mut Canvas, ink: &Ink, y: i32) {
    match canvas.between(0, 2) {
        0 => {
            canvas.circle(0, y, 26, ink.main);
            canvas.path(&format!("M0 {}q20 -24 38 -6q-18 22 -38 6Z", y - 22), LEAF);
        }
        1 => canvas.path(&format!("M0 {}q34 34 0 62q-34 -28 0 -62Z", y - 32), ink.main),
        _ => {
            for turn in [0, 60, 120, 180, 240, 300] {
                canvas.at(format_args!("translate(0 {y}) rotate({turn})"), |canvas| {
                    canvas.ellipse(0, -18, 9, 15, ink.main);
                });
            }
            canvas.circle(0, y, 8, ink.accent_dark);
        }
    }
    canvas.line(&format!("M-36 {}h72M-22 {}h44", y + 46, y + 60), ink.dark, 5);
}

/// A bottle with a label.
pub fn bottle(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(54, 74), canvas.between(310, 350));
    canvas.shadow(0, 0, half + 8, 13);
    let stopper = if canvas.one_in(2) { CRUST } else { SHADE };
    canvas.rect((-20, -height - 16, 40, 40), 6, stopper);
    let area = (-half, -height, half * 2, height);
    let shoulder = -canvas.between(180, 220);
    let d = format!(
        "M-24 {0}H24V{1}Q24 {2} {half} {shoulder}V-24Q{half} 0 {3} 0H{4}Q{5} 0 {5} -24V{shoulder}Q-24 {2} -24 {1}Z",
        -height,
        shoulder - 70,
        shoulder - 40,
        half - 22,
        22 - half,
        -half
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.rect((-half, -height, half * 2, 60), 0, ink.light));
    canvas.rect((-half, shoulder + 36, half * 2, 116), 0, WHITE);
    canvas.at(format_args!("translate(0 {}) scale(.9)", shoulder + 80), |canvas| emblem(canvas, ink, 0));
    canvas.rect((-half, shoulder + 36, half * 2, 8), 0, ink.accent);
}

/// A paper bag of coffee, tea, flour or biscuits.
pub fn pouch(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 124, 14);
    let area = (-116, -300, 232, 300);
    canvas.body("M-104 -300H104L116 -16Q116 0 100 0H-100Q-116 0 -116 -16Z", area, ink.main, |canvas| {
        canvas.rect((-120, -300, 240, 54), 0, ink.dark);
        canvas.line("M-120 -246H120", ink.light, 4);
    });
    let corner = if canvas.one_in(2) { 74 } else { 10 };
    canvas.rect((-74, -206, 148, 150), corner, WHITE);
    emblem(canvas, ink, -146);
    canvas.rect((-30, -312, 60, 24), 6, GOLD);
    let bean = SHADE.mixed(WOOD, 40);
    for (x, y) in [(-158, -8), (-130, -2), (148, -6), (176, -2)] {
        let fill = if canvas.one_in(2) { bean } else { LEAF };
        canvas.ellipse(x, y - 8, 15, 10, fill);
    }
}

/// A loaf, round or long, scored.
pub fn loaf(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 210, 14);
    canvas.rect((-230, -20, 460, 20), 9, WOOD.darker(12));
    let round = canvas.one_in(2);
    let d = if round {
        "M-160 -20C-200 -120 -120 -240 0 -240S200 -120 160 -20Z"
    } else {
        "M-200 -20C-236 -80 -210 -180 -130 -176H130C210 -180 236 -80 200 -20Z"
    };
    canvas.body(d, (-200, -240, 400, 220), ink.main, |canvas| {
        canvas.ellipse(0, -20, 210, 36, ink.dark);
        canvas.speckles(WHITE, (-160, -220, 320, 120));
    });
    let cut = ink.main.lighter(55);
    if round {
        canvas.line("M-70 -196Q0 -120 76 -196M-104 -150Q0 -60 108 -150", cut, 15);
    } else {
        canvas.line("M-120 -160q40 30 30 80M-30 -164q40 30 30 84M60 -164q40 30 30 84", cut, 16);
    }
    for (x, y) in [(186, -40), (206, -70), (226, -40)] {
        canvas.line(&format!("M{x} {y}q16 -80 40 -150"), GOLD.darker(14), 4);
        for step in 0..4 {
            canvas.ellipse(x + 24 + step * 6, y - 92 - step * 20, 9, 13, GOLD);
        }
    }
}

/// Three small pastries or rolls on a board.
pub fn pastry(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 210, 14);
    canvas.rect((-230, -22, 460, 22), 10, WOOD.darker(14));
    for (x, y, size) in [(-110, -20, 100), (110, -20, 100), (0, -110, 110)] {
        let top = y - size;
        canvas.body(
            &format!("M{} {y}C{} {top} {} {top} {} {y}Z", x - 96, x - 110, x + 110, x + 96),
            (x - 96, top, 192, size),
            ink.main,
            |canvas| {
                canvas.line(
                    &format!("M{} {}q60 -60 130 -40M{} {}q60 -40 120 -20", x - 70, y - 14, x - 50, y + 14),
                    ink.light,
                    11,
                );
                canvas.line(&format!("M{} {}q40 -30 90 -30", x - 60, y - 44), ink.dark, 6);
            },
        );
    }
}

/// A cheese with a wedge cut out of it.
pub fn cheese(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 200, 15);
    canvas.rect((-220, -20, 440, 20), 10, WOOD);
    let rind = ink.dark;
    canvas.path("M-180 -130V-30Q-180 -20 -170 -20H150Q160 -20 160 -30V-130Z", rind);
    canvas.ellipse(-10, -130, 170, 50, ink.main);
    canvas.path("M-10 -130L160 -130V-20L-10 -46Z", ink.light);
    canvas.path("M-10 -130L60 -84V-24L-10 -46Z", ink.light.darker(10));
    canvas.path("M-10 -130L160 -130Q150 -100 60 -84Z", ink.light.mixed(ink.main, 20));
    for (x, y, r) in [(40, -60, 8), (100, -90, 11), (120, -46, 8), (74, -110, 6)] {
        canvas.circle(x, y, r, ink.main.darker(10));
    }
    canvas.rect((-150, -106, 86, 50), 6, ink.accent);
    canvas.line("M-134 -88h54M-134 -74h36", WHITE, 5);
    for (x, y) in [(170, -40), (196, -34), (184, -62)] {
        canvas.circle(x + 14, y, 17, SHADE.mixed(ink.accent, 40));
    }
}

/// A bar of chocolate, half out of its paper.
pub fn chocolate(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-24, -8);
    let brown = SHADE.mixed(CRUST, 48);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(20, |canvas| canvas.rect((-104, -196, 230, 420), 10, SHADE));
        canvas.rect((-110, -210, 220, 230), 8, brown);
        for row in 0..3 {
            for column in 0..3 {
                canvas.rect((column * 70 - 100, row * 66 - 202, 60, 56), 6, brown.lighter(14));
            }
        }
        canvas.path("M-116 -20l29 -18l29 18l29 -18l29 18l29 -18l29 18l29 -18l29 18V6H-116Z", WHITE.darker(12));
        canvas.body("M-118 0H118V214H-118Z", (-118, 0, 236, 214), ink.main, |canvas| {
            canvas.pattern(ink, (-118, 0, 236, 214));
        });
        canvas.rect((-76, 64, 152, 88), 8, WHITE);
        canvas.line("M-44 96h88M-28 120h56", ink.dark, 7);
    });
}
