//! Notifications as mail: what is due for a person goes into one letter. It is posted in the transaction that notes it,
//! so that nothing is mailed twice; what was read meanwhile is due no more.

use std::collections::BTreeSet;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::list::Notice;
use super::unsubscribing::Link;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::people::with_known_address;
use crate::ids::UserId;
use crate::jobs::{Job, RunsAs, Work};
use crate::locales::Text;
use crate::mail::{Letter, Office};
use crate::schema::{memberships, notifications};

/// People who are written to in one transaction.
const PEOPLE: usize = 50;
/// Notifications that are looked at in one transaction.
const ROWS: i64 = 2000;
/// Sentences in one letter; of the others it says how many they are.
const SENTENCES: usize = 30;

/// The job that mails what is due.
#[derive(Debug, Serialize, Deserialize)]
pub struct NotifyByMail {}

impl Job for NotifyByMail {
    const KIND: &'static str = "notify_by_mail";
    const RUNS_AS: RunsAs = RunsAs::Operator;
}

/// Mails what is due, some people after the others.
pub fn send(office: &Office, work: &Work) -> Result<()> {
    loop {
        work.goes_on()?;
        let now = work.now();
        if work.write(|conn| post_due(office, now, conn))? == 0 {
            return Ok(());
        }
    }
}

fn post_due(office: &Office, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let due = due(now, conn)?;
    let people: Vec<_> = due.iter().map(|notice| notice.user_id).collect::<BTreeSet<_>>().into_iter().collect();
    let ids: Vec<_> = due.iter().map(|notice| notice.id).collect();
    let foreign = foreign(&people, &ids, conn)?;
    for person in with_known_address(&people, conn)? {
        let is_own = |notice: &&Notice| notice.user_id == person.id && !foreign.contains(&notice.id);
        let own: Vec<_> = due.iter().filter(is_own).collect();
        if own.is_empty() {
            continue;
        }
        let letter = letter(office, person.id, &own);
        office.post(conn, now, &person.recipient(office.market_language()), &letter)?;
    }
    let those = notifications::user_id.eq_any(&people).and(notifications::id.eq_any(&ids));
    diesel::update(notifications::table.filter(those))
        .set((notifications::mail_at.eq(None::<Moment>), notifications::mailed_at.eq(now)))
        .execute(conn)?;
    Ok(ids.len())
}

/// Those of these that tell of the work of a business in which the person is no member any more.
fn foreign(people: &[UserId], ids: &[i64], conn: &mut PgConnection) -> Result<Vec<i64>> {
    let own = memberships::table
        .filter(memberships::user_id.eq(notifications::user_id))
        .filter(memberships::business_id.nullable().eq(notifications::about_business_id));
    let of_work = [Kind::SubmissionWaiting, Kind::Decided, Kind::Mention, Kind::Reply, Kind::Imported, Kind::Question];
    Ok(notifications::table
        .filter(notifications::user_id.eq_any(people).and(notifications::id.eq_any(ids)))
        .filter(notifications::kind.eq_any(of_work.map(Kind::as_str)))
        .filter(not(exists(own)))
        .select(notifications::id)
        .load(conn)?)
}

/// What is due for those who wait longest, newest first for each.
fn due(now: Moment, conn: &mut PgConnection) -> Result<Vec<Notice>> {
    let due = notifications::table.filter(notifications::mail_at.le(now));
    let waiting = due.order(notifications::mail_at).select(notifications::user_id).limit(ROWS).load::<UserId>(conn)?;
    let mut people = BTreeSet::new();
    for person in waiting {
        if people.len() < PEOPLE || people.contains(&person) {
            people.insert(person);
        }
    }
    Ok(due
        .filter(notifications::user_id.eq_any(people))
        .order((notifications::user_id, notifications::at.desc(), notifications::id.desc()))
        .select(Notice::as_select())
        .limit(ROWS)
        .for_update()
        .skip_locked()
        .load(conn)?)
}

fn letter(office: &Office, user: UserId, notices: &[&Notice]) -> Letter {
    let letter = match notices {
        [one] => {
            let letter = Letter::new("notification", one.subject()).says(one.sentence());
            let letter = match one.reason() {
                Some(reason) => letter.quotes(reason),
                None => letter,
            };
            letter.leads(Text::notifications_look(), format!("/notifications/{}", one.id))
        }
        several => {
            let letter = Letter::new("notifications", Text::notifications_subject_several(several.len()));
            let letter = several.iter().take(SENTENCES).fold(letter, |letter, notice| letter.says(notice.sentence()));
            let letter = match several.len().checked_sub(SENTENCES).filter(|more| *more > 0) {
                Some(more) => letter.says(Text::notifications_and_more(more)),
                None => letter,
            };
            letter.leads(Text::notifications_look_at_all(), "/notifications")
        }
    };
    let mut kinds = notices.iter().map(|notice| Kind::parse(&notice.kind));
    let kind = kinds.next().flatten().filter(|first| kinds.all(|other| other == Some(*first)));
    if kind == Some(Kind::Security) {
        return letter.adds(Text::notifications_why_security());
    }
    let token = Link::token(office.seal(), user, kind);
    letter
        .adds(Text::notifications_why())
        .links(Text::notifications_settings(), "/account/notifications")
        .links(Text::notifications_unsubscribe(), format!("/unsubscribe/{token}"))
        .unsubscribed_at(format!("/hooks/unsubscribe/{token}"))
}
