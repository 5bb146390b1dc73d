//! The fields of a product, in the order in which pages show them.

use std::borrow::Cow;

use super::attributes::Attributes;
use super::offer::Offer;
use super::written::{Content, Written};
use crate::categories::Tree;
use crate::locales::{Locale, Text};
use crate::money::{Currency, Money};
use crate::web::forms::{line, text};
use crate::web::letters::visible;
use crate::web::markdown::Rendered;

/// One field: what it is called, and how it is read, shown and compared.
#[derive(Debug)]
pub struct Field {
    /// Its name in forms, and that of its column in a table that is imported.
    pub key: &'static str,
    /// As people read it.
    pub label: Text,
    /// What a form says of it.
    pub hint: Option<Text>,
    /// The longest text, in characters.
    pub longest: usize,
    /// What is said where nothing was written; none where nothing has to be.
    missing: Option<Text>,
    /// What its column may be called besides, in small letters.
    pub columns: &'static [&'static str],
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Line(Line),
    Price,
    Category,
    Description,
    Attributes,
}

/// A field that is one line of text in a column of its own. Search finds it as it finds a name.
#[derive(Debug)]
struct Line {
    of: fn(&Offer) -> &str,
    put: fn(&mut Offer, String),
    /// Whether it stands above everything else that is said, and not among the facts.
    is_title: bool,
}

/// What it is called.
pub const NAME: &Field = &Field {
    key: "name",
    label: Text::content_name(),
    hint: None,
    longest: 160,
    missing: Some(Text::content_name_missing()),
    columns: &[],
    kind: Kind::Line(Line { of: |offer| &offer.name, put: Offer::call, is_title: true }),
};

/// The brand under whose name it is sold.
pub const BRAND: &Field = &Field {
    key: "brand",
    label: Text::content_brand(),
    hint: Some(Text::content_brand_hint()),
    longest: 120,
    missing: None,
    columns: &["vendor", "manufacturer", "maker", "marke", "hersteller"],
    kind: Kind::Line(Line { of: |offer| &offer.brand, put: |offer, brand| offer.brand = brand, is_title: false }),
};

/// What it costs.
pub const PRICE: &Field = &Field {
    key: "price",
    label: Text::content_price(),
    hint: None,
    longest: 20,
    missing: Some(Text::content_price_missing()),
    columns: &[],
    kind: Kind::Price,
};

/// The category that it is in, a leaf of the tree.
pub const CATEGORY: &Field = &Field {
    key: "category",
    label: Text::content_category(),
    hint: None,
    longest: 200,
    missing: Some(Text::content_category_missing()),
    columns: &[],
    kind: Kind::Category,
};

/// What it is.
pub const DESCRIPTION: &Field = &Field {
    key: "description",
    label: Text::content_description(),
    hint: Some(Text::content_description_hint()),
    longest: 20_000,
    missing: Some(Text::content_description_missing()),
    columns: &[],
    kind: Kind::Description,
};

/// Facts that its author names.
pub const ATTRIBUTES: &Field = &Field {
    key: "attributes",
    label: Text::content_facts(),
    hint: Some(Text::content_facts_hint()),
    longest: 15_000,
    missing: None,
    columns: &[],
    kind: Kind::Attributes,
};

/// Every field, in order.
pub const FIELDS: [&Field; 6] = [NAME, BRAND, PRICE, CATEGORY, DESCRIPTION, ATTRIBUTES];

/// The fields that are a line of text, but for the name: pages show them all alike.
pub fn plain() -> impl Iterator<Item = &'static Field> {
    FIELDS.into_iter().filter(|field| field.line().is_some_and(|line| !line.is_title))
}

/// What an offer says in its lines: its name first.
pub fn lines(offer: &Offer) -> impl Iterator<Item = &str> {
    FIELDS.into_iter().filter_map(|field| field.line()).map(|line| (line.of)(offer))
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Field {
    /// Whether something has to be written.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.missing.is_some()
    }

    /// What an offer says here, where that is a line of text.
    #[must_use]
    pub fn of<'a>(&self, offer: &'a Offer) -> &'a str {
        self.line().map_or("", |line| (line.of)(offer))
    }

    /// Keeps what another offer says here, where that is a line of text.
    pub fn keep(&self, from: &Offer, into: &mut Offer) {
        if let Some(line) = self.line() {
            (line.put)(into, (line.of)(from).to_owned());
        }
    }

    /// What content says here, as it is typed into a form in this language; without one, as files hold it.
    #[must_use]
    pub fn typed(&self, content: &Content, tree: &Tree, locale: Option<Locale>) -> String {
        let offer = &content.offer;
        match &self.kind {
            Kind::Line(line) => (line.of)(offer).to_owned(),
            Kind::Price => offer.price().typed(locale),
            Kind::Category => tree.get(offer.category_id).map(|leaf| leaf.slug.clone()).unwrap_or_default(),
            Kind::Description => content.description.clone(),
            Kind::Attributes => offer.attributes.lines(),
        }
    }

    /// What content says here, as it is shown to people and compared.
    #[must_use]
    pub fn shown(&self, content: &Content, tree: &Tree, locale: Locale) -> String {
        let offer = &content.offer;
        match &self.kind {
            Kind::Price => locale.say(offer.price()).into_owned(),
            Kind::Category => locale.say(tree.path_of(&offer.category_id)).into_owned(),
            Kind::Line(_) | Kind::Description | Kind::Attributes => self.typed(content, tree, Some(locale)),
        }
    }

    /// What was typed here, as it is shown to people.
    #[must_use]
    pub fn as_typed(&self, text: &str, tree: &Tree, locale: Locale) -> String {
        match (&self.kind, tree.by_slug(text)) {
            (Kind::Category, Some(category)) => locale.say(tree.path_of(&category.id)).into_owned(),
            _ => text.to_owned(),
        }
    }

    /// What was typed here as files hold it, so that the same is the same in whatever language it was typed. What
    /// cannot be read stays as it is.
    #[must_use]
    pub fn neutral<'a>(&self, typed: &'a str, terms: &Terms<'_>) -> Cow<'a, str> {
        let price = match self.kind {
            Kind::Price => Money::price(typed, terms.currency, terms.locale).ok(),
            _ => None,
        };
        price.map_or(Cow::Borrowed(typed), |price| Cow::Owned(price.amount()))
    }

    /// Reads what was typed here.
    pub(super) fn read(&self, typed: &str, with: &Terms<'_>, into: &mut Written) -> Result<(), Text> {
        let offer = &mut into.content.offer;
        match &self.kind {
            Kind::Line(_) if !self.is_required() && visible(typed).trim().is_empty() => {}
            Kind::Line(into) => (into.put)(offer, line(typed, self.longest, self.missing())?),
            Kind::Price if visible(typed).trim().is_empty() => return Err(self.missing()),
            Kind::Price => offer.cost(Money::price(typed, with.currency, with.locale)?),
            Kind::Category => {
                let leaf = with.tree.by_slug(typed).filter(|category| with.tree.is_leaf(category.id));
                offer.category_id = leaf.ok_or_else(|| self.missing())?.id;
            }
            Kind::Description => {
                let source = text(typed, self.longest, self.missing())?;
                into.rendered = Rendered::parse(&source)?;
                into.content.description = source;
            }
            Kind::Attributes => offer.attributes = Attributes::parse(typed)?,
        }
        Ok(())
    }

    fn missing(&self) -> Text {
        self.missing.clone().unwrap_or_else(Text::content_missing)
    }

    fn line(&self) -> Option<&Line> {
        if let Kind::Line(line) = &self.kind { Some(line) } else { None }
    }
}

/// What it takes to read a field besides its text.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// What prices are in.
    pub currency: Currency,
    /// Where categories are looked for.
    pub tree: &'a Tree,
    /// The language of whoever types, whose marks a price may have; none for files, which have those of no language.
    pub locale: Option<Locale>,
}
