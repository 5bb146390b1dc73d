//! The workspace's pages of products.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use iso_currency::Currency;
use serde::Deserialize;

use super::changes::{create as create_product, edit as edit_product};
use super::forms::ProductForm;
use super::model::{Row, Shelf, View, on_shelf};
use super::revisions::html_of;
use super::status::{Action, Standing, Status, next};
use crate::businesses::member::{CreateProducts, Desk, EditProducts, Member, ViewProducts};
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::web::forms::Errors;
use crate::web::markdown::to_html;
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{self, Pagination, Step};
use crate::web::{html, html_with, see_other, thinking};

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "products/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    shelf: Shelf,
    rows: Vec<Row>,
    pagination: Pagination,
}

/// `?status=draft&page=2`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    status: String,
    #[serde(default, deserialize_with = "pagination::number")]
    page: Option<usize>,
}

/// `GET /manage/{business}/products`.
///
/// # Errors
/// The database's.
pub async fn index(member: Member<ViewProducts>, filter: Query<Filter>) -> Result<HttpResponse> {
    let shelf = Shelf::parse(&filter.status);
    let current = filter.page.unwrap_or(1).clamp(1, 10_000);
    let offset = (current - 1) * PER_PAGE;
    let (desk, mut rows) = member
        .read(move |conn, actor| {
            let offset = i64::try_from(offset).unwrap_or(0);
            // One more than is shown tells whether there is a next page, without counting them all.
            Ok((actor.desk(conn)?, on_shelf(shelf, actor, offset, 51, conn)?))
        })
        .await?;
    let total = offset + rows.len();
    rows.truncate(PER_PAGE);
    let query = if shelf == Shelf::Current { String::new() } else { format!("status={}", shelf.as_str()) };
    let pagination = Pagination::new(current, total, PER_PAGE, &desk.path("/products"), &query);
    html(&Index { page: member.page("Products"), desk, shelf, rows, pagination })
}

#[derive(Template)]
#[template(path = "products/show.html")]
struct Show {
    page: Page,
    desk: Desk,
    view: View,
    tree: Arc<Tree>,
    description: String,
    four_eyes: bool,
}

impl Show {
    /// Whether this person can do this with the newest revision now; the same rule that decides when they try.
    fn can(&self, action: Action) -> bool {
        let latest = self.view.latest();
        let actor = &self.desk.actor;
        let standing = Standing { actor, is_writer: latest.is_written_by(actor.user), four_eyes: self.four_eyes };
        self.view.product.archived_at.is_none() && next(latest.status, action, standing).is_ok()
    }

    /// Whether a new version can be begun: nothing is open, and the newest was published or refused.
    fn can_begin(&self) -> bool {
        let product = &self.view.product;
        product.archived_at.is_none() && product.open_revision_id.is_none() && self.desk.may("edit_products")
    }

    fn category(&self) -> &str {
        self.tree.get(self.view.latest().category_id).map_or("", |category| category.path.as_str())
    }
}

/// `GET /manage/{business}/products/{product}`.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or none for this person.
pub async fn show(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId)>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let id = path.1;
    let tree = categories.tree(member.db()).await?;
    let (desk, view, rendered, four_eyes) = member
        .read(move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            let rendered = html_of(view.latest(), conn)?;
            Ok((actor.desk(conn)?, view, rendered, Settings::of(actor.business, conn)?.four_eyes))
        })
        .await?;
    let description = if let Some(html) = rendered {
        html
    } else {
        let source = view.latest().description.clone();
        thinking(move || to_html(&source)).await?
    };
    html(&Show { page: member.page(&view.latest().name), desk, view, tree, description, four_eyes })
}

#[derive(Template)]
#[template(path = "products/form.html", blocks = ["product_form"])]
struct FormPage {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    /// None for a new product.
    product: Option<ProductId>,
    title: String,
    currency: Currency,
    form: ProductForm,
    errors: Errors,
}

impl FormPage {
    fn action(&self) -> String {
        self.product.map_or_else(|| self.desk.path("/products"), |id| self.desk.path(&format!("/products/{id}")))
    }

    fn answer(&self, is_fragment: bool, status: StatusCode) -> Result<HttpResponse> {
        if is_fragment { html_with(status, &self.as_product_form()) } else { html_with(status, self) }
    }
}

/// `GET /manage/{business}/products/new`.
///
/// # Errors
/// The database's.
pub async fn new(editor: Member<CreateProducts>, categories: Data<Categories>) -> Result<HttpResponse> {
    form_page(&editor, &categories, None, ProductForm::empty(), Errors::default()).await?.answer(false, StatusCode::OK)
}

/// `POST /manage/{business}/products` — a new product with its first draft.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    editor: Member<CreateProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    let page = form_page(&editor, &categories, None, form.clone(), Errors::default()).await?;
    let (currency, tree) = (page.currency, page.tree.clone());
    let parsed = thinking(move || (form.parse(currency, &tree), form.identity())).await?;
    let (content, identity) = match parsed {
        (Ok(content), Ok(identity)) => (content, identity),
        (content, identity) => {
            let mut errors = content.err().unwrap_or_default();
            errors.take("sku", identity);
            return FormPage { errors, ..page }
                .answer(editor.htmx.wants("product_form"), StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let now = clock.now();
    let made = editor.write(move |conn, actor| create_product(&content, &identity, actor, now, conn)).await;
    match made {
        Ok(id) => {
            let notice = Notice::success("Saved as a draft. Submit it when it is ready.");
            Ok(see_other(&editor.path(&format!("/products/{id}"))).with_notice(&notice))
        }
        Err(Error::Conflict(sentence)) => {
            let mut errors = Errors::default();
            errors.add("sku", sentence);
            FormPage { errors, ..page }.answer(editor.htmx.wants("product_form"), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error),
    }
}

/// `GET /manage/{business}/products/{product}/edit`.
///
/// # Errors
/// [`Error::NotFound`] when there is none for this person, [`Error::Conflict`] while it waits for approval.
pub async fn edit(
    editor: Member<EditProducts>,
    path: Path<(String, ProductId)>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let id = path.1;
    let tree = categories.tree(editor.db()).await?;
    let form = editor
        .read(move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            if view.latest().status == Status::Pending {
                let sentence = "This waits for approval. Withdraw it to go on working on it.";
                return Err(Error::Conflict(sentence.to_owned()));
            }
            Ok(ProductForm::of(view.latest(), &tree))
        })
        .await?;
    form_page(&editor, &categories, Some(id), form, Errors::default()).await?.answer(false, StatusCode::OK)
}

/// `POST /manage/{business}/products/{product}` — changes the draft, or begins a new one.
///
/// # Errors
/// The database's; mistakes, and somebody else's change meanwhile, are answered with the form and what was typed.
pub async fn update(
    editor: Member<EditProducts>,
    path: Path<(String, ProductId)>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, now) = (path.1, form.into_inner(), clock.now());
    let page = form_page(&editor, &categories, Some(id), form.clone(), Errors::default()).await?;
    let is_fragment = editor.htmx.wants("product_form");
    let (seen, currency, tree) = (form.seen(), page.currency, page.tree.clone());
    let content = match thinking(move || form.parse(currency, &tree)).await? {
        Ok(content) => content,
        Err(errors) => return FormPage { errors, ..page }.answer(is_fragment, StatusCode::UNPROCESSABLE_ENTITY),
    };
    match editor.write(move |conn, actor| edit_product(id, &content, seen, actor, now, conn)).await {
        Ok(product) => Ok(see_other(&product.path(&editor.actor)).with_notice(&Notice::success("Saved as a draft."))),
        Err(Error::Conflict(sentence)) => {
            let mut errors = Errors::default();
            errors.add("name", sentence);
            FormPage { errors, ..page }.answer(is_fragment, StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}

async fn form_page<P>(
    editor: &Member<P>,
    categories: &Categories,
    product: Option<ProductId>,
    form: ProductForm,
    errors: Errors,
) -> Result<FormPage> {
    let tree = categories.tree(editor.db()).await?;
    let (desk, currency) = editor
        .read(move |conn, actor| {
            // Somebody who may not know of the product is not shown its form either.
            if let Some(id) = product {
                View::find(id, actor, conn)?;
            }
            Ok((actor.desk(conn)?, Settings::of(actor.business, conn)?.currency()))
        })
        .await?;
    let title = if product.is_some() { "Edit the product" } else { "New product" };
    Ok(FormPage { page: editor.page(title), desk, tree, product, title: title.to_owned(), currency, form, errors })
}
