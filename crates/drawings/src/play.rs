//! Drawings of toys, sports gear and pet supplies.

use super::canvas::Canvas;
use super::palette::{CRUST, Colour, GOLD, Ink, LEAF, METAL, SHADE, WHITE, WOOD};

/// A bicycle out of doors.
pub fn bicycle(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 4, 240, 11);
    for x in [-150, 150] {
        canvas.ring(x, -94, 92, SHADE, 11);
        canvas.ring(x, -94, 84, WHITE.darker(18), 4);
        canvas.at(format_args!("translate({x} -94)"), |canvas| {
            for turn in 0..6 {
                canvas.at(format_args!("rotate({})", turn * 30 + 8), |canvas| canvas.line("M-82 0H82", METAL, 2));
            }
        });
        canvas.circle(x, -94, 11, METAL.darker(30));
    }
    let step_through = canvas.one_in(2);
    let top = if step_through { "M-58 -176Q20 -120 96 -214" } else { "M-64 -206H104" };
    canvas.line("M-150 -94L-64 -206M-150 -94H-18L-72 -240M-18 -94L106 -220M150 -94L98 -262", ink.main, 14);
    canvas.line(top, ink.main, 14);
    canvas.line("M98 -262q8 -22 34 -20q34 2 26 30", SHADE, 11);
    canvas.rect((-118, -258, 92, 22), 11, CRUST);
    canvas.circle(-18, -94, 27, METAL.darker(20));
    canvas.line("M-18 -94l24 44M-6 -50h26", SHADE, 9);
    if canvas.one_in(2) {
        canvas.path("M112 -250h92l-12 72h-66Z", WOOD);
        canvas.line("M118 -228h80M124 -204h68", WOOD.darker(28), 5);
        canvas.circle(140, -262, 17, ink.accent);
        canvas.circle(172, -264, 19, LEAF);
    } else {
        canvas.line("M-200 -186H-90M-190 -186L-150 -94", SHADE, 8);
        canvas.rect((-206, -236, 78, 48), 8, ink.accent);
    }
}

/// A bicycle's saddlebag, bell or helmet.
pub fn helmet(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 170, 15);
    canvas.line("M-110 -90Q-70 10 0 6Q70 10 110 -90", SHADE, 11);
    canvas.body("M-180 -84C-200 -240 -90 -286 10 -286S200 -230 190 -92Q190 -70 168 -74Q0 -120 -160 -66Q-180 -62 -180 -84Z", (-185, -286, 375, 220), ink.main, |canvas| {
        canvas.path("M-120 -140Q-110 -240 -40 -262Q-70 -200 -60 -140ZM-20 -150Q-30 -230 10 -270Q44 -230 34 -150ZM80 -146Q86 -210 60 -262Q130 -230 140 -140Z", ink.dark);
        canvas.line("M-180 -112Q0 -160 186 -116", ink.accent, 11);
    });
}

/// A ball for football, basketball or the garden.
pub fn ball(canvas: &mut Canvas, ink: &Ink) {
    let r = canvas.between(130, 155);
    canvas.shadow(0, 0, r, 16);
    let d = format!("M-{r} -{r}a{r} {r} 0 0 1 {w} 0a{r} {r} 0 0 1 -{w} 0Z", w = r * 2);
    let kind = canvas.between(0, 2);
    canvas.body(&d, (-r, -r * 2, r * 2, r * 2), ink.main, |canvas| {
        canvas.at(format_args!("translate(0 -{r}) rotate(14)"), |canvas| match kind {
            0 => {
                canvas.path("M0 -46l44 32l-17 52h-54l-17 -52Z", SHADE);
                for turn in 0..5 {
                    canvas.at(format_args!("rotate({})", turn * 72), |canvas| {
                        canvas.line("M0 -46V-92", SHADE, 6);
                        canvas.path("M0 -92l46 -20l10 -50h-112l10 50Z", SHADE);
                    });
                }
            }
            1 => canvas.line("M-170 0H170M0 -170V170M-110 -130Q-20 0 -110 130M110 -130Q20 0 110 130", SHADE, 8),
            _ => {
                canvas.path("M0 0L-90 -200H90ZM0 0L200 40L120 200ZM0 0L-200 40L-120 200Z", ink.accent);
                canvas.circle(0, 0, 22, WHITE);
            }
        });
    });
}

/// A rolled mat with a strap.
pub fn mat(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 240, 14);
    canvas.body("M-170 -150H170V0H-170Z", (-170, -150, 340, 150), ink.main, |canvas| {
        canvas.rect((-170, -150, 340, 26), 0, ink.light);
    });
    canvas.rect((-180, -10, 420, 10), 5, ink.dark);
    for (x, fill) in [(-170, ink.main), (170, ink.light)] {
        canvas.ellipse(x, -75, 40, 75, fill);
    }
    for r in [56, 36, 16] {
        canvas.line(&format!("M170 -{}a{} {r} 0 1 1 -1 0", 75 + r, r / 2), ink.dark, 5);
    }
    canvas.line("M-84 -154V-2M64 -154V-2M-84 -150Q-10 -230 64 -150", ink.accent, 15);
}

/// A tent in the hills.
pub fn tent(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 2, 260, 12);
    canvas.path("M40 -260L270 0H60Z", ink.dark);
    canvas.shape("M40 -260L-230 0H200Z", ink.main, |canvas| canvas.line("M-260 -70H300", ink.light, 13));
    canvas.path("M40 -260L-50 0H130Z", SHADE.mixed(ink.dark, 40));
    canvas.path("M40 -260L-50 0H-86Q10 -110 40 -260Z", ink.light);
    canvas.line("M40 -260V-296M-230 0l-40 14M270 0l36 12", ink.accent, 7);
    canvas.path("M42 -296l44 13l-44 13Z", ink.accent);
}

/// A toy train with a carriage.
pub fn train(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 250, 12);
    canvas.line("M-40 -60H40", SHADE, 9);
    canvas.path("M20 -96H230Q244 -96 244 -82V-40H20Z", ink.main);
    canvas.rect((112, -160, 116, 90), 42, ink.main);
    canvas.rect((112, -160, 116, 30), 15, ink.light);
    canvas.rect((28, -230, 96, 190), 8, ink.accent);
    canvas.rect((16, -248, 120, 26), 8, ink.accent_dark);
    canvas.rect((48, -204, 56, 56), 8, WHITE);
    canvas.path("M180 -160v-56h-14v-16h58v16h-14v56Z", ink.dark);
    canvas.path("M-230 -130H-40V-40H-230Z", ink.light);
    for (index, x) in [-204, -160, -116].into_iter().enumerate() {
        canvas.rect((x, -182, 44, 56), 5, [GOLD, ink.main, LEAF][index]);
    }
    canvas.rect((-230, -130, 190, 18), 4, ink.dark);
    for x in [-190, -84, 66, 132, 200] {
        wheel(canvas, x, ink.dark);
    }
    for (x, y, r) in [(206, -262, 20), (244, -300, 26), (206, -340, 18)] {
        canvas.faded(75, |canvas| canvas.circle(x, y, r, WHITE));
    }
}

fn wheel(canvas: &mut Canvas, x: i32, fill: Colour) {
    canvas.circle(x, -32, 32, fill);
    canvas.circle(x, -32, 20, WOOD.lighter(25));
    canvas.circle(x, -32, 7, SHADE);
}

/// Building blocks, stacked.
pub fn blocks(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 220, 14);
    canvas.rect((-190, -116, 116, 116), 8, ink.main);
    canvas.rect((-58, -116, 116, 116), 8, ink.accent);
    canvas.path("M74 0V-116H190V0H166V-34a34 34 0 0 0 -68 0V0Z", WOOD.lighter(20));
    canvas.rect((-124, -232, 116, 116), 8, GOLD);
    canvas.circle(66, -170, 54, LEAF);
    canvas.path("M-132 -236L-66 -330L0 -236Z", ink.main.darker(12));
    canvas.circle(-132, -58, 28, ink.light);
    canvas.path("M0 -92l26 54h-52Z", ink.accent.lighter(45));
    canvas.rect((-96, -204, 60, 60), 30, GOLD.lighter(45));
    canvas.circle(50, -186, 12, LEAF.lighter(40));
}

/// A soft bear, rabbit or cat, sitting.
pub fn teddy(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 130, 14);
    canvas.at("scale(.86)", |canvas| toy(canvas, ink));
}

fn toy(canvas: &mut Canvas, ink: &Ink) {
    let pale = ink.main.lighter(48);
    let rabbit = canvas.one_in(2);
    for side in [-1, 1] {
        canvas.at(format_args!("rotate({} {} -90)", side * -28, side * 90), |canvas| {
            canvas.ellipse(side * 104, -110, 34, 70, ink.dark);
        });
        canvas.ellipse(side * 88, -34, 62, 40, ink.main);
        canvas.ellipse(side * 106, -34, 32, 26, pale);
        if rabbit {
            canvas.at(format_args!("rotate({} {} -300)", side * 12, side * 40), |canvas| {
                canvas.ellipse(side * 44, -366, 28, 84, ink.main);
                canvas.ellipse(side * 44, -360, 14, 60, pale);
            });
        } else {
            canvas.circle(side * 74, -318, 36, ink.main);
            canvas.circle(side * 74, -318, 20, pale);
        }
    }
    canvas.ellipse(0, -100, 96, 102, ink.main);
    canvas.ellipse(0, -90, 60, 68, pale);
    canvas.circle(0, -250, 98, ink.main);
    canvas.ellipse(0, -222, 46, 36, pale);
    canvas.circle(-38, -268, 10, SHADE);
    canvas.circle(38, -268, 10, SHADE);
    canvas.path("M-16 -240h32l-16 18Z", SHADE);
    canvas.line("M0 -222q-14 18 -26 6M0 -222q14 18 26 6", SHADE, 5);
    canvas.path("M0 -156l-58 -26v52ZM0 -156l58 -26v52Z", ink.accent);
    canvas.circle(0, -156, 14, ink.accent_dark);
}

/// A jigsaw or board game with pieces.
pub fn puzzle(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(16, |canvas| canvas.rect((-170, -154, 364, 340), 16, SHADE));
    let tones = [ink.main, ink.accent, ink.light, GOLD, LEAF.lighter(15), ink.dark];
    let start = canvas.pick(6);
    for (index, (x, y)) in
        [(-180, -170), (-60, -170), (60, -170), (-180, -50), (-60, -50), (-180, 70), (-60, 70), (60, 70)]
            .into_iter()
            .enumerate()
    {
        let fill = tones[(start + index * 5) % 6];
        canvas.rect((x, y, 116, 116), 10, fill);
        canvas.circle(x + 58, y + 2, 20, fill);
        canvas.circle(x + 114, y + 58, 20, fill);
    }
    canvas.at("translate(170 -4) rotate(22)", |canvas| {
        canvas.faded(20, |canvas| canvas.rect((-46, -42, 116, 116), 10, SHADE));
        canvas.rect((-58, -58, 116, 116), 10, ink.main);
        canvas.circle(0, -58, 21, ink.main);
        canvas.circle(58, 0, 21, ink.main);
    });
}

/// A bowl for a dog or cat, filled.
pub fn pet_bowl(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 190, 15);
    for (x, y) in [(-70, -132), (-20, -146), (36, -140), (84, -130), (0, -120), (-40, -118), (60, -116)] {
        canvas.circle(x, y, 30, CRUST.darker(canvas_shade(x)));
    }
    canvas.body("M-150 -122H150L186 -20Q190 0 170 0H-170Q-190 0 -186 -20Z", (-186, -122, 372, 122), ink.main, |_| {});
    canvas.rect((-158, -132, 316, 22), 11, ink.light);
    canvas.at("translate(0 -56) rotate(-8)", |canvas| {
        canvas.line("M-44 0H44", WHITE, 22);
        for (x, y) in [(-50, -13), (-50, 13), (50, -13), (50, 13)] {
            canvas.circle(x, y, 17, WHITE);
        }
    });
}

fn canvas_shade(x: i32) -> u32 {
    x.unsigned_abs() % 24
}

/// A dog's lead and collar.
pub fn lead(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(14, |canvas| canvas.ring(10, 60, 96, SHADE, 30));
    canvas.line("M60 -40Q160 -120 80 -180T-120 -150T-190 -20", ink.accent_dark, 17);
    canvas.line("M-190 -20Q-240 60 -200 110Q-160 130 -166 60Q-170 10 -190 -20", ink.accent_dark, 17);
    canvas.ring(0, 46, 96, ink.main, 32);
    canvas.ring(0, 46, 96, ink.light, 3);
    canvas.rect((-34, -72, 68, 44), 6, GOLD);
    canvas.rect((-20, -62, 40, 24), 3, ink.dark);
    canvas.ring(0, 158, 17, METAL, 7);
    canvas.circle(0, 196, 29, GOLD);
    canvas.circle(0, 196, 19, GOLD.lighter(25));
    canvas.line("M64 -36l-22 14", METAL.darker(10), 15);
}
