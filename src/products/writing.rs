//! Writing a new product and changing one, and what becomes of a form when somebody else was faster.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use diesel::PgConnection;

use super::drafts::{Identity, create as create_product, edit as edit_product};
use super::form_page::{Before, FormPage};
use super::forms::ProductForm;
use super::model::View;
use super::revisions::{Seen, find};
use super::status::Status;
use super::telling::submit;
use crate::categories::Categories;
use crate::clock::{Clock, Moment};
use crate::content::{Terms, Written};
use crate::error::{Error, Result};
use crate::identity::{Actor, CreateProducts, EditProducts, Member};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{see_other, thinking};

/// `GET /manage/{business}/products/new`.
pub async fn new(editor: Member<CreateProducts>, categories: Data<Categories>) -> Result<HttpResponse> {
    FormPage::of(&editor, &categories, None, ProductForm::empty()).await?.show()
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
    let page = FormPage::of(&editor, &categories, None, form.clone()).await?;
    let (submits, changes) = (form.submits(), form.updates().then(|| form.seen()));
    let (currency, tree, locale) = (page.currency, page.tree.clone(), Some(editor.locale()));
    let parsed = thinking(move || form.parse_new(&Terms { currency, tree: &tree, locale })).await?;
    let (written, identity) = match parsed {
        Ok(parsed) => parsed,
        Err(errors) => return page.refused(errors),
    };
    let sent = identity.clone();
    let made = editor
        .write(move |conn, actor| match changes {
            Some(seen) => change_of_made(seen, &written, actor, now, conn),
            None => made(&written, &sent, submits, actor, now, conn),
        })
        .await;
    let sentence = match made {
        Ok(id) => return Ok(see_other(&editor.path(&format!("/products/{id}"))).with_notice(&saved(submits))),
        Err(Error::Conflict(sentence)) => sentence,
        Err(error) => return Err(error),
    };
    match editor.read(move |conn, actor| Before::of(changes, &identity, actor, conn)).await? {
        Some(before) => page.sent_before(before),
        None => page.refused(Errors::of("sku", sentence)),
    }
}

/// A new product. A form that is sent twice submits once.
fn made(
    written: &Written,
    identity: &Identity,
    submits: bool,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<ProductId> {
    let id = create_product(written, identity, actor, now, conn)?;
    if submits && View::find(id, actor, conn)?.latest().status == Status::Draft {
        submit(id, actor, now, conn)?;
    }
    Ok(id)
}

/// A change of the product that the form of a new one made before.
fn change_of_made(
    seen: Seen,
    written: &Written,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<ProductId> {
    let product = find(seen.revision, actor, conn)?.product_id;
    Ok(edit_product(product, written, seen, actor, now, conn)?.id)
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
    let (id, locale) = (path.1, editor.locale());
    let tree = categories.tree().await?;
    let form = editor
        .read(move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            let sentence = match view.latest().status {
                _ if view.product.archived_at.is_some() => Text::products_is_archived(),
                Status::Pending => Text::products_because_pending(),
                _ => return Ok(ProductForm::of(view.latest(), &tree, locale)),
            };
            Err(Error::Conflict(sentence))
        })
        .await?;
    FormPage::of(&editor, &categories, Some(id), form).await?.show()
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
    let page = FormPage::of(&editor, &categories, Some(id), form.clone()).await?;
    let (seen, submits) = (form.seen(), form.submits());
    let (currency, tree, locale) = (page.currency, page.tree.clone(), Some(editor.locale()));
    let written = match thinking(move || form.parse(&Terms { currency, tree: &tree, locale })).await? {
        Ok(written) => written,
        Err(errors) => return page.refused(errors),
    };
    let sent = written.clone();
    let changed = editor
        .write(move |conn, actor| {
            let product = edit_product(id, &sent, seen, actor, now, conn)?;
            if submits { submit(id, actor, now, conn) } else { Ok(product) }
        })
        .await;
    let sentence = match changed {
        Ok(product) => return Ok(see_other(&product.path(&editor.actor)).with_notice(&saved(submits))),
        Err(Error::Conflict(sentence)) => sentence,
        Err(error) => return Err(error),
    };
    let view = editor.read(move |conn, actor| View::find(id, actor, conn)).await?;
    let latest = view.latest();
    let done = if submits { Status::Pending } else { Status::Draft };
    if latest.status == done && latest.content == written.content && latest.is_written_by(editor.actor.user) {
        // Sent twice, by a double click or after going back.
        return Ok(see_other(&view.product.path(&editor.actor)).with_notice(&saved(submits)));
    }
    page.late(&view, sentence)
}

fn saved(is_submitted: bool) -> Notice {
    Notice::success(if is_submitted { Text::products_done_saved_submitted() } else { Text::products_done_saved() })
}
