//! What somebody does not want: "not made of plastic", "without a handle", "sugar-free", "glutenfrei", "بدون مقبض".

use crate::understanding::denials::DENIES;
use crate::understanding::vocabulary::{is_among, is_small};
use crate::understanding::words::{is_in, is_vague, is_word, stem};

/// What a listing must not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwanted {
    /// The words for it.
    pub words: Vec<String>,
    /// Whether a listing has to say that it has it not: who asks for "sugar-free" needs to know.
    pub is_stated: bool,
}

/// Words between a denial and what it denies.
const LINKS: &str = "a an any the of for from in with be is are was were been it its made make contain contains containing have has had having \
     use uses using need needs want wants like include includes including come comes suitable safe able to go put wear actually really \
     aus mit von für im in ein eine einen einem einer der die das den dem sind ist sein haben hat enthalten enthält \
     من على في أن تكون يكون مصنوع مصنوعة يحتوي تحتوي آمن آمنة صالح صالحة";
/// After a denial, these make it mean something else.
const OTHERWISE: &str = "only too yet sure just very more less fewer longer later sooner expensive you we they i nur zu sehr mehr weniger فقط";
/// Words that begin what is said of the price.
const COSTS: &str = "cost costs costing priced kostet kosten تكلف يكلف";
/// The most words of one thing that is not wanted.
const LONGEST: usize = 3;
/// Words before "free" that it does not deny: "hands-free" is what a thing is called, and a text says so too.
const GIVEN: &str =
    "delivery shipping returns postage gift sample for is are be it get anything something for completely";

/// Reads what is not wanted and takes its tokens out of the question.
#[must_use]
pub fn take_from(tokens: &mut Vec<String>) -> Vec<Unwanted> {
    let mut unwanted = Vec::new();
    take_free(tokens, &mut unwanted);
    let mut at = 0;
    while at < tokens.len() && unwanted.len() < 4 {
        let pair = |one: &str, other: &str| tokens[at] == one && tokens.get(at + 1).is_some_and(|next| next == other);
        let length = if pair("other", "than") || pair("apart", "from") || pair("ما", "عدا") || pair("anything", "but")
        {
            2
        } else if is_in(DENIES, &tokens[at]) || is_among(&tokens[at], |words| words.without) {
            1
        } else {
            at += 1;
            continue;
        };
        let next = tokens.get(at + length);
        if next.is_none_or(|next| is_in(OTHERWISE, next) || !is_word(next) && next != "-") {
            at += length;
            continue;
        }
        let (mut found, mut end) = denied(tokens, at + length);
        if tokens[at] == "non" {
            // "Non-dairy milk" is milk.
            found.truncate(1);
            let first = (at + 1..end).find(|next| is_word(&tokens[*next])).unwrap_or(at);
            end = first + 1;
            for words in &mut found {
                words.truncate(1);
            }
        }
        if found.is_empty() {
            at += length;
            continue;
        }
        tokens.drain(at..end);
        unwanted.extend(found.into_iter().map(|words| Unwanted { words, is_stated: false }));
    }
    unwanted
}

/// The things that are denied from here on, and where they end.
fn denied(tokens: &[String], from: usize) -> (Vec<Vec<String>>, usize) {
    let (mut found, mut words, mut at, mut end) = (Vec::new(), Vec::new(), from, from);
    while let Some(token) = tokens.get(at) {
        let is_joint = is_in("or and nor oder und أو و", token);
        if is_joint && !words.is_empty() {
            // "Without sugar or milk" denies both, "without sugar and under 5 euros" only one.
            let next = tokens.get(at + 1);
            if found.len() > 1
                || next.is_none_or(|next| !is_thing(next) || is_in(COSTS, next) || is_among(next, |words| words.lowest))
            {
                break;
            }
            found.push(std::mem::take(&mut words));
        } else if token == "-" || words.is_empty() && is_in(LINKS, token) {
        } else if is_thing(token) && words.len() < LONGEST {
            words.push(token.clone());
            end = at + 1;
        } else {
            // "Not dishwasher safe": what is safe is said.
            if is_vague(&stem(token)) && !words.is_empty() {
                end = at + 1;
            }
            break;
        }
        at += 1;
    }
    if !words.is_empty() {
        found.push(words);
    }
    (found, end)
}

fn is_thing(token: &str) -> bool {
    is_word(token)
        && !is_small(token)
        && !is_in(LINKS, token)
        && !is_vague(&stem(token))
        && !token.starts_with(|char: char| char.is_ascii_digit())
}

/// "Sugar-free", "free of sugar", "zuckerfrei", "خالي من السكر": a listing has to say so.
fn take_free(tokens: &mut Vec<String>, unwanted: &mut Vec<Unwanted>) {
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at].clone();
        let of = tokens.get(at + 1).is_some_and(|next| is_in("of from von من", next));
        if (is_in("free frei خالي خالية خال", &token)) && of {
            let (found, end) = denied(tokens, at + 2);
            if !found.is_empty() {
                tokens.drain(at..end);
                unwanted.extend(found.into_iter().map(|words| Unwanted { words, is_stated: true }));
                continue;
            }
        }
        if token == "free" {
            let hyphen = at.checked_sub(1).filter(|mark| tokens[*mark] == "-");
            let word = hyphen.unwrap_or(at).checked_sub(1);
            if let Some(word) = word.filter(|word| is_thing(&tokens[*word]) && !is_in(GIVEN, &tokens[*word])) {
                let words = vec![tokens[word].clone()];
                tokens.drain(word..=at);
                unwanted.push(Unwanted { words, is_stated: true });
                at = word;
                continue;
            }
        }
        // "Laktosefrei", "zuckerfreie".
        let german = ["frei", "freie", "freies", "freier", "freien"].iter().find_map(|end| token.strip_suffix(end));
        if let Some(thing) = german.filter(|thing| thing.chars().count() > 3) {
            unwanted.push(Unwanted { words: vec![thing.to_owned()], is_stated: true });
            tokens.remove(at);
            continue;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::words::tokens;

    fn read(question: &str) -> (String, String) {
        let mut tokens = tokens(question);
        let found = take_from(&mut tokens);
        let said = found.iter().map(|one| format!("{}{}", if one.is_stated { "!" } else { "" }, one.words.join(" ")));
        (said.collect::<Vec<_>>().join(", "), tokens.join(" "))
    }

    #[test]
    fn what_is_not_wanted_is_taken_out() {
        for (question, unwanted, rest) in [
            ("mugs that are not dishwasher safe", "dishwasher", "mugs that are"),
            ("toys not made of plastic", "plastic", "toys"),
            ("an espresso cup without a handle", "handle", "an espresso cup"),
            ("jam without sugar or nuts", "sugar, nuts", "jam"),
            ("sugar-free chocolate", "!sugar", "chocolate"),
            ("a hands-free kit", "!hands", "a kit"),
            ("non-dairy milk", "dairy", "milk"),
            ("bread free of gluten", "!gluten", "bread"),
            ("free delivery", "", "free delivery"),
            ("laktosefreier Käse", "!laktose", "käse"),
            ("Vasen, aber nicht aus Glas", "glas", "vasen , aber"),
            ("Stühle ohne Armlehne", "armlehne", "stühle"),
            ("كوب بدون مقبض", "مقبض", "كوب"),
            ("everything except vases", "vases", "everything"),
            ("bags other than leather", "leather", "bags"),
            ("why don't you have mugs", "", "why dont you have mugs"),
            ("not only mugs", "", "not only mugs"),
        ] {
            assert_eq!(read(question), (unwanted.to_owned(), rest.to_owned()), "{question}");
        }
    }
}
