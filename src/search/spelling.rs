//! How likely one word is a slip of another: letters that change places and letters that are doubled or not are common
//! slips, another first letter hardly ever is one.

/// What a slip costs: less than one for a common one.
const SWAPPED: f32 = 0.6;
const DOUBLED: f32 = 0.4;
const VOWEL_LEFT_OUT: f32 = 0.7;
const LEFT_OUT: f32 = 0.85;
const OTHER_VOWEL: f32 = 0.7;
const ALIKE: f32 = 0.7;
const NEIGHBOUR: f32 = 0.8;
const OTHER: f32 = 1.1;
/// What is added for the first letter.
const FIRST: f32 = 0.4;

const VOWELS: &str = "aeiouyاوي";
/// Letters that sound alike.
const SOUNDS: [&str; 11] = ["ckq", "csz", "fv", "gj", "dt", "bp", "mn", "xk", "هح", "تط", "سص"];
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Shorter words are not corrected: too many are like them.
pub const SHORTEST: usize = 3;

/// The most slips that are looked for in a word of so many letters.
pub const fn most_slips(letters: usize) -> u8 {
    match letters {
        ..SHORTEST => 0,
        SHORTEST..7 => 1,
        _ => 2,
    }
}

/// What the slips of a word may cost: less where nothing else in the search speaks for what was meant.
pub const fn bearable(letters: usize, is_alone: bool) -> f32 {
    match (letters, is_alone) {
        (..SHORTEST, _) | (SHORTEST, true) => 0.0,
        (SHORTEST, false) => 0.75,
        (4, true) => 0.65,
        (4, false) => 1.0,
        (5, true) => 1.0,
        (5, false) => 1.25,
        (6 | 7, true) => 1.25,
        (6 | 7, false) => 1.7,
        (8 | 9, true) => 1.65,
        (_, true) => 2.0,
        (_, false) => 2.4,
    }
}

/// What it takes to slip from one word to the other, both in lower case. Takes time by the product of their lengths,
/// which are those of words in the index.
pub fn slip(meant: &str, typed: &str) -> f32 {
    let (meant, typed): (Vec<char>, Vec<char>) = (meant.chars().collect(), typed.chars().collect());
    let width = typed.len() + 1;
    let mut costs = vec![0.0_f32; (meant.len() + 1) * width];
    let first = |at: usize| if at == 0 { FIRST } else { 0.0 };
    for row in 0..=meant.len() {
        for column in 0..width {
            if row == 0 && column == 0 {
                continue;
            }
            let mut least = f32::INFINITY;
            if row > 0 {
                least = least.min(costs[(row - 1) * width + column] + lost(&meant, row - 1) + first(row - 1));
            }
            if column > 0 {
                least = least.min(costs[row * width + column - 1] + lost(&typed, column - 1) + first(column - 1));
            }
            if row > 0 && column > 0 {
                let (one, other) = (meant[row - 1], typed[column - 1]);
                let cost = if one == other { 0.0 } else { exchanged(one, other) + first(row.min(column) - 1) };
                least = least.min(costs[(row - 1) * width + column - 1] + cost);
            }
            if row > 1 && column > 1 && meant[row - 1] == typed[column - 2] && meant[row - 2] == typed[column - 1] {
                least = least.min(costs[(row - 2) * width + column - 2] + SWAPPED);
            }
            costs[row * width + column] = least;
        }
    }
    costs.last().copied().unwrap_or_default()
}

/// A letter that one of the words has and the other lacks.
fn lost(word: &[char], at: usize) -> f32 {
    let is_double = at > 0 && word[at - 1] == word[at] || word.get(at + 1) == Some(&word[at]);
    match word[at] {
        _ if is_double => DOUBLED,
        letter if VOWELS.contains(letter) => VOWEL_LEFT_OUT,
        _ => LEFT_OUT,
    }
}

fn exchanged(one: char, other: char) -> f32 {
    let both = |set: &str| set.contains(one) && set.contains(other);
    if both(VOWELS) {
        OTHER_VOWEL
    } else if SOUNDS.iter().any(|sound| both(sound)) {
        ALIKE
    } else if are_neighbours(one, other) {
        NEIGHBOUR
    } else {
        OTHER
    }
}

fn are_neighbours(one: char, other: char) -> bool {
    let place = |letter: char| ROWS.iter().enumerate().find_map(|(row, letters)| Some((row, letters.find(letter)?)));
    let (Some(one), Some(other)) = (place(one), place(other)) else { return false };
    one.0.abs_diff(other.0) <= 1 && one.1.abs_diff(other.1) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_slip(meant: &str, typed: &str, is_alone: bool) -> bool {
        slip(meant, typed) <= bearable(typed.chars().count(), is_alone)
    }

    #[test]
    fn common_slips_are_told_from_other_words() {
        for (meant, typed) in [
            ("headphones", "hedphones"),
            ("headphones", "haedphons"),
            ("coffee", "cofee"),
            ("coffee", "coffe"),
            ("wheelbarrow", "weelbarow"),
            ("lamp", "lmap"),
            ("separate", "seperate"),
            ("teapot", "teepot"),
            ("keyboard", "keybaord"),
            ("مصباح", "مصبااح"),
        ] {
            assert!(is_slip(meant, typed, true), "{meant} {typed} {}", slip(meant, typed));
        }
        for (meant, typed) in [
            ("lamb", "lamp"),
            ("text", "tent"),
            ("crone", "drone"),
            ("owens", "ovens"),
            ("damp", "lamp"),
            ("rent", "tent"),
        ] {
            assert!(!is_slip(meant, typed, true), "{meant} {typed} {}", slip(meant, typed));
        }
    }

    #[test]
    fn the_same_word_is_no_slip() {
        assert!(slip("lamp", "lamp").abs() < f32::EPSILON);
        assert!(slip("", "").abs() < f32::EPSILON);
        assert!(slip("lamp", "xyz") > 3.0);
    }
}
