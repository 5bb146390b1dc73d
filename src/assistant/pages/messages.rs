//! One message: the rest of an answer for a page that was loaded again, its end, and whether it helped.

use std::slice;

use actix_web::web::{Form, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::{Message, Reason, Thumb, message_of};
use crate::assistant::conversation::tally;
use crate::assistant::means::Means;
use crate::assistant::models::voice::Voice;
use crate::assistant::pages::sentences::Words;
use crate::assistant::pages::views::{MessageView, Standing};
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::{ConversationId, MessageId};
use crate::listings::quotable::quotable;
use crate::locales::Locale;
use crate::web::{html, see_other, thinking};

/// `?after=3`: how many sentences the page has.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Read {
    after: usize,
}

/// Whether it helped.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RatingForm {
    thumb: Option<String>,
    reason: Option<String>,
}

#[derive(Template)]
#[template(path = "assistant/_rest.html")]
struct Rest<'a> {
    message: MessageView,
    after: usize,
    t: &'a Locale,
    market: Locale,
}

#[derive(Template)]
#[template(path = "assistant/_rating.html")]
struct RatingFragment {
    message: MessageView,
    t: Locale,
}

/// `GET` of any of these addresses: somebody reloads the answer; the conversation is the way on.
pub async fn back(_: Visitor, path: Path<(ConversationId, MessageId)>) -> Result<HttpResponse> {
    let (conversation, message) = path.into_inner();
    Ok(see_other(&format!("/assistant/conversations/{conversation}#message-{message}")))
}

/// `POST /assistant/conversations/{conversation}/messages/{message}/reading?after=3`: what was said since, while it is
/// answered.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn reading(
    visitor: Visitor,
    path: Path<(ConversationId, MessageId)>,
    read: Query<Read>,
    request: HttpRequest,
    means: Means,
) -> Result<HttpResponse> {
    let (asker, at, now) = (Asker::of(&visitor.current).ok_or(Error::NotFound)?, path.into_inner(), means.clock.now());
    let (message, listed) = visitor
        .own()
        .write(move |conn| {
            let message = message_of(&asker, at, conn)?;
            message.read(now, conn)?;
            let listed = quotable(&MessageView::listings_of(slice::from_ref(&message)), conn)?;
            Ok((message, listed))
        })
        .await?;
    if !visitor.htmx.wants(&format!("message-{}-state", message.id)) {
        return Ok(see_other(&message.path()));
    }
    let Voice { t, market } = Voice::of(&request);
    let view = thinking(move || MessageView::all(&[message], (now, t), listed)).await?;
    let message = view.into_iter().next().ok_or(Error::NotFound)?;
    html(&Rest { message, after: read.after, t: &t, market })
}

/// `POST /assistant/conversations/{conversation}/messages/{message}/stop`.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn stop(visitor: Visitor, path: Path<(ConversationId, MessageId)>) -> Result<HttpResponse> {
    let message = change(&visitor, path.into_inner(), Message::stop).await?;
    Ok(see_other(&message.path()))
}

/// `POST /assistant/conversations/{conversation}/messages/{message}/rating`: whether it helped; a reason says that it
/// did not, and nothing takes it back.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub async fn rate(
    visitor: Visitor,
    path: Path<(ConversationId, MessageId)>,
    form: Form<RatingForm>,
) -> Result<HttpResponse> {
    let reason = form.reason.as_deref().and_then(Reason::parse);
    let thumb = reason.map(|_| Thumb::Down).or_else(|| form.thumb.as_deref().and_then(Thumb::parse));
    let mut message = change(&visitor, path.into_inner(), move |message, conn| {
        message.rate(thumb, reason, conn)?;
        tally::count_thumb(message, (thumb, reason), conn)
    })
    .await?;
    if !visitor.htmx.wants(&format!("message-{}-rating", message.id)) {
        return Ok(see_other(&message.path()));
    }
    (message.thumb, message.thumb_reason) = (thumb, reason);
    html(&RatingFragment { message: MessageView::coming(&message), t: visitor.locale() })
}

async fn change(
    visitor: &Visitor,
    at: (ConversationId, MessageId),
    change: impl FnOnce(&Message, &mut diesel::PgConnection) -> Result<()> + Send + 'static,
) -> Result<Message> {
    let asker = Asker::of(&visitor.current).ok_or(Error::NotFound)?;
    visitor
        .own()
        .write(move |conn| {
            let message = message_of(&asker, at, conn)?;
            change(&message, conn)?;
            Ok(message)
        })
        .await
}
