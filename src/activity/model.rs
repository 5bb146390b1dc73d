//! The record of a business, line by line, as its page shows it.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Jsonb, Nullable, Text, Timestamptz};
use serde_json::Value;

use super::filter::Filter;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::identity::people::called;
use crate::ids::{BusinessId, UserId};
use crate::locales::Name;
use crate::products::revisions::written_by;
use crate::schema::colleagues;

/// How many names the filter offers.
const MOST_PEOPLE: i64 = 500;

/// A line of the record, as a page shows it.
#[derive(Debug, QueryableByName)]
pub struct Line {
    /// When it happened.
    #[diesel(sql_type = Timestamptz)]
    pub at: Moment,
    #[diesel(sql_type = Nullable<Text>)]
    pub(super) actor: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub(super) actor_id: Option<UserId>,
    /// What the record calls it.
    #[diesel(sql_type = Text)]
    pub action: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub(super) subject_id: Option<i64>,
    /// The name that it had when it happened.
    #[diesel(sql_type = Text)]
    pub subject_name: String,
    #[diesel(sql_type = Jsonb)]
    pub(super) details: Value,
}

impl Line {
    /// Who did it; nothing for what nobody did.
    #[must_use]
    pub fn actor(&self) -> Option<Name> {
        self.actor.as_deref().map(called)
    }

    /// What was given as a reason.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.details.get("reason").and_then(Value::as_str)
    }

    /// The revision that a decision was about, if a reason was given.
    fn refused_revision(&self) -> Option<i64> {
        self.reason().and(self.details.get("revision")).and_then(Value::as_i64)
    }

    /// Leaves the reason out for whoever neither gave it nor wrote on one of these revisions.
    fn keep_reason_between(&mut self, user: UserId, own_revisions: &[i64]) {
        let is_own = self.refused_revision().is_some_and(|revision| own_revisions.contains(&revision));
        let hides = !is_own && self.actor_id != Some(user);
        if let Some(details) = self.details.as_object_mut().filter(|_| hides) {
            details.remove("reason");
        }
    }
}

/// Lines of a business's record that match, newest first, as this person may see them. A reason is for those who may
/// see the version that was refused.
pub fn lines(filter: &Filter, actor: &Actor, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Line>> {
    let mut lines = matching(filter, actor.business, offset, limit).load::<Line>(conn)?;
    if !actor.is_admin() {
        let refused: Vec<_> = lines.iter().filter_map(Line::refused_revision).collect();
        let own = written_by(actor, &refused, conn)?;
        for line in &mut lines {
            line.keep_reason_between(actor.user, &own);
        }
    }
    Ok(lines)
}

/// Only what is asked for stands in the text, so that each question has the plan that suits it. Names are joined last,
/// to what is shown and not to all.
fn matching(filter: &Filter, business: BusinessId, offset: i64, limit: i64) -> BoxedSqlQuery<'static, Pg, SqlQuery> {
    let (person, about, since, before) = (filter.actor(), filter.about(), filter.since(), filter.before());
    let words = Some(filter.words()).filter(|words| !words.is_empty());
    let mut conditions = vec!["e.business_id = $1".to_owned()];
    let asked = [
        (person.is_some(), "e.actor_id = $"),
        (about.is_some(), "e.action = ANY ($"),
        (words.is_some(), "e.subject_name ILIKE $"),
        (since.is_some(), "e.at >= $"),
        (before.is_some(), "e.at < $"),
    ];
    for (value, (_, condition)) in (4..).zip(asked.into_iter().filter(|(is_asked, _)| *is_asked)) {
        let end = if condition.ends_with("($") { ")" } else { "" };
        conditions.push(format!("{condition}{value}{end}"));
    }
    let text = format!(
        "SELECT t.at, c.name AS actor, t.actor_id, t.action, t.subject_id, t.subject_name, t.details
           FROM (SELECT e.* FROM events e WHERE {}
                  ORDER BY e.at DESC, e.id DESC OFFSET $2 LIMIT $3) t
           LEFT JOIN colleagues c ON c.business_id = $1 AND c.user_id = t.actor_id
          ORDER BY t.at DESC, t.id DESC",
        conditions.join(" AND ")
    );
    let mut query =
        sql_query(text).into_boxed().bind::<BigInt, _>(business).bind::<BigInt, _>(offset).bind::<BigInt, _>(limit);
    if let Some(person) = person {
        query = query.bind::<BigInt, _>(person);
    }
    if let Some(about) = about {
        query = query.bind::<Array<Text>, _>(about.actions().to_vec());
    }
    if let Some(words) = words {
        query = query.bind::<Text, _>(format!("%{}%", as_written(&words)));
    }
    for moment in [since, before].into_iter().flatten() {
        query = query.bind::<Timestamptz, _>(moment);
    }
    query
}

/// A text in which no letter stands for others.
fn as_written(words: &str) -> String {
    words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// Those who are or were members, by name, for the filter.
pub fn people(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<(UserId, String)>> {
    // Those who deleted their account have no names, so nobody tells them apart.
    Ok(colleagues::table
        .filter(colleagues::business_id.eq(business))
        .filter(colleagues::name.ne(""))
        .order((colleagues::name, colleagues::user_id))
        .select((colleagues::user_id, colleagues::name))
        .limit(MOST_PEOPLE)
        .load(conn)?)
}
