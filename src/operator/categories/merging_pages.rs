//! Choosing what a category is merged into, and looking at what that means before it is done.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::categories::Path as Above;
use crate::categories::{Categories, Category, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::operator::categories::list::{Level, Wanted};
use crate::operator::categories::merging::{Begun, begin, obstacle};
use crate::operator::categories::model::HOME;
use crate::operator::categories::model::{Change, Known, find, products};
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::Step;
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "operator/categories/merge.html")]
struct Show {
    page: Page,
    tree: Tree,
    known: Known,
    products: i64,
    wanted: Wanted,
    level: Level,
    /// The category that it is to be merged into, once one is chosen.
    into: Option<Category>,
}

impl Show {
    fn home(&self) -> String {
        format!("{HOME}/{}", self.known.slug)
    }

    /// The address of its page.
    fn address(&self) -> String {
        format!("/categories/{}", self.known.slug)
    }

    fn line(&self) -> Vec<&Category> {
        self.level.of.map(|of| self.tree.line_of(&of)).unwrap_or_default()
    }

    fn obstacle(&self, into: &Category) -> Option<Text> {
        let from = self.tree.get(self.known.id)?;
        obstacle(&self.tree, from, into, self.products > 0)
    }

    fn above(&self, category: &Category) -> Option<Above> {
        category.parent_id.filter(|_| self.level.is_search).map(|parent| self.tree.path_of(&parent))
    }

    fn below(&self) -> usize {
        self.tree.below(Some(self.known.id)).len()
    }

    fn fields(&self) -> usize {
        self.tree.own_fields(self.known.id).len()
    }

    fn is_branch(&self, category: &Category) -> bool {
        !self.tree.below(Some(category.id)).is_empty()
    }
}

/// `?into=mugs`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Into {
    into: String,
}

/// `GET /operator/categories/{category}/merge`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn show(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    wanted: Query<Wanted>,
    into: Query<Into>,
) -> Result<HttpResponse> {
    let wanted = wanted.into_inner();
    let (tree, known, products) = operator
        .read(move |conn| {
            let (tree, known) = find(&slug, conn)?;
            let products = products(known.id, conn)?;
            Ok((tree, known, products))
        })
        .await?;
    let level = Level::of(&wanted, &tree, operator.locale(), &format!("{HOME}/{}/merge", known.slug))?;
    let into = tree.by_slug(&into.into).cloned();
    let page = operator.page(Text::tree_merge_heading(&tree.name_of(&known.id)));
    html(&Show { page, tree, known, products, wanted, level, into })
}

/// What it is merged into.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Merge {
    /// The slug of the category that stays.
    into: String,
    /// The version that was looked at.
    version: i32,
}

/// `POST /operator/categories/{category}/merge`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when either category is not there.
pub async fn create(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    form: Form<Merge>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let (slug, form) = (slug.into_inner(), form.into_inner());
    let (own, into) = (slug.clone(), form.into.clone());
    let sentence = match operator.write(move |conn| begin(&own, form.version, &into, change, conn)).await? {
        Ok(Begun::Done) => Text::tree_merged(),
        Ok(Begun::Later) => Text::tree_merge_begun(),
        Err(sentence) => {
            return Ok(see_other(&format!("{HOME}/{slug}/merge")).with_notice(&Notice::error(sentence)));
        }
    };
    categories.forget();
    Ok(see_other(&format!("{HOME}/{}", form.into)).with_notice(&Notice::success(sentence)))
}
