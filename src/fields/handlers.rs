//! The fields of a category.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use serde::Deserialize;

use super::forms::{FieldForm, LONGEST, LONGEST_UNIT, MOST_CHOICES, has_choices};
use super::model::{self, Change, Obstacle};
use crate::categories::page::listed;
use crate::categories::{Categories, Category, CategoryField, FieldKind, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{KeepContent, Operator};
use crate::ids::CategoryId;
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

impl CategoryField {
    /// What can be said in it.
    pub(super) fn label_of_kind(&self) -> Text {
        if self.unit.is_empty() { label_of(self.kind) } else { Text::fields_number_in(&self.unit) }
    }
}

fn label_of(kind: FieldKind) -> Text {
    match kind {
        FieldKind::Text => Text::fields_kind_text(),
        FieldKind::Number => Text::fields_kind_number(),
        FieldKind::Choice => Text::fields_kind_choice(),
        FieldKind::Choices => Text::fields_kind_choices(),
        FieldKind::YesNo => Text::fields_kind_yes_no(),
        FieldKind::Date => Text::fields_kind_date(),
    }
}

/// A field with how many listings say nothing in it.
struct Line {
    field: CategoryField,
    lacking: i64,
}

/// A field of a category above.
struct Inherited {
    field: CategoryField,
    title: Name,
    slug: String,
}

#[derive(Template)]
#[template(path = "fields/index.html")]
struct Index {
    page: Page,
    category: Category,
    listings: i64,
    lines: Vec<Line>,
    inherited: Vec<Inherited>,
}

/// `GET /operator/categories/{category}/fields`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such category.
pub async fn index(operator: Operator<KeepContent>, slug: Path<String>) -> Result<HttpResponse> {
    let (tree, category, saying, listings) = operator
        .read(move |conn| {
            let tree = Tree::load(conn)?;
            let category = called(&tree, &slug)?;
            let (saying, listed) = (model::saying(&tree, category.id, conn)?, listed(conn)?);
            let listings: i64 = tree.within(category.id).iter().filter_map(|leaf| listed.get(leaf)).sum();
            Ok((tree, category, saying, listings))
        })
        .await?;
    let lacking = |field: &CategoryField| (listings - saying.get(&field.key).copied().unwrap_or_default()).max(0);
    let own = tree.own_fields(category.id).iter();
    let lines = own.map(|field| Line { lacking: lacking(field), field: field.clone() }).collect();
    let above = tree.fields_of(category.id).into_iter().filter(|field| field.category_id != category.id);
    let inherited = above
        .filter_map(|field| {
            let from = tree.get(field.category_id)?;
            Some(Inherited { field: field.clone(), title: from.title().clone(), slug: from.slug.clone() })
        })
        .collect();
    let page = operator.page(Text::fields_heading(category.title()));
    html(&Index { page, category, listings, lines, inherited })
}

/// The category with this slug.
pub(super) fn called(tree: &Tree, slug: &str) -> Result<Category> {
    tree.by_slug(slug).cloned().ok_or(Error::NotFound)
}

/// Where the fields of a category are.
pub(super) fn path_of(slug: &str) -> String {
    format!("/operator/categories/{slug}/fields")
}

#[derive(Template)]
#[template(path = "fields/form.html", blocks = ["field_form"])]
struct FormPage {
    page: Page,
    category: Category,
    /// None for a new field.
    known: Option<CategoryField>,
    form: FieldForm,
    errors: Errors,
    /// Choices that are to go and that listings say, each with how many.
    used: Vec<(String, i64)>,
}

impl FormPage {
    fn new(
        operator: &Operator<KeepContent>,
        category: Category,
        known: Option<CategoryField>,
        form: FieldForm,
    ) -> Self {
        let title = known.as_ref().map_or(Name::Ours(Text::fields_new()), |field| Name::Theirs(field.label.clone()));
        Self { page: operator.page(title), category, known, form, errors: Errors::default(), used: Vec::new() }
    }

    fn action(&self) -> String {
        let path = path_of(&self.category.slug);
        self.known.as_ref().map_or_else(|| path.clone(), |field| format!("{path}/{}", field.id))
    }

    fn label_of(&self, kind: FieldKind) -> Text {
        label_of(kind)
    }

    /// Whether the form asks for a unit: of a new field the kind is not known yet.
    fn asks_unit(&self) -> bool {
        self.known.as_ref().is_none_or(|field| field.kind == FieldKind::Number)
    }

    fn asks_choices(&self) -> bool {
        self.known.as_ref().is_none_or(|field| has_choices(field.kind))
    }

    fn may_filter(&self) -> bool {
        self.known.as_ref().is_none_or(|field| field.kind != FieldKind::Text)
    }

    fn refused(mut self, obstacle: Obstacle, is_block_wanted: bool) -> Result<HttpResponse> {
        match obstacle {
            Obstacle::Mistakes(errors) => self.errors = errors,
            Obstacle::InUse(used) => {
                self.errors = Errors::of("choices", Text::fields_choices_used());
                self.used = used;
            }
        }
        refused(is_block_wanted, &self, &self.as_field_form())
    }
}

/// `GET /operator/categories/{category}/fields/new`.
///
/// # Errors
/// As [`index`].
pub async fn new(operator: Operator<KeepContent>, slug: Path<String>) -> Result<HttpResponse> {
    let category = operator.read(move |conn| called(&Tree::load(conn)?, &slug)).await?;
    html(&FormPage::new(&operator, category, None, FieldForm::default()))
}

/// `POST /operator/categories/{category}/fields`.
///
/// # Errors
/// As [`index`]; mistakes are answered with the form.
pub async fn create(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    form: Form<FieldForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, change) = (form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let category = operator.read(move |conn| called(&Tree::load(conn)?, &slug)).await?;
    let (id, label) = (category.id, form.label.trim().to_owned());
    let made = match form.parse() {
        Ok(wish) => operator.write(move |conn| model::add(id, &wish, change, conn)).await?,
        Err(errors) => Err(errors.into()),
    };
    if let Err(obstacle) = made {
        let wants = operator.htmx().wants("field_form");
        return FormPage::new(&operator, category, None, form).refused(obstacle, wants);
    }
    categories.forget();
    Ok(see_other(&path_of(&category.slug)).with_notice(&Notice::success(Text::fields_added(label))))
}

/// `GET /operator/categories/{category}/fields/{field}`.
///
/// # Errors
/// [`Error::NotFound`] when the category has no such field of its own.
pub async fn edit(operator: Operator<KeepContent>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (category, known) = of(&operator, path.into_inner()).await?;
    let form = FieldForm::of(&known);
    html(&FormPage::new(&operator, category, Some(known), form))
}

/// `POST /operator/categories/{category}/fields/{field}`.
///
/// # Errors
/// As [`edit`]; mistakes are answered with the form.
pub async fn update(
    operator: Operator<KeepContent>,
    path: Path<(String, i64)>,
    form: Form<FieldForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let (category, known) = of(&operator, path.into_inner()).await?;
    let form = FieldForm { kind: known.kind.as_str().to_owned(), ..form.into_inner() };
    let (field, is_confirmed) = (known.clone(), form.confirmed == "yes");
    let done = match form.parse() {
        Ok(wish) => operator.write(move |conn| model::update(&field, &wish, is_confirmed, change, conn)).await?,
        Err(errors) => Err(errors.into()),
    };
    if let Err(obstacle) = done {
        let wants = operator.htmx().wants("field_form");
        return FormPage::new(&operator, category, Some(known), form).refused(obstacle, wants);
    }
    categories.forget();
    let notice = Notice::success(Text::fields_saved(form.label.trim()));
    Ok(see_other(&path_of(&category.slug)).with_notice(&notice))
}

/// A category and its field.
pub(super) async fn of(operator: &Operator<KeepContent>, path: (String, i64)) -> Result<(Category, CategoryField)> {
    operator
        .read(move |conn| {
            let tree = Tree::load(conn)?;
            let category = called(&tree, &path.0)?;
            let field = model::own(&tree, category.id, path.1)?;
            Ok((category, field))
        })
        .await
}

/// Where a field goes.
#[derive(Deserialize)]
pub struct Move {
    /// `up` or `down`.
    to: String,
}

/// `POST /operator/categories/{category}/fields/{field}/move`.
///
/// # Errors
/// As [`edit`].
pub async fn shift(
    operator: Operator<KeepContent>,
    path: Path<(String, i64)>,
    form: Form<Move>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let (category, field) = of(&operator, path.into_inner()).await?;
    let (id, is_up): (CategoryId, _) = (category.id, form.to == "up");
    let label = operator.write(move |conn| model::shift(id, field.id, is_up, change, conn)).await?;
    categories.forget();
    Ok(see_other(&path_of(&category.slug)).with_notice(&Notice::success(Text::fields_moved(label))))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    Ok(see_other(&path_of(&path.0)))
}
