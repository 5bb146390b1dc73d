//! The tree level by level, with how much hangs on each category, and the order in which they stand.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::categories::Path as Above;
use crate::categories::page::listed;
use crate::categories::{Categories, Category, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::operator::categories::changes::{shift as shift_category, sort as sort_level};
use crate::operator::categories::list::{Level, Wanted};
use crate::operator::categories::model::Change;
use crate::operator::categories::model::HOME;
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::Step;
use crate::web::{html, see_other};

/// A category in a list.
struct Row {
    category: Category,
    listings: i64,
    below: usize,
    own: usize,
    inherited: usize,
}

#[derive(Template)]
#[template(path = "operator/categories/index.html")]
struct Index {
    page: Page,
    tree: Tree,
    wanted: Wanted,
    level: Level,
    rows: Vec<Row>,
}

impl Index {
    fn of(&self) -> Option<&Category> {
        self.level.of.and_then(|of| self.tree.get(of))
    }

    fn line(&self) -> Vec<&Category> {
        self.level.of.map(|of| self.tree.line_of(&of)).unwrap_or_default()
    }

    fn below(&self, row: &Row) -> String {
        self.page.t.number(i64::try_from(row.below).unwrap_or(i64::MAX))
    }

    fn up(&self, category: &Category) -> String {
        self.page.t.fields_move_up(self.page.t.say(category.title()))
    }

    fn down(&self, category: &Category) -> String {
        self.page.t.fields_move_down(self.page.t.say(category.title()))
    }

    fn slug(&self) -> &str {
        self.of().map(|category| category.slug.as_str()).unwrap_or_default()
    }

    fn heading(&self) -> Name {
        self.of().map_or(Name::Ours(Text::tree_title()), |category| category.title().clone())
    }

    /// What stands above one that words have found.
    fn above(&self, category: &Category) -> Option<Above> {
        category.parent_id.filter(|_| self.level.is_search).map(|parent| self.tree.path_of(&parent))
    }

    /// Whether they stand in an order that can be changed here.
    fn is_ordered(&self) -> bool {
        !self.level.is_search && self.level.total > 1
    }

    fn is_first(&self, row: &Row) -> bool {
        self.tree.below(self.level.of).first().is_some_and(|first| first.id == row.category.id)
    }

    fn is_last(&self, row: &Row) -> bool {
        self.tree.below(self.level.of).last().is_some_and(|last| last.id == row.category.id)
    }
}

/// Where the level of a category is; the top where it is empty.
pub(super) fn level_of(slug: &str) -> String {
    if slug.is_empty() { HOME.to_owned() } else { format!("{HOME}?in={slug}") }
}

/// `GET /operator/categories` — one level of the tree, or what words find.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn index(operator: Operator<KeepContent>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let wanted = wanted.into_inner();
    let (tree, listed) = operator.read(|conn| Ok((Tree::load(conn)?, listed(conn)?))).await?;
    let level = Level::of(&wanted, &tree, operator.locale(), HOME)?;
    let row = |category: &Category| {
        let own = tree.own_fields(category.id).len();
        Row {
            listings: tree.within(category.id).iter().filter_map(|below| listed.get(below)).sum(),
            below: tree.below(Some(category.id)).len(),
            own,
            inherited: tree.fields_of(category.id).len().saturating_sub(own),
            category: category.clone(),
        }
    };
    let rows = level.rows.iter().map(row).collect();
    html(&Index { page: operator.page(Text::tree_title()), tree, wanted, level, rows })
}

/// Which level.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    r#in: String,
}

/// `POST /operator/categories/sort` — puts a level in the order of its names.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn sort(
    operator: Operator<KeepContent>,
    which: Form<Which>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let slug = which.into_inner().r#in;
    let home = level_of(&slug);
    operator.write(move |conn| sort_level(&slug, change, conn)).await?;
    categories.forget();
    Ok(see_other(&home).with_notice(&Notice::success(Text::tree_sorted())))
}

/// Where a category goes among those beside it.
#[derive(Deserialize)]
pub struct Move {
    /// `up` or `down`.
    to: String,
}

/// `POST /operator/categories/{category}/shift` — one place up or down.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn shift(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    form: Form<Move>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let is_up = form.to == "up";
    let parent = operator.write(move |conn| shift_category(&slug, is_up, change, conn)).await?;
    categories.forget();
    Ok(see_other(&level_of(&parent)))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, slug: Path<String>) -> Result<HttpResponse> {
    Ok(see_other(&format!("{HOME}/{slug}")))
}

/// The same where no category is named.
///
/// # Errors
/// None.
pub async fn home(_: Operator<KeepContent>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
