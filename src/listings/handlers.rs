//! The public pages of listings.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use super::catalogue::{Found, search};
use super::filter::Filter;
use super::model::{Card, Listing, beside, find, newest_businesses, newest_cards};
use super::shows;
use crate::businesses::model::{Business, by_slug};
use crate::categories::{Categories, Category, Tree};
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::ids::{CategoryId, ProductId};
use crate::layout::Page;
use crate::money::Currency;
use crate::search::Index;
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pagination, Step};
use crate::web::weaving::Shown;
use crate::web::{html, moved};

#[derive(Template)]
#[template(path = "listings/home.html")]
struct Home {
    page: Page,
    tree: Arc<Tree>,
    cards: Vec<Card>,
    businesses: Vec<Business>,
}

/// `GET /`.
///
/// # Errors
/// The database's.
pub async fn home(visitor: Public, categories: Data<Categories>) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let (cards, businesses) = visitor.read(|conn| Ok((newest_cards(0, 8, conn)?, newest_businesses(6, conn)?))).await?;
    let page = visitor
        .page("Marketplace")
        .described("Browse what businesses here offer, and ask an assistant that answers from approved listings only.");
    Ok(html(&Home { page, tree, cards, businesses })?.showing(shows::any_listing()))
}

#[derive(Template)]
#[template(path = "listings/_category_options.html")]
struct CategoryOptions<'a> {
    tree: &'a Tree,
    chosen: Option<CategoryId>,
}

impl CategoryOptions<'_> {
    fn is_chosen(&self, category: &Category) -> bool {
        self.chosen == Some(category.id)
    }
}

#[derive(Template)]
#[template(path = "listings/index.html")]
struct Catalogue {
    page: Page,
    tree: Arc<Tree>,
    filter: Filter,
    business: Option<Business>,
    found: Found,
    pagination: Pagination,
}

impl Catalogue {
    fn sorts(&self) -> Vec<(&'static str, &'static str)> {
        let mut sorts =
            vec![("newest", "Newest first"), ("price", "Price, low to high"), ("-price", "Price, high to low")];
        if !self.filter.words().is_empty() {
            sorts.insert(0, ("", "Best match"));
        }
        sorts
    }

    /// Every category to choose from, as it is in the tree; only the chosen one differs.
    fn category_choice(&self) -> Shown {
        let chosen = self.tree.by_slug(&self.filter.category).map(|category| category.id);
        let options = CategoryOptions { tree: &self.tree, chosen };
        Shown(self.tree.choice(chosen, || options.render().unwrap_or_default()))
    }

    fn business_name(&self) -> Option<&str> {
        self.business.as_ref().map(|business| business.name.as_str())
    }

    fn heading(&self) -> String {
        match self.tree.by_slug(&self.filter.category) {
            Some(category) => category.name.clone(),
            None => "All listings".to_owned(),
        }
    }
}

/// `GET /listings` — the catalogue.
///
/// # Errors
/// [`Error::NotFound`] for a category or business that there is none of.
pub async fn index(
    visitor: Public,
    filter: Query<Filter>,
    categories: Data<Categories>,
    index: Data<Index>,
) -> Result<HttpResponse> {
    let filter = filter.into_inner();
    let tree = categories.tree().await?;
    if !filter.category.is_empty() && tree.by_slug(&filter.category).is_none() {
        return Err(Error::NotFound);
    }
    let business = if filter.business.is_empty() {
        None
    } else {
        let slug = filter.business.clone();
        Some(visitor.read(move |conn| by_slug(&slug, conn)).await?)
    };
    let query = filter.query(&tree, business.as_ref().map(|business| business.id));
    let found = search(query, &index, visitor.reader()).await?;
    let pagination = filter.window().among(found.total, "/listings", &filter.without_page());
    let page = visitor.page("Listings").searching(&filter.q);
    let shown = shows::found(business.as_ref().map(|business| business.id));
    let catalogue = Catalogue { page, tree, filter, business, found, pagination };
    Ok(html(&catalogue)?.showing(shown))
}

#[derive(Template)]
#[template(path = "listings/show.html")]
struct Show {
    page: Page,
    tree: Arc<Tree>,
    listing: Listing,
    more: Vec<Card>,
}

/// `GET /listings/{id}-{slug}` — one listing; a wrong slug leads to the right one.
///
/// # Errors
/// [`Error::NotFound`] when it is not listed.
pub async fn show(visitor: Public, address: Path<String>, categories: Data<Categories>) -> Result<HttpResponse> {
    let number = address.split('-').next().unwrap_or_default();
    let id = ProductId::new(number.parse().map_err(|_| Error::NotFound)?);
    let tree = categories.tree().await?;
    let (listing, more) = visitor
        .read(move |conn| {
            let listing = find(id, conn)?;
            let more = beside(&listing, 4, conn)?;
            Ok((listing, more))
        })
        .await?;
    let path = listing.card.path();
    if path != format!("/listings/{address}") {
        return Ok(moved(&path));
    }
    let page = visitor.page(&listing.card.name).described(&listing.summary);
    let shown = shows::listing(listing.card.id, listing.business_id);
    Ok(html(&Show { page, tree, listing, more })?.showing(shown))
}
