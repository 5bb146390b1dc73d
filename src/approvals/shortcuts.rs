//! Whether single keys do something on the pages of the queue: each person switches them on or off (WCAG 2.1.4).

use actix_web::HttpResponse;
use actix_web::web::Form;
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use crate::error::Result;
use crate::identity::people;
use crate::identity::{Actor, SignedIn};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

const HOME: &str = "/account/shortcuts";

#[derive(Template)]
#[template(path = "approvals/shortcuts.html")]
struct Edit {
    page: Page,
    are_on: bool,
}

/// What was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShortcutsForm {
    shortcuts: String,
}

/// Whether a member's shortcuts are on. In the scope of the business.
pub fn are_on(actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    people::shortcuts(actor.user, conn)
}

/// `GET /account/shortcuts`.
pub async fn edit(person: SignedIn) -> Result<HttpResponse> {
    let user = person.person.id;
    let are_on = person.own().read(move |conn| people::shortcuts(user, conn)).await?;
    html(&Edit { page: person.page(Text::approvals_keys()), are_on })
}

/// `POST /account/shortcuts`.
pub async fn update(person: SignedIn, form: Form<ShortcutsForm>) -> Result<HttpResponse> {
    let (user, are_on) = (person.person.id, form.shortcuts == "on");
    person.own().write(move |conn| people::set_shortcuts(user, are_on, conn)).await?;
    let said = if are_on { Text::approvals_keys_are_on() } else { Text::approvals_keys_are_off() };
    Ok(see_other(HOME).with_notice(&Notice::success(said)))
}
