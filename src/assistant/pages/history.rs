//! The conversations of somebody with an account, on a page of their account: found, renamed, taken along, deleted.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::history::{Everything, count, delete_all, everything, page, rename};
use crate::assistant::conversation::model::{Conversation, find};
use crate::assistant::pages::file::{Format, written};
use crate::error::{Error, Result};
use crate::identity::{SignedIn, Visitor};
use crate::ids::ConversationId;
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::web::forms::line;
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{PageNumber, Pages, Pagination, Step};
use crate::web::{html, see_other, thinking};

/// Where they are.
pub const HOME: &str = "/account/conversations";

const PAGES: Pages = Pages::of(20, 400);
/// The longest words that are looked for, and the longest name of a conversation, in characters.
const LONGEST: usize = 120;

/// `?q=mug&page=2`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    page: PageNumber,
}

/// `?format=md`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Taken {
    format: String,
}

/// The new name of a conversation.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TitleForm {
    title: String,
}

#[derive(Template)]
#[template(path = "assistant/history.html")]
struct Index {
    page: Page,
    words: String,
    total: i64,
    conversations: Vec<Conversation>,
    pagination: Pagination,
}

/// `GET /account/conversations?q=mug&page=2`.
pub async fn index(person: SignedIn, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let words: String = wanted.q.trim().chars().filter(|char| !char.is_control()).take(LONGEST).collect();
    let (window, asker, sought) = (PAGES.window(wanted.page), Asker::User(person.person.id), words.clone());
    let bounds = (i64::try_from(window.offset()).unwrap_or(0), i64::try_from(window.limit()).unwrap_or(0));
    let (total, conversations) = person
        .own()
        .read(move |conn| Ok((count(&asker, &sought, conn)?, page(&asker, &sought, bounds, conn)?)))
        .await?;
    let query =
        if words.is_empty() { String::new() } else { serde_urlencoded::to_string([("q", &words)]).unwrap_or_default() };
    let pagination = window.among(usize::try_from(total).unwrap_or(0), HOME, &query);
    html(&Index { page: person.page(Text::assistant_conversations()), words, total, conversations, pagination })
}

/// `GET /account/conversations/delete` — somebody reloads the answer to it.
pub async fn back(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}

/// `POST /account/conversations/delete` — all of them.
pub async fn delete(person: SignedIn) -> Result<HttpResponse> {
    let asker = Asker::User(person.person.id);
    person.own().write(move |conn| delete_all(&asker, conn)).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::assistant_all_deleted())))
}

/// `GET /account/conversations/file?format=json` — all of them, as a file.
pub async fn file(person: SignedIn, taken: Query<Taken>) -> Result<HttpResponse> {
    let asker = Asker::User(person.person.id);
    let all = person.own().read(move |conn| everything(&asker, None, conn)).await?;
    sent(&taken.format, "conversations", all, &person.page(Text::assistant_conversations())).await
}

/// `GET /assistant/conversations/{conversation}/file?format=md` — one of them, as a file.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn one(visitor: Visitor, path: Path<ConversationId>, taken: Query<Taken>) -> Result<HttpResponse> {
    let (asker, id) = (Asker::of(&visitor.current).ok_or(Error::NotFound)?, *path);
    let all = visitor.own().read(move |conn| everything(&asker, Some(id), conn)).await?;
    sent(&taken.format, &format!("conversation-{id}"), all, &visitor.page(Text::assistant_title())).await
}

/// `POST /assistant/conversations/{conversation}/title`; no name leaves it what it is.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn update(visitor: Visitor, path: Path<ConversationId>, form: Form<TitleForm>) -> Result<HttpResponse> {
    let (asker, id) = (Asker::of(&visitor.current).ok_or(Error::NotFound)?, *path);
    let answer = see_other(if visitor.current.person.is_some() { HOME } else { "/assistant/conversations" });
    let title = line(&form.title, LONGEST, Text::assistant_title_missing());
    let (renaming, notice) = match title {
        Ok(title) => (Some(title), Notice::success(Text::assistant_renamed())),
        Err(sentence) => (None, Notice { kind: "error", text: sentence }),
    };
    visitor
        .own()
        .write(move |conn| match renaming {
            Some(title) => rename(id, &title, &asker, conn),
            None => find(id, &asker, conn).map(|_| ()),
        })
        .await?;
    Ok(answer.with_notice(&notice))
}

async fn sent(format: &str, name: &str, all: Everything, page: &Page) -> Result<HttpResponse> {
    let format = Format::parse(format).ok_or(Error::NotFound)?;
    let (t, home) = (page.t, page.absolute("/"));
    let text = thinking(move || written(all, format, t, home.trim_end_matches('/'))).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format.media_type()))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{}\"", format.extension())))
        .body(text))
}
