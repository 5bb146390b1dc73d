//! How a business reviews, as rows: within which time, when it works, which rules decide by themselves, and whom it
//! trusts.

use chrono::NaiveTime;
use diesel::prelude::*;
use serde_json::{Map, json};

use super::model::hold_open;
use crate::businesses::model::Settings;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::identity::permissions::{Permission, of_role};
use crate::ids::{BusinessId, UserId};
use crate::locales::Text;
use crate::schema::{business_settings, colleagues, memberships, roles};

/// So many authors are listed; of more a business trusts nobody by name.
const MOST_AUTHORS: i64 = 1000;

/// How a business reviews.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Review {
    /// Within how many working hours it wants to decide.
    pub target_hours: i32,
    /// The zone of its clocks, as the IANA calls it.
    pub time_zone: String,
    /// The days on which it works; Monday is 1.
    pub work_days: Vec<i16>,
    /// When work begins.
    pub work_from: NaiveTime,
    /// When it ends.
    pub work_until: NaiveTime,
    /// The keys of fields that need no approval.
    pub free_fields: Vec<String>,
    /// By how many percent a price may change without approval; 0 is none.
    pub free_price_percent: i32,
}

/// Somebody who may hand something in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Who it is.
    pub user: UserId,
    /// What they are called.
    pub name: String,
    /// Whether what they hand in is approved at once.
    pub is_trusted: bool,
}

/// What is saved, and its version.
#[derive(Clone, Debug)]
pub struct Saved {
    /// How the business reviews.
    pub review: Review,
    /// Those who may hand something in, by name.
    pub authors: Vec<Author>,
    /// It grows with every change.
    pub version: i32,
    /// Whether nobody approves what they wrote, so that no rule decides.
    pub four_eyes: bool,
}

impl Saved {
    /// What is saved of a business, in its scope.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        let (review, version) = business_settings::table
            .find(business)
            .select((
                (
                    business_settings::review_target_hours,
                    business_settings::time_zone,
                    business_settings::work_days,
                    business_settings::work_from,
                    business_settings::work_until,
                    business_settings::free_fields,
                    business_settings::free_price_percent,
                ),
                business_settings::review_version,
            ))
            .first::<(Review, i32)>(conn)?;
        let four_eyes = Settings::of(business, conn)?.four_eyes;
        Ok(Self { review, authors: authors(business, conn)?, version, four_eyes })
    }

    /// The numbers of those who are trusted.
    #[must_use]
    pub fn trusted(&self) -> Vec<i64> {
        self.authors.iter().filter(|author| author.is_trusted).map(|author| author.user.get()).collect()
    }
}

fn authors(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Author>> {
    let role = roles::business_id.eq(memberships::business_id).and(roles::id.eq(memberships::role_id));
    let name = colleagues::business_id.eq(memberships::business_id).and(colleagues::user_id.eq(memberships::user_id));
    let rows = memberships::table
        .inner_join(roles::table.on(role))
        .inner_join(colleagues::table.on(name))
        .filter(memberships::business_id.eq(business))
        .order((colleagues::name, memberships::user_id))
        .select((memberships::user_id, colleagues::name, memberships::is_trusted, roles::name, roles::permissions))
        .limit(MOST_AUTHORS)
        .load::<(UserId, String, bool, String, Option<Vec<String>>)>(conn)?;
    let may_submit =
        |role: &str, chosen: Option<&[String]>| of_role(role, chosen).contains(&Permission::SubmitProducts);
    let authors = rows.into_iter().filter(|(.., role, chosen)| may_submit(role, chosen.as_deref()));
    Ok(authors.map(|(user, name, is_trusted, ..)| Author { user, name, is_trusted }).collect())
}

/// Saves on top of the version that was looked at. False when nothing was changed.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed it since.
pub fn save(
    seen: i32,
    review: &Review,
    trusted: &[i64],
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    hold_open(actor, conn)?;
    let saved = Saved::of(actor.business, conn)?;
    let wanted = |author: &Author| trusted.contains(&author.user.get());
    let changed: Vec<_> = saved.authors.iter().filter(|author| author.is_trusted != wanted(author)).collect();
    if saved.review == *review && changed.is_empty() {
        return Ok(false);
    }
    if saved.version != seen {
        return Err(Error::Conflict(Text::settings_changed_since()));
    }
    diesel::update(business_settings::table.find(actor.business))
        .set((
            business_settings::review_target_hours.eq(review.target_hours),
            business_settings::time_zone.eq(&review.time_zone),
            business_settings::work_days.eq(&review.work_days),
            business_settings::work_from.eq(review.work_from),
            business_settings::work_until.eq(review.work_until),
            business_settings::free_fields.eq(&review.free_fields),
            business_settings::free_price_percent.eq(review.free_price_percent),
            business_settings::review_version.eq(seen + 1),
        ))
        .execute(conn)?;
    for author in &changed {
        let member = memberships::business_id.eq(actor.business).and(memberships::user_id.eq(author.user));
        diesel::update(memberships::table.filter(member))
            .set(memberships::is_trusted.eq(!author.is_trusted))
            .execute(conn)?;
        // One line for each, as for everything else that happens to a member: it names them as long as they are known.
        let action = if author.is_trusted { "member.distrusted" } else { "member.trusted" };
        let event = Event::of(actor.business, actor.user, action).on(author.user.get(), &author.name);
        record(conn, now, &event)?;
    }
    let mut changes = Map::new();
    for ((name, from), (_, to)) in said(&saved.review).into_iter().zip(said(review)) {
        if from != to {
            changes.insert(name.to_owned(), json!({ "from": from, "to": to }));
        }
    }
    if !changes.is_empty() {
        let event = Event::of(actor.business, actor.user, "business.review_changed").named(&actor.business_name);
        record(conn, now, &event.with(json!({ "changes": changes })))?;
    }
    Ok(true)
}

/// As the record keeps it.
fn said(review: &Review) -> [(&'static str, String); 6] {
    let days: Vec<_> = review.work_days.iter().map(ToString::to_string).collect();
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    let until = if review.work_until == NaiveTime::MIN { "24:00".to_owned() } else { time(review.work_until) };
    [
        ("review_target_hours", review.target_hours.to_string()),
        ("time_zone", review.time_zone.clone()),
        ("work_days", days.join(", ")),
        ("work_hours", format!("{}–{until}", time(review.work_from))),
        ("free_fields", review.free_fields.join(", ")),
        ("free_price_percent", review.free_price_percent.to_string()),
    ]
}
