//! The record of a business, line by line, as its page shows it.

use diesel::prelude::*;
use serde_json::Value;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, UserId};
use crate::locales::{Html, Locale};
use crate::schema::{colleagues, events};
use crate::workspace::Desk;

/// A line of the record, as a page shows it.
#[derive(Debug, Queryable)]
pub struct Line {
    /// When it happened.
    pub at: Moment,
    actor: Option<String>,
    actor_id: Option<UserId>,
    action: String,
    subject_id: Option<i64>,
    /// The name that it had when it happened.
    subject_name: String,
    details: Value,
}

impl Line {
    /// Who did what, with a link to the product.
    #[must_use]
    pub fn sentence(&self, t: Locale, desk: &Desk) -> Html {
        let actor = Html::strong(self.actor.as_deref().unwrap_or(t.activity_someone()));
        let subject = self.subject(desk);
        match self.action.as_str() {
            "business.registered" => t.activity_registered(actor, subject),
            "product.created" => t.activity_created(actor, subject),
            "product.edited" => t.activity_edited(actor, subject),
            "product.submitted" => t.activity_submitted(actor, subject),
            "product.withdrawn" => t.activity_withdrawn(actor, subject),
            "product.approved" => t.activity_approved(actor, subject),
            "product.changes_requested" => t.activity_changes_requested(actor, subject),
            "product.rejected" => t.activity_rejected(actor, subject),
            "product.archived" => t.activity_archived(actor, subject),
            "product.restored" => t.activity_restored(actor, subject),
            "products.imported" => t.activity_imported(actor, self.imported(), self.imported_file()),
            other => t.activity_other(actor, other),
        }
    }

    fn subject(&self, desk: &Desk) -> Html {
        match self.subject_id.filter(|_| self.action.starts_with("product.")) {
            Some(id) => Html::link(&desk.path(&format!("/products/{id}")), &self.subject_name),
            None => Html::name(&self.subject_name),
        }
    }

    /// How many products an import added or changed.
    fn imported(&self) -> i64 {
        let count = |what: &str| self.details.get(what).and_then(Value::as_i64).unwrap_or_default();
        count("created") + count("changed")
    }

    /// The record says "12 products from mugs.csv".
    fn imported_file(&self) -> &str {
        self.subject_name.split_once(" products from ").map_or(self.subject_name.as_str(), |(_, file)| file)
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
        let hides = !is_own && self.actor_id != Some(user);
        if let Some(details) = self.details.as_object_mut().filter(|_| hides) {
            details.remove("reason");
        }
    }
}

/// Lines of a business's record, newest first.
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
