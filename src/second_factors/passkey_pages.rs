//! Adding, naming and removing passkeys. The browser's answer comes as a field of an ordinary form, which a script fills.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use super::ceremonies::{Answer, Party};
use super::changes::Change;
use super::passkeys::{self, Row};
use super::removal::Removal;
use super::standing::{PATH, Standing};
use super::{demands, recovery_pages};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::{Fresh, SignedIn};
use crate::layout::Page;
use crate::limits::{PASSKEYS, Uses};
use crate::locales::Text;
use crate::mail::Office;
use crate::web::forms::{Errors, line};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

/// The longest name, in characters.
const LONGEST_NAME: usize = 80;

/// A name for a passkey, and, where it is new, what the device answered.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    /// What its owner calls it.
    pub name: String,
    /// The word of the challenge.
    pub ceremony: String,
    /// The credential as JSON.
    pub credential: String,
}

#[derive(Template)]
#[template(path = "second_factors/passkey_new.html", blocks = ["passkey_form"])]
struct New {
    page: Page,
    form: PasskeyForm,
    takes_passkeys: bool,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "second_factors/passkey.html", blocks = ["passkey_form"])]
struct Edit {
    page: Page,
    passkey: Row,
    form: PasskeyForm,
    errors: Errors,
}

/// `GET /account/security/passkeys` — a page to add one.
pub async fn new(owner: Fresh, config: Data<Config>) -> Result<HttpResponse> {
    html(&New::with(&owner, &config, PasskeyForm::default(), Errors::default()))
}

/// `GET /account/security/passkeys/challenge` — somebody opens what only the script asks for.
pub async fn back(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other("/account/security/passkeys"))
}

/// `POST /account/security/passkeys/challenge` — what the browser asks the device for a new one with, as JSON.
///
/// # Errors
/// [`Error::NotFound`] where there are no passkeys, [`Error::TooMany`] after many.
pub async fn challenge(owner: Fresh, config: Data<Config>, clock: Clock) -> Result<HttpResponse> {
    let (party, person, now) = (Party::of(&config).ok_or(Error::NotFound)?, owner.person.clone(), clock.now());
    let begin = move |conn: &mut PgConnection| {
        Uses::default().and(&PASSKEYS, &format!("account {}", person.id)).take(now, conn)?;
        party.begin_adding(&person, now, conn)
    };
    Ok(HttpResponse::Ok().json(owner.own().write(begin).await?))
}

/// `POST /account/security/passkeys` — a new one.
///
/// # Errors
/// [`Error::Conflict`] when it is known already; mistakes are answered with the form.
pub async fn create(
    owner: Fresh,
    form: Form<PasskeyForm>,
    session: Session,
    office: Data<Office>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (owner.person.id, clock.now());
    let party = Party::of(&config).ok_or(Error::NotFound)?;
    let form = form.into_inner();
    let refuse = |errors| {
        let page = New::with(&owner, &config, form.clone(), errors);
        refused(owner.htmx.wants("passkey_form"), &page, &page.as_passkey_form())
    };
    let name = match line(&form.name, LONGEST_NAME, Text::security_passkey_name_missing()) {
        Ok(name) => name,
        Err(sentence) => return refuse(Errors::of("name", sentence)),
    };
    let answer = Answer { ceremony: form.ceremony.clone(), credential: form.credential.clone() };
    let (person, change) = (owner.person.clone(), Change::by(&owner, &office, now));
    let add = move |conn: &mut PgConnection| {
        let Some(passkey) = party.finish_adding(&person, &answer, now, conn)? else { return Ok(None) };
        change.add_passkey(&name, &passkey, conn).map(Some)
    };
    match owner.own().write(add).await? {
        None => refuse(Errors::of("name", Text::security_passkey_refused())),
        Some(codes) => {
            let notice = Notice::success(Text::security_passkey_added());
            recovery_pages::lead_to(codes, id, &session, office.seal(), now).map(|answer| answer.with_notice(&notice))
        }
    }
}

/// `GET /account/security/passkeys/{passkey}`.
pub async fn edit(owner: SignedIn, id: Path<i64>) -> Result<HttpResponse> {
    let passkey = find(&owner, *id).await?;
    let form = PasskeyForm { name: passkey.name.clone(), ..PasskeyForm::default() };
    html(&Edit::with(&owner, passkey, form, Errors::default()))
}

/// `POST /account/security/passkeys/{passkey}` — another name.
pub async fn update(owner: SignedIn, id: Path<i64>, form: Form<PasskeyForm>) -> Result<HttpResponse> {
    let (user, id) = (owner.person.id, *id);
    match line(&form.name, LONGEST_NAME, Text::security_passkey_name_missing()) {
        Ok(name) => {
            owner.own().write(move |conn| passkeys::rename(user, id, &name, conn)).await?;
            Ok(see_other(PATH).with_notice(&Notice::success(Text::security_passkey_renamed())))
        }
        Err(sentence) => {
            let passkey = find(&owner, id).await?;
            let page = Edit::with(&owner, passkey, form.into_inner(), Errors::of("name", sentence));
            refused(owner.htmx.wants("passkey_form"), &page, &page.as_passkey_form())
        }
    }
}

/// `GET /account/security/passkeys/{passkey}/delete` — asks whether to remove it, or says why it stays.
pub async fn remove(owner: Fresh, id: Path<i64>, config: Data<Config>) -> Result<HttpResponse> {
    let (user, id) = (owner.person.id, *id);
    let standing = owner.own().read(move |conn| Standing::of(user, conn)).await?;
    let passkey = standing.passkeys.iter().find(|passkey| passkey.id == id).ok_or(Error::NotFound)?;
    html(&Removal {
        page: owner.page(Text::security_passkey_remove_title(&passkey.name)),
        heading: Text::security_passkey_remove_title(&passkey.name),
        consequence: Text::security_passkey_remove_text(),
        reason: standing.keeps_passkey(id, &demands::of(&owner.current, &config)),
        action: format!("{PATH}/passkeys/{id}/delete"),
        button: Text::security_remove(),
    })
}

/// `POST /account/security/passkeys/{passkey}/delete`.
///
/// # Errors
/// [`Error::Conflict`] where it has to stay.
pub async fn delete(
    owner: Fresh,
    id: Path<i64>,
    office: Data<Office>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change::by(&owner, &office, clock.now());
    let (id, demands) = (*id, demands::of(&owner.current, &config));
    owner.own().write(move |conn| change.remove_passkey(id, &demands, conn)).await?;
    Ok(see_other(PATH).with_notice(&Notice::success(Text::security_passkey_removed())))
}

async fn find(owner: &SignedIn, id: i64) -> Result<Row> {
    let user = owner.person.id;
    owner.own().read(move |conn| passkeys::find(user, id, conn)).await
}

impl New {
    fn with(owner: &Fresh, config: &Config, form: PasskeyForm, errors: Errors) -> Self {
        let takes_passkeys = Party::of(config).is_some();
        Self { page: owner.page(Text::security_passkey_add()), form, takes_passkeys, errors }
    }
}

impl Edit {
    fn with(owner: &SignedIn, passkey: Row, form: PasskeyForm, errors: Errors) -> Self {
        Self { page: owner.page(Text::security_passkey_rename_title()), passkey, form, errors }
    }
}
