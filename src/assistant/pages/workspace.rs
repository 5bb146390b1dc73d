//! Members ask over the products of their own business, in every state that they may see. Nothing of it is kept, so it
//! never stands among what is asked of the public listings. The built-in model answers, from the newest version of each
//! product.

use std::collections::HashMap;

use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use crate::assistant::conversation::admission::of_person;
use crate::assistant::conversation::asker::Asker;
use crate::assistant::means::Means;
use crate::assistant::models::extractive::{compose, quoted};
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Part, Source};
use crate::assistant::pages::forms::LONGEST;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::{Found, Kind, MOST};
use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::identity::{Actor, Member, Permission, ViewProducts};
use crate::ids::RevisionId;
use crate::layout::Page;
use crate::locales::Text;
use crate::products::list::by_words::with_most_of;
use crate::products::list::filter::Filter;
use crate::products::list::rows;
use crate::products::revisions::{Revision, newest_of, sentences_of};
use crate::products::status::Status;
use crate::understanding::question::Asked;
use crate::understanding::words::{is_word, tokens};
use crate::web::markdown::Rendered;
use crate::web::{html, thinking};
use crate::workspace::{Desk, Entry, at_desk};

/// The entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::assistant_title(), |actor| actor.path("/assistant")).needs(Permission::ViewProducts);

/// So many words of a question are looked for.
const MOST_WORDS: usize = 8;

/// `?question=…`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asking {
    question: String,
}

/// A product that an answer may speak of.
#[derive(Clone)]
struct Own {
    given: Given,
    path: String,
    status: Status,
}

/// A sentence, with the product that says it.
struct Said {
    text: String,
    is_quoted: bool,
    of: Option<Own>,
}

#[derive(Template)]
#[template(path = "assistant/workspace.html")]
struct Show {
    page: Page,
    desk: Desk,
    question: String,
    said: Vec<Said>,
}

/// `GET /manage/{business}/assistant?question=…`.
pub async fn show(
    member: Member<ViewProducts>,
    asking: Query<Asking>,
    request: HttpRequest,
    means: Means,
) -> Result<HttpResponse> {
    let question: String = asking.question.trim().chars().filter(|char| !char.is_control()).take(LONGEST).collect();
    let (tree, voice) = (means.categories.tree().await?, Voice::of(&request));
    let is_asked = !question.is_empty();
    let _place = if is_asked {
        // As any question of somebody with an account: it takes the same work, whether it is kept or not.
        let asker = Asker::of(member.current()).ok_or(Error::SignedOut)?;
        let (uses, now) = (of_person(&asker, &means.questions), means.clock.now());
        member.write(move |conn, _| uses.take(now, conn)).await?;
        Some(means.assistant.place()?)
    } else {
        None
    };
    let (asked, shelves) = (question.clone(), tree.clone());
    let (desk, (read, actor)) = at_desk(&member, move |conn, actor| {
        let read = if is_asked { find(&asked, &shelves, actor, conn)? } else { Versions::default() };
        Ok((read, actor.clone()))
    })
    .await?;
    let asked = question.clone();
    let said = if is_asked { thinking(move || answer(&asked, read, &actor, &tree, voice)).await? } else { Vec::new() };
    html(&Show { page: member.page(Text::assistant_title()), desk, question, said })
}

/// The products that have most of a question's words in what they are found by; where none has one, the newest.
fn find(question: &str, tree: &Tree, actor: &Actor, conn: &mut PgConnection) -> Result<Versions> {
    let words = tokens(question).into_iter().filter(|token| is_word(token) && token.chars().count() > 2);
    let words: Vec<String> = words.take(MOST_WORDS).collect();
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let mut ids = if words.is_empty() { Vec::new() } else { with_most_of(&words, most, actor, conn)? };
    if ids.is_empty() {
        let newest = rows::page(&Filter::default(), tree, actor, conn)?.rows;
        ids = newest.into_iter().take(MOST).map(|row| row.id).collect();
    }
    let mut revisions = newest_of(&ids, actor, conn)?;
    revisions.sort_by_key(|revision| ids.iter().position(|id| *id == revision.product_id));
    Versions::of(revisions, conn)
}

/// Versions of products as they were read, to be made into what a model is given. That takes time by the length of what
/// they say: work for [`crate::web::thinking()`].
#[derive(Default)]
pub struct Versions {
    revisions: Vec<Revision>,
    sentences: HashMap<RevisionId, String>,
}

impl Versions {
    /// These versions, with what was kept of their descriptions.
    pub fn of(revisions: Vec<Revision>, conn: &mut PgConnection) -> Result<Self> {
        let sentences = sentences_of(&revisions.iter().collect::<Vec<_>>(), conn)?;
        Ok(Self { revisions, sentences })
    }

    /// What a model may know of each product as its version says it. Descriptions that were saved before their sentences
    /// were kept are rendered now.
    pub fn given(mut self, tree: &Tree, business_name: &str) -> impl Iterator<Item = (Revision, Given)> {
        self.revisions.into_iter().map(move |revision| {
            let offer = revision.offer();
            let category: Vec<&str> = tree.line_of(&offer.category()).iter().map(|one| one.name.as_str()).collect();
            let kept = self.sentences.remove(&revision.id);
            let lines = kept.unwrap_or_else(|| Rendered::of(&revision.content.description).sentences);
            let given = Given::saying(revision.product_id, offer, business_name, category.join(" › "), lines);
            (revision, given)
        })
    }
}

/// What the built-in model says of them.
fn answer(question: &str, read: Versions, actor: &Actor, tree: &Tree, voice: Voice) -> Vec<Said> {
    let own: Vec<Own> = read
        .given(tree, &actor.business_name)
        .map(|(revision, given)| {
            let path = actor.path(&format!("/products/{}", revision.product_id));
            Own { given, path, status: revision.status }
        })
        .collect();
    let found = Found {
        asked: Asked::of(question, tree.iter()),
        kind: Kind::About,
        total: own.len(),
        given: own.iter().map(|one| one.given.clone()).collect(),
        ..Found::default()
    };
    let parts = compose(&found, voice).into_iter();
    let said = parts.filter_map(|part| match part {
        Part::Sentence(sentence) => Some(sentence),
        _ => None,
    });
    said.map(|sentence| {
        let of = match &sentence.source {
            Some(Source::Listing(id, _)) => own.iter().find(|one| one.given.id == *id).cloned(),
            _ => None,
        };
        let (text, is_quoted) = quoted(&sentence.text).map_or((sentence.text.as_str(), false), |text| (text, true));
        Said { text: text.to_owned(), is_quoted, of }
    })
    .collect()
}
