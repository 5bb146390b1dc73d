//! Drawings of plants and garden tools.

use super::canvas::Canvas;
use super::palette::{CRUST, Colour, GOLD, Ink, LEAF, METAL, SHADE, WHITE, WOOD};

/// A plant in a pot; the tone is the colour of the pot.
pub fn plant(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(84, 108), canvas.between(120, 150));
    canvas.shadow(0, 0, half, 14);
    foliage(canvas, ink, -height);
    pot(canvas, ink, half, height);
}

/// An empty planter, or one with a seedling.
pub fn planter(canvas: &mut Canvas, ink: &Ink) {
    let (half, height) = (canvas.between(120, 150), canvas.between(190, 220));
    canvas.shadow(0, 0, half, 15);
    canvas.line(&format!("M0 {}q-4 -40 4 -76", -height), LEAF.darker(10), 7);
    canvas.path(&format!("M2 {y}q-60 -50 -84 -4q40 34 84 4q58 -60 88 -10q-40 40 -88 10Z", y = -height - 66), LEAF);
    pot(canvas, ink, half, height);
}

fn pot(canvas: &mut Canvas, ink: &Ink, half: i32, height: i32) {
    let area = (-half, -height, half * 2, height);
    let d = format!(
        "M{} {}H{half}L{} -14Q{} 0 {} 0H{}Q{} 0 {} -14Z",
        -half,
        -height,
        half - 26,
        half - 28,
        half - 44,
        44 - half,
        28 - half,
        26 - half
    );
    canvas.body(&d, area, ink.main, |canvas| canvas.pattern(ink, area));
    canvas.rect((-half - 8, -height - 12, half * 2 + 16, 36), 8, ink.main);
    canvas.rect((-half - 8, -height + 14, half * 2 + 16, 10), 5, ink.dark);
}

fn foliage(canvas: &mut Canvas, ink: &Ink, top: i32) {
    let deep = LEAF.darker(22);
    match canvas.between(0, 4) {
        0 => {
            for (turn, length) in [(-52_i32, 150), (50, 160), (-28, 200), (26, 210), (0, 236)] {
                canvas.at(format_args!("translate(0 {}) rotate({turn})", top + 20), |canvas| {
                    canvas.path(
                        &format!("M0 0Q-54 -{} 0 -{length}Q54 -{} 0 0Z", length / 2, length / 2),
                        LEAF.lighter(turn.unsigned_abs() / 5),
                    );
                    canvas.line(&format!("M0 -10V-{}", length - 30), deep, 4);
                });
            }
        }
        1 => {
            for (x, tall) in [(-44, 150), (44, 170), (-16, 220), (18, 190)] {
                canvas.path(
                    &format!(
                        "M{} {}q-8 -{} {} -{tall}q26 {} 8 {tall}Z",
                        x - 14,
                        top + 10,
                        tall / 2,
                        14 - x / 6,
                        tall / 2
                    ),
                    LEAF.darker(if x > 0 { 14 } else { 0 }),
                );
                canvas.line(&format!("M{x} {}v-{}", top, tall / 2), LEAF.lighter(35), 4);
            }
        }
        2 => {
            for (x, y, r) in [(-60, 70, 62), (64, 76, 64), (0, 130, 76), (-30, 40, 50), (36, 36, 50)] {
                canvas.circle(x, top - y, r, LEAF.darker(r.unsigned_abs() % 20));
            }
            for _ in 0..9 {
                let (x, y) = (canvas.between(-90, 90), canvas.between(40, 180));
                canvas.circle(x, top - y, 11, ink.accent);
                canvas.circle(x, top - y, 4, GOLD);
            }
        }
        3 => {
            canvas.rect((-54, top - 190, 108, 220), 54, LEAF);
            canvas.line(&format!("M-22 {0}v-150M8 {0}v-170M34 {0}v-140", top - 6), LEAF.lighter(35), 4);
            canvas.line(&format!("M54 {}h30v-50", top - 60), LEAF, 34);
            canvas.circle(0, top - 194, 22, ink.accent);
            canvas.circle(0, top - 198, 10, GOLD);
        }
        _ => {
            for (turn, reach) in [(-70, 130), (70, 130), (-38, 160), (40, 156), (0, 166)] {
                canvas.at(format_args!("translate(0 {top}) rotate({turn})"), |canvas| {
                    canvas.line(&format!("M0 20V-{reach}"), deep, 5);
                    canvas
                        .path(&format!("M0 -{reach}m-48 0q0 -62 48 -76q48 14 48 76q-24 20 -48 6q-24 14 -48 -6Z"), LEAF);
                    canvas.line(&format!("M0 -{reach}v-50"), deep, 4);
                });
            }
        }
    }
}

/// A watering can.
pub fn watering_can(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 160, 14);
    canvas.line("M-110 -180C-60 -330 90 -300 96 -190", ink.dark, 16);
    canvas.line("M-118 -160C-220 -160 -190 -30 -112 -40", ink.dark, 16);
    canvas.path("M84 -60L200 -214l26 16L104 -20Z", ink.dark);
    canvas.path("M180 -232l66 44l16 -16q-30 -50 -70 -44Z", ink.main);
    let area = (-126, -190, 236, 190);
    canvas.body("M-112 -190H96L110 -16Q110 0 94 0H-110Q-126 0 -126 -16Z", area, ink.main, |canvas| {
        let bands = canvas.one_in(2);
        if bands { canvas.bands(ink.light, area) } else { canvas.speckles(ink.light, area) }
    });
    canvas.ellipse(-8, -190, 104, 15, ink.dark);
}

/// A seed packet with a picture of what will grow.
pub fn seeds(canvas: &mut Canvas, ink: &Ink) {
    for (x, turn, fill) in [(-70, -14, ink.accent), (50, 7, ink.main)] {
        canvas.at(format_args!("translate({x} 0) rotate({turn})"), |canvas| {
            canvas.faded(18, |canvas| canvas.rect((-110, -164, 240, 364), 8, SHADE));
            canvas.rect((-120, -180, 240, 360), 8, fill);
            canvas.rect((-120, -180, 240, 40), 8, fill.darker(22));
            canvas.circle(0, 6, 88, WHITE);
            bloom(canvas, if fill == ink.main { ink.accent } else { ink.main });
            canvas.line("M-60 130h120M-36 152h72", WHITE, 7);
        });
    }
    canvas.line("M150 190h1M186 172h1M206 202h1M172 216h1", SHADE.mixed(WOOD, 50), 15);
}

fn bloom(canvas: &mut Canvas, fill: Colour) {
    canvas.line("M0 80V0", LEAF.darker(12), 6);
    canvas.path("M0 62q-40 -34 -56 0q26 24 56 0q40 -34 56 0q-26 24 -56 0Z", LEAF);
    for turn in 0..7 {
        canvas.at(format_args!("translate(0 -14) rotate({})", turn * 360 / 7), |canvas| {
            canvas.ellipse(0, -30, 15, 26, fill);
        });
    }
    canvas.circle(0, -14, 17, GOLD);
}

/// A hand trowel and fork.
pub fn trowel(canvas: &mut Canvas, ink: &Ink) {
    canvas.at("translate(-80 0) rotate(-16)", |canvas| {
        canvas.faded(16, |canvas| canvas.rect((-24, -180, 60, 380), 26, SHADE));
        canvas.line("M0 -60V20", METAL.darker(25), 16);
        canvas.shape("M-54 10H54V90Q54 160 0 214Q-54 160 -54 90Z", METAL, |canvas| {
            canvas.rect((-6, 0, 70, 230), 0, METAL.darker(16));
        });
        handle(canvas, ink.main);
    });
    canvas.at("translate(100 -6) rotate(14)", |canvas| {
        canvas.line("M0 -60V40M-46 190V90Q-46 50 0 50T46 90V190M0 60V200", METAL.darker(12), 17);
        handle(canvas, ink.main.darker(10));
    });
}

fn handle(canvas: &mut Canvas, fill: Colour) {
    canvas.rect((-25, -216, 50, 176), 25, fill);
    canvas.rect((-16, -206, 13, 150), 6, fill.lighter(30));
    canvas.rect((-25, -66, 50, 26), 8, GOLD.darker(10));
    canvas.circle(0, -192, 7, SHADE);
}

/// Secateurs.
pub fn secateurs(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(20, 46);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(16, |canvas| canvas.ellipse(12, 40, 90, 190, SHADE));
        canvas.line("M-10 -16Q-80 90 -52 200M10 -16Q84 90 60 200", ink.main, 38);
        canvas.line("M-22 20Q-80 100 -58 190M22 20Q82 100 66 190", ink.light, 9);
        canvas.path("M-26 10Q-70 -110 20 -206Q52 -100 22 6Z", METAL);
        canvas.path("M26 14Q84 -50 58 -140Q34 -90 -14 -10Z", METAL.darker(25));
        canvas.circle(2, 0, 24, GOLD);
        canvas.circle(2, 0, 10, SHADE);
    });
}

/// A spade or fork with a long handle, standing in the ground.
pub fn spade(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-12, 12);
    canvas.shadow(0, 0, 90, 14);
    canvas.at(format_args!("translate(0 -10) rotate({turn})"), |canvas| {
        canvas.rect((-12, -380, 24, 290), 8, ink.main);
        canvas.rect((-12, -380, 9, 290), 4, ink.light);
        canvas.line("M-50 -376H50M-50 -376L-8 -310M50 -376L8 -310", CRUST, 17);
        if canvas.one_in(2) {
            canvas.shape("M-66 -120H66V-30Q66 4 0 34Q-66 4 -66 -30Z", METAL, |canvas| {
                canvas.rect((6, -130, 80, 200), 0, METAL.darker(14));
            });
        } else {
            canvas.line(
                "M-58 20V-90Q-58 -110 -40 -110H40Q58 -110 58 -90V20M-20 24V-110M20 24V-110",
                METAL.darker(14),
                14,
            );
        }
    });
    canvas.path("M-130 10q30 -40 70 -22q60 -40 110 4q50 -20 80 18Z", SHADE.mixed(CRUST, 45));
}

/// A bird house on a post, with a bird.
pub fn bird_house(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 60, 12);
    canvas.rect((-16, -130, 32, 132), 0, WOOD.darker(22));
    canvas.body("M-96 -120V-270L0 -346L96 -270V-120Z", (-96, -346, 192, 226), ink.main, |canvas| {
        canvas.line("M-96 -170H96M-96 -220H96M-96 -270H96", ink.dark, 3);
    });
    canvas.path("M0 -380L132 -270l-18 22L0 -336L-114 -248l-18 -22Z", ink.accent_dark);
    canvas.circle(0, -216, 32, SHADE);
    canvas.line("M0 -152h34", WOOD, 10);
    canvas.path("M36 -160q-10 -46 34 -50q14 -24 38 -8l14 8l-16 4q2 46 -40 46Z", ink.accent);
    canvas.circle(98, -208, 4, SHADE);
}
