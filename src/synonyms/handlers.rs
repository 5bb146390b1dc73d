//! The list of groups, and the form of one.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use askama::Template;

use super::forms::{GroupForm, LONGEST, MOST_WORDS};
use super::model::{self, Change, Group};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

const PATH: &str = "/operator/synonyms";

#[derive(Template)]
#[template(path = "synonyms/index.html")]
struct Index {
    page: Page,
    groups: Vec<Group>,
}

/// `GET /operator/synonyms`.
pub async fn index(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    let groups = operator.read(model::all).await?;
    html(&Index { page: operator.page(Text::synonyms_title()), groups })
}

#[derive(Template)]
#[template(path = "synonyms/form.html", blocks = ["group_form"])]
struct FormPage {
    page: Page,
    /// None for a new group.
    known: Option<Group>,
    form: GroupForm,
    errors: Errors,
}

impl FormPage {
    fn new(operator: &Operator<KeepContent>, known: Option<Group>, form: GroupForm) -> Self {
        let title = if known.is_some() { Text::synonyms_edit() } else { Text::synonyms_new() };
        Self { page: operator.page(title), known, form, errors: Errors::default() }
    }

    fn action(&self) -> String {
        self.known.as_ref().map_or_else(|| PATH.to_owned(), |group| format!("{PATH}/{}", group.id))
    }

    fn refused(self, operator: &Operator<KeepContent>, errors: Errors) -> Result<HttpResponse> {
        let page = Self { errors, ..self };
        refused(operator.htmx().wants("group_form"), &page, &page.as_group_form())
    }
}

/// `GET /operator/synonyms/new`.
pub async fn new(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    html(&FormPage::new(&operator, None, GroupForm::default()))
}

/// `POST /operator/synonyms`.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(operator: Operator<KeepContent>, form: Form<GroupForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, change) = (form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let made = match form.parse() {
        Ok(words) => operator.write(move |conn| model::add(words, change, conn)).await?,
        Err(errors) => Err(errors),
    };
    match made {
        Ok(()) => Ok(see_other(PATH).with_notice(&Notice::success(Text::synonyms_saved()))),
        Err(errors) => FormPage::new(&operator, None, form).refused(&operator, errors),
    }
}

/// `GET /operator/synonyms/{group}`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such group.
pub async fn edit(operator: Operator<KeepContent>, id: Path<i64>) -> Result<HttpResponse> {
    let known = operator.read(move |conn| model::find(*id, conn)).await?;
    let form = GroupForm::of(&known);
    html(&FormPage::new(&operator, Some(known), form))
}

/// `POST /operator/synonyms/{group}`.
///
/// # Errors
/// As [`edit`]; mistakes are answered with the form.
pub async fn update(
    operator: Operator<KeepContent>,
    id: Path<i64>,
    form: Form<GroupForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, id, change) = (form.into_inner(), *id, Change { by: operator.id(), at: clock.now() });
    let known = operator.read(move |conn| model::find(id, conn)).await?;
    match form.parse() {
        Ok(words) => {
            operator.write(move |conn| model::update(id, words, change, conn)).await?;
            Ok(see_other(PATH).with_notice(&Notice::success(Text::synonyms_saved())))
        }
        Err(errors) => FormPage::new(&operator, Some(known), form).refused(&operator, errors),
    }
}

/// `POST /operator/synonyms/{group}/delete`.
///
/// # Errors
/// As [`edit`].
pub async fn delete(operator: Operator<KeepContent>, id: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let name = operator.write(move |conn| model::remove(*id, change, conn)).await?;
    Ok(see_other(PATH).with_notice(&Notice::success(Text::synonyms_deleted(name))))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, _: Path<i64>) -> Result<HttpResponse> {
    Ok::<_, Error>(see_other(PATH))
}
