//! Two or three listings beside each other: what they cost, what they measure, and the facts in which they differ,
//! in a table.

use std::collections::HashMap;

use crate::assistant::models::extractive::quoting::{cut_at, fact, introduction, says};
use crate::assistant::models::extractive::told;
use crate::assistant::models::spans::{Slots, Span, Whose};
use crate::assistant::models::table::{Row, Table};
use crate::assistant::models::{Part, Sentence};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::measured::{is_same_value, stated};
use crate::ids::ProductId;
use crate::locales::Locale;
use crate::understanding::question::wishes::{Rank, Ranked};

/// So many facts are told besides what they cost.
const MOST_ROWS: usize = 8;
/// A longer value is cut at a word, in characters.
const LONGEST_CELL: usize = 200;

pub(super) fn answer(found: &Found, given: &[Given], t: Locale) -> Vec<Part> {
    let mut parts: Vec<Part> = told::unknown(found, t).map(Part::Sentence).into_iter().collect();
    let measure = match &found.asked.rank {
        Some(Rank { by: Ranked::Measure(measure), .. }) => Some(*measure),
        _ => None,
    };
    let topic_measure = measure.or_else(|| {
        found
            .asked
            .words
            .iter()
            .chain(&found.asked.others)
            .find_map(|word| crate::understanding::measures::Measure::compared_by(word).map(|(measure, _)| measure))
    });
    if let (Some(measure), [one, other]) = (topic_measure, given) {
        let facts = [one, other]
            .map(|given| stated(given, measure).filter(|stated| !stated.unit.is_empty() || stated.number > 0.into()));
        for (given, stated) in given.iter().zip(&facts) {
            parts.push(Part::Sentence(introduction(given, t)));
            let sentence = stated.as_ref().and_then(|stated| fact(given, stated.fact));
            parts.push(Part::Sentence(
                sentence.unwrap_or_else(|| crate::assistant::models::extractive::quoting::silence(given, t)),
            ));
        }
        parts.extend(given.iter().map(|given| Part::Card(given.id)));
        return parts;
    }
    if let [one, other] = given {
        parts.extend(prices(one, other, t).map(Part::Sentence));
    }
    parts.push(Part::Sentence(table(&given.iter().collect::<Vec<_>>(), t).into()));
    parts.extend(given.iter().map(|given| Part::Card(given.id)));
    parts
}

/// Which of two costs more.
fn prices(one: &Given, other: &Given, t: Locale) -> Option<Sentence> {
    let (first, second) = (one.price.money()?, other.price.money()?);
    let mut slots = Slots::default();
    if first.currency() != second.currency() {
        return Some(Sentence::own(t.assistant_compare_currencies(), None));
    }
    let (dear, cheap) = if first.minor() >= second.minor() { (one, other) } else { (other, one) };
    let mut name = |given: &Given| slots.put(Span::said_by(given.id, Whose::Name, &given.name));
    let (dear_name, cheap_name) = (name(dear), name(cheap));
    let price = |given: &Given| Span::said_by(given.id, Whose::Price, &t.say(given.price));
    let dear_price = slots.put(price(dear));
    let text = if first.minor() == second.minor() {
        t.assistant_compare_same(dear_name, cheap_name, &dear_price)
    } else {
        let cheap_price = slots.put(price(cheap));
        t.assistant_compare_prices(dear_name, &dear_price, cheap_name, &cheap_price)
    };
    Some(slots.fill(&text, None))
}

/// What they cost, and the facts in which they differ: those first that most of them state.
fn table(given: &[&Given], t: Locale) -> Table {
    let names = given.iter().map(|given| Span::said_by(given.id, Whose::Name, &given.name)).collect();
    let price = |given: &&Given| Some(Span::said_by(given.id, Whose::Price, &t.say(given.price)));
    let price =
        Row { label: Span::of(Whose::Own, t.assistant_subject_price()), cells: given.iter().map(price).collect() };
    let mut differing = differing(given);
    differing.sort_by_key(|row| row.cells.iter().filter(|cell| cell.is_none()).count());
    Table { names, rows: std::iter::once(price).chain(differing.into_iter().take(MOST_ROWS)).collect() }
}

/// A fact that some of several listings state.
struct Stated<'a> {
    name: &'a str,
    /// The first that states it.
    by: ProductId,
    /// What each of them says, in order.
    values: Vec<Vec<&'a str>>,
}

/// The facts in which listings differ, in the order in which they state them. One that could not be cut without leaving
/// out what takes it back is left out as a whole.
fn differing(given: &[&Given]) -> Vec<Row> {
    let (mut all, mut places) = (Vec::<Stated<'_>>::new(), HashMap::new());
    for (column, given_one) in given.iter().enumerate() {
        for fact in &given_one.facts {
            let place = *places.entry(fact.name.to_lowercase()).or_insert(all.len());
            if place == all.len() {
                all.push(Stated { name: &fact.name, by: given_one.id, values: vec![Vec::new(); given.len()] });
            }
            all[place].values[column].push(&fact.value);
        }
    }
    let row = |stated: Stated<'_>| {
        let values: Vec<String> = stated.values.iter().map(|values| values.join(", ")).collect();
        if values.iter().all(|value| is_same_value(value, &values[0])) {
            return None;
        }
        let cell = |(given, value): (&&Given, &String)| match value.as_str() {
            "" => Some(None),
            value => Some(Some(Span::said_by(given.id, Whose::Fact, &cut_at(value, LONGEST_CELL)?))),
        };
        let cells = given.iter().zip(&values).map(cell).collect::<Option<Vec<_>>>()?;
        Some(Row { label: Span::said_by(stated.by, Whose::Fact, stated.name), cells })
    };
    all.into_iter().filter_map(row).collect()
}

/// What still holds of a table by what is listed now; none where one of its listings is gone or is called otherwise.
#[must_use]
pub fn still_compares<'a>(table: &Table, listed: impl Fn(ProductId) -> Option<&'a Given>) -> Option<Table> {
    let given = |name: &Span| listed(name.listing?).filter(|given| given.name == name.text);
    let given = table.names.iter().map(given).collect::<Option<Vec<_>>>()?;
    let differing = differing(&given);
    let costs = |(given, cell): (&&Given, &Option<Span>)| cell.as_ref().is_some_and(|cell| says(given, cell));
    let holds = |row: &&Row| {
        if row.is_price() { given.iter().zip(&row.cells).all(costs) } else { differing.contains(row) }
    };
    Some(Table { names: table.names.clone(), rows: table.rows.iter().filter(holds).cloned().collect() })
}
