//! What is mailed about reports: that one arrived, what was decided and why, and what became of a complaint (Digital
//! Services Act, Articles 16(4) and (5), 17 and 20(5)).

use diesel::PgConnection;
use serde_json::json;

use super::appeals::{Appeal, Handled};
use super::decisions::{Decided, Decision};
use super::model::{Heard, heard};
use super::outcomes::{Outcome, Side, Verdict};
use crate::businesses::model::Business;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::people::admins_of;
use crate::locales::{Day, Text};
use crate::mail::{Letter, Office};
use crate::notifications::{Kind, Told, tell};
use crate::products::withdrawing::PutBack;

/// That a report arrived.
#[must_use]
pub fn receipt(listing: &str, said: &str, path: String) -> Letter {
    Letter::new("report_received", Text::reports_mail_received(listing))
        .says(Text::reports_mail_received_text(listing))
        .quotes(said)
        .says(Text::reports_mail_received_next())
        .leads(Text::reports_mail_see_report(), path)
}

/// Tells everybody whom a decision concerns: the admins of the business what they have to know of it, each person who
/// reported less.
pub fn decided(decided: &Decided, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let Decided { case, decision, business } = decided;
    if let Some(business) = business.as_ref().filter(|_| decision.outcome == Outcome::Withdrawn) {
        tell_admins(business, decision, "listing_withdrawn", &withdrawn(decision, business), office, now, conn)?;
    }
    for Heard { to, token } in heard(case.id, None, office.seal(), office.market_language(), conn)? {
        office.post(conn, now, &to, &outcome(decision, token.path()))?;
    }
    Ok(())
}

/// The statement of reasons as a letter.
fn withdrawn(decision: &Decision, business: &Business) -> Letter {
    let listing = &decision.listing_name;
    let letter = Letter::new("listing_withdrawn", Text::reports_mail_withdrawn(listing))
        .says(Text::reports_mail_withdrawn_text(listing))
        .says(Text::reports_scope())
        .says(Text::reports_facts())
        .quotes(&decision.facts)
        .says(Text::reports_on_notice());
    let letter = match decision.statement().breach {
        Some(breach) => {
            letter.says(breach.ground.sentence()).quotes(breach.clause).says(Text::reports_because()).quotes(breach.why)
        }
        None => letter,
    };
    letter
        .says(Text::reports_redress_business(&Day(decision.appealed_until())))
        .leads(Text::reports_mail_see_decision(), decision.path(&business.slug))
}

/// What whoever reported it hears of a decision.
fn outcome(decision: &Decision, path: String) -> Letter {
    let listing = &decision.listing_name;
    Letter::new("report_decided", Text::reports_mail_decided(listing))
        .says(match decision.outcome {
            Outcome::Withdrawn => Text::reports_told_withdrawn(listing),
            Outcome::NoBreach => Text::reports_told_no_breach(listing),
            Outcome::Misuse => Text::reports_told_misuse(listing),
        })
        .quotes(&decision.facts)
        .says(Text::reports_no_machine())
        .says(Text::reports_redress_reporter(&Day(decision.appealed_until())))
        .leads(Text::reports_mail_see_report(), path)
}

/// Tells those who complained what became of it, and everybody else whom a change concerns.
pub fn handled(handled: &Handled, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let Handled { appeals, decision, case, business, .. } = handled;
    for appeal in appeals {
        let says = verdict(appeal, handled);
        let reasons = appeal.reasons.as_deref().unwrap_or_default();
        let letter = Letter::new("appeal_handled", Text::reports_mail_appeal(&decision.listing_name))
            .says(says)
            .quotes(reasons)
            .says(Text::reports_redress_left());
        let what = if appeal.result == Some(Verdict::Upheld) { "appeal_upheld" } else { "appeal_reversed" };
        answer(appeal, decision, case.id, business.as_ref(), (what, letter), office, now, conn)?;
    }
    if handled.put_back.is_none() {
        return Ok(());
    }
    // Those who reported it hear that it is public again, and why.
    let reasons = appeals.first().and_then(|appeal| appeal.reasons.as_deref()).unwrap_or_default();
    for Heard { to, token } in heard(case.id, None, office.seal(), office.market_language(), conn)? {
        let letter = Letter::new("report_decided", Text::reports_mail_reversed(&decision.listing_name))
            .says(Text::reports_told_reversed(&decision.listing_name))
            .quotes(reasons)
            .leads(Text::reports_mail_see_report(), token.path());
        office.post(conn, now, &to, &letter)?;
    }
    Ok(())
}

fn verdict(appeal: &Appeal, handled: &Handled) -> Text {
    let listing = &handled.decision.listing_name;
    match (appeal.result, appeal.side, handled.put_back) {
        (Some(Verdict::Reversed), Side::Business, Some(PutBack::Listed)) => Text::reports_back(listing),
        (Some(Verdict::Reversed), Side::Business, Some(PutBack::Later)) => Text::reports_back_later(listing),
        (Some(Verdict::Reversed), Side::Business, _) => Text::reports_back_not(listing),
        (Some(Verdict::Reversed), Side::Reporter, _) => Text::reports_decided_anew(listing),
        _ => Text::reports_stays(listing),
    }
}

/// Tells whoever complained that somebody outside the marketplace was asked to decide.
pub fn handed_on(
    (appeal, decision, case): (&Appeal, &Decision, i64),
    business: Option<&Business>,
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let to = appeal.handed_to.as_deref().unwrap_or_default();
    let letter = Letter::new("appeal_handed_on", Text::reports_mail_appeal(&decision.listing_name))
        .says(Text::reports_handed_on_text(&decision.listing_name))
        .quotes(to);
    answer(appeal, decision, case, business, ("appeal_handed_on", letter), office, now, conn)
}

#[expect(clippy::too_many_arguments, reason = "a letter, what it is about, and whom it goes to")]
fn answer(
    appeal: &Appeal,
    decision: &Decision,
    case: i64,
    business: Option<&Business>,
    (what, letter): (&str, Letter),
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    if appeal.side == Side::Business {
        let Some(business) = business else { return Ok(()) };
        let letter = letter.leads(Text::reports_mail_see_decision(), decision.path(&business.slug));
        return tell_admins(business, decision, what, &letter, office, now, conn);
    }
    for Heard { to, token } in heard(case, Some(appeal.report_id), office.seal(), office.market_language(), conn)? {
        let letter = letter.clone().leads(Text::reports_mail_see_report(), token.path());
        office.post(conn, now, &to, &letter)?;
    }
    Ok(())
}

/// Tells the admins of a business by mail and by their bells.
fn tell_admins(
    business: &Business,
    decision: &Decision,
    what: &str,
    letter: &Letter,
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let path = decision.path(&business.slug);
    for admin in admins_of(business.id, office.market_language(), conn)? {
        office.post(conn, now, &admin, letter)?;
        if let Some(person) = admin.user {
            let details = json!({ "business": business.name, "product": decision.listing_name, "what": what });
            let told = Told::new(person, Kind::Standing, &path).in_business(business.id);
            tell(conn, now, &told.with(details).mailed_already())?;
        }
    }
    Ok(())
}
