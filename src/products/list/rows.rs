//! A page of the list. What the newest revision says stands beside its product, so that a page is a walk along one
//! index. Where the person may not see that revision, the newest that they may see counts instead: these few are found
//! by their state and looked up one by one.

use std::fmt::Write as _;

use chrono::DateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::super::shelf::{Row, Shelf};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::identity::{Actor, Permission};
use crate::products::list::filter::{Filter, Sort};

/// So many products stand on a page.
pub const PER_PAGE: usize = 50;
/// So many products can be selected at once.
pub const MOST_SELECTED: i64 = 20_000;

/// Columns of a product whose newest revision may be seen.
const OF_HEAD: &str = "p.id, p.sku, p.archived_at IS NOT NULL AS is_archived,
    p.published_revision_id IS NOT NULL AND p.archived_at IS NULL AS is_listed, p.updated_at, p.head_name AS name,
    p.head_status AS status, p.head_price_minor AS price_minor, p.head_currency AS currency,
    p.head_author_id AS author_id, p.head_category_id AS category_id, p.head_picture AS picture, p.head_warnings AS warnings";
/// The same of the revision before.
const OF_OTHER: &str = "p.id, p.sku, p.archived_at IS NOT NULL AS is_archived,
    p.published_revision_id IS NOT NULL AND p.archived_at IS NULL AS is_listed, p.updated_at, r.name,
    r.status, r.price_minor, r.currency, r.author_id, r.category_id, r.pictures -> 0 AS picture, '{}'::text[] AS warnings";
/// States that not everybody sees.
const RESTRICTED: &str = "p.head_status IN ('pending', 'changes_requested', 'rejected')";

/// A page, and what stands beside it.
pub struct Rows {
    /// The products of this page.
    pub rows: Vec<Row>,
    /// What the page before ends with, if there is one.
    pub before: Option<String>,
    /// What the next page begins behind, if there is one.
    pub after: Option<String>,
}

/// The rule of who sees the newest revision, for a row `p` of products, where `$2` is the person.
pub(super) fn head_is_visible(actor: &Actor) -> String {
    let (is_admin, may_approve) = standing(actor);
    format!("revision_is_visible(p.head_status, p.head_writers, p.head_decided_by, $2, {is_admin}, {may_approve})")
}

/// The newest revision that the person may see, as `r`, of products whose newest they may not see.
pub(super) fn other_visible(actor: &Actor) -> String {
    let (is_admin, may_approve) = standing(actor);
    format!(
        "products p CROSS JOIN LATERAL (
            SELECT o.* FROM product_revisions o
             WHERE o.business_id = $1 AND o.product_id = p.id
               AND revision_is_visible(o.status, o.writers, o.decided_by, $2, {is_admin}, {may_approve})
             ORDER BY o.number DESC LIMIT 1) r
         WHERE p.business_id = $1 AND {RESTRICTED} AND NOT {}",
        head_is_visible(actor)
    )
}

fn standing(actor: &Actor) -> (bool, bool) {
    (actor.is_admin(), actor.may(Permission::ApproveProducts))
}

/// The conditions of a filter, for products whose newest revision may be seen and for others. Values are `$6` and on.
struct Conditions {
    of_head: String,
    of_other: String,
}

impl Conditions {
    fn of(filter: &Filter, leaves: Option<&[i64]>) -> Self {
        let (mut head, mut other) = (String::new(), String::new());
        let mut both = |of_head: &str, of_other: &str| {
            let _ = write!(head, " AND {of_head}");
            let _ = write!(other, " AND {of_other}");
        };
        match filter.shelf() {
            Shelf::Current => both("p.archived_at IS NULL", "p.archived_at IS NULL"),
            Shelf::Archived => both("p.archived_at IS NOT NULL", "p.archived_at IS NOT NULL"),
            Shelf::At(status) => both(
                &format!("p.archived_at IS NULL AND p.head_status = '{status}'"),
                &format!("p.archived_at IS NULL AND r.status = '{status}'"),
            ),
        }
        if let Some(leaves) = leaves {
            // Numbers of the operator's tree, so that there are few such statements.
            let list = leaves.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
            let list = if list.is_empty() { "0".to_owned() } else { list };
            both(&format!("p.head_category_id IN ({list})"), &format!("r.category_id IN ({list})"));
        }
        if filter.author().is_some() {
            both("p.head_author_id = $6", "r.author_id = $6");
        }
        // Found together: looked for one after the other, the second would be looked up for each product of the first.
        let mut found = Vec::new();
        if !filter.tag().is_empty() {
            found.push(with_word("word = '#' || $7"));
            let _ = write!(other, " AND r.tags @> ARRAY[$7]::text[]");
        }
        for place in 1..=filter.words().len() {
            let typed = format!("split_part($8, ' ', {place})");
            found.push(with_word(&format!("word >= {typed} AND word < {typed} || chr(1114111)")));
            let _ = write!(
                other,
                " AND EXISTS (SELECT FROM unnest(words_of(concat_ws(' ', r.name, r.brand, p.sku, p.barcode))) word
                               WHERE starts_with(word, {typed}))"
            );
        }
        if filter.is_mine() {
            found.push(with_word("word = '@' || $2"));
            let _ = write!(other, " AND r.writers @> ARRAY[$2]::bigint[]");
        }
        if !found.is_empty() {
            let _ = write!(head, " AND p.id IN ({})", found.join(" INTERSECT "));
        }
        if filter.is_warned() {
            head.push_str(" AND p.head_warnings <> '{}'");
            // What warnings an unseen submission has is not theirs to see.
            other.push_str(" AND false");
        }
        Self { of_head: head, of_other: other }
    }
}

/// The products that have a word, see the table.
fn with_word(word: &str) -> String {
    format!("SELECT product_id FROM product_words WHERE business_id = $1 AND {word}")
}

/// The values of a filter, in the order of [`Conditions`].
struct Values {
    author: i64,
    tag: String,
    words: String,
}

impl Values {
    fn of(filter: &Filter) -> Self {
        Self {
            author: filter.author().unwrap_or_default(),
            tag: filter.tag().to_owned(),
            words: filter.words().join(" "),
        }
    }
}

/// The place of a product in the list: what it is ordered by, and its number.
struct Place {
    moment: Moment,
    number: i64,
    text: String,
    id: i64,
}

impl Place {
    /// Reads `key.number`; what is none leads to the first page.
    fn parse(text: &str, sort: Sort) -> Option<Self> {
        let (key, id) = text.rsplit_once('.')?;
        let (mut moment, mut number) = (DateTime::UNIX_EPOCH, 0);
        match sort {
            Sort::Changed => moment = DateTime::from_timestamp_micros(key.parse().ok()?)?,
            Sort::Price | Sort::PriceDown => number = key.parse().ok()?,
            Sort::Name => {}
        }
        Some(Self { moment, number, text: key.to_owned(), id: id.parse().ok()? })
    }

    fn bind(&self, sort: Sort) -> Bind<'_> {
        match sort {
            Sort::Changed => Bind::Moment(&self.moment),
            Sort::Name => Bind::Text(&self.text),
            Sort::Price | Sort::PriceDown => Bind::Number(self.number),
        }
    }

    fn of(row: &Row, sort: Sort) -> String {
        let key = match sort {
            Sort::Changed => row.updated_at.timestamp_micros().to_string(),
            Sort::Name => row.name_key.clone(),
            Sort::Price | Sort::PriceDown => row.price_key.to_string(),
        };
        format!("{key}.{}", row.id)
    }
}

/// One page of the list.
pub fn page(filter: &Filter, tree: &Tree, actor: &Actor, conn: &mut PgConnection) -> Result<Rows> {
    let sort = filter.sort();
    let (is_back, place) = if filter.before.is_empty() {
        (false, Place::parse(&filter.after, sort))
    } else {
        (true, Place::parse(&filter.before, sort))
    };
    let leaves = filter.leaves(tree);
    let conditions = Conditions::of(filter, leaves.as_deref());
    let is_down = sort.is_descending() != is_back;
    let (order, than) = if is_down { ("DESC", "<") } else { ("ASC", ">") };
    let beyond =
        |key: &str| if place.is_some() { format!(" AND ({key}, p.id) {than} ($4, $5)") } else { String::new() };
    let half = |columns: &str, from: &str, key: &str, conditions: &str| {
        format!(
            "(SELECT {columns}, {key} AS key, lower({name}) AS name_key, coalesce({price}, 9223372036854775807) AS price_key
                FROM {from}{conditions}{} ORDER BY {key} {order}, p.id {order} LIMIT $3)",
            beyond(key),
            name = if columns == OF_HEAD { "p.head_name" } else { "r.name" },
            price = if columns == OF_HEAD { "p.head_price_minor" } else { "r.price_minor" },
        )
    };
    let mut found = half(
        OF_HEAD,
        &format!("products p WHERE p.business_id = $1 AND p.head_id IS NOT NULL AND {}", head_is_visible(actor)),
        sort.key(),
        &conditions.of_head,
    );
    if !actor.is_admin() {
        let other = half(OF_OTHER, &other_visible(actor), sort.key_of_revision(), &conditions.of_other);
        found = format!("{found} UNION ALL {other}");
    }
    let text = format!(
        "SELECT t.*, a.name AS author FROM (SELECT * FROM ({found}) u ORDER BY key {order}, id {order} LIMIT $3) t
           JOIN colleagues a ON a.business_id = $1 AND a.user_id = t.author_id
          ORDER BY t.key {order}, t.id {order}"
    );
    let (values, nowhere) =
        (Values::of(filter), Place { moment: DateTime::UNIX_EPOCH, number: 0, text: String::new(), id: 0 });
    let at = place.as_ref().unwrap_or(&nowhere);
    let most = i64::try_from(PER_PAGE).unwrap_or(i64::MAX) + 1;
    let binds = [
        Bind::Number(actor.business.get()),
        Bind::Number(actor.user.get()),
        Bind::Number(most),
        at.bind(sort),
        Bind::Number(at.id),
        Bind::Number(values.author),
        Bind::Text(&values.tag),
        Bind::Text(&values.words),
    ];
    let mut rows: Vec<Row> = prepared(&text, &binds).load(conn)?;
    let has_more = rows.len() > PER_PAGE;
    rows.truncate(PER_PAGE);
    if is_back {
        rows.reverse();
    }
    let edge = |row: Option<&Row>| row.map(|row| Place::of(row, sort));
    let (begins, ends) = if is_back { (has_more, true) } else { (place.is_some(), has_more) };
    Ok(Rows { before: edge(rows.first()).filter(|_| begins), after: edge(rows.last()).filter(|_| ends), rows })
}

#[derive(QueryableByName)]
struct Numbered {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// The numbers of all products that a filter finds, ascending; no more than can be selected, and one.
pub fn all(filter: &Filter, tree: &Tree, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<i64>> {
    let leaves = filter.leaves(tree);
    let conditions = Conditions::of(filter, leaves.as_deref());
    let mut found = format!(
        "SELECT p.id FROM products p WHERE p.business_id = $1 AND p.head_id IS NOT NULL AND {}{}",
        head_is_visible(actor),
        conditions.of_head
    );
    if !actor.is_admin() {
        found = format!("{found} UNION ALL SELECT p.id FROM {}{}", other_visible(actor), conditions.of_other);
    }
    let values = Values::of(filter);
    let binds = [
        Bind::Number(actor.business.get()),
        Bind::Number(actor.user.get()),
        Bind::Number(MOST_SELECTED + 1),
        Bind::Number(0),
        Bind::Number(0),
        Bind::Number(values.author),
        Bind::Text(&values.tag),
        Bind::Text(&values.words),
    ];
    let text = format!("SELECT id FROM ({found}) t ORDER BY id LIMIT $3");
    Ok(prepared(&text, &binds).load::<Numbered>(conn)?.into_iter().map(|found| found.id).collect())
}

/// Of these numbers, those of products of which the person may see something, ascending.
pub fn among(ids: &[i64], actor: &Actor, conn: &mut PgConnection) -> Result<Vec<i64>> {
    let (is_admin, may_approve) = standing(actor);
    let text = format!(
        "SELECT p.id FROM products p
          WHERE p.business_id = $1 AND p.id = ANY ($3) AND EXISTS (
                SELECT FROM product_revisions r
                 WHERE r.business_id = $1 AND r.product_id = p.id
                   AND revision_is_visible(r.status, r.writers, r.decided_by, $2, {is_admin}, {may_approve}))
          ORDER BY p.id"
    );
    let found = diesel::sql_query(text)
        .bind::<BigInt, _>(actor.business)
        .bind::<BigInt, _>(actor.user)
        .bind::<diesel::sql_types::Array<BigInt>, _>(ids);
    Ok(found.load::<Numbered>(conn)?.into_iter().map(|found| found.id).collect())
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = BigInt)]
    user_id: i64,
    #[diesel(sql_type = Text)]
    name: String,
}

/// Those who can have begun a product: who works here or did, by name.
pub fn authors(actor: &Actor, conn: &mut PgConnection) -> Result<Vec<(i64, String)>> {
    let text = "SELECT user_id, name FROM colleagues WHERE business_id = $1 ORDER BY lower(name), user_id LIMIT 200";
    let found = prepared(text, &[Bind::Number(actor.business.get())]).load::<Named>(conn)?;
    Ok(found.into_iter().map(|person| (person.user_id, person.name)).collect())
}
