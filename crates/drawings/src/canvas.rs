//! The sheet that a product is drawn on: shapes in whole units go in, SVG text comes out. A canvas also carries the
//! drawing's own random numbers, so that the same seed always gives the same proportions and patterns.

use std::fmt::{Display, Write};

use super::palette::{Colour, Ink, SHADE, WHITE};

/// A drawing in progress.
pub struct Canvas {
    svg: String,
    clips: u32,
    state: u32,
}

/// A rectangle that a pattern fills: left, top, width, height.
pub type Area = (i32, i32, i32, i32);

impl Canvas {
    /// An empty sheet of 800 × 600 units.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        let svg = String::from(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" stroke-linecap="round" stroke-linejoin="round">"#,
        );
        Self { svg, clips: 0, state: seed.wrapping_mul(0x9e37_79b9) ^ 0x5bd1_e995 | 1 }
    }

    /// The finished document.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.svg.push_str("</svg>\n");
        self.svg
    }

    /// A random whole number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 17;
        self.state ^= self.state << 5;
        let span = i64::from(high) - i64::from(low) + 1;
        low + i32::try_from(i64::from(self.state >> 8) % span.max(1)).unwrap_or(0)
    }

    /// True in one of `throws` cases on average.
    pub fn one_in(&mut self, throws: i32) -> bool {
        self.between(1, throws) == 1
    }

    /// A random index below `len`.
    pub fn pick(&mut self, len: usize) -> usize {
        let high = i32::try_from(len).unwrap_or(1).max(1) - 1;
        usize::try_from(self.between(0, high)).unwrap_or(0)
    }

    /// A filled path.
    pub fn path(&mut self, d: &str, fill: Colour) {
        self.put(format_args!(r#"<path d="{d}" fill="{fill}"/>"#));
    }

    /// A path drawn with a round pen.
    pub fn line(&mut self, d: &str, stroke: Colour, width: i32) {
        self.put(format_args!(r#"<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width}"/>"#));
    }

    /// A filled ellipse: centre and radii.
    pub fn ellipse(&mut self, x: i32, y: i32, rx: i32, ry: i32, fill: Colour) {
        self.put(format_args!(r#"<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"/>"#));
    }

    /// A filled circle.
    pub fn circle(&mut self, x: i32, y: i32, r: i32, fill: Colour) {
        self.put(format_args!(r#"<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"/>"#));
    }

    /// A circle drawn with a pen.
    pub fn ring(&mut self, x: i32, y: i32, r: i32, stroke: Colour, width: i32) {
        self.put(format_args!(
            r#"<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{stroke}" stroke-width="{width}"/>"#
        ));
    }

    /// A filled rectangle with rounded corners.
    pub fn rect(&mut self, (x, y, w, h): Area, corner: i32, fill: Colour) {
        self.put(format_args!(r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{corner}" fill="{fill}"/>"#));
    }

    /// Draws a group that is moved, turned or scaled by an SVG transform.
    pub fn at(&mut self, transform: impl Display, draw: impl FnOnce(&mut Self)) {
        self.put(format_args!(r#"<g transform="{transform}">"#));
        draw(self);
        self.svg.push_str("</g>");
    }

    /// Draws a group with an opacity in percent.
    pub fn faded(&mut self, percent: i32, draw: impl FnOnce(&mut Self)) {
        self.put(format_args!(r#"<g opacity=".{percent:02}">"#));
        draw(self);
        self.svg.push_str("</g>");
    }

    /// A filled outline; what `inside` draws is clipped to it.
    pub fn shape(&mut self, d: &str, fill: Colour, inside: impl FnOnce(&mut Self)) {
        self.path(d, fill);
        self.clips += 1;
        let id = self.clips;
        self.put(format_args!(r#"<clipPath id="c{id}"><path d="{d}"/></clipPath><g clip-path="url(#c{id})">"#));
        inside(self);
        self.svg.push_str("</g>");
    }

    /// A round body with this outline: filled, patterned, lit from the left.
    pub fn body(&mut self, outline: &str, area: Area, fill: Colour, inside: impl FnOnce(&mut Self)) {
        let (x, y, w, h) = area;
        self.shape(outline, fill, |canvas| {
            inside(canvas);
            canvas.faded(14, |canvas| canvas.rect((x + w * 66 / 100, y - 20, w, h + 40), 0, SHADE));
            canvas.faded(22, |canvas| canvas.rect((x + w * 10 / 100, y - 20, w * 9 / 100, h + 40), 0, WHITE));
        });
    }

    /// Fills the area with one of several decorations, chosen at random.
    pub fn pattern(&mut self, ink: &Ink, area: Area) {
        match self.between(0, 8) {
            0 => {}
            1 => self.bands(ink.accent, area),
            2 => self.dots(ink.accent, area),
            3 => self.dip(ink.accent, area),
            4 => self.stripes(ink.light, area),
            5 => self.zigzag(ink.accent, area),
            6 => self.drips(ink.light, area),
            7 => self.speckles(ink.dark, area),
            _ => self.scallops(ink.accent, area),
        }
    }

    /// Two or three bands around the middle.
    pub fn bands(&mut self, colour: Colour, (x, y, w, h): Area) {
        let top = y + h * self.between(22, 50) / 100;
        let thick = self.between(10, 24);
        self.rect((x, top, w, thick), 0, colour);
        self.rect((x, top + thick + 12, w, thick / 3 + 2), 0, colour);
        if self.one_in(2) {
            self.rect((x, top - 16, w, thick / 3 + 2), 0, colour);
        }
    }

    /// Staggered dots.
    pub fn dots(&mut self, colour: Colour, (x, y, w, h): Area) {
        let radius = self.between(7, 11);
        let step = (w / self.between(4, 5)).max(36);
        let mut row = 0;
        while row * step / 2 < h {
            let shift = if row % 2 == 0 { step / 2 } else { 0 };
            let left = x + shift;
            let right = x + w;
            let top = y + row * step / 2 + step / 4;
            self.put(format_args!(
                r#"<path d="M{left} {top}H{right}" stroke="{colour}" stroke-width="{}" stroke-dasharray="0 {step}"/>"#,
                radius * 2
            ));
            row += 1;
        }
    }

    /// The lower part in a second colour, with a straight or wavy edge.
    pub fn dip(&mut self, colour: Colour, (x, y, w, h): Area) {
        let top = y + h * self.between(45, 68) / 100;
        let wave = if self.one_in(2) { 0 } else { self.between(14, 34) };
        let (quarter, right, bottom) = (w / 4, x + w, y + h);
        self.path(
            &format!("M{x} {top}q{quarter} {} {} 0t{} 0H{right}V{bottom}H{x}Z", -wave, quarter * 2, quarter * 2),
            colour,
        );
    }

    /// Upright stripes.
    pub fn stripes(&mut self, colour: Colour, (x, y, w, h): Area) {
        let step = w / self.between(6, 9);
        let middle = y + h / 2;
        self.put(format_args!(
            r#"<path d="M{} {middle}H{}" stroke="{colour}" stroke-width="{}" stroke-linecap="butt" stroke-dasharray="{} {}"/>"#,
            x + step / 2,
            x + w,
            h,
            step / 2,
            step - step / 2
        ));
    }

    /// One or two zigzag lines.
    pub fn zigzag(&mut self, colour: Colour, (x, y, w, h): Area) {
        let step = w / 10;
        let rise = self.between(16, 26);
        for row in 0..self.between(1, 3) {
            let mut line = format!("M{x} {}", y + h * 35 / 100 + row * 34);
            for index in 0..11 {
                let _ = write!(line, "l{step} {}", if index % 2 == 0 { rise } else { -rise });
            }
            self.line(&line, colour, 9);
        }
    }

    /// Glaze running down from the rim.
    pub fn drips(&mut self, colour: Colour, (x, y, w, h): Area) {
        let step = w / 6;
        let mut line = format!("M{x} {}V{}", y - 30, y + h / 4);
        for _ in 0..7 {
            let depth = self.between(10, 20 + h / 6);
            let _ = write!(line, "q0 {depth} {} {depth}t{} {}", step / 2, step - step / 2, -depth);
        }
        let _ = write!(line, "V{}Z", y - 30);
        self.path(&line, colour);
    }

    /// Fine speckles, as in iron-rich clay.
    pub fn speckles(&mut self, colour: Colour, (x, y, w, h): Area) {
        let mut line = String::new();
        for _ in 0..26 {
            let _ = write!(line, "M{} {}h1", x + self.between(6, w - 6), y + self.between(6, h - 6));
        }
        let width = self.between(5, 8);
        self.faded(70, |canvas| canvas.line(&line, colour, width));
    }

    /// Rows of half circles.
    pub fn scallops(&mut self, colour: Colour, (x, y, w, h): Area) {
        let step = w / self.between(4, 6);
        let rows = self.between(2, 3);
        for row in 0..rows {
            let mut line =
                format!("M{} {}", x - if row % 2 == 0 { 0 } else { step / 2 }, y + h / 4 + row * step * 3 / 4);
            for _ in 0..8 {
                let _ = write!(line, "q{} {} {step} 0", step / 2, step);
            }
            self.line(&line, colour, 7);
        }
    }

    /// A soft shadow on the ground.
    pub fn shadow(&mut self, x: i32, y: i32, rx: i32, ry: i32) {
        self.faded(12, |canvas| canvas.ellipse(x, y, rx * 118 / 100, ry * 140 / 100, SHADE));
        self.faded(20, |canvas| canvas.ellipse(x, y, rx, ry, SHADE));
    }

    fn put(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.svg.write_fmt(markup);
    }
}
