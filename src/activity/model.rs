//! The record of a business, line by line, as its page shows it.

use diesel::prelude::*;
use serde_json::Value;

use crate::clock::{Moment, in_words};
use crate::error::Result;
use crate::ids::{BusinessId, UserId};
use crate::schema::{colleagues, events};

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
