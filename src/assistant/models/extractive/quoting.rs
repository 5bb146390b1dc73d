//! Sentences that listings say, and whether they still say them.

use crate::assistant::models::spans::{Slots, Span, Whose};
use crate::assistant::models::{Field, Sentence, Source};
use crate::assistant::retrieval::given::Given;
use crate::effort::spend;
use crate::locales::Locale;
use crate::understanding::vocabulary::is_among;
use crate::understanding::words::{is_in, tokens};

/// A longer quotation is cut at a word.
const LONGEST_QUOTE: usize = 280;
/// A sentence that may not be cut is quoted as a whole up to this length, and not at all beyond it.
const LONGEST_WHOLE: usize = 900;
/// Words that take back or warn of what stands before them.
const WARNS: &str = "not never no none nor except unless only but however although though without warning caution danger dont doesnt cannot cant wont isnt \
     nicht nie niemals kein keine keinen ohne außer nur aber jedoch allerdings achtung warnung vorsicht \
     لا ليس ليست لم لن غير إلا بدون بلا فقط لكن تحذير تنبيه احذر ممنوع";

/// The sentence that introduces a listing.
#[must_use]
pub fn introduction(given: &Given, t: Locale) -> Sentence {
    let mut slots = Slots::default();
    let name = slots.put(Span::said_by(given.id, Whose::Name, &given.name));
    let business = slots.put(Span::said_by(given.id, Whose::Business, &given.business));
    let text = match given.price.money() {
        Some(price) => {
            let price = slots.put(Span::said_by(given.id, Whose::Price, &t.say(price)));
            t.assistant_introduction(name, business, &price)
        }
        None => t.assistant_introduction_on_request(name, business),
    };
    slots.fill(&text, Some(Source::Listing(given.id, Field::Price)))
}

/// What a listing says: one line of its description, whole or cut at a word. None where that could not be done without
/// leaving out what takes it back.
pub(super) fn quote(given: &Given, line: &str) -> Option<Sentence> {
    let spans = vec![Span::said_by(given.id, Whose::Quote, &cut(line)?)];
    Some(Sentence::made_of(spans, Some(Source::Listing(given.id, Field::Description))))
}

/// A line with the one behind it where that takes it back: "Dishwasher safe. Never put the lid in."
pub(super) fn quote_with_warning(given: &Given, line: &str) -> Vec<Sentence> {
    let next = given.sentences().skip_while(|own| *own != line).nth(1).filter(|next| begins_to_warn(next));
    let Some(first) = quote(given, line) else { return Vec::new() };
    let Some(next) = next else { return vec![first] };
    // Both or none.
    quote(given, next).map_or_else(Vec::new, |next| vec![first, next])
}

/// One of its facts.
pub(super) fn fact(given: &Given, at: usize) -> Option<Sentence> {
    let fact = given.facts.get(at)?;
    let spans = vec![Span::said_by(given.id, Whose::Fact, &format!("{}: {}", fact.name, fact.value))];
    Some(Sentence::made_of(spans, Some(Source::Listing(given.id, Field::Facts))))
}

/// All of its facts.
pub(super) fn facts(given: &Given) -> impl Iterator<Item = Sentence> {
    (0..given.facts.len()).filter_map(|at| fact(given, at))
}

/// That a listing does not say it.
pub(super) fn silence(given: &Given, t: Locale) -> Sentence {
    Sentence::own(t.assistant_silent(), Some(Source::Listing(given.id, Field::Name)))
}

/// Whether a listing still says what a sentence says that it does, in whichever language the sentence was said.
/// Compares texts as they stand, in time by the length of what the listing says.
#[must_use]
pub fn still_says(given: &Given, sentence: &Sentence) -> bool {
    spend(given.lines.len());
    if sentence.spans.iter().any(|span| span.listing.is_some()) {
        let mut own = sentence.claims().filter(|(id, _)| *id == given.id);
        return own.all(|(_, span)| says(given, span));
    }
    match &sentence.source {
        Some(Source::Listing(_, Field::Description)) => given.sentences().any(|line| is_quote(&sentence.text, line)),
        Some(Source::Listing(_, Field::Facts)) => facts(given).any(|fact| fact.text == sentence.text),
        _ => language_of(given, sentence).is_some(),
    }
}

/// Whether a listing says these words of it.
pub(super) fn says(given: &Given, span: &Span) -> bool {
    match span.of {
        Whose::Name => given.name == span.text,
        Whose::Business | Whose::Terms => given.business == span.text,
        Whose::Price => Locale::ALL.iter().any(|t| Span::of(Whose::Price, &t.say(given.price)).text == span.text),
        Whose::Fact => {
            let is_it = |name: &str, value: &str| span.text == value || span.text == format!("{name}: {value}");
            given.facts.iter().any(|fact| is_it(&fact.name, &fact.value))
        }
        Whose::Quote => given.sentences().any(|line| is_part(&span.text, line)),
        Whose::Own | Whose::Asked | Whose::Chip => true,
    }
}

/// The language in which a sentence of the assistant's own speaks of a listing; none where it says something else of it
/// than it would say now.
#[must_use]
pub fn language_of(given: &Given, sentence: &Sentence) -> Option<Locale> {
    let say = match &sentence.source {
        Some(Source::Listing(_, Field::Price)) => introduction,
        Some(Source::Listing(_, Field::Name)) => silence,
        _ => return None,
    };
    // The whole sentence: a price of "1,250" is another one in another language, and a name is part of a longer one.
    Locale::ALL.into_iter().find(|locale| is_same(&say(given, *locale), sentence))
}

/// Whether two sentences say the same. What sets words of another direction apart is no part of what they say.
fn is_same(one: &Sentence, other: &Sentence) -> bool {
    let seen = |text: &str| Span::of(Whose::Own, text).text;
    one.source == other.source && seen(&one.text) == seen(&other.text)
}

/// The words of a listing in a sentence that quotes them, as `quote` makes it.
#[must_use]
pub fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('“').and_then(|text| text.strip_suffix('”'))
}

/// Whether a text is what [`quote`] makes of a line.
fn is_quote(text: &str, line: &str) -> bool {
    quoted(text).is_some_and(|said| is_part(said, line))
}

/// Whether these are the words of a line, or its beginning.
fn is_part(said: &str, line: &str) -> bool {
    said == line || said.strip_suffix(" …").is_some_and(|begin| line.starts_with(begin))
}

/// Whether a sentence begins by taking back, or warning of, what was said before it.
pub(super) fn begins_to_warn(line: &str) -> bool {
    let first = tokens(line).into_iter().find(|token| token.starts_with(char::is_alphanumeric));
    first.is_some_and(|first| is_in(WARNS, &first))
}

/// Whether something in a text takes back or warns.
fn warns(text: &str) -> bool {
    tokens(text).iter().any(|token| is_in(WARNS, token) || is_among(token, |words| words.without))
}

/// A long sentence up to a word, with a sign that it goes on; whole where what would be cut takes back what is left.
pub(super) fn cut(sentence: &str) -> Option<String> {
    cut_at(sentence, LONGEST_QUOTE).or_else(|| (sentence.chars().count() <= LONGEST_WHOLE).then(|| sentence.to_owned()))
}

/// The same at so many characters, and nothing where what would be cut takes back what is left.
pub(super) fn cut_at(sentence: &str, longest: usize) -> Option<String> {
    if sentence.chars().count() <= longest {
        return Some(sentence.to_owned());
    }
    let cut: String = sentence.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    if warns(&sentence[end..]) {
        return None;
    }
    Some(format!("{} …", cut[..end].trim_end_matches([',', ';', ':', '–'])))
}
