//! All listings of the kind that a question names: they are looked at, as many as there is time for, and those that have
//! everything that was asked for are chosen. What is said of the most, the least or how many is said of all of them.

use crate::assistant::retrieval::claims::{Property, Verdict};
use crate::assistant::retrieval::deciding::Stage;
use crate::assistant::retrieval::found::{Found, Kind};
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::narrowing::{Fit, Test};
use crate::assistant::retrieval::ordering::{MOST_CLOSE, closest, currency_of_most, order, settled};
use crate::assistant::retrieval::{MOST, Search, Step, Wanted};
use crate::error::Result;
use crate::money::Currency;
use crate::search::{Query, Sort};
use crate::understanding::question::Asked;
use crate::understanding::question::wishes::{Rank, Ranked};
use crate::understanding::words::{is_in, stem, stems};

/// So many listings are looked at.
const LOOKED_AT: usize = 300;
/// So many are asked of the index at once.
const PORTION: usize = 200;

/// Listings that are about to be looked at.
pub(super) struct Scan {
    /// Whether there are more.
    is_partial: bool,
    /// The words for the thing.
    thing: Vec<String>,
    /// Whether the category alone says what they are.
    by_category: bool,
    currency: Option<Currency>,
}

impl Search {
    /// Looks for all listings of the kind that is asked for.
    pub(super) fn subject(&mut self) -> Result<Step> {
        let category = self.asked.category.and_then(|id| self.shelves.tree.get(id)).cloned();
        let by_category = category.as_ref().is_some_and(|category| {
            let is_branch = category.parent_id.is_none();
            let names_all =
                stems(&category.name).iter().filter(|stem| *stem != "and").count() <= self.asked.category_words.len();
            is_branch || names_all || !category.name.contains(['&', ','])
        });
        let asks_list = self.asked.things(&self.asked.others);
        let thing: Vec<String> = match (&category, &self.asked.head) {
            (Some(_), _) => self.asked.category_words.clone(),
            (None, Some(head)) if self.asked.words.contains(head) => vec![head.clone()],
            _ => Vec::new(),
        };
        let words = match (&category, thing.is_empty()) {
            (Some(_), _) => String::new(),
            (None, false) => thing.join(" "),
            (None, true) => asks_list.join(" "),
        };
        let id = category.as_ref().map(|category| category.id.get());
        let sort = match &self.asked.rank {
            Some(Rank { by: Ranked::Newest, .. }) => Sort::Newest,
            _ if self.asked.is_open() => Sort::Newest,
            _ => self.asked.sort,
        };
        let mut query = Query { category: id, sort, ..self.query(&words, true, PORTION) };
        let mut hits = self.hits(&query)?;
        if hits.total == 0 && category.is_some() {
            // The category is empty; what it is called may be sold in another.
            self.asked.category = None;
            self.asked.head = thing.last().cloned();
            return self.subject();
        }
        let mut currency = self.asked.prices.currency;
        if hits.total > LOOKED_AT {
            // Too many to look at one by one: the index narrows them first.
            let others: Vec<String> = asks_list.iter().filter(|word| !thing.contains(word)).cloned().collect();
            let noun = if by_category { Vec::new() } else { thing.clone() };
            query.words = if id.is_some() {
                noun.into_iter().chain(others).collect::<Vec<_>>().join(" ")
            } else {
                self.asked.things(&self.asked.words).join(" ")
            };
            // What a text only mentions is not of that kind, and would crowd out what is.
            query.in_names = id.is_none() && self.asked.rank.is_some();
            let compares = !self.asked.prices.is_open() || matches!(sort, Sort::PriceLow | Sort::PriceHigh);
            if compares && currency.is_none() {
                currency = self.usual_currency(&query)?;
            }
            let (least, most) = self.asked.prices.minor(currency.unwrap_or(Currency::Eur));
            (query.price_min, query.price_max) = (least, most);
            query.currency = currency.filter(|_| compares).map(|currency| currency.to_string());
            hits = self.hits(&query)?;
        }
        let mut ids = hits.ids.clone();
        if hits.total > ids.len() && ids.len() == PORTION {
            let next = Query { offset: PORTION, limit: LOOKED_AT - PORTION, ..query };
            ids.extend(self.hits(&next)?.ids);
        }
        let scan = Scan { is_partial: hits.total > ids.len(), thing, by_category, currency };
        Ok(self.read(Stage::Scanned(scan), Wanted::Beginnings(ids)))
    }

    /// The currency in which most of what a query finds is priced.
    fn usual_currency(&self, query: &Query) -> Result<Option<Currency>> {
        let mut most = (0, None);
        for currency in Currency::ALL {
            let priced = Query { currency: Some(currency.to_string()), limit: 0, sort: Sort::Best, ..query.clone() };
            let total = self.hits(&priced)?.total;
            if total > most.0 {
                most = (total, Some(*currency));
            }
        }
        Ok(most.1)
    }

    /// Chooses from what was looked at.
    pub(super) fn scanned(&mut self, scan: &Scan, listings: Vec<Given>) -> Result<Step> {
        let index = self.shelves.index.clone();
        let besides = move |word: &str| index.besides(word);
        let mut found = self.found();
        found.is_partial = scan.is_partial;
        let seller = self.seller_named(&listings);
        let (mut of_kind, mut rest, is_mentioned) = self.of_kind(listings, scan, &besides);
        found.is_mentioned = is_mentioned;
        if let Some((id, name)) = seller.filter(|_| of_kind.is_empty() || is_mentioned) {
            self.narrow_to(id, &name);
            return self.subject();
        }
        if of_kind.is_empty() {
            if !scan.is_partial {
                found.unknown.clone_from(&scan.thing);
            }
            return Ok(Step::Found(Box::new(found)));
        }
        let by_price = !self.asked.prices.is_open()
            || self.asked.rank.as_ref().is_some_and(|rank| matches!(rank.by, Ranked::Price));
        let currency = scan.currency.or_else(|| by_price.then(|| currency_of_most(&of_kind)).flatten());
        let bound_currency = if self.asked.prices.is_open() { None } else { currency };
        let tests = Test::all(&self.asked, &scan.thing, bound_currency, &besides);
        let asked = &self.asked;
        let is_none =
            |listings: &[Given]| !listings.iter().any(|given| tests.iter().all(|test| passes(test, given, asked)));
        if !rest.is_empty() && is_none(&of_kind) && !is_none(&rest) {
            of_kind = std::mem::take(&mut rest);
        }
        let fits: Vec<Vec<Fit>> =
            of_kind.iter().map(|given| tests.iter().map(|test| test.of(given, asked)).collect()).collect();
        let is_fine = |fit: Fit, test: &Test| fit == Fit::Fits || fit == Fit::Unsaid && test.is_lenient;
        let all_but = |row: &Vec<Fit>, but: usize| {
            row.iter().zip(&tests).enumerate().all(|(at, (fit, test))| at == but || is_fine(*fit, test))
        };
        for (at, test) in tests.iter().enumerate() {
            let unsaid = fits.iter().filter(|row| row[at] == Fit::Unsaid && all_but(row, at)).count();
            if unsaid > 0 && !test.is_price() {
                found.unsaid.push((test.constraint.clone(), unsaid));
            }
            let without = fits.iter().filter(|row| all_but(row, at)).count();
            if without > 0 {
                found.emptied_by.push((test.constraint.clone(), without));
            }
        }
        if let Some(own) = bound_currency.filter(|_| asked.prices.currency.is_none()) {
            found.currency = Some(own);
            let prices = of_kind.iter().filter_map(|given| given.price.money());
            found.elsewhere = prices.filter(|price| price.currency() != own).count();
        }
        let mut chosen: Vec<Given> = Vec::new();
        for (given, row) in of_kind.iter().zip(&fits) {
            if all_but(row, usize::MAX) {
                chosen.push(given.clone());
            }
        }
        if chosen.is_empty() && asked.category.is_some() && tests.iter().any(Test::may_lack) && asked.rank.is_none() {
            // "LED bulbs" are not among those that are planted.
            self.asked.category = None;
            self.asked.head = scan.thing.last().cloned();
            return self.subject();
        }
        if chosen.is_empty() && is_mentioned {
            found.unknown.clone_from(&scan.thing);
            return Ok(Step::Found(Box::new(found)));
        }
        if chosen.is_empty() {
            found.is_close = true;
            found.unsaid.clear();
            let near = closest(&of_kind, &fits, &tests, &mut found.lacking);
            chosen = near;
            if chosen.is_empty() || asked.rank.is_some() || asked.counts {
                found.is_close = false;
                found.lacking.clear();
                found.total = 0;
                return Ok(Step::Found(Box::new(found)));
            }
        } else {
            found.emptied_by.clear();
            // Those that say that they have it come before those that say nothing.
            let says = |given: &Given| tests.iter().filter(|test| test.of(given, asked) == Fit::Fits).count();
            chosen.sort_by_cached_key(|given| std::cmp::Reverse(says(given)));
        }
        of_kind.clear();
        found.total = chosen.len();
        if let Some(rank) = self.asked.rank.clone().filter(|rank| !matches!(rank.by, Ranked::Newest)) {
            let rank = settled(rank, &chosen);
            let (stated, elsewhere, currency) = order(&mut chosen, &rank);
            found.elsewhere = found.elsewhere.max(elsewhere);
            found.currency = currency.or(found.currency);
            if stated > 0 {
                found.kind = Kind::Most(stated);
            }
            found.asked.rank = Some(rank);
        } else if self.asked.counts {
            found.kind = Kind::Count;
        }
        chosen.truncate(if found.is_close { MOST_CLOSE } else { MOST });
        let ids = chosen.iter().map(|given| given.id.get()).collect();
        found.given = chosen;
        Ok(self.read(Stage::Chosen(Box::new(found), tests), Wanted::Whole(ids)))
    }

    /// Those that are what was asked for, and whether they only mention it.
    fn of_kind(
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
        let calling: Vec<u8> =
            listings.iter().map(|given| calling(given, &scan.thing, category.is_some(), besides)).collect();
        let most = calling.iter().copied().max().unwrap_or(0);
        let named = calling.iter().filter(|calling| **calling > 0).count();
        // A stand for headphones is none of them, and what only belongs to a thing never is the cheapest of its kind.
        let least = match (is_exact, self.asked.category.is_some()) {
            (true, true) if self.asked.counts && scan.by_category => 1.min(most),
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
        let (mut called, others): (Vec<_>, Vec<_>) =
            calling.into_iter().zip(listings).partition(|(calling, _)| *calling >= least);
        called.sort_by_key(|(calling, _)| std::cmp::Reverse(*calling));
        // Others of the category are looked at where none of these fits.
        let others = if is_exact || self.asked.category.is_none() { Vec::new() } else { others };
        let bare = |listings: Vec<(u8, Given)>| listings.into_iter().map(|(_, given)| given).collect();
        (bare(called), bare(others), false)
    }
}

/// How much a listing is called what was asked for: 2 where it is that, 1 where its name says so besides.
fn calling(given: &Given, thing: &[String], is_loose: bool, besides: &dyn Fn(&str) -> Vec<String>) -> u8 {
    let head = head_of(&given.name);
    let is_it = |word: &String| {
        let wanted = names_of(word, besides);
        // Stems drop the end of a word or keep it, by what stands before.
        let bare = |stem: &str| stem.trim_end_matches('e').to_owned();
        let ends = |own: &String| is_loose && own.chars().count() > 3 && bare(&head).ends_with(&bare(own));
        wanted.contains(&head) || wanted.iter().any(|own| ends(own) || is_compound(&head, own))
    };
    if thing.iter().any(is_it) {
        return 2;
    }
    u8::from(thing.iter().any(|word| is_called(given, word, besides)))
}

/// The word for the thing in a name: the last before what it has, is made of or is for. "Set of Four Sea Mugs" are mugs.
fn head_of(name: &str) -> String {
    let begin = name.split([',', '(', '\'', '"', '“', '‘', ':', '–', '|']).find(|part| !part.trim().is_empty());
    let words: Vec<&str> = begin.unwrap_or_default().split_whitespace().collect();
    let is_set = words.first().is_some_and(|first| is_in("set pair box pack bundle", &first.to_lowercase()));
    let words = if is_set && words.get(1).is_some_and(|of| is_in("of mit", of)) { &words[2..] } else { &words[..] };
    let turns = "with in for of without from that by to mit aus für ohne im";
    let end = words.iter().skip(1).position(|word| is_in(turns, &word.to_lowercase())).map_or(words.len(), |at| at + 1);
    let is_word = |word: &&&str| !word.contains(|char: char| char.is_ascii_digit());
    words[..end].iter().rev().find(is_word).map(|word| stem(&word.to_lowercase())).unwrap_or_default()
}

/// The stems by which a word is called here.
fn names_of(word: &str, besides: &dyn Fn(&str) -> Vec<String>) -> Vec<String> {
    let others = besides(word);
    std::iter::once(stem(word)).chain(others.iter().filter_map(|other| stems(other).into_iter().next())).collect()
}

/// Whether a listing that was chosen from the beginning of what it says still passes when all of it is known.
pub(super) fn passes(test: &Test, given: &Given, asked: &Asked) -> bool {
    match test.of(given, asked) {
        Fit::Fits => true,
        Fit::Unsaid => test.is_lenient,
        Fit::Not => false,
    }
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
    let Some(before) = word.strip_suffix(end) else { return false };
    let count = before.chars().count();
    count > 2
        && is_in(
            "arm wheel high tea coffee milk book arm foot head ear table floor steh tisch schreib wand decken hand rain sun water back bed",
            before,
        )
}

impl Found {
    /// Whether what was found is a list whose number is known.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        !self.is_partial && !self.is_close
    }
}
