//! The cells of one row, each read for the field that its column is for.

use std::borrow::Cow;

use super::cell::unguarded;
use super::columns::Target;
use super::columns::profile::is_barcode;
use super::draft::Fact;
use super::facts;
use super::file::Cells;
use super::header::Header;
use super::mending::{self, Found};
use super::notes::Note;
use super::price::{Prices, Ranges};
use super::report::Mistake;
use crate::content::attributes::LONGEST_NAME;
use crate::content::fields::NAME;
use crate::content::{Attributes, tags};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::money::{Currency, Money};
use crate::products::forms::sku;
use crate::web::forms::Errors;

/// A row that is being read.
pub struct One<'a> {
    /// What the columns are for.
    pub header: &'a Header,
    /// Where it stands.
    pub line: u64,
    /// What stands in it.
    pub cells: Cells<'a>,
    /// Whether the table was exported here: its cells mean exactly what they say.
    pub is_ours: bool,
    /// What was found in its texts.
    pub found: Found,
    /// What was done to it.
    pub notes: Vec<Note>,
    /// What is wrong with it.
    pub mistakes: Vec<Mistake>,
}

impl<'a> One<'a> {
    /// A row of which nothing was read yet.
    pub fn new(header: &'a Header, line: u64, cells: Cells<'a>) -> Self {
        let is_ours = header.is_ours();
        Self { header, line, cells, is_ours, found: Found::default(), notes: Vec::new(), mistakes: Vec::new() }
    }

    fn cell(&self, place: usize) -> &'a str {
        unguarded(self.cells.get(place).trim())
    }

    /// What the first column with something in it says.
    pub fn first<T>(&self, target: &Target, read: impl Fn(&'a str) -> T) -> Option<(usize, T)> {
        let place = self.header.columns(target).find(|place| !self.cell(*place).is_empty())?;
        Some((place, read(self.cell(place))))
    }

    fn line(&mut self, text: &'a str) -> Cow<'a, str> {
        if self.is_ours { Cow::Borrowed(text) } else { mending::line(text, &mut self.found) }
    }

    /// What a word or a line says that a column is for.
    pub fn line_of(&mut self, target: &Target) -> String {
        let text = self.first(target, |cell| cell).map_or("", |(_, text)| text);
        self.line(text).into_owned()
    }

    /// Notes what is wrong with what a column is for.
    pub fn wrong(&mut self, target: &Target, reason: Text) {
        let filled = self.first(target, |_| ()).map(|(place, ())| place);
        let place = filled.or_else(|| self.header.columns(target).next());
        self.mistakes.push(match place {
            Some(place) => Mistake::new(self.line, self.header.name_of(place), self.cells.get(place), reason),
            None => Mistake::of_row(self.line, reason),
        });
    }

    /// Notes what a form would say.
    pub fn explain(&mut self, errors: &Errors) {
        for (key, reason) in errors.iter() {
            let target = match key {
                "tags" => Target::Tags,
                key => Target::parse(key).unwrap_or(Target::LeaveOut),
            };
            self.wrong(&target, reason.clone());
        }
    }

    /// The name, and all of it where it is too long to be one.
    pub fn name(&mut self) -> (String, Option<String>) {
        let name = self.line_of(&Target::Field("name"));
        if self.is_ours || name.chars().count() <= NAME.longest {
            return (name, None);
        }
        self.notes.push(Note::LongName);
        let cut: String = name.chars().take(NAME.longest - 1).collect();
        let end = cut.rfind(' ').filter(|end| 2 * end > cut.len()).unwrap_or(cut.len());
        let short = cut[..end].trim_end_matches([' ', ',', ';', ':', '-', '|', '(']);
        (format!("{short}…"), Some(name))
    }

    /// The description, as Markdown.
    pub fn description(&mut self) -> String {
        let Some((_, text)) = self.first(&Target::Field("description"), |cell| cell) else { return String::new() };
        if self.is_ours { text.to_owned() } else { mending::description(text, &mut self.found).into_owned() }
    }

    /// The price, of several the first.
    pub fn price(&mut self, currency: Currency, ranges: Ranges) -> Option<Money> {
        let target = Target::Field("price");
        let mut price = None;
        for place in self.header.columns(&target) {
            let cell = self.cell(place);
            let mark = self.header.marks.get(place).copied().flatten();
            // What was exported here names its currency where that is not the business's.
            let own = self.is_ours.then(|| cell.rsplit_once(' ').and_then(|(_, code)| Currency::parse(code))).flatten();
            let prices = Prices { currency: own.unwrap_or(currency), mark, ranges };
            match prices.read(cell) {
                Ok(Some(money)) => {
                    price = Some(money);
                    break;
                }
                Ok(None) => {}
                Err(reason) => {
                    self.mistakes.push(Mistake::new(self.line, self.header.name_of(place), cell, reason));
                    return None;
                }
            }
        }
        price
    }

    /// The tags, set apart by commas.
    pub fn tags(&mut self) -> String {
        let mut all: Vec<String> = Vec::new();
        let mut is_cut = false;
        for place in self.header.columns(&Target::Tags) {
            let text = self.cell(place);
            if self.is_ours {
                return text.to_owned();
            }
            let text = mending::line(text, &mut self.found).into_owned();
            for tag in text.split([',', ';', '|', '\n', '،']) {
                let tag = tag.trim_matches(['[', ']', '"', '\'', '#', ' ']);
                if tag.is_empty() || all.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
                    continue;
                }
                if all.len() >= tags::MOST || tag.chars().count() > tags::LONGEST {
                    is_cut = true;
                    continue;
                }
                all.push(tag.to_owned());
            }
        }
        if is_cut {
            self.notes.push(Note::Tags);
        }
        all.join(", ")
    }

    /// The number of the product in this marketplace.
    pub fn product(&mut self) -> Option<ProductId> {
        let (_, text) = self.first(&Target::Product, |cell| cell)?;
        let number = text.parse().ok().map(ProductId::new);
        if number.is_none() {
            self.wrong(&Target::Product, Text::import_product_unknown());
        }
        number
    }

    /// The business's own number.
    pub fn sku(&mut self) -> Option<String> {
        let text = self.line_of(&Target::Sku);
        sku(&text).map_err(|reason| self.wrong(&Target::Sku, reason)).ok().flatten()
    }

    /// The number under the barcode.
    pub fn barcode(&mut self) -> Option<String> {
        let (_, text) = self.first(&Target::Barcode, |cell| cell)?;
        let digits: String = text.chars().filter(|char| !matches!(char, ' ' | '-' | '\u{a0}')).collect();
        if is_barcode(&digits) || self.is_ours && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(digits);
        }
        self.notes.push(Note::Barcode);
        None
    }

    /// Every fact of the row with its name, in order. Each is as the form takes it.
    pub fn facts(&mut self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = Vec::new();
        for (place, target) in self.header.targets.iter().enumerate() {
            let text = self.cell(place);
            if text.is_empty() {
                continue;
            }
            let found = match target {
                Target::Fact(name) => vec![(name.clone(), self.line(text).into_owned())],
                Target::FactValue(number) => {
                    let name = self.line_of(&Target::FactName(*number));
                    vec![(name.replace(':', " "), self.line(text).into_owned())]
                }
                Target::Facts if self.is_ours => facts::lines(text),
                Target::Facts => facts::parse(text).unwrap_or_else(|| {
                    self.notes.push(Note::Facts);
                    Vec::new()
                }),
                _ => continue,
            };
            let is_plain = self.is_ours && *target == Target::Facts;
            for (name, value) in found {
                let name: String = name.trim().chars().take(LONGEST_NAME).collect();
                let is_known = || facts.iter().any(|fact| fact.name.to_lowercase() == name.to_lowercase());
                if name.is_empty() || value.is_empty() || !is_plain && is_known() {
                    continue;
                }
                if let Err(reason) = Attributes::parse(&format!("{name}: {value}")) {
                    self.mistakes.push(Mistake::new(self.line, self.header.name_of(place), text, reason));
                } else {
                    facts.push(Fact { name: name.trim().to_owned(), value, is_plain });
                }
            }
        }
        facts
    }
}
