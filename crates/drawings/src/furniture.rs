//! Drawings of furniture, standing on the floor of a room.

use super::canvas::Canvas;
use super::palette::{GOLD, Ink, LEAF, SHADE};

/// A chair with a back, seen a little from the side.
pub fn chair(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 4, 150, 14);
    canvas.line("M-92 -150L-112 0M92 -150L112 0M-60 -150L-66 -20M60 -150L66 -20", ink.dark, 16);
    let top = -canvas.between(330, 370);
    canvas.line(&format!("M-86 -160L-96 {top}M86 -160L96 {top}"), ink.main, 18);
    match canvas.between(0, 2) {
        0 => {
            for x in [-48, -16, 16, 48] {
                canvas.line(&format!("M{x} -160L{} {}", x * 11 / 10, top + 20), ink.main, 10);
            }
            canvas.rect((-108, top - 8, 216, 44), 20, ink.main);
        }
        1 => {
            for step in 0..3 {
                canvas.rect((-96, top + 6 + step * 54, 192, 32), 14, ink.main);
            }
        }
        _ => canvas.body(
            &format!("M-100 {top}Q0 {} 100 {top}L92 -200Q0 -186 -92 -200Z", top - 40),
            (-100, top - 30, 200, 190),
            ink.main,
            |_| {},
        ),
    }
    canvas.rect((-116, -172, 232, 30), 14, ink.light);
    canvas.rect((-110, -150, 220, 12), 6, ink.dark);
    if canvas.one_in(2) {
        canvas.rect((-104, -194, 208, 28), 14, ink.accent);
    }
}

/// A stool with three legs.
pub fn stool(canvas: &mut Canvas, ink: &Ink) {
    let height = canvas.between(210, 270);
    canvas.shadow(0, 4, 130, 13);
    canvas.line(&format!("M0 {}V-14", -height), ink.dark, 20);
    canvas.line(&format!("M-70 {0}L-116 0M70 {0}L116 0", -height), ink.main, 22);
    canvas.line("M-94 -84H94", ink.main, 12);
    canvas.ellipse(0, -height - 4, 140, 34, ink.dark);
    canvas.ellipse(0, -height - 16, 140, 34, ink.light);
    canvas.faded(40, |canvas| {
        canvas.line(&format!("M-90 {0}q90 18 180 0M-60 {1}q60 -14 120 0", -height - 14, -height - 22), ink.dark, 4);
    });
}

/// A table with something on it.
pub fn table(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(220, 265), canvas.between(190, 225));
    canvas.shadow(0, 4, half, 15);
    let splay = canvas.between(0, 36);
    for side in [-1, 1] {
        let (x, out) = (side * (half - 40), side * splay);
        canvas.line(&format!("M{} {}L{} -22", x - side * 54, -height, x - side * 40 + out / 2), ink.dark, 18);
        canvas.line(&format!("M{x} {}L{} 0", -height, x + out), ink.main, 22);
    }
    canvas.rect((-half + 24, -height, half * 2 - 48, 44), 4, ink.dark);
    if canvas.one_in(2) {
        canvas.rect((-70, -height + 4, 140, 36), 4, ink.main);
        canvas.circle(0, -height + 22, 7, GOLD);
    }
    canvas.rect((-half, -height - 22, half * 2, 28), 8, ink.light);
    canvas.rect((-half, -height - 4, half * 2, 10), 5, ink.main);
    let x = canvas.between(-130, 130);
    canvas.path(&format!("M{} {}h56l-8 -60h-40Z", x - 28, -height - 22), ink.accent);
    canvas.path(&format!("M{x} {}q-46 -20 -40 -66q34 14 40 66q0 -66 40 -74q8 50 -40 74Z", -height - 80), LEAF);
}

/// A bench.
pub fn bench(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 4, 250, 14);
    for x in [-190, 190] {
        canvas.path(&format!("M{} -130h44l10 130h-64Z", x - 22), ink.dark);
    }
    canvas.rect((-180, -70, 360, 20), 4, ink.dark);
    canvas.rect((-256, -156, 512, 34), 10, ink.main);
    canvas.rect((-256, -156, 512, 13), 6, ink.light);
    let x = canvas.between(-130, 60);
    canvas.rect((x, -202, 150, 48), 22, ink.accent);
    canvas.rect((x + 14, -236, 122, 38), 18, ink.accent_dark);
}

/// A bookcase or wall shelf with books, pots and bowls.
pub fn shelf(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 4, 190, 14);
    canvas.rect((-176, -390, 352, 390), 8, ink.main);
    canvas.rect((-156, -372, 312, 350), 4, ink.dark);
    for row in 0..3 {
        let floor = -258 + row * 118;
        canvas.rect((-156, floor, 312, 14), 0, ink.light);
        if row == 2 && canvas.one_in(2) {
            canvas.rect((-150, floor - 88, 300, 86), 4, ink.main);
            canvas.line(&format!("M0 {}v78M-24 {1}h-14M24 {1}h14", floor - 84, floor - 44), ink.dark, 5);
            continue;
        }
        let mut x = -146;
        let stop = canvas.between(0, 60);
        while x < stop {
            let (width, height) = (canvas.between(18, 32), canvas.between(62, 92));
            let fill = [ink.accent, ink.accent_dark, ink.light, LEAF, GOLD][canvas.pick(5)];
            canvas.rect((x, floor - height, width, height), 2, fill);
            x += width + 3;
        }
        canvas.path(&format!("M{} {floor}q-22 -30 0 -58h46q22 28 0 58Z", x + 34), ink.accent.lighter(20));
    }
    canvas.rect((-160, -8, 30, 14), 3, SHADE);
    canvas.rect((130, -8, 30, 14), 3, SHADE);
}

/// A chest with drawers or a lid.
pub fn chest(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 4, 210, 14);
    canvas.rect((-170, -20, 26, 22), 4, ink.dark);
    canvas.rect((144, -20, 26, 22), 4, ink.dark);
    canvas.rect((-190, -270, 380, 256), 8, ink.main);
    for row in 0..3 {
        let y = -254 + row * 80;
        canvas.rect((-172, y, 344, 68), 5, ink.light);
        canvas.rect((-172, y + 58, 344, 10), 5, ink.main.mixed(ink.light, 50));
        for x in [-84, 84] {
            canvas.circle(x, y + 32, 10, GOLD.darker(12));
        }
    }
    canvas.rect((-202, -286, 404, 24), 8, ink.dark.mixed(ink.main, 50));
    canvas.path("M70 -286h70l-10 -54q-25 -16 -50 0Z", ink.accent);
    canvas.path("M105 -340q-50 -30 -36 -80q40 24 36 80q6 -70 46 -70q0 50 -46 70Z", LEAF);
}
