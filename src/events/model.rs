//! Events as rows.

use diesel::prelude::*;
use serde_json::{Value, json};

use crate::clock::{Moment, in_words};
use crate::error::Result;
use crate::ids::{BusinessId, UserId};
use crate::schema::{account_events, colleagues, events};

/// Something that somebody did.
#[derive(Debug)]
pub struct Event<'a> {
    business_id: Option<BusinessId>,
    actor_id: UserId,
    action: &'a str,
    subject_id: Option<i64>,
    subject_name: &'a str,
    details: Value,
}

impl<'a> Event<'a> {
    /// Somebody did this in a business. `action` is `noun.verb_in_the_past`.
    #[must_use]
    pub fn of(business: BusinessId, actor: UserId, action: &'a str) -> Self {
        let mut event = Self::by(actor, action);
        event.business_id = Some(business);
        event
    }

    /// Somebody did this outside any business.
    #[must_use]
    pub fn by(actor: UserId, action: &'a str) -> Self {
        Self { business_id: None, actor_id: actor, action, subject_id: None, subject_name: "", details: json!({}) }
    }

    /// To the thing with this number and name.
    #[must_use]
    pub fn on(mut self, id: i64, name: &'a str) -> Self {
        self.subject_id = Some(id);
        self.subject_name = name;
        self
    }

    /// To the thing with this name.
    #[must_use]
    pub fn named(mut self, name: &'a str) -> Self {
        self.subject_name = name;
        self
    }

    /// With more to say about it.
    #[must_use]
    pub fn with(mut self, details: Value) -> Self {
        self.details = details;
        self
    }
}

/// Writes an event, in the transaction of what it tells of.
///
/// # Errors
/// The database's.
pub fn record(conn: &mut PgConnection, now: Moment, event: &Event<'_>) -> Result<()> {
    let Event { business_id, actor_id, action, subject_id, subject_name, details } = event;
    let Some(business_id) = business_id else { return record_of_account(conn, now, event) };
    diesel::insert_into(events::table)
        .values((
            events::business_id.eq(business_id),
            events::actor_id.eq(actor_id),
            events::action.eq(action),
            events::subject_id.eq(subject_id),
            events::subject_name.eq(subject_name),
            events::details.eq(details),
            events::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// What is no business's is the person's.
fn record_of_account(conn: &mut PgConnection, now: Moment, event: &Event<'_>) -> Result<()> {
    let mut details = event.details.clone();
    if let (Some(id), Some(details)) = (event.subject_id, details.as_object_mut()) {
        details.insert("subject".to_owned(), json!({ "id": id, "name": event.subject_name }));
    }
    diesel::insert_into(account_events::table)
        .values((
            account_events::user_id.eq(event.actor_id),
            account_events::action.eq(event.action),
            account_events::details.eq(details),
            account_events::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// A line of the record, as a page shows it.
#[derive(Debug, Queryable)]
pub struct Line {
    /// When it happened.
    pub at: Moment,
    /// Who did it.
    pub actor: Option<String>,
    actor_id: Option<UserId>,
    action: String,
    /// To what.
    pub subject_id: Option<i64>,
    /// As it was called then.
    pub subject_name: String,
    details: Value,
}

impl Line {
    /// What was done, as a phrase after the person's name.
    #[must_use]
    pub fn what(&self) -> &str {
        match self.action.as_str() {
            "business.registered" => "registered the business",
            "product.created" => "wrote",
            "product.edited" => "edited",
            "product.submitted" => "submitted",
            "product.withdrawn" => "withdrew",
            "product.approved" => "approved",
            "product.changes_requested" => "asked for changes to",
            "product.rejected" => "rejected",
            "product.archived" => "archived",
            "product.restored" => "restored",
            "products.imported" => "imported",
            other => other,
        }
    }

    /// Whether the subject is a product, so that it can be linked.
    #[must_use]
    pub fn is_of_product(&self) -> bool {
        self.action.starts_with("product.")
    }

    /// What was given as a reason.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.details.get("reason").and_then(Value::as_str)
    }

    /// The revision that a decision was about, if a reason was given.
    #[must_use]
    pub fn refused_revision(&self) -> Option<i64> {
        self.reason().and(self.details.get("revision")).and_then(Value::as_i64)
    }

    /// Leaves the reason out for whoever neither gave it nor wrote on one of these revisions.
    pub fn keep_reason_between(&mut self, user: UserId, own_revisions: &[i64]) {
        let is_own = self.refused_revision().is_some_and(|revision| own_revisions.contains(&revision));
        if !is_own && self.actor_id != Some(user) {
            self.details = Value::Null;
        }
    }

    /// When, in words.
    #[must_use]
    pub fn when(&self) -> String {
        in_words(&self.at)
    }
}

/// Lines of a business's record, newest first.
///
/// # Errors
/// The database's.
pub fn of_business(business: BusinessId, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Line>> {
    Ok(events::table
        .left_join(colleagues::table.on(
            events::business_id.eq(colleagues::business_id).and(events::actor_id.eq(colleagues::user_id.nullable())),
        ))
        .filter(events::business_id.eq(business))
        .order(events::id.desc())
        .select((
            events::at,
            colleagues::name.nullable(),
            events::actor_id,
            events::action,
            events::subject_id,
            events::subject_name,
            events::details,
        ))
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}
