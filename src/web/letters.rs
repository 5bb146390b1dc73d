//! Letters as people see them: what cannot be seen is taken out of names, and names are compared by how they read and
//! how they look (UTS #39, <https://www.unicode.org/reports/tr39/#Confusable_Detection>).

use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

/// A text without the characters that cannot be seen: format and direction characters, zero width, fillers, variation
/// selectors and tags. A joiner or non-joiner stays inside the scripts that are written with it, from Arabic to Khmer.
/// White space of every kind becomes a space.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for character in text.chars() {
        let joins = matches!(character, '\u{200c}' | '\u{200d}') && seen.chars().next_back().is_some_and(needs_joiners);
        if joins || !is_invisible(character) {
            let is_other_space = character.is_whitespace() && !character.is_control();
            seen.push(if is_other_space { ' ' } else { character });
        }
    }
    seen.trim_end_matches(['\u{200c}', '\u{200d}']).to_owned()
}

/// How a name reads: without case, accents, spaces and punctuation, each letter as the plainest that looks like it.
#[must_use]
pub fn folded(name: &str) -> String {
    plain(name, str::to_lowercase)
}

/// How a name looks: like [`folded`], but a capital is first compared as it is drawn, so that a capital I is an l.
#[must_use]
pub fn look(name: &str) -> String {
    plain(name, str::to_owned)
}

fn plain(name: &str, first: impl Fn(&str) -> String) -> String {
    let seen: String = visible(name).nfkc().collect();
    let drawn: String = skeleton(&first(&seen)).collect();
    // A prototype may be a capital, whose small letter has a prototype of its own.
    let drawn: String = skeleton(&drawn.to_lowercase()).collect::<String>().to_lowercase();
    let letters: String = drawn.nfd().filter(|c| c.is_alphanumeric() && !is_accent(*c)).collect();
    // A name of signs alone is compared by those.
    if letters.is_empty() { seen.split_whitespace().collect() } else { letters }
}

/// Marks that are left out when names are compared: accents, and the points of Hebrew and Arabic.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Scripts in which a joiner or non-joiner makes a difference: Arabic and its neighbours, those of India and
/// South-East Asia, Khmer, Mongolian.
fn needs_joiners(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{18af}')
}

/// Format characters (category Cf, but for those of Arabic, Syriac and Kaithi that are drawn), and what else shows
/// nothing: fillers, variation selectors, the blank Braille pattern.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(visible("\u{feff}a\u{202e}\u{200d}b\u{a0}c\u{e0061}"), "ab c");
        assert_eq!(visible("\u{200b}\u{3164}\u{2800}"), "");
        for written in ["نان\u{200c}وایی", "क\u{94d}\u{200d}ष", "Ñandú", "日本", "a\nb"] {
            assert_eq!(visible(written), written);
        }
    }

    #[test]
    fn names_are_compared_by_reading_and_by_look() {
        let is_twin = |a: &str, b: &str| folded(a) == folded(b) || look(a) == look(b);
        for twin in ["blue door", "BLUE-DOOR", "Blúe D\u{308}oor", "Вlue Dооr", "BIue D0or", "Ｂｌｕｅ　Ｄｏｏｒ"]
        {
            assert!(is_twin("Blue Door", twin), "{twin}: {} {}", folded(twin), look(twin));
        }
        assert!(is_twin("IKEA", "ikea") && is_twin("IKEA", "lKEA") && is_twin("ВЕСНА", "весна"));
        for (a, b) in [("Lily", "Illy"), ("Blue Door", "Blue Floor"), ("की", "का"), ("Tea 1", "Tea 2"), ("☕", "🫖")]
        {
            assert!(!is_twin(a, b), "{a} {b}");
        }
    }
}
