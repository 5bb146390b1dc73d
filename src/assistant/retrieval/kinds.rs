//! Which listings are what a question asks for, by what they are called: a stand for headphones is none.

use std::collections::{HashMap, HashSet};

use crate::assistant::retrieval::Search;
use crate::assistant::retrieval::claims::{Property, Verdict};
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::narrowing::brand_of;
use crate::assistant::retrieval::subject::Scan;
use crate::understanding::kinds::is_colour;
use crate::understanding::words::{is_in, stem, stems};

impl Search {
    /// Those that are what was asked for, and whether they only mention it.
    pub(super) fn of_kind(
        &self,
        listings: Vec<Given>,
        scan: &Scan,
        besides: &dyn Fn(&str) -> Vec<String>,
    ) -> (Vec<Given>, Vec<Given>, bool) {
        if scan.thing.is_empty() {
            return (listings, Vec::new(), false);
        }
        let is_exact = self.asked.rank.is_some() || self.asked.counts;
        let category = self.asked.category.and_then(|id| self.shelves.tree.get(id));
        // A branch of one name is of that kind throughout: what is furniture is seldom called so.
        if category.is_some_and(|own| own.parent_id.is_none() && !own.name.contains(['&', ','])) {
            return (listings, Vec::new(), false);
        }
        let mut calling: Vec<u8> =
            listings.iter().map(|given| calling(given, &scan.thing, category.is_some(), besides)).collect();
        by_leaf(&listings, &mut calling, &scan.thing, besides);
        let most = calling.iter().copied().max().unwrap_or(0);
        let named = calling.iter().filter(|calling| **calling > 0).count();
        // "Apple products" are of that brand, also where an apple is listed.
        let is_branded = |given: &Given| {
            let brand = stems(brand_of(given).unwrap_or_default());
            scan.thing.iter().any(|word| brand.contains(&stem(word)))
        };
        // A stand for headphones is none of them, and what only belongs to a thing never is the cheapest of its kind.
        let least = match (is_exact, self.asked.category.is_some()) {
            (true, true) if self.asked.counts && scan.by_category => 1.min(most),
            (true, _) if listings.iter().any(is_branded) => 1.min(most),
            (true, _) => most,
            (false, true) if scan.by_category || named < 2 => 0,
            (false, _) => 1,
        };
        if most == 0 && self.asked.category.is_none() {
            if is_exact {
                return (Vec::new(), Vec::new(), false);
            }
            let property = Property::of(&scan.thing, besides);
            let says = |given: &Given| matches!(property.verdict(given), Verdict::Yes | Verdict::Partly);
            return (listings.into_iter().filter(says).collect(), Vec::new(), true);
        }
        // Where some are an iPhone, a charger for one in another category is none of them.
        let leaves: HashSet<String> = calling
            .iter()
            .zip(&listings)
            .filter(|(calling, _)| **calling == 2)
            .map(|(_, given)| given.leaf().to_owned())
            .collect();
        let is_alien = |calling: u8, given: &Given| {
            calling == 1
                && category.is_none()
                && !is_branded(given)
                && !leaves.is_empty()
                && !leaves.contains(given.leaf())
        };
        let (mut called, others): (Vec<_>, Vec<_>) = calling
            .into_iter()
            .zip(listings)
            .partition(|(calling, given)| *calling >= least && !is_alien(*calling, given));
        called.sort_by_key(|(calling, _)| std::cmp::Reverse(*calling));
        // Others of the category are looked at where none of these fits.
        let others = if is_exact || self.asked.category.is_none() { Vec::new() } else { others };
        let bare = |listings: Vec<(u8, Given)>| listings.into_iter().map(|(_, given)| given).collect();
        (bare(called), bare(others), false)
    }
}

/// How much a listing is called what was asked for: 2 where it is that, 1 where its name says so besides.
fn calling(given: &Given, thing: &[String], is_loose: bool, besides: &dyn Fn(&str) -> Vec<String>) -> u8 {
    let heads = heads_of(&given.name);
    let is_accessory = heads.first().is_some_and(|head| is_in(ACCESSORIES, head));
    let is_it = |word: &String| {
        let wanted = names_of(word, besides);
        // Stems drop the end of a word or keep it, by what stands before.
        let bare = |stem: &str| stem.trim_end_matches('e').to_owned();
        heads.iter().any(|head| {
            let ends = |own: &String| is_loose && own.chars().count() > 3 && bare(head).ends_with(&bare(own));
            wanted.contains(head) || wanted.iter().any(|own| ends(own) || is_compound(head, own))
        })
    };
    if thing.iter().any(is_it) {
        return 2;
    }
    u8::from(!is_accessory && thing.iter().any(|word| is_called(given, word, besides)))
}

/// In "Watches for Women" few are called a watch, and all are. Where most carry the name of their category, as sofas do, one
/// that does not is something else.
fn by_leaf(listings: &[Given], calling: &mut [u8], thing: &[String], besides: &dyn Fn(&str) -> Vec<String>) {
    let wanted: Vec<String> = thing.iter().flat_map(|word| names_of(word, besides)).collect();
    let mut leaves: HashMap<&str, (usize, usize)> = HashMap::new();
    for (given, calling) in listings.iter().zip(calling.iter()) {
        let leaf = given.leaf();
        if !leaf.contains(['&', ',']) {
            let (all, named) = leaves.entry(leaf).or_default();
            *all += 1;
            *named += usize::from(*calling == 2);
        }
    }
    leaves.retain(|leaf, (all, named)| {
        *all >= ENOUGH_NAMED && 2 * *named < *all && heads_of(leaf).first().is_some_and(|head| wanted.contains(head))
    });
    for (given, calling) in listings.iter().zip(calling) {
        let is_accessory = || heads_of(&given.name).first().is_some_and(|head| is_in(ACCESSORIES, head));
        if leaves.contains_key(given.leaf()) && !is_accessory() {
            *calling = 2;
        }
    }
}

/// Of fewer than so many it is not told how they are mostly called.
const ENOUGH_NAMED: usize = 5;
/// Stems of what belongs to a thing and is none: an iPhone case, a lamp shade, bed socks.
const ACCESSORIES: &str =
    "case cover sleev charger cabl adapt adaptor stand holder mount strap protector dock tripod rack hook seed sock";
/// What says which one of a thing stands behind its name: "Phone Pro 14 Inch", "Watch Gold".
const QUALIFIERS: &str =
    "pro max plus mini ultra lite air se gen generation edition series deluxe premium classic inch";

/// The stems of the word for the thing in a name: the last before what it has, is made of or is for ("Set of Four Sea
/// Mugs" are mugs), and the last that does not only say which one it is.
fn heads_of(name: &str) -> Vec<String> {
    let begin = name.split([',', '(', '\'', '"', '“', '‘', ':', '–', '|']).find(|part| !part.trim().is_empty());
    let lower = begin.unwrap_or_default().to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_set = words.first().is_some_and(|first| is_in("set pair box pack bundle", first));
    let words = if is_set && words.get(1).is_some_and(|of| is_in("of mit", of)) { &words[2..] } else { &words[..] };
    let turns = "with in for of without from that by to mit aus für ohne im";
    let end = words.iter().skip(1).position(|word| is_in(turns, word)).map_or(words.len(), |at| at + 1);
    let is_word = |word: &&&str| !word.contains(|char: char| char.is_ascii_digit()) && word.chars().count() > 1;
    let says_which = |word: &str| is_in(QUALIFIERS, word) || is_colour(word);
    let words: Vec<&str> = words[..end].iter().filter(is_word).copied().collect();
    let thing = words.iter().rfind(|word| !says_which(word));
    let mut heads: Vec<String> = words.last().into_iter().chain(thing).map(|word| stem(word)).collect();
    heads.dedup();
    heads
}

/// The stems by which a word is called here.
fn names_of(word: &str, besides: &dyn Fn(&str) -> Vec<String>) -> Vec<String> {
    let others = besides(word);
    std::iter::once(stem(word)).chain(others.iter().filter_map(|other| stems(other).into_iter().next())).collect()
}

/// Whether a listing is called this: by its name, its tags, its brand or the category that it is in.
pub(super) fn is_called(given: &Given, word: &str, besides: &dyn Fn(&str) -> Vec<String>) -> bool {
    let wanted = names_of(word, besides);
    let leaf = if given.leaf().contains(['&', ',']) { "" } else { given.leaf() };
    [given.name.as_str(), given.tags.as_str(), leaf].iter().any(|text| {
        stems(text).iter().any(|said| {
            wanted.contains(said) || wanted.iter().any(|own| own.chars().count() > 3 && is_compound(said, own))
        })
    })
}

/// Whether a word ends in another, as German compounds do and a few of English: "Stehlampe", "armchair".
fn is_compound(word: &str, end: &str) -> bool {
    // A stem may have lost its last letter: "smartphon".
    let Some(before) = word.trim_end_matches('e').strip_suffix(end.trim_end_matches('e')) else { return false };
    let count = before.chars().count();
    count > 2
        && is_in(
            "smart arm wheel high tea coffee milk book arm foot head ear table floor steh tisch schreib wand decken hand rain sun water back bed",
            before,
        )
}
