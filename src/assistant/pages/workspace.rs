//! Members ask over the products of their own business, in every state that they may see. Nothing of it is kept, so it
//! never stands among what is asked of the public listings. The built-in model answers, from the newest version of each
//! product.

use std::sync::Arc;

use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use crate::assistant::means::Means;
use crate::assistant::models::extractive::{compose, quoted};
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Part, Source};
use crate::assistant::pages::forms::LONGEST;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::{Found, Kind, MOST};
use crate::categories::Tree;
use crate::error::Result;
use crate::identity::{Actor, Member, Permission, ViewProducts};
use crate::layout::Page;
use crate::locales::Text;
use crate::products::list::filter::Filter;
use crate::products::list::rows;
use crate::products::model::View;
use crate::products::revisions::{Revision, rendered};
use crate::products::status::Status;
use crate::understanding::question::Asked;
use crate::understanding::words::{is_word, tokens};
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
    is_archived: bool,
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
    let (asked, shelves) = (question.clone(), tree.clone());
    let (desk, own) =
        at_desk(
            &member,
            move |conn, actor| {
                if asked.is_empty() { Ok(Vec::new()) } else { find(&asked, &shelves, actor, conn) }
            },
        )
        .await?;
    let said = if question.is_empty() {
        Vec::new()
    } else {
        let _place = means.assistant.place()?;
        let asked = question.clone();
        thinking(move || answer(&asked, &own, &tree, voice)).await?
    };
    html(&Show { page: member.page(Text::assistant_title()), desk, question, said })
}

/// The products that have most of a question's words in what they are found by; where none has one, the newest.
fn find(question: &str, tree: &Arc<Tree>, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Own>> {
    let mut found: Vec<(usize, crate::ids::ProductId)> = Vec::new();
    let words = tokens(question).into_iter().filter(|token| is_word(token) && token.chars().count() > 2);
    for word in words.take(MOST_WORDS) {
        let filter = Filter { q: word, ..Filter::default() };
        for row in rows::page(&filter, tree, actor, conn)?.rows {
            match found.iter_mut().find(|(_, id)| *id == row.id) {
                Some((times, _)) => *times += 1,
                None => found.push((1, row.id)),
            }
        }
    }
    // Stable: of those with as many words, the one that changed last.
    found.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    let most = found.first().map_or(0, |(times, _)| *times);
    let mut ids: Vec<_> = found.into_iter().filter(|(times, _)| *times == most).map(|(_, id)| id).collect();
    if ids.is_empty() {
        ids = rows::page(&Filter::default(), tree, actor, conn)?.rows.into_iter().map(|row| row.id).collect();
    }
    ids.into_iter().take(MOST).map(|id| own(&View::find(id, actor, conn)?, tree, actor, conn)).collect()
}

/// What a model may know of a product as a version says it.
pub fn given_of(revision: &Revision, tree: &Arc<Tree>, actor: &Actor, conn: &mut PgConnection) -> Result<Given> {
    let offer = revision.offer();
    let category: Vec<String> = tree.line_of(&offer.category()).iter().map(|one| one.name.clone()).collect();
    let lines = rendered(revision, conn)?.sentences;
    Ok(Given::saying(revision.product_id, offer, &actor.business_name, category.join(" › "), lines))
}

/// A product as its newest version says it that this person may see.
fn own(view: &View, tree: &Arc<Tree>, actor: &Actor, conn: &mut PgConnection) -> Result<Own> {
    let given = given_of(view.latest(), tree, actor, conn)?;
    let is_archived = view.product.archived_at.is_some();
    Ok(Own { given, path: view.product.path(actor), status: view.latest().status, is_archived })
}

/// What the built-in model says of them.
fn answer(question: &str, own: &[Own], tree: &Arc<Tree>, voice: Voice) -> Vec<Said> {
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
