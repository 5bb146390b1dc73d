//! The surroundings of a product in its drawing: a wall with an arch, window, disc or hills, the table or ground it
//! stands on, and a small prop beside it that shows its size.

use super::canvas::Canvas;
use super::palette::{Backdrop, Colour, GOLD, LEAF, SHADE, WHITE, WOOD};

/// The setting that a product is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// On a table, seen from the side; its origin is where it touches the table top.
    Table,
    /// On the floor of a room: like a table, with a lower edge and no props.
    Floor,
    /// Out of doors, on grass.
    Outdoor,
    /// From above, on a cloth, or hanging on a wall; its origin is the middle.
    Flat,
}

/// Draws the setting behind the product.
pub fn background(canvas: &mut Canvas, stage: Stage, back: &Backdrop) {
    canvas.rect((0, 0, 800, 600), 0, back.wall);
    match stage {
        Stage::Table => {
            wall(canvas, back);
            ground(canvas, back.table, 452);
            prop(canvas, back);
        }
        Stage::Floor => {
            wall(canvas, back);
            canvas.rect((0, 466, 800, 14), 0, back.wall.lighter(40));
            ground(canvas, back.table, 480);
        }
        Stage::Outdoor => hills(canvas, back),
        Stage::Flat => cloth(canvas, back),
    }
}

fn wall(canvas: &mut Canvas, back: &Backdrop) {
    let x = canvas.between(-50, 50);
    let light = back.shape.mixed(back.wall, 45);
    match canvas.between(0, 6) {
        0 => arch(canvas, 400 + x, 215, 90, back.shape),
        1 => {
            arch(canvas, 400 + x, 245, 60, light);
            arch(canvas, 400 + x, 190, 115, back.shape);
        }
        2 => canvas.circle(400 + x, 270, canvas_radius(x), back.shape),
        3 => {
            canvas.circle(330 + x, 250, 190, light);
            canvas.circle(500 + x, 330, 150, back.shape);
        }
        4 => window(canvas, 400 + x * 3, back),
        5 => {
            for column in 0..10 {
                canvas.rect((column * 88 + x / 2, 0, 40, 600), 0, light);
            }
            canvas.circle(400 + x, 280, 200, back.shape);
        }
        _ => {
            canvas.circle(400 + x, 452, 290, light);
            canvas.circle(400 + x, 452, 225, back.shape.mixed(back.wall, 20));
            canvas.circle(400 + x, 452, 160, back.shape);
        }
    }
}

fn canvas_radius(x: i32) -> i32 {
    215 + x / 3
}

fn arch(canvas: &mut Canvas, x: i32, half: i32, top: i32, fill: Colour) {
    let (left, right, shoulder) = (x - half, x + half, top + half);
    canvas.path(&format!("M{left} 600V{shoulder}A{half} {half} 0 0 1 {right} {shoulder}V600Z"), fill);
}

fn window(canvas: &mut Canvas, x: i32, back: &Backdrop) {
    let frame = back.wall.lighter(60);
    let left = x - 190;
    canvas.rect((left - 14, 46, 408, 350), 12, frame);
    canvas.shape(&format!("M{left} 60h380v322h-380Z"), back.shape, |canvas| {
        canvas.circle(left + 290, 140, 44, frame);
        canvas.path(&format!("M{left} 330q90 -80 190 -20t190 -30v120h-380Z"), back.table.mixed(back.shape, 45));
    });
    canvas.rect((x - 6, 50, 12, 340), 0, frame);
    canvas.rect((left, 214, 380, 12), 0, frame);
    canvas.rect((left - 30, 390, 440, 18), 6, frame);
}

fn ground(canvas: &mut Canvas, table: Colour, top: i32) {
    canvas.rect((0, top, 800, 600 - top), 0, table);
    canvas.rect((0, top, 800, 10), 0, table.lighter(22));
    if canvas.one_in(3) {
        for plank in 1..4 {
            let y = top + plank * 40;
            let cut = canvas.between(60, 740);
            canvas.faded(30, |canvas| canvas.line(&format!("M0 {y}H{}M{} {y}H800", cut - 14, cut + 14), SHADE, 3));
        }
    } else if canvas.one_in(2) {
        let x = canvas.between(360, 440);
        canvas.ellipse(x, top + 70, 330, 56, table.lighter(16));
    }
}

fn hills(canvas: &mut Canvas, back: &Backdrop) {
    let sun = canvas.between(140, 660);
    let grass = back.table.mixed(LEAF, 55);
    let sun_height = canvas.between(110, 190);
    canvas.circle(sun, sun_height, 62, back.wall.lighter(55).mixed(GOLD, 35));
    let rise = canvas.between(60, 130);
    canvas.path(&format!("M0 430q160 -{rise} 330 -40t470 -60V600H0Z"), back.shape);
    canvas.path("M0 470q220 -70 430 -20t370 -30V600H0Z", grass.mixed(back.shape, 45));
    canvas.path("M0 488q300 -30 800 -4V600H0Z", grass);
    for _ in 0..4 {
        let (x, y) = (canvas.between(20, 780), canvas.between(520, 590));
        canvas.line(&format!("M{x} {y}l-6 -16m6 16l2 -20m-2 20l9 -14"), grass.darker(18), 4);
    }
    if canvas.one_in(2) {
        let (x, y) = (800 - sun, canvas.between(90, 170));
        canvas.faded(80, |canvas| {
            canvas.path(
                &format!(
                    "M{} {y}a34 34 0 0 1 60 -18a42 42 0 0 1 74 8a26 26 0 0 1 6 52h-136a24 24 0 0 1 -4 -42Z",
                    x - 70
                ),
                WHITE,
            );
        });
    }
}

fn cloth(canvas: &mut Canvas, back: &Backdrop) {
    match canvas.between(0, 3) {
        0 => {
            canvas.circle(400, 300, 262, back.shape);
            canvas.ring(400, 300, 278, back.shape, 4);
        }
        1 => {
            let turn = canvas.between(-14, 14);
            canvas.at(format_args!("rotate({turn} 400 300)"), |canvas| {
                canvas.rect((130, 60, 540, 480), 18, back.shape);
                canvas.rect((150, 80, 500, 440), 10, back.shape.mixed(back.wall, 25));
            });
        }
        2 => {
            canvas.path("M0 600V180Q200 60 420 190T800 120V600Z", back.shape.mixed(back.wall, 40));
            canvas.path("M0 600V360Q220 260 430 380T800 330V600Z", back.shape);
        }
        _ => {
            for row in 0..7 {
                canvas.rect((0, row * 92 + 10, 800, 46), 0, back.shape.mixed(back.wall, 50));
            }
            canvas.circle(400, 300, 240, back.shape);
        }
    }
}

/// A small thing on the table, left or right of the product.
fn prop(canvas: &mut Canvas, back: &Backdrop) {
    let side = if canvas.one_in(2) { -1 } else { 1 };
    let x = 400 + side * canvas.between(282, 312);
    let light = back.wall.lighter(30);
    match canvas.between(0, 6) {
        0 => sprig(canvas, x, light),
        1 => {
            canvas.shadow(x, 486, 50, 10);
            canvas.circle(x, 448, 38, GOLD);
            canvas.circle(x + side * -46, 462, 26, GOLD.mixed(back.table, 20));
            canvas.line(&format!("M{x} 412q2 -14 10 -20"), WOOD.darker(30), 5);
            canvas.path(&format!("M{x} 404q24 -26 44 -8q-22 22 -44 8Z"), LEAF);
        }
        2 => {
            canvas.shadow(x, 488, 78, 9);
            canvas.rect((x - 74, 460, 148, 26), 5, back.shape.darker(18));
            canvas.rect((x - 62, 436, 132, 24), 5, light);
            canvas.rect((x - 66, 414, 116, 22), 5, LEAF.mixed(back.shape, 40));
        }
        3 => {
            canvas.shadow(x, 484, 56, 9);
            canvas.ellipse(x - 14, 470, 44, 18, light.darker(14));
            canvas.ellipse(x + 26, 474, 30, 13, light.darker(26));
        }
        4 => {
            canvas.shadow(x, 486, 36, 8);
            canvas.path(&format!("M{} 420h64l-8 66h-48Z", x - 32), light);
            canvas.path(&format!("M{x} 420q-50 -30 -40 -84q40 20 40 84q-4 -80 44 -92q12 60 -44 92Z"), LEAF);
        }
        _ => {}
    }
}

fn sprig(canvas: &mut Canvas, x: i32, light: Colour) {
    canvas.shadow(x, 486, 34, 8);
    canvas.line(&format!("M{x} 410q-6 -70 14 -150"), LEAF.darker(15), 5);
    for (index, y) in [390, 360, 330, 300].into_iter().enumerate() {
        let reach = if index % 2 == 0 { 46 } else { -46 };
        canvas.path(&format!("M{x} {y}q{} -34 {reach} -36q2 30 {} 36Z", reach / 3, -reach), LEAF);
    }
    canvas
        .path(&format!("M{} 400h24v22q22 12 22 34v18q0 12 -14 12h-40q-14 0 -14 -12v-18q0 -22 22 -34Z", x - 12), light);
}
