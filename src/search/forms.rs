//! Forms of a word that no stemmer knows: its irregular plural, and as two words.

/// The shortest word that may be two.
const SHORTEST_SPLIT: usize = 6;
/// The longest one.
const LONGEST_SPLIT: usize = 20;

/// Plurals that no stemmer knows, both ways.
const IRREGULAR: [[&str; 2]; 13] = [
    ["scarf", "scarves"],
    ["shelf", "shelves"],
    ["knife", "knives"],
    ["loaf", "loaves"],
    ["leaf", "leaves"],
    ["child", "children"],
    ["man", "men"],
    ["woman", "women"],
    ["foot", "feet"],
    ["mouse", "mice"],
    ["tooth", "teeth"],
    ["half", "halves"],
    ["wolf", "wolves"],
];

/// The other number of a word.
pub fn irregular(word: &str) -> impl Iterator<Item = &'static str> {
    let pairs = IRREGULAR.iter().filter(move |pair| pair.contains(&word));
    pairs.flatten().copied().filter(move |other| *other != word)
}

/// The ways to write a word as two.
pub fn splits(word: &str) -> impl Iterator<Item = [&str; 2]> {
    let letters = word.chars().count();
    let may_split = (SHORTEST_SPLIT..=LONGEST_SPLIT).contains(&letters) && word.chars().all(char::is_alphabetic);
    let places = word.char_indices().map(|(at, _)| at).skip(3).take(if may_split { letters - 5 } else { 0 });
    places.map(|at| [&word[..at], &word[at..]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_other_forms() {
        assert_eq!(irregular("scarves").collect::<Vec<_>>(), ["scarf"]);
        assert_eq!(irregular("mouse").collect::<Vec<_>>(), ["mice"]);
        assert_eq!(irregular("lamp").next(), None);
        assert!(splits("teapots").any(|split| split == ["tea", "pots"]));
        assert_eq!(splits("teapot").collect::<Vec<_>>(), [["tea", "pot"]]);
        assert_eq!(splits("lamps").next(), None);
        assert_eq!(splits("кофеварка").count(), 4);
        assert_eq!(splits(&"a".repeat(40)).next(), None);
    }
}
