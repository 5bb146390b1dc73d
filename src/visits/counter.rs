//! Counts in memory, shared by all workers of a process.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;

use super::people::People;
use super::visit::{Place, Visit};

/// So many different things are counted between two times that they are kept.
const MOST_AT_ONCE: usize = 20_000;
/// So many different searches are counted in a day, or strangers could fill the table with what nobody looks for.
const MOST_WORDS: usize = 20_000;

/// Somebody who is looking at a page.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The block of addresses and the browser.
    pub person: (&'a str, &'a str),
    /// The words that they searched for on the page from which they came.
    pub from: Option<&'a str>,
}

/// How often something happened on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// How often it stood in a list.
    pub shown: i64,
    /// How many people opened it.
    pub opened: i64,
}

/// What became of the same search on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// How many people searched for it.
    pub people: i64,
    /// How many of them were shown nothing.
    pub none: i64,
    /// How many of them opened a listing.
    pub opened: i64,
}

/// Everything that was counted and is not kept yet.
#[derive(Debug, Default)]
pub struct Counts {
    /// Listings by day.
    pub listings: HashMap<(NaiveDate, Place), Seen>,
    /// Searches by day.
    pub searches: HashMap<(NaiveDate, String), Searched>,
}

impl Counts {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listings.is_empty() && self.searches.is_empty()
    }
}

#[derive(Default)]
struct Day {
    date: Option<NaiveDate>,
    people: People,
    words: HashSet<String>,
    /// Pages with lists, by where they are in memory, and how often each was shown: its listings are counted when that
    /// is kept.
    pages: HashMap<usize, (NaiveDate, Arc<Visit>, i64)>,
    counts: Counts,
}

/// What is counted in this process. Cloning is cheap.
#[derive(Clone, Default)]
pub struct Counter(Arc<Mutex<Day>>);

impl Counter {
    /// Counts a look at a page.
    pub fn count(&self, visit: &Arc<Visit>, look: &Look<'_>) {
        self.day().count(visit, look);
    }

    /// Everything that was counted since this was asked last.
    #[must_use]
    pub fn take(&self) -> Counts {
        let mut day = self.day();
        let pages = std::mem::take(&mut day.pages);
        let mut counts = std::mem::take(&mut day.counts);
        drop(day);
        for (on, visit, times) in pages.into_values() {
            for place in &visit.shown {
                counts.listings.entry((on, *place)).or_default().shown += times;
            }
        }
        counts
    }

    /// Takes counts back that could not be kept.
    pub fn give_back(&self, counts: Counts) {
        let now = &mut self.day().counts;
        for (key, seen) in counts.listings {
            if now.listings.len() < MOST_AT_ONCE {
                let entry = now.listings.entry(key).or_default();
                entry.shown += seen.shown;
                entry.opened += seen.opened;
            }
        }
        for (key, searched) in counts.searches {
            if now.searches.len() < MOST_AT_ONCE {
                let entry = now.searches.entry(key).or_default();
                entry.people += searched.people;
                entry.none += searched.none;
                entry.opened += searched.opened;
            }
        }
    }

    fn day(&self) -> MutexGuard<'_, Day> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Day {
    fn count(&mut self, visit: &Arc<Visit>, look: &Look<'_>) {
        let Look { day, person, from } = *look;
        if self.date != Some(day) {
            (self.date, self.people) = (Some(day), People::default());
            self.words.clear();
        }
        if !visit.shown.is_empty() && self.pages.len() < MOST_AT_ONCE {
            let page = self.pages.entry(Arc::as_ptr(visit).addr()).or_insert_with(|| (day, visit.clone(), 0));
            page.2 += 1;
        }
        if let Some(place) = visit.opened
            && self.counts.listings.len() < MOST_AT_ONCE
            && self.people.is_first(person, ("opened", place))
        {
            self.counts.listings.entry((day, place)).or_default().opened += 1;
            if let Some(words) = from.filter(|words| self.words.contains(*words))
                && self.people.is_first(person, ("opened from", words))
            {
                self.counts.searches.entry((day, words.to_owned())).or_default().opened += 1;
            }
        }
        if let Some((words, has_found)) = &visit.searched {
            self.search(words, *has_found, look);
        }
    }

    fn search(&mut self, words: &str, has_found: bool, look: &Look<'_>) {
        let is_known = self.words.contains(words);
        if !is_known && self.words.len() >= MOST_WORDS
            || !self.people.is_first(look.person, ("searched", words))
            || !self.people.may_search(look.person)
        {
            return;
        }
        if !is_known {
            self.words.insert(words.to_owned());
        }
        let entry = self.counts.searches.entry((look.day, words.to_owned())).or_default();
        entry.people += 1;
        entry.none += i64::from(!has_found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{BusinessId, ProductId};

    fn place(id: i64) -> Place {
        (BusinessId::new(1), ProductId::new(id))
    }

    fn look<'a>(person: &'a str, from: Option<&'a str>) -> Look<'a> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Look { day, person: (person, "Firefox"), from }
    }

    #[test]
    fn lists_count_each_time_and_people_once_a_day() {
        let counter = Counter::default();
        let search = Arc::new(Visit::to_search("blue mug", true, vec![place(1), place(2)]));
        let opened = Arc::new(Visit::to_listing(place(1), vec![place(2)]));
        for person in ["mona", "mona", "ben"] {
            counter.count(&search, &look(person, None));
            counter.count(&opened, &look(person, Some("blue mug")));
        }
        let counts = counter.take();
        let day = look("", None).day;
        assert_eq!(counts.listings[&(day, place(1))], Seen { shown: 3, opened: 2 });
        assert_eq!(counts.listings[&(day, place(2))], Seen { shown: 6, opened: 0 });
        let words = (day, "blue mug".to_owned());
        assert_eq!(counts.searches[&words], Searched { people: 2, none: 0, opened: 2 });
        assert!(counter.take().is_empty());
        counter.give_back(counts);
        assert_eq!(counter.take().searches[&words].people, 2);
    }

    #[test]
    fn made_up_searches_take_bounded_room() {
        let counter = Counter::default();
        for number in 0..MOST_WORDS + 100 {
            let visit = Arc::new(Visit::to_search(&format!("mug {number}"), false, Vec::new()));
            counter.count(&visit, &look(&format!("somebody {}", number / 20), None));
        }
        assert_eq!(counter.take().searches.len(), MOST_WORDS);
        let one = Arc::new(Visit::to_search("mug 7", true, Vec::new()));
        counter.count(&one, &look("mona", None));
        assert_eq!(counter.take().searches.len(), 1);
    }
}
