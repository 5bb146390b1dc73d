//! What somebody wants to be told of, and how. Where nothing was chosen, everything is on the page and mailed at once;
//! the functions of the database that tell somebody know the same.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz};
use diesel::upsert::excluded;

use super::kind::Kind;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::schema::notice_choices;

text_enum! {
    /// How somebody is told by mail.
    ByMail {
        /// In a mail soon after it happened.
        AtOnce = "at_once",
        /// In one mail a day.
        Daily = "daily",
        /// Not at all.
        Off = "off",
    }
}

/// The kinds that can be chosen, as the page shows them.
pub const KINDS: [Kind; 8] = [
    Kind::SubmissionWaiting,
    Kind::Decided,
    Kind::Mention,
    Kind::Reply,
    Kind::Question,
    Kind::Imported,
    Kind::Invited,
    Kind::RoleChanged,
];

/// What somebody wants of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The kind.
    pub kind: Kind,
    /// Whether it counts as unread on the page.
    pub on_page: bool,
    /// How it is mailed.
    pub by_mail: ByMail,
}

/// A person's choices, one for each of [`KINDS`]. In their own scope.
pub fn of(user: UserId, conn: &mut PgConnection) -> Result<[Choice; KINDS.len()]> {
    let chosen = notice_choices::table
        .filter(notice_choices::user_id.eq(user))
        .select((notice_choices::kind, notice_choices::on_page, notice_choices::by_mail))
        .load::<(String, bool, ByMail)>(conn)?;
    Ok(KINDS.map(|kind| {
        let known = chosen.iter().find(|(name, ..)| name == kind.as_str());
        let (on_page, by_mail) = known.map_or((true, ByMail::AtOnce), |(_, on_page, by_mail)| (*on_page, *by_mail));
        Choice { kind, on_page, by_mail }
    }))
}

/// Keeps choices, which hold for mail that waits as well. In the person's own scope.
pub fn save(user: UserId, choices: &[Choice], now: Moment, conn: &mut PgConnection) -> Result<()> {
    let rows: Vec<_> = choices
        .iter()
        .map(|choice| {
            (
                notice_choices::user_id.eq(user),
                notice_choices::kind.eq(choice.kind.as_str()),
                notice_choices::on_page.eq(choice.on_page),
                notice_choices::by_mail.eq(choice.by_mail),
            )
        })
        .collect();
    diesel::insert_into(notice_choices::table)
        .values(rows)
        .on_conflict((notice_choices::user_id, notice_choices::kind))
        .do_update()
        .set((
            notice_choices::on_page.eq(excluded(notice_choices::on_page)),
            notice_choices::by_mail.eq(excluded(notice_choices::by_mail)),
        ))
        .execute(conn)?;
    sql_query(
        "UPDATE notifications n SET mail_at = mail_moment(c.by_mail, $2) FROM notice_choices c
          WHERE n.user_id = $1 AND n.mail_at IS NOT NULL AND c.user_id = n.user_id AND c.kind = n.kind
            AND n.kind <> 'security'",
    )
    .bind::<BigInt, _>(user)
    .bind::<Timestamptz, _>(now)
    .execute(conn)?;
    Ok(())
}

#[derive(QueryableByName)]
struct Stopped {
    #[diesel(sql_type = diesel::sql_types::Bool)]
    stop_mail: bool,
}

/// Ends mail of these kinds, in whatever scope; whether there is such a person.
pub fn stop_mail(user: UserId, kinds: &[Kind], conn: &mut PgConnection) -> Result<bool> {
    let kinds: Vec<_> = kinds.iter().map(|kind| kind.as_str()).collect();
    let stopped: Stopped =
        sql_query("SELECT stop_mail($1, $2)").bind::<BigInt, _>(user).bind::<Array<Text>, _>(kinds).get_result(conn)?;
    Ok(stopped.stop_mail)
}
