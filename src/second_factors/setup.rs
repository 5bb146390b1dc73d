//! Setting up an authenticator app, and doing without it.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use askama::Template;
use serde::Deserialize;

use super::changes::Change;
use super::kept::Kept;
use super::removal::Removal;
use super::standing::{PATH, Standing};
use super::totp::{Picture, Shared, typed};
use super::{demands, recovery_pages};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::identity::Fresh;
use crate::layout::Page;
use crate::locales::Text;
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

/// The code that confirms that an app was set up.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// As typed.
    pub code: String,
}

#[derive(Template)]
#[template(path = "second_factors/setup.html", blocks = ["code_form"])]
struct Setup {
    page: Page,
    picture: Picture,
    secret: String,
    uri: String,
    is_another: bool,
    errors: Errors,
}

/// `GET /account/security/authenticator` — a secret for an app; the same one for some minutes, so that the page may be
/// opened again.
pub async fn new(
    owner: Fresh,
    session: Session,
    office: Data<Office>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (owner.person.id, clock.now());
    let shared = if let Some(bytes) = Kept::Authenticator.find(id, &session, office.seal(), now) {
        Shared::of(&bytes)?
    } else {
        let shared = Shared::random()?;
        Kept::Authenticator.keep(shared.bytes(), id, &session, office.seal(), now)?;
        shared
    };
    let standing = owner.own().read(move |conn| Standing::of(id, conn)).await?;
    html(&Setup::of(&owner, &config, &shared, standing.authenticator.is_some(), Errors::default())?)
}

/// `POST /account/security/authenticator` — with a code of the app, which is then asked for at every sign-in.
pub async fn create(
    owner: Fresh,
    form: Form<CodeForm>,
    session: Session,
    office: Data<Office>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (owner.person.id, clock.now());
    let Some(bytes) = Kept::Authenticator.find(id, &session, office.seal(), now) else {
        let notice = Notice::error(Text::security_setup_late());
        return Ok(see_other("/account/security/authenticator").with_notice(&notice));
    };
    let shared = Shared::of(&bytes)?;
    let Some(step) = shared.step_of(&typed(&form.code), now) else {
        let errors = Errors::of("code", Text::security_code_wrong());
        let page = Setup::of(&owner, &config, &shared, false, errors)?;
        return refused(owner.htmx.wants("code_form"), &page, &page.as_code_form());
    };
    let change = Change::by(&owner, &office, now);
    let codes = owner.own().write(move |conn| change.add_authenticator(&shared, step, conn)).await?;
    Kept::Authenticator.forget(&session);
    let notice = Notice::success(Text::security_authenticator_on());
    recovery_pages::lead_to(codes, id, &session, office.seal(), now).map(|answer| answer.with_notice(&notice))
}

/// `GET /account/security/authenticator/delete` — asks whether to turn it off, or says why it stays.
pub async fn remove(owner: Fresh, config: Data<Config>) -> Result<HttpResponse> {
    let id = owner.person.id;
    let standing = owner.own().read(move |conn| Standing::of(id, conn)).await?;
    if standing.authenticator.is_none() {
        return Ok(see_other(PATH));
    }
    html(&Removal {
        page: owner.page(Text::security_authenticator_remove_title()),
        heading: Text::security_authenticator_remove_title(),
        consequence: Text::security_authenticator_remove_text(),
        reason: standing.keeps_authenticator(&demands::of(&owner.current, &config)),
        action: "/account/security/authenticator/delete".to_owned(),
        button: Text::security_turn_off(),
    })
}

/// `POST /account/security/authenticator/delete`.
///
/// # Errors
/// [`crate::error::Error::Conflict`] where a second factor has to stay.
pub async fn delete(owner: Fresh, office: Data<Office>, config: Data<Config>, clock: Clock) -> Result<HttpResponse> {
    let change = Change::by(&owner, &office, clock.now());
    let demands = demands::of(&owner.current, &config);
    owner.own().write(move |conn| change.remove_authenticator(&demands, conn)).await?;
    Ok(see_other(PATH).with_notice(&Notice::success(Text::security_authenticator_off())))
}

impl Setup {
    fn of(owner: &Fresh, config: &Config, shared: &Shared, is_another: bool, errors: Errors) -> Result<Self> {
        let uri = shared.uri(&config.host(), &owner.person.email);
        Ok(Self {
            page: owner.page(Text::security_setup_title()),
            picture: Picture::of(&uri)?,
            secret: shared.in_groups(),
            uri,
            is_another,
            errors,
        })
    }
}
