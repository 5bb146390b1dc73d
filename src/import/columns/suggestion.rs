//! A suggestion for each column of a table.

use std::cmp::Reverse;

use super::names::{Known, folded, id_rank, known};
use super::profile::Profile;
use super::target::Target;

/// How sure a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// It has to be looked at.
    Guess,
    /// What stands in the column speaks for it.
    Likely,
    /// The column's name says it.
    Certain,
}

/// What a column seems to be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// That.
    pub target: Target,
    /// How sure that is.
    pub sureness: Sureness,
    /// Of several columns for the same, the one with the smallest comes first.
    pub rank: usize,
}

/// The most facts of a product, and how long a fact and its name may be.
const MOST_FACTS: usize = 40;
const LONGEST_FACT: usize = 300;
const LONGEST_NAME: usize = 60;
/// How long a text is, on the average, to be a description.
const LONG_TEXT: u64 = 80;
/// What the rows of other shops' exports are, where they say it.
const KINDS: [&str; 8] =
    ["simple", "variable", "variation", "grouped", "external", "virtual", "downloadable", "subscription"];

/// A suggestion for each column, by their names and what stands in them.
#[must_use]
pub fn suggestions(names: &[String], profiles: &[Profile]) -> Vec<Suggestion> {
    let mut columns = Columns { names, profiles, found: vec![None; names.len()] };
    columns.by_name();
    columns.number();
    columns.by_values();
    columns.facts();
    let left = Suggestion { target: Target::LeaveOut, sureness: Sureness::Likely, rank: 0 };
    columns.found.into_iter().map(|found| found.unwrap_or_else(|| left.clone())).collect()
}

struct Columns<'a> {
    names: &'a [String],
    profiles: &'a [Profile],
    found: Vec<Option<Suggestion>>,
}

impl Columns<'_> {
    fn set(&mut self, place: usize, target: Target, sureness: Sureness, rank: usize) {
        self.found[place] = Some(Suggestion { target, sureness, rank });
    }

    fn has(&self, target: &Target) -> bool {
        self.found.iter().flatten().any(|found| found.target == *target)
    }

    fn open(&self) -> std::vec::IntoIter<usize> {
        let open: Vec<_> = (0..self.names.len()).filter(|place| self.found[*place].is_none()).collect();
        open.into_iter()
    }

    /// By what they are called. Of several names for one thing the best is taken, where it has anything in it.
    fn by_name(&mut self) {
        let mut wanted: Vec<(usize, Known)> =
            self.names.iter().enumerate().filter_map(|(place, name)| Some((place, known(name)?))).collect();
        wanted.sort_by_key(|(place, known)| (self.profiles[*place].filled == 0, known.rank, *place));
        for (place, Known { target, rank }) in wanted {
            let profile = &self.profiles[place];
            if target == Target::Field("category") && folded(&self.names[place]) == "type" && is_kind(profile) {
                self.set(place, Target::Kind, Sureness::Certain, 0);
                continue;
            }
            let is_wrong =
                target == Target::Field("price") && profile.filled > 0 && profile.share(profile.amounts) < 30
                    || target == Target::Facts
                        && profile.filled > 0
                        && profile.structures == 0
                        && profile.longest <= LONGEST_FACT
                        && profile.samples.iter().all(|sample| !sample.contains(':'));
            if is_wrong {
                continue;
            }
            if target.takes_several() || !self.has(&target) {
                self.set(place, target, Sureness::Certain, rank);
            }
        }
    }

    /// A shop's own number for a product, from what numbers it elsewhere.
    fn number(&mut self) {
        let mut ids: Vec<_> = self.open().filter_map(|place| Some((id_rank(&self.names[place])?, place))).collect();
        ids.sort_unstable();
        for (_, place) in ids {
            let profile = &self.profiles[place];
            let repeats = profile.different().is_some_and(|different| (different as u64) < profile.filled);
            let fits = profile.filled > 0 && profile.longest <= 80 && !repeats;
            if fits && !self.has(&Target::Sku) {
                self.set(place, Target::Sku, Sureness::Likely, 0);
            } else {
                self.set(place, Target::LeaveOut, Sureness::Likely, 0);
            }
        }
    }

    fn by_values(&mut self) {
        if !self.has(&Target::Barcode) {
            let likely = |profile: &Profile| profile.filled > 0 && profile.share(profile.barcodes) >= 80;
            self.best(Target::Barcode, likely, |profile| profile.barcodes);
        }
        if !self.has(&Target::Field("price")) {
            self.price();
        }
        if !self.has(&Target::Field("description")) {
            let is_long = |profile: &Profile| {
                profile.structures == 0
                    && profile.links == 0
                    && (profile.length() >= LONG_TEXT || profile.share(profile.html) >= 50)
            };
            self.best(Target::Field("description"), is_long, |profile| profile.characters);
        }
        if !self.has(&Target::Field("category")) {
            let is_path =
                |profile: &Profile| profile.share(profile.paths) >= 60 && profile.links == 0 && profile.length() < 200;
            self.best(Target::Field("category"), is_path, |profile| profile.paths);
        }
        if !self.has(&Target::Field("name")) {
            let is_name = |profile: &Profile| {
                let repeats = profile.different().is_some_and(|different| 2 * (different as u64) < profile.filled);
                profile.filled > 0
                    && !repeats
                    && profile.share(profile.wordless) < 20
                    && profile.links == 0
                    && profile.structures == 0
                    && (4..200).contains(&profile.length())
                    && profile.samples.iter().any(|sample| sample.contains(' '))
            };
            self.best(Target::Field("name"), is_name, |profile| profile.filled * 1000 + profile.length().min(60));
        }
    }

    fn price(&mut self) {
        let words = ["price", "preis", "cost", "amount", "betrag", "mrp", "سعر"];
        let called: Vec<_> =
            self.open().filter(|place| words.iter().any(|word| folded(&self.names[*place]).contains(word))).collect();
        for place in called {
            let profile = &self.profiles[place];
            if profile.filled > 0 && profile.share(profile.amounts) >= 70 && !self.has(&Target::Field("price")) {
                self.set(place, Target::Field("price"), Sureness::Likely, 50);
            }
        }
        if !self.has(&Target::Field("price")) {
            let has_currency = |profile: &Profile| profile.filled > 0 && profile.share(profile.currencies) >= 70;
            self.best(Target::Field("price"), has_currency, |profile| profile.currencies);
        }
    }

    /// The open column that fits and has the most.
    fn best(&mut self, target: Target, fits: impl Fn(&Profile) -> bool, most: impl Fn(&Profile) -> u64) {
        let fitting = self.open().filter(|place| fits(&self.profiles[*place]));
        if let Some(place) = fitting.max_by_key(|place| (most(&self.profiles[*place]), Reverse(*place))) {
            self.set(place, target, Sureness::Guess, 60);
        }
    }

    /// Every other column with a name and short texts becomes a fact.
    fn facts(&mut self) {
        let mut seen: Vec<String> = Vec::new();
        let mut count = 0;
        for place in self.open() {
            let (name, profile) = (&self.names[place], &self.profiles[place]);
            let Some(called) = fact_name(name) else { continue };
            let is_program = profile.links > 0 || profile.structures > 0 || profile.html > 0;
            let is_code = profile.share(profile.wordless) < 100
                && profile.length() >= 24
                && !profile.samples.iter().any(|sample| sample.contains(' '));
            let fits = profile.filled > 0 && profile.longest <= LONGEST_FACT && !is_program && !is_code;
            if !fits || count >= MOST_FACTS || seen.contains(&folded(name)) {
                continue;
            }
            seen.push(folded(name));
            count += 1;
            self.set(place, Target::Fact(called), Sureness::Likely, 0);
        }
    }
}

/// A heading as the name of a fact: without a colon, in one line, not too long.
#[must_use]
pub fn fact_name(heading: &str) -> Option<String> {
    let plain = heading.replace([':', '_'], " ");
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().filter(|char| !char.is_control()).take(LONGEST_NAME).collect();
    let short = short.trim();
    (!short.is_empty()).then(|| short.to_owned())
}

fn is_kind(profile: &Profile) -> bool {
    let is_known = |text: &String| text.split(',').all(|kind| KINDS.contains(&kind.trim().to_lowercase().as_str()));
    profile.words.as_ref().is_some_and(|words| !words.is_empty() && words.keys().all(is_known))
}

#[cfg(test)]
#[path = "suggestion_tests.rs"]
mod tests;
