//! The way into the workspaces of somebody: their businesses, and what waits for them.

use actix_web::HttpResponse;
use askama::Template;

use super::door::{Mine, mine};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Membership, SignedIn};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "team/home.html")]
struct Index {
    page: Page,
    memberships: Vec<Membership>,
    invitations: Vec<Mine>,
}

/// `GET /manage` — the businesses of a person, and who asks them to join; the only business at once.
pub async fn index(person: SignedIn, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let invitations = person.own().read(move |conn| mine(now, conn)).await?;
    let memberships = person.current.memberships.clone();
    if let ([only], []) = (memberships.as_slice(), invitations.as_slice())
        && !only.is_closed
    {
        return Ok(see_other(&format!("/manage/{}", only.slug)));
    }
    html(&Index { page: person.page(Text::team_businesses()), memberships, invitations })
}
