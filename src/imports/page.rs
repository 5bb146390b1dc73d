//! The pages of imports.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;

use super::found::{Column, Found, Outcome};
use super::model::{Import, State};
use super::upload::LARGEST;
use crate::categories::{Category, Tree};
use crate::content::fields::{BRAND, CATEGORY, DESCRIPTION, NAME, PRICE, TAGS};
use crate::identity::Permission;
use crate::import::{Encoding, Mapping, Ranges, SEPARATORS};
use crate::layout::Page;
use crate::locales::{Locale, Name, Text};
use crate::web::forms::Errors;
use crate::workspace::Desk;

/// How many words of categories are shown.
const MOST_SHOWN_WORDS: usize = 100;

/// The list of imports with the form for the next.
#[derive(Template)]
#[template(path = "imports/index.html", blocks = ["upload_form"])]
pub struct Index {
    /// The page.
    pub page: Page,
    /// The workspace.
    pub desk: Desk,
    /// The newest imports, each with who brought the file.
    pub imports: Vec<(Import, Name)>,
    /// The operator's tree.
    pub tree: Arc<Tree>,
    /// Mistakes in the form.
    pub errors: Errors,
}

impl Index {
    fn hint(&self) -> String {
        self.page.t.imports_upload_hint(LARGEST / 1024 / 1024)
    }

    fn leaves(&self) -> Vec<&Category> {
        self.tree.iter().filter(|leaf| self.tree.is_leaf(leaf.id)).collect()
    }
}

/// One import.
#[derive(Template)]
#[template(path = "imports/show.html", blocks = ["import_state"])]
pub struct Show {
    /// The page.
    pub page: Page,
    /// The workspace.
    pub desk: Desk,
    /// The import.
    pub import: Import,
    /// Whether rules may approve some of what is handed in.
    pub rules_decide: bool,
    /// How it is read.
    pub chosen: Mapping,
    /// What was found in the file; none until it was looked at.
    pub found: Option<Found>,
    /// The operator's tree.
    pub tree: Arc<Tree>,
    /// Mistakes in the form.
    pub errors: Errors,
}

impl Show {
    /// Whether something goes on, and the page is to be asked for again.
    fn is_busy(&self) -> bool {
        self.import.state.is_busy() || self.import.state.is_open() && self.found.is_none()
    }

    fn path(&self) -> String {
        self.desk.path(&format!("/import/{}", self.import.id))
    }

    /// What a run came to, or the rehearsal where none began.
    fn outcome(&self) -> Option<Outcome> {
        if self.import.state == State::Checked { self.import.rehearsed() } else { self.import.outcome() }
    }

    fn is_chosen(&self, place: &usize, target: &str) -> bool {
        let suggested = || self.found.as_ref().and_then(|found| found.columns.get(*place)).map(|column| &column.target);
        let chosen = self.chosen.columns.as_ref().and_then(|columns| columns.get(*place));
        chosen.or_else(suggested).is_some_and(|chosen| chosen == target)
    }

    /// What a column can be for, as people read it.
    fn targets(&self, column: &Column) -> Vec<(String, String)> {
        let t = self.page.t;
        let mut targets: Vec<(String, Cow<'static, str>)> = vec![(String::new(), t.imports_target_none().into())];
        for field in [NAME, PRICE, CATEGORY, DESCRIPTION, BRAND, TAGS] {
            targets.push((field.key.to_owned(), t.say(&field.label)));
        }
        targets.push(("sku".to_owned(), t.imports_target_sku().into()));
        targets.push(("barcode".to_owned(), t.imports_target_barcode().into()));
        if let Some(name) = &column.fact {
            targets.push((format!("fact:{name}"), t.imports_target_fact(name).into()));
        }
        targets.push(("facts".to_owned(), t.imports_target_facts().into()));
        targets.push(("group".to_owned(), t.imports_target_group().into()));
        targets.push(("kind".to_owned(), t.imports_target_kind().into()));
        if let Some(number) = column.target.strip_prefix("fact-name:") {
            targets.push((column.target.clone(), t.imports_target_fact_name(number).into()));
        }
        if let Some(number) = column.target.strip_prefix("fact-value:") {
            targets.push((column.target.clone(), t.imports_target_fact_value(number).into()));
        }
        if column.target == "product" {
            targets.push(("product".to_owned(), t.imports_target_product().into()));
        }
        targets.into_iter().map(|(target, label)| (target, label.into_owned())).collect()
    }

    fn sureness(&self, column: &Column) -> Text {
        match column.sureness.as_str() {
            "certain" => Text::imports_sure_certain(),
            "likely" => Text::imports_sure_likely(),
            _ => Text::imports_sure_guess(),
        }
    }

    fn encodings(&self) -> Vec<&'static str> {
        Encoding::all().map(Encoding::name).collect()
    }

    fn separators(&self) -> Vec<(String, String)> {
        let named = |separator: u8| match separator {
            b'\t' => ("tab".to_owned(), self.page.t.imports_separator_tab().to_string()),
            other => (char::from(other).to_string(), char::from(other).to_string()),
        };
        SEPARATORS.into_iter().map(named).collect()
    }

    fn is_separator(&self, found: &Found, value: &str) -> bool {
        match found.separator {
            Some('\t') => value == "tab",
            Some(separator) => value.chars().eq([separator]),
            None => false,
        }
    }

    fn is_range(&self, value: &str) -> bool {
        let chosen = match self.chosen.ranges {
            Ranges::Refuse => "refuse",
            Ranges::Lowest => "lowest",
            Ranges::OnRequest => "on_request",
        };
        chosen == value
    }

    fn is_decimal(&self, mark: char) -> bool {
        self.chosen.decimal == Some(mark)
    }

    fn leaf(&self, slug: Option<&String>) -> String {
        let leaf = slug.and_then(|slug| self.tree.by_slug(slug));
        leaf.map(|leaf| self.page.t.say(self.tree.path_of(&leaf.id)).into_owned()).unwrap_or_default()
    }

    /// The words of categories with the leaf that each means, and whether that is a guess.
    fn words(&self, found: &Found) -> Vec<(usize, String, u64, String, bool)> {
        let words = found.words.iter().enumerate().take(MOST_SHOWN_WORDS);
        words
            .map(|(place, word)| {
                let said = self.chosen.categories.get(&word.text);
                let is_guess = !word.is_sure && word.slug.is_some() && said.is_none();
                (place, word.text.clone(), word.rows, self.leaf(said.or(word.slug.as_ref())), is_guess)
            })
            .collect()
    }

    fn leaves(&self) -> Vec<&Category> {
        self.tree.iter().filter(|leaf| self.tree.is_leaf(leaf.id)).collect()
    }

    fn state(&self) -> Text {
        label(self.import.state)
    }
}

/// What a state is called.
pub fn label(state: State) -> Text {
    match state {
        State::Uploaded => Text::imports_state_uploaded(),
        State::Checking => Text::imports_state_checking(),
        State::Checked => Text::imports_state_checked(),
        State::Waiting => Text::imports_state_waiting(),
        State::Running => Text::imports_state_running(),
        State::Done => Text::imports_state_done(),
        State::Stopped => Text::imports_state_stopped(),
        State::Failed => Text::imports_state_failed(),
    }
}

/// Lines of a file, as a person reads them.
pub fn listed(lines: &[u64]) -> String {
    lines.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
}

/// A whole number, as a language writes it.
pub fn counted(locale: Locale, number: impl std::fmt::Display) -> String {
    locale.decimal(&number.to_string())
}
