//! Raw SQL that a connection prepares once. `diesel::sql_query` is parsed and planned on every execution, and planning
//! a join takes PostgreSQL several times as long as running it.

use diesel::PgConnection;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Binary, Text, Timestamptz, Untyped};

use crate::clock::Moment;

/// A statement with its values. Prepared statements are cached by their text, so no value may be written into the text.
pub struct Prepared<'a> {
    text: &'a str,
    values: &'a [Bind<'a>],
}

/// A value for `$1`, `$2` and so on, up to `$9`.
#[derive(Clone, Copy, Debug)]
pub enum Bind<'a> {
    /// A `bigint`.
    Number(i64),
    /// A `bytea`.
    Bytes(&'a [u8]),
    /// A `text`.
    Text(&'a str),
    /// A `timestamptz`.
    Moment(&'a Moment),
}

/// A statement with its values; rows are loaded by column name.
#[must_use]
pub fn prepared<'a>(text: &'a str, values: &'a [Bind<'a>]) -> Prepared<'a> {
    Prepared { text, values }
}

impl QueryFragment<Pg> for Prepared<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        // Diesel numbers values in the order they are pushed, so a value that is used twice is sent twice.
        let mut pieces = self.text.split('$');
        out.push_sql(pieces.next().unwrap_or_default());
        for piece in pieces {
            let place = piece.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
            match place.checked_sub(1).and_then(|place| self.values.get(place)) {
                Some(Bind::Number(number)) => out.push_bind_param::<BigInt, _>(number)?,
                Some(Bind::Bytes(bytes)) => out.push_bind_param::<Binary, _>(*bytes)?,
                Some(Bind::Text(text)) => out.push_bind_param::<Text, _>(*text)?,
                Some(Bind::Moment(moment)) => out.push_bind_param::<Timestamptz, _>(*moment)?,
                None => return Err(diesel::result::Error::QueryBuilderError("a value is missing".into())),
            }
            out.push_sql(&piece[1..]);
        }
        Ok(())
    }
}

impl QueryId for Prepared<'_> {
    type QueryId = ();

    // Statements differ only by their text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Prepared<'_> {
    type SqlType = Untyped;
}

impl RunQueryDsl<PgConnection> for Prepared<'_> {}
