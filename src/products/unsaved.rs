//! What somebody is typing into the form of a product, kept as it stands in their browser: nobody else reads it, and it
//! is no draft. One for each person and product, or form of a new one.
//!
//! A person may have a form open twice. What is kept belongs to the page that wrote it last, or that was opened with it;
//! any other page neither overwrites it nor takes it away.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::dsl::exists;
use diesel::prelude::*;
use serde_json::Value;

use super::forms::ProductForm;
use crate::clock::Moment;
use crate::content::FIELDS;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::ProductId;
use crate::schema::{colleagues, products, unsaved};

/// How long it is kept.
const KEPT: TimeDelta = TimeDelta::days(30);
/// How long somebody who types no more counts as being there.
const THERE: TimeDelta = TimeDelta::minutes(5);
/// The most text of one form, in bytes: several times what its fields may hold.
const LARGEST: usize = 300_000;
/// The most people who are named.
const MOST_OTHERS: i64 = 5;

/// A form as it was kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What was typed.
    pub form: ProductForm,
    /// When.
    pub at: Moment,
}

/// What became of text that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept since then.
    Kept(Moment),
    /// What another page of the same form holds is kept instead.
    Elsewhere,
    /// It is longer than any product.
    TooLong,
    /// The form is none that could be opened again.
    Nowhere,
}

/// Somebody else who is typing into the form of the same product.
#[derive(Clone, Debug)]
pub struct Other {
    /// What they are called.
    pub name: String,
    /// When they typed last.
    pub at: Moment,
}

type Row = (i64, Value, Moment);

#[diesel::dsl::auto_type(no_type_alias)]
fn of_person(actor: &Actor) -> _ {
    let (business, user): (crate::ids::BusinessId, crate::ids::UserId) = (actor.business, actor.user);
    unsaved::table.filter(unsaved::business_id.eq(business)).filter(unsaved::user_id.eq(user))
}

/// The row of a form.
fn row_of(form: &ProductForm, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Row>> {
    let columns = (unsaved::id, unsaved::typed, unsaved::saved_at);
    let row = match form.of_product() {
        Some(product) => {
            of_person(actor).filter(unsaved::product_id.eq(product)).select(columns).for_update().first(conn)
        }
        None => of_person(actor).filter(unsaved::form_key.eq(&form.key)).select(columns).for_update().first(conn),
    };
    Ok(row.optional()?)
}

/// Whether what is kept came from the page that this form is typed in, or is what that page was opened with.
fn is_of_page(typed: &Value, saved_at: Moment, form: &ProductForm) -> bool {
    let is_tab = !form.tab.is_empty() && typed.get("tab").and_then(Value::as_str) == Some(&form.tab);
    is_tab || form.kept == Some(saved_at.timestamp_micros())
}

/// Keeps a form as it is typed.
pub fn keep(form: &ProductForm, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Keeping> {
    let is_key = (1..=64).contains(&form.key.len()) && form.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if form.product.is_none() && !is_key {
        return Ok(Keeping::Nowhere);
    }
    let typed = as_kept(form);
    if typed.values().map(String::len).sum::<usize>() > LARGEST {
        return Ok(Keeping::TooLong);
    }
    let typed = Value::from_iter(typed);
    if let Some((id, before, saved_at)) = row_of(form, actor, conn)? {
        if !is_of_page(&before, saved_at, form) {
            return Ok(Keeping::Elsewhere);
        }
        diesel::update(unsaved::table.find((actor.business, id)))
            .set((unsaved::typed.eq(typed), unsaved::saved_at.eq(now)))
            .execute(conn)?;
        return Ok(Keeping::Kept(now));
    }
    if form.kept.is_some() {
        // It was saved or discarded in another page meanwhile.
        return Ok(Keeping::Elsewhere);
    }
    let key = form.product.is_none().then_some(&form.key);
    let made = diesel::insert_into(unsaved::table)
        .values((
            unsaved::business_id.eq(actor.business),
            unsaved::user_id.eq(actor.user),
            unsaved::product_id.eq(form.of_product()),
            unsaved::form_key.eq(key),
            unsaved::typed.eq(typed),
            unsaved::saved_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(if made == 1 { Keeping::Kept(now) } else { Keeping::Elsewhere })
}

/// What is kept of a product's form.
pub fn of_product(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Kept>> {
    let row = of_person(actor).filter(unsaved::product_id.eq(product));
    let kept = row.select((unsaved::typed, unsaved::saved_at)).first(conn).optional()?;
    Ok(kept.map(|(typed, at)| as_form(typed, Some(product), at)))
}

/// What was typed last into a form of a new product, and was not saved since.
pub fn of_new(actor: &Actor, conn: &mut PgConnection) -> Result<Option<Kept>> {
    let made = products::table
        .filter(products::business_id.eq(unsaved::business_id))
        .filter(products::author_id.eq(unsaved::user_id))
        .filter(products::form_key.eq(unsaved::form_key))
        .filter(products::created_at.ge(unsaved::saved_at));
    let kept = of_person(actor)
        .filter(unsaved::form_key.is_not_null())
        .filter(diesel::dsl::not(exists(made)))
        .order(unsaved::saved_at.desc())
        .select((unsaved::typed, unsaved::saved_at))
        .first(conn)
        .optional()?;
    Ok(kept.map(|(typed, at)| as_form(typed, None, at)))
}

/// Takes away what is kept of a form that was saved. What another page holds stays.
pub fn settle(form: &ProductForm, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    if let Some((id, typed, saved_at)) = row_of(form, actor, conn)?
        && is_of_page(&typed, saved_at, form)
    {
        diesel::delete(unsaved::table.find((actor.business, id))).execute(conn)?;
    }
    Ok(())
}

/// Takes away what is kept of a form.
pub fn discard(form: &ProductForm, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    if let Some((id, ..)) = row_of(form, actor, conn)? {
        diesel::delete(unsaved::table.find((actor.business, id))).execute(conn)?;
    }
    Ok(())
}

/// Who else typed into the form of this product within the last minutes.
pub fn others(product: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Vec<Other>> {
    let people: Vec<(String, Moment)> = unsaved::table
        .inner_join(
            colleagues::table
                .on(colleagues::business_id.eq(unsaved::business_id).and(colleagues::user_id.eq(unsaved::user_id))),
        )
        .filter(unsaved::business_id.eq(actor.business))
        .filter(unsaved::product_id.eq(product))
        .filter(unsaved::user_id.ne(actor.user))
        .filter(unsaved::saved_at.gt(now - THERE))
        .order(unsaved::saved_at.desc())
        .limit(MOST_OTHERS)
        .select((colleagues::name, unsaved::saved_at))
        .load(conn)?;
    Ok(people.into_iter().map(|(name, at)| Other { name, at }).collect())
}

/// Removes what nobody came back to.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let old = unsaved::table.filter(unsaved::saved_at.lt(now - KEPT)).order(unsaved::saved_at);
    let keys: Vec<(crate::ids::BusinessId, i64)> =
        old.select((unsaved::business_id, unsaved::id)).limit(most).load(conn)?;
    let (businesses, ids): (Vec<_>, Vec<_>) = keys.into_iter().unzip();
    let those = unsaved::business_id.eq_any(businesses).and(unsaved::id.eq_any(ids));
    Ok(diesel::delete(unsaved::table.filter(those)).execute(conn)?)
}

/// The fields of a form by their names. PostgreSQL keeps no NUL in a text.
fn as_kept(form: &ProductForm) -> BTreeMap<String, String> {
    let mut fields: BTreeMap<String, String> =
        FIELDS.iter().map(|field| (field.key.to_owned(), form.typed(field).to_owned())).collect();
    for (name, text) in [
        ("sku", form.sku.clone()),
        ("barcode", form.barcode.clone()),
        ("key", form.key.clone()),
        ("was", form.was.clone()),
        ("tab", form.tab.clone()),
        ("revision", form.revision.map(|revision| revision.to_string()).unwrap_or_default()),
        ("version", form.version.map(|version| version.to_string()).unwrap_or_default()),
    ] {
        fields.insert(name.to_owned(), text);
    }
    for text in fields.values_mut() {
        text.retain(|character| character != '\0');
    }
    fields
}

fn as_form(typed: Value, product: Option<ProductId>, at: Moment) -> Kept {
    // What cannot be read is an empty form: a row that somebody wrote past it costs no page.
    let fields: BTreeMap<String, String> = serde_json::from_value(typed).unwrap_or_default();
    let form = ProductForm::from(fields.into_iter().collect::<Vec<_>>());
    let (product, kept) = (product.map(ProductId::get), Some(at.timestamp_micros()));
    Kept { form: ProductForm { product, kept, tab: String::new(), ..form }, at }
}
