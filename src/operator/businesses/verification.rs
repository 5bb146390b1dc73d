//! Verifying a business: saying what was checked of it, and taking that back.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use diesel::PgConnection;
use serde::Deserialize;
use serde_json::json;

use crate::businesses::model::Business;
use crate::businesses::verification::{Check, LONGEST_NOTE, verify};
use crate::clock::Clock;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::{GiveSupport, Operator};
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::mail::{Letter, Office};
use crate::operator::businesses::list::HOME;
use crate::operator::businesses::page::verification_again;
use crate::operator::businesses::standing::Act;
use crate::web::forms::{Errors, text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /operator/businesses/{number}/verification`, and `…/verification/delete`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct VerificationForm {
    register: String,
    identity: String,
    bank: String,
    address: String,
    /// What was seen, for the business and other operators.
    pub note: String,
    /// Why it is taken back.
    pub why: String,
}

impl VerificationForm {
    /// A form with these ticked.
    #[must_use]
    pub fn of(checks: &[Check]) -> Self {
        let ticked = |check| if checks.contains(&check) { "yes".to_owned() } else { String::new() };
        Self {
            register: ticked(Check::Register),
            identity: ticked(Check::Identity),
            bank: ticked(Check::Bank),
            address: ticked(Check::Address),
            ..Self::default()
        }
    }

    /// Whether this is ticked.
    #[must_use]
    pub const fn has(&self, check: Check) -> bool {
        let ticked = match check {
            Check::Register => &self.register,
            Check::Identity => &self.identity,
            Check::Bank => &self.bank,
            Check::Address => &self.address,
        };
        !ticked.is_empty()
    }

    fn parse(&self) -> Result<(Vec<Check>, String), Errors> {
        let mut errors = Errors::default();
        let checks: Vec<_> = Check::ALL.iter().copied().filter(|check| self.has(*check)).collect();
        if checks.is_empty() {
            errors.add("checks", Text::operator_verify_nothing());
        }
        let note = match self.note.trim() {
            "" => Some(String::new()),
            _ => errors.take("note", text(&self.note, LONGEST_NOTE, Text::operator_suspension_missing())),
        };
        note.filter(|_| errors.is_empty()).map(|note| (checks, note)).ok_or(errors)
    }
}

/// `POST /operator/businesses/{number}/verification` — its public pages say from now on what was checked.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number; mistakes are answered with the form.
pub async fn create(
    operator: Operator<GiveSupport>,
    number: Path<BusinessId>,
    form: Form<VerificationForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    let (checks, note) = match form.parse() {
        Ok(parsed) => parsed,
        Err(errors) => return verification_again(&operator, *number, clock.now(), form, errors).await,
    };
    let act = Act::of(&operator, &number, &office, &clock);
    let notice = operator.write(move |conn| act.verify(&checks, &note, conn)).await?;
    Ok(see_other(&format!("{HOME}/{number}")).with_notice(&notice))
}

/// `POST /operator/businesses/{number}/verification/delete` — they say it no longer.
///
/// # Errors
/// As [`create`].
pub async fn delete(
    operator: Operator<GiveSupport>,
    number: Path<BusinessId>,
    form: Form<VerificationForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    let reason = match text(&form.why, LONGEST_NOTE, Text::operator_suspension_missing()) {
        Ok(reason) => reason,
        Err(sentence) => {
            return verification_again(&operator, *number, clock.now(), form, Errors::of("why", sentence)).await;
        }
    };
    let act = Act::of(&operator, &number, &office, &clock);
    let notice = operator.write(move |conn| act.take_back(&reason, conn)).await?;
    Ok(see_other(&format!("{HOME}/{number}")).with_notice(&notice))
}

impl Act {
    fn verify(&self, checks: &[Check], note: &str, conn: &mut PgConnection) -> Result<Notice> {
        let business = Business::find(self.business, conn)?;
        if !verify(self.business, checks, self.at, conn)? {
            return Ok(Notice::error(Text::operator_verified_before(&business.name)));
        }
        let mut details = json!({ "checks": checks });
        if !note.is_empty() {
            details["reason"] = json!(note);
        }
        let event = Event::of(self.business, self.by, "business.verified").named(&business.name);
        record(conn, self.at, &event.with(details))?;
        let mut letter = Letter::new("business_verified", Text::operator_mail_verified(&business.name))
            .says(Text::operator_mail_verified_text(&business.name));
        for check in checks {
            letter = letter.says(check.text());
        }
        if !note.is_empty() {
            letter = letter.quotes(note);
        }
        let letter = letter.leads(Text::operator_mail_storefront(), business.path());
        self.tell_admins(&business, "verified", &letter, conn)?;
        Ok(Notice::success(Text::operator_verified_now(&business.name)))
    }

    fn take_back(&self, reason: &str, conn: &mut PgConnection) -> Result<Notice> {
        let business = Business::find(self.business, conn)?;
        if !verify(self.business, &[], self.at, conn)? {
            return Ok(Notice::error(Text::operator_not_verified(&business.name)));
        }
        let event = Event::of(self.business, self.by, "business.verification_ended").named(&business.name);
        record(conn, self.at, &event.with(json!({ "reason": reason })))?;
        let letter = Letter::new("verification_ended", Text::operator_mail_unverified(&business.name))
            .says(Text::operator_mail_unverified_text(&business.name))
            .quotes(reason)
            .leads(Text::settings_mail_go(), business.manage_path());
        self.tell_admins(&business, "verification_ended", &letter, conn)?;
        Ok(Notice::success(Text::operator_unverified_now(&business.name)))
    }
}
