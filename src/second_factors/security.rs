//! `/account/security`: everything that opens an account, on one page.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::ceremonies::Party;
use super::demands;
use super::standing::{Login, Standing};
use crate::config::{Config, Provider};
use crate::error::Result;
use crate::identity::SignedIn;
use crate::layout::Page;
use crate::locales::{Day, Html, Text};
use crate::web::html;

#[derive(Template)]
#[template(path = "second_factors/security.html")]
struct Security {
    page: Page,
    email: String,
    is_verified: bool,
    standing: Standing,
    demands: Vec<Text>,
    providers: Vec<Provider>,
    takes_passkeys: bool,
}

/// `GET /account/security`.
pub async fn show(person: SignedIn, config: Data<Config>) -> Result<HttpResponse> {
    let id = person.person.id;
    let standing = person.own().read(move |conn| Standing::of(id, conn)).await?;
    html(&Security {
        page: person.page(Text::security_title()),
        email: person.person.email.clone(),
        is_verified: person.person.is_verified,
        standing,
        demands: demands::of(&person.current, &config),
        providers: config.providers.clone(),
        takes_passkeys: Party::of(&config).is_some(),
    })
}

impl Security {
    /// What people call the provider of a linked account; its name where the settings no longer have it.
    fn label<'a>(&'a self, login: &'a Login) -> &'a str {
        let known = self.providers.iter().find(|provider| provider.name == login.provider);
        known.map_or(&login.provider, |provider| &provider.label)
    }

    /// Providers of which no account is linked.
    fn unlinked(&self) -> impl Iterator<Item = &Provider> {
        let is_linked = |name: &str| self.standing.logins.iter().any(|login| login.provider == name);
        self.providers.iter().filter(move |provider| !is_linked(&provider.name))
    }

    /// Whether so few recovery codes are left that new ones should be made.
    const fn is_short_of_codes(&self) -> bool {
        self.standing.codes < 4
    }
}
