//! Drawings of a potter's tableware: vessels seen from the side, standing on a table.

use super::canvas::Canvas;
use super::palette::{Colour, GOLD, Ink, LEAF, SHADE, WHITE, WOOD};

/// A mug, sometimes steaming.
pub fn mug(canvas: &mut Canvas, ink: &Ink) {
    drinking_vessel(canvas, ink, true);
}

/// A cup or beaker without a handle.
pub fn cup(canvas: &mut Canvas, ink: &Ink) {
    drinking_vessel(canvas, ink, false);
}

fn drinking_vessel(canvas: &mut Canvas, ink: &Ink, handle: bool) {
    let (top, height) = (canvas.between(92, 118), canvas.between(190, 240));
    let foot = top - canvas.between(0, 34);
    let area = (-top, -height, top * 2, height);
    canvas.shadow(20, 0, 150, 15);
    let reach = top + canvas.between(66, 100);
    let (y1, y2) = (-height + 44, -canvas.between(44, 66));
    if handle {
        canvas.line(&format!("M{} {y1}C{reach} {} {reach} {y2} {} {y2}", top - 8, y1 - 6, foot - 4), ink.dark, 26);
    }
    canvas.ellipse(0, -height, top, 18, ink.dark);
    canvas.ellipse(0, -height + 4, top - 10, 12, SHADE.mixed(WOOD, 45));
    let d = format!(
        "M{} {}Q0 {} {top} {}L{foot} -26Q{foot} 0 {} 0H{}Q{} 0 {} -26Z",
        -top,
        -height,
        -height + 32,
        -height,
        foot - 26,
        26 - foot,
        -foot,
        -foot
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    if canvas.one_in(2) {
        canvas.faded(60, |canvas| {
            for x in [-34, 16] {
                canvas.line(&format!("M{x} {}q-22 -26 0 -50t0 -48", -height - 24), WHITE, 9);
            }
        });
    }
}

/// A bowl, empty or with fruit.
pub fn bowl(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(150, 190), canvas.between(120, 160));
    canvas.shadow(0, 0, half * 70 / 100, 14);
    canvas.ellipse(0, -height, half, 26, ink.dark);
    canvas.ellipse(0, -height + 4, half - 12, 20, ink.main.mixed(ink.dark, 60));
    if canvas.one_in(2) {
        let fruit = if canvas.one_in(2) { GOLD } else { Colour::mixed(ink.accent, GOLD, 30) };
        for (x, y, r) in [(-70, 22, 48), (64, 24, 50), (0, 46, 54)] {
            canvas.circle(x, -height - y, r, fruit.darker(if x == 0 { 0 } else { 10 }));
            canvas.line(&format!("M{x} {}q4 -12 12 -14", -height - y - r + 4), WOOD.darker(35), 5);
        }
        canvas.path(&format!("M4 {}q26 -30 52 -10q-22 26 -52 10Z", -height - 98), LEAF);
    }
    let foot = half * 42 / 100;
    canvas.rect((-foot, -20, foot * 2, 20), 5, ink.dark);
    let area = (-half, -height, half * 2, height);
    let d = format!(
        "M{} {}Q0 {} {half} {}Q{} -12 {foot} -12H{}Q{} -12 {} {}Z",
        -half,
        -height,
        -height + 50,
        -height,
        half - 8,
        -foot,
        8 - half,
        -half,
        -height
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
}

/// A vase with stems in it.
pub fn vase(canvas: &mut Canvas, ink: &Ink) {
    let (belly, neck, height) = (canvas.between(80, 125), canvas.between(30, 46), canvas.between(180, 220));
    canvas.shadow(0, 0, belly, 14);
    stems(canvas, ink, -height);
    let swell = canvas.between(60, 130);
    let area = (-belly, -height, belly * 2, height);
    let d = format!(
        "M{} {}H{}C{} {} {belly} {} {belly} {}C{belly} -30 {} 0 {} 0H{}C{} 0 {} -30 {} {}C{} {} {} {} {} {}Z",
        -neck - 8,
        -height,
        neck + 8,
        neck - 16,
        -height + 50,
        -swell - 70,
        -swell,
        belly - 20,
        belly / 2,
        -belly / 2,
        20 - belly,
        -belly,
        -belly,
        -swell,
        -belly,
        -swell - 70,
        16 - neck,
        -height + 50,
        -neck - 8,
        -height
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    canvas.ellipse(0, -height, neck + 8, 8, ink.dark);
}

fn stems(canvas: &mut Canvas, ink: &Ink, top: i32) {
    let flowers = canvas.between(0, 2);
    for (lean, rise) in [(-86, 80), (-30, 124), (40, 110), (92, 70)] {
        let (x, y) = (lean, top - rise);
        canvas.line(&format!("M{} {}Q{} {} {x} {y}", lean / 8, top + 30, lean / 4, top - rise / 2), LEAF.darker(12), 5);
        match flowers {
            0 => {
                for turn in [0, 72, 144, 216, 288] {
                    canvas.at(format_args!("translate({x} {y}) rotate({turn})"), |canvas| {
                        canvas.ellipse(0, -17, 12, 17, ink.accent);
                    });
                }
                canvas.circle(x, y, 10, GOLD);
            }
            1 => {
                for step in 0..4 {
                    let (dx, dy) = (lean * step / 14, step * 24);
                    canvas.ellipse(x - dx - 13, y + dy, 14, 9, LEAF.lighter(step.unsigned_abs() * 6));
                    canvas.ellipse(x - dx + 13, y + dy + 8, 14, 9, LEAF);
                }
            }
            _ => {
                canvas.ellipse(x, y - 14, 13, 32, ink.accent);
                canvas.ellipse(x - 4, y - 14, 5, 26, ink.accent.lighter(30));
            }
        }
    }
}

/// A plate from above, on a cloth, with cutlery.
pub fn plate(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(20, |canvas| canvas.circle(8, 14, 196, SHADE));
    canvas.circle(0, 0, 192, ink.dark);
    canvas.circle(0, -3, 190, ink.main);
    match canvas.between(0, 3) {
        0 => rim(canvas, 20, |canvas| canvas.circle(0, -158, 11, ink.accent)),
        1 => rim(canvas, 12, |canvas| canvas.path("M0 -140q-24 -14 0 -40q24 26 0 40Z", ink.accent)),
        2 => {
            canvas.ring(0, 0, 174, ink.accent, 8);
            canvas.ring(0, 0, 160, ink.accent, 4);
        }
        _ => rim(canvas, 30, |canvas| canvas.line("M0 -180v34", ink.accent, 7)),
    }
    canvas.circle(0, 0, 126, ink.dark.mixed(ink.main, 50));
    canvas.circle(0, 4, 122, ink.light);
    if canvas.one_in(2) {
        canvas.line("M0 66Q-8 0 6 -70", LEAF.darker(10), 6);
        for y in [-44, -14, 16] {
            canvas.path(&format!("M2 {y}q-30 -34 -54 -14q18 30 54 14Zq30 -34 54 -14q-18 30 -54 14Z"), LEAF);
        }
    } else {
        canvas.speckles(ink.accent, (-80, -80, 160, 160));
    }
    canvas.line("M-262 170V-40M-286 -140v62q0 38 24 38t24 -38v-62M-262 -140v70", WOOD.darker(8), 10);
    canvas.line("M256 170V20", WOOD.darker(8), 12);
    canvas.path("M250 30q-14 -110 8 -176q26 60 8 176Z", WOOD);
}

fn rim(canvas: &mut Canvas, count: i32, draw: impl Fn(&mut Canvas)) {
    for index in 0..count {
        canvas.at(format_args!("rotate({})", index * 360 / count), &draw);
    }
}
