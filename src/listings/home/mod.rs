//! The home page: blocks that the operator arranges, or those that every marketplace begins with.

pub mod ahead;
pub mod blocks;
pub mod filled;
pub mod model;

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use self::ahead::{Ahead, LastAsked};
use self::blocks::Content;
use self::filled::{Part, Parts};
use self::model::State;
use super::model::Card;
use super::{previews, shows};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::Text;
use crate::search::Index;
use crate::visits::{Noting, Visit};
use crate::web::html;
use crate::web::page_cache::Showing;

#[derive(Template)]
#[template(path = "listings/home.html")]
struct Home {
    page: Page,
    parts: Parts,
}

/// `GET /`.
pub async fn show(
    visitor: Public,
    categories: Data<Categories>,
    (index, last): (Data<Index>, Data<LastAsked>),
    clock: Clock,
) -> Result<HttpResponse> {
    let (tree, now) = (categories.tree().await?, clock.now());
    let ahead = Ahead::ask(&index, &last).await?;
    let page = visitor.page(Text::listings_home_title()).described(visitor.locale().listings_home_description());
    let page = page.at("/".to_owned()).found().previewed(|page, preview| {
        for said in previews::market(page) {
            preview.say(said);
        }
        preview.feed = Some((page.absolute("/feed.atom"), page.t.listings_newest().to_owned()));
    });
    let (page, parts, until) = visitor
        .read(move |conn| {
            let blocks = model::all(conn)?;
            let until = model::until(&blocks, now);
            let shown = blocks.into_iter().filter(|block| block.state(now) == State::Shown);
            let mut contents: Vec<_> = shown.map(|block| (block.content, None)).collect();
            // Hidden blocks are not to be seen here: whether there are any is not known.
            if contents.is_empty() {
                contents = Content::usual().map(|content| (content, None)).into();
            }
            let parts = Parts::of(contents, &page, tree, ahead, conn)?;
            Ok((page, parts, until))
        })
        .await?;
    let visit = Visit::to_list(parts.cards().map(Card::place).collect());
    Ok(html(&Home { page, parts })?.showing(shows::home().until(until)).noting(visit))
}
