//! Words for a colour or a material, which say how a thing is and not what it is.

use super::words::is_in;

/// Colours and materials: of each kind a listing is asked for one at a time, so a new one takes the place of the last.
pub const KINDS: [&str; 2] = [
    "red blue green yellow black white grey gray brown pink purple orange beige gold golden silver navy turquoise cobalt cream teal olive \
     rot rote roter blau blaue blauer blauen grün grüne gelb gelbe schwarz schwarze weiß weiße grau graue braun braune \
     أحمر حمراء أزرق زرقاء أخضر خضراء أصفر أسود سوداء أبيض بيضاء",
    "wood wooden oak ash beech walnut pine maple leather steel iron brass copper glass plastic ceramic stoneware porcelain cotton wool linen \
     silk holz leder stahl glas baumwolle wolle leinen keramik خشب جلد زجاج قطن صوف",
];

/// Whether a word is a colour or a material.
#[must_use]
pub fn is_kind(word: &str) -> bool {
    KINDS.iter().any(|kind| is_in(kind, word))
}

/// Whether a word is a colour.
#[must_use]
pub fn is_colour(word: &str) -> bool {
    is_in(KINDS[0], word)
}
