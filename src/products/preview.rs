//! A product as a visitor will see it: the page of its listing, made of a version that may not be public, for those who
//! may see that version.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{View, inside};
use super::revisions::{Revision, html_of};
use crate::businesses::model::Business;
use crate::categories::{Categories, Tree};
use crate::content::{Picture, Pictures};
use crate::error::{Error, Result};
use crate::identity::{Member, ViewProducts};
use crate::ids::{ProductId, RevisionId};
use crate::layout::Page;
use crate::listings::model::{Card, Listing, first_published};
use crate::locales::{At, Html, Text};
use crate::web::markdown::to_html;
use crate::web::{html, thinking};

/// `?revision=12`: a version; without one the newest.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    revision: Option<RevisionId>,
}

#[derive(Template)]
#[template(path = "products/preview.html")]
struct Show {
    page: Page,
    tree: Arc<Tree>,
    listing: Listing,
    revision: Revision,
    back: String,
    is_public: bool,
}

impl Show {
    /// What a picture shows, or at least what it is of.
    fn alt<'a>(&'a self, picture: &'a Picture) -> &'a str {
        if picture.alt.is_empty() { &self.listing.card.name } else { &picture.alt }
    }

    fn loading(&self, is_first: &bool) -> &'static str {
        if *is_first { "eager" } else { "lazy" }
    }

    fn by(&self) -> Html {
        let card = &self.listing.card;
        self.page.t.listings_by(Html::link(&format!("/businesses/{}", card.business_slug), &card.business_name))
    }

    /// When it was approved, if it was.
    fn approved(&self) -> Option<String> {
        self.is_public.then(|| self.page.t.listings_approved(&At(self.listing.updated_at)))
    }
}

/// `GET /manage/{business}/products/{product}/preview[?revision=12]`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such version, or none for this person.
pub async fn show(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId)>,
    wanted: Query<Wanted>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let (id, wanted) = (path.1, wanted.revision);
    let tree = categories.tree().await?;
    let (view, place, rendered, business, published) = member
        .read(move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            let place = match wanted {
                Some(wanted) => {
                    view.revisions.iter().position(|revision| revision.id == wanted).ok_or(Error::NotFound)?
                }
                None => 0,
            };
            let rendered = html_of(&view.revisions[place], conn)?;
            let business = Business::find(actor.business, conn)?;
            Ok((view, place, rendered, business, first_published(id, conn)?))
        })
        .await?;
    let mut view = view;
    let is_public = view.is_listed() && view.is_published(&view.revisions[place]);
    let back = view.product.path(&member.actor);
    let revision = view.revisions.swap_remove(place);
    let source = revision.content.description.clone();
    let description_html = match rendered {
        Some(rendered) => rendered,
        None => thinking(move || to_html(&source)).await?,
    };
    let mut offer = revision.offer().clone();
    if !is_public {
        offer.pictures = Pictures::of(offer.pictures.each().map(|picture| inside(picture, &member.actor)).collect());
    }
    let listing = Listing {
        card: Card::of(id, &offer, &business),
        business_id: business.id,
        summary: String::new(),
        description_html,
        published_at: published.unwrap_or(revision.updated_at),
        updated_at: revision.decided_at.unwrap_or(revision.updated_at),
        offer,
    };
    let title = Text::products_as_visitor_title(revision.name());
    let mut answer = html(&Show { page: member.page(title), tree, listing, revision, back, is_public })?;
    let headers = answer.headers_mut();
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(answer)
}
