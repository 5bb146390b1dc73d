//! Whether a question is taken: how much somebody has asked, how much their network has, and how many new visitors come
//! from there. It is counted before anything is looked for, in a transaction of its own.

use actix_web::HttpRequest;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::{Message, asked_before};
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Visitor;
use crate::limits::{QUESTION, QUESTION_ALL, QUESTION_NETWORK, Uses, VISITOR_ALL, VISITOR_NETWORK};
use crate::web::address;

/// What a question uses up. A person is counted by themselves; a visitor also with their network, since a cookie is
/// soon forgotten.
#[must_use]
pub fn uses(asker: &Asker, is_new: bool, request: &HttpRequest) -> Uses {
    let block = address::block(request);
    let uses = match asker {
        Asker::User(id) => return Uses::default().and(&QUESTION, &format!("user {id}")),
        Asker::Visitor(key) => Uses::default()
            .and(&QUESTION, &format!("visitor {key}"))
            .and(&QUESTION_NETWORK, &block)
            .and(&QUESTION_ALL, ""),
    };
    if is_new { uses.and(&VISITOR_NETWORK, &block).and(&VISITOR_ALL, "") } else { uses }
}

/// Counts a question, unless this very one was asked before: that one is answered already.
///
/// # Errors
/// [`crate::error::Error::TooMany`] with the time after which one more is taken.
pub async fn admit(
    visitor: &Visitor,
    uses: Uses,
    (key, question): (&str, &str),
    now: Moment,
) -> Result<Option<Message>> {
    let (key, question) = (key.to_owned(), question.to_owned());
    let asker = Asker::of(&visitor.current);
    visitor
        .own()
        .write(move |conn| {
            let stored = asker.map_or(Ok(None), |asker| asked_before(&asker, &key, &question, conn))?;
            if stored.is_none() {
                uses.take(now, conn)?;
            }
            Ok(stored)
        })
        .await
}
