//! Helping somebody: ending their sessions, and letting them sign in without a second step.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use diesel::PgConnection;
use serde_json::{Value, json};

use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::people::{User, called, hold};
use crate::identity::{GiveSupport, Operator, OperatorRole, account};
use crate::ids::UserId;
use crate::locales::Text;
use crate::mail::{Letter, Office};
use crate::notifications::{Kind, Told, tell};
use crate::operator::people::list::HOME;
use crate::second_factors::{PATH, forget_all};
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// What an operator does about somebody, and when.
pub(super) struct Act {
    pub person: UserId,
    pub by: UserId,
    pub role: OperatorRole,
    pub at: Moment,
    pub office: Office,
}

impl Act {
    pub fn of(operator: &Operator<GiveSupport>, person: UserId, office: &Office, clock: &Clock) -> Self {
        Self { person, by: operator.id(), role: operator.role(), at: clock.now(), office: office.clone() }
    }

    /// The person, whom nobody else changes meanwhile; or what is said to somebody who may not change an operator.
    pub fn hold(&self, conn: &mut PgConnection) -> Result<Result<User, Notice>> {
        let person = hold(self.person, conn)?;
        let may = !person.is_operator || self.role == OperatorRole::All;
        Ok(if may { Ok(person) } else { Err(Notice::error(Text::operator_not_an_operator(&called(&person.name)))) })
    }

    /// Writes it into the person's record, and mails it to them.
    pub fn note(
        &self,
        person: &User,
        action: &str,
        details: Value,
        letter: &Letter,
        conn: &mut PgConnection,
    ) -> Result<()> {
        let mut details = details;
        details["by"] = json!(self.by);
        record(conn, self.at, &Event::by(self.person, action).with(details))?;
        self.office.post(conn, self.at, &person.recipient(self.office.market_language()), letter)
    }

    /// Says it on their page as well.
    pub fn tell(&self, what: &str, path: &str, conn: &mut PgConnection) -> Result<()> {
        let told = Told::new(self.person, Kind::Security, path).with(json!({ "what": what })).mailed_already();
        tell(conn, self.at, &told)
    }

    fn end_sessions(&self, conn: &mut PgConnection) -> Result<Notice> {
        let person = match self.hold(conn)? {
            Ok(person) => person,
            Err(notice) => return Ok(notice),
        };
        let ended = account::end_sessions(self.person, None, conn)?;
        if ended == 0 {
            return Ok(Notice::error(Text::operator_no_sessions(&person.name)));
        }
        let letter = Letter::new("sessions_ended", Text::operator_mail_sessions())
            .says(Text::operator_mail_sessions_text())
            .leads(Text::operator_mail_security(), PATH);
        self.note(&person, "account.sessions_ended", json!({ "sessions": ended }), &letter, conn)?;
        self.tell("sessions_ended", PATH, conn)?;
        Ok(Notice::success(Text::operator_sessions_ended(&person.name)))
    }

    fn reset_second_factor(&self, conn: &mut PgConnection) -> Result<Notice> {
        let person = match self.hold(conn)? {
            Ok(person) => person,
            Err(notice) => return Ok(notice),
        };
        if !person.has_second_factor {
            return Ok(Notice::error(Text::operator_no_second_factor(&person.name)));
        }
        forget_all(self.person, conn)?;
        account::end_sessions(self.person, None, conn)?;
        let letter = Letter::new("second_factor_reset", Text::operator_mail_second_factor())
            .says(Text::operator_mail_second_factor_text())
            .leads(Text::operator_mail_security(), PATH);
        self.note(&person, "account.second_factor_reset", json!({}), &letter, conn)?;
        self.tell("second_factor_reset", PATH, conn)?;
        Ok(Notice::success(Text::operator_second_factor_reset(&person.name)))
    }
}

/// The page of a person, where somebody did something about them.
pub(super) fn page_of(person: UserId, notice: &Notice) -> HttpResponse {
    see_other(&format!("{HOME}/{person}")).with_notice(notice)
}

/// `POST /operator/people/{person}/sessions/delete` — they are signed out everywhere.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn end_sessions(
    operator: Operator<GiveSupport>,
    person: Path<UserId>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let act = Act::of(&operator, *person, &office, &clock);
    let notice = operator.write(move |conn| act.end_sessions(conn)).await?;
    Ok(page_of(*person, &notice))
}

/// `POST /operator/people/{person}/second-factor/delete` — a password is enough again.
///
/// # Errors
/// As [`end_sessions`].
pub async fn reset_second_factor(
    operator: Operator<GiveSupport>,
    person: Path<UserId>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    if *person == operator.id() {
        return Ok(page_of(*person, &Notice::error(Text::operator_not_oneself())));
    }
    let act = Act::of(&operator, *person, &office, &clock);
    let notice = operator.write(move |conn| act.reset_second_factor(conn)).await?;
    Ok(page_of(*person, &notice))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>, person: Path<UserId>) -> Result<HttpResponse> {
    Ok(see_other(&format!("{HOME}/{person}")))
}
