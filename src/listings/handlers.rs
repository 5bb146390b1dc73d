//! The public pages of listings.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::model::{Card, newest_businesses, newest_cards};
use super::{previews, shows};
use crate::businesses::model::Business;
use crate::categories::{Categories, PagePart, Tree};
use crate::error::Result;
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Html, Locale, Text};
use crate::visits::{Noting, Visit};
use crate::web::html;
use crate::web::page_cache::Showing;
use crate::web::weaving::Shown;

#[derive(Template)]
#[template(path = "listings/home.html")]
struct Home {
    page: Page,
    tree: Arc<Tree>,
    cards: Vec<Card>,
    businesses: Vec<Business>,
}

/// The categories on it.
#[derive(Template)]
#[template(path = "listings/_tiles.html")]
struct Tiles<'a> {
    t: Locale,
    tree: &'a Tree,
}

impl Home {
    fn tiles(&self) -> Shown {
        let tiles = Tiles { t: self.page.t, tree: &self.tree };
        Shown(self.tree.page_part(self.page.t, PagePart::Tiles, || tiles.render().unwrap_or_default()))
    }

    fn heading(&self) -> Html {
        let t = self.page.t;
        t.listings_home_heading(Html::emphasis(t.listings_home_heading_stressed()))
    }

    /// Questions to begin with, each with its address. They are answered from listings, so they are in the language of
    /// those.
    fn suggestions(&self) -> [(String, &'static str); 2] {
        let market = self.page.market;
        [market.listings_question_dishwasher(), market.listings_question_gift()].map(|question| {
            let query = serde_urlencoded::to_string([("question", question)]).unwrap_or_default();
            (format!("/assistant?{query}"), question)
        })
    }
}

/// `GET /`.
pub async fn home(visitor: Public, categories: Data<Categories>) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let (cards, businesses) = visitor.read(|conn| Ok((newest_cards(0, 8, conn)?, newest_businesses(6, conn)?))).await?;
    let page = visitor.page(Text::listings_home_title()).described(visitor.locale().listings_home_description());
    let page = page.at("/".to_owned()).found().previewed(|page, preview| {
        for said in previews::market(page) {
            preview.say(said);
        }
        preview.feed = Some((page.absolute("/feed.atom"), page.t.listings_newest().to_owned()));
    });
    let visit = Visit::to_list(cards.iter().map(Card::place).collect());
    Ok(html(&Home { page, tree, cards, businesses })?.showing(shows::any_listing()).noting(visit))
}
