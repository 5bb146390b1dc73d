//! The page on which a business changes the address of its pages.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use askama::Template;
use serde::Deserialize;

use super::moving::{Before, MOST_MOVES, MOVES_WITHIN, addresses_before, move_to};
use super::tabs::{Tab, open};
use crate::businesses::addresses::{LONGEST, SHORTEST, parse};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::{ManageBusiness, Member};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

/// `POST /manage/{business}/settings/address`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    slug: String,
}

#[derive(Template)]
#[template(path = "settings/address.html", blocks = ["address_form"])]
struct Show {
    page: Page,
    desk: Desk,
    /// The whole address of the storefront.
    storefront: String,
    before: Vec<Before>,
    form: AddressForm,
    errors: Errors,
}

impl Show {
    async fn of(member: &Member<ManageBusiness>, base_url: &str, form: AddressForm, errors: Errors) -> Result<Self> {
        let (desk, before) = at_desk(member, |conn, actor| addresses_before(actor.business, conn)).await?;
        let page = member.page(Text::settings_tab_address());
        let storefront = format!("{base_url}/businesses/{}", member.actor.slug);
        Ok(Self { page, desk, storefront, before, form, errors })
    }
}

/// `GET /manage/{business}/settings/address`.
pub async fn show(member: Member<ManageBusiness>, config: Data<Config>) -> Result<HttpResponse> {
    open(&member)?;
    let form = AddressForm { slug: member.actor.slug.clone() };
    html(&Show::of(&member, &config.base_url, form, Errors::default()).await?)
}

/// `POST /manage/{business}/settings/address` — the pages are at the new address at once; the old one leads there.
///
/// # Errors
/// The database's; an address that cannot be had is answered with the form.
pub async fn update(
    member: Member<ManageBusiness>,
    form: Form<AddressForm>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    open(&member)?;
    let (form, now) = (form.into_inner(), clock.now());
    let slug = match parse(&form.slug) {
        Ok(slug) => slug,
        Err(sentence) => return again(&member, &config, form, sentence).await,
    };
    let to = slug.clone();
    match member.write(move |conn, actor| move_to(&to, actor, now, conn)).await {
        Ok(is_moved) => {
            let text = if is_moved { Text::settings_moved() } else { Text::settings_nothing_changed() };
            Ok(see_other(&format!("/manage/{slug}/settings/address")).with_notice(&Notice::success(text)))
        }
        Err(Error::Conflict(sentence)) => again(&member, &config, form, sentence).await,
        Err(error) => Err(error),
    }
}

async fn again(
    member: &Member<ManageBusiness>,
    config: &Config,
    form: AddressForm,
    sentence: Text,
) -> Result<HttpResponse> {
    let page = Show::of(member, &config.base_url, form, Errors::of("slug", sentence)).await?;
    refused(member.htmx.wants("address_form"), &page, &page.as_address_form())
}
