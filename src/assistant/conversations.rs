//! A person's conversations: the list of them, one of them again, and its end.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::asker::Asker;
use super::forms::LONGEST;
use super::handlers::load;
use super::means::Means;
use super::model::{Conversation, delete as remove, of_asker};
use super::page::Show;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::ConversationId;
use crate::layout::Page;
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{self, Pagination, Step};
use crate::web::{html, see_other};

const PER_PAGE: usize = 20;

#[derive(Template)]
#[template(path = "assistant/conversations.html")]
struct Index {
    page: Page,
    conversations: Vec<Conversation>,
    pagination: Pagination,
}

/// `?page=2`.
#[derive(Deserialize)]
pub struct Paging {
    #[serde(default, deserialize_with = "pagination::number")]
    page: Option<usize>,
}

/// `GET /assistant/conversations` — those of whoever asks, the last first.
///
/// # Errors
/// The database's.
pub async fn index(visitor: Visitor, paging: Query<Paging>) -> Result<HttpResponse> {
    let current = paging.page.unwrap_or(1).clamp(1, 10_000);
    let offset = (current - 1) * PER_PAGE;
    let mut conversations = match Asker::of(&visitor.current) {
        // Who has no session has asked nothing.
        None => Vec::new(),
        // One more than is shown tells whether there is a next page, without counting them all.
        Some(asker) => {
            let offset = i64::try_from(offset).unwrap_or(0);
            visitor.own().read(move |conn| of_asker(&asker, offset, 21, conn)).await?
        }
    };
    let total = offset + conversations.len();
    conversations.truncate(PER_PAGE);
    let pagination = Pagination::new(current, total, PER_PAGE, "/assistant/conversations", "");
    html(&Index { page: visitor.page("Your conversations"), conversations, pagination })
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
    html(&show)
}

/// `GET /assistant/conversations/{conversation}/delete` — somebody reloads the answer to it; the list is the way on.
///
/// # Errors
/// None of its own.
pub async fn back(_: Visitor) -> Result<HttpResponse> {
    Ok(see_other("/assistant/conversations"))
}

/// `POST /assistant/conversations/{conversation}/delete`.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn delete(visitor: Visitor, path: Path<ConversationId>) -> Result<HttpResponse> {
    let asker = Asker::of(&visitor.current).ok_or(Error::NotFound)?;
    let id = *path;
    visitor.own().write(move |conn| remove(id, &asker, conn)).await?;
    Ok(see_other("/assistant/conversations").with_notice(&Notice::success("The conversation is deleted.")))
}
