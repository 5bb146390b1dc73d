//! What was found for a question.

use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::understood::Understood;
use crate::locales::{Locale, Shown};
use crate::money::{Currency, Money};
use crate::understanding::prices::Bound;
use crate::understanding::question::Asked;
use crate::understanding::question::negation::Unwanted;
use crate::understanding::question::wishes::Talk;

/// What kind of answer a question gets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The listings that have what was asked for.
    #[default]
    List,
    /// What is said of one thing that was named, or of what was shown before.
    About,
    /// The one that has the most or the least of something, of so many that say how much they have.
    Most(usize),
    /// How many there are.
    Count,
    /// Two things or three beside each other.
    Comparison,
    /// No question about what is listed.
    Talk(Talk),
}

/// What was found for a question.
#[expect(clippy::struct_excessive_bools, reason = "each says what is so of what was found")]
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The question, understood.
    pub asked: Asked,
    /// What kind of answer it gets.
    pub kind: Kind,
    /// The listings, best first.
    pub given: Vec<Given>,
    /// How many there are in all that have what was asked for.
    pub total: usize,
    /// Whether there are more than could be looked at, so that the total is not known.
    pub is_partial: bool,
    /// Whether these lack something that was asked for; `lacking` says what.
    pub is_close: bool,
    /// What was asked for and none says.
    pub lacking: Vec<String>,
    /// Whether these are what the answer before was about, and not searched for.
    pub is_again: bool,
    /// Whether the question is about one listing only.
    pub is_single: bool,
    /// Whether nothing is called what was asked for, and these only mention it.
    pub is_mentioned: bool,
    /// What some of them do not say, and how many.
    pub unsaid: Vec<(Constraint, usize)>,
    /// Where nothing fits: what was asked for, and how many there would be without it.
    pub emptied_by: Vec<(Constraint, usize)>,
    /// The thing that was asked for, where nothing is called that.
    pub unknown: Vec<String>,
    /// The currency in which prices were compared, and how many are priced in another.
    pub currency: Option<Currency>,
    /// The category that they are all in, where it holds more than was asked for: the drinks of "Food & Drink".
    pub within: Option<String>,
    /// Whether none of them is priced in the currency that was asked for.
    pub is_priced_otherwise: bool,
    /// How many more are priced in another currency.
    pub elsewhere: usize,
    /// What businesses say of delivery and returns, in their own words.
    pub terms: Vec<Terms>,
    /// What was understood, for a page to show.
    pub understood: Vec<Understood>,
    /// The business that the question names, whose listings these are.
    pub seller: Option<String>,
    /// The query string of the catalogue that shows the same.
    pub search: String,
    /// What was found for the other questions in the same text.
    pub more: Vec<Found>,
}

/// What a business says of its terms.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Its name.
    pub business: String,
    /// In its own words, a line each.
    pub lines: Vec<String>,
}

/// Something that was asked of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// The thing itself.
    Thing(String),
    /// It says this.
    Has(String),
    /// It does not say this.
    Lacks(String),
    /// It says that it is free of this.
    Free(String),
    /// It measures this.
    Measures(String),
    /// It costs this.
    Price,
}

impl Constraint {
    /// Without what is not wanted.
    #[must_use]
    pub fn without(unwanted: &Unwanted) -> Self {
        let said = unwanted.words.join(" ");
        if unwanted.is_stated { Self::Free(said) } else { Self::Lacks(said) }
    }

    /// As it is told, in words of the question where it has some.
    #[must_use]
    pub fn label(&self, asked: &Asked, t: Locale) -> String {
        match self {
            Self::Thing(said) | Self::Has(said) | Self::Measures(said) => said.clone(),
            Self::Lacks(said) => t.assistant_chip_not(said),
            Self::Free(said) => t.assistant_chip_free(said),
            Self::Price => {
                let priced = |amount: &str| Money::price(amount, asked.prices.currency?, None).ok();
                let amount = |bound: &Bound| {
                    priced(&bound.amount).map_or_else(|| t.decimal(&bound.amount), |price| price.shown(t).into_owned())
                };
                match (&asked.prices.least, &asked.prices.most) {
                    (Some(least), Some(most)) => t.assistant_chip_between(amount(least), amount(most)),
                    (Some(least), None) => t.assistant_chip_from(amount(least)),
                    (None, Some(most)) if most.is_inclusive => t.assistant_chip_up_to(amount(most)),
                    (None, Some(most)) => t.assistant_chip_under(amount(most)),
                    (None, None) => String::new(),
                }
            }
        }
    }
}

impl Found {
    /// What was found for the first of several questions, with the others behind it.
    #[must_use]
    pub fn of_all(mut all: Vec<Self>) -> Self {
        if all.is_empty() {
            return Self::default();
        }
        let mut first = all.remove(0);
        first.more = all;
        first
    }

    /// Everything that was found, question by question.
    pub fn each(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.more)
    }

    /// The listings of all the questions, as if they were what was found for one: in no order and maybe not all.
    #[must_use]
    pub fn together(&self) -> Self {
        let mut given: Vec<Given> = Vec::new();
        for one in self.all_given() {
            if given.iter().all(|other| other.id != one.id) {
                given.push(one.clone());
            }
        }
        Self { given, is_partial: true, ..Self::default() }
    }

    /// The listings of all the questions.
    pub fn all_given(&self) -> impl Iterator<Item = &Given> {
        self.each().flat_map(|found| &found.given)
    }
}
