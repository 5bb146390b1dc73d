//! Changes of the home page. In the operator's scope; one follows the other.

use diesel::prelude::*;
use diesel::sql_query;
use serde_json::json;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::model::{Event, record};
use crate::ids::{BlockId, UserId};
use crate::listings::home::blocks::Content;
use crate::listings::home::model::{Block, MOST, all, is_arranged};
use crate::listings::model::cards_with_ids;
use crate::locales::{Locale, Text};
use crate::schema::home_blocks;
use crate::web::forms::Errors;

/// Where the list is.
pub const HOME: &str = "/operator/home";

/// Who changes something, and when.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The operator.
    pub by: UserId,
    /// Now.
    pub at: Moment,
}

/// What a form says of a block.
#[derive(Clone, Debug)]
pub struct Wish {
    /// What it holds.
    pub content: Content,
    /// From when it is shown.
    pub starts: Option<Moment>,
    /// Until when it is shown.
    pub ends: Option<Moment>,
}

/// One block.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn find(id: BlockId, conn: &mut PgConnection) -> Result<Block> {
    all(conn)?.into_iter().find(|block| block.id == id).ok_or(Error::NotFound)
}

/// Writes down what the home page has while nobody has arranged it, so that it can be changed. Does nothing where
/// somebody has.
pub fn write_usual(change: Change, conn: &mut PgConnection) -> Result<()> {
    hold(conn)?;
    if is_arranged(conn)? {
        return Ok(());
    }
    for (content, position) in Content::usual().iter().zip(1..) {
        insert(&Wish { content: content.clone(), starts: None, ends: None }, position, true, change, conn)?;
    }
    record(conn, change.at, &Event::by(change.by, "home.arranged"))
}

/// Adds a block at the end, which visitors do not see yet. Where nobody has arranged anything, it comes behind what is
/// there already.
///
/// # Errors
/// The database's.
pub fn add(wish: &Wish, change: Change, conn: &mut PgConnection) -> Result<Result<BlockId, Errors>> {
    write_usual(change, conn)?;
    let blocks = all(conn)?;
    if blocks.len() >= MOST {
        return Ok(Err(Errors::of("kind", Text::operator_home_too_many(MOST))));
    }
    if let Err(errors) = known(wish, conn)? {
        return Ok(Err(errors));
    }
    let last = blocks.last().map_or(0, |block| block.position);
    let id = insert(wish, last.saturating_add(1), false, change, conn)?;
    note("home.block_added", id, &wish.content, change, conn)?;
    Ok(Ok(id))
}

/// Lets a block hold something else, at other times.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn update(id: BlockId, wish: &Wish, change: Change, conn: &mut PgConnection) -> Result<Result<(), Errors>> {
    hold(conn)?;
    let block = find(id, conn)?;
    if block.content.kind() != wish.content.kind() {
        return Err(Error::NotFound);
    }
    if let Err(errors) = known(wish, conn)? {
        return Ok(Err(errors));
    }
    diesel::update(home_blocks::table.find(id))
        .set((
            home_blocks::data.eq(json!(wish.content)),
            home_blocks::starts.eq(wish.starts),
            home_blocks::ends.eq(wish.ends),
            home_blocks::updated_at.eq(change.at),
        ))
        .execute(conn)?;
    note("home.block_changed", id, &wish.content, change, conn)?;
    Ok(Ok(()))
}

/// Shows a block, or no longer.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn show(id: BlockId, is_shown: bool, change: Change, conn: &mut PgConnection) -> Result<()> {
    hold(conn)?;
    let block = find(id, conn)?;
    if block.is_shown == is_shown {
        return Ok(());
    }
    diesel::update(home_blocks::table.find(id))
        .set((home_blocks::is_shown.eq(is_shown), home_blocks::updated_at.eq(change.at)))
        .execute(conn)?;
    let action = if is_shown { "home.block_shown" } else { "home.block_hidden" };
    note(action, id, &block.content, change, conn)
}

/// Moves a block one place up or down.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn shift(id: BlockId, is_up: bool, change: Change, conn: &mut PgConnection) -> Result<()> {
    hold(conn)?;
    let mut blocks = all(conn)?;
    let place = blocks.iter().position(|block| block.id == id).ok_or(Error::NotFound)?;
    let other = if is_up { place.checked_sub(1) } else { Some(place + 1) };
    let Some(other) = other.filter(|other| *other < blocks.len()) else { return Ok(()) };
    blocks.swap(place, other);
    for (block, position) in blocks.iter().zip(1..) {
        if block.position != position {
            diesel::update(home_blocks::table.find(block.id))
                .set((home_blocks::position.eq(position), home_blocks::updated_at.eq(change.at)))
                .execute(conn)?;
        }
    }
    note("home.block_moved", id, &blocks[other].content, change, conn)
}

/// Removes a block.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn remove(id: BlockId, change: Change, conn: &mut PgConnection) -> Result<()> {
    hold(conn)?;
    let block = find(id, conn)?;
    diesel::delete(home_blocks::table.find(id)).execute(conn)?;
    note("home.block_deleted", id, &block.content, change, conn)
}

/// Whether there are all the listings that a block picks.
fn known(wish: &Wish, conn: &mut PgConnection) -> Result<Result<(), Errors>> {
    let Content::Collection { picked, .. } = &wish.content else { return Ok(Ok(())) };
    let there = if picked.is_empty() { Vec::new() } else { cards_with_ids(picked, conn)? };
    let missing = picked.iter().find(|id| !there.iter().any(|card| card.id.get() == **id));
    Ok(missing.map_or(Ok(()), |id| Err(Errors::of("picked", Text::operator_home_no_listing(id.to_string())))))
}

fn insert(wish: &Wish, position: i32, is_shown: bool, change: Change, conn: &mut PgConnection) -> Result<BlockId> {
    Ok(diesel::insert_into(home_blocks::table)
        .values((
            home_blocks::position.eq(position),
            home_blocks::kind.eq(wish.content.kind().as_str()),
            home_blocks::data.eq(json!(wish.content)),
            home_blocks::is_shown.eq(is_shown),
            home_blocks::starts.eq(wish.starts),
            home_blocks::ends.eq(wish.ends),
            home_blocks::created_at.eq(change.at),
            home_blocks::updated_at.eq(change.at),
        ))
        .returning(home_blocks::id)
        .get_result(conn)?)
}

/// One change at a time, so that there are never more blocks than there may be.
fn hold(conn: &mut PgConnection) -> Result<()> {
    sql_query("SELECT pg_advisory_xact_lock(7312)").execute(conn)?;
    Ok(())
}

fn note(action: &str, id: BlockId, content: &Content, change: Change, conn: &mut PgConnection) -> Result<()> {
    let name = Locale::English.say(content.kind().label()).into_owned();
    record(conn, change.at, &Event::by(change.by, action).on(id.get(), &name).with(json!({ "block": content })))
}
