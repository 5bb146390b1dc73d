//! What the words of a question name: a category, the thing itself, how it must be, and what is to be known of it.

use crate::categories::Category;
use crate::content::units::is_unit;
use crate::ids::CategoryId;
use crate::understanding::kinds::is_kind;
use crate::understanding::naming::{Naming, is_turn};
use crate::understanding::question::is_definite;
use crate::understanding::topics::Topic;
use crate::understanding::vocabulary::{is_among, is_small, is_soft};
use crate::understanding::words::{is_arabic, is_in, is_vague, is_word, stem};

/// What the words of a question name; each is told at [`super::Asked`].
pub(super) struct Names {
    pub category: Option<CategoryId>,
    pub category_words: Vec<String>,
    pub words: Vec<String>,
    pub others: Vec<String>,
    pub head: Option<String>,
    pub topics: Vec<&'static Topic>,
    pub aspects: Vec<String>,
    pub alternatives: Vec<[String; 2]>,
    pub amounts: Vec<(String, String)>,
}

impl Names {
    /// Reads what is left of a question once prices, measures and denials are taken out of it.
    pub fn of<'a>(
        tokens: &mut Vec<String>,
        all: &[String],
        (asks_about, is_ranked, is_bound): (bool, bool, bool),
        categories: impl Iterator<Item = &'a Category>,
    ) -> Self {
        // "A piece of furniture" is furniture.
        let is_piece = |pair: &[String]| is_in("piece pieces kind kinds type sort number", &pair[0]) && pair[1] == "of";
        while let Some(at) = tokens.windows(2).position(is_piece) {
            tokens.drain(at..at + 2);
        }
        let stems = tokens.iter().map(|word| stem(word)).collect::<Vec<_>>();
        let mut topics = if is_ranked { Vec::new() } else { Topic::of(&stems) };
        if let Some(thing) = thing_of_topic(tokens, all) {
            topics.retain(|topic| !topic.is_asked_by(&stem(&thing)));
        }
        let thing_at = if asks_about { aspects_end(tokens) } else { 0 };
        let asks_topic = |stem: &str| topics.iter().any(|topic| topic.is_asked_by(stem));
        let category = Naming::find(&tokens[thing_at..], asks_topic, categories);
        let said = category.as_ref().map_or(0..0, |naming| naming.at.start + thing_at..naming.at.end + thing_at);
        let others = tokens.iter().enumerate().filter(|(at, token)| !said.contains(at) && is_name(token));
        let others: Vec<String> = others.map(|(_, token)| token.clone()).collect();
        let category_end = said.end.saturating_sub(thing_at);
        let head = head(&tokens[thing_at..], category_end, |word| asks_topic(&stem(word)));
        let alternatives = alternatives(tokens);
        if let Some(head) = &head {
            // "Juice or water" asks for no waterproof juice.
            for other in alternatives.iter().filter(|pair| pair.contains(head)).flatten() {
                topics.retain(|topic| !topic.is_asked_by(&stem(other)));
            }
        }
        let named = |tokens: &[String]| tokens.iter().filter(|token| is_name(token)).cloned().collect::<Vec<_>>();
        let mut names = Self {
            category: category.map(|naming| naming.category),
            category_words: named(&tokens[said]),
            words: named(tokens),
            others,
            head,
            topics,
            aspects: named(&tokens[..thing_at]),
            alternatives,
            amounts: amounts(tokens),
        };
        // A gift for nobody in particular is a gift after all.
        if names.words.iter().any(|word| !is_soft(word)) || is_bound || names.category.is_some() {
            names.leave_out(is_soft);
        }
        // "Something nice" asks for nothing in particular.
        let says_nothing = |word: &String| is_vague(&stem(word)) && !is_among(word, |words| words.newest);
        if names.words.iter().all(says_nothing) && names.category.is_none() {
            names.leave_out(|_| true);
        }
        names
    }

    /// Leaves out the words of which this is so.
    pub fn leave_out(&mut self, is_out: impl Fn(&str) -> bool) {
        self.words.retain(|word| !is_out(word));
        self.others.retain(|word| !is_out(word));
    }
}

fn is_name(token: &str) -> bool {
    is_word(token) && !is_small(token) && !is_filler(token)
}

/// Words that say nothing of what is looked for: "a piece of furniture", "which costs more".
fn is_filler(word: &str) -> bool {
    is_in(
        "piece number costs cost included include includes comes supplied built compare than between instead anymore cheap \
         person brand brands policy policies people suitable weighs large small big heavy tall light called named except",
        word,
    )
}

/// Words with "or" between them.
fn alternatives(tokens: &[String]) -> Vec<[String; 2]> {
    let is_name = |token: &String| is_name(token) && !is_soft(token);
    let is_choice = |three: &&[String]| is_in("or oder أو", &three[1]) && is_name(&three[0]) && is_name(&three[2]);
    tokens.windows(3).filter(is_choice).map(|three| [three[0].clone(), three[2].clone()]).collect()
}

/// Numbers with the time or the things that they count: "a 90-day return policy".
fn amounts(tokens: &[String]) -> Vec<(String, String)> {
    let words: Vec<&String> = tokens.iter().filter(|token| is_word(token)).collect();
    let pairs = words.windows(2).filter(|pair| is_count_of(pair[0], pair[1]));
    pairs.map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

/// Whether these are a number and what it counts: "2 weeks", "256 GB".
fn is_count_of(number: &str, unit: &str) -> bool {
    let counts = "day days week weeks month months year years hour hours piece pieces tag tage tagen woche wochen monat monate jahr jahre يوم أيام شهر أشهر سنة سنوات";
    number.chars().all(|char| char.is_ascii_digit()) && (is_in(counts, unit) || is_unit(unit))
}

/// The word that asks for a topic elsewhere and is the thing itself here: "which perfume", "are the eggs organic", "any milk".
fn thing_of_topic(tokens: &[String], all: &[String]) -> Option<String> {
    const THINGS: &str = "perfume perfumes fragrance fragrances milk sugar nuts egg eggs alcohol oven ovens microwave microwaves dishwasher dishwashers \
         stove stoves";
    const BEFORE: &str = "the a an any some your which what sell have find need want buy cheapest best good new";
    if all.iter().any(|word| is_in("it its they them these those", word)) {
        return None;
    }
    let at = tokens.iter().position(|token| is_in(THINGS, token))?;
    let is_first = !tokens[..at].iter().any(|token| is_word(token) && !is_small(token) && !is_in(BEFORE, token));
    let is_begun = at > 0 && is_in(BEFORE, &tokens[at - 1]);
    let says_how = tokens.get(at + 1).is_some_and(|next| is_in("safe proof friendly free content included", next));
    (is_first && is_begun && !says_how).then(|| tokens[at].clone())
}

/// Where the thing begins of which the words before ask something: "what is the minimum order for | the apple".
fn aspects_end(tokens: &[String]) -> usize {
    let is_one = |token: &String| is_in("the my your this these der die das dem den des", token);
    let found =
        tokens.windows(2).position(|pair| is_in("of for on about von für bei zu", &pair[0]) && is_one(&pair[1]));
    let Some(at) = found else { return 0 };
    // "What is a good strap for the watch" looks for a strap.
    let is_any = tokens[..at].iter().any(|token| is_in("a an any some ein eine einen", token));
    let names = |tokens: &[String]| tokens.iter().any(|token| is_name(token));
    if is_any || !names(&tokens[..at]) || !names(&tokens[at + 1..]) || !is_definite(&tokens[at + 1..]) {
        return 0;
    }
    at + 1
}

/// The word for the thing itself: the last of those that stand together before more is said of it; in Arabic the first.
fn head(tokens: &[String], category_end: usize, is_aside: impl Fn(&str) -> bool) -> Option<String> {
    let mut found: Option<&String> = None;
    for (at, token) in tokens.iter().enumerate() {
        if found.is_some_and(|found| is_kind(found)) && is_in("or and oder und", token) {
            found = None;
            continue;
        }
        let is_end = is_turn(tokens, at) || !is_word(token) && !matches!(token.as_str(), "&" | "-");
        if found.is_some() && is_end && at >= category_end {
            break;
        }
        let is_thing = is_word(token)
            && !is_small(token)
            && !is_soft(token)
            && !is_filler(token)
            && !is_aside(token)
            && !is_vague(&stem(token))
            && !(at > 0 && is_count_of(&tokens[at - 1], token))
            && !token.starts_with(|char: char| char.is_ascii_digit());
        // "From Portugal" is where, and not what.
        let is_where = found.is_none() && at.checked_sub(1).is_some_and(|before| is_in("from aus", &tokens[before]));
        if is_thing && !is_where {
            let is_first = found.is_none();
            if is_first || !token.starts_with(is_arabic) {
                found = Some(token);
            }
        }
    }
    found.cloned()
}
