//! Drawings of home furnishings: light, cloth, scent, and things on the wall.

use super::canvas::Canvas;
use super::palette::{CRUST, GOLD, Ink, METAL, SHADE, WHITE, WOOD};

/// A table lamp, lit.
pub fn lamp(canvas: &mut Canvas, ink: &Ink) {
    let (top, bottom) = (canvas.between(50, 90), canvas.between(120, 150));
    canvas.shadow(0, 0, 90, 13);
    canvas.faded(22, |canvas| canvas.circle(0, -270, 215, GOLD.lighter(40)));
    match canvas.between(0, 2) {
        0 => {
            canvas.rect((-9, -190, 18, 180), 0, WOOD);
            canvas.rect((-70, -20, 140, 20), 8, WOOD.darker(18));
        }
        1 => {
            canvas.body(
                "M-22 -190H22Q86 -130 76 -60Q68 0 40 0H-40Q-68 0 -76 -60Q-86 -130 -22 -190Z",
                (-80, -190, 160, 190),
                ink.accent,
                |canvas| canvas.bands(ink.accent_dark, (-80, -160, 160, 160)),
            );
        }
        _ => {
            for (y, r) in [(-30, 34), (-88, 30), (-140, 25), (-182, 20)] {
                canvas.circle(0, y, r, ink.accent);
                canvas.circle(-r / 3, y - r / 3, r / 4, ink.accent.lighter(40));
            }
            canvas.rect((-60, -14, 120, 14), 6, ink.accent_dark);
        }
    }
    let d = format!("M{} -350H{top}L{bottom} -184Q0 -170 {} -184Z", -top, -bottom);
    canvas.body(&d, (-bottom, -350, bottom * 2, 180), ink.main, |canvas| {
        if canvas.one_in(2) {
            canvas.stripes(ink.light, (-bottom, -350, bottom * 2, 180));
        }
        canvas.faded(35, |canvas| canvas.ellipse(0, -184, bottom, 70, GOLD.lighter(50)));
    });
}

/// A pendant light hanging from above.
pub fn pendant(canvas: &mut Canvas, ink: &Ink) {
    let half = canvas.between(140, 180);
    canvas.faded(24, |canvas| canvas.path(&format!("M{} 50L-330 330H330L{half} 50Z", -half), GOLD.lighter(45)));
    canvas.line("M0 -320V-130", SHADE, 6);
    canvas.rect((-20, -150, 40, 40), 8, GOLD.darker(15));
    canvas.circle(0, 56, 34, GOLD.lighter(55));
    let area = (-half, -120, half * 2, 180);
    let d = if canvas.one_in(2) {
        format!("M-34 -120H34Q{half} -90 {half} 50H{}Q{} -90 -34 -120Z", -half, -half)
    } else {
        format!("M-28 -120H28L60 -40L{half} 30V50H{}V30L-60 -40Z", -half)
    };
    canvas.body(&d, area, ink.main, |canvas| canvas.bands(ink.light, area));
}

/// Candles: a jar with a label, or two in holders.
pub fn candle(canvas: &mut Canvas, ink: &Ink) {
    if canvas.one_in(2) {
        let (half, height) = (canvas.between(84, 108), canvas.between(150, 190));
        canvas.shadow(0, 0, half + 12, 14);
        let area = (-half, -height, half * 2, height);
        let d = format!("M{0} {1}H{half}V-24Q{half} 0 {2} 0H{3}Q{0} 0 {0} -24Z", -half, -height, half - 24, 24 - half);
        canvas.ellipse(0, -height, half, 14, ink.light);
        canvas.body(&d, area, ink.main, |canvas| canvas.rect((-half, 6 - height, half * 2, 10), 0, ink.light));
        canvas.rect((-56, -height + 50, 112, height - 90), 6, WHITE);
        canvas.line(&format!("M-30 {}h60M-18 {}h36", -height + 76, -height + 94), ink.dark, 5);
        flame(canvas, 0, -height - 6);
        return;
    }
    for (x, height, holder) in [(-70, canvas.between(170, 210), 60), (70, canvas.between(110, 150), 90)] {
        canvas.shadow(x, 0, 56, 11);
        canvas.rect((x - 20, -holder - height, 40, height), 8, ink.main);
        canvas.rect((x - 20, -holder - height, 12, height), 6, ink.light);
        canvas.path(
            &format!("M{} {}h60l-14 24v{}h30v14h-92v-14h30v-{}Z", x - 30, -holder - 4, holder - 38, holder - 38),
            ink.accent_dark,
        );
        flame(canvas, x, -holder - height);
    }
}

fn flame(canvas: &mut Canvas, x: i32, y: i32) {
    canvas.faded(25, |canvas| canvas.circle(x, y - 40, 58, GOLD.lighter(35)));
    canvas.line(&format!("M{x} {y}v-16"), SHADE, 4);
    canvas.path(&format!("M{x} {}q34 44 0 64q-34 -20 0 -64Z", y - 74), GOLD);
    canvas.path(&format!("M{x} {}q16 24 0 34q-16 -10 0 -34Z", y - 46), WHITE);
}

/// Bars of soap, stacked, with suds.
pub fn soap(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 170, 14);
    canvas.rect((-170, -22, 340, 22), 10, WOOD);
    canvas.line("M-110 -4v4M0 -4v4M110 -4v4", WOOD.darker(30), 14);
    let swirl = canvas.one_in(2);
    for (x, y, turn, fill) in [(-6, -70, 0, ink.main), (10, -158, canvas.between(-6, 6), ink.accent)] {
        canvas.at(format_args!("translate({x} {y}) rotate({turn})"), |canvas| {
            canvas.body(
                "M-116 -46H116Q130 -46 130 -32V34Q130 48 116 48H-116Q-130 48 -130 34V-32Q-130 -46 -116 -46Z",
                (-130, -46, 260, 94),
                fill,
                |canvas| {
                    if swirl {
                        canvas.line("M-140 10Q-70 -50 0 6T140 0M-140 36Q-70 -20 0 32T140 26", fill.lighter(40), 9);
                    } else {
                        canvas.speckles(fill.darker(40), (-130, -46, 260, 94));
                    }
                },
            );
            canvas.ellipse(0, 2, 58, 24, fill.darker(10));
        });
    }
    for (x, y, r) in [(-150, -60, 20), (-176, -110, 12), (160, -50, 16), (150, -210, 11), (176, -160, 18)] {
        canvas.faded(70, |canvas| canvas.circle(x, y, r, WHITE));
    }
}

/// A rug with a border and fringes, from above.
pub fn rug(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-10, 10);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(18, |canvas| canvas.rect((-246, -146, 512, 320), 6, SHADE));
        for side in [-262, 240] {
            for row in 0..19 {
                canvas.line(&format!("M{side} {}h22", row * 16 - 145), ink.light, 5);
            }
        }
        canvas.shape("M-250 -156H250V156H-250Z", ink.main, |canvas| {
            canvas.rect((-222, -130, 444, 260), 0, ink.accent);
            canvas.rect((-204, -114, 408, 228), 0, ink.light);
            match canvas.between(0, 2) {
                0 => {
                    for x in [-136, 0, 136] {
                        canvas.path(&format!("M{x} -100l62 100l-62 100l-62 -100Z"), ink.main);
                        canvas.path(&format!("M{x} -52l32 52l-32 52l-32 -52Z"), ink.accent);
                    }
                }
                1 => {
                    canvas.zigzag(ink.main, (-204, -130, 408, 170));
                    canvas.zigzag(ink.accent_dark, (-204, -30, 408, 170));
                }
                _ => canvas.stripes(ink.main, (-204, -114, 408, 228)),
            }
        });
    });
}

/// A cushion.
pub fn cushion(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 170, 16);
    let area = (-190, -330, 380, 330);
    let turn = canvas.between(-7, 7);
    canvas.at(format_args!("rotate({turn} 0 -150)"), |canvas| {
        canvas.body(
            "M-180 -316Q0 -284 180 -316Q150 -160 182 -6Q0 -36 -182 -6Q-150 -160 -180 -316Z",
            area,
            ink.main,
            |canvas| match canvas.between(0, 3) {
                0 => canvas.dots(ink.accent, area),
                1 => canvas.stripes(ink.light, area),
                2 => canvas.scallops(ink.accent, area),
                _ => canvas.zigzag(ink.accent, area),
            },
        );
        canvas.line("M-180 -316Q0 -284 180 -316Q150 -160 182 -6Q0 -36 -182 -6Q-150 -160 -180 -316Z", ink.dark, 7);
    });
}

/// A basket, woven.
pub fn basket(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 150, 15);
    canvas.line("M-110 -190C-110 -350 110 -350 110 -190", ink.dark, 18);
    let area = (-160, -200, 320, 200);
    canvas.body("M-160 -200H160L126 -20Q122 0 100 0H-100Q-122 0 -126 -20Z", area, ink.main, |canvas| {
        for row in 0..6 {
            let shift = if row % 2 == 0 { 0 } else { 32 };
            for column in 0..6 {
                canvas.rect((column * 64 - 190 + shift, row * 34 - 198, 52, 22), 8, ink.light);
            }
        }
    });
    canvas.rect((-170, -212, 340, 26), 13, ink.dark);
}

/// A wall clock.
pub fn clock(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(20, |canvas| canvas.circle(10, 16, 190, SHADE));
    canvas.circle(0, 0, 186, ink.main);
    canvas.circle(0, 0, 160, ink.main.lighter(82));
    let hours = if canvas.one_in(2) { 12 } else { 4 };
    for hour in 0..hours {
        canvas.at(format_args!("rotate({})", hour * 360 / hours), |canvas| canvas.line("M0 -140v20", ink.dark, 8));
    }
    let (hour, minute) = (canvas.between(0, 11), canvas.between(0, 11));
    canvas.at(format_args!("rotate({})", hour * 30 + minute * 5 / 2), |canvas| canvas.line("M0 14V-80", SHADE, 12));
    canvas.at(format_args!("rotate({})", minute * 30), |canvas| canvas.line("M0 20V-122", SHADE, 8));
    canvas.circle(0, 0, 14, ink.accent);
}

/// Folded cloth in a stack: tea towels, blankets, table linen.
pub fn linen(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 180, 15);
    let (x, tones) = (canvas.between(-14, 14), [ink.dark, ink.main, ink.accent, ink.light]);
    for (index, fill) in tones.into_iter().enumerate() {
        let (y, shift) = (-64 * (i32::try_from(index).unwrap_or(0) + 1), if index % 2 == 0 { x } else { -x });
        let left = shift - 176;
        canvas.body(
            &format!("M{left} {y}h330q22 0 22 31t-22 31h-330q-22 0 -22 -31t22 -31Z"),
            (left, y, 352, 62),
            fill,
            |canvas| {
                if index % 2 == 1 {
                    canvas.stripes(fill.lighter(40), (left + 200, y, 110, 62));
                }
                canvas.line(&format!("M{left} {}h300", y + 31), fill.darker(25), 4);
            },
        );
    }
    canvas.rect((-30, -260, 60, 262), 0, CRUST.lighter(10));
    canvas.path("M0 -256q-60 -50 -78 -8q20 30 78 8q60 -50 78 -8q-20 30 -78 8Z", CRUST);
}

/// A hanging star or bauble.
pub fn bauble(canvas: &mut Canvas, ink: &Ink) {
    for (x, y, r, fill) in [(-150, 20, 74, ink.accent), (120, -30, 66, ink.light), (0, 60, 112, ink.main)] {
        canvas.line(&format!("M{x} -320V{}", y - r - 10), SHADE, 3);
        canvas.rect((x - 14, y - r - 18, 28, 24), 5, METAL.darker(10));
        let area = (x - r, y - r, r * 2, r * 2);
        canvas.body(
            &format!("M{} {y}a{r} {r} 0 0 1 {d} 0a{r} {r} 0 0 1 -{d} 0Z", x - r, d = r * 2),
            area,
            fill,
            |canvas| {
                if canvas.one_in(2) {
                    canvas.zigzag(fill.lighter(55), area);
                } else {
                    canvas.scallops(fill.lighter(55), area);
                }
            },
        );
    }
}
