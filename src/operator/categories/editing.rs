//! A new category, and what one says: its name, its address and the text of its page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;

use crate::categories::{Categories, Category, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::media::uploads::{MOST_MEGABYTES, MOST_MEGAPIXELS};
use crate::operator::categories::changes::{Obstacle, add, update as change_category};
use crate::operator::categories::forms::{CategoryForm, LONGEST_ABOUT};
use crate::operator::categories::levels::level_of;
use crate::operator::categories::list::Wanted;
use crate::operator::categories::model::HOME;
use crate::operator::categories::model::{Change, Known, LONGEST, find, place, products};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other, thinking};

#[derive(Template)]
#[template(path = "operator/categories/form.html", blocks = ["category_form", "picture_form"])]
pub(super) struct FormPage {
    page: Page,
    tree: Tree,
    /// None for a new category.
    known: Option<Known>,
    form: CategoryForm,
    pub(super) errors: Errors,
    /// What somebody else saved meanwhile.
    meanwhile: Option<CategoryForm>,
    /// Products of the category itself.
    products: i64,
}

impl FormPage {
    /// The page of a category, as it is now.
    pub(super) async fn of(operator: &Operator<KeepContent>, slug: String) -> Result<Self> {
        let (tree, known, products) = operator
            .read(move |conn| {
                let (tree, known) = find(&slug, conn)?;
                let products = products(known.id, conn)?;
                Ok((tree, known, products))
            })
            .await?;
        let title = tree.name_of(&known.id);
        let form = CategoryForm::of(&known);
        let page = operator.page(title);
        Ok(Self { page, tree, known: Some(known), form, errors: Errors::default(), meanwhile: None, products })
    }

    fn new(operator: &Operator<KeepContent>, tree: Tree, form: CategoryForm) -> Self {
        let page = operator.page(Text::tree_new());
        Self { page, tree, known: None, form, errors: Errors::default(), meanwhile: None, products: 0 }
    }

    fn category(&self) -> Option<&Category> {
        self.known.as_ref().and_then(|known| self.tree.get(known.id))
    }

    /// What stands above it.
    fn line(&self) -> Vec<&Category> {
        let above = match &self.known {
            Some(known) => known.parent_id,
            None => self.tree.by_slug(&self.form.parent).map(|parent| parent.id),
        };
        above.map(|above| self.tree.line_of(&above)).unwrap_or_default()
    }

    fn action(&self) -> String {
        self.known.as_ref().map_or_else(|| HOME.to_owned(), |known| format!("{HOME}/{}", known.slug))
    }

    /// Where one goes who does not want to change it after all.
    fn way_back(&self) -> String {
        level_of(self.line().last().map(|above| above.slug.as_str()).unwrap_or_default())
    }

    /// What somebody else saved in a field, where that is not what stands in the form.
    fn saved(&self, of: fn(&CategoryForm) -> &str) -> &str {
        self.meanwhile.as_ref().map(of).filter(|saved| *saved != of(&self.form)).unwrap_or_default()
    }

    fn saved_name(&self) -> &str {
        self.saved(|form| &form.name)
    }

    fn saved_address(&self) -> &str {
        self.saved(|form| &form.address)
    }

    fn saved_about(&self) -> &str {
        self.saved(|form| &form.about)
    }

    /// What a file may be.
    fn file_hint(&self) -> String {
        self.page.t.tree_picture_hint(MOST_MEGABYTES, MOST_MEGAPIXELS)
    }

    /// Where its products are moved.
    fn merging_into(&self) -> Option<&Category> {
        self.category().and_then(|category| category.merging_into).and_then(|into| self.tree.get(into))
    }

    fn refused(mut self, obstacle: Obstacle, is_block_wanted: bool) -> Result<HttpResponse> {
        let status = match obstacle {
            Obstacle::Mistakes(errors) => {
                self.errors = errors;
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Obstacle::Meanwhile(known) => {
                self.form.version = known.version;
                self.meanwhile = Some(CategoryForm::of(&known));
                StatusCode::CONFLICT
            }
        };
        form_again(status, is_block_wanted, &self, &self.as_category_form())
    }
}

/// `GET /operator/categories/new?in=kitchen`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn new(operator: Operator<KeepContent>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let form = CategoryForm { parent: wanted.into_inner().r#in, ..CategoryForm::default() };
    let tree = operator.read(Tree::load).await?;
    place(&tree, &form.parent)?;
    html(&FormPage::new(&operator, tree, form))
}

/// `POST /operator/categories`.
///
/// # Errors
/// As [`new`]; mistakes are answered with the form.
pub async fn create(
    operator: Operator<KeepContent>,
    form: Form<CategoryForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, change) = (form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let (parsing, parent) = (form.clone(), form.parent.clone());
    let made = match thinking(move || parsing.parse()).await? {
        Ok(wish) => operator.write(move |conn| add(&parent, &wish, change, conn)).await?,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(_) => {
            categories.forget();
            let notice = Notice::success(Text::tree_added(form.name.trim()));
            Ok(see_other(&level_of(&form.parent)).with_notice(&notice))
        }
        Err(obstacle) => {
            let tree = operator.read(Tree::load).await?;
            let wants = operator.htmx().wants("category_form");
            FormPage::new(&operator, tree, form).refused(obstacle, wants)
        }
    }
}

/// `GET /operator/categories/{category}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn show(operator: Operator<KeepContent>, slug: Path<String>) -> Result<HttpResponse> {
    html(&FormPage::of(&operator, slug.into_inner()).await?)
}

/// `POST /operator/categories/{category}`.
///
/// # Errors
/// As [`show`]; mistakes, and somebody else's change meanwhile, are answered with the form.
pub async fn update(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    form: Form<CategoryForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, change) = (form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let (parsing, version, own) = (form.clone(), form.version, slug.clone());
    let done = match thinking(move || parsing.parse()).await? {
        Ok(wish) => operator.write(move |conn| change_category(&own, version, &wish, change, conn)).await?,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(slug) => {
            categories.forget();
            let notice = Notice::success(Text::tree_saved(form.name.trim()));
            Ok(see_other(&format!("{HOME}/{slug}")).with_notice(&notice))
        }
        Err(obstacle) => {
            let wants = operator.htmx().wants("category_form");
            let page = FormPage::of(&operator, slug.into_inner()).await?;
            FormPage { form, ..page }.refused(obstacle, wants)
        }
    }
}
