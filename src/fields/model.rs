//! Fields as rows, and how many listings say something in them. In the operator's scope.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text as SqlText};
use diesel::{QueryableByName, sql_query};
use serde_json::json;

use crate::categories::{CategoryField, FieldKind, Tree};
use crate::clock::Moment;
use crate::content::units::are_alike;
use crate::error::{Error, Result};
use crate::events::model::{Event, record};
use crate::ids::{CategoryId, UserId};
use crate::locales::Text;
use crate::schema::{categories, fields};
use crate::web::forms::Errors;

/// The most fields that a category has of its own.
pub const MOST: usize = 40;
/// The longest key, in characters.
const LONGEST_KEY: usize = 60;

/// What a field is to be.
#[derive(Clone, Debug)]
pub struct Wish {
    /// As people read it.
    pub label: String,
    /// What can be said in it; stays as it is once there is a field.
    pub kind: FieldKind,
    /// What a number is measured in.
    pub unit: String,
    /// What can be chosen, in order.
    pub choices: Vec<String>,
    /// Whether a product without it cannot be handed in.
    pub is_required: bool,
    /// Whether visitors can narrow a list by it.
    pub is_filterable: bool,
}

/// Who changes something, and when.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The operator.
    pub by: UserId,
    /// Now.
    pub at: Moment,
}

/// Why a change was not made.
#[derive(Debug)]
pub enum Obstacle {
    /// There are mistakes.
    Mistakes(Errors),
    /// Listings say these choices, each with how many.
    InUse(Vec<(String, i64)>),
}

impl From<Errors> for Obstacle {
    fn from(errors: Errors) -> Self {
        Self::Mistakes(errors)
    }
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = SqlText)]
    said: String,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// How many listings of a category, and of those below it, say something in each field, by its key.
pub fn saying(tree: &Tree, category: CategoryId, conn: &mut PgConnection) -> Result<HashMap<String, i64>> {
    let rows = sql_query(
        "SELECT s ->> 'key' AS said, count(*) AS number
           FROM listings l, jsonb_array_elements(l.specifics) s
          WHERE l.category_id = ANY ($1) GROUP BY 1",
    );
    let rows = rows.bind::<Array<BigInt>, _>(below(tree, category)).load::<Counted>(conn)?;
    Ok(rows.into_iter().map(|row| (row.said, row.number)).collect())
}

/// How many listings say each choice of a field.
pub fn choosing(tree: &Tree, field: &CategoryField, conn: &mut PgConnection) -> Result<HashMap<String, i64>> {
    let rows = sql_query(
        "SELECT c.said, count(*) AS number
           FROM listings l, jsonb_array_elements(l.specifics) s,
                jsonb_array_elements_text(CASE jsonb_typeof(s -> 'value') WHEN 'array' THEN s -> 'value'
                                          ELSE jsonb_build_array(s -> 'value') END) AS c (said)
          WHERE l.category_id = ANY ($1) AND s ->> 'key' = $2 GROUP BY 1",
    );
    let rows = rows.bind::<Array<BigInt>, _>(below(tree, field.category_id)).bind::<SqlText, _>(&field.key);
    Ok(rows.load::<Counted>(conn)?.into_iter().map(|row| (row.said, row.number)).collect())
}

fn below(tree: &Tree, category: CategoryId) -> Vec<i64> {
    tree.within(category).into_iter().map(CategoryId::get).collect()
}

/// The field of a category with this number.
///
/// # Errors
/// [`Error::NotFound`] when the category has no such field of its own.
pub fn own(tree: &Tree, category: CategoryId, id: i64) -> Result<CategoryField> {
    tree.own_fields(category).iter().find(|field| field.id == id).cloned().ok_or(Error::NotFound)
}

/// Adds a field below the others of a category.
pub fn add(
    category: CategoryId,
    wish: &Wish,
    change: Change,
    conn: &mut PgConnection,
) -> Result<Result<i64, Obstacle>> {
    let tree = held(category, conn)?;
    let own = tree.own_fields(category);
    if own.len() >= MOST {
        return Ok(Err(Errors::of("label", Text::fields_too_many(MOST)).into()));
    }
    if is_taken(&tree, category, &wish.label, None) {
        return Ok(Err(Errors::of("label", Text::fields_label_taken()).into()));
    }
    let id = diesel::insert_into(fields::table)
        .values((
            fields::category_id.eq(category),
            fields::position.eq(i32::try_from(own.len()).unwrap_or(i32::MAX)),
            fields::key.eq(key(&tree, category, &wish.label)),
            fields::kind.eq(wish.kind),
            written(wish, change),
        ))
        .returning(fields::id)
        .get_result(conn)?;
    note("field.added", id, &wish.label, &tree, category, change, conn)?;
    Ok(Ok(id))
}

/// Changes what a field asks; its key and its kind stay. Choices that listings say go only when that is `confirmed`.
pub fn update(
    known: &CategoryField,
    wish: &Wish,
    is_confirmed: bool,
    change: Change,
    conn: &mut PgConnection,
) -> Result<Result<(), Obstacle>> {
    let tree = held(known.category_id, conn)?;
    let known = own(&tree, known.category_id, known.id)?;
    if is_taken(&tree, known.category_id, &wish.label, Some(known.id)) {
        return Ok(Err(Errors::of("label", Text::fields_label_taken()).into()));
    }
    if !are_alike(&known.unit, &wish.unit) {
        let saying = saying(&tree, known.category_id, conn)?.get(&known.key).copied().unwrap_or_default();
        if saying > 0 {
            return Ok(Err(Errors::of("unit", Text::fields_unit_in_use(saying, &known.unit)).into()));
        }
    }
    let mut gone: Vec<_> = known.choices.iter().filter(|choice| !wish.choices.contains(choice)).cloned().collect();
    if !gone.is_empty() && !is_confirmed {
        let counts = choosing(&tree, &known, conn)?;
        gone.retain(|choice| counts.contains_key(choice));
        if !gone.is_empty() {
            let used = gone.into_iter().map(|choice| (counts.get(&choice).copied().unwrap_or_default(), choice));
            return Ok(Err(Obstacle::InUse(used.map(|(count, choice)| (choice, count)).collect())));
        }
    }
    diesel::update(fields::table.find(known.id)).set(written(wish, change)).execute(conn)?;
    note("field.changed", known.id, &wish.label, &tree, known.category_id, change, conn)?;
    Ok(Ok(()))
}

/// Moves a field one place up or down among those of its category.
pub fn shift(category: CategoryId, id: i64, is_up: bool, change: Change, conn: &mut PgConnection) -> Result<String> {
    let tree = held(category, conn)?;
    let known = own(&tree, category, id)?;
    let mut order: Vec<i64> = tree.own_fields(category).iter().map(|field| field.id).collect();
    let place = order.iter().position(|other| *other == id).ok_or(Error::NotFound)?;
    let other = if is_up { place.checked_sub(1) } else { Some(place + 1).filter(|next| *next < order.len()) };
    if let Some(other) = other {
        order.swap(place, other);
        sql_query(
            "UPDATE fields f SET position = o.place - 1 FROM unnest($1) WITH ORDINALITY o (id, place)
              WHERE f.id = o.id AND f.position <> o.place - 1",
        )
        .bind::<Array<BigInt>, _>(order)
        .execute(conn)?;
        note("field.moved", id, &known.label, &tree, category, change, conn)?;
    }
    Ok(known.label)
}

/// Asks it no more. What listings say in it stays until they are changed.
pub fn remove(category: CategoryId, id: i64, change: Change, conn: &mut PgConnection) -> Result<String> {
    let tree = held(category, conn)?;
    let known = own(&tree, category, id)?;
    diesel::delete(fields::table.find(id)).execute(conn)?;
    note("field.removed", id, &known.label, &tree, category, change, conn)?;
    Ok(known.label)
}

/// The tree, with this category held: its fields are changed by one at a time.
fn held(category: CategoryId, conn: &mut PgConnection) -> Result<Tree> {
    categories::table.find(category).select(categories::id).for_update().get_result::<CategoryId>(conn)?;
    Tree::load(conn)
}

type Columns = (
    diesel::dsl::Eq<fields::label, String>,
    diesel::dsl::Eq<fields::unit, String>,
    diesel::dsl::Eq<fields::choices, serde_json::Value>,
    diesel::dsl::Eq<fields::is_required, bool>,
    diesel::dsl::Eq<fields::is_filterable, bool>,
    diesel::dsl::Eq<fields::updated_at, Moment>,
);

fn written(wish: &Wish, change: Change) -> Columns {
    (
        fields::label.eq(wish.label.clone()),
        fields::unit.eq(wish.unit.clone()),
        fields::choices.eq(json!(wish.choices)),
        fields::is_required.eq(wish.is_required),
        fields::is_filterable.eq(wish.is_filterable),
        fields::updated_at.eq(change.at),
    )
}

/// Fields of this category, of those above and of those below: a product may be asked all of them.
fn related(tree: &Tree, category: CategoryId) -> impl Iterator<Item = &CategoryField> {
    let line = |id: &CategoryId| tree.line_of(id).into_iter().map(|above| above.id).collect::<Vec<_>>();
    let above = line(&category);
    let of = tree.iter().filter(move |other| above.contains(&other.id) || line(&other.id).contains(&category));
    of.flat_map(|other| tree.own_fields(other.id))
}

fn is_taken(tree: &Tree, category: CategoryId, label: &str, own: Option<i64>) -> bool {
    let label = label.to_lowercase();
    related(tree, category).any(|field| Some(field.id) != own && field.label.to_lowercase() == label)
}

/// A key that no related field has, made from the label.
fn key(tree: &Tree, category: CategoryId, label: &str) -> String {
    let slug: String = slug::slugify(label).chars().take(LONGEST_KEY - 4).collect();
    let slug = match slug.trim_matches('-') {
        "" => "field",
        slug => slug,
    };
    let numbered = (2..).map(|number: u32| format!("{slug}-{number}"));
    let mut keys = std::iter::once(slug.to_owned()).chain(numbered);
    let is_free = |key: &String| related(tree, category).all(|field| field.key != *key);
    keys.find(is_free).unwrap_or_else(|| slug.to_owned())
}

fn note(
    action: &str,
    id: i64,
    label: &str,
    tree: &Tree,
    category: CategoryId,
    change: Change,
    conn: &mut PgConnection,
) -> Result<()> {
    let path = tree.get(category).map(|category| category.path.as_str()).unwrap_or_default();
    record(conn, change.at, &Event::by(change.by, action).on(id, label).with(json!({ "category": path })))
}
