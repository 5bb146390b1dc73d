//! What is done to one category: added, changed, put elsewhere, deleted.

use diesel::prelude::*;

use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::locales::Text;
use crate::operator::categories::forms::Wish;
use crate::operator::categories::model::{
    Change, Known, LONGEST, MOST_LEVELS, arrange, called, depth, height, held, is_free, known, last_position, lead,
    namesake, note, note_with, place, written,
};
use crate::schema::{categories, category_slugs_before};
use crate::web::forms::Errors;

/// Why a change was not made.
#[derive(Debug)]
pub enum Obstacle {
    /// There are mistakes.
    Mistakes(Errors),
    /// Somebody else has changed it meanwhile: this is what it says now.
    Meanwhile(Box<Known>),
}

impl From<Errors> for Obstacle {
    fn from(errors: Errors) -> Self {
        Self::Mistakes(errors)
    }
}

/// Adds a category below another, or as a branch; answers its slug.
pub fn add(
    parent: &str,
    wish: &Wish,
    change: Change,
    conn: &mut PgConnection,
) -> Result<std::result::Result<String, Obstacle>> {
    let tree = held(conn)?;
    let parent = place(&tree, parent)?;
    let mut errors = Errors::default();
    if depth(&tree, parent) >= MOST_LEVELS {
        errors.add("name", Text::tree_too_deep(MOST_LEVELS));
    }
    if parent.and_then(|parent| tree.get(parent)).is_some_and(|parent| parent.merging_into.is_some()) {
        errors.add("name", Text::tree_is_merging());
    }
    check(&tree, parent, None, wish, &mut errors);
    if !errors.is_empty() {
        return Ok(Err(errors.into()));
    }
    let slug = wish.slug.clone().unwrap_or_else(|| free_slug(&tree, parent, &wish.name, |_| false));
    let position = last_position(parent, conn)?;
    let id: CategoryId = diesel::insert_into(categories::table)
        .values((
            categories::parent_id.eq(parent),
            categories::position.eq(position),
            categories::name.eq(&wish.name),
            categories::slug.eq(&slug),
            categories::about.eq(&wish.about),
            categories::about_html.eq(&wish.rendered.html),
            categories::summary.eq(&wish.rendered.summary),
        ))
        .returning(categories::id)
        .get_result(conn)?;
    note("category.added", id, &path(&tree, parent, &wish.name), change, conn)?;
    Ok(Ok(slug))
}

/// Changes what a category says; answers its slug.
pub fn update(
    slug: &str,
    version: i32,
    wish: &Wish,
    change: Change,
    conn: &mut PgConnection,
) -> Result<std::result::Result<String, Obstacle>> {
    let tree = held(conn)?;
    let category = called(&tree, slug)?;
    let known = known(category.id, conn)?;
    if known.version != version {
        return Ok(Err(Obstacle::Meanwhile(Box::new(known))));
    }
    let mut errors = Errors::default();
    check(&tree, known.parent_id, Some(known.id), wish, &mut errors);
    if !errors.is_empty() {
        return Ok(Err(errors.into()));
    }
    let slug = wish.slug.clone().unwrap_or_else(|| known.slug.clone());
    if slug != known.slug {
        diesel::delete(category_slugs_before::table.find(&slug)).execute(conn)?;
        lead(&known.slug, known.id, conn)?;
    }
    diesel::update(categories::table.find(known.id))
        .set((
            categories::slug.eq(&slug),
            categories::about.eq(&wish.about),
            categories::about_html.eq(&wish.rendered.html),
            categories::summary.eq(&wish.rendered.summary),
            categories::version.eq(known.version + 1),
        ))
        .execute(conn)?;
    // Apart, since whoever writes a name has all paths settled.
    if wish.name != known.name {
        diesel::update(categories::table.find(known.id)).set(categories::name.eq(&wish.name)).execute(conn)?;
    }
    let before = serde_json::json!({ "name": known.name, "slug": known.slug });
    note_with("category.changed", known.id, &path(&tree, known.parent_id, &wish.name), before, change, conn)?;
    Ok(Ok(slug))
}

/// Gives a category another picture, or none.
pub fn set_picture(slug: &str, picture: Option<&str>, change: Change, conn: &mut PgConnection) -> Result<()> {
    let tree = held(conn)?;
    let category = called(&tree, slug)?;
    // The form beside it holds no picture, so that it is not out of date by this.
    diesel::update(categories::table.find(category.id)).set(categories::picture.eq(picture)).execute(conn)?;
    let action = if picture.is_some() { "category.picture_set" } else { "category.picture_removed" };
    note(action, category.id, &category.path, change, conn)
}

/// Moves a category one place up or down among those beside it. Answers the slug of the one above it.
pub fn shift(slug: &str, is_up: bool, change: Change, conn: &mut PgConnection) -> Result<String> {
    let tree = held(conn)?;
    let category = called(&tree, slug)?;
    let mut order: Vec<_> = tree.below(category.parent_id).iter().map(|sibling| sibling.id).collect();
    let from = order.iter().position(|id| *id == category.id).ok_or(Error::NotFound)?;
    let to = if is_up { from.checked_sub(1) } else { Some(from + 1).filter(|next| *next < order.len()) };
    if let Some(to) = to {
        order.swap(from, to);
        arrange(&order, conn)?;
        note("category.shifted", category.id, &category.path, change, conn)?;
    }
    Ok(category.parent_id.and_then(|parent| tree.get(parent)).map(|parent| parent.slug.clone()).unwrap_or_default())
}

/// Puts those below a category in the order of their names.
pub fn sort(parent: &str, change: Change, conn: &mut PgConnection) -> Result<()> {
    let tree = held(conn)?;
    let parent = place(&tree, parent)?;
    let mut order = tree.below(parent);
    order.sort_by_key(|category| category.name.to_lowercase());
    arrange(&order.iter().map(|category| category.id).collect::<Vec<_>>(), conn)?;
    let path = parent.and_then(|parent| tree.get(parent)).map(|parent| parent.path.as_str()).unwrap_or_default();
    note("category.sorted", parent.unwrap_or(CategoryId::new(0)), path, change, conn)
}

/// Puts a category, with all below it, below another one or on top.
pub fn put(
    slug: &str,
    version: i32,
    below: &str,
    change: Change,
    conn: &mut PgConnection,
) -> Result<std::result::Result<(), Text>> {
    let tree = held(conn)?;
    let category = called(&tree, slug)?;
    let parent = place(&tree, below)?;
    let known = known(category.id, conn)?;
    if known.version != version {
        return Ok(Err(Text::tree_meanwhile()));
    }
    if let Err(sentence) = may_hang(&tree, category.id, parent) {
        return Ok(Err(sentence));
    }
    let position = last_position(parent, conn)?;
    diesel::update(categories::table.find(category.id))
        .set((
            categories::parent_id.eq(parent),
            categories::position.eq(position),
            categories::version.eq(known.version + 1),
        ))
        .execute(conn)?;
    let from = serde_json::json!({ "from": category.path });
    note_with("category.moved", category.id, &path(&tree, parent, &category.name), from, change, conn)?;
    Ok(Ok(()))
}

/// Whether a category can be put there.
pub fn may_hang(tree: &Tree, id: CategoryId, parent: Option<CategoryId>) -> std::result::Result<(), Text> {
    let Some(category) = tree.get(id) else { return Err(Text::tree_meanwhile()) };
    if category.merging_into.is_some() {
        return Err(Text::tree_is_merging());
    }
    if let Some(parent) = parent.and_then(|parent| tree.get(parent)) {
        if parent.merging_into.is_some() {
            return Err(Text::tree_is_merging());
        }
        if tree.line_of(&parent.id).iter().any(|above| above.id == id) {
            return Err(Text::tree_below_itself());
        }
    }
    if depth(tree, parent) + height(tree, id) > MOST_LEVELS {
        return Err(Text::tree_too_deep(MOST_LEVELS));
    }
    if namesake(tree, parent, &category.name, Some(id)).is_some() {
        return Err(Text::tree_name_taken());
    }
    Ok(())
}

/// Deletes a category that nothing hangs on.
pub fn remove(slug: &str, change: Change, conn: &mut PgConnection) -> Result<std::result::Result<String, Text>> {
    let tree = held(conn)?;
    let category = called(&tree, slug)?;
    let awaited = tree.iter().any(|other| other.merging_into == Some(category.id));
    if !tree.below(Some(category.id)).is_empty() || awaited || category.merging_into.is_some() {
        return Ok(Err(Text::tree_not_empty()));
    }
    // Held against products that are being put into it.
    categories::table.find(category.id).select(categories::id).for_update().get_result::<CategoryId>(conn)?;
    if written(category.id, conn)? > 0 {
        return Ok(Err(Text::tree_not_empty()));
    }
    diesel::delete(categories::table.find(category.id)).execute(conn)?;
    note("category.deleted", category.id, &category.path, change, conn)?;
    Ok(Ok(category.name.clone()))
}

fn check(tree: &Tree, parent: Option<CategoryId>, own: Option<CategoryId>, wish: &Wish, errors: &mut Errors) {
    if namesake(tree, parent, &wish.name, own).is_some() {
        errors.add("name", Text::tree_name_taken());
    }
    if wish.slug.as_deref().is_some_and(|slug| !is_free(tree, slug, own)) {
        errors.add("address", Text::tree_address_taken());
    }
}

/// An address that nothing has: the name, the name behind the one above, or the name with a number.
pub fn free_slug(tree: &Tree, parent: Option<CategoryId>, name: &str, taken: impl Fn(&str) -> bool) -> String {
    let above = parent.and_then(|parent| tree.get(parent)).map(|parent| parent.name.as_str());
    slug_of(above, name, |slug| is_free(tree, slug, None) && !taken(slug))
}

/// The same where it is known otherwise what is free.
pub fn slug_of(above: Option<&str>, name: &str, is_free: impl Fn(&str) -> bool) -> String {
    let cut = |text: String| text.chars().take(LONGEST - 10).collect::<String>().trim_matches('-').to_owned();
    let own = Some(cut(slug::slugify(name))).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "category".to_owned());
    let longer = above.map(|above| cut(slug::slugify(format!("{above} {name}")))).filter(|slug| !slug.is_empty());
    let numbered = (2..).map(|number: u64| format!("{own}-{number}"));
    let mut slugs = std::iter::once(own.clone()).chain(longer).chain(numbered);
    slugs.find(|slug| is_free(slug)).unwrap_or_else(|| own.clone())
}

fn path(tree: &Tree, parent: Option<CategoryId>, name: &str) -> String {
    let above = parent.and_then(|parent| tree.get(parent));
    above.map_or_else(|| name.to_owned(), |above| format!("{} > {name}", above.path))
}
