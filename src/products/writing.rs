//! The form of a product: writing a new one, changing one, and what becomes of it when somebody else was faster.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use diesel::PgConnection;

use super::changes::{Identity, Seen, create as create_product, edit as edit_product, made_by_form, submit};
use super::forms::ProductForm;
use super::meanwhile::{Meanwhile, merge};
use super::model::{Product, View};
use super::revisions::find;
use super::status::Status;
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::permissions::Permission;
use crate::identity::{Actor, CreateProducts, EditProducts, Member};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::money::Currency;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html_with, see_other, thinking};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "products/form.html", blocks = ["product_form"])]
struct FormPage {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    /// None for a new product.
    product: Option<ProductId>,
    title: &'static str,
    currency: Currency,
    form: ProductForm,
    errors: Errors,
    late: Option<Late>,
}

/// Why a form without mistakes was not saved.
enum Late {
    /// Somebody saved the same product first; what was typed can be saved on top of it.
    Changed(Meanwhile),
    /// The product cannot be changed now, as the sentence says.
    Closed(String),
    /// This very form has made a product already, with something else in it.
    SentBefore(Before),
}

/// The product that a form has made before.
struct Before {
    name: String,
    path: String,
    seen: Seen,
    /// Whether what is in the form now can become a change of it.
    is_open: bool,
}

impl Before {
    fn of(product: &Product, identity: &Identity, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let view = View::find(product.id, actor, conn)?;
        let latest = view.latest();
        Ok(Self {
            name: latest.name.clone(),
            path: product.path(actor),
            seen: Seen { revision: latest.id, version: latest.version },
            // The number is given once: one that differs is of another product.
            is_open: is_open(&view) && product.sku == identity.sku && actor.may(Permission::EditProducts),
        })
    }
}

/// Whether the product can be changed now.
fn is_open(view: &View) -> bool {
    view.product.archived_at.is_none() && view.latest().status != Status::Pending
}

impl FormPage {
    fn action(&self) -> String {
        self.product.map_or_else(|| self.desk.path("/products"), |id| self.desk.path(&format!("/products/{id}")))
    }

    /// What was saved meanwhile in a field that was changed here too; empty when nothing was.
    fn saved(&self, field: &str) -> &str {
        match &self.late {
            Some(Late::Changed(meanwhile)) => meanwhile.saved(field),
            _ => "",
        }
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
    form_page(&editor, &categories, None, ProductForm::empty()).await?.answer(false, StatusCode::OK)
}

/// `POST /manage/{business}/products` — a new product with its first draft, handed in at once when asked.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    editor: Member<CreateProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, now) = (form.into_inner(), clock.now());
    let page = form_page(&editor, &categories, None, form.clone()).await?;
    let is_fragment = editor.htmx.wants("product_form");
    let (typed, currency, tree) = (form.clone(), page.currency, page.tree.clone());
    let parsed = thinking(move || (typed.parse(currency, &tree), typed.identity())).await?;
    let (content, identity) = match parsed {
        (Ok(content), Ok(identity)) => (content, identity),
        (content, identity) => {
            let mut errors = content.err().unwrap_or_default();
            errors.take("sku", identity);
            return FormPage { errors, ..page }.answer(is_fragment, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let (submits, sent, before) = (form.submits(), identity.clone(), form.updates().then(|| form.seen()));
    let made = editor
        .write(move |conn, actor| {
            if let Some(seen) = before {
                let product = find(seen.revision, actor, conn)?.product_id;
                return Ok(edit_product(product, &content, seen, actor, now, conn)?.id);
            }
            let id = create_product(&content, &sent, actor, now, conn)?;
            // A form that is sent twice submits once.
            if submits && View::find(id, actor, conn)?.latest().status == Status::Draft {
                submit(id, actor, now, conn)?;
            }
            Ok(id)
        })
        .await;
    match made {
        Ok(id) => Ok(see_other(&editor.path(&format!("/products/{id}"))).with_notice(&saved(submits))),
        Err(Error::Conflict(sentence)) => {
            let made_before = editor
                .read(move |conn, actor| {
                    let product = match before {
                        Some(seen) => {
                            Some(View::find(find(seen.revision, actor, conn)?.product_id, actor, conn)?.product)
                        }
                        None => made_by_form(&identity, actor, conn)?,
                    };
                    product.map(|product| Before::of(&product, &identity, actor, conn)).transpose()
                })
                .await?;
            if let Some(before) = made_before {
                // Under a new key what was typed can still become a product of its own.
                let form = ProductForm { key: ProductForm::empty().key, ..form }.on_top_of(before.seen);
                let late = Some(Late::SentBefore(before));
                return FormPage { form, late, ..page }.answer(is_fragment, StatusCode::CONFLICT);
            }
            let mut errors = Errors::default();
            errors.add("sku", sentence);
            FormPage { errors, ..page }.answer(is_fragment, StatusCode::UNPROCESSABLE_ENTITY)
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
    let tree = categories.tree().await?;
    let form = editor
        .read(move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            let sentence = match view.latest().status {
                _ if view.product.archived_at.is_some() => "This product is archived. Restore it to edit it.",
                Status::Pending => "This is waiting for approval. Withdraw it to keep working on it.",
                _ => return Ok(ProductForm::of(view.latest(), &tree)),
            };
            Err(Error::Conflict(sentence.to_owned()))
        })
        .await?;
    form_page(&editor, &categories, Some(id), form).await?.answer(false, StatusCode::OK)
}

/// `POST /manage/{business}/products/{product}` — changes the draft, or begins a new one; hands it in when asked.
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
    let page = form_page(&editor, &categories, Some(id), form.clone()).await?;
    let is_fragment = editor.htmx.wants("product_form");
    let (typed, currency, tree) = (form.clone(), page.currency, page.tree.clone());
    let content = match thinking(move || typed.parse(currency, &tree)).await? {
        Ok(content) => content,
        Err(errors) => return FormPage { errors, ..page }.answer(is_fragment, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let (seen, submits, sent) = (form.seen(), form.submits(), content.clone());
    let changed = editor
        .write(move |conn, actor| {
            let product = edit_product(id, &sent, seen, actor, now, conn)?;
            if submits { submit(id, actor, now, conn) } else { Ok(product) }
        })
        .await;
    match changed {
        Ok(product) => Ok(see_other(&product.path(&editor.actor)).with_notice(&saved(submits))),
        Err(Error::Conflict(sentence)) => {
            let view = editor.read(move |conn, actor| View::find(id, actor, conn)).await?;
            let latest = view.latest();
            let done = if submits { Status::Pending } else { Status::Draft };
            if latest.status == done && latest.says(&content) && latest.is_written_by(editor.actor.user) {
                // Sent twice, by a double click or after going back.
                return Ok(see_other(&view.product.path(&editor.actor)).with_notice(&saved(submits)));
            }
            let has_changed = (seen.revision, seen.version) != (latest.id, latest.version);
            let (form, late) = if is_open(&view) && has_changed {
                let (form, meanwhile) = merge(&form, &ProductForm::of(latest, &page.tree), &page.tree);
                (form, Late::Changed(meanwhile))
            } else {
                (form, Late::Closed(sentence))
            };
            FormPage { form, late: Some(late), ..page }.answer(is_fragment, StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}

fn saved(is_submitted: bool) -> Notice {
    Notice::success(if is_submitted {
        "Saved and submitted for approval."
    } else {
        "Saved as a draft. Submit it when it’s ready."
    })
}

async fn form_page<P>(
    editor: &Member<P>,
    categories: &Categories,
    product: Option<ProductId>,
    form: ProductForm,
) -> Result<FormPage> {
    let tree = categories.tree().await?;
    let (desk, currency) = at_desk(editor, move |conn, actor| {
        // Somebody who may not know of the product is not shown its form either.
        if let Some(id) = product {
            View::find(id, actor, conn)?;
        }
        Ok(Settings::of(actor.business, conn)?.currency)
    })
    .await?;
    let title = if product.is_some() { "Edit product" } else { "New product" };
    let (page, errors) = (editor.page(title), Errors::default());
    Ok(FormPage { page, desk, tree, product, title, currency, form, errors, late: None })
}
