//! The catalogue: what businesses offer, searched and narrowed.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;

use super::catalogue::{Around, Found, explore};
use super::choices::model::{Called, open_at};
use super::choices::{Choices, Number, how_many};
use super::filter::{Filter, PAGES};
use super::model::Card;
use super::{previews, shows};
use crate::businesses::addresses::{is_slug, present};
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::ids::BusinessId;
use crate::layout::Page;
use crate::locales::{Html, Name, Text};
use crate::money::Currency;
use crate::search::Index;
use crate::visits::{Noting, Visit};
use crate::web::html;
use crate::web::htmx::Htmx;
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pagination, Step};

#[derive(Template)]
#[template(path = "listings/index.html")]
struct Catalogue {
    page: Page,
    tree: Arc<Tree>,
    filter: Filter,
    /// The names of the businesses that are chosen.
    businesses: Vec<String>,
    choices: Choices,
    found: Found,
    around: Around,
    pagination: Pagination,
    heading: Name,
}

impl Catalogue {
    fn sorts(&self) -> Vec<(&'static str, &'static str)> {
        let t = self.page.t;
        let by_price = [("price", t.listings_sort_price_low()), ("-price", t.listings_sort_price_high())];
        // The first is the usual one, which need not be said: words that are added later are sorted as is usual for them.
        let first = if self.filter.words().is_empty() {
            vec![("", t.listings_sort_newest())]
        } else {
            vec![("", t.listings_sort_best()), ("newest", t.listings_sort_newest())]
        };
        first.into_iter().chain(by_price).collect()
    }

    /// How many listings a choice leads to.
    #[expect(clippy::unused_self, reason = "a template calls methods")]
    const fn number(&self, count: &usize) -> Number {
        Number(*count)
    }

    /// What the search was taken for, and the way to the search as it was typed, where words were misspelt.
    fn corrected(&self) -> Option<Html> {
        let typed = self.filter.words();
        let meant = self.found.corrected(typed)?;
        let instead = Html::link(&self.filter.exactly(), typed);
        Some(self.page.t.listings_corrected(Html::strong(&meant), instead))
    }

    /// How many there are, where that is known.
    fn count(&self) -> Text {
        let total = self.found.count();
        if self.found.is_unanswered() {
            Text::listings_starting()
        } else if self.found.is_warming_up() {
            Text::listings_starting_browse()
        } else if self.filter.compares_prices() {
            let currency = self.filter.currency();
            match Number(total).parts() {
                (many, true) => Text::listings_count_many_priced(many, currency),
                (total, false) => Text::listings_count_priced(total, currency),
            }
        } else {
            how_many(total)
        }
    }

    /// What the button of the filters says, where they cover the list.
    fn show(&self) -> Text {
        match Number(self.found.count()).parts() {
            _ if self.found.is_warming_up() => Text::listings_show_results(),
            (many, true) => Text::listings_show_many(many),
            (total, false) => Text::listings_show(total),
        }
    }

    /// The filters without which something would be found: what each says, how many there would be, and the list.
    fn ways_out(&self) -> Vec<(Name, Number, String)> {
        let way = |(group, count): &(_, usize)| {
            let said = self.filter.said_of(group, &self.tree, &self.businesses);
            (said, Number(*count), self.filter.without(group))
        };
        self.around.without.iter().map(way).collect()
    }

    /// What may have been meant, each with its list.
    fn spellings(&self) -> Vec<(&String, String)> {
        self.around.spellings.iter().map(|spelling| (spelling, self.filter.reading(spelling))).collect()
    }

    /// Whether an entry belongs to the last of several pages.
    const fn is_added(&self, at: &usize) -> bool {
        let before = self.pagination.more_than_one() * PAGES.per_page();
        before > 0 && *at >= before
    }

    /// What this is to whoever counts visits. A search counts with its first page; what a filter has taken away was
    /// there, and before the index is made nobody knows what there is. Of several pages only the last was not seen yet.
    fn visit(&self) -> Visit {
        let before = self.pagination.more_than_one() * PAGES.per_page();
        let shown = self.found.cards.iter().skip(before).map(Card::place).collect();
        let is_search =
            before == 0 && self.pagination.is_first() && self.filter.is_of_words_alone() && !self.found.is_warming_up();
        let has_found = self.found.full > 0;
        if is_search { Visit::to_search(&self.filter.q, has_found, shown) } else { Visit::to_list(shown) }
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
    htmx: Htmx,
) -> Result<HttpResponse> {
    let filter = filter.into_inner().typed_in(visitor.locale());
    let tree = categories.tree().await?;
    if !filter.category.is_empty() && tree.by_slug(&filter.category).is_none() {
        return Err(Error::NotFound);
    }
    if let Some(category) = tree.had_slug(&filter.category) {
        return Err(Error::Moved(filter.of_category(&category.slug)));
    }
    let chosen = chosen(&visitor, &filter, clock).await?;
    let filter = filter.of_tree(&tree);
    // A form without scripts sends its empty fields too.
    if filter.is_untidy() && !htmx.is_htmx() {
        return Err(Error::Moved(filter.tidy()));
    }
    let ids: Vec<BusinessId> = chosen.iter().map(|(id, ..)| *id).collect();
    let (query, wish) = (filter.query(&tree, &ids), filter.wish(&tree));
    let (found, around) = explore(query, wish, filter.is_list(), &index, visitor.reader()).await?;
    let choices = Choices::of(&filter, &tree, around.facets.as_ref(), &chosen, &around.called);
    let pagination = filter.window().among(found.total, "/listings", &filter.without_page());
    let businesses: Vec<String> = chosen.into_iter().map(|(.., name)| name).collect();
    let heading = previews::title(&filter, &tree, &businesses);
    let page = visitor.page(pagination.numbered(heading.clone())).searching(&filter.q).at(pagination.here());
    let page = page.described(visitor.locale().listings_catalogue_description());
    let page = previews::list(page, &filter, pagination.more_than_one() > 0, &tree);
    let catalogue = Catalogue { page, tree, filter, businesses, choices, found, around, pagination, heading };
    let visit = catalogue.visit();
    // Businesses that are not chosen are offered too.
    Ok(html(&catalogue)?.showing(shows::found(None)).noting(visit))
}

/// The businesses that are chosen, in the order of the address.
async fn chosen(visitor: &Public, filter: &Filter, clock: Clock) -> Result<Vec<Called>> {
    let (slugs, now) = (filter.businesses.clone(), clock.now());
    if slugs.is_empty() {
        return Ok(Vec::new());
    }
    if !slugs.iter().all(|slug| is_slug(slug)) {
        return Err(Error::NotFound);
    }
    let found = visitor.read(move |conn| {
        let mut open = open_at(&slugs, conn)?;
        open.sort_by_key(|(_, slug, _)| slugs.iter().position(|wanted| wanted == slug));
        let gone = slugs.into_iter().find(|slug| open.iter().all(|(_, known, _)| known != slug));
        Ok(match gone {
            None => Ok(open),
            Some(slug) => Err((present(&slug, now, conn)?, slug)),
        })
    });
    match found.await? {
        Ok(open) => Ok(open),
        Err((Some(present), before)) => Err(Error::Moved(filter.of_business(&present, &before))),
        Err((None, _)) => Err(Error::NotFound),
    }
}
