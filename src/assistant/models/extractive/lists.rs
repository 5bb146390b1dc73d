//! Lists, the most and the least of something, and how many there are. Each number that is said was counted, and what
//! could not be counted is not said.

use std::collections::HashSet;

use crate::assistant::models::extractive::evidence::evidence;
use crate::assistant::models::extractive::listing::first_words;
use crate::assistant::models::extractive::quoting::introduction;
use crate::assistant::models::extractive::{TOLD, hint, said, told};
use crate::assistant::models::spans::{Slots, Span, Whose};
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Part, Sentence, Source};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::found::Constraint;
use crate::assistant::retrieval::given::Given;
use crate::locales::Locale;
use crate::search::Sort;
use crate::understanding::question::wishes::Ranked;
use crate::understanding::words::stems;

fn source(found: &Found) -> Source {
    Source::Catalogue(found.search.clone())
}

/// What is said where nothing fits: what was looked for, and which of it nothing has. Whoever asked in another language
/// is told in which to ask.
pub(super) fn nothing(found: &Found, voice: Voice) -> Vec<Part> {
    let t = voice.t;
    if let Some(unknown) = told::unknown(found, t) {
        let hint = hint(&found.asked, voice);
        return std::iter::once(Part::Sentence(Sentence { source: Some(source(found)), ..unknown }))
            .chain(hint.map(|hint| said(hint, None)))
            .collect();
    }
    let none = if found.is_partial { t.assistant_nothing_looked() } else { t.assistant_nothing() };
    let mut parts = vec![said(none, Some(source(found)))];
    for (constraint, without) in &found.emptied_by {
        parts.push(Part::Sentence(told::about(found, constraint, t, |label| t.assistant_without(label, *without))));
    }
    parts.extend(unsaid(found, t));
    parts.extend(hint(&found.asked, voice).map(|hint| said(hint, None)));
    parts
}

/// What some of them do not say, and how many.
fn unsaid(found: &Found, t: Locale) -> Vec<Part> {
    let each = found.unsaid.iter().map(|(constraint, count)| {
        let bare = match constraint {
            Constraint::Lacks(said) | Constraint::Free(said) => Constraint::Has(said.clone()),
            other => other.clone(),
        };
        // Those that may have it not are among the ones that are shown; the others are not.
        let is_among = matches!(constraint, Constraint::Lacks(_)) && !found.given.is_empty();
        Part::Sentence(told::about(found, &bare, t, |label| match constraint {
            Constraint::Measures(_) => t.assistant_unsaid_measured(*count, label),
            _ if is_among => t.assistant_unsaid_among(*count, label),
            _ => t.assistant_unsaid_besides(*count, label),
        }))
    });
    each.collect()
}

pub(super) fn list(found: &Found, given: &[Given], voice: Voice) -> Vec<Part> {
    let (asked, t) = (&found.asked, voice.t);
    let asks_topic = !asked.topics.is_empty() && asked.properties().is_empty();
    let mut told: Vec<(&Given, Vec<Sentence>)> = given.iter().map(|given| (given, evidence(asked, given, 2))).collect();
    let answering = told.iter().filter(|(_, evidence)| !evidence.is_empty()).count();
    // Where none says how much it has, none has the most.
    let is_unranked = asked.rank.as_ref().is_some_and(|rank| !matches!(rank.by, Ranked::Newest));
    let is_silent = asks_topic && answering == 0;
    let mut parts = Vec::new();
    if asks_topic && answering > 0 {
        told.retain(|(_, evidence)| !evidence.is_empty());
        // A plain no answers too, after those that say yes.
        told.sort_by_key(|(_, evidence)| evidence.first().is_some_and(told::denies));
    }
    told.truncate(TOLD);
    if found.is_close {
        let shown: Vec<&str> = told.iter().flat_map(|(_, evidence)| evidence).map(|said| said.text.as_str()).collect();
        let text = lacking(found, &shown, t);
        parts.push(Part::Sentence(Sentence { source: Some(source(found)), ..text }));
    } else if found.is_mentioned {
        let thing = Constraint::Thing(asked.head.clone().unwrap_or_else(|| asked.words.join(" ")));
        let text = told::about(found, &thing, t, |label| t.assistant_lead_mentioned(label));
        parts.push(Part::Sentence(Sentence { source: Some(source(found)), ..text }));
    } else if let Some(own) = asked.prices.currency.filter(|_| found.is_priced_otherwise) {
        let text = t.assistant_lead_priced_in(own.to_string());
        parts.push(said(&text, Some(source(found))));
    } else if is_unranked {
        parts.push(said(&t.assistant_most_none(found.total), Some(source(found))));
    } else if asks_topic && answering > 0 {
        let whole = found.total == given.len() && !found.is_partial;
        let text = if whole {
            t.assistant_lead_some_of_all(answering, given.len())
        } else {
            t.assistant_lead_some_of_first(answering, given.len())
        };
        parts.push(said(&text, Some(source(found))));
    } else if let Some(within) = found.within.as_ref().filter(|_| !found.is_partial) {
        let text = t.assistant_lead_within(found.total.max(given.len()), within);
        parts.push(said(&text, Some(source(found))));
    } else if let Some(seller) = found.seller.as_ref().filter(|_| asked.is_open()) {
        let mut slots = Slots::default();
        let business = slots.put(Span::of(Whose::Business, seller));
        parts.push(Part::Sentence(slots.fill(&t.assistant_lead_new_of(business), Some(source(found)))));
    } else {
        parts.push(said(&lead(found, told.len(), t), Some(source(found))));
    }
    for (given, evidence) in &told {
        parts.push(Part::Sentence(introduction(given, t)));
        let first = first_words(given).next().filter(|_| !asks_topic && evidence.is_empty());
        parts.extend(evidence.iter().cloned().chain(first).map(Part::Sentence));
    }
    parts.extend(unsaid(found, t));
    parts.extend(currencies(found, t));
    if is_silent {
        let hint = hint(asked, voice);
        let is_unsure = hint.is_some() || voice.may_miss_topics();
        parts.push(match (given.len(), is_unsure) {
            (1, false) => said(t.assistant_silent(), None),
            (_, false) => said(t.assistant_all_silent(), None),
            (1, true) => said(t.assistant_not_found_here(), None),
            (_, true) => said(t.assistant_not_found_in_these(), None),
        });
        parts.extend(hint.map(|hint| said(hint, None)));
    }
    parts.extend(told.iter().map(|(given, _)| Part::Card(given.id)));
    parts
}

/// That these have everything but what none of them says. Where what is quoted of one holds a word of that, in whatever
/// meaning, it is not named.
fn lacking(found: &Found, quoted: &[&str], t: Locale) -> Sentence {
    let said: HashSet<String> = quoted.iter().flat_map(|text| stems(text)).collect();
    let is_unsaid = |what: &String| !stems(what).iter().any(|stem| said.contains(stem));
    let lacking = if found.lacking.iter().all(is_unsaid) { found.lacking.join(", ") } else { String::new() };
    let mut slots = Slots::default();
    let what = slots.put(Span::of(Whose::Asked, &lacking));
    match (lacking.is_empty(), found.given.len()) {
        _ if found.is_partial && lacking.is_empty() => Sentence::own(t.assistant_lead_close_looked(), None),
        _ if found.is_partial => slots.fill(&t.assistant_lead_lacking_looked(&what), None),
        (true, 1) => Sentence::own(t.assistant_lead_close_one(), None),
        (true, _) => Sentence::own(t.assistant_lead_close(), None),
        (false, _) => slots.fill(&t.assistant_lead_lacking(&what), None),
    }
}

fn lead(found: &Found, told: usize, t: Locale) -> String {
    let total = found.total.max(found.given.len());
    match found.asked.sort {
        _ if found.asked.is_open() => t.assistant_lead_new().to_owned(),
        _ if found.is_partial && found.asked.sort == Sort::Newest => t.assistant_lead_new().to_owned(),
        _ if found.is_partial => t.assistant_lead_partial().to_owned(),
        Sort::Newest if total > 1 => t.assistant_lead_newest(total),
        _ if total > told => t.assistant_lead_more(total),
        _ => t.assistant_lead_fits(total),
    }
}

/// In which currency prices were compared, where others are priced in another.
fn currencies(found: &Found, t: Locale) -> Option<Part> {
    let currency = found.currency.filter(|_| found.elsewhere > 0)?;
    Some(said(&t.assistant_elsewhere(found.elsewhere, t.say(currency.name())), None))
}

pub(super) fn count(found: &Found, given: &[Given], t: Locale) -> Vec<Part> {
    let text =
        if found.is_counted() { t.assistant_lead_fits(found.total) } else { t.assistant_count_least(found.total) };
    let mut parts = vec![said(&text, Some(source(found)))];
    parts.extend(unsaid(found, t));
    parts.extend(given.iter().take(TOLD).map(|given| Part::Sentence(introduction(given, t))));
    parts.extend(given.iter().take(TOLD).map(|given| Part::Card(given.id)));
    parts
}

/// The one that has the most or the least of something, and those after it.
pub(super) fn most(found: &Found, given: &[Given], stated: usize, t: Locale) -> Vec<Part> {
    let Some(rank) = &found.asked.rank else { return Vec::new() };
    let is_price = matches!(rank.by, Ranked::Price);
    let mut parts = Vec::new();
    let text = match (is_price, rank.is_most, found.is_partial) {
        (true, false, true) => t.assistant_most_cheapest_first().to_owned(),
        (true, true, true) => t.assistant_most_dearest_first().to_owned(),
        // Of a thousand listings only the first were looked at: which has the most is not known.
        (false, _, true) => t.assistant_most_looked(stated),
        (true, false, false) => t.assistant_most_cheapest(stated),
        (true, true, false) => t.assistant_most_dearest(stated),
        (false, true, false) => t.assistant_most_of(stated),
        (false, false, false) => t.assistant_most_least(stated),
    };
    parts.push(said(&text, Some(source(found))));
    for given in given.iter().take(if is_price { TOLD } else { TOLD.min(stated) }) {
        parts.push(Part::Sentence(introduction(given, t)));
        parts.extend(evidence(&found.asked, given, 2).into_iter().map(Part::Sentence));
    }
    parts.extend(unsaid(found, t));
    let silent = found.total.saturating_sub(stated + found.elsewhere);
    if silent > 0 {
        parts.push(said(&t.assistant_most_unsaid(silent), None));
    }
    parts.extend(currencies(found, t));
    let shown = given.iter().take(if is_price { TOLD } else { TOLD.min(stated) });
    parts.extend(shown.map(|given| Part::Card(given.id)));
    parts
}
