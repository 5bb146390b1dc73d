//! The language that somebody chose for the pages: a cookie of the browser, since a visitor needs no account for it; of
//! somebody who is signed in also for mail.

use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::web::{Data, Form, post};
use serde::Deserialize;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::identity::account::speak;
use crate::locales::{Locale, Text};
use crate::web::language::cookie_name;
use crate::web::routes::Routes;
use crate::web::{get, is_own_path, see_other};

/// How long the choice is remembered.
const REMEMBERED: Duration = Duration::days(365);

/// `/language`.
pub fn routes(routes: &mut Routes<'_>) {
    routes.at("/language", |at| at.route(get().to(back)).route(post().to(choose)));
}

/// The choice, and the page that it was made on.
#[derive(Debug, Deserialize)]
pub struct Choice {
    language: String,
    #[serde(default)]
    next: String,
}

/// `POST /language` — shows the same page in another language, and every page from then on. Mail to
/// somebody who is signed in has that language too.
///
/// # Errors
/// [`Error::BadRequest`] for a language that Souk does not speak.
pub async fn choose(visitor: Visitor, form: Form<Choice>, config: Data<Config>) -> Result<HttpResponse> {
    let locale: Locale = form.language.parse().map_err(|_| Error::BadRequest(Text::languages_unknown()))?;
    if let Some(person) = &visitor.current.person {
        let id = person.id;
        visitor.own().write(move |conn| speak(id, locale, conn)).await?;
    }
    let mut answer = see_other(if is_own_path(&form.next) { &form.next } else { "/" });
    answer
        .add_cookie(&remembered(locale, &config))
        .map_err(|error| Error::Internal(format!("a cookie cannot be set: {error}")))?;
    Ok(answer)
}

/// The cookie that remembers a choice.
#[must_use]
pub fn remembered(locale: Locale, config: &Config) -> Cookie<'static> {
    let is_https = config.is_https();
    let cookie = Cookie::build(cookie_name(is_https), locale.code()).path("/").secure(is_https).http_only(true);
    cookie.same_site(SameSite::Lax).max_age(REMEMBERED).finish()
}

/// `GET /language` — what a reload after a failed choice asks for.
pub async fn back(_: Visitor) -> Result<HttpResponse> {
    Ok(see_other("/"))
}
