//! What is decided about a page: that a version waits, is public or is not, that the page has another address or goes.
//! In the operator's scope.

use diesel::prelude::*;
use serde_json::{Value, json};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::duties::Part;
use crate::identity::operators::is_alone;
use crate::ids::{PageId, UserId};
use crate::locales::Text;
use crate::operator::pages::model::{Change, Seen, Status, Version, hold, newest, note, of};
use crate::pages::redirects::model::{free, put};
use crate::schema::{page_versions, pages};

/// What is done to the version that is worked on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// It is handed in.
    Submit,
    /// It is a draft again, and why.
    SendBack(String),
    /// It becomes public.
    Publish,
    /// It is thrown away.
    Discard,
}

/// Does it; the sentence that says why not, where somebody was faster or may not.
pub fn act(id: PageId, seen: Seen, act: &Act, change: Change, conn: &mut PgConnection) -> Result<Result<(), Text>> {
    let page = hold(id, conn)?;
    let newest = newest(id, conn)?;
    if Seen::of(Some(&newest)) != seen {
        return Ok(Err(Text::pages_changed_meanwhile()));
    }
    match (act, newest.status) {
        (Act::Submit, Status::Draft) => {
            let handed_in = (page_versions::submitted_by.eq(change.by), page_versions::note.eq(""));
            step(&newest, Status::Waiting, change, conn)?;
            diesel::update(of(id, newest.number)).set(handed_in).execute(conn)?;
        }
        (Act::SendBack(why), Status::Waiting) => {
            step(&newest, Status::Draft, change, conn)?;
            diesel::update(of(id, newest.number)).set(page_versions::note.eq(why)).execute(conn)?;
        }
        (Act::Publish, Status::Waiting) => {
            if !may_publish(&newest, change.by, conn)? {
                return Ok(Err(Text::pages_somebody_else()));
            }
            publish(&newest, change, conn)?;
        }
        (Act::Discard, Status::Draft) => {
            diesel::delete(of(id, newest.number)).execute(conn)?;
            if newest.number == 1 {
                diesel::delete(pages::table.find(id)).execute(conn)?;
            }
        }
        _ => return Ok(Err(Text::pages_changed_meanwhile())),
    }
    let (action, why) = match act {
        Act::Submit => ("page.submitted", ""),
        Act::SendBack(why) => ("page.sent_back", why.as_str()),
        Act::Publish => ("page.published", ""),
        Act::Discard => ("page.draft_discarded", ""),
    };
    note(action, id, &page.slug, json!({ "version": newest.number, "reason": why }), change, conn)?;
    Ok(Ok(()))
}

/// Whether somebody may publish a version: not what they wrote or handed in, unless nobody else could.
pub fn may_publish(version: &Version, by: UserId, conn: &mut PgConnection) -> Result<bool> {
    let is_own = version.author_id == by || version.submitted_by == Some(by);
    Ok(!is_own || is_alone(by, Part::Content, conn)?)
}

fn publish(version: &Version, change: Change, conn: &mut PgConnection) -> Result<()> {
    let (id, number) = (version.page_id, version.number);
    diesel::update(of(id, number))
        .set((
            page_versions::status.eq(Status::Published),
            page_versions::decided_by.eq(change.by),
            page_versions::published_at.eq(change.at),
        ))
        .execute(conn)?;
    diesel::update(pages::table.find(id))
        .set((
            pages::published.eq(&version.content),
            pages::published_number.eq(number),
            pages::published_at.eq(change.at),
            pages::updated_at.eq(change.at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a page away from visitors; false where it is not public.
pub fn withdraw(id: PageId, change: Change, conn: &mut PgConnection) -> Result<bool> {
    let page = hold(id, conn)?;
    let none = (
        pages::published.eq(None::<Value>),
        pages::published_number.eq(None::<i32>),
        pages::published_at.eq(None::<Moment>),
        pages::updated_at.eq(change.at),
    );
    let public = pages::table.find(id).filter(pages::published.is_not_null());
    if diesel::update(public).set(none).execute(conn)? == 0 {
        return Ok(false);
    }
    note("page.unpublished", id, &page.slug, json!({ "version": page.published_number }), change, conn)?;
    Ok(true)
}

/// Gives a page another address, to which the old one leads; the sentence beside it where that is taken.
pub fn move_to(id: PageId, slug: &str, change: Change, conn: &mut PgConnection) -> Result<Result<(), Text>> {
    let page = hold(id, conn)?;
    if page.slug == slug {
        return Ok(Ok(()));
    }
    let taken = pages::table.filter(pages::slug.eq(slug)).select(pages::id).first::<PageId>(conn).optional()?;
    if taken.is_some() {
        return Ok(Err(Text::pages_slug_taken()));
    }
    diesel::update(pages::table.find(id)).set((pages::slug.eq(slug), pages::updated_at.eq(change.at))).execute(conn)?;
    let path = format!("/pages/{slug}");
    free(&path, conn)?;
    if let Err(sentence) = put(&page.path(), &path, 301, change.at, conn)? {
        return Err(Error::Conflict(sentence));
    }
    note("page.moved", id, slug, json!({ "from": page.slug }), change, conn)?;
    Ok(Ok(()))
}

/// Deletes a page with all its versions; false while it is public.
pub fn delete(id: PageId, change: Change, conn: &mut PgConnection) -> Result<bool> {
    let page = hold(id, conn)?;
    if page.published_number.is_some() {
        return Ok(false);
    }
    diesel::delete(pages::table.find(id)).execute(conn)?;
    note("page.deleted", id, &page.slug, json!({}), change, conn)?;
    Ok(true)
}

fn step(version: &Version, status: Status, change: Change, conn: &mut PgConnection) -> Result<()> {
    diesel::update(of(version.page_id, version.number))
        .set((
            page_versions::status.eq(status),
            page_versions::edition.eq(version.edition + 1),
            page_versions::updated_at.eq(change.at),
        ))
        .execute(conn)?;
    Ok(())
}
