//! The page of a category: the operator's text and picture, the categories below, and the newest that it has.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use super::catalogue::{Found, look_up};
use super::filter::PAGES;
use super::model::Card;
use super::{previews, shows};
use crate::categories::page::CategoryPage;
use crate::categories::{Categories, Category, Tree};
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::search::{Index, Query as Search, Sort};
use crate::visits::{Noting, Visit};
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pagination, Paging, Step};
use crate::web::{html, moved};

/// So many of those below a branch stand on the page of all.
const MOST_BELOW: usize = 12;

#[derive(Template)]
#[template(path = "listings/categories.html")]
struct All {
    page: Page,
    tree: Arc<Tree>,
}

/// `GET /categories` — all branches, each with some of what is below it.
pub async fn index(visitor: Public, categories: Data<Categories>) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let page = visitor.page(Text::listings_categories());
    let page = page.described(visitor.locale().listings_categories_description());
    let page = page.at("/categories".to_owned()).found();
    // A change of the tree drops every page.
    Ok(html(&All { page, tree })?.showing(shows::tree()))
}

#[derive(Template)]
#[template(path = "listings/category.html")]
struct Show {
    page: Page,
    tree: Arc<Tree>,
    category: Category,
    said: CategoryPage,
    found: Found,
    pagination: Pagination,
}

impl Show {
    /// What stands above it.
    fn above(&self) -> Vec<&Category> {
        let mut line = self.tree.line_of(&self.category.id);
        line.pop();
        line
    }

    fn is_first_page(&self) -> bool {
        self.pagination.is_first()
    }
}

/// `GET /categories/{slug}` — one category; an address that it had before leads to the present one.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(
    visitor: Public,
    slug: Path<String>,
    paging: Query<Paging>,
    categories: Data<Categories>,
    index: Data<Index>,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    if let Some(category) = tree.had_slug(&slug) {
        return Ok(moved(&category.page_path()));
    }
    let category = tree.by_slug(&slug).ok_or(Error::NotFound)?.clone();
    let (id, window) = (category.id, PAGES.window(paging.page));
    let read = visitor
        .read(move |conn| {
            let query = Search {
                category: Some(id.get()),
                sort: Sort::Newest,
                offset: window.offset(),
                limit: window.limit(),
                ..Search::default()
            };
            Ok((CategoryPage::of(id, conn)?, look_up(&query, &index, conn)?))
        })
        .await;
    let (said, found) = match read {
        // It was merged a moment ago, which is heard of just now.
        Err(Error::NotFound) => {
            categories.forget();
            let tree = categories.tree().await?;
            let now = tree.had_slug(&slug).ok_or(Error::NotFound)?;
            return Ok(moved(&now.page_path()));
        }
        read => read?,
    };
    let pagination = window.among(found.total, &category.page_path(), "");
    let visit = Visit::to_list(found.cards.iter().map(Card::place).collect());
    let name = title(&tree, &category);
    let summary = Some(said.summary.clone()).filter(|summary| !summary.is_empty());
    let summary = summary.unwrap_or_else(|| visitor.locale().listings_category_description(&name));
    let page = visitor.page(pagination.numbered(name)).described(summary).at(pagination.here());
    let is_empty = found.cards.is_empty() && !found.is_warming_up();
    let page = page.found().previewed(|page, preview| {
        // There is nothing to be found on it yet.
        preview.is_hidden = is_empty && said.about_html.is_empty();
        let title = page.t.say(category.title()).into_owned();
        preview.picture = said.picture.as_ref().map(|path| (page.absolute(path), title.clone()));
        preview.feed = Some((page.absolute(&format!("{}/feed.atom", category.page_path())), title));
        preview.say(previews::way(&previews::steps(&tree.line_of(&category.id), page), page));
    });
    Ok(html(&Show { page, tree, category, said, found, pagination })?.showing(shows::found(None)).noting(visit))
}

/// What the page of a category is called: where several have one name, with the one above.
fn title(tree: &Tree, category: &Category) -> Name {
    let is_shared = tree.iter().any(|other| other.id != category.id && other.name == category.name);
    let above = category.parent_id.filter(|_| is_shared).and_then(|above| tree.get(above));
    above.map_or_else(
        || category.title().clone(),
        |above| Name::Ours(Text::listings_category_in(category.title(), above.title())),
    )
}
