//! A person's conversations: the list of them, one of them again, and its end.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::model::{Conversation, delete as remove, of_asker};
use crate::assistant::means::Means;
use crate::assistant::pages::forms::LONGEST;
use crate::assistant::pages::handlers::load;
use crate::assistant::pages::history::HOME;
use crate::assistant::pages::page::Show;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::ConversationId;
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{Pages, Pagination, Paging, Step};
use crate::web::{html, see_other};

const PAGES: Pages = Pages::of(20, 400);

#[derive(Template)]
#[template(path = "assistant/conversations.html")]
struct Index {
    page: Page,
    conversations: Vec<Conversation>,
    pagination: Pagination,
}

/// `GET /assistant/conversations` — those of a visitor, the last first; whoever has an account has them there.
pub async fn index(visitor: Visitor, paging: Query<Paging>) -> Result<HttpResponse> {
    if visitor.current.person.is_some() {
        return Ok(see_other(HOME));
    }
    let window = PAGES.window(paging.page);
    let mut conversations = match Asker::of(&visitor.current) {
        // Who has no session has asked nothing.
        None => Vec::new(),
        Some(asker) => {
            let (offset, limit) = window.ahead();
            visitor.own().read(move |conn| of_asker(&asker, offset, limit, conn)).await?
        }
    };
    let pagination = window.around(&mut conversations, "/assistant/conversations", "");
    html(&Index { page: visitor.page(Text::assistant_conversations()), conversations, pagination })
}

/// `?before=812&question=…`: the messages before that one, and what stands in the form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct View {
    before: Option<i64>,
    question: String,
}

/// `GET /assistant/conversations/{conversation}` — a conversation, to be read and continued.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn show(
    visitor: Visitor,
    path: Path<ConversationId>,
    view: Query<View>,
    means: Means,
) -> Result<HttpResponse> {
    let shown = load(&visitor, *path, view.before.unwrap_or(i64::MAX), &means).await?;
    let mut show = Show::of(&visitor, &means, shown).await?;
    show.form.question = view.question.chars().take(LONGEST).collect();
    show.answer(&visitor)
}

/// `GET /assistant/conversations/{conversation}/delete` — somebody reloads the answer to it; the list is the way on.
pub async fn back(visitor: Visitor) -> Result<HttpResponse> {
    Ok(see_other(home_of(&visitor)))
}

/// Where somebody's conversations are.
fn home_of(visitor: &Visitor) -> &'static str {
    if visitor.current.person.is_some() { HOME } else { "/assistant/conversations" }
}

/// `POST /assistant/conversations/{conversation}/delete`.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn delete(visitor: Visitor, path: Path<ConversationId>) -> Result<HttpResponse> {
    let asker = Asker::of(&visitor.current).ok_or(Error::NotFound)?;
    let id = *path;
    visitor.own().write(move |conn| remove(id, &asker, conn)).await?;
    Ok(see_other(home_of(&visitor)).with_notice(&Notice::success(Text::assistant_deleted())))
}
