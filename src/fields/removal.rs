//! Asking for a field no more: what that means first, then a button.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::handlers::{called, of, path_of};
use super::model::{self, Change};
use crate::categories::{Categories, Category, CategoryField, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "fields/removal.html")]
struct Removal {
    page: Page,
    category: Category,
    known: CategoryField,
    /// How many listings say something in it.
    saying: i64,
}

/// `GET /operator/categories/{category}/fields/{field}/delete`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the category has no such field of its own.
pub async fn show(operator: Operator<KeepContent>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (category, known, saying) = operator
        .read(move |conn| {
            let tree = Tree::load(conn)?;
            let category = called(&tree, &path.0)?;
            let known = model::own(&tree, category.id, path.1)?;
            let saying = model::saying(&tree, category.id, conn)?.get(&known.key).copied().unwrap_or_default();
            Ok((category, known, saying))
        })
        .await?;
    let page = operator.page(Text::fields_delete_title(&known.label));
    html(&Removal { page, category, known, saying })
}

/// `POST /operator/categories/{category}/fields/{field}/delete`.
///
/// # Errors
/// As [`show`].
pub async fn delete(
    operator: Operator<KeepContent>,
    path: Path<(String, i64)>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let (category, field) = of(&operator, path.into_inner()).await?;
    let id = category.id;
    let label = operator.write(move |conn| model::remove(id, field.id, change, conn)).await?;
    categories.forget();
    Ok(see_other(&path_of(&category.slug)).with_notice(&Notice::success(Text::fields_deleted(label))))
}
