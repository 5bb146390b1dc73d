//! One message in one language, as its file defines it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;
use fluent_syntax::serializer::serialize;

use crate::mistakes::Mistakes;

/// The messages of one language, by their keys.
pub type Messages = BTreeMap<String, Message>;

/// The type of a message's argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any value that can be printed.
    Text,
    /// A count, which chooses the plural; shown with the language's digits and grouping.
    Number,
    /// A value that knows how it is written in a language: a date, an amount, another message.
    Shown,
    /// HTML; a message with such an argument is HTML too.
    Html,
}

impl Kind {
    fn named(name: &str) -> Option<Self> {
        match name {
            "Text" => Some(Self::Text),
            "Number" => Some(Self::Number),
            "Shown" => Some(Self::Shown),
            "Html" => Some(Self::Html),
            _ => None,
        }
    }
}

/// One message in one language.
#[derive(Debug)]
pub struct Message {
    /// The file and line of the message, for error messages.
    pub place: String,
    /// The message's text, if it has no arguments.
    pub plain: Option<String>,
    /// The message in Fluent syntax, used if it has arguments.
    pub source: String,
    /// The names of the arguments that it uses.
    pub uses: BTreeSet<String>,
    /// The arguments that the comment before it declares, in that order.
    pub arguments: Vec<(String, Kind)>,
    /// For each choice by a plural, the names of its variants.
    pub plurals: Vec<BTreeSet<String>>,
    /// The arguments by which a plural is chosen.
    pub selectors: BTreeSet<String>,
}

/// Reads the messages of one file.
pub fn messages_of(language: &str, file: &str, text: &str, messages: &mut Messages, mistakes: &mut Mistakes) {
    let resource = parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text[..error.pos.start.min(text.len())].lines().count();
            mistakes.add(format!("{language}/{file}.ftl:{line}: {error}"));
        }
        resource
    });
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            if matches!(entry, Entry::Term(_)) {
                mistakes.add(format!("{language}/{file}.ftl: terms are not understood, write the word out"));
            }
            continue;
        };
        let key = message.id.name.to_owned();
        let place = format!("{language}/{file}.ftl: {key}");
        if !key.starts_with(&format!("{file}-")) {
            mistakes.add(format!("{place}: begin the key with the name of its file, \"{file}-\""));
        }
        let Some(pattern) = &message.value else {
            mistakes.add(format!("{place}: it says nothing"));
            continue;
        };
        if !message.attributes.is_empty() {
            mistakes.add(format!("{place}: attributes are not understood, make them messages"));
        }
        let mut reading = Reading {
            place: &place,
            mistakes,
            uses: BTreeSet::new(),
            plurals: Vec::new(),
            selectors: BTreeSet::new(),
            has_ampersand: false,
        };
        let plain = reading.pattern(pattern);
        if reading.has_ampersand && plain.is_none() {
            // It may become a part of a page, where only what is put in is escaped.
            reading.mistakes.add(format!("{place}: no \"&\" in a message that has arguments"));
        }
        let (uses, plurals, selectors) = (reading.uses, reading.plurals, reading.selectors);
        let arguments = message.comment.as_ref().map(|comment| arguments(comment, &place, mistakes));
        let body = vec![Entry::Message(fluent_syntax::ast::Message { comment: None, ..message.clone() })];
        let source = serialize(&fluent_syntax::ast::Resource { body });
        let arguments = arguments.unwrap_or_default();
        let message = Message { plain, source, uses, arguments, plurals, selectors, place: place.clone() };
        if messages.insert(key, message).is_some() {
            mistakes.add(format!("{place}: it is there twice"));
        }
    }
}

/// Reads the lines of a comment that declare an argument: `$name (Kind) - what it is`.
fn arguments(comment: &Comment<&str>, place: &str, mistakes: &mut Mistakes) -> Vec<(String, Kind)> {
    let mut arguments = Vec::new();
    for line in comment.content.iter().filter_map(|line| line.trim().strip_prefix('$')) {
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        let kind = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).and_then(|(kind, _)| Kind::named(kind));
        match kind {
            Some(kind) => arguments.push((name.to_owned(), kind)),
            None => mistakes.add(format!("{place}: say of ${name} whether it is (Text), (Number), (Shown) or (Html)")),
        }
    }
    arguments
}

/// State kept while one message is read.
struct Reading<'a> {
    place: &'a str,
    mistakes: &'a mut Mistakes,
    uses: BTreeSet<String>,
    selectors: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
    has_ampersand: bool,
}

/// The plural categories of the Unicode CLDR.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Reading<'_> {
    /// The text of a pattern, if it has no arguments.
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Option<String> {
        let mut plain = Some(String::new());
        for element in &pattern.elements {
            let said = match element {
                PatternElement::TextElement { value } => {
                    self.only_words(value);
                    Some((*value).to_owned())
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            plain = plain.zip(said).map(|(plain, said)| plain + &said);
        }
        plain
    }

    /// Refuses what would be read as something else later on: HTML in a page, and the arrow of a choice.
    fn only_words(&mut self, text: &str) {
        if text.contains("->") {
            self.mistakes.add(format!("{}: no \"->\" in a text", self.place));
        }
        if text.contains(['<', '>']) {
            self.mistakes.add(format!("{}: no HTML in a message", self.place));
        }
        self.has_ampersand |= text.contains('&');
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Option<String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let mut names = BTreeSet::new();
                for variant in variants {
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
                    if matches!(variant.key, VariantKey::NumberLiteral { .. }) || !CATEGORIES.contains(name) {
                        self.mistakes.add(format!("{}: [{name}] is no plural category", self.place));
                    }
                    names.insert((*name).to_owned());
                    self.pattern(&variant.value);
                }
                if let InlineExpression::VariableReference { id } = selector {
                    self.selectors.insert(id.name.to_owned());
                }
                self.plurals.push(names);
                None
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Option<String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let mut said = String::new();
                let unescaped = fluent_syntax::unicode::unescape_unicode(&mut said, value);
                self.only_words(&said);
                unescaped.is_ok().then_some(said)
            }
            InlineExpression::VariableReference { id } => {
                self.uses.insert(id.name.to_owned());
                None
            }
            _ => {
                self.mistakes.add(format!("{}: only text, $arguments and choices are understood", self.place));
                None
            }
        }
    }
}

/// The arguments by name, as the first language declares them.
pub fn named(arguments: &[(String, Kind)]) -> BTreeMap<&str, Kind> {
    arguments.iter().map(|(name, kind)| (name.as_str(), *kind)).collect()
}
