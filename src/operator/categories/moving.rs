//! Putting a category somewhere else: the tree level by level, with a button where it may go.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::categories::Path as Above;
use crate::categories::{Categories, Category, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::ids::CategoryId;
use crate::layout::Page;
use crate::locales::Text;
use crate::operator::categories::changes::{may_hang, put};
use crate::operator::categories::levels::level_of;
use crate::operator::categories::list::{Level, Wanted};
use crate::operator::categories::model::HOME;
use crate::operator::categories::model::{Change, Known, find};
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::Step;
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "operator/categories/move.html")]
struct Show {
    page: Page,
    tree: Tree,
    known: Known,
    wanted: Wanted,
    level: Level,
}

impl Show {
    fn home(&self) -> String {
        format!("{HOME}/{}", self.known.slug)
    }

    fn line(&self) -> Vec<&Category> {
        self.level.of.map(|of| self.tree.line_of(&of)).unwrap_or_default()
    }

    /// Why it cannot go there; none where it can, and where it is already.
    fn obstacle(&self, to: Option<CategoryId>) -> Option<Text> {
        may_hang(&self.tree, self.known.id, to).err()
    }

    fn is_there(&self, to: Option<CategoryId>) -> bool {
        self.known.parent_id == to
    }

    fn above(&self, category: &Category) -> Option<Above> {
        category.parent_id.filter(|_| self.level.is_search).map(|parent| self.tree.path_of(&parent))
    }

    fn is_branch(&self, category: &Category) -> bool {
        category.id != self.known.id && !self.tree.below(Some(category.id)).is_empty()
    }
}

/// `GET /operator/categories/{category}/move`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn show(operator: Operator<KeepContent>, slug: Path<String>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let wanted = wanted.into_inner();
    let (tree, known) = operator.read(move |conn| find(&slug, conn)).await?;
    let level = Level::of(&wanted, &tree, operator.locale(), &format!("{HOME}/{}/move", known.slug))?;
    let page = operator.page(Text::tree_move_heading(&tree.name_of(&known.id)));
    html(&Show { page, tree, known, wanted, level })
}

/// Where it goes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Move {
    /// The slug of the category above; empty for the top.
    to: String,
    /// The version that was looked at.
    version: i32,
}

/// `POST /operator/categories/{category}/move`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when either category is not there.
pub async fn update(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    form: Form<Move>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let (slug, form) = (slug.into_inner(), form.into_inner());
    let (own, to) = (slug.clone(), form.to.clone());
    match operator.write(move |conn| put(&own, form.version, &to, change, conn)).await? {
        Ok(()) => {
            categories.forget();
            Ok(see_other(&level_of(&form.to)).with_notice(&Notice::success(Text::tree_moved())))
        }
        Err(sentence) => Ok(see_other(&format!("{HOME}/{slug}/move")).with_notice(&Notice::error(sentence))),
    }
}
