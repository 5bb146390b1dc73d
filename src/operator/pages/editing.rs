//! The form of a new page and of a draft.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::ids::PageId;
use crate::layout::Page;
use crate::locales::Text;
use crate::operator::pages::forms::{Column, LONGEST_SLUG, PageForm, slug};
use crate::operator::pages::model::{self, Change, Entry, Seen, Status, Version};
use crate::operator::pages::{HOME, suggested};
use crate::pages::content::{LONGEST_BODY, LONGEST_DESCRIPTION, LONGEST_TITLE};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, refused, see_other, thinking};

/// `?of=terms`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    of: String,
}

#[derive(Template)]
#[template(path = "operator/pages/form.html", blocks = ["page_form"])]
struct FormPage {
    page: Page,
    /// None for a new page.
    known: Option<Entry>,
    form: PageForm,
    /// What somebody else kept meanwhile.
    theirs: Option<PageForm>,
    errors: Errors,
}

impl FormPage {
    fn new(operator: &Operator<KeepContent>, known: Option<Entry>, form: PageForm) -> Self {
        let title = if known.is_some() { Text::pages_edit() } else { Text::pages_new() };
        Self { page: operator.page(title), known, form, theirs: None, errors: Errors::default() }
    }

    fn action(&self) -> String {
        self.known.as_ref().map_or_else(|| HOME.to_owned(), |page| format!("{}/draft", page.desk()))
    }

    fn cancel(&self) -> String {
        self.known.as_ref().map_or_else(|| HOME.to_owned(), Entry::desk)
    }

    /// What somebody else kept in a field meanwhile, where it is not what is typed.
    fn saved(&self, column: &Column<'_>, place: usize) -> &str {
        let theirs = self.theirs.as_ref().map(PageForm::columns);
        let theirs = theirs.and_then(|columns| columns.into_iter().find(|other| other.locale == column.locale));
        theirs.map(|other| other.typed[place]).filter(|text| *text != column.typed[place]).unwrap_or_default()
    }

    fn again(self, operator: &Operator<KeepContent>, errors: Errors) -> Result<HttpResponse> {
        let page = Self { errors, ..self };
        refused(operator.htmx().wants("page_form"), &page, &page.as_page_form())
    }

    /// Somebody else was faster: both texts stand there, and keeping it again keeps what is typed.
    fn late(self, operator: &Operator<KeepContent>, theirs: &Version) -> Result<HttpResponse> {
        let sentence = match theirs.status {
            Status::Waiting => Text::pages_waits_already(),
            _ => Text::pages_both_texts(),
        };
        let form = self.form.clone().seen(Seen::of(Some(theirs)));
        let errors = Errors::of("page_form", sentence);
        let page = Self { form, theirs: Some(PageForm::of(theirs)), errors, ..self };
        form_again(StatusCode::CONFLICT, operator.htmx().wants("page_form"), &page, &page.as_page_form())
    }
}

/// `GET /operator/pages/new?of=terms`.
pub async fn new(operator: Operator<KeepContent>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let begun = suggested::ALL.into_iter().find(|page| page.slug == wanted.of);
    html(&FormPage::new(&operator, None, begun.map(|page| page.form()).unwrap_or_default()))
}

/// `POST /operator/pages` — a draft that visitors do not see.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(operator: Operator<KeepContent>, form: Form<PageForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, change) = (form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let parsing = form.clone();
    let (address, content) = thinking(move || (slug(&parsing.slug), parsing.parse())).await?;
    let mut errors = Errors::default();
    let address = errors.take("slug", address);
    let content = content.map_err(|mistakes| errors.extend(mistakes)).ok();
    if let Some((address, content)) = address.zip(content) {
        match operator.write(move |conn| model::add(&address, &content, change, conn)).await? {
            Ok(id) => {
                let notice = Notice::success(Text::pages_draft_kept());
                return Ok(see_other(&format!("{HOME}/{id}")).with_notice(&notice));
            }
            Err(sentence) => errors.add("slug", sentence),
        }
    }
    FormPage::new(&operator, None, form).again(&operator, errors)
}

/// `GET /operator/pages/{page}/draft`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn edit(operator: Operator<KeepContent>, id: Path<PageId>) -> Result<HttpResponse> {
    let id = *id;
    let (entry, newest) = operator.read(move |conn| Ok((model::find(id, conn)?, model::newest(id, conn)?))).await?;
    if newest.status == Status::Waiting {
        return Ok(see_other(&entry.desk()).with_notice(&Notice::error(Text::pages_waits_already())));
    }
    html(&FormPage::new(&operator, Some(entry), PageForm::of(&newest)))
}

/// `POST /operator/pages/{page}/draft`.
///
/// # Errors
/// As [`edit`]; mistakes, and what somebody else kept meanwhile, are answered with the form.
pub async fn update(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    form: Form<PageForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, change) = (*id, form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let entry = operator.read(move |conn| model::find(id, conn)).await?;
    let (parsing, seen, desk) = (form.clone(), form.was_made_from(), entry.desk());
    let page = FormPage::new(&operator, Some(entry), form);
    match thinking(move || parsing.parse()).await? {
        Err(errors) => page.again(&operator, errors),
        Ok(content) => match operator.write(move |conn| model::save(id, seen, &content, change, conn)).await? {
            Ok(()) => Ok(see_other(&desk).with_notice(&Notice::success(Text::pages_draft_kept()))),
            Err(theirs) => page.late(&operator, &theirs),
        },
    }
}
