//! Characters that a reader does not see, or takes for others, and text that shouts.

use unicode_security::MixedScript;

use crate::web::letters::{is_invisible, visible};

/// The fewest letters of a word whose scripts are compared: units such as "kΩ" and "µF" have fewer.
const SHORTEST_WORD: usize = 4;
/// The fewest letters of a name, and of a description, that can shout.
const SHORTEST_NAME: usize = 8;
const SHORTEST_TEXT: usize = 40;

/// The code points of what cannot be seen in a text, or a word of letters that look like others.
pub fn hidden(text: &str) -> Option<String> {
    let seen = visible(text);
    // What joins emoji, picks how they are drawn, or says where a long word may be broken is part of what is seen.
    let is_odd =
        |c: &char| is_invisible(*c) && !matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let mut found: Vec<char> = Vec::new();
    for character in text.chars().filter(is_odd) {
        if !found.contains(&character) && found.len() < 5 {
            found.push(character);
        }
    }
    if !found.is_empty() {
        return Some(found.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect::<Vec<_>>().join(" "));
    }
    seen.split(|c: char| !c.is_alphanumeric()).find(|word| is_mixed(word)).map(str::to_owned)
}

/// A word of Latin letters with some of another alphabet among them that look the same.
fn is_mixed(word: &str) -> bool {
    let is_latin = |c: char| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}');
    let is_twin = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    word.chars().count() >= SHORTEST_WORD
        && word.chars().any(is_latin)
        && word.chars().any(is_twin)
        && !word.is_single_script()
}

/// Whether a name is in capitals. Abbreviations and model numbers are.
#[must_use]
pub fn name_shouts(name: &str) -> bool {
    let (small, large) = cases(name);
    let has_word = name.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 4).count() >= 2;
    small + large >= SHORTEST_NAME && has_word && large * 10 >= (small + large) * 9
}

/// Whether a text is in capitals.
#[must_use]
pub fn text_shouts(text: &str) -> bool {
    let (small, large) = cases(text);
    small + large >= SHORTEST_TEXT && large * 10 >= (small + large) * 6
}

fn cases(text: &str) -> (usize, usize) {
    text.chars().fold((0, 0), |(small, large), c| {
        (small + usize::from(c.is_lowercase()), large + usize::from(c.is_uppercase()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(hidden("glazed\u{200b} mug\u{202e}").as_deref(), Some("U+200B U+202E"));
        assert_eq!(hidden("a\u{e0069}\u{e0067}").as_deref(), Some("U+E0069 U+E0067"));
        assert_eq!(hidden("from pаypal today").as_deref(), Some("pаypal"));
        for plain in [
            "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}",
            "Donau\u{ad}dampf",
            "نان\u{200c}وایی",
            "10 kΩ, 5 µF",
            "Москва mug",
            "日本 mug",
        ] {
            assert_eq!(hidden(plain), None, "{plain}");
        }
    }

    #[test]
    fn shouting_is_not_an_abbreviation() {
        assert!(name_shouts("BLUE GLAZED MUG") && text_shouts(&"BUY IT NOW, IT IS THE BEST MUG OF ALL. ".repeat(2)));
        assert!(!name_shouts("USB-C HDMI") && !name_shouts("Blue Mug XXL") && !name_shouts("كوب أزرق كبير جدًا"));
    }
}
