//! Drawings of pens, pencils and brushes.

use super::canvas::Canvas;
use super::palette::{CRUST, Colour, GOLD, Ink, METAL, SHADE, WOOD};

/// A fountain pen, brush or pencil set.
pub fn pen(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(80, |canvas| canvas.line("M-190 130q50 -60 90 0t90 -6t100 10", ink.main, 7));
    let turn = canvas.between(36, 54);
    canvas.at(format_args!("translate(20 -40) rotate({turn})"), |canvas| {
        canvas.faded(16, |canvas| canvas.rect((-14, -200, 58, 350), 26, SHADE));
        canvas.path("M-20 120H20L4 196H-4Z", GOLD);
        canvas.line("M0 140V190", SHADE, 3);
        canvas.path("M-27 40H27L20 126H-20Z", SHADE);
        canvas.body("M-30 -200Q0 -222 30 -200V50H-30Z", (-30, -210, 60, 260), ink.main, |canvas| {
            canvas.rect((-30, -60, 60, 12), 0, GOLD);
        });
        canvas.line("M20 -190V-90", GOLD, 9);
    });
}

/// One pencil in a given colour.
pub fn pencil(canvas: &mut Canvas, fill: Colour, x: i32) {
    canvas.at(format_args!("translate({x} 20) rotate(12)"), |canvas| {
        canvas.rect((-12, -170, 24, 270), 0, fill);
        canvas.rect((-12, -170, 8, 270), 0, fill.lighter(35));
        canvas.path("M-12 100H12L0 146Z", WOOD.lighter(40));
        canvas.path("M-5 128H5L0 146Z", SHADE);
        canvas.rect((-12, -190, 24, 24), 5, METAL);
    });
}

/// A brush set, for paint, shaving or clothes.
pub fn brush(canvas: &mut Canvas, ink: &Ink) {
    for (x, turn, wide) in [(-110, -10, 26), (0, 2, 36), (112, 12, 22)] {
        canvas.at(format_args!("translate({x} 0) rotate({turn})"), |canvas| {
            canvas.faded(16, |canvas| canvas.rect((-wide + 10, -180, wide * 2, 390), wide, SHADE));
            canvas.path(
                &format!("M{0} -90Q{1} -180 0 -216Q{2} -180 {wide} -90Z", -wide, -wide - 12, wide + 12),
                SHADE.mixed(CRUST, 60),
            );
            canvas.path(&format!("M{} -160Q-6 -200 0 -216Q6 -200 {} -160Z", -wide / 2, wide / 2), ink.accent);
            canvas.rect((-wide, -96, wide * 2, 56), 6, METAL);
            canvas.path(&format!("M{0} -40H{wide}L12 196Q0 210 -12 196Z", -wide), ink.main);
            canvas.path(&format!("M{0} -40H{1}L-4 196Q-10 204 -12 196Z", -wide, -wide / 3), ink.light);
        });
    }
}

/// A set of pencils.
pub fn pencils(canvas: &mut Canvas, ink: &Ink) {
    let tones = [ink.main, ink.accent, ink.light, ink.dark, ink.accent_dark];
    let start = canvas.pick(5);
    canvas.at("translate(10 -10) scale(1.15)", |canvas| {
        for (index, x) in [-130, -70, -10, 50, 110].into_iter().enumerate() {
            pencil(canvas, tones[(start + index) % 5], x);
        }
    });
}

/// A shaving brush, standing.
pub fn shaving_brush(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 80, 13);
    canvas.body(
        "M-50 -170C-110 -260 -100 -330 0 -336S110 -260 50 -170Z",
        (-100, -336, 200, 170),
        ink.accent,
        |canvas| {
            canvas.line("M-60 -300L-20 -180M-26 -320L-8 -180M26 -320L8 -180M60 -300L20 -180", ink.accent_dark, 4);
        },
    );
    let d =
        "M-54 -178H54Q66 -150 30 -124Q84 -90 74 -30Q70 0 50 0H-50Q-70 0 -74 -30Q-84 -90 -30 -124Q-66 -150 -54 -178Z";
    canvas.body(d, (-78, -178, 156, 178), ink.main, |canvas| {
        canvas.line("M-70 -60q70 26 140 -6M-60 -30q60 18 120 0", ink.dark, 4);
    });
    canvas.rect((-56, -186, 112, 18), 8, GOLD);
}
