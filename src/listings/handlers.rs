//! The public pages of listings.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use super::catalogue::{Found, count, search};
use super::facets::Facet;
use super::filter::Filter;
use super::model::{Card, Listing, beside, find, newest_businesses, newest_cards};
use super::shows;
use crate::businesses::addresses::present;
use crate::businesses::model::{Business, by_slug};
use crate::categories::{Categories, Category, PagePart, Tree};
use crate::clock::Clock;
use crate::content::Picture;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::ids::{CategoryId, ProductId};
use crate::layout::Page;
use crate::locales::{At, Html, Locale, Name, Text};
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
    Ok(html(&Home { page, tree, cards, businesses })?.showing(shows::any_listing()))
}

#[derive(Template)]
#[template(path = "listings/_category_options.html")]
struct CategoryOptions<'a> {
    t: Locale,
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
    facets: Vec<Facet>,
    found: Found,
    pagination: Pagination,
}

impl Catalogue {
    fn sorts(&self) -> Vec<(&'static str, &'static str)> {
        let t = self.page.t;
        let mut sorts = vec![
            ("newest", t.listings_sort_newest()),
            ("price", t.listings_sort_price_low()),
            ("-price", t.listings_sort_price_high()),
        ];
        if !self.filter.words().is_empty() {
            sorts.insert(0, ("", t.listings_sort_best()));
        }
        sorts
    }

    /// Every category to choose from, as it is in the tree; only the chosen one differs.
    fn category_choice(&self) -> Shown {
        let t = self.page.t;
        let chosen = self.tree.by_slug(&self.filter.category).map(|category| category.id);
        let options = CategoryOptions { t, tree: &self.tree, chosen };
        Shown(self.tree.page_part(t, PagePart::Choice(chosen), || options.render().unwrap_or_default()))
    }

    /// How many there are, where that is known.
    fn count(&self) -> Text {
        let total = self.found.total;
        if self.found.is_unanswered() {
            Text::listings_starting()
        } else if self.found.is_warming_up() {
            Text::listings_starting_browse()
        } else if self.filter.compares_prices() {
            Text::listings_count_priced(total, self.filter.currency())
        } else {
            Text::listings_count(total)
        }
    }

    fn business_name(&self) -> Option<&str> {
        self.business.as_ref().map(|business| business.name.as_str())
    }

    fn heading(&self) -> Name {
        self.tree
            .by_slug(&self.filter.category)
            .map_or(Name::Ours(Text::layout_all_listings()), |category| category.title().clone())
    }
}

/// `GET /listings` — the catalogue; with an address that a business had before, the one with its present address.
///
/// # Errors
/// [`Error::NotFound`] for a category or business that there is none of.
pub async fn index(
    visitor: Public,
    filter: Query<Filter>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let filter = filter.into_inner().typed_in(visitor.locale());
    let tree = categories.tree().await?;
    if !filter.category.is_empty() && tree.by_slug(&filter.category).is_none() {
        return Err(Error::NotFound);
    }
    let business = if filter.business.is_empty() {
        None
    } else {
        let (slug, now) = (filter.business.clone(), clock.now());
        let found = visitor.read(move |conn| match by_slug(&slug, conn) {
            Err(Error::NotFound) => Ok(Err(present(&slug, now, conn)?)),
            business => business.map(Ok),
        });
        match found.await? {
            Ok(business) => Some(business),
            Err(Some(slug)) => return Err(Error::Moved(filter.of_business(&slug))),
            Err(None) => return Err(Error::NotFound),
        }
    };
    let filter = filter.of_tree(&tree);
    let query = filter.query(&tree, business.as_ref().map(|business| business.id));
    let found = search(query.clone(), &index, visitor.reader()).await?;
    let mut facets = filter.facets(&tree);
    // Listings that are found by other spellings or some of the words are not counted.
    if !found.is_misspelt && !found.is_relaxed {
        facets = count(facets, query, &index).await?;
    }
    let pagination = filter.window().among(found.total, "/listings", &filter.without_page());
    let page = visitor.page(Text::listings_title()).searching(&filter.q).at(pagination.here());
    let shown = shows::found(business.as_ref().map(|business| business.id));
    let catalogue = Catalogue { page, tree, filter, business, facets, found, pagination };
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

impl Show {
    fn approved_at(&self) -> At {
        At(self.listing.updated_at)
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
    let page = visitor.page(Name::Theirs(listing.card.name.clone())).described(&listing.summary);
    let shown = shows::listing(listing.card.id, listing.business_id);
    Ok(html(&Show { page, tree, listing, more })?.showing(shown))
}
