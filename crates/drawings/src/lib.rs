//! Pictures of the demo's products, drawn by code: the same drawing always gives the same picture, and no picture needs
//! a licence. Each is a standalone 4:3 SVG document without scripts, text or external references.

mod canvas;
mod carried;
mod ceramics;
mod food;
mod furniture;
mod garden;
mod home;
mod kind;
mod palette;
mod paper;
mod play;
mod scene;
mod tech;
mod tools;
mod vessels;
mod wear;
mod writing;

use serde::Deserialize;

use self::canvas::Canvas;
use self::scene::Stage;

pub use self::kind::Kind;
pub use self::palette::{Tone, UnknownTone};

/// How to draw one product.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// The product's kind.
    pub kind: Kind,
    /// The main colour; for a plant the colour of its pot, for a food the colour of what is in the jar.
    pub tone: Tone,
    /// The colour of patterns or details; chosen from the seed when not given.
    #[serde(default)]
    pub accent: Option<Tone>,
    /// Decides the proportions, the pattern, the background and what stands beside the product.
    pub seed: u32,
}

/// Draws the product as an SVG document of 1 to 6 KB, 800 × 600 units.
#[must_use]
pub fn draw(drawing: &Drawing) -> String {
    let mut canvas = Canvas::new(drawing.seed);
    let back = drawing.tone.backdrop(canvas.pick(1000));
    let ink = drawing.tone.ink(drawing.accent, canvas.pick(1000));
    let (stage, shape) = drawing.kind.art();
    scene::background(&mut canvas, stage, &back);
    let (y, scale) = match stage {
        Stage::Table => (492, canvas.between(112, 122)),
        Stage::Floor => (530, canvas.between(112, 121)),
        Stage::Outdoor => (520, canvas.between(108, 120)),
        Stage::Flat => (300, canvas.between(100, 112)),
    };
    let scale = format!("{}.{:02}", scale / 100, scale % 100);
    canvas.at(format_args!("translate(400 {y}) scale({scale})"), |canvas| shape(canvas, &ink));
    canvas.finish()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn drawing(kind: &str, seed: u32) -> Drawing {
        serde_json::from_value(serde_json::json!({ "kind": kind, "tone": "cobalt", "seed": seed })).unwrap()
    }

    #[test]
    fn every_kind_is_a_small_well_formed_picture_for_any_dice() {
        for kind in Kind::ALL {
            for seed in 0..40 {
                let svg = draw(&Drawing { kind: *kind, ..drawing("mug", seed) });
                assert!(svg.len() < 6 * 1024, "{kind:?} {seed}: {} bytes", svg.len());
                assert_balanced(&svg);
                for forbidden in ["script", "href", "style=", "<text", "NaN", "--"] {
                    assert!(!svg.contains(forbidden), "{kind:?} {seed} has {forbidden}");
                }
            }
        }
    }

    #[test]
    fn the_same_dice_draw_the_same_picture_and_others_another() {
        assert_eq!(draw(&drawing("teapot", 7)), draw(&drawing("teapot", 7)));
        let different: HashSet<_> = (0..50).map(|seed| draw(&drawing("teapot", seed))).collect();
        assert_eq!(different.len(), 50);
    }

    #[test]
    fn an_unknown_kind_or_tone_is_refused() {
        for wrong in [r#"{"kind":"spaceship","tone":"oat","seed":1}"#, r#"{"kind":"mug","tone":"grey","seed":1}"#] {
            assert!(serde_json::from_str::<Drawing>(wrong).is_err(), "{wrong}");
        }
    }

    /// Checks that every tag is closed in order and every attribute quoted, as an XML parser needs.
    fn assert_balanced(svg: &str) {
        let mut open: Vec<&str> = Vec::new();
        for tag in svg.split('<').skip(1) {
            let (tag, text) = tag.split_once('>').unwrap();
            assert!(text.trim().is_empty(), "text in {tag}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else {
                assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
                if !tag.ends_with('/') {
                    open.push(tag.split(' ').next().unwrap());
                }
            }
        }
        assert!(open.is_empty(), "{open:?} left open");
    }
}
