//! Writing a new product and changing one, and what becomes of a form when somebody else was faster.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use diesel::PgConnection;
use serde::Deserialize;

use super::begun::{BegunFact, begun_as};
use super::changes::current;
use super::checks::{Checked, Subject, look};
use super::drafts::{Identity, create as create_product, edit as edit_product};
use super::form_page::{Before, FormPage};
use super::forms::{ProductForm, SKU};
use super::identity::{identify, twins};
use super::model::View;
use super::revisions::{Seen, find};
use super::status::Status;
use super::telling::submit;
use super::unsaved;
use crate::categories::{Categories, Tree};
use crate::clock::{Clock, Moment};
use crate::content::Written;
use crate::content::fields::{NAME, PICTURES};
use crate::error::{Error, Result};
use crate::identity::{Actor, CreateProducts, EditProducts, Member, Permission};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::search::Index;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `?another=yes&name=Teapot`: a form with nothing but that name in it, whatever is kept of others.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Start {
    another: String,
    name: String,
}

/// `GET /manage/{business}/products/new` — with what was typed last and never saved.
pub async fn new(
    editor: Member<CreateProducts>,
    start: Query<Start>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let kept =
        if start.another.is_empty() { editor.read(|conn, actor| unsaved::of_new(actor, conn)).await? } else { None };
    let empty = ProductForm::empty();
    let form = begun_as(&start.name, empty.clone());
    let page = FormPage::of(&editor, &categories, form, clock.now()).await?;
    match kept {
        Some(kept) => page.restored(kept, &empty).await?.show(),
        None => page.show(),
    }
}

/// What it takes to hand in what a form says.
struct HandIn {
    tree: Arc<Tree>,
    checked: Checked,
}

impl HandIn {
    /// Looks at what is to be handed in, before anything is written.
    async fn of<P>(
        is_wanted: bool,
        subject: Subject,
        page: &FormPage,
        editor: &Member<P>,
        index: &Index,
    ) -> Result<Option<Self>> {
        if !is_wanted {
            return Ok(None);
        }
        let tree = page.tree.clone();
        let checked = look(editor, &tree, index, subject).await?.checked(None);
        Ok(Some(Self { tree, checked }))
    }
}

/// What became of a form.
#[derive(Default)]
struct Done {
    is_submitted: bool,
    /// What is said where a rule approved it at once.
    at_once: Option<Text>,
    is_changed: bool,
    /// What another product is called that has the same barcode.
    twin: Option<String>,
}

impl Done {
    fn leads<P>(&self, editor: &Member<P>, id: ProductId) -> HttpResponse {
        see_other(&editor.path(&format!("/products/{id}"))).with_notice(&self.notice())
    }

    fn notice(&self) -> Notice {
        if let Some(twin) = &self.twin {
            return Notice { kind: "info", text: Text::products_done_saved_twin(twin) };
        }
        if let Some(at_once) = &self.at_once {
            return Notice::success(at_once.clone());
        }
        Notice::success(match (self.is_submitted, self.is_changed) {
            (true, _) => Text::products_done_saved_submitted(),
            (_, true) => Text::products_done_saved(),
            _ => Text::products_done_nothing(),
        })
    }
}

/// `POST /manage/{business}/products` — a new product with its first draft, handed in at once when asked. What cannot be
/// handed in yet is saved as a draft.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    editor: Member<CreateProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, now) = (ProductForm { product: None, ..form.into_inner() }, clock.now());
    let (submits, changes) = (form.submits(), form.updates().then(|| form.seen()));
    may_submit(&editor, submits)?;
    let page = FormPage::of(&editor, &categories, form.clone(), now).await?;
    let (written, identity) = match page.parsed().await? {
        Ok(parsed) => parsed,
        Err(errors) => return page.refused(&editor, errors, now).await,
    };
    let lacking = page.lacking(&written);
    let subject = Subject { product: None, content: written.content.clone(), barcode: identity.barcode.clone() };
    let hands_in = HandIn::of(submits && lacking.is_none(), subject, &page, &editor, &index).await?;
    let sent = identity.clone();
    let made = editor
        .write(move |conn, actor| {
            let (id, at_once) = match changes {
                Some(seen) => (change_of_made(seen, &written, &sent, actor, now, conn)?, None),
                None => made(&written, &sent, hands_in.as_ref(), actor, now, conn)?,
            };
            unsaved::settle(&form, actor, conn)?;
            let twin = twin(id, &sent, actor, conn)?;
            let done = Done { is_submitted: hands_in.is_some(), at_once, is_changed: true, twin };
            Ok((id, done))
        })
        .await;
    let sentence = match (made, lacking) {
        (Ok((id, _)), Some(errors)) => return incomplete(&editor, &categories, id, errors, now).await,
        (Ok((id, done)), None) => return Ok(done.leads(&editor, id)),
        (Err(Error::Conflict(sentence)), _) => sentence,
        (Err(error), _) => return page.refused(&editor, lost_picture(error)?, now).await,
    };
    match editor.read(move |conn, actor| Before::of(changes, &identity, actor, conn)).await? {
        Some(before) => page.sent_before(&editor, before, now).await,
        None => page.refused(&editor, Errors::of(SKU, sentence), now).await,
    }
}

/// A new product, handed in at once where that is wanted. A form that is sent twice submits once.
fn made(
    written: &Written,
    identity: &Identity,
    hands_in: Option<&HandIn>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<(ProductId, Option<Text>)> {
    let id = create_product(written, identity, actor, now, conn)?;
    if let Some(HandIn { tree, checked }) = hands_in
        && View::find(id, actor, conn)?.latest().status == Status::Draft
    {
        return Ok((id, submit(id, tree, checked, actor, now, conn)?.done_at_once()));
    }
    Ok((id, None))
}

/// A change of the product that the form of a new one made before.
fn change_of_made(
    seen: Seen,
    written: &Written,
    identity: &Identity,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<ProductId> {
    let product = find(seen.revision, actor, conn)?.product_id;
    identify(product, identity, actor, now, conn)?;
    Ok(edit_product(product, written, seen, actor, now, conn)?.id)
}

/// `GET /manage/{business}/products/{product}/edit` — with what this person typed last and never saved.
///
/// # Errors
/// [`Error::NotFound`] when there is none for this person, [`Error::Conflict`] while it waits for approval.
pub async fn edit(
    editor: Member<EditProducts>,
    path: Path<(String, ProductId)>,
    begun: Query<BegunFact>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, locale) = (path.1, editor.locale());
    let tree = categories.tree().await?;
    let (form, kept) = editor
        .read(move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            let sentence = match view.latest().status {
                _ if view.product.archived_at.is_some() => Text::products_is_archived(),
                Status::Pending => Text::products_because_pending(),
                _ => return Ok((ProductForm::of(&view, &tree, locale), unsaved::of_product(id, actor, conn)?)),
            };
            Err(Error::Conflict(sentence))
        })
        .await?;
    let page = FormPage::of(&editor, &categories, begun.added_to(form.clone()), clock.now()).await?;
    match kept {
        Some(kept) => page.restored(kept, &form).await?.show(),
        None => page.show(),
    }
}

/// `POST /manage/{business}/products/{product}` — changes the draft, or begins a new one; hands it in when asked. What
/// cannot be handed in yet is saved as a draft.
///
/// # Errors
/// The database's; mistakes, and somebody else's change meanwhile, are answered with the form and what was typed.
pub async fn update(
    editor: Member<EditProducts>,
    path: Path<(String, ProductId)>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let form = ProductForm { product: Some(id.get()), ..form.into_inner() };
    let submits = form.submits();
    may_submit(&editor, submits)?;
    let page = FormPage::of(&editor, &categories, form.clone(), now).await?;
    let (written, identity) = match page.parsed().await? {
        Ok(parsed) => parsed,
        Err(errors) => return page.refused(&editor, errors, now).await,
    };
    let lacking = page.lacking(&written);
    let subject = Subject { product: Some(id), content: written.content.clone(), barcode: identity.barcode.clone() };
    let hands_in = HandIn::of(submits && lacking.is_none(), subject, &page, &editor, &index).await?;
    let changed = editor
        .write(move |conn, actor| {
            let product = current(id, actor, conn)?;
            let identity = match form.identity_over(&product, identity) {
                Ok(identity) => identity,
                Err(errors) => return Ok(Err(errors)),
            };
            let is_identified = identify(id, &identity, actor, now, conn)?;
            let done = change(&form, id, &written, hands_in.as_ref(), actor, now, conn)?;
            unsaved::settle(&form, actor, conn)?;
            let twin = if is_identified { twin(id, &identity, actor, conn)? } else { None };
            Ok(Ok(Done { is_changed: done.is_changed || is_identified, twin, ..done }))
        })
        .await;
    let sentence = match (changed, lacking) {
        (Ok(Err(errors)), _) => return page.refused(&editor, errors, now).await,
        (Ok(Ok(_)), Some(errors)) => return incomplete(&editor, &categories, id, errors, now).await,
        (Ok(Ok(done)), None) => return Ok(done.leads(&editor, id)),
        (Err(Error::Conflict(sentence)), _) if sentence == Text::products_sku_taken() => {
            return page.refused(&editor, Errors::of(SKU, sentence), now).await;
        }
        (Err(Error::Conflict(sentence)), _) => sentence,
        (Err(error), _) => return page.refused(&editor, lost_picture(error)?, now).await,
    };
    let view = editor.read(move |conn, actor| View::find(id, actor, conn)).await?;
    page.late(&editor, &view, sentence, now).await
}

/// Writes what a form says, and hands it in where that is wanted; says what it did of that.
/// A form that says what is there already, because it was sent twice or because only the numbers of the product were
/// changed, opens no version.
fn change(
    form: &ProductForm,
    id: ProductId,
    written: &Written,
    hands_in: Option<&HandIn>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Done> {
    let view = View::find(id, actor, conn)?;
    let latest = view.latest();
    let is_there = latest.content == written.content
        && matches!(latest.status, Status::Draft | Status::Pending | Status::Approved);
    if !is_there {
        edit_product(id, written, form.seen(), actor, now, conn)?;
    }
    let done = Done { is_changed: !is_there, ..Done::default() };
    let Some(HandIn { tree, checked }) = hands_in else { return Ok(done) };
    if !is_there || latest.status == Status::Draft {
        let at_once = submit(id, tree, checked, actor, now, conn)?.done_at_once();
        return Ok(Done { is_submitted: true, at_once, ..done });
    }
    Ok(Done { is_submitted: latest.status == Status::Pending, ..done })
}

/// What another product with the same barcode is called.
fn twin(id: ProductId, identity: &Identity, actor: &Actor, conn: &mut PgConnection) -> Result<Option<String>> {
    let Some(barcode) = &identity.barcode else { return Ok(None) };
    Ok(twins(barcode, Some(id), actor, conn)?.into_iter().next().map(|(_, name)| name))
}

/// The mistake of a form with a picture that was removed, since nothing used it for a day; and what is said to a
/// business that has as much as it may have.
fn lost_picture(error: Error) -> Result<Errors> {
    match error {
        Error::BadRequest(sentence) if sentence == Text::content_picture_unknown() => {
            Ok(Errors::of(PICTURES.key, sentence))
        }
        Error::Full(sentence) => Ok(Errors::of(NAME.key, sentence)),
        error => Err(error),
    }
}

/// The form of a draft that was saved and lacks something.
async fn incomplete<P>(
    editor: &Member<P>,
    categories: &Categories,
    id: ProductId,
    errors: Errors,
    now: Moment,
) -> Result<HttpResponse> {
    let (tree, locale) = (categories.tree().await?, editor.locale());
    let form =
        editor.read(move |conn, actor| Ok(ProductForm::of(&View::find(id, actor, conn)?, &tree, locale))).await?;
    FormPage::of(editor, categories, form, now).await?.incomplete(errors)
}

fn may_submit<P>(editor: &Member<P>, submits: bool) -> Result<()> {
    if submits { editor.actor.require(Permission::SubmitProducts) } else { Ok(()) }
}
