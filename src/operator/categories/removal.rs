//! Deleting a category that nothing hangs on.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::operator::categories::changes::remove;
use crate::operator::categories::levels::level_of;
use crate::operator::categories::model::HOME;
use crate::operator::categories::model::{Change, Known, find, products};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "operator/categories/removal.html")]
struct Removal {
    page: Page,
    tree: Tree,
    known: Known,
    products: i64,
}

impl Removal {
    fn home(&self) -> String {
        format!("{HOME}/{}", self.known.slug)
    }

    fn below(&self) -> usize {
        self.tree.below(Some(self.known.id)).len()
    }
}

/// `GET /operator/categories/{category}/delete`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn show(operator: Operator<KeepContent>, slug: Path<String>) -> Result<HttpResponse> {
    let (tree, known, products) = operator
        .read(move |conn| {
            let (tree, known) = find(&slug, conn)?;
            let products = products(known.id, conn)?;
            Ok((tree, known, products))
        })
        .await?;
    let page = operator.page(Text::tree_delete_heading(&tree.name_of(&known.id)));
    html(&Removal { page, tree, known, products })
}

/// `POST /operator/categories/{category}/delete`.
///
/// # Errors
/// As [`show`].
pub async fn delete(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let slug = slug.into_inner();
    let (own, home) = (slug.clone(), format!("{HOME}/{slug}/delete"));
    let (above, done) = operator
        .write(move |conn| {
            let (tree, known) = find(&own, conn)?;
            let above = known.parent_id.and_then(|above| tree.get(above)).map(|above| above.slug.clone());
            Ok((above.unwrap_or_default(), remove(&own, change, conn)?))
        })
        .await?;
    match done {
        Ok(name) => {
            categories.forget();
            Ok(see_other(&level_of(&above)).with_notice(&Notice::success(Text::tree_deleted(name))))
        }
        Err(sentence) => Ok(see_other(&home).with_notice(&Notice::error(sentence))),
    }
}
