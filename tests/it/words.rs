//! Everything that people read is a message in `locales/`: no sentence stands in a template or in code, and no message
//! is left that nobody says. That a message lacks in a language, or an argument in a message, the build refuses; the
//! tests of `typed-messages` hold that it does.

use std::collections::BTreeSet;

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprCall, ExprLit, ItemFn, ItemMod, Lit, LitStr, Macro, Token};

use crate::support::files_below;

/// What is no text of a page: the command line and its reports, made data, settings, why a job failed (which is kept as
/// the log has it), what languages call themselves, and units, which are written alike in all of them.
const NOT_ON_PAGES: [&str; 17] = [
    "src/commands/",
    "src/doctor/",
    "src/demo/",
    "src/bench_data/",
    "src/import/",
    "src/db/",
    "src/jobs/",
    "src/mail/delivery.rs",
    "src/mail/message.rs",
    "src/mail/smtp/",
    "src/locales/locale.rs",
    "src/config",
    "src/content/units.rs",
    "src/embedded.rs",
    "src/migrations.rs",
    "src/schema.rs",
    "src/web/user_agent.rs",
];

/// Attributes of HTML whose values people read or hear.
const READ: [&str; 9] = [
    "title",
    "alt",
    "placeholder",
    "aria-label",
    "aria-description",
    "label",
    "data-confirm",
    "data-label",
    "data-stopped",
];

/// Words that are the same in every language.
const NAMES: [&str; 1] = ["Souk"];

#[test]
fn templates_hold_no_words_of_their_own() {
    let files = files_below("templates", "html");
    let found: Vec<_> =
        files.iter().map(|file| (&file.path, said_by(&file.text))).filter(|(_, said)| !said.is_empty()).collect();
    assert!(found.is_empty(), "make messages of it in locales/: {found:#?}");
    // The check sees what it is for.
    for bad in [
        "<p>Sign in</p>",
        "<img alt=\"A mug\">",
        "<b>{% if x %}yes{% endif %}</b>",
        "<p data-label='Price'></p>",
        "{% call empty::state(\"Nothing found\") %}{% endcall %}",
    ] {
        assert!(!said_by(bad).is_empty(), "{bad}");
    }
}

/// The words of a template's own.
fn said_by(template: &str) -> Vec<String> {
    // The class that a page gives its frame.
    let template = &template.replace("{% block width %}page--narrow", "").replace("{% block width %}page--wide", "");
    let mut said = text_and_attributes(&without_code(template));
    said.retain(|said| has_words(said));
    for code in template.split(['{', '}']).filter(|part| part.starts_with('%') && part.ends_with('%')) {
        said.extend(code.split('"').skip(1).step_by(2).filter(|text| is_sentence(text)).map(str::to_owned));
    }
    said
}

/// The template without what Askama takes out; what stood there is no word.
fn without_code(template: &str) -> String {
    let mut text = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<style>", "</style>")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |length| start + length + close.len());
            text.replace_range(start..end, "\u{1}");
        }
    }
    text
}

/// What stands between the tags, and in the attributes that are read.
fn text_and_attributes(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        found.push(rest[..start].to_owned());
        let mut quote = None;
        let end = rest[start..].find(|char| match (quote, char) {
            (None, '"' | '\'') => {
                quote = Some(char);
                false
            }
            (Some(open), char) if open == char => {
                quote = None;
                false
            }
            (None, '>') => true,
            _ => false,
        });
        let Some(end) = end.map(|end| start + end) else { break };
        let tag = &rest[start..end];
        for name in READ {
            for quote in ['"', '\''] {
                for value in tag.split(&format!(" {name}={quote}")).skip(1) {
                    found.push(value.split(quote).next().unwrap_or_default().to_owned());
                }
            }
        }
        rest = &rest[end + 1..];
    }
    found.push(rest.to_owned());
    found
}

fn has_words(said: &str) -> bool {
    // A macro that writes attributes is markup outside of a tag.
    let said = said.split_whitespace().filter(|part| !part.contains('"')).collect::<Vec<_>>().join(" ");
    said.split(|char: char| !char.is_alphabetic()).any(|word| !word.is_empty() && !NAMES.contains(&word))
}

#[test]
fn code_holds_no_sentence() {
    let mut found = Vec::new();
    for file in files_below("src", "rs") {
        let is_test = file.path.ends_with("tests.rs");
        if is_test || NOT_ON_PAGES.iter().any(|path| file.path.starts_with(path)) {
            continue;
        }
        let mut sentences = Sentences::default();
        sentences.visit_file(&syn::parse_file(&file.text).expect("it compiles"));
        found.extend(sentences.0.into_iter().map(|said| (file.path.clone(), said)));
    }
    assert!(found.is_empty(), "make messages of it in locales/: {found:#?}");
    let mut seen = Sentences::default();
    let bad =
        "fn a() { b(\"You have no orders.\"); let c = format!(\"{d} of them are gone.\"); let e = \"Approved\"; }";
    seen.visit_file(&syn::parse_file(bad).expect("it is Rust"));
    assert_eq!(seen.0.len(), 3, "{:?}", seen.0);
}

/// The sentences and labels among the texts of a file, without those that only logs and programs read.
#[derive(Default)]
struct Sentences(Vec<String>);

impl<'ast> Visit<'ast> for Sentences {
    fn visit_attribute(&mut self, _: &'ast Attribute) {
        // `#[error]` is for logs, `#[expect]` gives reasons.
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !module.attrs.iter().any(is_of_tests) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        if !function.attrs.iter().any(is_of_tests) {
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        let Expr::Path(path) = &*call.func else { return visit::visit_expr_call(self, call) };
        // Failures of ours: a person is told that something went wrong, the log what.
        let for_logs = ["Internal", "Unavailable", "Refused", "Search"];
        let is_for_logs = path.path.segments.last().is_some_and(|name| for_logs.iter().any(|kind| name.ident == kind));
        // What a metric is called, and what it means to whoever runs the marketplace.
        let is_of_metric = call.args.first().is_some_and(is_name_of_metric);
        if !is_for_logs {
            call.args.iter().skip(if is_of_metric { 2 } else { 0 }).for_each(|argument| self.visit_expr(argument));
        }
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        let name = called.path.segments.last().map(|name| name.ident.to_string()).unwrap_or_default();
        let is_log = called.path.segments.first().is_some_and(|name| name.ident == "tracing");
        if is_log || !["format", "vec", "write", "writeln", "concat"].contains(&name.as_str()) {
            return;
        }
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(called.tokens.clone());
        arguments.into_iter().flatten().for_each(|argument| self.visit_expr(&argument));
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        let text = literal.value();
        if is_sentence(&text) {
            self.0.push(text);
        }
    }
}

fn is_of_tests(attribute: &Attribute) -> bool {
    let text = match &attribute.meta {
        syn::Meta::List(list) => list.tokens.to_string(),
        _ => String::new(),
    };
    attribute.path().is_ident("cfg") && text == "test"
}

/// Whether a text reads like something on a page: it begins as a sentence or a label does, or ends as a sentence does.
fn is_name_of_metric(argument: &Expr) -> bool {
    let Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) = argument else { return false };
    ["souk_", "process_"].iter().any(|begin| name.value().starts_with(begin))
}

fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let mut letters = text.chars();
    let begins = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|char| char.is_lowercase() || matches!(char, '’' | '\''))
        && text.chars().all(|char| char.is_alphanumeric() || " ,.;:?!’'“”…–-{}()".contains(char))
        && !text.contains("::");
    let last = text.chars().rev().nth(1).is_some_and(char::is_lowercase);
    let ends = text.contains(' ') && text.ends_with(['.', '?', '!']) && last;
    (begins && !text.contains('-')) || ends
}

#[test]
fn every_message_is_said_somewhere() {
    let used: String = files_below("src", "rs")
        .iter()
        .chain(&files_below("templates", "html"))
        .map(|file| file.text.as_str())
        .collect();
    let used: BTreeSet<_> = used.split(|char: char| !char.is_alphanumeric() && char != '_').collect();
    // Asked for by a key that is made of data.
    let by_data = ["categories-", "identity-role-", "operator-job-", "mail-kind-"];
    let mut count = 0;
    let mut unsaid = Vec::new();
    for file in files_below("locales/en", "ftl") {
        for line in file.text.lines().filter(|line| line.starts_with(|char: char| char.is_ascii_lowercase())) {
            let key = line.split([' ', '=']).next().unwrap_or_default();
            count += 1;
            if !used.contains(key.replace('-', "_").as_str()) && !by_data.iter().any(|made| key.starts_with(made)) {
                unsaid.push(key.to_owned());
            }
        }
    }
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
    assert!(count > 100, "only {count} messages were found");
}

#[test]
fn style_sheets_know_no_left_and_right() {
    let bad = [
        ".a { margin-left: 1rem; }",
        ".a { text-align: right; }",
        ".a { left: 0; }",
        ".a { float: left; }",
        ".a { border-top-left-radius: 0; }",
        ".a { padding: 0 1rem 0 2rem; }",
        ".a { background-position: right 1rem center; }",
        ".a { translate: 0.2em 0; }",
        ".a { width: 3rem; }",
    ];
    for sheet in bad {
        assert!(!sides(sheet).is_empty(), "{sheet}");
    }
    let sheets = files_below("static/css", "css");
    let found: Vec<_> =
        sheets.iter().flat_map(|sheet| sides(&sheet.text).into_iter().map(|side| (&sheet.path, side))).collect();
    assert!(found.is_empty(), "they know left from right: {found:#?}");
}

/// The declarations of a style sheet that mean a side of the screen and not one of the text.
fn sides(sheet: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut sheet = sheet.to_owned();
    while let Some(start) = sheet.find("/*") {
        let end = sheet[start..].find("*/").map_or(sheet.len(), |length| start + length + 2);
        sheet.replace_range(start..end, "");
    }
    for declaration in sheet.split(['{', '}', ';']) {
        let Some((name, value)) = declaration.trim().split_once(':') else { continue };
        let (name, value) = (name.trim(), value.trim());
        if name.starts_with("--") || name.contains(['(', '.', '#', '@', '&', ' ']) {
            continue;
        }
        let names_side =
            |text: &str| text.split(|char: char| !char.is_alphabetic()).any(|word| word == "left" || word == "right");
        let physical = ["width", "height", "min-width", "max-width", "min-height", "max-height", "top", "bottom"];
        let first = value.split(' ').next().unwrap_or_default();
        let is_moved = name == "translate" && !["0", "none"].contains(&first) && !value.contains("--forward");
        if names_side(name) || names_side(value) || physical.contains(&name) || is_moved || is_lopsided(name, value) {
            found.push(format!("{name}: {value}"));
        }
    }
    found
}

/// Whether a shorthand of four values gives the sides of a line different ones.
fn is_lopsided(name: &str, value: &str) -> bool {
    if !["margin", "padding", "inset", "border-width", "border-color", "border-style", "border-radius"].contains(&name)
    {
        return false;
    }
    let mut values = Vec::new();
    let mut depth = 0;
    for part in value.split(' ') {
        if depth == 0 {
            values.push(part.to_owned());
        }
        depth += part.matches('(').count();
        depth -= part.matches(')').count();
    }
    match (name, values.len()) {
        ("border-radius", 3 | 4) => true,
        ("border-radius", 2) => values[0] != values[1],
        (_, 4) => value.split(' ').count() > 4 || values[1] != values[3],
        _ => false,
    }
}
