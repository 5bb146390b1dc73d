//! Pages and their versions as rows. In the operator's scope; every change holds the row of its page.

use diesel::prelude::*;
use serde_json::{Value, json};

use crate::clock::Moment;
use crate::error::Result;
use crate::events::model::{Event, record};
use crate::ids::{PageId, UserId};
use crate::locales::Text;
use crate::pages::content::Content;
use crate::pages::model::MOST;
use crate::pages::redirects::model::free;
use crate::schema::{page_versions, pages};

/// The most versions of a page that its list shows.
pub const SHOWN: i64 = 100;

text_enum! {
    /// How far a version is.
    Status {
        /// It is being written.
        Draft = "draft",
        /// It waits for a colleague.
        Waiting = "waiting",
        /// It is public, or was.
        Published = "published",
    }
}

/// Who changes something, and when.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The operator.
    pub by: UserId,
    /// Now.
    pub at: Moment,
}

/// A page.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = pages, check_for_backend(diesel::pg::Pg))]
pub struct Entry {
    /// Its number.
    pub id: PageId,
    /// Its address below `/pages/`.
    pub slug: String,
    /// The version that is public.
    pub published_number: Option<i32>,
    /// Since when.
    pub published_at: Option<Moment>,
}

/// A version of a page.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = page_versions, check_for_backend(diesel::pg::Pg))]
pub struct Version {
    /// Its page.
    pub page_id: PageId,
    /// Which it is.
    pub number: i32,
    /// How far it is.
    pub status: Status,
    pub(super) content: Value,
    /// How often it was changed.
    pub edition: i32,
    /// Why it was sent back.
    pub note: String,
    /// Who changed it last.
    pub author_id: UserId,
    /// Who handed it in.
    pub submitted_by: Option<UserId>,
    /// When it was changed last.
    pub updated_at: Moment,
}

impl Version {
    /// What it says; nothing where this version of the program does not understand it.
    #[must_use]
    pub fn content(&self) -> Content {
        serde_json::from_value(self.content.clone()).unwrap_or_default()
    }

    /// Whether somebody works on it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status != Status::Published
    }
}

impl Entry {
    /// Where it is read.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/pages/{}", self.slug)
    }

    /// Where it is worked on.
    #[must_use]
    pub fn desk(&self) -> String {
        format!("{}/{}", crate::operator::pages::HOME, self.id)
    }
}

/// What a form was made from: the number of a version and how often that was changed; zeros where there was none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The version.
    pub number: i32,
    /// Its edition.
    pub edition: i32,
}

impl Seen {
    /// What is there of a version.
    #[must_use]
    pub fn of(version: Option<&Version>) -> Self {
        version.map_or_else(Self::default, |version| Self { number: version.number, edition: version.edition })
    }
}

/// All pages with their newest version, by address.
pub fn all(conn: &mut PgConnection) -> Result<Vec<(Entry, Version)>> {
    Ok(page_versions::table
        .inner_join(pages::table)
        .distinct_on(pages::slug)
        .order((pages::slug, page_versions::number.desc()))
        .select((Entry::as_select(), Version::as_select()))
        .limit(MOST)
        .load(conn)?)
}

/// A page.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub fn find(id: PageId, conn: &mut PgConnection) -> Result<Entry> {
    Ok(pages::table.find(id).select(Entry::as_select()).first(conn)?)
}

/// The versions of a page, newest first.
pub fn versions(id: PageId, conn: &mut PgConnection) -> Result<Vec<Version>> {
    let own = page_versions::table.filter(page_versions::page_id.eq(id)).order(page_versions::number.desc());
    Ok(own.limit(SHOWN).select(Version::as_select()).load(conn)?)
}

/// The newest version of a page: the one that is worked on, if any is.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub fn newest(id: PageId, conn: &mut PgConnection) -> Result<Version> {
    let own = page_versions::table.filter(page_versions::page_id.eq(id)).order(page_versions::number.desc());
    Ok(own.select(Version::as_select()).first(conn)?)
}

/// One version.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none.
pub fn version(id: PageId, number: i32, conn: &mut PgConnection) -> Result<Version> {
    let own = page_versions::table.filter(page_versions::page_id.eq(id).and(page_versions::number.eq(number)));
    Ok(own.select(Version::as_select()).first(conn)?)
}

/// Begins a page with a draft; the sentence beside its address where that is taken.
pub fn add(slug: &str, content: &Content, change: Change, conn: &mut PgConnection) -> Result<Result<PageId, Text>> {
    if pages::table.count().get_result::<i64>(conn)? >= MOST {
        return Ok(Err(Text::pages_too_many(MOST)));
    }
    let made = diesel::insert_into(pages::table)
        .values((pages::slug.eq(slug), pages::created_at.eq(change.at), pages::updated_at.eq(change.at)))
        .on_conflict(pages::slug)
        .do_nothing()
        .returning(pages::id)
        .get_result::<PageId>(conn)
        .optional()?;
    let Some(id) = made else { return Ok(Err(Text::pages_slug_taken())) };
    free(&format!("/pages/{slug}"), conn)?;
    insert(id, 1, content, change, conn)?;
    note("page.added", id, slug, json!({ "version": 1 }), change, conn)?;
    Ok(Ok(id))
}

/// Keeps a draft, if nobody kept another since it was seen; else what is there now.
pub fn save(
    id: PageId,
    seen: Seen,
    content: &Content,
    change: Change,
    conn: &mut PgConnection,
) -> Result<Result<(), Box<Version>>> {
    let page = hold(id, conn)?;
    let newest = newest(id, conn)?;
    if Seen::of(Some(&newest)) != seen || newest.status == Status::Waiting {
        return Ok(Err(Box::new(newest)));
    }
    let number = if newest.status == Status::Published {
        insert(id, newest.number + 1, content, change, conn)?;
        newest.number + 1
    } else {
        diesel::update(of(id, newest.number))
            .set((
                page_versions::content.eq(json!(content)),
                page_versions::edition.eq(newest.edition + 1),
                page_versions::author_id.eq(change.by),
                page_versions::updated_at.eq(change.at),
            ))
            .execute(conn)?;
        newest.number
    };
    note("page.changed", id, &page.slug, json!({ "version": number }), change, conn)?;
    Ok(Ok(()))
}

/// A version that was public once is a draft again, as the newest version; false where another one is worked on.
pub fn restore(id: PageId, number: i32, change: Change, conn: &mut PgConnection) -> Result<bool> {
    let page = hold(id, conn)?;
    let (old, newest) = (version(id, number, conn)?, newest(id, conn)?);
    if newest.is_open() || old.is_open() {
        return Ok(false);
    }
    insert(id, newest.number + 1, &old.content(), change, conn)?;
    note("page.restored", id, &page.slug, json!({ "version": newest.number + 1, "from": number }), change, conn)?;
    Ok(true)
}

pub(super) fn hold(id: PageId, conn: &mut PgConnection) -> Result<Entry> {
    Ok(pages::table.find(id).select(Entry::as_select()).for_update().first(conn)?)
}

#[diesel::dsl::auto_type(no_type_alias)]
pub(super) fn of(id: PageId, number: i32) -> _ {
    page_versions::table.filter(page_versions::page_id.eq(id).and(page_versions::number.eq(number)))
}

fn insert(id: PageId, number: i32, content: &Content, change: Change, conn: &mut PgConnection) -> Result<()> {
    diesel::insert_into(page_versions::table)
        .values((
            page_versions::page_id.eq(id),
            page_versions::number.eq(number),
            page_versions::content.eq(json!(content)),
            page_versions::author_id.eq(change.by),
            page_versions::created_at.eq(change.at),
            page_versions::updated_at.eq(change.at),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn note(
    action: &str,
    id: PageId,
    slug: &str,
    details: Value,
    change: Change,
    conn: &mut PgConnection,
) -> Result<()> {
    record(conn, change.at, &Event::by(change.by, action).on(id.get(), slug).with(details))
}
