//! The products that a question names: those in which most of its words are found.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text};

use crate::error::Result;
use crate::identity::Actor;
use crate::ids::ProductId;
use crate::products::list::filter::Filter;
use crate::products::list::rows::{head_is_visible, other_visible};

/// A word that more products have than this names none of them, and is left out: with it the one that is meant would
/// be hard to tell from others, and each of them takes time.
const LOOKED_AT: usize = 2_000;

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    id: ProductId,
    #[diesel(sql_type = BigInt)]
    times: i64,
}

/// The products that have most of these words, or words that begin so, in what they are found by, up to so many: of those
/// with as many words the one that changed last. Archived ones are none of them.
pub fn with_most_of(words: &[String], most: i64, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<ProductId>> {
    let typed: Vec<String> =
        words.iter().flat_map(|word| Filter { q: word.clone(), ..Filter::default() }.words()).collect();
    let mut found = format!(
        "SELECT p.id, p.updated_at FROM unnest($3) typed
          CROSS JOIN LATERAL (
                SELECT DISTINCT product_id FROM (
                    SELECT product_id, count(*) OVER () AS of_word FROM (
                        SELECT product_id FROM product_words
                         WHERE business_id = $1 AND word >= typed AND word < typed || chr(1114111)
                         LIMIT {LOOKED_AT} + 1) w) w
                 WHERE of_word <= {LOOKED_AT}) w
           JOIN products p ON p.business_id = $1 AND p.id = w.product_id
          WHERE p.archived_at IS NULL AND p.head_id IS NOT NULL AND {}",
        head_is_visible(actor)
    );
    if !actor.is_admin() {
        found = format!(
            "{found} UNION ALL
             SELECT o.id, o.updated_at FROM (
                 SELECT p.id, p.updated_at, words_of(concat_ws(' ', r.name, r.brand, p.sku, p.barcode)) AS words
                   FROM {} AND p.archived_at IS NULL) o
              CROSS JOIN unnest($3) typed
              WHERE EXISTS (SELECT FROM unnest(o.words) word WHERE starts_with(word, typed))",
            other_visible(actor)
        );
    }
    let rows = diesel::sql_query(format!(
        "SELECT id, count(*) AS times FROM ({found}) found GROUP BY id
          ORDER BY times DESC, max(updated_at) DESC, id DESC LIMIT $4"
    ));
    let rows = rows.bind::<BigInt, _>(actor.business).bind::<BigInt, _>(actor.user);
    let rows: Vec<Found> = rows.bind::<Array<Text>, _>(typed).bind::<BigInt, _>(most).load(conn)?;
    let times = rows.first().map_or(0, |best| best.times);
    Ok(rows.into_iter().filter(|row| row.times == times).map(|row| row.id).collect())
}
