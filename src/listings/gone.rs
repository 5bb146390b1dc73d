//! The page of a listing that was withdrawn: that it is gone, and the way on.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::mapped::{still_open, withdrawn};
use super::model::{Card, newest_within};
use crate::categories::{Category, Tree};
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::ids::{CategoryId, ProductId};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::html_with;

#[derive(Template)]
#[template(path = "listings/gone.html")]
struct Gone {
    page: Page,
    tree: Arc<Tree>,
    category: Option<CategoryId>,
    /// The slug and the name of the business, while it is open.
    business: Option<(String, String)>,
    similar: Vec<Card>,
}

impl Gone {
    /// The category that it was in, below those above it.
    fn line(&self) -> Vec<&Category> {
        self.category.map(|id| self.tree.line_of(&id)).unwrap_or_default()
    }
}

/// The answer for a listing that is not there: 410 where it was once.
///
/// # Errors
/// [`Error::NotFound`] where it never was.
pub async fn answer(visitor: &Public, id: ProductId, tree: Arc<Tree>) -> Result<HttpResponse> {
    let known = tree.clone();
    let (category, business, similar) = visitor
        .read(move |conn| {
            let (business, category) = withdrawn(id, conn)?.ok_or(Error::NotFound)?;
            // It may be gone too by now.
            let category = category.filter(|category| known.get(*category).is_some());
            let similar = match category {
                Some(category) => newest_within(None, Some(vec![category]), 0, 8, conn)?,
                None => Vec::new(),
            };
            Ok((category, still_open(business, conn)?, similar))
        })
        .await?;
    let page = visitor.page(Text::listings_gone());
    html_with(StatusCode::GONE, &Gone { page, tree, category, business, similar })
}
