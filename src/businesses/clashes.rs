//! Businesses that are called like another, or so that people could not tell. Nobody can take such a name; what is here
//! is older than that rule, or was not made by people, and has no name of its own: `folded_name` is null.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::error::Result;
use crate::ids::BusinessId;
use crate::schema::businesses;
use crate::web::letters::{folded, look};

/// The business that had a name first.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = businesses, check_for_backend(diesel::pg::Pg))]
pub struct First {
    /// Its number.
    pub id: BusinessId,
    /// As people call it.
    pub name: String,
    folded_name: Option<String>,
    name_look: Option<String>,
}

/// For each of these businesses, with what it is called, the one that had its name first.
pub fn firsts(named: &[(BusinessId, &str)], conn: &mut PgConnection) -> Result<HashMap<BusinessId, First>> {
    let read: Vec<_> = named.iter().map(|(_, name)| folded(name)).collect();
    let looks: Vec<_> = named.iter().map(|(_, name)| look(name)).collect();
    // Two questions with an index each; an OR would have neither.
    let all = || businesses::table.select(First::as_select());
    let mut found: Vec<First> = all().filter(businesses::folded_name.eq_any(&read)).load(conn)?;
    found.extend(all().filter(businesses::name_look.eq_any(&looks)).load(conn)?);
    let is_first = |first: &First, (read, look): (&String, &String)| {
        first.folded_name.as_ref() == Some(read) || first.name_look.as_ref() == Some(look)
    };
    let pairs = named.iter().zip(read.iter().zip(&looks));
    let firsts = pairs.filter_map(|((id, _), how)| {
        let first = found.iter().find(|first| first.id != *id && is_first(first, how))?;
        Some((*id, first.clone()))
    });
    Ok(firsts.collect())
}
