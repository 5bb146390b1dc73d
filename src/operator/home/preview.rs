//! The home page with every block on it, also those that visitors do not see.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::categories::Categories;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::listings::home::ahead::{Ahead, LastAsked};
use crate::listings::home::blocks::Content;
use crate::listings::home::filled::{Part, Parts};
use crate::listings::home::model::{State, all};
use crate::locales::Text;
use crate::operator::home::handlers::state;
use crate::operator::home::model::HOME;
use crate::search::Index;
use crate::web::html;

#[derive(Template)]
#[template(path = "operator/home/preview.html")]
struct Preview {
    page: Page,
    parts: Parts,
}

/// `GET /operator/home/preview`.
pub async fn show(
    operator: Operator<KeepContent>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (tree, now) = (categories.tree().await?, clock.now());
    let page = operator.page(Text::operator_home_preview());
    // It shows also what visitors do not see, so it says nothing of what their page asks next.
    let ahead = Ahead::ask(&index, &LastAsked::default()).await?;
    let (page, parts) = operator
        .read(move |conn| {
            let blocks = all(conn)?.into_iter().map(|block| {
                let note = (block.state(now) != State::Shown).then(|| state(&block, now));
                (block.content, note)
            });
            let mut blocks: Vec<_> = blocks.collect();
            if blocks.is_empty() {
                blocks = Content::usual().map(|content| (content, None)).into();
            }
            let parts = Parts::of(blocks, &page, tree, ahead, conn)?;
            Ok((page, parts))
        })
        .await?;
    html(&Preview { page, parts })
}
