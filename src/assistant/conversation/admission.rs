//! Whether a question is taken: how much somebody has asked, how much their network has, and how many new visitors come
//! from there. It is counted before anything is looked for, in a transaction of its own.

use actix_web::HttpRequest;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::{Message, asked_before};
use crate::assistant::conversation::questions::Put;
use crate::assistant::models::network::allowance::Allowance;
use crate::clock::{Clock, Moment};
use crate::config::DayQuestions;
use crate::error::Result;
use crate::identity::Visitor;
use crate::ids::BusinessId;
use crate::limits::{
    QUESTION, QUESTION_ALL, QUESTION_ALL_DAY, QUESTION_BUSINESS_DAY, QUESTION_DAY, QUESTION_NETWORK,
    QUESTION_NETWORK_DAY, Uses, VISITOR_ALL, VISITOR_NETWORK,
};
use crate::web::address;

/// What a question uses up. A person is counted by themselves; a visitor also with their network, since a cookie is
/// soon forgotten. The business that a question is about is counted by [`admit`], which looks it up.
#[must_use]
pub fn uses(asker: &Asker, is_new: bool, day: &DayQuestions, request: &HttpRequest) -> Uses {
    let block = address::block(request);
    let uses = of_person(asker, day);
    let uses = match asker {
        Asker::User(_) => return uses,
        Asker::Visitor(_) => {
            let uses = uses.and(&QUESTION_NETWORK, &block).and(&QUESTION_ALL, "");
            uses.and_many(&QUESTION_NETWORK_DAY, day.network, &block, 1)
        }
    };
    if is_new { uses.and(&VISITOR_NETWORK, &block).and(&VISITOR_ALL, "") } else { uses }
}

/// What every question uses up, whoever asks and wherever.
#[must_use]
pub fn of_person(asker: &Asker, day: &DayQuestions) -> Uses {
    let owner = asker.owner();
    let own = if matches!(asker, Asker::User(_)) { day.account } else { day.visitor };
    let uses = Uses::default().and(&QUESTION, &owner).and_many(&QUESTION_DAY, own, &owner, 1);
    uses.and_many(&QUESTION_ALL_DAY, day.all, "", 1)
}

/// How the tokens of a question are counted: by who asks, by their network while they have no account, and by the
/// business that it is about.
#[must_use]
pub fn allowance(
    asker: &Asker,
    about: Option<BusinessId>,
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

/// What became of a question that asks to be taken.
pub enum Admitted {
    /// It was asked before; this is the message that answers it.
    Stored(Message),
    /// It is taken, and this is what was counted for it.
    Counted(Uses),
}

/// Counts a question, unless this very one was asked before: that one is answered already. It also counts for the
/// business that it is really about, however its form or its conversation names that.
///
/// # Errors
/// [`crate::error::Error::TooMany`] with the time after which one more is taken, [`crate::error::Error::NotFound`] for
/// an unknown scope or somebody else's conversation.
pub async fn admit(visitor: &Visitor, put: Put, uses: Uses, day: DayQuestions, now: Moment) -> Result<Admitted> {
    visitor
        .own()
        .write(move |conn| {
            if let Some(message) = asked_before(&put.asker, &put.key, &put.question, conn)? {
                return Ok(Admitted::Stored(message));
            }
            let uses = match put.scope(conn)?.offered_by() {
                Some(business) => uses.and_many(&QUESTION_BUSINESS_DAY, day.business, &business.to_string(), 1),
                None => uses,
            };
            uses.take(now, conn)?;
            Ok(Admitted::Counted(uses))
        })
        .await
}
