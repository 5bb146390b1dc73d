//! What a question asks for: a category, a price, an order, things by name, what they must and must not be, and what is
//! to be known about them. What it says before anything else is read is taken out first, so that each word is read once.

pub mod bounds;
mod comparing;
mod names;
pub mod negation;
pub mod refining;
mod talk;
pub mod wishes;

use std::collections::HashSet;

use crate::categories::Category;
use crate::ids::CategoryId;
use crate::locales::Locale;
use crate::understanding::Sort;
use crate::understanding::prices::Prices;
use crate::understanding::question::bounds::Bounded;
use crate::understanding::question::names::Names;
use crate::understanding::question::negation::Unwanted;
use crate::understanding::question::wishes::{Ordinal, Rank, Ranked, Talk};
use crate::understanding::topics::Topic;
use crate::understanding::vocabulary::{is_among, language_of};
use crate::understanding::words::{is_in, is_vague, is_word, stem, stems, tokens};

/// A question, understood.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that a question does or does not do")]
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The category that it names.
    pub category: Option<CategoryId>,
    /// The words by which it names that.
    pub category_words: Vec<String>,
    /// What it says of prices.
    pub prices: Prices,
    /// The order that it asks for, as lists know it.
    pub sort: Sort,
    /// What it asks the most or the least of.
    pub rank: Option<Rank>,
    /// Every word that names something, as typed, those of the category included.
    pub words: Vec<String>,
    /// The words that are left when those of the category are taken away.
    pub others: Vec<String>,
    /// The word for the thing itself: of "a blue mug with a lid" it is the mug.
    pub head: Option<String>,
    /// What it must not have or be.
    pub unwanted: Vec<Unwanted>,
    /// What it must measure.
    pub bounds: Vec<Bounded>,
    /// What is to be known.
    pub topics: Vec<&'static Topic>,
    /// Whether it speaks of what was answered before.
    pub back: Back,
    /// Which of what was answered before it means.
    pub ordinal: Option<Ordinal>,
    /// The things that it sets beside each other.
    pub compared: Vec<Vec<String>>,
    /// What else it is than a question about listings.
    pub talk: Option<Talk>,
    /// Whether it asks how many there are.
    pub counts: bool,
    /// Whether it wants less expensive ones than those that were shown.
    pub is_cheaper: bool,
    /// Whether it asks what something costs.
    pub asks_price: bool,
    /// Whether it asks who offers something.
    pub asks_who: bool,
    /// Whether it speaks of one thing by its name: "the Moon Vase".
    pub is_definite: bool,
    /// Whether it asks what a thing is like: "how", "does", "is".
    pub asks_about: bool,
    /// Whether it asks of one thing whether something is so: "is the lipstick cruelty-free?".
    pub asks_whether: bool,
    /// Words for what is to be known of a thing that stands after them: "the minimum order for the apple".
    pub aspects: Vec<String>,
    /// Things of which any will do: "juice or water", "in red or blue".
    pub alternatives: Vec<[String; 2]>,
    /// The language in which it seems to be asked.
    pub language: Option<Locale>,
    /// Numbers with what they count: "90 days".
    pub amounts: Vec<(String, String)>,
    /// Whether it goes on with what was asked before: "and in blue?".
    pub is_refining: bool,
    /// Whether what it names stands after a preposition: "and from Portugal?".
    pub says_where: bool,
}

/// Whether a question speaks of what was answered before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Back {
    /// It does not.
    #[default]
    No,
    /// It may: "is it …".
    Maybe,
    /// It does: "which of these …".
    Yes,
}

impl Asked {
    /// Understands a question as far as it can be.
    #[must_use]
    pub fn of<'a>(question: &str, categories: impl Iterator<Item = &'a Category>) -> Self {
        let mut tokens = tokens(question);
        let all: Vec<String> = tokens.iter().filter(|token| is_word(token)).cloned().collect();
        let begun = Self::begun(&tokens, &all);
        let ordinal = wishes::take_ordinal(&mut tokens);
        let which = refining::take_which(&mut tokens);
        let is_cheaper = ordinal.is_none() && refining::take_cheaper(&mut tokens);
        let prices = Prices::take_from(&mut tokens);
        let bounds = Bounded::take_from(&mut tokens);
        let unwanted = negation::take_from(&mut tokens);
        let says_which = which.is_some();
        let rank = which.or_else(|| wishes::take_rank(&mut tokens));
        let is_bound = rank.is_some() || !prices.is_open();
        let mut names = Names::of(&mut tokens, &all, (begun.asks_about, rank.is_some(), is_bound), categories);
        let has = |list: &str| all.iter().any(|word| is_in(list, word));
        let names_price = all.iter().any(|word| is_among(word, |words| words.price));
        let asks_price = names.topics.is_empty() && rank.is_none() && (names_price || is_how_much(&all));
        let asks_who = names.topics.is_empty() && has("who seller maker makes business wer verkäufer");
        if asks_price || asks_who || rank.is_some() {
            names.leave_out(|word| {
                is_in("seller maker makes business pay verkäufer", word) || is_among(word, |words| words.price)
            });
        }
        let talk = match names.category {
            // Only marks and pictures: whoever answers says what can be asked.
            _ if all.is_empty() => Some(Talk::Who),
            Some(_) => None,
            None => talk::talk(&tokens, &names.words),
        };
        let is_new = |word: &String| is_among(word, |words| words.newest);
        let sort = match &rank {
            Some(Rank { by: Ranked::Price, is_most: false }) => Sort::PriceLow,
            Some(Rank { by: Ranked::Price, is_most: true }) => Sort::PriceHigh,
            Some(Rank { by: Ranked::Newest, .. }) => Sort::Newest,
            // "What is new this week?"
            _ if names.words.iter().any(is_new)
                && names.words.iter().all(|word| is_new(word) || is_in(TIMES, word)) =>
            {
                Sort::Newest
            }
            _ => Sort::Best,
        };
        if sort == Sort::Newest {
            names.leave_out(|word| is_among(word, |words| words.newest) || is_in(TIMES, word));
        }
        let back = match names.category {
            _ if says_which => Back::Yes,
            None if has("these those them ones diese diesen davon هذه هؤلاء منها") => Back::Yes,
            None if has("it its they their this that one es er sie هو هي هذا") => Back::Maybe,
            _ => Back::No,
        };
        let Names { category, category_words, words, others, head, topics, aspects, alternatives, amounts } = names;
        Self {
            category,
            category_words,
            prices,
            sort,
            rank,
            words,
            others,
            head,
            unwanted,
            bounds,
            topics,
            back,
            ordinal,
            talk,
            is_cheaper,
            asks_price,
            asks_who,
            aspects,
            alternatives,
            amounts,
            ..begun
        }
    }

    /// What the whole question says of how it is meant, before anything is taken out of it.
    fn begun(tokens: &[String], all: &[String]) -> Self {
        let first = all.first().map_or("", String::as_str);
        let asks = "how does is can could where when who what for do are wie ist hat kann wo wann wer was aus kann كم ما هل أين";
        let whether = "is are does do has have can could was ist sind hat haben kann können هل";
        let of_all = "you sell sells offer offers ihr sie there gibt any لديكم يوجد توجد هناك";
        let asks_about = is_in(asks, first) && !all.iter().any(|word| is_in(of_all, word));
        let is_definite = is_definite(tokens);
        Self {
            compared: comparing::compared(tokens),
            counts: wishes::counts(tokens),
            is_definite,
            asks_about,
            asks_whether: asks_about && is_definite && is_in(whether, first),
            is_refining: refining::begins(tokens),
            says_where: refining::says_where(tokens),
            language: language_of(all),
            ..Self::default()
        }
    }

    /// Takes the words of a name out of what is looked for.
    pub fn leave_out(&mut self, name: &str) {
        let name: Vec<String> = stems(name);
        let is_of = |word: &String| name.contains(&stem(word));
        let said: Vec<String> = self.words.iter().map(|word| stem(word)).collect();
        if !name.iter().all(|stem| said.contains(stem)) {
            return;
        }
        self.words.retain(|word| !is_of(word));
        self.others.retain(|word| !is_of(word));
        self.head = self.head.take().filter(|head| !is_of(head)).or_else(|| self.words.last().cloned());
    }

    /// Whether a word asks for a topic and names no thing.
    #[must_use]
    pub fn is_about(&self, word: &str) -> bool {
        let stem = stem(word);
        is_vague(&stem)
            || self.aspects.iter().any(|aspect| aspect == word)
            || self.asks_about && self.amounts.iter().any(|(number, unit)| number == word || unit == word)
            || self.topics.iter().any(|topic| topic.is_asked_by(&stem))
    }

    /// A word with those that would do as well.
    #[must_use]
    pub fn alternatives_of(&self, word: &str) -> Vec<String> {
        let mut all = vec![word.to_owned()];
        for pair in &self.alternatives {
            if pair.iter().any(|one| all.contains(one)) {
                all.extend(pair.iter().filter(|one| !all.contains(one)).cloned().collect::<Vec<_>>());
            }
        }
        all
    }

    /// The words that name things, of those given.
    #[must_use]
    pub fn things(&self, words: &[String]) -> Vec<String> {
        words.iter().filter(|word| !self.is_about(word)).cloned().collect()
    }

    /// The words of a property that each listing has or has not: "dishwasher" of "mugs that can go in the dishwasher".
    #[must_use]
    pub fn properties(&self) -> Vec<String> {
        let asks = |word: &&String| {
            let stem = stem(word);
            self.topics.iter().any(|topic| topic.is_property(&stem))
        };
        self.others.iter().filter(asks).cloned().collect()
    }

    /// The stems of all words, for comparing with what a listing says.
    #[must_use]
    pub fn stems(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let unwanted = self.unwanted.iter().flat_map(|unwanted| &unwanted.words);
        self.words.iter().chain(unwanted).map(|word| stem(word)).filter(|stem| seen.insert(stem.clone())).collect()
    }

    /// Whether nothing in it says what is looked for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.words.is_empty()
            && self.category.is_none()
            && self.prices.is_open()
            && self.sort == Sort::Best
            && self.rank.is_none()
            && self.unwanted.is_empty()
            && self.bounds.is_empty()
    }

    /// Whether it names a thing to look for.
    #[must_use]
    pub fn names_something(&self) -> bool {
        self.category.is_some() || !self.things(&self.words).is_empty()
    }
}

/// Words for a time, beside "new".
const TIMES: &str = "today yesterday week month year season days lately recently heute gestern woche monat jahr tagen kürzlich zuletzt \
     اليوم الأسبوع الشهر مؤخرا";

fn is_how_much(words: &[String]) -> bool {
    words.windows(2).any(|pair| pair[0] == "how" && pair[1] == "much" || pair[0] == "wie" && pair[1] == "viel")
}

/// Whether a question speaks of a thing by its name: "how heavy is the Moon Vase", "does the city bicycle …".
fn is_definite(tokens: &[String]) -> bool {
    const ARTICLES: &str = "the this your der die das den dem des";
    let Some(article) = tokens.iter().position(|token| is_in(ARTICLES, token)) else { return false };
    let next = tokens.get(article + 1).map_or("", String::as_str);
    let asks_set = tokens.first().is_some_and(|first| is_in("which any show find list", first));
    !asks_set && !is_in("dishwasher oven microwave garden kitchen house price most least cheapest newest market", next)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
