//! What others offer: much the same product, and what things of a category cost. Only what is listed is looked at, and
//! of the own business what the person may see.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Double, Nullable, Text};

use super::super::model::inside;
use super::super::revisions::{Revision, of_business, visible_to};
use crate::content::{Offer, Picture, Price};
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::ProductId;
use crate::listings::model::{Card, cards_with_ids};
use crate::money::Money;
use crate::schema::{product_revisions, products};
use crate::web::letters::folded;

/// So many likely duplicates are shown at most.
const MOST_TWINS: usize = 6;
/// The fewest listings of a category that say what is usual there.
const FEWEST: i64 = 8;
/// The share of words that two names have in common, in percent, from which on they are nearly the same.
const NEARLY: usize = 75;

/// Much the same product.
#[derive(Clone, Debug)]
pub struct Twin {
    /// What it is called.
    pub name: String,
    /// What it costs.
    pub price: Price,
    /// Its first picture.
    pub picture: Option<Picture>,
    /// Who offers it.
    pub business: String,
    /// Where it is.
    pub path: String,
    /// Whether it has the same barcode, and not only the same name.
    pub has_barcode: bool,
}

/// What the middle of a category's listings costs.
#[derive(Clone, Copy, Debug)]
pub struct Usual {
    /// A quarter costs less.
    pub lower: Money,
    /// Half costs less.
    pub middle: Money,
    /// A quarter costs more.
    pub upper: Money,
}

impl Usual {
    /// Whether a price is far from these. Prices of one category spread over orders of magnitude, so both the spread of
    /// the middle half (Tukey's far fences) and a multiple of the median have to be passed.
    #[must_use]
    pub fn is_far(&self, price: Money) -> bool {
        let [price, lower, middle, upper] =
            [price, self.lower, self.middle, self.upper].map(|money| i128::from(money.minor()));
        let spread = upper - lower;
        price > upper + 3 * spread && price > 3 * middle || price * 4 < middle && price * 2 < lower
    }
}

#[derive(QueryableByName)]
struct Quartiles {
    #[diesel(sql_type = BigInt)]
    count: i64,
    #[diesel(sql_type = Nullable<Array<Double>>)]
    quartiles: Option<Vec<f64>>,
}

/// What is usual in the category of an offer, in its currency: of the last 500 that were listed there.
pub fn usual(offer: &Offer, conn: &mut PgConnection) -> Result<Option<Usual>> {
    let Some(category) = offer.category_id else { return Ok(None) };
    let values = [Bind::Number(category.get()), Bind::Text(offer.currency.as_str())];
    let found: Quartiles = prepared(
        "SELECT count(*) AS count, percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY price_minor)::float8[] AS quartiles
           FROM (SELECT price_minor FROM listings
                  WHERE category_id = $1 AND currency = $2 AND price_minor IS NOT NULL
                  ORDER BY published_at DESC, id DESC LIMIT 500) t",
        &values,
    )
    .get_result(conn)?;
    let [lower, middle, upper] = found.quartiles.as_deref().unwrap_or_default() else { return Ok(None) };
    #[expect(clippy::cast_possible_truncation, reason = "whole minor units below 2^53")]
    let money = |minor: &f64| Money::of(*minor as i64, offer.currency);
    Ok((found.count >= FEWEST).then(|| Usual { lower: money(lower), middle: money(middle), upper: money(upper) }))
}

#[derive(QueryableByName)]
struct Listed {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// The numbers of listings with this barcode, anywhere in the market.
pub fn with_barcode(code: &str, conn: &mut PgConnection) -> Result<Vec<i64>> {
    let values = [Bind::Text(code)];
    let found = prepared("SELECT unnest(listings_with_barcode($1)) AS id", &values);
    Ok(found.load::<Listed>(conn)?.into_iter().map(|listed| listed.id).collect())
}

/// Other products of the business that have the same name or barcode, as this person may see them.
pub fn of_the_business(
    product: Option<ProductId>,
    name: &str,
    barcode: Option<&str>,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Vec<Twin>> {
    let but = product.unwrap_or(ProductId::new(0));
    let mut twins: Vec<(ProductId, Twin)> = Vec::new();
    let coded: Vec<ProductId> = match barcode {
        Some(code) => products::table
            .filter(products::business_id.eq(actor.business).and(products::barcode.eq(code)))
            .filter(products::id.ne(but).and(products::archived_at.is_null()))
            .select(products::id)
            .limit(5)
            .load(conn)?,
        None => Vec::new(),
    };
    let named: Vec<ProductId> = products::table
        .filter(products::business_id.eq(actor.business).and(products::archived_at.is_null()).and(products::id.ne(but)))
        .filter(diesel::dsl::sql::<diesel::sql_types::Bool>("lower(head_name) = lower(").bind::<Text, _>(name).sql(")"))
        .select(products::id)
        .limit(5)
        .load(conn)?;
    for id in coded.iter().chain(&named) {
        if twins.iter().any(|(known, _)| known == id) {
            continue;
        }
        let revision = of_business(actor.business)
            .filter(product_revisions::product_id.eq(id))
            .filter(visible_to(actor))
            .order(product_revisions::number.desc())
            .first::<Revision>(conn)
            .optional()?;
        // What is not theirs to see is left out, and so is what is called otherwise in what they see.
        let Some(revision) = revision else { continue };
        let has_barcode = coded.contains(id);
        if has_barcode || folded(revision.name()) == folded(name) {
            let offer = revision.offer();
            twins.push((
                *id,
                Twin {
                    name: offer.name.clone(),
                    price: offer.price(),
                    picture: offer.pictures.first().map(|picture| inside(picture, actor)),
                    business: actor.business_name.clone(),
                    path: actor.path(&format!("/products/{id}")),
                    has_barcode,
                },
            ));
        }
    }
    Ok(twins.into_iter().map(|(_, twin)| twin).take(MOST_TWINS).collect())
}

/// Listings of other businesses, of these numbers, that have the same barcode or nearly the same name.
pub fn of_the_market(
    name: &str,
    coded: &[i64],
    alike: &[i64],
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Vec<Twin>> {
    let ids: Vec<i64> = coded.iter().chain(alike.iter().filter(|id| !coded.contains(id))).copied().collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let is_twin = |card: &Card| coded.contains(&card.id.get()) || is_nearly(&card.name, name);
    let cards =
        cards_with_ids(&ids, conn)?.into_iter().filter(|card| card.business_slug != actor.slug && is_twin(card));
    let twin = |card: Card| Twin {
        has_barcode: coded.contains(&card.id.get()),
        price: card.price(),
        picture: card.picture().cloned(),
        path: card.path(),
        business: card.business_name,
        name: card.name,
    };
    Ok(cards.map(twin).take(MOST_TWINS).collect())
}

/// Whether two names are the same but for a word in four.
fn is_nearly(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let common = one.iter().filter(|word| other.contains(word)).count();
    let most = one.len().max(other.len());
    most > 0 && common * 100 >= most * NEARLY
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn names_are_nearly_the_same_but_for_a_word_in_four() {
        assert!(is_nearly("Blue Mug", "blue  múg") && is_nearly("Large Blue Glazed Mug", "Blue Glazed Mug"));
        assert!(!is_nearly("Blue Mug", "Red Mug") && !is_nearly("", "") && !is_nearly("Mug", "Blue Mug"));
    }

    #[test]
    fn a_price_is_far_when_it_passes_both_fences() {
        let money = |minor| Money::of(minor, Currency::Eur);
        let usual = Usual { lower: money(1800), middle: money(2400), upper: money(3200) };
        assert!(usual.is_far(money(7500)) && usual.is_far(money(100)) && usual.is_far(money(0)));
        assert!(!usual.is_far(money(7200)) && !usual.is_far(money(900)) && !usual.is_far(money(2400)));
    }
}
