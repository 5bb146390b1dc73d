//! The way into the workspace.

use actix_web::HttpResponse;
use askama::Template;

use crate::error::Result;
use crate::identity::{Member, Membership, SignedIn, ViewProducts};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "businesses/manage.html")]
struct Index {
    page: Page,
    memberships: Vec<Membership>,
}

/// `GET /manage` — the businesses a person is a member of; the only one at once.
pub async fn index(person: SignedIn) -> Result<HttpResponse> {
    if let [only] = person.current.memberships.as_slice() {
        return Ok(see_other(&format!("/manage/{}/products", only.slug)));
    }
    html(&Index { page: person.page(Text::businesses_yours()), memberships: person.current.memberships.clone() })
}

/// `GET /manage/{business}` — its products, which is what most come for.
pub async fn show(member: Member<ViewProducts>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("/products")))
}
