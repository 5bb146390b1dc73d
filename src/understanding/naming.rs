//! The category that somebody names: "mugs", "Mugs & Cups", "any toys?".

use super::kinds::is_kind;
use super::vocabulary::{is_small, is_soft};
use super::words::{is_in, is_vague, is_word, stem, stems};
use crate::categories::Category;
use crate::ids::CategoryId;

/// After these, a word says more of what was named before: "a rucksack for a laptop".
const TURNS: &str = "for that which with of to in on who from without and or like than is are can does do has have made cost costs weigh kostet kosten für mit aus ohne die der das von";

/// What things do, after which more is said of them: "which candles burn longest", "what perfume ships overnight".
const DOES: &str = "ships comes weighs fits fit hold work run contain need works burns burn lasts holds runs uses contains needs keeps takes makes offers supports \
     includes measures stays goes";

/// A category in a question: which, and by which tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The category.
    pub category: CategoryId,
    /// The tokens that name it.
    pub at: std::ops::Range<usize>,
}

impl Naming {
    /// The category that the question names, by the longest of its names. One that qualifies another thing ("a
    /// rucksack for a laptop") or that could be either of two is none. `is_aside` tells the stems that only ask what a
    /// thing is like.
    pub fn find<'a>(
        tokens: &[String],
        is_aside: impl Fn(&str) -> bool,
        categories: impl Iterator<Item = &'a Category>,
    ) -> Option<Self> {
        let said: Vec<String> = tokens.iter().map(|token| stem(token)).collect();
        let end = end_of_head(tokens);
        let mut best: Option<(usize, Self)> = None;
        let mut is_ambiguous = false;
        for category in categories {
            for (part, name) in names(&category.name).into_iter().enumerate() {
                let is_head = |at: &std::ops::Range<usize>| at.start < end && !goes_on(tokens, at.end, &is_aside);
                let Some(at) = place_of(&name, &said).filter(is_head) else { continue };
                // "Mugs & Cups" said in full means more than "mugs", a leaf more than its branch.
                // "Bags & Accessories" are bags before "Cycling Clothing & Bags" are.
                let weight = 4 * name.len()
                    + usize::from(category.parent_id.is_some())
                    + 2 * usize::from(part < 2 && category.parent_id.is_none());
                match &best {
                    Some((most, _)) if *most > weight => {}
                    Some((most, known)) if *most == weight => is_ambiguous |= known.category != category.id,
                    _ => {
                        is_ambiguous = false;
                        best = Some((weight, Self { category: category.id, at }));
                    }
                }
            }
        }
        best.map(|(_, naming)| naming).filter(|_| !is_ambiguous)
    }
}

/// Whether what follows this token says more of what was named before.
#[must_use]
pub fn is_turn(tokens: &[String], at: usize) -> bool {
    let asks_which = || tokens.first().is_some_and(|first| is_in("which what", first));
    is_in(TURNS, &tokens[at]) || is_in(DOES, &tokens[at]) && asks_which()
}

/// Where the first thing that is named ends and what is said of it begins.
fn end_of_head(tokens: &[String]) -> usize {
    let mut has_thing = false;
    for (at, token) in tokens.iter().enumerate() {
        // "In red or black" says twice how it is, and nothing else yet.
        let joins_kinds = is_in("or and oder und", token) && at > 0 && is_kind(&tokens[at - 1]);
        if joins_kinds {
            continue;
        }
        if has_thing && (is_turn(tokens, at) || !is_word(token) && !matches!(token.as_str(), "&" | "-")) {
            return at;
        }
        has_thing |= is_word(token) && !is_small(token) && !is_soft(token);
    }
    tokens.len()
}

/// Whether the next word names a thing, so that the one before only says which: in "coffee mugs" it is the mugs.
fn goes_on(tokens: &[String], at: usize, is_aside: &impl Fn(&str) -> bool) -> bool {
    tokens.get(at).is_some_and(|next| {
        let stem = stem(next);
        let is_name = is_word(next) && !is_small(next) && !is_soft(next) && !is_turn(tokens, at);
        is_name && !is_vague(&stem) && !is_aside(&stem)
    })
}

/// The ways to say a category's name, as stems: "Mugs & Cups" in full, by "mugs" or by "cups".
fn names(name: &str) -> Vec<Vec<String>> {
    let mut names = vec![stems(name)];
    // "Beds & Blankets for Pets" are no beds.
    if !name.contains(" for ") {
        names.extend(name.split([',', '&']).map(stems));
    }
    // Hardly anybody asks for a "smartphone".
    let short = stems("smartphone phone");
    if names.iter().flatten().any(|word| *word == short[0]) {
        names.push(vec![short[1].clone()]);
    }
    names.retain(|name| !name.is_empty());
    names.dedup();
    names
}

fn place_of(name: &[String], said: &[String]) -> Option<std::ops::Range<usize>> {
    // A sign or an "and" between the parts of a name takes a place of its own.
    let words: Vec<(usize, &String)> =
        said.iter().enumerate().filter(|(_, stem)| is_word(stem) && *stem != "and").collect();
    let found = words.windows(name.len()).find(|window| window.iter().map(|(_, stem)| *stem).eq(name))?;
    Some(found.first()?.0..found.last()?.0 + 1)
}
