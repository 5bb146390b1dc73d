//! Changes of collections. In the business's scope; two changes of one business follow each other.

use diesel::dsl::max;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{BusinessId, CollectionId};
use crate::listings::collections::model::{Collection, MOST, MOST_PICKED, all, listed};
use crate::locales::Text;
use crate::schema::{business_settings, collections};

/// Where the list is in the workspace.
pub const LIST: &str = "/collections";
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest description, in characters.
pub const LONGEST_ABOUT: usize = 1000;

/// What a collection says of itself, and what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// As visitors read it.
    pub name: String,
    /// A sentence or two about it.
    pub about: String,
    /// The slug of the category whose newest it shows; empty where it shows what is picked.
    pub category: String,
}

/// What is done to one product of a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It is put at the end.
    Add,
    /// It goes one place up.
    Up,
    /// It goes one place down.
    Down,
    /// It is taken out.
    Remove,
}

impl Act {
    /// The act that is called so in a form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "add" => Self::Add,
            "up" => Self::Up,
            "down" => Self::Down,
            "remove" => Self::Remove,
            _ => return None,
        })
    }

    /// Whether that changes anything of this list.
    fn apply(self, picked: &mut Vec<i64>, product: i64) -> bool {
        let place = picked.iter().position(|known| *known == product);
        let other = match (self, place) {
            (Self::Add, None) => {
                picked.push(product);
                return true;
            }
            (Self::Remove, Some(place)) => {
                picked.remove(place);
                return true;
            }
            (Self::Up, Some(place)) => place.checked_sub(1),
            (Self::Down, Some(place)) => Some(place + 1).filter(|next| *next < picked.len()),
            _ => None,
        };
        if let Some((place, other)) = place.zip(other) {
            picked.swap(place, other);
        }
        other.is_some()
    }
}

/// One collection of a business.
///
/// # Errors
/// [`Error::NotFound`] when the business has none of this number.
pub fn find(id: CollectionId, business: BusinessId, conn: &mut PgConnection) -> Result<Collection> {
    Ok(collections::table.find((business, id)).select(Collection::as_select()).first(conn)?)
}

/// Adds one at the end, which visitors do not see yet.
///
/// # Errors
/// [`Error::Conflict`] where there are as many as there can be.
pub fn add(said: &Said, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<CollectionId> {
    hold(actor, conn)?;
    let own = collections::table.filter(collections::business_id.eq(actor.business));
    let slugs: Vec<String> = own.select(collections::slug).load(conn)?;
    if slugs.len() >= MOST {
        return Err(Error::Conflict(Text::collections_too_many(MOST)));
    }
    let last: Option<i32> = own.select(max(collections::position)).first(conn)?;
    let id = diesel::insert_into(collections::table)
        .values((
            collections::business_id.eq(actor.business),
            collections::position.eq(last.unwrap_or(0).saturating_add(1)),
            collections::slug.eq(free_slug(&said.name, &slugs)),
            collections::name.eq(&said.name),
            collections::about.eq(&said.about),
            collections::category.eq(&said.category),
            collections::created_at.eq(now),
            collections::updated_at.eq(now),
        ))
        .returning(collections::id)
        .get_result(conn)?;
    note("collection.created", id, &said.name, actor, now, conn)?;
    Ok(id)
}

/// An address that none of the others has.
fn free_slug(name: &str, others: &[String]) -> String {
    let own: String = slug::slugify(name).chars().take(100).collect();
    let own = own.trim_matches('-');
    let own = if own.is_empty() { "collection" } else { own };
    let numbered = (2..).map(|number| format!("{own}-{number}"));
    let mut all = std::iter::once(own.to_owned()).chain(numbered);
    all.find(|slug| !others.contains(slug)).unwrap_or_default()
}

/// Lets a collection say something else.
///
/// # Errors
/// [`Error::NotFound`].
pub fn change(id: CollectionId, said: &Said, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    hold(actor, conn)?;
    let known = find(id, actor.business, conn)?;
    if (&known.name, &known.about, &known.category) == (&said.name, &said.about, &said.category) {
        return Ok(());
    }
    diesel::update(collections::table.find((actor.business, id)))
        .set((
            collections::name.eq(&said.name),
            collections::about.eq(&said.about),
            collections::category.eq(&said.category),
            collections::updated_at.eq(now),
        ))
        .execute(conn)?;
    note("collection.changed", id, &said.name, actor, now, conn)
}

/// Shows a collection to visitors, or no longer.
///
/// # Errors
/// [`Error::NotFound`].
pub fn show(
    id: CollectionId,
    is_shown: bool,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Collection> {
    hold(actor, conn)?;
    let known = find(id, actor.business, conn)?;
    if known.is_shown != is_shown {
        diesel::update(collections::table.find((actor.business, id)))
            .set((collections::is_shown.eq(is_shown), collections::updated_at.eq(now)))
            .execute(conn)?;
        let action = if is_shown { "collection.shown" } else { "collection.hidden" };
        note(action, id, &known.name, actor, now, conn)?;
    }
    Ok(known)
}

/// Moves a collection one place up or down.
///
/// # Errors
/// [`Error::NotFound`].
pub fn shift(id: CollectionId, is_up: bool, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    hold(actor, conn)?;
    let known = find(id, actor.business, conn)?;
    let mut all = all(actor.business, conn)?;
    let Some(place) = all.iter().position(|one| one.id == id) else { return Ok(()) };
    let other = if is_up { place.checked_sub(1) } else { Some(place + 1) };
    let Some(other) = other.filter(|at| *at < all.len()) else { return Ok(()) };
    all.swap(place, other);
    for (one, position) in all.iter().zip(1..) {
        if one.position != position {
            diesel::update(collections::table.find((actor.business, one.id)))
                .set((collections::position.eq(position), collections::updated_at.eq(now)))
                .execute(conn)?;
        }
    }
    note("collection.moved", id, &known.name, actor, now, conn)
}

/// Removes a collection; answers what it was called.
///
/// # Errors
/// [`Error::NotFound`].
pub fn remove(id: CollectionId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<String> {
    hold(actor, conn)?;
    let known = find(id, actor.business, conn)?;
    diesel::delete(collections::table.find((actor.business, id))).execute(conn)?;
    note("collection.deleted", id, &known.name, actor, now, conn)?;
    Ok(known.name)
}

/// Changes what is picked for a collection: one act on one product, or nothing.
///
/// # Errors
/// [`Error::NotFound`], also for a product that the business has not listed and that is to be added;
/// [`Error::Conflict`] where as many are picked as can be.
pub fn arrange(
    id: CollectionId,
    act: Option<(Act, i64)>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    hold(actor, conn)?;
    let known = find(id, actor.business, conn)?;
    let Some((act, product)) = act else { return Ok(()) };
    let mut picked = known.picked.clone();
    if act == Act::Add {
        if listed(actor.business, &[product], conn)?.is_empty() {
            return Err(Error::NotFound);
        }
        if picked.len() >= MOST_PICKED && !picked.contains(&product) {
            return Err(Error::Conflict(Text::collections_too_many_picked(MOST_PICKED)));
        }
    }
    if !act.apply(&mut picked, product) {
        return Ok(());
    }
    diesel::update(collections::table.find((actor.business, id)))
        .set((collections::picked.eq(picked), collections::updated_at.eq(now)))
        .execute(conn)?;
    note("collection.arranged", id, &known.name, actor, now, conn)
}

/// Holds the row of the settings, so that two changes follow each other.
fn hold(actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    let row = business_settings::table.find(actor.business).select(business_settings::business_id);
    row.for_no_key_update().first::<BusinessId>(conn)?;
    Ok(())
}

fn note(
    action: &'static str,
    id: CollectionId,
    name: &str,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    record(conn, now, &Event::of(actor.business, actor.user, action).on(id.get(), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_put_in_order_one_place_at_a_time() {
        let mut picked = vec![1, 2, 3];
        for (act, product, changes, after) in [
            (Act::Up, 1, false, vec![1, 2, 3]),
            (Act::Down, 3, false, vec![1, 2, 3]),
            (Act::Up, 3, true, vec![1, 3, 2]),
            (Act::Down, 1, true, vec![3, 1, 2]),
            (Act::Add, 1, false, vec![3, 1, 2]),
            (Act::Add, 9, true, vec![3, 1, 2, 9]),
            (Act::Remove, 1, true, vec![3, 2, 9]),
            (Act::Remove, 7, false, vec![3, 2, 9]),
            (Act::Up, 7, false, vec![3, 2, 9]),
        ] {
            assert_eq!(act.apply(&mut picked, product), changes, "{act:?} {product}");
            assert_eq!(picked, after);
        }
    }

    #[test]
    fn addresses_differ() {
        let known = ["gifts".to_owned(), "gifts-2".to_owned(), "collection".to_owned()];
        assert_eq!(free_slug("Gifts!", &known), "gifts-3");
        assert_eq!(free_slug("???", &known), "collection-2");
        assert_eq!(free_slug("Größe", &known), "grosse");
        assert!(free_slug(&"a".repeat(120), &known).len() <= 100);
    }
}
