//! The page of one business.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::businesses::limits::Limited;
use crate::businesses::standing::LONGEST_REASON;
use crate::businesses::verification::{Check, LONGEST_NOTE};
use crate::clock::{Clock, Moment, exact};
use crate::error::Result;
use crate::identity::people::{User, called};
use crate::identity::{GiveSupport, Operator};
use crate::ids::BusinessId;
use crate::layout::Page;
use crate::locales::{At, Html, Name, Text};
use crate::operator::businesses::limits::LimitsForm;
use crate::operator::businesses::model::{Act, Looked, look, note_look};
use crate::operator::businesses::standing::SuspensionForm;
use crate::operator::businesses::verification::VerificationForm;
use crate::operator::model::HowMany;
use crate::web::forms::Errors;
use crate::web::{html, refused};

#[derive(Template)]
#[template(path = "operator/businesses/show.html", blocks = ["suspension_form", "verification_form", "limits_form"])]
struct Show {
    page: Page,
    looked: Looked,
    form: SuspensionForm,
    errors: Errors,
    verification: VerificationForm,
    verification_errors: Errors,
    limits: LimitsForm,
    limits_errors: Errors,
}

impl Show {
    fn of(operator: &Operator<GiveSupport>, looked: Looked) -> Self {
        let page = operator.page(Name::Theirs(looked.line.name.clone()));
        let verification = VerificationForm::of(&looked.verification.checks());
        let limits = LimitsForm::of(looked.mosts);
        Self {
            page,
            looked,
            form: SuspensionForm::default(),
            errors: Errors::default(),
            verification,
            verification_errors: Errors::default(),
            limits,
            limits_errors: Errors::default(),
        }
    }

    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn counts(&self) -> impl Iterator<Item = (Text, HowMany)> {
        let labels = [
            Text::operator_business_members(),
            Text::operator_business_products(),
            Text::operator_listings(),
            Text::operator_waiting_for_approval(),
            Text::operator_business_questions(),
        ];
        labels.into_iter().zip(self.looked.counts.all())
    }

    fn sentence(&self, act: &Act) -> Html {
        let t = self.page.t;
        let by = Html::strong(&t.say(called(act.by.as_deref().unwrap_or_default())));
        match act.action.as_str() {
            "business.suspended" => t.operator_business_act_suspended(by),
            "business.reinstated" => t.operator_business_act_reinstated(by),
            "business.limits_changed" => t.operator_business_act_limits(by),
            "business.verified" => t.operator_business_act_verified(by),
            "business.verification_ended" => t.operator_business_act_unverified(by),
            "business.verification_lapsed" => t.operator_business_act_lapsed(by),
            _ => t.operator_business_act_looked(by),
        }
    }

    fn owner(&self, owner: &User) -> String {
        self.page.t.say(called(&owner.name)).into_owned()
    }

    fn storefront(&self) -> String {
        format!("/businesses/{}", self.looked.line.slug)
    }

    fn action(&self) -> String {
        format!("{}/suspension", self.looked.line.path())
    }

    fn limits_action(&self) -> String {
        format!("{}/limits", self.looked.line.path())
    }

    fn verification_action(&self) -> String {
        format!("{}/verification", self.looked.line.path())
    }
}

/// `GET /operator/businesses/{number}` — a look, which its record tells of.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn show(operator: Operator<GiveSupport>, number: Path<BusinessId>, clock: Clock) -> Result<HttpResponse> {
    let (id, by, now) = (*number, operator.id(), clock.now());
    let looked = operator
        .write(move |conn| {
            note_look(id, by, now, conn)?;
            look(id, now, conn)
        })
        .await?;
    html(&Show::of(&operator, looked))
}

/// The page with a form that is not right yet.
pub(super) async fn again(
    operator: &Operator<GiveSupport>,
    id: BusinessId,
    now: Moment,
    form: SuspensionForm,
    errors: Errors,
) -> Result<HttpResponse> {
    let looked = operator.read(move |conn| look(id, now, conn)).await?;
    let page = Show { form, errors, ..Show::of(operator, looked) };
    refused(operator.htmx().wants("suspension_form"), &page, &page.as_suspension_form())
}

/// The page with what was checked, where that is not right yet.
pub(super) async fn verification_again(
    operator: &Operator<GiveSupport>,
    id: BusinessId,
    now: Moment,
    verification: VerificationForm,
    verification_errors: Errors,
) -> Result<HttpResponse> {
    let looked = operator.read(move |conn| look(id, now, conn)).await?;
    let page = Show { verification, verification_errors, ..Show::of(operator, looked) };
    refused(operator.htmx().wants("verification_form"), &page, &page.as_verification_form())
}

/// The page with limits that are not right yet.
pub(super) async fn limits_again(
    operator: &Operator<GiveSupport>,
    id: BusinessId,
    now: Moment,
    limits: LimitsForm,
    limits_errors: Errors,
) -> Result<HttpResponse> {
    let looked = operator.read(move |conn| look(id, now, conn)).await?;
    let page = Show { limits, limits_errors, ..Show::of(operator, looked) };
    refused(operator.htmx().wants("limits_form"), &page, &page.as_limits_form())
}
