//! The form of a block.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{KeepContent, Operator};
use crate::ids::BlockId;
use crate::layout::Page;
use crate::listings::home::blocks::{Kind, MOST_OF_BLOCK};
use crate::locales::Text;
use crate::operator::home::forms::{BlockForm, LONGEST_LINE, LONGEST_SENTENCE, LONGEST_TEXT};
use crate::operator::home::model::{self, Change, HOME};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other, thinking};

/// `?kind=text`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    kind: String,
}

#[derive(Template)]
#[template(path = "operator/home/form.html", blocks = ["block_form"])]
struct FormPage {
    page: Page,
    tree: Arc<Tree>,
    kind: Kind,
    /// None for a new block.
    known: Option<BlockId>,
    form: BlockForm,
    errors: Errors,
}

impl FormPage {
    async fn of(
        operator: &Operator<KeepContent>,
        known: Option<BlockId>,
        kind: Kind,
        categories: &Categories,
    ) -> Result<Self> {
        let title = if known.is_some() { Text::operator_home_edit() } else { Text::operator_home_new() };
        let (page, tree) = (operator.page(title), categories.tree().await?);
        Ok(Self { page, tree, kind, known, form: BlockForm::new(kind), errors: Errors::default() })
    }

    fn action(&self) -> String {
        self.known.map_or_else(|| HOME.to_owned(), |id| format!("{HOME}/{id}"))
    }

    /// What is to be known of this kind of block.
    fn hint(&self) -> &'static str {
        let t = self.page.t;
        match self.kind {
            Kind::Hero => t.operator_home_hint_hero(),
            Kind::Newest | Kind::Categories | Kind::Businesses => t.operator_home_hint_own(),
            Kind::Collection => t.operator_home_hint_collection(),
            Kind::Text => t.operator_home_hint_text(),
            Kind::Banner => t.operator_home_hint_banner(),
        }
    }

    fn has_titles(&self) -> bool {
        matches!(self.kind, Kind::Hero | Kind::Collection)
    }

    fn has_texts(&self) -> bool {
        matches!(self.kind, Kind::Hero | Kind::Text | Kind::Banner)
    }

    fn has_count(&self) -> bool {
        matches!(self.kind, Kind::Newest | Kind::Businesses | Kind::Collection)
    }

    /// The most characters of a text.
    fn longest(&self) -> usize {
        match self.kind {
            Kind::Text => LONGEST_TEXT,
            Kind::Hero => LONGEST_SENTENCE,
            _ => LONGEST_LINE,
        }
    }

    fn again(self, form: BlockForm, errors: Errors, operator: &Operator<KeepContent>) -> Result<HttpResponse> {
        let page = Self { form, errors, ..self };
        refused(operator.htmx().wants("block_form"), &page, &page.as_block_form())
    }
}

/// `GET /operator/home/new?kind=text`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such kind.
pub async fn new(
    operator: Operator<KeepContent>,
    wanted: Query<Wanted>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    if wanted.kind.is_empty() {
        return Ok(see_other(HOME));
    }
    let kind = Kind::parse(&wanted.kind).ok_or(Error::NotFound)?;
    html(&FormPage::of(&operator, None, kind, &categories).await?)
}

/// `POST /operator/home` — one more, which visitors do not see yet.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    operator: Operator<KeepContent>,
    form: Form<BlockForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, change) = (form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let Some(kind) = form.kind() else { return Ok(see_other(HOME)) };
    let page = FormPage::of(&operator, None, kind, &categories).await?;
    let (parsing, tree) = (form.clone(), page.tree.clone());
    let made = match thinking(move || parsing.parse(kind, &tree)).await? {
        Ok(wish) => operator.write(move |conn| model::add(&wish, change, conn)).await?,
        Err(errors) => Err(errors),
    };
    match made {
        Ok(id) => {
            let notice = Notice::success(Text::operator_home_added());
            Ok(see_other(&format!("{HOME}#block-{id}")).with_notice(&notice))
        }
        Err(errors) => page.again(form, errors, &operator),
    }
}

/// `GET /operator/home/{block}`.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub async fn edit(
    operator: Operator<KeepContent>,
    id: Path<BlockId>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let id = *id;
    let block = operator.read(move |conn| model::find(id, conn)).await?;
    let page = FormPage::of(&operator, Some(id), block.content.kind(), &categories).await?;
    html(&FormPage { form: BlockForm::of(&block), ..page })
}

/// `POST /operator/home/{block}`.
///
/// # Errors
/// As [`edit`]; mistakes are answered with the form.
pub async fn update(
    operator: Operator<KeepContent>,
    id: Path<BlockId>,
    form: Form<BlockForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, change) = (*id, form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let kind = operator.read(move |conn| model::find(id, conn)).await?.content.kind();
    let page = FormPage::of(&operator, Some(id), kind, &categories).await?;
    let (parsing, tree) = (form.clone(), page.tree.clone());
    let done = match thinking(move || parsing.parse(kind, &tree)).await? {
        Ok(wish) => operator.write(move |conn| model::update(id, &wish, change, conn)).await?,
        Err(errors) => Err(errors),
    };
    match done {
        Ok(()) => {
            let notice = Notice::success(Text::operator_home_saved());
            Ok(see_other(&format!("{HOME}#block-{id}")).with_notice(&notice))
        }
        Err(errors) => page.again(form, errors, &operator),
    }
}
