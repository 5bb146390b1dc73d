//! Keeping somebody out, and letting them in again.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use diesel::PgConnection;
use serde::Deserialize;
use serde_json::json;

use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::identity::blocking::{Blocked, LONGEST_REASON, block, unblock};
use crate::identity::operators::hold_operators;
use crate::identity::own_sessions::Lives;
use crate::identity::people::by_id;
use crate::identity::{GiveSupport, Operator};
use crate::ids::UserId;
use crate::locales::Text;
use crate::mail::{Letter, Office};
use crate::operator::people::acts::{Act, page_of};
use crate::operator::people::page::again;
use crate::web::forms::{Errors, text};
use crate::web::notices::Notice;

/// `POST /operator/people/{person}/block`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BlockForm {
    /// What the person reads.
    pub reason: String,
}

/// `POST /operator/people/{person}/block` — they are out everywhere from this moment, and do not come in again.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number; mistakes are answered with the form.
pub async fn create(
    operator: Operator<GiveSupport>,
    person: Path<UserId>,
    form: Form<BlockForm>,
    (office, config): (Data<Office>, Data<Config>),
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    if *person == operator.id() {
        return Ok(page_of(*person, &Notice::error(Text::operator_not_oneself())));
    }
    let reason = match text(&form.reason, LONGEST_REASON, Text::operator_suspension_missing()) {
        Ok(reason) => reason,
        Err(sentence) => {
            let since = Lives::of(&config).since(clock.now());
            return again(&operator, *person, since, (form, Errors::of("reason", sentence))).await;
        }
    };
    let act = Act::of(&operator, *person, &office, &clock);
    let notice = operator.write(move |conn| act.block(&reason, conn)).await?;
    Ok(page_of(*person, &notice))
}

/// `POST /operator/people/{person}/block/delete` — they can sign in again.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn delete(
    operator: Operator<GiveSupport>,
    person: Path<UserId>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let act = Act::of(&operator, *person, &office, &clock);
    let notice = operator.write(move |conn| act.unblock(conn)).await?;
    Ok(page_of(*person, &notice))
}

impl Act {
    fn block(&self, reason: &str, conn: &mut PgConnection) -> Result<Notice> {
        // Before the person is held: two operators who block each other follow each other there.
        hold_operators(conn)?;
        if let Err(notice) = self.hold(conn)? {
            return Ok(notice);
        }
        let outcome = block(self.person, self.by, reason, self.at, conn)?;
        let person = by_id(self.person, conn)?;
        match outcome {
            Blocked::Before => return Ok(Notice::error(Text::operator_blocked_before(&person.name))),
            Blocked::LastOperator => return Ok(Notice::error(Text::operator_last_operator(&person.name))),
            Blocked::Now => {}
        }
        let letter = Letter::new("blocked", Text::operator_mail_blocked())
            .says(Text::operator_mail_blocked_text())
            .quotes(reason);
        self.note(&person, "account.blocked", json!({ "reason": reason }), &letter, conn)?;
        Ok(Notice::success(Text::operator_blocked_now(&person.name)))
    }

    fn unblock(&self, conn: &mut PgConnection) -> Result<Notice> {
        if let Err(notice) = self.hold(conn)? {
            return Ok(notice);
        }
        let was_blocked = unblock(self.person, conn)?;
        let person = by_id(self.person, conn)?;
        if !was_blocked {
            return Ok(Notice::error(Text::operator_not_blocked(&person.name)));
        }
        let letter = Letter::new("unblocked", Text::operator_mail_unblocked())
            .says(Text::operator_mail_unblocked_text())
            .leads(Text::letters_sign_in_button(), "/sign-in");
        self.note(&person, "account.unblocked", json!({}), &letter, conn)?;
        Ok(Notice::success(Text::operator_unblocked_now(&person.name)))
    }
}
