//! Pages as rows, as visitors may read them.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer, Jsonb, Nullable};
use serde_json::Value;

use super::content::Content;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::PageId;
use crate::schema::pages;

/// The most pages of a market.
pub const MOST: i64 = 200;

/// A page that is published.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its number.
    pub id: PageId,
    /// Its address below `/pages/`.
    pub slug: String,
    /// What it says.
    pub content: Content,
    /// Since when it says that.
    pub at: Moment,
}

type Row = (PageId, String, Option<Value>, Option<Moment>);

impl Published {
    fn of((id, slug, content, at): Row) -> Option<Self> {
        let (content, at) = (understood(id, content?)?, at?);
        Some(Self { id, slug, content, at })
    }
}

/// What a row says; none where this version does not understand it.
fn understood(id: PageId, content: Value) -> Option<Content> {
    let read = serde_json::from_value(content);
    read.map_err(|error| tracing::warn!(page.id = id.get(), %error, "a page is not understood")).ok()
}

/// The published page of this address.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn published(slug: &str, conn: &mut PgConnection) -> Result<Published> {
    let known = pages::table.filter(pages::slug.eq(slug)).filter(pages::published.is_not_null());
    let row = known.select((pages::id, pages::slug, pages::published, pages::published_at)).first::<Row>(conn)?;
    Published::of(row).ok_or(Error::NotFound)
}

/// All that is published, oldest first.
pub fn all_published(conn: &mut PgConnection) -> Result<Vec<Published>> {
    let known = pages::table.filter(pages::published.is_not_null()).order(pages::id).limit(MOST);
    let rows = known.select((pages::id, pages::slug, pages::published, pages::published_at)).load::<Row>(conn)?;
    Ok(rows.into_iter().filter_map(Published::of).collect())
}

/// The addresses of all that is published.
pub fn published_slugs(conn: &mut PgConnection) -> Result<Vec<String>> {
    let known = pages::table.filter(pages::published.is_not_null()).order(pages::id).limit(MOST);
    Ok(known.select(pages::slug).load(conn)?)
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Nullable<Jsonb>)]
    content: Option<Value>,
}

/// What a version says, for whoever has a signed link to it.
///
/// # Errors
/// [`Error::NotFound`] when it is no more.
pub fn version(page: PageId, number: i32, conn: &mut PgConnection) -> Result<Content> {
    let found: Version = sql_query("SELECT page_version($1, $2) AS content")
        .bind::<BigInt, _>(page.get())
        .bind::<Integer, _>(number)
        .get_result(conn)?;
    found.content.and_then(|content| understood(page, content)).ok_or(Error::NotFound)
}
