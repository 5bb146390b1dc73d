//! What a listing says of a property that somebody wants, or does not want: that it has it, that it has it not, or
//! nothing. A listing that says both says it in part.

use crate::assistant::retrieval::given::Given;
use crate::effort::spend;
use crate::understanding::words::{each_stem, is_in, stem, stems};

/// What a listing says of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It has it.
    Yes,
    /// It has it not.
    No,
    /// Both, or a number: it is for the reader to judge.
    Partly,
    /// It says nothing of it.
    Silent,
}

/// A property as it is looked for.
#[derive(Clone, Debug)]
pub struct Property {
    /// The stems of its words, and what else they are called: any of each group.
    stems: Vec<Vec<String>>,
    /// The first letters of each group's members, as a text is searched for them before it is read.
    begins: Vec<Vec<String>>,
    /// Whether a longer word that ends in one of these counts too: lambswool is wool.
    is_wide: bool,
}

/// Words of a value that begins by saying no.
const NO: &str = "no none not never nein kein keine nicht ohne لا ليس بدون without zero";
/// Words of a value that says yes.
const YES: &str = "yes ja نعم included built contains safe";
/// Words after which what follows is denied, and how far that reaches.
const DENIALS: &str = "no not without never nor free non cannot except kein keine keinen keiner nicht ohne nie \
     لا ليس بدون بلا غير خالي خالية";
const REACH: usize = 6;
/// In the name of a fact they turn around what it says: "Gluten-free: No".
const FREE: &str = "free frei without ohne non خالي بدون";

impl Property {
    /// The property that these words name. `besides` tells what else a word is called here.
    #[must_use]
    pub fn of(words: &[String], besides: impl Fn(&str) -> Vec<String>) -> Self {
        let group = |word: &String| {
            let mut group = vec![stem(word)];
            group.extend(besides(word).iter().filter_map(|other| stems(other).into_iter().next()));
            group.extend(SAME.iter().filter(|same| is_in(same, word)).flat_map(|same| same.split(' ').map(stem)));
            let kinds = KINDS.iter().filter(|(kind, _)| is_in(kind, word));
            group.extend(kinds.flat_map(|(_, members)| members.split(' ').map(stem)));
            group.sort_unstable();
            group.dedup();
            group
        };
        let stems: Vec<Vec<String>> = words.iter().map(group).collect();
        let begin = |stem: &String| stem.chars().take(4).collect::<String>();
        let begins = stems.iter().map(|group| group.iter().map(begin).collect()).collect();
        Self { stems, begins, is_wide: false }
    }

    /// The same for what is not wanted: a longer word that ends in it may be a kind of it.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { is_wide: true, ..self }
    }

    /// Whether a stem of a text is one of a group.
    fn is_one(&self, said: &str, group: &[String]) -> bool {
        let is_kind = |own: &String| self.is_wide && own.chars().count() > 3 && said.ends_with(own.as_str());
        group.iter().any(|own| is_alike(said, own) || is_kind(own))
    }

    /// What a listing says of it. Takes time by the length of what it says.
    #[must_use]
    pub fn verdict(&self, given: &Given) -> Verdict {
        if self.stems.is_empty() {
            return Verdict::Silent;
        }
        let (mut yes, mut no, mut partly) = (false, false, false);
        for fact in &given.facts {
            if self.is_in(&fact.name) {
                let is_free = stems(&fact.name).iter().any(|stem| is_in(FREE, stem));
                match worth(&fact.value).map(|worth| worth != is_free) {
                    // What a fact says of just this is what counts.
                    Some(true) => return Verdict::Yes,
                    Some(false) => return Verdict::No,
                    None => partly = true,
                }
            } else if self.may_be_in(&fact.value) {
                self.look(&fact.value, &mut yes, &mut no);
            }
        }
        for text in [given.name.as_str(), given.business.as_str(), given.tags.as_str(), given.leaf()] {
            if self.may_be_in(text) {
                self.look(text, &mut yes, &mut no);
            }
        }
        for line in given.sentences() {
            if self.may_be_in(line) {
                self.look(line, &mut yes, &mut no);
            }
        }
        match (yes, no, partly) {
            (true, true, _) => Verdict::Partly,
            (true, false, _) => Verdict::Yes,
            (false, true, _) => Verdict::No,
            (false, false, true) => Verdict::Partly,
            (false, false, false) => Verdict::Silent,
        }
    }

    /// Whether this text, or its words glued together, names it.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        if !self.may_be_in(text) {
            return false;
        }
        let said = stems(text);
        self.stems.iter().all(|group| said.iter().any(|stem| self.is_one(stem, group)))
    }

    /// Whether the first letters of all its words are somewhere in a text: quick, for most texts have them not.
    fn may_be_in(&self, text: &str) -> bool {
        spend(text.len() / 8);
        let lower;
        let text = if text.is_ascii() {
            lower = text.to_ascii_lowercase();
            &lower
        } else {
            let mut plain = String::with_capacity(text.len());
            each_stem(text, |stem| {
                plain.push_str(stem);
                plain.push(' ');
            });
            lower = plain;
            &lower
        };
        self.begins.iter().all(|group| group.iter().any(|begin| text.contains(begin.as_str())))
    }

    /// Looks for it in one sentence or value, clause by clause.
    fn look(&self, text: &str, yes: &mut bool, no: &mut bool) {
        let text = text.replace("n't", " not").replace("n’t", " not");
        for clause in text.split([';', '.', '—', '–', ',', '،', ':', '؛']) {
            let said = stems(clause);
            let found = |group: &Vec<String>| said.iter().position(|stem| self.is_one(stem, group));
            let places: Option<Vec<usize>> = self.stems.iter().map(found).collect();
            let Some(places) = places else { continue };
            let (first, last) = (places.iter().min().copied().unwrap_or(0), places.iter().max().copied().unwrap_or(0));
            let reach = first.saturating_sub(REACH);
            let is_denial = |at: usize| {
                // "Not only …" and "no need …" deny nothing of what follows.
                is_in(DENIALS, &said[at]) && !said.get(at + 1).is_some_and(|next| is_in("onli just need nur", next))
            };
            let is_denied = (reach..first).any(is_denial)
                || said.get(last + 1).is_some_and(|next| is_in("no not nein nicht", next));
            // "Not gluten-free" is with gluten.
            let is_free = said.get(last + 1).is_some_and(|next| is_in("free frei", next));
            *(if is_denied == is_free { &mut *yes } else { &mut *no }) = true;
        }
    }
}

/// Words that speak of the same thing without being forms of one word.
const SAME: &[&str] = &[
    "wood wooden",
    "wool woollen woolen",
    "grey gray",
    "gold golden",
    "colour color",
    "aluminium aluminum",
    "preamp preamplifier",
    "waterproof watertight",
    "dishwasher dishwashers",
    "fridge refrigerator",
    "laktose lactose",
    "zucker sugar",
];
/// What is of a kind: who asks for wool is shown merino, and who asks for merino no other wool.
const KINDS: &[(&str, &str)] = &[
    ("wool woollen", "merino cashmere alpaca lambswool mohair"),
    ("plastic", "polyester polypropylene polyurethane polyethylene nylon acrylic pvc"),
    ("leather", "cowhide calfskin goatskin deerskin"),
    ("nuts nut", "hazelnut walnut almond cashew pecan pistachio"),
];

/// Whether two stems are of one word, or one is the other cut short: "preamp".
fn is_alike(said: &str, asked: &str) -> bool {
    said == asked || asked.len() > 4 && said.len() > asked.len() + 2 && said.starts_with(asked)
}

/// What a value says by itself: yes, no, or something that is neither.
#[must_use]
pub fn worth(value: &str) -> Option<bool> {
    let said: Vec<String> = stems(value);
    let first = said.first()?;
    if first.starts_with(|char: char| char.is_ascii_digit()) {
        // Nothing but zero is none: "0.1 g" is some.
        let is_zero = !value.contains(|char: char| matches!(char, '1'..='9'));
        return is_zero.then_some(false);
    }
    let is_both = value.contains(", ") && said.iter().skip(1).any(|stem| is_in(NO, stem)) && is_in(YES, first);
    if is_both {
        return None;
    }
    if is_in(NO, first) || said.len() < 3 && said.iter().any(|stem| is_in("free frei not none", stem)) {
        return Some(false);
    }
    is_in(YES, first).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant::retrieval::given::tests::listing;

    fn verdict(words: &str, facts: &[(&str, &str)], lines: &[&str]) -> Verdict {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        Property::of(&words, |_| Vec::new()).verdict(&listing(1, "Thing", 100, facts, lines))
    }

    #[test]
    fn facts_say_yes_and_no() {
        assert_eq!(verdict("dishwasher", &[("Dishwasher", "Yes")], &[]), Verdict::Yes);
        assert_eq!(verdict("dishwasher", &[("Dishwasher", "No, hand wash")], &[]), Verdict::No);
        assert_eq!(verdict("dishwasher", &[("Dishwasher", "Jar yes, spoons no")], &[]), Verdict::Partly);
        assert_eq!(verdict("gluten", &[("Gluten", "Free")], &[]), Verdict::No);
        assert_eq!(verdict("gluten", &[("Allergens", "Gluten")], &[]), Verdict::Yes);
        assert_eq!(verdict("lactose", &[("Lactose", "Under 0.1 g per 100 g")], &[]), Verdict::Partly);
        assert_eq!(verdict("preamp", &[("Preamplifier", "Built in")], &[]), Verdict::Yes);
        assert_eq!(verdict("plastic", &[("Packaging", "Plastic-free gift box")], &[]), Verdict::No);
        assert_eq!(verdict("plastic", &[("Material", "Stoneware")], &[]), Verdict::Silent);
        assert_eq!(verdict("gluten", &[("Gluten-free", "No")], &[]), Verdict::Yes);
        assert_eq!(verdict("gluten", &[("Gluten-free", "Yes")], &[]), Verdict::No);
        assert_eq!(verdict("lactose", &[("Lactose", "0.1 g per 100 g")], &[]), Verdict::Partly);
        assert_eq!(verdict("sugar", &[("Sugar", "0 g")], &[]), Verdict::No);
        assert_eq!(verdict("wool", &[("Material", "Merino")], &[]), Verdict::Yes);
        assert_eq!(verdict("cashmere", &[("Material", "Wool")], &[]), Verdict::Silent);
    }

    #[test]
    fn sentences_say_yes_and_no() {
        assert_eq!(verdict("dishwasher", &[], &["Safe in the dishwasher."]), Verdict::Yes);
        assert_eq!(verdict("dishwasher", &[], &["Never put the lid in the dishwasher."]), Verdict::No);
        assert_eq!(verdict("handle", &[], &["A cup without a handle."]), Verdict::No);
        assert_eq!(verdict("sugar", &[], &["Sweetened with dates; no added sugar."]), Verdict::No);
        assert_eq!(verdict("hands", &[], &["A hands-free holder."]), Verdict::No);
        assert_eq!(verdict("nuts", &[], &["Made of stone."]), Verdict::Silent);
        assert_eq!(verdict("gluten", &[], &["This bread is not gluten-free."]), Verdict::Yes);
        assert_eq!(verdict("nuts", &[], &["No nuts added.", "May contain traces of nuts."]), Verdict::Partly);
        assert_eq!(verdict("dishwasher", &[], &["Don't put it in the dishwasher."]), Verdict::No);
        assert_eq!(verdict("dishwasher", &[], &["It isn’t dishwasher safe."]), Verdict::No);
        assert_eq!(verdict("dishwasher", &[], &["No need to worry: dishwasher safe."]), Verdict::Yes);
        assert_eq!(verdict("dishwasher", &[], &["Not only dishwasher safe but ovenproof."]), Verdict::Yes);
        let wool = Property::of(&["wool".to_owned()], |_| Vec::new());
        let scarf = listing(1, "Scarf", 100, &[("Material", "Shetlandwool")], &[]);
        assert_eq!((wool.verdict(&scarf), wool.wide().verdict(&scarf)), (Verdict::Silent, Verdict::Yes));
    }
}
