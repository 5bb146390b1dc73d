//! What operators do about reports, in the record of their own accounts.

use diesel::PgConnection;
use serde_json::json;

use super::cases::Case;
use super::outcomes::{Outcome, Verdict};
use crate::clock::Moment;
use crate::error::Result;
use crate::events::{Event, record};
use crate::ids::UserId;

/// That somebody decided on a case.
pub fn decided(case: &Case, outcome: Outcome, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let event = Event::by(by, "report.decided").on(case.id, &case.listing_name);
    record(conn, now, &event.with(json!({ "outcome": outcome })))
}

/// That somebody handled a complaint.
pub fn handled(case: &Case, verdict: Verdict, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let event = Event::by(by, "report.appeal_handled").on(case.id, &case.listing_name);
    record(conn, now, &event.with(json!({ "result": verdict })))
}

/// That somebody handed a complaint on.
pub fn handed_on(case: &Case, to: &str, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let event = Event::by(by, "report.appeal_handed_on").on(case.id, &case.listing_name);
    record(conn, now, &event.with(json!({ "to": to })))
}
