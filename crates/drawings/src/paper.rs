//! Drawings of books, stationery, framed pictures and yarn.

use super::canvas::Canvas;
use super::palette::{CRUST, GOLD, Ink, LEAF, METAL, SHADE, WHITE, WOOD};

/// A book standing up, its cover forward.
pub fn book(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 150, 13);
    let (half, height) = (canvas.between(112, 132), canvas.between(320, 360));
    canvas.path(&format!("M{half} {}l26 14V-12l-26 12Z", -height), WHITE.darker(10));
    canvas.line(&format!("M{0} {1}V-10M{2} {1}V-12", half + 9, 14 - height, half + 18), METAL, 2);
    let d = format!("M{} {}H{half}V0H{}Z", -half, -height, -half);
    canvas.shape(&d, ink.main, |canvas| {
        canvas.rect((-half, -height, 26, height), 0, ink.dark);
        cover(canvas, ink, half, height);
    });
    canvas.rect((-half + 50, -height + 34, half * 2 - 78, 12), 4, WHITE);
    canvas.rect((-half + 74, -height + 58, half * 2 - 126, 8), 4, WHITE);
}

fn cover(canvas: &mut Canvas, ink: &Ink, half: i32, height: i32) {
    match canvas.between(0, 5) {
        0 => {
            canvas.circle(20, -height / 2, 62, ink.accent);
            canvas.path(&format!("M{} -90Q-20 -190 40 -110T{} -130V0H{}Z", -half, half + 20, -half), ink.dark);
            canvas.path(&format!("M{} -50Q0 -120 {} -60V0H{}Z", -half, half + 20, -half), ink.light);
        }
        1 => {
            canvas.line("M14 -40V-200M14 -90q-60 -10 -60 -60q56 4 60 60q4 -56 60 -60q0 50 -60 60M14 -150q-44 -6 -46 -50q44 4 46 50q2 -44 46 -50q0 44 -46 50", ink.accent, 9);
        }
        2 => {
            for row in 0..5 {
                canvas.line(
                    &format!("M{} {}q34 -26 68 0t68 0t68 0t68 0", -half, -40 - row * 38),
                    if row % 2 == 0 { ink.light } else { ink.accent },
                    10,
                );
            }
        }
        3 => {
            canvas.path("M16 -220L76 -60H-44Z", ink.accent);
            canvas.path("M60 -170L120 -60H0Z", ink.light);
            canvas.circle(-40, -200, 26, GOLD);
            canvas.rect((-half, -60, half * 2, 70), 0, ink.dark);
        }
        4 => {
            canvas.path("M-50 -40v-90l66 -60l66 60v90Z", ink.light);
            canvas.path("M-66 -124l82 -76l82 76Z", ink.accent);
            canvas.rect((0, -90, 32, 52), 4, ink.dark);
        }
        _ => {
            canvas.dots(ink.light, (-half + 26, -230, half * 2 - 26, 220));
            canvas.circle(14, -120, 56, ink.accent);
            canvas.circle(34, -132, 48, ink.main);
        }
    }
}

/// A notebook from above, with an elastic or a ribbon.
pub fn notebook(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-14, 12);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(18, |canvas| canvas.rect((-128, -184, 290, 400), 14, SHADE));
        canvas.rect((-130, -196, 280, 392), 10, WHITE.darker(10));
        let area = (-140, -200, 280, 400);
        canvas.body(
            "M-128 -200H126Q140 -200 140 -186V186Q140 200 126 200H-128Q-140 200 -140 186V-186Q-140 -200 -128 -200Z",
            area,
            ink.main,
            |canvas| {
                canvas.pattern(ink, area);
                canvas.rect((-140, -200, 44, 400), 0, ink.dark);
            },
        );
        match canvas.between(0, 2) {
            0 => canvas.rect((92, -202, 16, 404), 0, ink.accent_dark),
            1 => {
                canvas.rect((-50, -120, 140, 84), 6, WHITE);
                canvas.line("M-26 -92h92M-26 -68h60", ink.dark, 6);
            }
            _ => {
                for row in 0..9 {
                    canvas.line(&format!("M-154 {}h34", row * 44 - 176), METAL.darker(15), 9);
                }
            }
        }
    });
    super::writing::pencil(canvas, ink.accent, 230);
}

/// Cards and envelopes.
pub fn cards(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-14, -4);
    canvas.at(format_args!("translate(-60 30) rotate({turn})"), |canvas| {
        canvas.faded(16, |canvas| canvas.rect((-170, -104, 370, 250), 8, SHADE));
        canvas.rect((-184, -120, 368, 244), 8, ink.light);
        canvas.path("M-184 -114L0 30L184 -114V-120H-184Z", ink.main);
        canvas.circle(0, 20, 26, ink.accent_dark);
    });
    canvas.at("translate(130 -20) rotate(10)", |canvas| {
        canvas.faded(18, |canvas| canvas.rect((-96, -140, 218, 310), 6, SHADE));
        canvas.rect((-108, -154, 216, 308), 6, WHITE);
        picture(canvas, ink, (-86, -132, 172, 220));
        canvas.line("M-50 118h100", ink.dark, 6);
    });
}

/// A framed picture on the wall.
pub fn picture_frame(canvas: &mut Canvas, ink: &Ink) {
    let (half, tall) = if canvas.one_in(2) { (220, 160) } else { (160, 210) };
    canvas.faded(20, |canvas| canvas.rect((-half + 12, -tall + 20, half * 2, tall * 2), 4, SHADE));
    let frame = if canvas.one_in(2) { WOOD } else { SHADE };
    canvas.rect((-half, -tall, half * 2, tall * 2), 4, frame);
    canvas.rect((-half + 18, -tall + 18, half * 2 - 36, tall * 2 - 36), 0, WHITE);
    picture(canvas, ink, (-half + 52, -tall + 52, half * 2 - 104, tall * 2 - 104));
}

fn picture(canvas: &mut Canvas, ink: &Ink, (x, y, w, h): super::canvas::Area) {
    let (right, bottom, middle) = (x + w, y + h, y + h / 2);
    let outline = format!("M{x} {y}H{right}V{bottom}H{x}Z");
    let kind = canvas.between(0, 3);
    canvas.shape(&outline, ink.light, |canvas| match kind {
        0 => {
            canvas.circle(x + w * 2 / 3, y + h / 3, w / 7, GOLD);
            canvas.path(&format!("M{x} {middle}q{0} -{1} {2} 0t{2} -10V{bottom}H{x}Z", w / 4, h / 3, w / 2), ink.main);
            canvas.path(&format!("M{x} {}q{} -{} {w} 0V{bottom}H{x}Z", bottom - h / 5, w / 2, h / 4), ink.accent);
        }
        1 => {
            canvas.circle(x + w / 3, middle - h / 8, w / 4, ink.accent);
            canvas.circle(x + w * 3 / 5, middle + h / 10, w / 4, ink.main);
            canvas.line(&format!("M{x} {}H{right}", bottom - h / 8), ink.dark, 8);
        }
        2 => {
            canvas.rect((x, middle + h / 8, w, h), 0, ink.main);
            canvas.path(&format!("M{} {}q{} {} {} 0Z", x + w / 5, middle + h / 8, w / 4, h / 4, w * 3 / 5), CRUST);
            canvas
                .path(&format!("M{} {}V{}l{} {}Z", x + w / 2, middle + h / 10, y + h / 8, w / 4, h * 45 / 100), WHITE);
            canvas.circle(x + w / 5, y + h / 5, w / 12, ink.accent);
        }
        _ => {
            canvas.line(&format!("M{} {bottom}V{}", x + w / 2, y + h / 4), LEAF.darker(12), 7);
            for step in 0..4 {
                let at = y + h / 3 + step * h / 7;
                canvas.path(
                    &format!(
                        "M{0} {at}q-{1} -{2} -{3} -6q{4} {2} {3} 6Zq{1} -{2} {3} -6q-{4} {2} -{3} 6Z",
                        x + w / 2,
                        w / 8,
                        h / 8,
                        w / 3,
                        w / 8
                    ),
                    LEAF,
                );
            }
            canvas.circle(x + w / 2, y + h / 4, w / 9, ink.main);
        }
    });
}

/// A box, wrapped or plain, for sets and kits.
pub fn gift_box(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 170, 15);
    let area = (-150, -190, 300, 190);
    canvas.body("M-150 -190H150V-10Q150 0 140 0H-140Q-150 0 -150 -10Z", area, ink.main, |canvas| {
        canvas.pattern(ink, area);
    });
    canvas.rect((-168, -236, 336, 60), 8, ink.dark);
    canvas.rect((-22, -236, 44, 236), 0, ink.accent);
    canvas.path(
        "M0 -236C-40 -330 -140 -320 -110 -260Q-80 -226 0 -236C40 -330 140 -320 110 -260Q80 -226 0 -236Z",
        ink.accent,
    );
    canvas.path("M0 -236q-46 -66 -84 -40q-4 34 84 40q46 -66 84 -40q4 34 -84 40Z", ink.accent_dark);
}

/// Balls of yarn with needles.
pub fn yarn(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 190, 15);
    canvas.line("M-150 -330L60 -60M150 -340L-40 -60", WOOD, 10);
    canvas.circle(-150, -330, 13, ink.dark);
    canvas.circle(150, -340, 13, ink.dark);
    for (x, r, fill) in [(-96, 92, ink.main), (104, 82, ink.accent)] {
        let d = format!("M{} -{r}a{r} {r} 0 0 1 {w} 0a{r} {r} 0 0 1 -{w} 0Z", x - r, w = r * 2);
        canvas.body(&d, (x - r, -r * 2, r * 2, r * 2), fill, |canvas| {
            for step in 0..5 {
                let offset = step * 30 - 60;
                canvas.line(
                    &format!(
                        "M{} -{}Q{} -{r} {} 0",
                        x - r + offset / 2,
                        r + 60 - offset,
                        x + offset,
                        x + r / 2 + offset
                    ),
                    fill.darker(22),
                    5,
                );
                canvas.line(
                    &format!("M{} -{}q{r} {} {} {}", x - r, r + offset, -offset, r * 2, offset / 2),
                    fill.lighter(26),
                    5,
                );
            }
        });
    }
    canvas.line("M-110 -2q-60 14 -110 -4t-60 8", ink.main.darker(10), 6);
}
