//! The page of one person.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::clock::{Clock, Moment, exact};
use crate::config::Config;
use crate::error::Result;
use crate::identity::blocking::LONGEST_REASON;
use crate::identity::own_sessions::{Lives, OwnSession, Since};
use crate::identity::people::called;
use crate::identity::permissions::role_name;
use crate::identity::{GiveSupport, Operator};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{At, Html, Name, Text};
use crate::operator::people::block::BlockForm;
use crate::operator::people::list::HOME;
use crate::operator::people::model::{Act, Looked, look};
use crate::web::forms::Errors;
use crate::web::user_agent::device;
use crate::web::{html, refused};

#[derive(Template)]
#[template(path = "operator/people/show.html", blocks = ["block_form"])]
struct Show {
    page: Page,
    looked: Looked,
    /// Whether it is the operator who looks.
    is_own: bool,
    form: BlockForm,
    errors: Errors,
}

impl Show {
    async fn of(operator: &Operator<GiveSupport>, id: UserId, since: Since) -> Result<Self> {
        let looked = operator.read(move |conn| look(id, since, conn)).await?;
        let (page, is_own) = (operator.page(called(&looked.account.name)), id == operator.id());
        Ok(Self { page, looked, is_own, form: BlockForm::default(), errors: Errors::default() })
    }

    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn name(&self) -> String {
        self.page.t.say(called(&self.looked.account.name)).into_owned()
    }

    fn role(&self, role: &str) -> String {
        self.page.t.say(role_name(role)).into_owned()
    }

    fn device(&self, session: &OwnSession) -> String {
        self.page.t.say(device(&session.user_agent)).into_owned()
    }

    fn path(&self, rest: &str) -> String {
        format!("{HOME}/{}{rest}", self.looked.account.id)
    }

    fn sentence(&self, act: &Act) -> Html {
        let t = self.page.t;
        let by = called(act.by.as_deref().unwrap_or_default());
        let by = if act.is_of_server() { Name::Ours(Text::operator_person_by_server()) } else { by };
        let by = Html::strong(&t.say(by));
        match act.action.as_str() {
            "account.blocked" => t.operator_person_act_blocked(by),
            "account.unblocked" => t.operator_person_act_unblocked(by),
            "account.sessions_ended" => t.operator_person_act_sessions(by),
            "account.operator_named" => t.operator_person_act_named(by, &act.role().text()),
            "account.operator_role_changed" => t.operator_person_act_role(by, &act.role().text()),
            "account.operator_revoked" => t.operator_person_act_revoked(by),
            _ => t.operator_person_act_second_factor(by),
        }
    }
}

/// `GET /operator/people/{person}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn show(
    operator: Operator<GiveSupport>,
    person: Path<UserId>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    html(&Show::of(&operator, *person, Lives::of(&config).since(clock.now())).await?)
}

/// The page with a form that is not right yet.
pub(super) async fn again(
    operator: &Operator<GiveSupport>,
    id: UserId,
    since: Since,
    (form, errors): (BlockForm, Errors),
) -> Result<HttpResponse> {
    let page = Show { form, errors, ..Show::of(operator, id, since).await? };
    refused(operator.htmx().wants("block_form"), &page, &page.as_block_form())
}
