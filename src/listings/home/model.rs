//! The blocks of the home page as rows.

use diesel::prelude::*;
use serde_json::Value;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::BlockId;
use crate::listings::home::blocks::Content;
use crate::schema::home_blocks;

/// The most blocks.
pub const MOST: usize = 20;

#[derive(Queryable, Selectable)]
#[diesel(table_name = home_blocks, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: BlockId,
    position: i32,
    data: Value,
    is_shown: bool,
    starts: Option<Moment>,
    ends: Option<Moment>,
}

/// A block with its place and its times.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its number.
    pub id: BlockId,
    /// Its place among the others.
    pub position: i32,
    /// What it holds.
    pub content: Content,
    /// Whether it is shown while its times allow.
    pub is_shown: bool,
    /// From when it is shown.
    pub starts: Option<Moment>,
    /// Until when it is shown.
    pub ends: Option<Moment>,
}

/// Whether a block is on the page at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Shown,
    /// It will be.
    Ahead,
    /// It was.
    Over,
    /// It is hidden.
    Hidden,
}

impl Block {
    /// What one reads it as; none where this version does not know what it holds.
    fn of(row: Row) -> Option<Self> {
        let content = serde_json::from_value(row.data).map_err(
            |error| tracing::warn!(block.id = row.id.get(), %error, "a block of the home page is not understood"),
        );
        let Row { id, position, is_shown, starts, ends, .. } = row;
        content.ok().map(|content| Self { id, position, content, is_shown, starts, ends })
    }

    /// Whether it is on the page at this moment.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        match (self.starts, self.ends) {
            _ if !self.is_shown => State::Hidden,
            (_, Some(ends)) if ends <= now => State::Over,
            (Some(starts), _) if starts > now => State::Ahead,
            _ => State::Shown,
        }
    }
}

/// All blocks that the scope may see, from top to bottom: the public those that are not hidden.
pub fn all(conn: &mut PgConnection) -> Result<Vec<Block>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let order = (home_blocks::position, home_blocks::id);
    let rows: Vec<Row> = home_blocks::table.order(order).limit(most).select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().filter_map(Block::of).collect())
}

/// Whether anybody has arranged anything, in the operator's scope.
pub fn is_arranged(conn: &mut PgConnection) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(home_blocks::table.select(home_blocks::id))).get_result(conn)?)
}

/// When the page is next another one though nobody changes it.
#[must_use]
pub fn until(blocks: &[Block], now: Moment) -> Option<Moment> {
    let times = blocks.iter().filter(|block| block.is_shown).flat_map(|block| [block.starts, block.ends]);
    times.flatten().filter(|time| *time > now).min()
}
