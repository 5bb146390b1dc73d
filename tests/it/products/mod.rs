//! Authoring: what a product goes through before anybody outside sees it, and who inside sees what of it.

mod asking;
mod brand;
mod bulk;
mod checks;
mod kept;
mod languages;
mod life;
mod my_work;
mod public;
mod sight;
mod together;
mod transitions;
mod writing;

use crate::support::{Market, Person};

const SHOP: &str = "blue-door";

const PRODUCTS: &str = "/manage/blue-door/products";

/// What the record tells of products, the oldest first.
pub fn events(market: &Market) -> Vec<String> {
    let told =
        market.text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM events WHERE action LIKE 'product.%'");
    told.split_whitespace().map(str::to_owned).collect()
}

/// Somebody who may do everything, in a business where nobody approves their own.
pub async fn admin_under_four_eyes(market: &Market) -> Person {
    let admin = market.admin_of(SHOP).await;
    market.run("UPDATE business_settings SET four_eyes = true");
    admin
}
