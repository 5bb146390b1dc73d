//! The rows of the audit log.

use diesel::dsl::exists;
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, UserId};
use crate::schema::{account_events, events};

/// An action of a user, for the audit log.
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
    /// An action in a business. `action` is written `noun.verb_in_the_past`.
    #[must_use]
    pub fn of(business: BusinessId, actor: UserId, action: &'a str) -> Self {
        let mut event = Self::by(actor, action);
        event.business_id = Some(business);
        event
    }

    /// An action outside any business.
    #[must_use]
    pub fn by(actor: UserId, action: &'a str) -> Self {
        Self { business_id: None, actor_id: actor, action, subject_id: None, subject_name: "", details: json!({}) }
    }

    /// Adds the id and name of the thing acted on.
    #[must_use]
    pub fn on(mut self, id: i64, name: &'a str) -> Self {
        self.subject_id = Some(id);
        self.subject_name = name;
        self
    }

    /// Adds the name of the thing acted on.
    #[must_use]
    pub fn named(mut self, name: &'a str) -> Self {
        self.subject_name = name;
        self
    }

    /// Adds details.
    #[must_use]
    pub fn with(mut self, details: Value) -> Self {
        self.details = details;
        self
    }
}

/// Writes an event, in the same transaction as the action it records.
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

/// Events outside any business belong to the user's account.
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

/// Whether somebody ever did one of these outside any business. In the operator scope, or their own.
pub fn has_ever(user: UserId, actions: &[&str], conn: &mut PgConnection) -> Result<bool> {
    let done = account_events::table.filter(account_events::user_id.eq(user));
    Ok(diesel::select(exists(done.filter(account_events::action.eq_any(actions)))).get_result(conn)?)
}
