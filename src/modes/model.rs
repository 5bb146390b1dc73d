//! The row that says how it stands.

use diesel::prelude::*;

use super::{Mode, Standing};
use crate::clock::Moment;
use crate::error::Result;
use crate::schema::market_modes;

/// The longest that an operator may say, in characters.
pub const LONGEST_MESSAGE: usize = 500;

/// How it stands. Everybody may know.
pub fn standing(conn: &mut PgConnection) -> Result<Standing> {
    let row = market_modes::table.select((market_modes::mode, market_modes::message, market_modes::ends_at));
    let row = row.first::<(Mode, Option<String>, Option<Moment>)>(conn).optional()?;
    Ok(row.map_or(Standing::OPEN, |(mode, message, ends_at)| Standing { mode, message, ends_at }))
}

/// How it stands, held until the transaction ends. In the operator scope.
pub fn hold(conn: &mut PgConnection) -> Result<Standing> {
    market_modes::table.for_update().select(market_modes::id).first::<i64>(conn)?;
    standing(conn)
}

/// Changes it. In the operator scope.
pub fn change(standing: &Standing, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(market_modes::table)
        .set((
            market_modes::mode.eq(standing.mode),
            market_modes::message.eq(&standing.message),
            market_modes::ends_at.eq(standing.ends_at),
            market_modes::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}
