//! What kind of answer a question wants: the most or the least of something, a number, two things beside each other, one
//! of those that were shown, or only a greeting in return.

use crate::understanding::measures::{Kind, Measure};
use crate::understanding::vocabulary::{is_among, is_small};
use crate::understanding::words::{is_in, is_word};

/// The first or the last in an order.
#[derive(Clone, Debug)]
pub enum Ranked {
    /// By what it costs.
    Price,
    /// By when it was published.
    Newest,
    /// By a measure.
    Measure(&'static Measure),
    /// By the number in a fact that is called like this: "the most pages".
    Fact(String),
}

/// What somebody wants the most or the least of.
#[derive(Clone, Debug)]
pub struct Rank {
    /// In which order.
    pub by: Ranked,
    /// Whether the most is wanted, and not the least.
    pub is_most: bool,
}

/// Which of those that were shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordinal {
    /// Counted from the first, which is 0.
    Nth(usize),
    /// The last.
    Last,
    /// The one that costs least.
    Cheaper,
    /// The one that costs most.
    Dearer,
}

/// What is no question about what is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Talk {
    /// A greeting.
    Greeting,
    /// Thanks, or a farewell.
    Thanks,
    /// Who is answering, and what can be asked.
    Who,
    /// How to pay or order.
    Paying,
    /// How things are delivered, by whoever offers them.
    Delivery,
    /// Whether things can be sent back.
    Returns,
    /// What "it" is, where nothing was shown that it could be.
    Which,
}

/// Takes the order that is asked for out of a question: "the cheapest", "the heaviest", "the most pages".
#[must_use]
pub fn take_rank(tokens: &mut Vec<String>) -> Option<Rank> {
    for at in 0..tokens.len() {
        let word = tokens[at].as_str();
        let skips = usize::from(tokens.get(at + 1).is_some_and(|next| is_in("the am", next)));
        let next = tokens.get(at + 1 + skips).map_or("", String::as_str);
        let rank =
            |by, is_most, length: usize| Some((Rank { by, is_most }, if length > 1 { length + skips } else { length }));
        let found = if is_in("least am", word) && is_in("expensive pricey günstigsten billigsten", next) {
            rank(Ranked::Price, false, 2)
        } else if is_in("most more am", word) && is_in("expensive pricey teuersten", next) {
            rank(Ranked::Price, true, 2)
        } else if is_in("costs cost kostet", word) && is_in("most least more less mehr weniger", next) {
            rank(Ranked::Price, is_in("most more mehr", next), 2)
        } else if is_in("lowest highest", word) && is_in("price priced prices", next) {
            rank(Ranked::Price, word == "highest", 2)
        } else if is_in("cheap affordable inexpensive", word) || is_among(word, |words| words.lowest) {
            rank(Ranked::Price, false, 1)
        } else if word != "highest" && is_among(word, |words| words.highest) {
            rank(Ranked::Price, true, 1)
        } else if is_among(word, |words| words.newest) && !is_in("new neu neue neuer neues neuen جديد جديدة", word)
        {
            rank(Ranked::Newest, true, 1)
        } else if let Some((measure, is_most)) = Measure::ranked_by(word) {
            // "Keeps longest" is about time.
            let keeps = tokens.iter().any(|word| is_in("keeps keep lasts last fresh haltbar hält", word));
            let has = |list: &str| tokens.iter().any(|word| is_in(list, word));
            let verb = at.checked_sub(1).map_or("", |before| tokens[before].trim_end_matches('s')).to_owned();
            if measure.kind == Kind::Length && is_in("burn run fly brenn", &verb) {
                tokens.drain(at - 1..=at);
                return Some(Rank { by: Ranked::Fact(verb), is_most });
            }
            let kind = match measure.kind {
                Kind::Length if keeps => Kind::Keeping,
                Kind::Length if has("warranty guarantee garantie ضمان") => Kind::Warranty,
                Kind::Length if has("battery akku بطارية") => Kind::Battery,
                Kind::Length if has("pages seiten book buch") => Kind::Pages,
                Kind::Size if has("capacity volume") => Kind::Capacity,
                kind => kind,
            };
            rank(Ranked::Measure(Measure::of(kind).unwrap_or(measure)), is_most, 1)
        } else if is_in("most fewest highest lowest meisten wenigsten", word) && names_fact(next) {
            let by = Measure::named(next).map_or_else(|| Ranked::Fact(next.to_owned()), Ranked::Measure);
            rank(by, is_in("most highest meisten", word), 2)
        } else if is_in("weighs weigh holds hold", word) && is_in("most least more less", next) {
            let kind = if word.starts_with('w') { Kind::Weight } else { Kind::Capacity };
            let by = Measure::of(kind).map_or(Ranked::Price, Ranked::Measure);
            rank(by, is_in("most more", next), 2)
        } else {
            None
        };
        if let Some((rank, length)) = found {
            // "The top 3 cheapest": how many are shown is not for the question to say.
            let is_count = |token: &String| {
                is_in("top two three four five ten zwei drei", token)
                    || token.len() < 3 && token.chars().all(|char| char.is_ascii_digit())
            };
            let counted = tokens[..at].iter().rev().take_while(|token| is_count(token)).count();
            tokens.drain(at - counted..(at + length).min(tokens.len()));
            if !matches!(rank.by, Ranked::Newest) {
                tokens.retain(|token| !is_in("price priced prices preis", token));
            }
            return Some(rank);
        }
    }
    None
}

fn names_fact(word: &str) -> bool {
    is_word(word) && !is_small(word) && !is_in("popular recent beautiful of important likely suitable", word)
}

/// Whether a question asks how many there are, and not what a listing says of its pages or gears.
#[must_use]
pub fn counts(tokens: &[String]) -> bool {
    let asks = tokens
        .windows(2)
        .position(|pair| pair[0] == "how" && pair[1] == "many" || is_in("wie", &pair[0]) && is_in("viele", &pair[1]));
    let asks = asks.or_else(|| tokens.iter().position(|token| is_in("wieviele كم number", token)));
    let Some(asks) = asks else { return false };
    let rest = &tokens[asks..];
    if rest.get(1).is_some_and(|next| is_among(next, |words| words.price) || is_in("وزن طول ارتفاع عمر حجم عدد", next))
    {
        return false;
    }
    let pairs = |list: &[[&str; 2]]| {
        rest.windows(2).any(|pair| list.iter().any(|known| pair[0] == known[0] && pair[1] == known[1]))
    };
    let of_one = pairs(&[
        ["does", "the"],
        ["has", "the"],
        ["in", "the"],
        ["of", "the"],
        ["hat", "der"],
        ["hat", "die"],
        ["hat", "das"],
        ["does", "it"],
        ["is", "in"],
        ["are", "in"],
    ]);
    let of_all = pairs(&[
        ["do", "you"],
        ["are", "there"],
        ["have", "you"],
        ["does", "this"],
        ["are", "listed"],
        ["gibt", "es"],
        ["haben", "sie"],
        ["habt", "ihr"],
    ]) || rest
        .iter()
        .any(|token| is_in("listed sell available listings products offers لديكم يوجد توجد عندكم", token))
        || pairs(&[["cost", "less"], ["costs", "less"], ["cost", "more"]]);
    !of_one && (of_all || rest.iter().filter(|token| is_word(token)).count() <= 4)
}

/// Which of those that were shown a question means, and its words taken out.
#[must_use]
pub fn take_ordinal(tokens: &mut Vec<String>) -> Option<Ordinal> {
    const ORDINALS: [&str; 6] = [
        "first 1st erste ersten erster erstes الأول الأولى الاول",
        "second 2nd zweite zweiten zweiter zweites الثاني الثانية",
        "third 3rd dritte dritten dritter drittes الثالث الثالثة",
        "fourth 4th vierte vierten vierter viertes الرابع الرابعة",
        "fifth 5th fünfte fünften الخامس الخامسة",
        "sixth 6th sechste sechsten السادس",
    ];
    for at in 0..tokens.len() {
        let word = tokens[at].clone();
        let next = tokens.get(at + 1).map_or("", String::as_str);
        let is_one = is_in("one ones", next);
        let is_end =
            !is_word(next) || is_in("is was has have does cost costs ist hat kostet please bitte made weigh", next);
        let article = at.checked_sub(1).is_some_and(|before| is_in("the der die das den dem", &tokens[before]));
        let is_meant = is_one || article && is_end || is_in("الأول الأولى الثاني الثانية الثالث الثالثة", &word);
        if !is_meant {
            continue;
        }
        let nth = ORDINALS.iter().position(|words| is_in(words, &word)).map(Ordinal::Nth);
        let found = nth.or(match word.as_str() {
            "last" | "letzte" | "letzten" | "letzter" => Some(Ordinal::Last),
            "cheaper" | "günstigere" | "billigere" => Some(Ordinal::Cheaper),
            "dearer" | "pricier" | "teurere" => Some(Ordinal::Dearer),
            _ => None,
        });
        if let Some(found) = found {
            tokens.drain(at..at + 1 + usize::from(is_one));
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::words::tokens;

    #[test]
    fn how_many_there_are_is_not_how_many_pages_one_has() {
        for (question, expected) in [
            ("how many mugs do you have?", true),
            ("how many vases are there", true),
            ("How many mugs?", true),
            ("Wie viele Tassen gibt es?", true),
            ("كم كوب لديكم", true),
            ("how many pages does the atlas have", false),
            ("how many pieces are in the marble run", false),
            ("how much is it", false),
        ] {
            assert_eq!(counts(&tokens(question)), expected, "{question}");
        }
    }

    #[test]
    fn one_of_those_shown_is_meant() {
        let ordinal = |question: &str| take_ordinal(&mut tokens(question));
        assert_eq!(ordinal("how heavy is the second one?"), Some(Ordinal::Nth(1)));
        assert_eq!(ordinal("the last one"), Some(Ordinal::Last));
        assert_eq!(ordinal("is the cheaper one dishwasher safe"), Some(Ordinal::Cheaper));
        assert_eq!(ordinal("Was kostet das zweite?"), Some(Ordinal::Nth(1)));
        assert_eq!(ordinal("second-hand books"), None);
    }
}
