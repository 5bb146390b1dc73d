//! Whether a question is taken: how much somebody has asked, how much their network has, and how many new visitors come
//! from there. It is counted before anything is looked for, in a transaction of its own.

use actix_web::HttpRequest;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::{Message, asked_before};
use crate::assistant::models::network::allowance::Allowance;
use crate::clock::{Clock, Moment};
use crate::config::DayQuestions;
use crate::error::Result;
use crate::identity::Visitor;
use crate::limits::{
    QUESTION, QUESTION_ALL, QUESTION_ALL_DAY, QUESTION_BUSINESS_DAY, QUESTION_DAY, QUESTION_NETWORK,
    QUESTION_NETWORK_DAY, Uses, VISITOR_ALL, VISITOR_NETWORK,
};
use crate::web::address;

/// What a question uses up. A person is counted by themselves; a visitor also with their network, since a cookie is
/// soon forgotten. What a question is about is counted too: a business or a listing, where it is one.
#[must_use]
pub fn uses(asker: &Asker, is_new: bool, about: &str, day: &DayQuestions, request: &HttpRequest) -> Uses {
    let (owner, block) = (asker.owner(), address::block(request));
    let own = if matches!(asker, Asker::User(_)) { day.account } else { day.visitor };
    let uses = Uses::default().and(&QUESTION, &owner).and_many(&QUESTION_DAY, own, &owner, 1);
    let uses = uses.and_many(&QUESTION_ALL_DAY, day.all, "", 1);
    let uses = if about.is_empty() { uses } else { uses.and_many(&QUESTION_BUSINESS_DAY, day.business, about, 1) };
    let uses = match asker {
        Asker::User(_) => return uses,
        Asker::Visitor(_) => {
            let uses = uses.and(&QUESTION_NETWORK, &block).and(&QUESTION_ALL, "");
            uses.and_many(&QUESTION_NETWORK_DAY, day.network, &block, 1)
        }
    };
    if is_new { uses.and(&VISITOR_NETWORK, &block).and(&VISITOR_ALL, "") } else { uses }
}

/// How the tokens of a question are counted: by who asks, by their network while they have no account, and by the
/// business that it is about.
#[must_use]
pub fn allowance(
    asker: &Asker,
    about: Option<i64>,
    request: &HttpRequest,
    visitor: &Visitor,
    clock: &Clock,
) -> Allowance {
    let network = matches!(asker, Asker::Visitor(_)).then(|| address::block(request));
    Allowance {
        own: visitor.own(),
        clock: clock.clone(),
        person: asker.owner(),
        network,
        business: about.map(|business| business.to_string()),
    }
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
