//! The home of an account: who somebody is here, and the businesses that they are in.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use askama::Template;
use serde::Deserialize;

use super::forms::person_name;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::account::{Profile, describe, profile};
use crate::identity::{Membership, SignedIn};
use crate::languages;
use crate::layout::Page;
use crate::locales::{Html, Locale, Text};
use crate::team::door::mine;
use crate::web::forms::{Errors, text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

/// The most that somebody says of themselves, in characters.
const LONGEST_ABOUT: usize = 1000;

#[derive(Template)]
#[template(path = "accounts/profile.html", blocks = ["profile_form"])]
struct Edit {
    page: Page,
    profile: Profile,
    memberships: Vec<Membership>,
    /// Whether a business asks them to join.
    is_invited: bool,
    form: ProfileForm,
    errors: Errors,
}

/// `POST /account`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    name: String,
    about: String,
    language: String,
}

/// `GET /account`.
///
/// # Errors
/// The database's.
pub async fn edit(person: SignedIn, clock: Clock) -> Result<HttpResponse> {
    html(&Edit::of(&person, None, Errors::default(), clock).await?)
}

/// `POST /account` — a new name holds wherever it stands.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn update(
    person: SignedIn,
    form: Form<ProfileForm>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let mut errors = Errors::default();
    let name = errors.take("name", person_name(&form.name));
    let about = match form.about.trim() {
        "" => Some(String::new()),
        about => errors.take("about", text(about, LONGEST_ABOUT, Text::accounts_name_missing())),
    };
    let language: Option<Locale> =
        errors.take("language", form.language.parse().map_err(|_| Text::account_language_unknown()));
    let (Some(name), Some(about), Some(language)) = (name, about, language) else {
        let page = Edit::of(&person, Some(form.into_inner()), errors, clock).await?;
        return refused(person.htmx.wants("profile_form"), &page, &page.as_profile_form());
    };
    let id = person.person.id;
    person.own().write(move |conn| describe(id, &name, &about, language, conn)).await?;
    let mut answer = see_other("/account").with_notice(&Notice::success(Text::account_saved()));
    answer
        .add_cookie(&languages::remembered(language, &config))
        .map_err(|error| Error::Internal(format!("a cookie cannot be set: {error}")))?;
    Ok(answer)
}

impl Edit {
    async fn of(person: &SignedIn, form: Option<ProfileForm>, errors: Errors, clock: Clock) -> Result<Self> {
        let (id, now) = (person.person.id, clock.now());
        let (profile, invitations) = person.own().read(move |conn| Ok((profile(id, conn)?, mine(now, conn)?))).await?;
        let form = form.unwrap_or_else(|| ProfileForm {
            name: profile.name.clone(),
            about: profile.about.clone(),
            language: profile.locale.clone().unwrap_or_else(|| person.locale().code().to_owned()),
        });
        let page = person.page(Text::account_title());
        let (memberships, is_invited) = (person.current.memberships.clone(), !invitations.is_empty());
        Ok(Self { page, profile, memberships, is_invited, form, errors })
    }
}
