//! Suspending a business, and reinstating it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use diesel::PgConnection;
use serde::Deserialize;
use serde_json::json;

use crate::businesses::model::Business;
use crate::businesses::standing::{LONGEST_REASON, reinstate, suspend};
use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::people::admins_of;
use crate::identity::permissions::ADMIN;
use crate::identity::{Actor, GiveSupport, Operator};
use crate::ids::{BusinessId, UserId};
use crate::listings::closing::withdraw_all;
use crate::locales::Text;
use crate::mail::{Letter, Office};
use crate::notifications::{Kind, Told, tell};
use crate::operator::businesses::list::HOME;
use crate::operator::businesses::page::again;
use crate::products::closing::publish_again;
use crate::web::forms::{Errors, text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /operator/businesses/{number}/suspension`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SuspensionForm {
    /// What the members of the business read.
    pub reason: String,
}

/// Who does what to which business, and when.
pub(super) struct Act {
    pub business: BusinessId,
    pub by: UserId,
    pub at: Moment,
    office: Office,
}

/// `POST /operator/businesses/{number}/suspension` — nothing of it is public from this moment.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number; mistakes are answered with the form.
pub async fn create(
    operator: Operator<GiveSupport>,
    number: Path<BusinessId>,
    form: Form<SuspensionForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    let reason = match text(&form.reason, LONGEST_REASON, Text::operator_suspension_missing()) {
        Ok(reason) => reason,
        Err(sentence) => return again(&operator, *number, clock.now(), form, Errors::of("reason", sentence)).await,
    };
    let act = Act::of(&operator, &number, &office, &clock);
    let notice = operator.write(move |conn| act.suspend(&reason, conn)).await?;
    Ok(see_other(&format!("{HOME}/{number}")).with_notice(&notice))
}

/// `POST /operator/businesses/{number}/suspension/delete` — what was listed is listed again, and nothing else.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn delete(
    operator: Operator<GiveSupport>,
    number: Path<BusinessId>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let act = Act::of(&operator, &number, &office, &clock);
    let notice = operator.write(move |conn| act.reinstate(conn)).await?;
    Ok(see_other(&format!("{HOME}/{number}")).with_notice(&notice))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>, number: Path<BusinessId>) -> Result<HttpResponse> {
    Ok(see_other(&format!("{HOME}/{number}")))
}

impl Act {
    pub fn of(operator: &Operator<GiveSupport>, business: &BusinessId, office: &Office, clock: &Clock) -> Self {
        Self { business: *business, by: operator.id(), at: clock.now(), office: office.clone() }
    }

    fn suspend(&self, reason: &str, conn: &mut PgConnection) -> Result<Notice> {
        let business = Business::find(self.business, conn)?;
        if !suspend(self.business, reason, self.at, conn)? {
            return Ok(Notice::error(Text::operator_suspended_before(&business.name)));
        }
        let listed = withdraw_all(self.business, conn)?;
        let event = Event::of(self.business, self.by, "business.suspended").named(&business.name);
        record(conn, self.at, &event.with(json!({ "reason": reason, "listed": listed })))?;
        let letter = Letter::new("business_suspended", Text::operator_mail_suspended(&business.name))
            .says(Text::operator_mail_suspended_text(&business.name))
            .quotes(reason)
            .says(Text::operator_mail_suspended_means())
            .leads(Text::settings_mail_go(), business.manage_path());
        self.tell_admins(&business, "suspended", &letter, conn)?;
        Ok(Notice::success(Text::operator_suspended_now(&business.name, listed)))
    }

    fn reinstate(&self, conn: &mut PgConnection) -> Result<Notice> {
        let business = Business::find(self.business, conn)?;
        if !reinstate(self.business, conn)? {
            return Ok(Notice::error(Text::operator_not_suspended(&business.name)));
        }
        let listed = publish_again(&Actor::new(self.by, &business.membership(ADMIN)), self.at, conn)?;
        let event = Event::of(self.business, self.by, "business.reinstated").named(&business.name);
        record(conn, self.at, &event.with(json!({ "listed": listed })))?;
        let letter = Letter::new("business_reinstated", Text::operator_mail_reinstated(&business.name))
            .says(Text::operator_mail_reinstated_text(&business.name))
            .leads(Text::settings_mail_go(), business.manage_path());
        self.tell_admins(&business, "reinstated", &letter, conn)?;
        Ok(Notice::success(Text::operator_reinstated_now(&business.name, listed)))
    }

    /// Tells the admins of a business by mail and by their bells.
    pub fn tell_admins(&self, business: &Business, what: &str, letter: &Letter, conn: &mut PgConnection) -> Result<()> {
        let path = business.manage_path();
        for admin in admins_of(self.business, self.office.market_language(), conn)? {
            self.office.post(conn, self.at, &admin, letter)?;
            if let Some(person) = admin.user {
                let told = Told::new(person, Kind::Standing, &path).in_business(self.business);
                let told = told.with(json!({ "business": business.name, "what": what })).mailed_already();
                tell(conn, self.at, &told)?;
            }
        }
        Ok(())
    }
}
