//! Drawings of electronics and musical instruments.

use super::canvas::Canvas;
use super::palette::{GOLD, Ink, METAL, SHADE, WHITE, WOOD};

/// Headphones on a stand.
pub fn headphones(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 100, 13);
    canvas.rect((-10, -300, 20, 296), 6, WOOD);
    canvas.rect((-80, -18, 160, 18), 8, WOOD.darker(18));
    canvas.line("M-124 -150C-150 -400 150 -400 124 -150", ink.dark, 26);
    canvas.line("M-96 -300Q0 -370 96 -300", ink.accent, 18);
    for side in [-1, 1] {
        canvas.rect((side * 128 - 34, -206, 68, 126), 32, ink.main);
        canvas.rect((side * 94 - 22, -200, 44, 114), 20, ink.accent_dark);
        canvas.rect((side * 140 - 7, -176, 14, 66), 7, ink.light);
    }
}

/// A loudspeaker or a pair of them.
pub fn speaker(canvas: &mut Canvas, ink: &Ink) {
    let pair = canvas.one_in(2);
    let places: &[i32] = if pair { &[-120, 120] } else { &[0] };
    for x in places.iter().copied() {
        canvas.shadow(x, 0, 110, 13);
        canvas.rect((x - 100, -320, 200, 318), 14, ink.main);
        canvas.rect((x - 84, -304, 168, 286), 8, ink.dark);
        for (y, r) in [(-112, 68), (-236, 40)] {
            canvas.circle(x, y, r, METAL.darker(30));
            canvas.circle(x, y, r - 10, SHADE);
            canvas.circle(x, y, r / 2, ink.accent);
            canvas.circle(x - r / 6, y - r / 6, r / 7, WHITE);
        }
    }
}

/// A radio with a dial and an aerial.
pub fn radio(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 210, 14);
    canvas.line("M140 -210L220 -380", METAL.darker(20), 7);
    canvas.line("M-120 -226C-120 -290 120 -290 120 -226", ink.dark, 15);
    canvas.body(
        "M-190 -226H190Q206 -226 206 -210V-24Q206 -8 190 -8H-190Q-206 -8 -206 -24V-210Q-206 -226 -190 -226Z",
        (-206, -226, 412, 218),
        ink.main,
        |_| {},
    );
    canvas.rect((-176, -196, 190, 158), 12, ink.light);
    for row in 0..6 {
        canvas.line(&format!("M-156 {}h150", row * 24 - 176), ink.dark, 8);
    }
    canvas.rect((38, -196, 142, 54), 8, WHITE);
    canvas.line("M52 -170h114", ink.dark, 3);
    let needle = canvas.between(60, 150);
    canvas.line(&format!("M{needle} -188v38"), ink.accent_dark, 5);
    for (x, r) in [(74, 34), (150, 24)] {
        canvas.circle(x, -84, r, ink.accent);
        canvas.line(&format!("M{x} -84l{} -{}", r / 2, r / 2), ink.accent_dark, 6);
    }
    canvas.rect((-160, -10, 40, 12), 4, SHADE);
    canvas.rect((120, -10, 40, 12), 4, SHADE);
}

/// A turntable from above.
pub fn turntable(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(18, |canvas| canvas.rect((-216, -164, 460, 370), 18, SHADE));
    canvas.rect((-230, -180, 460, 360), 18, ink.main);
    canvas.rect((-230, -180, 460, 16), 8, ink.light);
    canvas.circle(-50, 6, 152, SHADE);
    for r in [132, 112, 92] {
        canvas.ring(-50, 6, r, METAL.darker(55), 3);
    }
    canvas.circle(-50, 6, 58, ink.accent);
    canvas.circle(-50, 6, 10, WHITE);
    canvas.circle(170, -110, 38, METAL);
    canvas.line("M170 -110V40L96 92", METAL.lighter(30), 13);
    canvas.rect((74, 80, 40, 30), 6, ink.dark);
    canvas.circle(170, 130, 24, ink.dark);
    canvas.circle(110, 146, 12, GOLD);
}

/// A telephone.
pub fn phone(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-14, 14);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(20, |canvas| canvas.rect((-102, -200, 230, 440), 34, SHADE));
        canvas.rect((-114, -220, 228, 440), 34, SHADE);
        canvas.shape(
            "M-100 -190Q-100 -206 -84 -206H84Q100 -206 100 -190V190Q100 206 84 206H-84Q-100 206 -100 190Z",
            ink.main,
            |canvas| {
                canvas.circle(60, -90, 110, ink.light);
                canvas.path("M-110 90Q-20 -20 40 60T120 30V220H-110Z", ink.dark);
            },
        );
        for row in 0..2 {
            for column in 0..3 {
                canvas.rect(
                    (column * 62 - 84, row * 62 + 80, 44, 44),
                    12,
                    [ink.accent, WHITE, GOLD][usize::from((row + column) % 2 == 0) + usize::from(column == 1)],
                );
            }
        }
        canvas.rect((-30, -196, 60, 16), 8, SHADE);
    });
}

/// A laptop, open.
pub fn laptop(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 250, 13);
    canvas.rect((-190, -290, 380, 260), 16, SHADE);
    canvas.shape("M-174 -274H174V-46H-174Z", ink.main, |canvas| {
        canvas.circle(100, -200, 70, ink.accent);
        canvas.path("M-180 -90Q-80 -190 0 -110T180 -150V-30H-180Z", ink.dark);
        canvas.path("M-180 -60Q-60 -120 40 -76T180 -90V-30H-180Z", ink.light);
    });
    canvas.path("M-196 -30H196L250 -8Q250 2 240 2H-240Q-250 2 -250 -8Z", METAL);
    canvas.rect((-50, -30, 100, 10), 5, METAL.darker(25));
}

/// A camera.
pub fn camera(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 190, 14);
    canvas.line("M-180 -180Q-260 -60 -190 -8M180 -180Q260 -60 190 -8", WOOD.darker(20), 13);
    canvas.path("M-60 -220L-40 -262H40L60 -220Z", METAL.darker(14));
    canvas.rect((-180, -222, 360, 222), 22, METAL);
    canvas.rect((-180, -176, 360, 130), 0, ink.main);
    canvas.rect((-150, -240, 60, 22), 6, METAL.darker(25));
    canvas.circle(130, -228, 18, ink.accent);
    canvas.circle(0, -108, 96, SHADE);
    canvas.circle(0, -108, 78, METAL.darker(40));
    canvas.circle(0, -108, 56, SHADE);
    canvas.circle(0, -108, 34, ink.dark);
    canvas.circle(-14, -124, 11, WHITE);
}

/// Cables, coiled, with plugs.
pub fn cable(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(16, |canvas| canvas.circle(8, 16, 140, SHADE));
    for (r, fill) in [(134, ink.dark), (112, ink.main), (92, ink.main), (70, ink.dark)] {
        canvas.ring(0, 0, r, fill, 15);
    }
    canvas.line("M110 80Q190 130 220 60M-120 60Q-200 90 -226 10", ink.main, 15);
    for (x, y) in [(220, 30), (-226, -20)] {
        canvas.rect((x - 22, y - 50, 44, 70), 10, SHADE);
        canvas.rect((x - 13, y - 78, 26, 32), 3, METAL);
    }
    canvas.rect((-34, 60, 68, 84), 12, ink.accent);
}

/// A guitar standing up.
pub fn guitar(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-10, 10);
    canvas.at(format_args!("rotate({turn}) translate(0 44) scale(.92)"), |canvas| {
        let d = "M-56 -70Q-110 -70 -100 -10Q-96 24 -122 60Q-156 130 -100 180Q-60 212 0 212T100 180Q156 130 122 60Q96 24 100 -10Q110 -70 56 -70Q0 -40 -56 -70Z";
        canvas.at("translate(10 14)", |canvas| canvas.faded(18, |canvas| canvas.path(d, SHADE)));
        canvas.shape(d, ink.main, |canvas| {
            canvas.path("M-56 -70Q0 -40 56 -70L0 230H140V-90Z", ink.main.darker(7));
        });
        canvas.line(d, ink.dark, 8);
        canvas.circle(0, 46, 44, ink.accent_dark);
        canvas.circle(0, 46, 34, SHADE);
        canvas.rect((-16, -260, 32, 290), 3, SHADE.mixed(WOOD, 45));
        canvas.path("M-28 -318H28L20 -254H-20Z", ink.dark);
        for y in [-300, -280] {
            canvas.line(&format!("M-38 {y}h10M28 {y}h10"), GOLD, 12);
        }
        for fret in 0..6 {
            canvas.line(&format!("M-14 {}h28", fret * 34 - 226), METAL, 3);
        }
        canvas.rect((-50, 134, 100, 20), 6, SHADE.mixed(WOOD, 30));
        canvas.line("M-9 -290V140M-3 -290V140M3 -290V140M9 -290V140", WHITE, 1);
    });
}

/// A frame drum or tambour with beaters.
pub fn drum(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 150, 15);
    canvas.body("M-150 -190V-30Q0 30 150 -30V-190Z", (-150, -190, 300, 200), ink.main, |canvas| {
        canvas.line("M-160 -180l40 150l40 -130l40 150l40 -150l40 150l40 -150l40 130l40 -150", WHITE, 6);
    });
    canvas.ellipse(0, -190, 158, 46, ink.accent_dark);
    canvas.ellipse(0, -196, 150, 40, WHITE.darker(6));
    canvas.line("M-90 -230L60 -330M100 -226L-30 -350", WOOD, 11);
    canvas.circle(60, -330, 19, ink.accent);
    canvas.circle(-30, -350, 19, ink.accent);
}
