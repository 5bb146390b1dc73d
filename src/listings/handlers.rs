//! The public pages of listings.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;

use super::catalogue::{Found, count, search};
use super::facets::Facet;
use super::filter::Filter;
use super::model::{Card, newest_businesses, newest_cards};
use super::{previews, shows};
use crate::businesses::addresses::present;
use crate::businesses::model::{Business, by_slug};
use crate::categories::{Categories, Category, PagePart, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::ids::CategoryId;
use crate::layout::Page;
use crate::locales::{Html, Locale, Name, Text};
use crate::money::Currency;
use crate::search::Index;
use crate::visits::{Noting, Visit};
use crate::web::html;
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pagination, Step};
use crate::web::weaving::{Piece, Shown};

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

#[derive(Template)]
#[template(path = "listings/_category_options.html")]
struct CategoryOptions<'a> {
    t: Locale,
    tree: &'a Tree,
    chosen: Option<CategoryId>,
}

impl CategoryOptions<'_> {
    /// The branches, each with what is below it and how deep that stands. Of a large tree that is the way to the chosen
    /// one, and what is right below it.
    fn groups(&self) -> Vec<(&Category, Vec<(usize, &Category)>)> {
        let mut groups: Vec<(&Category, Vec<(usize, &Category)>)> = Vec::new();
        let line = self.chosen.map(|chosen| self.tree.line_of(&chosen)).unwrap_or_default();
        let is_near =
            |category: &Category| category.parent_id == self.chosen || line.iter().any(|above| above.id == category.id);
        for (depth, category) in self.tree.in_order() {
            match groups.last_mut() {
                Some((_, below)) if depth > 0 => {
                    if !self.tree.is_large() || is_near(category) {
                        below.push((depth, category));
                    }
                }
                _ => groups.push((category, Vec::new())),
            }
        }
        groups
    }

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
        // Of a large tree it is short, and differs wherever one looks.
        if self.tree.is_large() {
            return Shown(Piece::of(options.render().unwrap_or_default()));
        }
        Shown(self.tree.page_part(t, PagePart::Choice(chosen), || options.render().unwrap_or_default()))
    }

    /// What the search was taken for, and the way to the search as it was typed, where words were misspelt.
    fn corrected(&self) -> Option<Html> {
        let typed = self.filter.words();
        let meant = self.found.corrected(typed)?;
        let instead = Html::link(&self.filter.exactly(), typed);
        Some(self.page.t.listings_corrected(Html::strong(&meant), instead))
    }

    /// How many there are, where that is known: of those with all the words, if there are any.
    fn count(&self) -> Text {
        let total = if self.found.is_relaxed() { self.found.total } else { self.found.full };
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

    /// What this is to whoever counts visits. A search counts with its first page; what a filter has taken away was
    /// there, and before the index is made nobody knows what there is.
    fn visit(&self) -> Visit {
        let shown = self.found.cards.iter().map(Card::place).collect();
        let is_search =
            self.pagination.previous().is_none() && self.filter.is_of_words_alone() && !self.found.is_warming_up();
        let has_found = self.found.full > 0;
        if is_search { Visit::to_search(&self.filter.q, has_found, shown) } else { Visit::to_list(shown) }
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
    if let Some(category) = tree.had_slug(&filter.category) {
        return Err(Error::Moved(filter.of_category(&category.slug)));
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
    // Listings that have only some of the words are not counted.
    if !found.is_relaxed() {
        facets = count(facets, query, &index).await?;
    }
    let pagination = filter.window().among(found.total, "/listings", &filter.without_page());
    let title = previews::title(&filter, &tree, business.as_ref().map(|business| business.name.as_str()));
    let page = visitor.page(pagination.numbered(title)).searching(&filter.q).at(pagination.here());
    let page = previews::list(page.described(visitor.locale().listings_catalogue_description()), &filter, &tree);
    let shown = shows::found(business.as_ref().map(|business| business.id));
    let catalogue = Catalogue { page, tree, filter, business, facets, found, pagination };
    let visit = catalogue.visit();
    Ok(html(&catalogue)?.showing(shown).noting(visit))
}
