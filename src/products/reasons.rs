//! The reasons of a business: what approvers choose from when something goes back, in the order that the business gave
//! them. One that comes up again and again can be shown to authors as a check before they hand something in.

use diesel::dsl::max;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::content::FIELDS;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{BusinessId, ReasonId};
use crate::locales::Text;
use crate::schema::{business_settings, reasons};
use crate::web::letters::folded;

/// So many reasons can be chosen from.
pub const MOST: i64 = 60;
/// The longest label, in characters.
pub const LONGEST_LABEL: usize = 120;
/// The longest advice, in characters.
pub const LONGEST_ADVICE: usize = 1000;

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = reasons, check_for_backend(diesel::pg::Pg))]
pub struct Reason {
    /// Its number.
    pub id: ReasonId,
    /// What approvers choose.
    pub label: String,
    /// What the author reads besides; may be empty.
    pub advice: String,
    /// The key of the field that it is about; none is the whole.
    pub field: Option<String>,
    /// Since when authors see it as a check.
    pub checked_since: Option<Moment>,
    /// Since when nobody can choose it.
    pub archived_at: Option<Moment>,
    /// Where it stands in the list.
    pub position: i32,
}

impl Reason {
    /// What the field is called that it is about.
    #[must_use]
    pub fn about(&self) -> Option<Text> {
        let field = FIELDS.into_iter().find(|field| Some(field.key) == self.field.as_deref());
        field.map(|field| field.label.clone())
    }

    /// Whether authors see it as a check.
    #[must_use]
    pub const fn is_check(&self) -> bool {
        self.checked_since.is_some() && self.archived_at.is_none()
    }
}

/// What a reason says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What approvers choose.
    pub label: String,
    /// What the author reads besides.
    pub advice: String,
    /// The key of the field that it is about.
    pub field: Option<String>,
}

/// The reasons that can be chosen, in their order.
pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Reason>> {
    Ok(reasons::table
        .filter(reasons::business_id.eq(business).and(reasons::archived_at.is_null()))
        .order((reasons::position, reasons::id))
        .select(Reason::as_select())
        .limit(MOST)
        .load(conn)?)
}

/// The reasons that authors see as checks, in their order.
pub fn checks(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Reason>> {
    Ok(of(business, conn)?.into_iter().filter(Reason::is_check).collect())
}

/// One reason.
///
/// # Errors
/// [`Error::NotFound`] when the business has none of this number.
pub fn find(id: ReasonId, business: BusinessId, conn: &mut PgConnection) -> Result<Reason> {
    Ok(reasons::table.find((business, id)).select(Reason::as_select()).first(conn)?)
}

/// Adds a reason at the end.
///
/// # Errors
/// [`Error::Conflict`] where there is one like it, or as many as there can be.
pub fn add(said: &Said, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<ReasonId> {
    hold(actor, conn)?;
    let others = of(actor.business, conn)?;
    unlike(said, None, &others)?;
    if i64::try_from(others.len()).unwrap_or(MOST) >= MOST {
        return Err(Error::Conflict(Text::products_reasons_too_many(MOST)));
    }
    let last: Option<i32> =
        reasons::table.filter(reasons::business_id.eq(actor.business)).select(max(reasons::position)).first(conn)?;
    let id = diesel::insert_into(reasons::table)
        .values((
            reasons::business_id.eq(actor.business),
            reasons::position.eq(last.unwrap_or(0) + 1),
            reasons::label.eq(&said.label),
            reasons::advice.eq(&said.advice),
            reasons::field.eq(&said.field),
        ))
        .returning(reasons::id)
        .get_result(conn)?;
    note("reason.added", id, &said.label, actor, now, conn)?;
    Ok(id)
}

/// Adds those of a set that the business does not have; answers how many.
pub fn add_all(set: &[Said], actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    hold(actor, conn)?;
    let mut added = 0;
    for said in set {
        if unlike(said, None, &of(actor.business, conn)?).is_ok() {
            add(said, actor, now, conn)?;
            added += 1;
        }
    }
    Ok(added)
}

/// Lets a reason say something else. What was decided with it keeps its words. False when it says that already.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] where there is another like it.
pub fn change(id: ReasonId, said: &Said, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    hold(actor, conn)?;
    let reason = find(id, actor.business, conn)?;
    let Reason { label, advice, field, .. } = reason;
    if *said == (Said { label, advice, field }) {
        return Ok(false);
    }
    unlike(said, Some(id), &of(actor.business, conn)?)?;
    diesel::update(reasons::table.find((actor.business, id)))
        .set((reasons::label.eq(&said.label), reasons::advice.eq(&said.advice), reasons::field.eq(&said.field)))
        .execute(conn)?;
    note("reason.changed", id, &said.label, actor, now, conn)?;
    Ok(true)
}

/// Takes a reason off the list, where it stays for what was decided with it.
///
/// # Errors
/// [`Error::NotFound`].
pub fn archive(id: ReasonId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    hold(actor, conn)?;
    let reason = find(id, actor.business, conn)?;
    if reason.archived_at.is_some() {
        return Ok(());
    }
    diesel::update(reasons::table.find((actor.business, id))).set(reasons::archived_at.eq(now)).execute(conn)?;
    note("reason.archived", id, &reason.label, actor, now, conn)
}

/// Moves a reason up or down by one place.
///
/// # Errors
/// [`Error::NotFound`].
pub fn shift(id: ReasonId, is_up: bool, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    hold(actor, conn)?;
    find(id, actor.business, conn)?;
    let mut all = of(actor.business, conn)?;
    let Some(place) = all.iter().position(|reason| reason.id == id) else { return Ok(()) };
    let Some(other) = (if is_up { place.checked_sub(1) } else { Some(place + 1) }).filter(|at| *at < all.len()) else {
        return Ok(());
    };
    all.swap(place, other);
    for (reason, position) in all.iter().zip(1..) {
        if reason.position != position {
            diesel::update(reasons::table.find((actor.business, reason.id)))
                .set(reasons::position.eq(position))
                .execute(conn)?;
        }
    }
    note("reason.changed", id, &all[other].label, actor, now, conn)
}

/// Shows a reason to authors as a check, or no longer.
///
/// # Errors
/// [`Error::NotFound`] also where it was archived.
pub fn check(id: ReasonId, is_check: bool, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Reason> {
    hold(actor, conn)?;
    let reason = find(id, actor.business, conn)?;
    if reason.archived_at.is_some() {
        return Err(Error::NotFound);
    }
    if reason.is_check() != is_check {
        diesel::update(reasons::table.find((actor.business, id)))
            .set(reasons::checked_since.eq(is_check.then_some(now)))
            .execute(conn)?;
        let action = if is_check { "reason.made_check" } else { "reason.check_ended" };
        note(action, id, &reason.label, actor, now, conn)?;
    }
    Ok(reason)
}

/// Holds the row of the settings, so that two changes of the list follow each other.
fn hold(actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    let row = business_settings::table.find(actor.business).select(business_settings::business_id);
    row.for_no_key_update().first::<BusinessId>(conn)?;
    Ok(())
}

fn unlike(said: &Said, but: Option<ReasonId>, others: &[Reason]) -> Result<()> {
    let is_like = |other: &&Reason| Some(other.id) != but && folded(&other.label) == folded(&said.label);
    if others.iter().any(|other| is_like(&other)) {
        return Err(Error::Conflict(Text::products_reason_known()));
    }
    Ok(())
}

fn note(
    action: &'static str,
    id: ReasonId,
    label: &str,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    record(conn, now, &Event::of(actor.business, actor.user, action).on(id.get(), label))
}

/// Reasons to begin with, in whatever language the business writes.
#[must_use]
pub fn starting_set() -> [(Text, Text, Option<&'static str>); 8] {
    [
        (Text::products_reason_picture_blurred(), Text::products_reason_picture_blurred_advice(), Some("pictures")),
        (Text::products_reason_picture_missing(), Text::products_reason_picture_missing_advice(), Some("pictures")),
        (
            Text::products_reason_description_short(),
            Text::products_reason_description_short_advice(),
            Some("description"),
        ),
        (Text::products_reason_claims(), Text::products_reason_claims_advice(), Some("description")),
        (Text::products_reason_category(), Text::products_reason_category_advice(), Some("category")),
        (Text::products_reason_price(), Text::products_reason_price_advice(), Some("price")),
        (Text::products_reason_name(), Text::products_reason_name_advice(), Some("name")),
        (Text::products_reason_duplicate(), Text::products_reason_duplicate_advice(), None),
    ]
}
