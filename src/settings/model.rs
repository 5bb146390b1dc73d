//! The profile of a business as rows: what is saved, and saving on top of it.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Failure};
use serde_json::{Map, Value, json};

use super::fields::Field;
use super::forms::{Values, Written};
use crate::businesses::model::{NAME_TAKEN, is_name_of_another};
use crate::businesses::verification::Verification;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::schema::{business_settings, businesses};
use crate::web::letters::{folded, look};

/// How much of a text the record keeps, in characters.
const RECORDED: usize = 300;

/// What is saved of a profile, and its version.
pub struct Saved {
    /// What the fields say.
    pub values: Values,
    /// It grows with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = businesses, check_for_backend(diesel::pg::Pg))]
struct Columns {
    name: String,
    tagline: String,
    town: String,
    address: String,
    phone: String,
    email: String,
    website: String,
    hours: String,
    delivery: String,
    returns: String,
    accent: Option<String>,
}

impl Saved {
    /// What is saved of this business, in its scope.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        let columns = businesses::table.find(business).select(Columns::as_select()).first(conn)?;
        let (about, version) = business_settings::table
            .find(business)
            .select((business_settings::about, business_settings::profile_version))
            .first::<(String, i32)>(conn)?;
        Ok(Self { values: columns.with(about), version })
    }
}

impl Columns {
    fn with(self, about: String) -> Values {
        let mut values = Values::default();
        for (field, value) in [
            (Field::Name, self.name),
            (Field::Tagline, self.tagline),
            (Field::About, about),
            (Field::Town, self.town),
            (Field::Address, self.address),
            (Field::Phone, self.phone),
            (Field::Email, self.email),
            (Field::Website, self.website),
            (Field::Hours, self.hours),
            (Field::Delivery, self.delivery),
            (Field::Returns, self.returns),
            (Field::Accent, self.accent.unwrap_or_default()),
        ] {
            values.set(field, value);
        }
        values
    }
}

/// Holds the row of an open business, so that two changes to it follow each other.
///
/// # Errors
/// [`Error::Forbidden`] when it is closed.
pub fn hold_open(actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    let closed_at: Option<Moment> =
        businesses::table.find(actor.business).select(businesses::closed_at).for_no_key_update().first(conn)?;
    match closed_at {
        None => Ok(()),
        Some(_) => Err(Error::Forbidden(Text::identity_business_closed(&actor.business_name))),
    }
}

/// Saves a profile on top of the version that was looked at. False when nothing was changed.
///
/// # Errors
/// [`Error::Conflict`] with [`NAME_TAKEN`] when another business is called so, with another sentence when the profile
/// was changed since.
pub fn save(seen: i32, written: &Written, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    hold_open(actor, conn)?;
    let saved = Saved::of(actor.business, conn)?;
    let changes = changes(&saved.values, &written.values);
    if changes.is_empty() {
        return Ok(false);
    }
    if saved.version != seen {
        return Err(Error::Conflict(Text::settings_changed_since()));
    }
    let value = |field: Field| written.values.get(field);
    let name = value(Field::Name);
    let is_renamed = name != saved.values.get(Field::Name);
    let lapses = is_renamed && Verification::of(actor.business, conn)?.since().is_some();
    if is_renamed && is_name_of_another(name, actor.business, conn)? {
        return Err(Error::Conflict(NAME_TAKEN));
    }
    let written = diesel::update(businesses::table.find(actor.business))
        .set((
            businesses::name.eq(name),
            businesses::folded_name.eq(folded(name)),
            businesses::name_look.eq(look(name)),
            businesses::tagline.eq(value(Field::Tagline)),
            businesses::about_html.eq(&written.about_html),
            businesses::town.eq(value(Field::Town)),
            businesses::address.eq(value(Field::Address)),
            businesses::phone.eq(value(Field::Phone)),
            businesses::email.eq(value(Field::Email)),
            businesses::website.eq(value(Field::Website)),
            businesses::hours.eq(value(Field::Hours)),
            businesses::delivery.eq(value(Field::Delivery)),
            businesses::returns.eq(value(Field::Returns)),
            businesses::accent.eq(Some(value(Field::Accent)).filter(|accent| !accent.is_empty())),
        ))
        .execute(conn);
    match written {
        // Somebody else took the name at the same moment.
        Err(Failure::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => return Err(Error::Conflict(NAME_TAKEN)),
        other => other?,
    };
    diesel::update(business_settings::table.find(actor.business))
        .set((
            business_settings::about.eq(value(Field::About)),
            business_settings::profile_version.eq(saved.version + 1),
        ))
        .execute(conn)?;
    let event = Event::of(actor.business, actor.user, "business.profile_changed").named(name);
    record(conn, now, &event.with(json!({ "changes": changes })))?;
    if lapses {
        // What was checked was checked of the name that it had.
        record(conn, now, &Event::of(actor.business, actor.user, "business.verification_lapsed").named(name))?;
    }
    Ok(true)
}

/// What the record keeps of a change: each field with what it said before and says now.
fn changes(before: &Values, now: &Values) -> Map<String, Value> {
    let changed = Field::ALL.iter().filter(|field| before.get(**field) != now.get(**field));
    let kept = |text: &str| {
        let cut: String = text.chars().take(RECORDED).collect();
        if cut.len() < text.len() { format!("{cut}…") } else { cut }
    };
    let change = |field: &Field| json!({ "from": kept(before.get(*field)), "to": kept(now.get(*field)) });
    changed.map(|field| (field.as_str().to_owned(), change(field))).collect()
}

/// Which of the two pictures of a business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The small one, beside its name.
    Logo,
    /// The wide one, on its storefront.
    Picture,
}

/// Lets a business have this picture, or none. False when it is so already.
pub fn set_picture(
    which: Which,
    path: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    hold_open(actor, conn)?;
    let row = businesses::table.find(actor.business);
    let before: Option<String> = match which {
        Which::Logo => row.select(businesses::logo).first(conn)?,
        Which::Picture => row.select(businesses::picture).first(conn)?,
    };
    if before.as_deref() == path {
        return Ok(false);
    }
    match which {
        Which::Logo => diesel::update(row).set(businesses::logo.eq(path)).execute(conn)?,
        Which::Picture => diesel::update(row).set(businesses::picture.eq(path)).execute(conn)?,
    };
    let action = match (which, path) {
        (Which::Logo, Some(_)) => "business.logo_changed",
        (Which::Logo, None) => "business.logo_removed",
        (Which::Picture, Some(_)) => "business.picture_changed",
        (Which::Picture, None) => "business.picture_removed",
    };
    record(conn, now, &Event::of(actor.business, actor.user, action).named(&actor.business_name))?;
    Ok(true)
}
