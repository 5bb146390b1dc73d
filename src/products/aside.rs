//! What the form of a product asks while it is filled, before anything of it is saved: how the description will look,
//! what an approver will be shown, what a category asks, and to keep what was typed.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form};

use super::checks::{Checklist, Subject, look};
use super::form_page::FormPage;
use super::forms::ProductForm;
use super::unsaved;
use crate::categories::Categories;
use crate::clock::Clock;
use crate::content::fields::DESCRIPTION;
use crate::error::Result;
use crate::identity::{Actor, Member, Permission, ViewProducts};
use crate::locales::Text;
use crate::search::Index;
use crate::web::markdown::Rendered;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other, thinking};

/// Whoever may fill the form may ask it.
fn may_fill(form: &ProductForm, actor: &Actor) -> Result<()> {
    let needed = if form.product.is_some() { Permission::EditProducts } else { Permission::CreateProducts };
    actor.require(needed)
}

/// `POST /manage/{business}/products/preview` — the description as visitors will see it; without htmx the form with it.
///
/// # Errors
/// The database's.
pub async fn preview(
    member: Member<ViewProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    may_fill(&form, &member.actor)?;
    let description = form.typed(DESCRIPTION).to_owned();
    let preview = thinking(move || {
        let source = crate::web::forms::text(&description, DESCRIPTION.longest, Text::products_preview_empty())?;
        Rendered::parse(&source).map(|rendered| rendered.html)
    })
    .await?;
    let page = FormPage::of(&member, &categories, form, clock.now()).await?;
    let page = page.previewing(preview);
    if member.htmx.wants("preview") { html(&page.as_preview()) } else { page.show() }
}

/// `POST /manage/{business}/products/check` — what is missing and what an approver will be shown, saved or not; without
/// htmx the form with it.
///
/// # Errors
/// The database's.
pub async fn check(
    member: Member<ViewProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    may_fill(&form, &member.actor)?;
    let page = FormPage::of(&member, &categories, form, clock.now()).await?;
    let checklist = match page.parsed().await? {
        Ok((written, identity)) => {
            let subject = Subject { product: page.product, content: written.content, barcode: identity.barcode };
            look(&member, &page.tree, &index, subject).await?
        }
        Err(mistakes) => Checklist::of_mistakes(mistakes),
    };
    let page = page.checked(checklist);
    if member.htmx.wants("check") { html(&page.as_check()) } else { page.show() }
}

/// `POST /manage/{business}/products/fields` — what the chosen category asks, or the categories that some words find;
/// without htmx the form with both.
///
/// # Errors
/// The database's.
pub async fn fields(
    member: Member<ViewProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    may_fill(&form, &member.actor)?;
    let page = FormPage::of(&member, &categories, form, clock.now()).await?;
    if member.htmx.wants("specifics") {
        html(&page.as_specifics())
    } else if member.htmx.wants("category_choice") {
        html(&page.as_category_choice())
    } else {
        page.show()
    }
}

/// `POST /manage/{business}/products/unsaved` — keeps what was typed, for whoever typed it.
///
/// # Errors
/// The database's.
pub async fn keep(
    member: Member<ViewProducts>,
    form: Form<ProductForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, now) = (form.into_inner(), clock.now());
    may_fill(&form, &member.actor)?;
    let page = FormPage::of(&member, &categories, form, now).await?.kept(&member, now).await?;
    if member.htmx.wants("kept") { html(&page.as_kept()) } else { page.show() }
}

/// `POST /manage/{business}/products/unsaved/delete` — forgets it.
///
/// # Errors
/// The database's.
pub async fn discard(member: Member<ViewProducts>, form: Form<ProductForm>) -> Result<HttpResponse> {
    let form = form.into_inner();
    may_fill(&form, &member.actor)?;
    let path = match form.of_product() {
        Some(product) => member.path(&format!("/products/{product}/edit")),
        None => member.path("/products/new"),
    };
    member.write(move |conn, actor| unsaved::discard(&form, actor, conn)).await?;
    Ok(see_other(&path).with_notice(&Notice::success(Text::products_done_discarded())))
}

/// `GET` on what only takes a form: somebody reloads the answer to it. What was typed is kept.
pub async fn back(member: Member<ViewProducts>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("/products")))
}
