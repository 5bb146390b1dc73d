//! The synonyms that a new marketplace starts with, as rows.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::forms::GroupForm;
use crate::error::Result;
use crate::schema::synonyms;

const GROUPS: &str = include_str!("starting_synonyms.txt");

/// Plants the groups that come with Souk where there was never one: an operator who removed all wants none.
///
/// # Errors
/// The database's.
pub fn plant(conn: &mut PgConnection) -> Result<()> {
    let is_new = sql::<Bool>("NOT is_called FROM synonyms_id_seq");
    if !diesel::select(is_new).get_result::<bool>(conn)? {
        return Ok(());
    }
    let rows: Vec<_> = groups().map(|words| synonyms::words.eq(words)).collect();
    diesel::insert_into(synonyms::table).values(rows).execute(conn)?;
    Ok(())
}

/// A group in a line, its words between commas; `#` starts a comment line.
fn groups() -> impl Iterator<Item = Vec<String>> {
    let lines = GROUPS.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| GroupForm { words: line.replace(',', "\n") }.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_could_have_been_typed() {
        let lines = GROUPS.lines().filter(|line| line.contains(',') && !line.starts_with('#'));
        assert_eq!(groups().count(), lines.count());
        assert!(groups().any(|words| words == ["sofa", "couch", "settee"]));
    }
}
