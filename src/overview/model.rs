//! What a start page shows, as rows. It is the page that most begin with: its statements are prepared once, and each
//! walks along indexes.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz};

use crate::businesses::model::CAN_APPROVE;
use crate::clock::Moment;
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::identity::{Actor, Permission};
use crate::ids::{ProductId, RevisionId};
use crate::locales::At;
use crate::products::status::Status;
use crate::schema::business_settings;

/// How much of each kind is shown.
const LISTED: i64 = 6;
/// Beyond this nobody needs the exact number.
pub const MOST_COUNTED: i64 = 1000;
/// For how long an approval is news.
const NEWS: TimeDelta = TimeDelta::days(14);

/// A submission that waits for a decision.
#[derive(Debug, QueryableByName)]
pub struct Waiting {
    /// The revision.
    #[diesel(sql_type = BigInt)]
    pub id: RevisionId,
    /// What the product is called in it.
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    submitted_at: Option<Moment>,
    /// Who began it.
    #[diesel(sql_type = Text)]
    pub author: String,
}

impl Waiting {
    /// For how many days it has waited.
    #[must_use]
    pub fn days(&self, now: Moment) -> i64 {
        self.submitted_at.map_or(0, |submitted| (now - submitted).num_days().max(0))
    }

    /// When it was handed in.
    #[must_use]
    pub const fn submitted(&self) -> Option<Moment> {
        self.submitted_at
    }
}

/// Something that a person wrote.
#[derive(Debug, QueryableByName)]
pub struct Mine {
    /// How far it has come.
    #[diesel(sql_type = Text)]
    pub status: Status,
    /// The product.
    #[diesel(sql_type = BigInt)]
    pub product_id: ProductId,
    /// What the product is called in it.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Why it was sent back or refused.
    #[diesel(sql_type = Nullable<Text>)]
    pub reason: Option<String>,
    /// When it last changed.
    #[diesel(sql_type = Timestamptz)]
    pub updated_at: Moment,
    /// Who decided on it.
    #[diesel(sql_type = Nullable<Text>)]
    pub decided_by: Option<String>,
}

impl Mine {
    /// When it last changed.
    #[must_use]
    pub const fn when(&self) -> At {
        At(self.updated_at)
    }
}

/// How many products there are of each kind, and how far a new business has come.
#[derive(Debug, QueryableByName)]
#[expect(clippy::struct_excessive_bools, reason = "a row of answers, each to a question of its own")]
pub struct State {
    /// Products that the public sees.
    #[diesel(sql_type = BigInt)]
    pub listed: i64,
    /// Products that were put away.
    #[diesel(sql_type = BigInt)]
    pub archived: i64,
    /// Drafts of all.
    #[diesel(sql_type = BigInt)]
    pub drafts: i64,
    /// Submissions of all.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    /// What was sent back, of all.
    #[diesel(sql_type = BigInt)]
    pub sent_back: i64,
    /// Whether a product was ever written.
    #[diesel(sql_type = Bool)]
    pub has_product: bool,
    /// Whether the profile says what it does and how to reach it.
    #[diesel(sql_type = Bool)]
    pub has_profile: bool,
    /// Whether there is a logo.
    #[diesel(sql_type = Bool)]
    pub has_logo: bool,
    /// Whether somebody else is a member, or invited.
    #[diesel(sql_type = Bool)]
    pub has_colleague: bool,
    /// Whether two people can approve.
    #[diesel(sql_type = Bool)]
    pub has_second_approver: bool,
    #[diesel(sql_type = Bool)]
    is_set_up: bool,
}

impl State {
    /// Whether the list of first steps is shown: not all are done, and nobody put it away.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        let is_done =
            self.has_product && self.has_profile && self.has_logo && self.has_colleague && self.has_second_approver;
        !self.is_set_up && !is_done
    }
}

/// Everything that a start page shows.
pub struct Overview {
    /// What this person can decide.
    pub waiting: Vec<Waiting>,
    /// What this person wrote.
    pub mine: Vec<Mine>,
    /// The business as a whole.
    pub state: State,
}

impl Overview {
    /// What the start page shows to this person.
    pub fn of(actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Self> {
        let (business, person) = (Bind::Number(actor.business.get()), Bind::Number(actor.user.get()));
        let waiting = if actor.may(Permission::ApproveProducts) {
            let text = include_str!("waiting.sql").replace("{can_approve}", CAN_APPROVE);
            prepared(&text, &[business, person, Bind::Number(LISTED)]).load(conn)?
        } else {
            Vec::new()
        };
        let since = now - NEWS;
        let values = [business, person, Bind::Number(LISTED), Bind::Moment(&since)];
        let mine = prepared(include_str!("mine.sql"), &values).load(conn)?;
        let text = include_str!("state.sql").replace("{can_approve}", CAN_APPROVE);
        // One more than is shown as a number.
        let state = prepared(&text, &[business, Bind::Number(MOST_COUNTED + 1)]).get_result(conn)?;
        Ok(Self { waiting, mine, state })
    }

    /// What this person wrote that has come so far, in one of these ways.
    #[must_use]
    pub fn mine(&self, ways: &[Status]) -> Vec<&Mine> {
        self.mine.iter().filter(|mine| ways.contains(&mine.status)).collect()
    }
}

/// Puts the list of first steps away.
pub fn put_away(actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(business_settings::table.find(actor.business))
        .set(business_settings::set_up_at.eq(now))
        .execute(conn)?;
    Ok(())
}
