//! How good the built-in answers are, in numbers: questions over the demo's products and the stock, each with what has to
//! be in the answer and what must never be. The rules say what the listings say, not what the program answers.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use super::stock;
use crate::assistant::models::Part;
use crate::assistant::models::extractive::compose;
use crate::assistant::models::voice::Voice;
use crate::assistant::retrieval::{Rows, Search, Shelves, Wanted, find_with};
use crate::assistant::scope::Scope;
use crate::businesses::model::Business;
use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::ids::{BusinessId, ProductId};
use crate::listings::model::Card;
use crate::listings::quotable::Quotable;
use crate::locales::Locale;
use crate::search::{Index, Indexed};
use crate::web::sentences::sentences;

const QUESTIONS: &str = include_str!("questions.tsv");
const HELD_OUT: &str = include_str!("held_out.tsv");

/// A question and how it was answered.
#[derive(Clone, Debug)]
pub struct Answered {
    /// What kind of question it is.
    pub kind: &'static str,
    /// The question.
    pub question: &'static str,
    /// Whether everything that has to be in the answer is in it.
    pub is_useful: bool,
    /// Whether something is in it that must not be.
    pub is_false: bool,
    /// What was said.
    pub said: Vec<String>,
    /// What was shown.
    pub shown: Vec<String>,
}

/// A question with its rules.
struct Rule {
    kind: &'static str,
    question: &'static str,
    must: &'static str,
    never: &'static str,
    before: &'static str,
}

fn rules(table: &'static str) -> Vec<Rule> {
    let rule = |line: &'static str| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        Rule { kind: cell(), question: cell(), must: cell(), never: cell(), before: cell() }
    };
    table.lines().skip(1).filter(|line| !line.is_empty()).map(rule).collect()
}

/// Asks every question, or those that were written after the program.
///
/// # Errors
/// When the index cannot be made in memory.
pub fn judge_answers(is_held_out: bool) -> Result<Vec<Answered>> {
    let (stock, tree) = (stock::stock(), Arc::new(stock::tree()));
    let index = Index::of(&stock, Locale::English).map_err(|error| Error::Search(error.to_string()))?;
    let shop = Shop { stock, tree, index };
    let table = if is_held_out { HELD_OUT } else { QUESTIONS };
    rules(table).iter().map(|rule| shop.judge(rule)).collect()
}

struct Shop {
    stock: Vec<Indexed>,
    tree: Arc<Tree>,
    index: Index,
}

impl Shop {
    fn judge(&self, rule: &Rule) -> Result<Answered> {
        let (mut before, mut questions) = (Vec::new(), Vec::new());
        if !rule.before.is_empty() {
            before = self.answer(rule.before, &[], &[])?.1;
            questions.push(rule.before.to_owned());
        }
        let (said, ids) = self.answer(rule.question, &before, &questions)?;
        let shown: Vec<String> =
            ids.iter().filter_map(|id| self.find(*id)).map(|listing| listing.offer.name.clone()).collect();
        let text = said.join("\n");
        let holds = |one: &str| match one.split_at_checked(1) {
            Some(("+", name)) => shown.iter().any(|shown| shown == name),
            Some(("1", name)) => shown.first().is_some_and(|shown| shown == name),
            Some(("\"", words)) => text.contains(words),
            Some(("-", _)) => shown.is_empty(),
            _ => rule.must.is_empty(),
        };
        let is_useful = rule.must.split(';').all(|must| must.split('|').any(holds));
        let is_false = rule.never.split(';').any(|never| match never.split_at_checked(1) {
            Some(("!", name)) => shown.iter().any(|shown| shown == name),
            Some(("\"", words)) => text.contains(words),
            _ => false,
        });
        Ok(Answered { kind: rule.kind, question: rule.question, is_useful, is_false, said, shown })
    }

    fn answer(&self, question: &str, before: &[i64], questions: &[String]) -> Result<(Vec<String>, Vec<i64>)> {
        let shelves = Shelves {
            index: self.index.clone(),
            tree: self.tree.clone(),
            before: before.to_vec(),
            questions: questions.to_vec(),
        };
        let mut search = Search::new(question, Scope::Marketplace, shelves);
        let found = find_with(&mut search, |wanted| Ok(self.read(wanted)))?;
        let (mut said, mut shown) = (Vec::new(), Vec::new());
        for part in compose(&found, Voice::default()) {
            match part {
                Part::Sentence(sentence) if !sentence.is_understanding() => said.push(sentence.text),
                Part::Sentence(_) => {}
                Part::Card(id) if !shown.contains(&id.get()) => shown.push(id.get()),
                _ => {}
            }
        }
        Ok((said, shown))
    }

    fn find(&self, id: i64) -> Option<&Indexed> {
        self.stock.get(usize::try_from(id - 1).ok()?)
    }

    fn read(&self, wanted: &Wanted) -> Rows {
        let (Wanted::Whole(ids) | Wanted::Beginnings(ids)) = wanted else { return Rows::default() };
        let rows = ids.iter().filter_map(|id| self.find(*id)).map(|listing| {
            let business = Business {
                id: BusinessId::new(listing.business_id),
                slug: slug::slugify(&listing.business_name),
                name: listing.business_name.clone(),
                tagline: String::new(),
                about_html: String::new(),
                town: String::new(),
                logo: None,
            };
            let lines = sentences(&format!("<p>{}</p>", listing.description_html.replace("\n\n", "</p><p>")));
            let quotable = Quotable {
                card: Card::of(ProductId::new(listing.id), &listing.offer, &business),
                category_path: listing.category_path.clone(),
                offer: listing.offer.clone(),
                sentences: Some(lines.join("\n")),
            };
            (quotable, None)
        });
        Rows { listings: rows.collect(), ..Rows::default() }
    }
}

/// A table of how many were answered, by kind; with each that was not, if that is wanted.
#[must_use]
pub fn report_answers(answered: &[Answered], is_long: bool) -> String {
    let mut kinds: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for one in answered {
        for kind in [one.kind, "~ all"] {
            let figures = kinds.entry(kind).or_default();
            figures.0 += 1;
            figures.1 += usize::from(one.is_useful && !one.is_false);
            figures.2 += usize::from(one.is_false);
        }
    }
    let mut table = format!("{:<10}{:>10}{:>9}{:>7}\n", "kind", "questions", "useful", "false");
    for (kind, (all, useful, wrong)) in kinds {
        let _ = writeln!(table, "{:<10}{all:>10}{useful:>9}{wrong:>7}", kind.trim_start_matches("~ "));
    }
    if is_long {
        for one in answered.iter().filter(|one| one.is_false || !one.is_useful) {
            let mark = if one.is_false { "FALSE" } else { "misses" };
            let _ = writeln!(table, "\n{mark} {}: {}", one.kind, one.question);
            let _ = writeln!(table, "    shows {}", one.shown.join("; "));
            for said in &one.said {
                let _ = writeln!(table, "    {said}");
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_a_rule_that_can_fail() {
        for rule in [QUESTIONS, HELD_OUT].into_iter().flat_map(rules) {
            let musts = rule.must.split([';', '|']).filter(|must| !must.is_empty());
            let nevers = rule.never.split(';').filter(|never| !never.is_empty());
            assert!(musts.clone().chain(nevers.clone()).count() > 0, "{}", rule.question);
            assert!(musts.into_iter().all(|must| must.starts_with(['+', '1', '"', '-'])), "{}", rule.question);
            assert!(nevers.into_iter().all(|never| never.starts_with(['!', '"'])), "{}", rule.question);
        }
    }

    /// A shop of so many mugs, of which the last are priced in another currency.
    fn many_mugs(count: i64, others: i64) -> Shop {
        let (mut stock, tree) = (stock::stock(), Arc::new(stock::tree()));
        let mug =
            stock.iter().find(|listing| listing.offer.name == "Harbour Mug, 300 ml").expect("it is there").clone();
        stock.clear();
        for number in 1..=count {
            let mut next = mug.clone();
            (next.id, next.offer.price_minor) = (number, Some(1_000 + number));
            next.offer.call(format!("Harbour Mug No. {number}"));
            if number > count - others {
                next.offer.currency = crate::money::Currency::Usd;
            }
            stock.push(next);
        }
        let index = Index::of(&stock, Locale::English).expect("an index in memory");
        Shop { stock, tree, index }
    }

    #[test]
    fn of_more_than_can_be_looked_at_nothing_is_said_of_all() {
        let shop = many_mugs(400, 150);
        let answer = |question: &str| shop.answer(question, &[], &[]).expect("an answer");
        let (said, shown) = answer("cheapest mug");
        let text = said.join(" ");
        assert_eq!(shown.first(), Some(&1), "{text}");
        assert!(text.contains("150 more are priced in other currencies"), "{text}");
        let (said, shown) = answer("mugs under 5 euros");
        assert!(shown.is_empty() && !said.join(" ").contains("called"), "{said:?}");
        let text = answer("how many mugs do you have?").0.join(" ");
        assert!(text.contains("At least"), "{text}");
        let text = answer("turquoise mugs with a lid").0.join(" ");
        assert!(!text.contains("Nothing listed here is called"), "{text}");
    }

    #[test]
    fn no_answer_is_false_and_nine_of_ten_are_useful() {
        let of = |is_held_out| judge_answers(is_held_out).expect("an index in memory");
        let answered = [of(false), of(true)];
        let long = answered.each_ref().map(|answered| report_answers(answered, true)).join("\n");
        for answered in answered {
            let useful = answered.iter().filter(|one| one.is_useful && !one.is_false).count();
            assert!(answered.iter().all(|one| !one.is_false), "{long}");
            assert!(useful * 10 >= answered.len() * 9, "{long}");
        }
    }
}
