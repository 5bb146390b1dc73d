//! Drawings of clothes and shoes.

use super::canvas::Canvas;
use super::palette::{CRUST, GOLD, Ink, SHADE, WHITE};

/// A jumper laid flat.
pub fn jumper(canvas: &mut Canvas, ink: &Ink) {
    let d = "M-62 -176Q0 -150 62 -176L128 -150Q160 -136 172 -96L222 96L158 116L122 -8V176Q0 192 -122 176V-8L-158 116L-222 96L-172 -96Q-160 -136 -128 -150Z";
    soft_shadow(canvas, d);
    let area = (-222, -180, 444, 370);
    canvas.shape(d, ink.main, |canvas| {
        match canvas.between(0, 4) {
            0 => yoke(canvas, ink),
            1 => stripes_across(canvas, ink, -90, 8),
            2 => {
                for x in [-66, 0, 66] {
                    canvas.line(
                        &format!("M{x} -150q22 30 0 58t0 58t0 58t0 58t0 58M{x} -150q-22 30 0 58t0 58t0 58t0 58t0 58"),
                        ink.dark,
                        6,
                    );
                }
            }
            3 => canvas.speckles(ink.light, area),
            _ => canvas.dots(ink.accent, area),
        }
        canvas.rect((-140, 150, 280, 50), 0, ink.dark);
        canvas.path("M-230 66l80 26v50h-100ZM230 66l-80 26v50h100Z", ink.dark);
        canvas.faded(16, |canvas| canvas.path("M122 -8L100 60V200H130ZM-122 -8L-100 60V200H-130Z", SHADE));
    });
    canvas.line("M-60 -176Q0 -146 60 -176", ink.dark, 20);
}

fn yoke(canvas: &mut Canvas, ink: &Ink) {
    canvas.line("M-190 -60Q0 30 190 -60", ink.accent, 14);
    canvas.line("M-180 -98Q0 -6 180 -98", ink.light, 10);
    for index in -5..6 {
        let lift = index * index * 3;
        canvas.path(&format!("M{} {}l14 20l-14 20l-14 -20Z", index * 32, -70 - lift), ink.accent);
    }
}

fn soft_shadow(canvas: &mut Canvas, d: &str) {
    canvas.at("translate(10 16)", |canvas| canvas.faded(18, |canvas| canvas.path(d, SHADE)));
}

fn stripes_across(canvas: &mut Canvas, ink: &Ink, top: i32, count: i32) {
    for row in 0..count {
        canvas.rect((-240, top + row * 36, 480, 16), 0, ink.accent);
    }
}

/// A jacket with a collar, buttons and pockets.
pub fn jacket(canvas: &mut Canvas, ink: &Ink) {
    let d = "M-70 -190L-136 -160Q-166 -146 -176 -106L-216 110L-154 126L-126 10V190H126V10L154 126L216 110L176 -106Q166 -146 136 -160L70 -190Z";
    soft_shadow(canvas, d);
    canvas.shape(d, ink.main, |canvas| {
        canvas.path("M-60 -200H60L0 -60Z", ink.accent_dark);
        canvas.faded(16, |canvas| canvas.path("M126 10L104 80V200H140ZM-126 10L-104 80V200H-140Z", SHADE));
        canvas.line("M0 -64V200", ink.dark, 6);
    });
    canvas.path("M-70 -194L0 -64L-52 -84L-92 -176ZM70 -194L0 -64L52 -84L92 -176Z", ink.dark);
    for y in [-40, 16, 72, 128] {
        canvas.circle(18, y, 9, GOLD);
    }
    for side in [-1, 1] {
        canvas.rect((side * 68 - 36, 70, 72, 74), 8, ink.dark);
        canvas.rect((side * 68 - 40, 62, 80, 24), 6, ink.light);
    }
}

/// An apron with straps and a pocket.
pub fn apron(canvas: &mut Canvas, ink: &Ink) {
    canvas.line("M-64 -176C-70 -270 70 -270 64 -176", CRUST, 12);
    canvas.line("M-130 -20Q-230 0 -250 70M130 -20Q230 0 250 70", CRUST, 12);
    let d = "M-74 -180H74Q80 -80 136 -40V200Q0 214 -136 200V-40Q-80 -80 -74 -180Z";
    soft_shadow(canvas, d);
    canvas.body(d, (-140, -180, 280, 390), ink.main, |canvas| {
        if canvas.one_in(2) {
            canvas.stripes(ink.light, (-140, -180, 280, 390));
        }
    });
    canvas.rect((-84, 20, 168, 104), 8, ink.dark);
    canvas.line("M0 24V120M-80 38H80", ink.light, 4);
}

/// A scarf, folded once, with fringes.
pub fn scarf(canvas: &mut Canvas, ink: &Ink) {
    for (turn, shift) in [(18, -50), (-14, 50)] {
        canvas.at(format_args!("translate({shift} 0) rotate({turn})"), |canvas| {
            canvas.faded(16, |canvas| canvas.rect((-54, -186, 128, 400), 10, SHADE));
            for x in 0..8 {
                canvas.line(&format!("M{} 196v32", x * 16 - 56), ink.dark, 6);
            }
            let area = (-64, -200, 128, 400);
            canvas.body("M-64 -200H64V200H-64Z", area, ink.main, |canvas| {
                for row in 0..6 {
                    let y = -180 + row * 66;
                    canvas.rect((-64, y, 128, 22), 0, ink.accent);
                    canvas.rect((-64, y + 30, 128, 8), 0, ink.light);
                }
                canvas.faded(45, |canvas| canvas.rect((-30, -200, 24, 400), 0, ink.dark));
            });
        });
    }
    canvas.body("M-150 -206Q0 -270 150 -206V-120Q0 -70 -150 -120Z", (-150, -250, 300, 160), ink.main, |canvas| {
        canvas.line("M-160 -190Q0 -250 160 -190", ink.accent, 18);
        canvas.line("M-160 -134Q0 -88 160 -134", ink.dark, 10);
    });
}

/// A knitted hat with a turn-up.
pub fn hat(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 150, 15);
    if canvas.one_in(2) {
        canvas.circle(0, -278, 46, ink.accent);
        canvas.speckles(ink.accent.lighter(40), (-36, -310, 72, 62));
    }
    let area = (-140, -260, 280, 240);
    canvas.body("M-140 -60C-150 -220 -80 -258 0 -258S150 -220 140 -60Z", area, ink.main, |canvas| {
        canvas.zigzag(ink.light, area);
    });
    canvas.body("M-152 -88Q0 -112 152 -88V-8Q0 -26 -152 -8Z", (-152, -100, 304, 100), ink.dark, |canvas| {
        for x in -9..10 {
            canvas.line(&format!("M{} -100V0", x * 17), ink.main, 6);
        }
    });
}

/// A pair of socks.
pub fn socks(canvas: &mut Canvas, ink: &Ink) {
    for (x, turn) in [(-90, -8), (70, 10)] {
        canvas.at(format_args!("translate({x} 0) rotate({turn})"), |canvas| {
            let d = "M-50 -200H50V50Q50 74 72 92L130 136Q160 164 134 190Q118 206 86 200L-6 168Q-50 150 -50 96Z";
            soft_shadow(canvas, d);
            canvas.shape(d, ink.main, |canvas| {
                for row in 0..3 {
                    canvas.rect((-60, -110 + row * 52, 120, 22), 0, ink.accent);
                }
                canvas.rect((-60, -204, 120, 52), 0, ink.dark);
                canvas.circle(-44, 130, 56, ink.dark);
                canvas.circle(140, 190, 58, ink.dark);
            });
        });
    }
}

/// A lace-up shoe or boot.
pub fn shoe(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 210, 15);
    let top = if canvas.one_in(2) { -230 } else { -160 };
    canvas.path("M-182 -40H190Q206 -40 206 -20V-8Q206 0 194 0H-172Q-182 0 -182 -12Z", ink.accent_dark);
    canvas.rect((-184, -44, 392, 14), 7, WHITE);
    let d = format!("M-180 -40V{top}Q-120 {} -44 {top}L-34 -140Q20 -106 100 -100Q196 -92 200 -40Z", top + 22);
    canvas.body(&d, (-180, top, 380, -top), ink.main, |canvas| {
        canvas.path("M110 -110Q90 -60 120 -30H220V-120Z", ink.light);
        canvas.path("M-190 -110Q-120 -100 -116 -30H-200Z", ink.dark);
    });
    for step in 0..4 {
        let (x, y) = (step * 26 - 50, step * 17 - 152 + (160 + top) * (3 - step) / 5);
        canvas.line(&format!("M{x} {y}l34 -14"), WHITE, 8);
    }
}
