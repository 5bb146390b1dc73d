//! Generates the Rust code for the messages. The module that includes it provides `Locale`, `Text`, `Value`, `Html`,
//! `Count` and `Shown`.

use std::fmt::Write;

use crate::message::{Kind, Message, Messages};

/// The generated code, and the texts that it refers to.
#[derive(Debug)]
pub struct Written {
    /// The functions. They go into a module that has `Locale`, `Text`, `Value`, `Html`, `Count`, `Shown`, and `PLAIN` of
    /// the tables.
    pub code: String,
    /// The messages themselves, by language: `PLAIN` has those without arguments, under the keys of `PLAIN_KEYS`,
    /// `SOURCES` the others in Fluent, under those of `SPOKEN_KEYS`. A choice by a plural asks for an argument of its
    /// own: `$count-plural` is the plural category of `$count`.
    pub tables: String,
}

/// Generates the code for these languages; the first one declares the arguments.
pub fn code(languages: &[(&str, Messages)]) -> Written {
    let Some((_, first)) = languages.first() else { return Written { code: String::new(), tables: String::new() } };
    let (plain, spoken): (Vec<_>, Vec<_>) = first.iter().partition(|(_, message)| message.arguments.is_empty());
    let mut locale = String::new();
    let mut text = String::new();
    for (number, (key, message)) in plain.iter().enumerate() {
        plain_functions(number, key, message, &mut locale, &mut text);
    }
    for (number, (key, message)) in spoken.iter().enumerate() {
        spoken_functions(number, key, message, &mut locale, &mut text);
    }
    let code = format!("impl Locale {{\n{locale}}}\n\nimpl Text {{\n{text}}}\n");
    let mut tables = String::new();
    let keys = |messages: &[(&String, &Message)]| {
        messages.iter().map(|(key, _)| format!("{key:?}, ")).collect::<Vec<_>>().concat()
    };
    // Writing into a string cannot fail.
    let _ = writeln!(tables, "pub(super) const PLAIN_KEYS: &[&str] = &[{}];", keys(&plain));
    let _ = writeln!(tables, "pub(super) const SPOKEN_KEYS: &[&str] = &[{}];", keys(&spoken));
    let _ = writeln!(tables, "pub(super) static PLAIN: [[&str; {}]; {}] = [", plain.len(), languages.len());
    for (_, messages) in languages {
        let texts = plain.iter().filter_map(|(key, _)| messages.get(*key)?.plain.as_ref());
        let _ = writeln!(tables, "[{}],", texts.map(|text| format!("{text:?},")).collect::<Vec<_>>().concat());
    }
    tables.push_str("];\n");
    let sources: Vec<String> = languages
        .iter()
        .map(|(_, messages)| {
            spoken
                .iter()
                .filter_map(|(key, _)| messages.get(*key))
                .map(|message| with_plurals(&message.source))
                .collect()
        })
        .collect();
    let _ = writeln!(tables, "pub(super) const SOURCES: [&str; {}] = {sources:?};", sources.len());
    Written { code, tables }
}

/// Lets a message choose by the plural category that the program passes in, because its rules are better than Fluent's:
/// `$count-plural` is `one` or `few`.
fn with_plurals(source: &str) -> String {
    source.replace(" ->\n", "-plural ->\n")
}

fn plain_functions(number: usize, key: &str, message: &Message, locale: &mut String, text: &mut String) {
    let (name, doc) = (name_of(key), message.plain.as_deref().unwrap_or_default());
    let doc = doc_of(doc);
    let _ =
        writeln!(locale, "{doc}#[must_use] pub fn {name}(self) -> &'static str {{ PLAIN[self as usize][{number}] }}");
    let _ = writeln!(text, "{doc}#[must_use] pub const fn {name}() -> Self {{ Self::plain({number}) }}");
}

fn spoken_functions(number: usize, key: &str, message: &Message, locale: &mut String, text: &mut String) {
    let (name, doc) = (name_of(key), doc_of(message.source.split_once('=').map_or("", |(_, said)| said.trim())));
    let parameters = message
        .arguments
        .iter()
        .map(|(name, kind)| format!("{}: {}, ", name_of(name), type_of(*kind)))
        .collect::<Vec<_>>()
        .concat();
    let values = message
        .arguments
        .iter()
        .map(|(name, kind)| format!("({name:?}, {}), ", value_of(&name_of(name), *kind)))
        .collect::<Vec<_>>()
        .concat();
    let make = format!("Text::spoken({number}, vec![{values}])");
    if message.arguments.iter().any(|(_, kind)| *kind == Kind::Html) {
        let _ = writeln!(locale, "{doc}#[must_use] pub fn {name}(self, {parameters}) -> Html {{ self.html(&{make}) }}");
        return;
    }
    let _ = writeln!(
        locale,
        "{doc}#[must_use] pub fn {name}(self, {parameters}) -> String {{ self.say({make}).into_owned() }}"
    );
    let _ = writeln!(text, "{doc}#[must_use] pub fn {name}({parameters}) -> Self {{ {make} }}");
}

/// What the message says, as it stands in the file: nothing of it is Markdown.
fn doc_of(said: &str) -> String {
    let said = said.lines().fold(String::new(), |doc, line| doc + &format!("#[doc = {line:?}]\n"));
    format!("#[doc = \"```text\"]\n{said}#[doc = \"```\"]\n")
}

fn name_of(key: &str) -> String {
    let name = key.replace('-', "_");
    if ["type", "in", "for", "where", "move", "use", "match"].contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "impl std::fmt::Display",
        Kind::Number => "impl Count",
        Kind::Shown => "&(impl Shown + Clone + 'static)",
        Kind::Html => "Html",
    }
}

fn value_of(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Text => format!("Value::Text({name}.to_string())"),
        Kind::Number => format!("Value::Number({name}.count())"),
        Kind::Shown => format!("Value::Shown(std::sync::Arc::new({name}.clone()))"),
        Kind::Html => format!("Value::Html({name})"),
    }
}
