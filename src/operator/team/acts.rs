//! Naming operators, changing what they may do, and taking it away.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use diesel::PgConnection;
use serde::Deserialize;
use serde_json::json;

use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::operators::{Given, event_of, give, hold_operators, require_the_say, with_the_say};
use crate::identity::people::{Email, User, by_email, by_id, called};
use crate::identity::{Operator, OperatorRole};
use crate::ids::UserId;
use crate::locales::Text;
use crate::mail::{Letter, Office};
use crate::notifications::{Kind, Told, tell};
use crate::operator::team::page::{HOME, NamingForm, again};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /operator/team/{person}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    /// What they may do from now on.
    pub role: String,
}

/// A role that an operator gives, or takes away.
struct Act {
    by: UserId,
    role: Option<OperatorRole>,
    at: Moment,
    office: Office,
}

/// `POST /operator/team` — somebody with an account runs the marketplace too.
///
/// # Errors
/// [`crate::error::Error::Unconfirmed`]; mistakes are answered with the form.
pub async fn create(
    operator: Operator,
    form: Form<NamingForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    operator.fresh()?;
    let form = form.into_inner();
    let mut errors = Errors::default();
    let email = errors.take("email", Email::parse(&form.email));
    let role = errors.take("role", OperatorRole::parse(&form.role).ok_or_else(Text::operator_team_role_missing));
    let (Some(email), Some(role)) = (email, role) else { return again(&operator, form, errors).await };
    let act = Act::of(&operator, Some(role), &office, &clock);
    let named = operator.write(move |conn| act.name(&email, conn)).await?;
    match named {
        Ok(notice) => Ok(see_other(HOME).with_notice(&notice)),
        Err(sentence) => again(&operator, form, Errors::of("email", sentence)).await,
    }
}

/// `POST /operator/team/{person}` — they have another role from now on.
///
/// # Errors
/// [`crate::error::Error::Unconfirmed`]; [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn update(
    operator: Operator,
    person: Path<UserId>,
    form: Form<RoleForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    operator.fresh()?;
    let Some(role) = OperatorRole::parse(&form.role) else {
        return Ok(see_other(HOME).with_notice(&Notice::error(Text::operator_team_role_missing())));
    };
    change(&operator, *person, Act::of(&operator, Some(role), &office, &clock)).await
}

/// `POST /operator/team/{person}/delete` — they run the marketplace no longer.
///
/// # Errors
/// As [`update`].
pub async fn delete(
    operator: Operator,
    person: Path<UserId>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    operator.fresh()?;
    change(&operator, *person, Act::of(&operator, None, &office, &clock)).await
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator, _: Path<UserId>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}

async fn change(operator: &Operator, person: UserId, act: Act) -> Result<HttpResponse> {
    let role = act.role;
    let (page, notice) = match operator.write(move |conn| act.change(person, conn)).await? {
        // Whoever gave up their own role may not see the list any more.
        Ok(notice) if person == operator.id() => (if role.is_some() { "/operator" } else { "/account" }, notice),
        Ok(notice) | Err(notice) => (HOME, notice),
    };
    Ok(see_other(page).with_notice(&notice))
}

impl Act {
    fn of(operator: &Operator, role: Option<OperatorRole>, office: &Office, clock: &Clock) -> Self {
        Self { by: operator.id(), role, at: clock.now(), office: office.clone() }
    }

    fn name(&self, email: &Email, conn: &mut PgConnection) -> Result<Result<Notice, Text>> {
        hold_operators(conn)?;
        require_the_say(self.by, conn)?;
        let Some(person) = by_email(email, conn)? else { return Ok(Err(Text::operator_team_nobody())) };
        if person.is_operator {
            return Ok(Err(Text::operator_team_already(&called(&person.name))));
        }
        let (Ok(notice) | Err(notice)) = self.give(&person, conn)?;
        Ok(Ok(notice))
    }

    fn change(&self, person: UserId, conn: &mut PgConnection) -> Result<Result<Notice, Notice>> {
        hold_operators(conn)?;
        require_the_say(self.by, conn)?;
        let person = by_id(person, conn)?;
        if !person.is_operator {
            return Ok(Err(Notice::error(Text::operator_team_not_one(&called(&person.name)))));
        }
        self.give(&person, conn)
    }

    /// Changes it, and tells whom it concerns; what is said where nothing changes is the error.
    fn give(&self, person: &User, conn: &mut PgConnection) -> Result<Result<Notice, Notice>> {
        let name = called(&person.name);
        let before = match give(person.id, self.role, conn)? {
            Given::Before => return Ok(Err(Notice::success(Text::operator_team_same(&name)))),
            Given::Last => return Ok(Err(Notice::error(Text::operator_team_last(&name)))),
            Given::Now(before) => before,
        };
        let details = json!({ "by": self.by, "role": self.role, "before": before });
        record(conn, self.at, &Event::by(person.id, event_of(before, self.role)).with(details))?;
        let what = if self.role.is_some() { "operator_role" } else { "operator_revoked" };
        let path = if self.role.is_some() { "/operator" } else { "/account" };
        let told = Told::new(person.id, Kind::Security, path).with(json!({ "what": what })).mailed_already();
        tell(conn, self.at, &told)?;
        let market = self.office.market_language();
        self.office.post(conn, self.at, &person.recipient(market), &self.letter())?;
        let by = by_id(self.by, conn)?;
        for other in with_the_say(conn)?.iter().filter(|other| other.id != person.id && other.id != self.by) {
            self.office.post(conn, self.at, &other.recipient(market), &self.news(&by, person))?;
        }
        Ok(Ok(Notice::success(match self.role {
            Some(role) => Text::operator_team_given(&name, &role.text()),
            None => Text::operator_team_revoked(&name),
        })))
    }

    /// What whoever it concerns reads.
    fn letter(&self) -> Letter {
        let Some(role) = self.role else {
            return Letter::new("operator_role", Text::operator_mail_revoked())
                .says(Text::operator_mail_revoked_text());
        };
        Letter::new("operator_role", Text::operator_mail_role())
            .says(Text::operator_mail_role_text(&role.text()))
            .says(Text::operator_mail_role_second_step())
            .leads(Text::operator_mail_role_go(), "/operator")
    }

    /// What the others read who may do everything.
    fn news(&self, by: &User, person: &User) -> Letter {
        let (by, name, email) = (called(&by.name), called(&person.name), person.email.as_str());
        let sentence = match self.role {
            Some(role) => Text::operator_mail_team_given(&by, &name, email, &role.text()),
            None => Text::operator_mail_team_revoked(&by, &name, email),
        };
        Letter::new("operator_team", Text::operator_mail_team())
            .says(sentence)
            .says(Text::operator_mail_team_check())
            .leads(Text::operator_mail_team_go(), HOME)
    }
}
