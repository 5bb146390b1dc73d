//! Drawings of bags, purses, belts and jewellery.

use super::canvas::Canvas;
use super::palette::{CRUST, GOLD, Ink, METAL, SHADE, WHITE};

/// A tote or handbag.
pub fn bag(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 160, 15);
    let (half, height) = (canvas.between(130, 165), canvas.between(200, 250));
    let reach = -height - canvas.between(70, 110);
    canvas.line(&format!("M-70 {0}C-70 {reach} 70 {reach} 70 {0}", -height + 10), ink.dark, 16);
    let area = (-half, -height, half * 2, height);
    let d = format!(
        "M{} {1}H{2}L{half} -18Q{half} 0 {3} 0H{4}Q{5} 0 {5} -18Z",
        18 - half,
        -height,
        half - 18,
        half - 18,
        18 - half,
        -half
    );
    canvas.body(&d, area, ink.main, |canvas| match canvas.between(0, 3) {
        0 => canvas.dip(ink.dark, area),
        1 => canvas.rect((-half, -height, half * 2, height / 2 - 10), 0, ink.light),
        2 => canvas.rect((-half / 2, -height * 6 / 10, half, height * 45 / 100), 12, ink.dark),
        _ => canvas.stripes(ink.light, area),
    });
    canvas.rect((-24, -height / 2 - 24, 48, 44), 8, CRUST);
    canvas.circle(0, -height / 2 - 2, 9, GOLD);
    canvas.line(&format!("M-82 {0}v26M82 {0}v26", -height + 4), GOLD, 9);
}

/// A rucksack with a flap and a pocket.
pub fn rucksack(canvas: &mut Canvas, ink: &Ink) {
    canvas.shadow(0, 0, 150, 15);
    canvas.line("M-36 -300C-36 -360 36 -360 36 -300", ink.dark, 16);
    canvas.line("M-128 -220Q-186 -120 -136 -30M128 -220Q186 -120 136 -30", ink.dark, 20);
    canvas.body(
        "M-140 -220Q-140 -310 -60 -310H60Q140 -310 140 -220V-30Q140 0 110 0H-110Q-140 0 -140 -30Z",
        (-140, -310, 280, 310),
        ink.main,
        |_| {},
    );
    canvas.path("M-140 -210Q-140 -310 -60 -310H60Q140 -310 140 -210Q140 -160 0 -160T-140 -210Z", ink.light);
    canvas.rect((-96, -124, 192, 104), 18, ink.dark);
    canvas.rect((-96, -124, 192, 34), 16, ink.accent);
    for x in [-60, 60] {
        canvas.rect((x - 9, -220, 18, 120), 6, CRUST);
        canvas.rect((x - 14, -150, 28, 26), 5, GOLD);
    }
}

/// A wallet or small purse.
pub fn wallet(canvas: &mut Canvas, ink: &Ink) {
    let turn = canvas.between(-12, 8);
    canvas.at(format_args!("rotate({turn})"), |canvas| {
        canvas.faded(18, |canvas| canvas.rect((-180, -114, 380, 260), 22, SHADE));
        canvas.rect((-150, -168, 240, 110), 10, ink.accent);
        canvas.rect((-130, -148, 260, 110), 10, WHITE);
        canvas.rect((-190, -126, 380, 250), 22, ink.main);
        canvas.line("M-172 -92V104H172V-92", ink.light, 3);
        canvas.path("M-190 -104Q-190 -126 -168 -126H168Q190 -126 190 -104V-20Q0 70 -190 -20Z", ink.dark);
        canvas.circle(0, 14, 16, GOLD);
        canvas.circle(0, 14, 8, GOLD.darker(25));
    });
}

/// A belt, rolled.
pub fn belt(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(18, |canvas| canvas.circle(8, 16, 170, SHADE));
    for (index, r) in [150, 112, 74, 36].into_iter().enumerate() {
        canvas.ring(0, 0, r, if index % 2 == 0 { ink.main } else { ink.dark }, 34);
        canvas.ring(0, 0, r + 12, ink.light, 3);
    }
    canvas.path("M-14 -168H226Q254 -168 254 -148T226 -128H-14Z", ink.main);
    canvas.line("M20 -160H220M20 -136H220", ink.light, 3);
    canvas.line("M120 -148h1M152 -148h1M184 -148h1", SHADE, 9);
    let buckle = if canvas.one_in(2) { GOLD } else { METAL };
    canvas.line("M-60 -176h66v56h-66Z", buckle, 14);
}

/// A necklace with a pendant.
pub fn necklace(canvas: &mut Canvas, ink: &Ink) {
    canvas.faded(16, |canvas| canvas.line("M-136 -172C-150 60 -60 120 8 136C76 120 166 60 152 -172", SHADE, 10));
    canvas.line("M-144 -190C-160 40 -70 96 0 112C70 96 160 40 144 -190", GOLD, 7);
    for (x, y) in [(-128, -20), (-86, 52), (86, 52), (128, -20)] {
        canvas.circle(x, y, 20, ink.accent);
        canvas.circle(x - 6, y - 6, 6, WHITE);
    }
    let d = if canvas.one_in(2) { "M0 96q70 64 0 124q-70 -60 0 -124Z" } else { "M0 100l58 56l-58 70l-58 -70Z" };
    canvas.shape(d, ink.main, |canvas| canvas.path("M-70 100L0 60V240H-70Z", ink.light));
}
