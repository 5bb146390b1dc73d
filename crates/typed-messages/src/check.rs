//! Checks that the languages agree: the same messages, the same arguments, and every plural category of the language.

use crate::message::{Kind, Message, Messages, named};
use crate::mistakes::Mistakes;

/// The plural categories of whole numbers in a language, from the Unicode CLDR.
fn plurals_of(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// Notes what is missing in any language, compared with the first.
pub fn agreement(languages: &[(&str, Messages)], mistakes: &mut Mistakes) {
    let Some(((_, first), others)) = languages.split_first() else { return };
    for message in first.values() {
        arguments(message, mistakes);
        selectors(message, message, mistakes);
    }
    for (language, messages) in others {
        for (key, message) in messages {
            if !first.contains_key(key) {
                mistakes.add(format!("{}: the first language has no such message", message.place));
            }
        }
        for (key, wanted) in first {
            match messages.get(key) {
                None => mistakes.add(format!("{language}: {key} is not translated")),
                Some(found) => same_arguments(wanted, found, mistakes),
            }
        }
    }
    for (language, messages) in languages {
        for message in messages.values() {
            plurals(language, message, mistakes);
        }
    }
}

fn arguments(message: &Message, mistakes: &mut Mistakes) {
    let said = named(&message.arguments);
    for name in &message.uses {
        if !said.contains_key(name.as_str()) {
            mistakes.add(format!("{}: say what ${name} is, in a comment before the message", message.place));
        }
    }
    for (name, _) in &message.arguments {
        if !message.uses.contains(name) {
            mistakes.add(format!("{}: ${name} is not used", message.place));
        }
    }
}

/// The first language says of which kind an argument is; no language may choose a plural by one that is no number.
fn selectors(wanted: &Message, found: &Message, mistakes: &mut Mistakes) {
    let kinds = named(&wanted.arguments);
    for name in &found.selectors {
        if kinds.get(name.as_str()) != Some(&Kind::Number) {
            mistakes.add(format!("{}: a plural is chosen by a (Number), and ${name} is none", found.place));
        }
    }
}

fn same_arguments(wanted: &Message, found: &Message, mistakes: &mut Mistakes) {
    selectors(wanted, found, mistakes);
    for name in wanted.uses.difference(&found.uses) {
        mistakes.add(format!("{}: it lacks ${name}", found.place));
    }
    for name in found.uses.difference(&wanted.uses) {
        mistakes.add(format!("{}: nobody gives it ${name}", found.place));
    }
}

fn plurals(language: &str, message: &Message, mistakes: &mut Mistakes) {
    for found in &message.plurals {
        let lacking: Vec<_> = plurals_of(language).iter().filter(|name| !found.contains(**name)).copied().collect();
        if !lacking.is_empty() {
            mistakes.add(format!("{}: the plural lacks [{}]", message.place, lacking.join("], [")));
        }
    }
}
