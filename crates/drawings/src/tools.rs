//! Drawings of tools for wood, kitchen and workshop.

use super::canvas::Canvas;
use super::palette::{CRUST, Colour, GOLD, Ink, LEAF, METAL, SHADE, WHITE, WOOD};

/// A hammer, laid down at an angle.
pub fn hammer(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(28, 48);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(16, |canvas| canvas.rect((-10, -140, 48, 390), 22, SHADE));
        canvas.rect((-21, -160, 42, 390), 20, ink.main);
        canvas.rect((-13, -140, 11, 350), 5, ink.light);
        canvas.rect((-24, 110, 48, 120), 20, ink.accent_dark);
        canvas.path("M-130 -206H-60V-130H-130ZM-60 -196H50Q100 -192 140 -130Q90 -150 50 -140H-60Z", METAL.darker(22));
        canvas.path("M-140 -212h20v88h-20Z", METAL);
        canvas.line("M-52 -184H40Q80 -180 104 -160", METAL.lighter(40), 7);
    });
}

/// A wooden hand plane with shavings.
pub fn plane(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 220, 14);
    canvas.rect((-220, -26, 440, 26), 4, METAL.darker(18));
    canvas.line("M130 -90Q180 -100 170 -160Q168 -186 196 -190", ink.dark, 34);
    canvas.body("M-220 -26V-76Q-180 -104 -120 -96H200Q220 -96 220 -70V-26Z", (-220, -104, 440, 80), ink.main, |_| {});
    canvas.path("M-20 -96L50 -236l36 18L40 -96Z", METAL);
    canvas.path("M10 -96L60 -190l26 14L52 -96Z", GOLD);
    canvas.line("M-150 -96v-26", ink.dark, 26);
    canvas.circle(-150, -138, 32, ink.dark);
    canvas.circle(-160, -148, 9, ink.light);
    canvas.line(
        "M-40 -104q-60 -70 -96 -30q-20 40 26 40q36 -6 20 -34M-10 -110q-10 -110 -70 -100q-40 14 -12 48",
        WOOD.lighter(45),
        13,
    );
}

/// A set of chisels.
pub fn chisel(canvas: &mut Canvas, ink: &Ink) {
    for (index, x) in [-120, 0, 120].into_iter().enumerate() {
        let wide = [16, 24, 34][index];
        let shift = canvas.between(-14, 14);
        canvas.at(format_args!("translate({x} {shift}) rotate({})", x / 16), |canvas| {
            canvas.faded(16, |canvas| canvas.rect((-20, -190, 56, 410), 20, SHADE));
            canvas.path(&format!("M{0} -40H{wide}V170L{0} 206Z", -wide), METAL);
            canvas.path(&format!("M{0} 150L{wide} 150V170L{0} 206Z", -wide), METAL.lighter(50));
            canvas.path("M-12 -70H12L20 -30H-20Z", METAL.darker(28));
            canvas.body("M-30 -210H30Q40 -140 26 -70H-26Q-40 -140 -30 -210Z", (-36, -210, 72, 140), ink.main, |_| {});
            canvas.rect((-32, -216, 64, 20), 8, GOLD.darker(10));
        });
    }
}

/// A hand saw.
pub fn saw(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-22, -8);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        let d = "M-110 -60L280 -20V24l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12l-14 -12l-14 12L-110 60Z";
        canvas.at("translate(6 16)", |canvas| canvas.faded(16, |canvas| canvas.path(d, SHADE)));
        canvas.path(d, METAL);
        canvas.line("M-100 -40L250 -8", METAL.lighter(55), 6);
        canvas.line("M-130 -56Q-250 -90 -236 10Q-228 90 -130 60Z", ink.main, 38);
        canvas.line("M-140 -66Q-262 -92 -248 10", ink.light, 7);
        canvas.circle(-112, -34, 9, GOLD);
        canvas.circle(-112, 34, 9, GOLD);
    });
}

/// A kitchen knife on a board.
pub fn knife(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-30, -12);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(18, |canvas| canvas.path("M-250 20H-60V-26Q150 -40 276 44Q120 76 -60 72H-250Z", SHADE));
        let deep = canvas.between(44, 64);
        canvas.path(&format!("M-70 -44Q150 -60 268 16Q120 {deep} -70 {}Z", deep - 4), METAL);
        canvas.path(&format!("M-70 {}Q130 34 268 16Q120 {deep} -70 {}Z", deep - 26, deep - 4), METAL.lighter(55));
        canvas.rect((-90, -46, 34, 62), 4, ink.accent);
        canvas.body("M-84 -46H-250Q-280 -46 -276 -16T-240 18L-84 14Z", (-276, -46, 192, 64), ink.main, |_| {});
        for x in [-230, -180, -130] {
            canvas.circle(x, -15, 8, GOLD);
        }
    });
    for (x, y) in [(-120, 150), (-60, 176), (150, 150), (190, 120)] {
        canvas.circle(x, y, 22, LEAF.lighter(25));
        canvas.circle(x, y, 13, LEAF.lighter(55));
    }
}

/// A frying pan or pot, seen from above.
pub fn pan(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-40, 20);
    canvas.at(format_args!("translate(-50 10) rotate({turn})"), |canvas| {
        canvas.faded(18, |canvas| canvas.circle(10, 16, 170, SHADE));
        canvas.line("M150 0H330", ink.accent_dark, 38);
        canvas.line("M290 0h28", ink.accent.lighter(40), 12);
        canvas.circle(0, 0, 168, ink.dark);
        canvas.circle(0, 0, 146, ink.main);
        canvas.ring(0, 0, 118, ink.light, 3);
        canvas.path("M-74 -20Q-70 -84 0 -76Q84 -80 78 -8Q90 60 14 66Q-80 84 -74 -20Z", WHITE);
        canvas.circle(0, -6, 34, GOLD);
        canvas.circle(-10, -16, 9, GOLD.lighter(60));
    });
}

/// A chopping board with a handle, leaning on the wall.
pub fn board(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 140, 12);
    let half = canvas.between(104, 130);
    let area = (-half, -300, half * 2, 300);
    let d = format!(
        "M-26 -370H26Q36 -370 34 -350L32 -296H{0}Q{1} -296 {1} -272V-20Q{1} 0 {0} 0H{2}Q{3} 0 {3} -20V-272Q{3} -296 {2} -296H-32L-34 -350Q-36 -370 -26 -370Z",
        half - 24,
        half,
        24 - half,
        -half
    );
    canvas.body(&d, area, ink.main, |canvas| {
        let step = half / 2;
        canvas.rect((-half + step / 2, -300, step, 310), 0, ink.light);
        canvas.rect((step, -300, step / 2, 310), 0, ink.dark);
        canvas.line(&format!("M{} -260q10 120 -6 240M20 -280q-14 130 4 270", -half + 20), ink.dark, 3);
    });
    canvas.circle(0, -340, 13, SHADE);
}

/// Wooden spoons and a whisk in a jar.
pub fn utensils(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 96, 13);
    for (x, turn, wood) in [(-40, -16, WOOD), (40, 18, WOOD.darker(18)), (-6, -3, CRUST)] {
        canvas.at(format_args!("translate({x} -120) rotate({turn})"), |canvas| {
            canvas.line("M0 40V-150", wood, 16);
            canvas.ellipse(0, -196, 34, 50, wood);
            if turn == 18 {
                canvas.line("M-12 -220v44M0 -224v50M12 -220v44", wood.darker(35), 5);
            } else {
                canvas.ellipse(0, -196, 20, 34, wood.darker(14));
            }
        });
    }
    canvas.body("M-92 -170H92L84 -14Q82 0 66 0H-66Q-82 0 -84 -14Z", (-92, -170, 184, 170), ink.main, |canvas| {
        canvas.pattern(ink, (-92, -170, 184, 170));
    });
}

/// A tin or bottle of oil, wax or paint.
pub fn tin(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 130, 14);
    let height = canvas.between(150, 220);
    canvas.ellipse(0, -height, 120, 22, METAL);
    canvas.body(
        &format!("M-120 {0}Q0 {1} 120 {0}V-14Q0 14 -120 -14Z", -height, 44 - height),
        (-120, -height, 240, height),
        METAL,
        |canvas| {
            canvas.rect((-120, 46 - height, 240, height - 66), 0, ink.main);
        },
    );
    canvas.ellipse(0, -height - 4, 96, 14, METAL.lighter(45));
    canvas.circle(0, -height / 2 + 10, 46, WHITE);
    canvas.path(&format!("M0 {}q40 44 0 66q-40 -22 0 -66Z", -height / 2 - 28), ink.accent);
    stripe(canvas, ink.light, -height + 54);
}

fn stripe(canvas: &mut Canvas, fill: Colour, y: i32) {
    canvas.faded(70, |canvas| canvas.rect((-120, y, 240, 8), 0, fill));
}

/// A screwdriver set and small parts: a repair kit.
pub fn repair_kit(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(18, |canvas| canvas.rect((-216, -136, 460, 310), 24, SHADE));
    canvas.rect((-230, -150, 460, 300), 24, ink.main);
    canvas.rect((-206, -126, 412, 252), 14, ink.dark);
    for (index, x) in [-160, -96, -32].into_iter().enumerate() {
        let fill = [ink.accent, GOLD, LEAF.lighter(20)][index];
        canvas.line(&format!("M{x} 0V96"), METAL, 9);
        canvas.rect((x - 19, -104, 38, 112), 14, fill);
        canvas.rect((x - 12, -96, 9, 92), 4, fill.lighter(40));
    }
    for row in 0..3 {
        for column in 0..4 {
            canvas.circle(
                50 + column * 42,
                row * 44 - 88,
                13,
                METAL.darker(if (row + column) % 2 == 0 { 0 } else { 20 }),
            );
        }
    }
    canvas.line("M48 70L176 100", METAL.lighter(20), 12);
    canvas.line("M48 98L176 70", METAL.darker(10), 12);
}
