//! The page of one listing.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::model::{Card, Listing, beside, find_with_seller};
use super::similar::{SHOWN, looked_up, those_left};
use super::{gone, previews, shows};
use crate::businesses::profile::Profile;
use crate::categories::{Categories, Tree};
use crate::clock::exact;
use crate::content::Picture;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::ids::ProductId;
use crate::layout::Page;
use crate::locales::{At, Day, Html, Name};
use crate::search::Index;
use crate::visits::{Noting, Visit};
use crate::web::page_cache::Showing;
use crate::web::{html, moved};

/// How many others of its business are shown.
const BESIDE: i64 = 4;

#[derive(Template)]
#[template(path = "listings/show.html")]
struct Show {
    page: Page,
    tree: Arc<Tree>,
    listing: Listing,
    seller: Profile,
    similar: Vec<Card>,
    more: Vec<Card>,
}

impl Show {
    /// Since when it says what it says.
    fn approved(&self) -> Html {
        let (t, moment) = (self.page.t, self.listing.updated_at);
        t.listing_approved(Html::ago(&exact(&moment), &t.say(Day(moment)), &t.say(At(moment))))
    }

    /// A question to begin with, in the language of listings: set apart, since an attribute has no direction of its own.
    fn example(&self) -> String {
        let example = self.page.market.listings_ask_example();
        if self.page.market == self.page.t { example.to_owned() } else { format!("\u{2068}{example}\u{2069}") }
    }

    /// What a picture shows, or at least what it is of.
    fn alt<'a>(&'a self, picture: &'a Picture) -> &'a str {
        if picture.alt.is_empty() { &self.listing.card.name } else { &picture.alt }
    }

    /// The first picture is what people came for.
    fn loading(&self, is_first: &bool) -> &'static str {
        if *is_first { "eager" } else { "lazy" }
    }

    /// Who offers it.
    fn by(&self) -> Html {
        let card = &self.listing.card;
        self.page.t.listings_by(Html::link(&format!("/businesses/{}", card.business_slug), &card.business_name))
    }

    /// The address that people pass on.
    fn address(&self) -> String {
        self.page.absolute(&self.listing.card.path())
    }

    /// A mail with the address in it (RFC 6068: spaces are `%20`).
    fn mail(&self) -> String {
        let fields = [("subject", self.listing.card.name.as_str()), ("body", &self.address())];
        let fields = serde_urlencoded::to_string(fields).unwrap_or_default();
        format!("mailto:?{}", fields.replace('+', "%20"))
    }

    /// What listing the browser remembers as viewed.
    fn viewed(&self) -> String {
        self.listing.card.id.to_string()
    }
}

/// `GET /listings/{id}-{slug}` — one listing; a wrong slug leads to the right one, and where it was withdrawn the page
/// says so.
///
/// # Errors
/// [`Error::NotFound`] when it was never listed.
pub async fn show(
    visitor: Public,
    address: Path<String>,
    categories: Data<Categories>,
    index: Data<Index>,
) -> Result<HttpResponse> {
    let number = address.split('-').next().unwrap_or_default();
    let id = ProductId::new(number.parse().map_err(|_| Error::NotFound)?);
    let tree = categories.tree().await?;
    let known = index.remembered(id.get());
    let found = visitor.read(move |conn| {
        let (listing, seller) = find_with_seller(id, conn)?;
        let more = beside(&listing, BESIDE, conn)?;
        let similar = known.map(|ids| those_left(&ids, conn)).transpose()?;
        Ok((listing, seller, more, similar))
    });
    let (listing, seller, more, similar) = match found.await {
        Err(Error::NotFound) => return gone::answer(&visitor, id, tree).await,
        found => found?,
    };
    let path = listing.card.path();
    if path != format!("/listings/{address}") {
        return Ok(moved(&path));
    }
    let similar = match similar {
        Some(similar) => similar,
        None => looked_up(&listing, &index, visitor.reader()).await?,
    };
    let page = visitor.page(Name::Theirs(listing.card.name.clone())).described(&listing.summary);
    let page = page.at(path).found().previewed(|page, preview| {
        preview.is_product = true;
        let shown = listing.offer.pictures.each().find_map(|shown| Some((previews::picture(shown, page)?, shown)));
        preview.picture = shown.map(|(address, shown)| (address, shown.alt.clone()));
        preview.say(previews::product(&listing, &tree, page));
        let mut steps = previews::steps(&tree.line_of(&listing.offer.category()), page);
        steps.push((listing.card.name.clone(), listing.card.path()));
        preview.say(previews::way(&steps, page));
    });
    let own = listing.card.place();
    let shown = shows::listing(own, similar.iter().map(Card::place), similar.len() < SHOWN);
    let visit = Visit::to_listing(own, similar.iter().chain(&more).map(Card::place).collect());
    Ok(html(&Show { page, tree, listing, seller, similar, more })?.showing(shown).noting(visit))
}
