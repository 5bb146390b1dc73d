//! Finding what a question is answered from, through the same door as the catalogue: the index says which, the rows
//! say what. Nothing that is not listed at this moment, nothing outside the prices asked for, and nothing that says of
//! itself what was not wanted comes through.

mod choosing;
pub mod claims;
mod deciding;
pub mod found;
pub mod given;
mod kinds;
pub mod link;
pub mod measured;
mod narrowing;
mod ordering;
mod seller;
mod subject;
pub mod understood;

use std::collections::VecDeque;
use std::sync::Arc;

use diesel::PgConnection;

use crate::assistant::retrieval::deciding::Stage;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::seller::Seller;
use crate::assistant::scope::Scope;
use crate::businesses::profile::Profile;
use crate::categories::Tree;
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::ids::BusinessId;
use crate::listings::quotable::{Quotable, quotable, scannable};
use crate::search::{Hits, Index, Query};
use crate::understanding::question::{Asked, Back};
use crate::understanding::words::tokens;
use crate::web::thinking;

pub use found::{Found, Kind};

/// So many listings a model is given at most.
pub const MOST: usize = 8;
/// So many questions in one are answered.
const MOST_QUESTIONS: usize = 3;

/// What retrieval reads from.
#[derive(Clone)]
pub struct Shelves {
    /// The search index.
    pub index: Index,
    /// The tree of categories.
    pub tree: Arc<Tree>,
    /// What the conversation was about last.
    pub before: Vec<i64>,
    /// What was asked in it before, the first question first.
    pub questions: Vec<String>,
}

/// Finds what a question is answered from. A connection is held only while rows are read.
///
/// # Errors
/// The database's or the index's; [`Error::Busy`] while the index is made.
pub async fn find(mut search: Search, reader: &Reader) -> Result<Found> {
    let mut rows = Rows::default();
    loop {
        let (returned, step) = thinking(move || {
            let step = search.go_on(rows);
            (search, step)
        })
        .await?;
        match step? {
            Step::Read(wanted) => rows = reader.read(move |conn| wanted.read(conn)).await?,
            Step::Found(found) => return Ok(*found),
        }
        search = returned;
    }
}

/// The same on one thread with one connection, for commands.
///
/// # Errors
/// As [`find`].
pub fn find_now(mut search: Search, conn: &mut PgConnection) -> Result<Found> {
    find_with(&mut search, |wanted| wanted.read(conn))
}

/// The same with rows from wherever they are read.
///
/// # Errors
/// As [`find`].
pub fn find_with(search: &mut Search, mut read: impl FnMut(&Wanted) -> Result<Rows>) -> Result<Found> {
    let mut rows = Rows::default();
    loop {
        match search.go_on(rows)? {
            Step::Read(wanted) => rows = read(&wanted)?,
            Step::Found(found) => return Ok(*found),
        }
    }
}

/// What was read of listings and businesses.
#[derive(Default)]
pub struct Rows {
    /// Listings, in the order in which they were asked for.
    pub listings: Vec<(Quotable, Option<String>)>,
    /// What businesses say of delivery and returns.
    pub profiles: Vec<Profile>,
}

/// Which rows a search goes on with.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// Listings with all that they say.
    Whole(Vec<i64>),
    /// Listings with the beginning of what they say, to choose from.
    Beginnings(Vec<i64>),
    /// Businesses.
    Businesses(Vec<BusinessId>),
}

impl Wanted {
    /// Reads them.
    ///
    /// # Errors
    /// The database's.
    pub fn read(&self, conn: &mut PgConnection) -> Result<Rows> {
        Ok(match self {
            Self::Whole(ids) => Rows { listings: quotable(ids, conn)?, ..Rows::default() },
            Self::Beginnings(ids) => Rows { listings: scannable(ids, conn)?, ..Rows::default() },
            Self::Businesses(ids) => Rows { profiles: Profile::of_all(ids, conn)?, ..Rows::default() },
        })
    }
}

/// What a search does next.
enum Step {
    /// Reads rows and goes on with them.
    Read(Wanted),
    /// Nothing more.
    Found(Box<Found>),
}

/// A search for what a question is answered from, in steps that need a processor and no database, between which rows
/// are read.
pub struct Search {
    /// The questions still to answer: one may hold several.
    questions: VecDeque<String>,
    asked: Asked,
    scope: Scope,
    shelves: Shelves,
    /// The business that the question names.
    seller: Option<Seller>,
    stage: Stage,
    /// What was found for the questions answered already.
    answered: Vec<Found>,
}

impl Search {
    /// A search for what this question is answered from.
    #[must_use]
    pub fn new(question: &str, scope: Scope, shelves: Shelves) -> Self {
        let questions = parts(question);
        Self {
            questions,
            asked: Asked::default(),
            scope,
            shelves,
            seller: None,
            stage: Stage::Begin,
            answered: Vec::new(),
        }
    }

    /// Goes on with the rows that were asked for; none at the beginning.
    fn go_on(&mut self, rows: Rows) -> Result<Step> {
        let listings: Vec<Given> = rows.listings.into_iter().map(Given::from).collect();
        let mut step = self.decide(listings, &rows.profiles)?;
        loop {
            match step {
                Step::Read(Wanted::Whole(ids) | Wanted::Beginnings(ids)) if ids.is_empty() => {
                    step = self.decide(Vec::new(), &[])?;
                }
                Step::Found(found) => {
                    // The next part of the question may go on with what this one was about.
                    let shown: Vec<i64> = found.given.iter().map(|given| given.id.get()).collect();
                    if !shown.is_empty() {
                        self.shelves.before = shown;
                    }
                    self.answered.push(*found);
                    if self.questions.is_empty() {
                        return Ok(Step::Found(Box::new(Found::of_all(std::mem::take(&mut self.answered)))));
                    }
                    self.stage = Stage::Begin;
                    step = self.decide(Vec::new(), &[])?;
                }
                read @ Step::Read(_) => return Ok(read),
            }
        }
    }

    /// The next question with what was asked before it.
    fn understand(&mut self) {
        let question = self.questions.pop_front().unwrap_or_default();
        let mut before: Option<Asked> = None;
        for question in &self.shelves.questions {
            let asked = Asked::of(question, self.shelves.tree.iter());
            before = Some(match before {
                // A question about what was shown leaves open what is looked for.
                Some(before)
                    if asked.talk.is_some()
                        || !asked.goes_on()
                            && (asked.back != Back::No || asked.ordinal.is_some() || !asked.names_something()) =>
                {
                    before
                }
                Some(before) => asked.following(&before),
                None => asked,
            });
        }
        let asked = Asked::of(&question, self.shelves.tree.iter());
        self.asked = before.map_or(asked.clone(), |before| asked.following(&before));
        self.shelves.questions.push(question);
        self.seller = None;
        self.within_scope();
    }

    fn hits(&self, query: &Query) -> Result<Hits> {
        if !self.shelves.index.is_ready() {
            // "Nothing is listed" would not be true.
            return Err(Error::Busy);
        }
        self.shelves.index.search(query).map_err(|error| Error::Search(error.to_string()))
    }
}

/// The questions that a text asks, one after the other.
fn parts(text: &str) -> VecDeque<String> {
    let mut parts: VecDeque<String> = VecDeque::new();
    for part in text.split_inclusive(['?', '؟', '!']).flat_map(halves) {
        let has_words = tokens(part).iter().filter(|token| token.starts_with(char::is_alphanumeric)).count() > 1;
        match parts.back_mut() {
            Some(last) if !has_words || parts_are_short(last) => last.push_str(part),
            _ => parts.push_back(part.trim().to_owned()),
        }
    }
    while parts.len() > MOST_QUESTIONS {
        let rest = parts.pop_back().unwrap_or_default();
        if let Some(last) = parts.back_mut() {
            last.push(' ');
            last.push_str(&rest);
        }
    }
    if parts.is_empty() {
        parts.push_back(text.to_owned());
    }
    parts
}

/// "Which is the cheapest and which the largest" asks twice.
fn halves(text: &str) -> Vec<&str> {
    const JOINTS: [&str; 8] = [
        " and which ",
        " and what ",
        " and how ",
        " and who ",
        " und welche ",
        " und welches ",
        " und was ",
        " und wie ",
    ];
    let lower = text.to_ascii_lowercase();
    let joint = JOINTS.iter().filter_map(|joint| Some((lower.find(joint)?, joint))).min();
    match joint {
        Some((at, joint)) if text[..at].split_whitespace().count() > 2 => {
            let conjunction = joint[1..].find(' ').map_or(0, |end| end + 2);
            vec![&text[..at], &text[at + conjunction..]]
        }
        _ => vec![text],
    }
}

/// Whether a part is only a greeting or a word, which belongs to what follows.
fn parts_are_short(part: &str) -> bool {
    tokens(part).iter().filter(|token| token.starts_with(char::is_alphanumeric)).count() < 2
}
