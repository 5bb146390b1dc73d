//! Cards of listings by number, for the row of those that somebody has looked at. Which those are only their browser
//! knows; nothing is counted or kept here.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::model::{Card, cards_with_ids};
use super::shows;
use crate::error::Result;
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::Name;
use crate::web::html;
use crate::web::page_cache::Showing;

/// The most cards; `static/js/recent.js` remembers as many.
const MOST: usize = 12;

/// `?ids=3,1,2`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    ids: String,
}

impl Asked {
    /// The first numbers, each once. Whatever is no number is left out.
    fn numbers(&self) -> Vec<i64> {
        let mut numbers: Vec<i64> = Vec::with_capacity(MOST);
        let typed = self.ids.split(',').take(4 * MOST).filter_map(|typed| typed.parse().ok());
        for number in typed.filter(|number| *number > 0) {
            if numbers.len() < MOST && !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }
}

#[derive(Template)]
#[template(path = "listings/_cards.html")]
struct Cards {
    page: Page,
    cards: Vec<Card>,
}

/// `GET /listings/cards?ids=3,1,2` — a fragment with the cards of those that are listed, in this order.
///
/// # Errors
/// The database's.
pub async fn index(visitor: Public, asked: Query<Asked>) -> Result<HttpResponse> {
    let numbers = asked.numbers();
    let wanted = numbers.clone();
    let cards =
        if wanted.is_empty() { Vec::new() } else { visitor.read(move |conn| cards_with_ids(&wanted, conn)).await? };
    let shown = shows::cards(&numbers, cards.iter().map(Card::place));
    Ok(html(&Cards { page: visitor.page(Name::Theirs(String::new())), cards })?.showing(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_so_many_numbers_are_read() {
        let numbers = |ids: &str| Asked { ids: ids.to_owned() }.numbers();
        assert_eq!(numbers("3,1,,3,x,-2,0, 5,2"), [3, 1, 2]);
        assert_eq!(numbers(&(1..100).map(|id| id.to_string()).collect::<Vec<_>>().join(",")).len(), 12);
        assert_eq!(numbers(&",".repeat(1_000_000)).len() + numbers(&"9".repeat(20_000)).len(), 0);
    }
}
