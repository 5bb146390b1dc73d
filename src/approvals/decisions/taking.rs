//! Taking a decision: on what was looked at, with what was said, and then on to the next one.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use diesel::PgConnection;
use diesel::prelude::*;

use crate::approvals::desk::noticed::Catalogue;
use crate::approvals::desk::page::{again, late};
use crate::approvals::queue::filter::Filter;
use crate::approvals::queue::lens::Lens;
use crate::approvals::queue::place;
use crate::approvals::said::{Said, Typed};
use crate::categories::Tree;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::{Actor, ApproveProducts, Member};
use crate::ids::RevisionId;
use crate::locales::Text;
use crate::products::changes::Verdict;
use crate::products::decisions::taken_before;
use crate::products::reasons;
use crate::products::revisions::Seen;
use crate::products::status::Action;
use crate::products::telling::{approve_in_part, decide};
use crate::products::working_time::WorkingTime;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{see_other, thinking};

/// What can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// To publish it.
    Approve,
    /// To send it back.
    RequestChanges,
    /// To refuse it.
    Reject,
    /// To publish some fields and send the others back.
    Part,
}

impl Verb {
    const fn action(self) -> Action {
        match self {
            Self::Approve => Action::Approve,
            Self::RequestChanges | Self::Part => Action::RequestChanges,
            Self::Reject => Action::Reject,
        }
    }

    /// What it is called among the decisions.
    const fn kind(self) -> &'static str {
        match self {
            Self::Approve => "approved",
            Self::RequestChanges => "changes_requested",
            Self::Reject => "rejected",
            Self::Part => "approved_in_part",
        }
    }

    const fn done(self) -> Text {
        match self {
            Self::Approve => Text::approvals_approved(),
            Self::RequestChanges => Text::approvals_sent_back(),
            Self::Reject => Text::approvals_rejected(),
            Self::Part => Text::approvals_taken_in_part(),
        }
    }
}

/// A decision that somebody wants to take.
pub struct Decision {
    /// What is decided.
    pub verb: Verb,
    /// On what.
    pub revision: RevisionId,
    /// What was typed.
    pub typed: Typed,
}

/// What became of it.
enum Outcome {
    /// It was taken; this is next.
    Taken(Option<RevisionId>),
    /// It cannot be taken so.
    Refused(Text),
}

impl Decision {
    /// Takes it, and leads on to what is next in the queue.
    pub async fn take(
        self,
        approver: &Member<ApproveProducts>,
        catalogue: &Catalogue,
        clock: &Clock,
    ) -> Result<HttpResponse> {
        let Self { verb, revision, typed } = self;
        let version = typed.version().ok_or_else(|| Error::BadRequest(Text::approvals_no_version()))?;
        let seen = Seen { revision, version };
        let tree = catalogue.0.tree().await?;
        let reasons = if typed.has_reasons() {
            approver.read(|conn, actor| reasons::of(actor.business, conn)).await?
        } else {
            Vec::new()
        };
        let (sent, leaves, locale) = (typed.clone(), tree.clone(), approver.locale());
        let said = thinking(move || sent.said(&reasons, &leaves, locale)).await?;
        let said = match said {
            Ok(said) if verb == Verb::Approve || said.whole.is_some() => said,
            Ok(_) => {
                let errors = Errors::of("reason", Text::approvals_reason_missing());
                return again(approver, revision, catalogue, clock, (StatusCode::UNPROCESSABLE_ENTITY, errors, typed))
                    .await;
            }
            Err(errors) => {
                return again(approver, revision, catalogue, clock, (StatusCode::UNPROCESSABLE_ENTITY, errors, typed))
                    .await;
            }
        };
        let filter = Filter::carried(typed.get("queue"));
        let work = Work { verb, seen, said, typed: typed.clone(), filter: filter.clone(), tree, now: clock.now() };
        let sentence = match approver.write(move |conn, actor| work.done(actor, conn)).await {
            Ok(Outcome::Taken(next)) => {
                let path = match next {
                    Some(next) => filter.along(&approver.path(&format!("/approvals/{next}"))),
                    None => filter.below(&approver.path("/approvals")),
                };
                return Ok(see_other(&path).with_notice(&Notice::success(verb.done())));
            }
            Ok(Outcome::Refused(sentence)) => {
                let errors = Errors::of("accept", sentence);
                return again(approver, revision, catalogue, clock, (StatusCode::UNPROCESSABLE_ENTITY, errors, typed))
                    .await;
            }
            Err(Error::Conflict(sentence)) => sentence,
            Err(error) => return Err(error),
        };
        let errors = Errors::of("version", sentence.clone());
        match again(approver, revision, catalogue, clock, (StatusCode::CONFLICT, errors, typed.clone())).await {
            // What became of it is not for this approver to see; what they typed is theirs.
            Err(Error::NotFound) => late(approver, sentence, &typed).await,
            answer => answer,
        }
    }
}

/// Everything that it takes to write a decision.
struct Work {
    verb: Verb,
    seen: Seen,
    said: Said,
    typed: Typed,
    filter: Filter,
    tree: Arc<Tree>,
    now: Moment,
}

impl Work {
    fn done(&self, actor: &Actor, conn: &mut PgConnection) -> Result<Outcome> {
        let Self { verb, seen, said, typed, filter, tree, now } = self;
        let work = WorkingTime::of(actor.business, conn)?;
        let lens = Lens::of(filter, tree, &work, actor, *now);
        let place = place::of(seen.revision, actor, conn)?;
        let reason = said.whole.as_deref();
        let verdict =
            Verdict { action: verb.action(), reason, points: &said.points, beside: typed.beside(), batch: None };
        let next = |conn: &mut PgConnection| match place {
            Some(place) => place::next(place, &lens, actor, conn),
            None => place::first(&lens, conn),
        };
        // Ticked fields mean something to one of the buttons only.
        let accepted = if *verb == Verb::Part { typed.accepted() } else { Vec::new() };
        let taken = conn.transaction::<_, Error, _>(|conn| {
            if *verb == Verb::Part {
                let taken = approve_in_part(*seen, &accepted, &verdict, tree, actor, *now, conn)?;
                return Ok(taken.map(|_| ()));
            }
            decide(*seen, &verdict, actor, *now, conn).map(|_| Ok(()))
        });
        match taken {
            Ok(Ok(())) => Ok(Outcome::Taken(next(conn)?)),
            Ok(Err(sentence)) => Ok(Outcome::Refused(sentence)),
            // The same form a second time: it has done what it says.
            Err(Error::Conflict(_)) if taken_before(*seen, verb.kind(), reason, &accepted, actor, conn)? => {
                Ok(Outcome::Taken(next(conn)?))
            }
            Err(error) => Err(error),
        }
    }
}
