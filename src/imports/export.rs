//! The products of a business as a file.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Bytes, Data, Query};
use futures_util::stream::{self, StreamExt};
use serde::Deserialize;

use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{CreateProducts, Member, ViewProducts};
use crate::ids::ProductId;
use crate::import::{Columns, lines, used};
use crate::products::shelf::Shelf;
use crate::web::thinking;

/// How many products are read at once.
const BATCH: i64 = 200;

/// `?status=draft`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    status: String,
}

struct Export {
    member: Member<ViewProducts>,
    columns: Columns,
    tree: Arc<Tree>,
    shelf: Shelf,
    after: Option<ProductId>,
    is_over: bool,
}

impl Export {
    async fn next(&mut self) -> Result<Vec<u8>> {
        let (shelf, after) = (self.shelf, self.after);
        let (found, last) = self.member.read(move |conn, actor| lines(shelf, after, BATCH, actor, conn)).await?;
        self.after = last;
        self.is_over = last.is_none();
        let (columns, tree) = (self.columns.clone(), self.tree.clone());
        thinking(move || columns.lines(&found, &tree)).await?
    }
}

/// `GET /manage/{business}/export.csv` — every product as this person may see it, in the columns that an import reads.
/// It is written while it is read, so that a business of any size takes little memory.
pub async fn show(
    member: Member<ViewProducts>,
    filter: Query<Filter>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let (currency, (in_use, said)) = member
        .read(|conn, actor| Ok((Settings::of(actor.business, conn)?.currency, used(actor.business, conn)?)))
        .await?;
    let columns = Columns::of(&tree, &in_use, currency, &said);
    let (head, slug) = (columns.head()?, member.actor.slug.clone());
    let shelf = Shelf::parse(&filter.status);
    let export = Export { member, columns, tree, shelf, after: None, is_over: false };
    let body = stream::unfold(Some(export), |export| async {
        let mut export = export?;
        if export.is_over {
            return None;
        }
        match export.next().await {
            Ok(bytes) => Some((Ok(Bytes::from(bytes)), Some(export))),
            // The answer has begun; breaking it off tells the browser that the file is not whole.
            Err(error) => {
                tracing::warn!(%error, "an export was broken off");
                Some((Err(error), None))
            }
        }
    });
    let body = stream::once(async { Ok::<_, Error>(Bytes::from(head)) }).chain(body);
    let name = format!("{slug}-products-{}.csv", clock.now().format("%Y-%m-%d"));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .streaming(Box::pin(body)))
}

/// `?category=mugs-cups`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    category: String,
}

/// `GET /manage/{business}/export/template.csv` — an empty table for products of a category, or of any.
///
/// # Errors
/// [`Error::NotFound`] when there is no such category.
pub async fn template(
    _member: Member<CreateProducts>,
    wanted: Query<Wanted>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let (category, name) = if wanted.category.is_empty() {
        (None, "products.csv".to_owned())
    } else {
        let leaf = tree.by_slug(&wanted.category).filter(|leaf| tree.is_leaf(leaf.id)).ok_or(Error::NotFound)?;
        (Some(leaf.id), format!("products-{}.csv", leaf.slug))
    };
    let file = Columns::template(&tree, category)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(file))
}
