//! The list of operators, with the form that names one.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use crate::error::Result;
use crate::identity::operators::{Colleague, all};
use crate::identity::people::called;
use crate::identity::{Operator, OperatorRole};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::{html, refused};

/// The address of the list.
pub(super) const HOME: &str = "/operator/team";

/// `POST /operator/team`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NamingForm {
    /// The address of the account.
    pub email: String,
    /// What they may do.
    pub role: String,
}

#[derive(Template)]
#[template(path = "operator/team/index.html", blocks = ["naming_form"])]
struct Index {
    page: Page,
    operators: Vec<Colleague>,
    /// Who looks.
    own: UserId,
    form: NamingForm,
    errors: Errors,
}

impl Index {
    async fn of(operator: &Operator) -> Result<Self> {
        let operators = operator.read(all).await?;
        let page = operator.page(Text::operator_team_title());
        Ok(Self { page, operators, own: operator.id(), form: NamingForm::default(), errors: Errors::default() })
    }

    fn name(&self, operator: &Colleague) -> String {
        self.page.t.say(called(&operator.name)).into_owned()
    }
}

impl OperatorRole {
    /// What somebody with this role does, for whoever gives it.
    fn explained(self) -> Text {
        match self {
            Self::All => Text::operator_team_all(),
            Self::Content => Text::operator_team_content(),
            Self::Support => Text::operator_team_support(),
            Self::Money => Text::operator_team_money(),
        }
    }
}

/// `GET /operator/team`.
pub async fn index(operator: Operator) -> Result<HttpResponse> {
    html(&Index::of(&operator).await?)
}

/// The page with a form that is not right yet.
pub(super) async fn again(operator: &Operator, form: NamingForm, errors: Errors) -> Result<HttpResponse> {
    let page = Index { form, errors, ..Index::of(operator).await? };
    refused(operator.htmx().wants("naming_form"), &page, &page.as_naming_form())
}
