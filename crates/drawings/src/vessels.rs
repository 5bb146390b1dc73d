//! Drawings of a potter's larger vessels, for pouring, storing and baking.

use super::canvas::Canvas;
use super::palette::{GOLD, Ink, WOOD};

/// A teapot with a lid, a spout and a handle.
pub fn teapot(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(120, 145), canvas.between(170, 205));
    canvas.shadow(0, 0, half, 15);
    let middle = -height / 2;
    canvas.path(
        &format!(
            "M{} {}Q{} {} {} {}l26 -14Q{} {} {} {}Z",
            half - 30,
            middle + 50,
            half + 56,
            middle + 20,
            half + 72,
            -height - 8,
            half + 84,
            middle - 60,
            half - 24,
            middle - 44
        ),
        ink.dark,
    );
    let wooden = canvas.one_in(2);
    let handle = if wooden { WOOD } else { ink.dark };
    if canvas.one_in(2) {
        canvas.line(
            &format!(
                "M{} {}C{} {} {} {} {} {}",
                20 - half,
                middle - 34,
                -half - 96,
                -height - 10,
                -half - 90,
                -14,
                24 - half,
                middle + 52
            ),
            handle,
            22,
        );
    } else {
        let lift = -height - 96;
        canvas.line(
            &format!(
                "M{} {}C{} {lift} {} {lift} {} {}",
                40 - half,
                -height + 20,
                20 - half,
                half - 20,
                half - 40,
                -height + 20
            ),
            handle,
            18,
        );
    }
    let area = (-half, -height, half * 2, height);
    let d = format!(
        "M-60 {}H60C{} {} {half} {} {half} {middle}C{half} -20 {} 0 70 0H-70C{} 0 {} -20 {} {middle}C{} {} {} {} -60 {}Z",
        -height,
        half - 20,
        -height,
        middle - 60,
        half - 30,
        30 - half,
        -half,
        -half,
        -half,
        middle - 60,
        20 - half,
        -height,
        -height
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    canvas.path(&format!("M-66 {0}Q0 {1} 66 {0}Z", -height + 4, -height - 46), ink.dark);
    canvas.circle(0, -height - 32, 16, if wooden { WOOD } else { ink.accent });
}

/// A jug with a pouring lip.
pub fn jug(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(84, 106), canvas.between(240, 280));
    canvas.shadow(0, 0, half + 16, 15);
    let neck = half - canvas.between(14, 30);
    canvas.line(
        &format!("M{} {}C{} {} {} -70 {} -76", neck - 4, -height + 34, half + 100, -height + 4, half + 84, half - 14),
        ink.dark,
        24,
    );
    let area = (-half - 20, -height, half * 2 + 40, height);
    let d = format!(
        "M{} {}Q{} {} {} {}H{neck}C{} {} {half} -150 {half} -90Q{half} 0 {} 0H{}Q{} 0 {} -90C{} -150 {} {} {} {}Z",
        -neck - 34,
        -height - 14,
        -neck,
        -height - 16,
        10 - neck,
        -height,
        neck - 8,
        -height + 70,
        half - 34,
        34 - half,
        -half,
        -half,
        -half,
        8 - neck,
        -height + 80,
        -neck - 34,
        -height - 14
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    canvas.line(&format!("M{} {}H{}", 14 - neck, -height + 2, neck - 4), ink.dark, 7);
}

/// A lidded jar, for salt, butter or biscuits.
pub fn crock(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(96, 130), canvas.between(150, 210));
    canvas.shadow(0, 0, half + 8, 15);
    let area = (-half, -height, half * 2, height);
    let d = format!("M{0} {1}H{half}V-34Q{half} 0 {2} 0H{3}Q{0} 0 {0} -34Z", -half, -height, half - 34, 34 - half);
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    let lid = if canvas.one_in(2) { WOOD } else { ink.dark };
    canvas.rect((-half - 6, -height - 26, half * 2 + 12, 32), 12, lid);
    canvas.rect((-half - 6, -height - 26, half * 2 + 12, 10), 5, lid.lighter(22));
    canvas.rect((-22, -height - 56, 44, 34), 14, lid.darker(12));
}

/// An oven dish with two handles.
pub fn dish(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(170, 200), canvas.between(92, 120));
    canvas.shadow(0, 0, half, 15);
    for side in [-1, 1] {
        canvas.line(&format!("M{} {}h{}v34h{}", side * (half - 20), 26 - height, side * 58, side * -50), ink.dark, 20);
    }
    let top = -height;
    let crust = GOLD.mixed(WOOD, 45);
    canvas.path(
        &format!(
            "M{} {}Q{} {} -60 {}T60 {}T{} {}Z",
            16 - half,
            top + 8,
            -half / 2,
            top - 60,
            top - 26,
            top - 30,
            half - 16,
            top + 8
        ),
        crust,
    );
    for x in [-90, -10, 80] {
        canvas.ellipse(x, top - 18, 26, 8, crust.lighter(25));
    }
    let area = (-half, top, half * 2, height);
    let d = format!(
        "M{0} {top}H{half}L{1} -22Q{2} 0 {3} 0H{4}Q{5} 0 {6} -22Z",
        -half,
        half - 18,
        half - 22,
        half - 50,
        50 - half,
        22 - half,
        18 - half
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    canvas.rect((-half - 6, top - 6, half * 2 + 12, 16), 8, ink.light);
}
