//! The fields of a product, in the order in which pages show them.

use std::borrow::Cow;

use super::attributes::Attributes;
use super::offer::Offer;
use super::pictures::Pictures;
use super::specifics::Specifics;
use super::written::{Content, Written};
use super::{tags, typed_specifics};
use crate::categories::Tree;
use crate::locales::{Locale, Text};
use crate::money::{Currency, Money};
use crate::web::forms::{Errors, line, text};
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
    /// What is said where nothing was written that has to be before the product is handed in; none where nothing has
    /// to be.
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
    Specifics,
    Attributes,
    Tags,
    Pictures,
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

/// What its category asks of it.
pub const SPECIFICS: &Field = &Field {
    key: "specifics",
    label: Text::content_specifics(),
    hint: None,
    longest: 15_000,
    missing: None,
    columns: &[],
    kind: Kind::Specifics,
};

/// Words under which it is found besides.
pub const TAGS: &Field = &Field {
    key: "tags",
    label: Text::content_tags(),
    hint: Some(Text::content_tags_hint()),
    longest: 1_000,
    missing: None,
    columns: &["labels", "keywords", "stichworte", "schlagworte"],
    kind: Kind::Tags,
};

/// Its pictures.
pub const PICTURES: &Field = &Field {
    key: "pictures",
    label: Text::content_pictures(),
    hint: None,
    longest: 5_000,
    missing: None,
    columns: &[],
    kind: Kind::Pictures,
};

/// Every field, in order. The category stands before what it asks.
pub const FIELDS: [&Field; 9] = [NAME, BRAND, PRICE, CATEGORY, DESCRIPTION, SPECIFICS, ATTRIBUTES, TAGS, PICTURES];

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
    /// Whether something has to be written even in a draft.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self == NAME
    }

    /// Whether something has to be written before the product is handed in.
    #[must_use]
    pub fn is_demanded(&self) -> bool {
        self.missing.is_some()
    }

    /// What an offer says here, where that is a line of text.
    #[must_use]
    pub fn of<'a>(&self, offer: &'a Offer) -> &'a str {
        self.line().map_or("", |line| (line.of)(offer))
    }

    /// Keeps what other content says here.
    pub fn keep(&self, from: &Content, into: &mut Content) {
        let (said, offer) = (&from.offer, &mut into.offer);
        match &self.kind {
            Kind::Line(line) => (line.put)(offer, (line.of)(said).to_owned()),
            Kind::Price => (offer.price_minor, offer.currency) = (said.price_minor, said.currency),
            Kind::Category => offer.category_id = said.category_id,
            Kind::Description => into.description.clone_from(&from.description),
            Kind::Specifics => offer.specifics.clone_from(&said.specifics),
            Kind::Attributes => offer.attributes.clone_from(&said.attributes),
            Kind::Tags => offer.tags.clone_from(&said.tags),
            Kind::Pictures => offer.pictures.clone_from(&said.pictures),
        }
    }

    /// What content says here, as it is typed into a form in this language; without one, as files hold it.
    #[must_use]
    pub fn typed(&self, content: &Content, tree: &Tree, locale: Option<Locale>) -> String {
        let offer = &content.offer;
        match &self.kind {
            Kind::Line(line) => (line.of)(offer).to_owned(),
            Kind::Price => offer.price().money().map(|price| price.typed(locale)).unwrap_or_default(),
            Kind::Category => tree.get(offer.category()).map(|leaf| leaf.slug.clone()).unwrap_or_default(),
            Kind::Description => content.description.clone(),
            Kind::Specifics => offer.specifics.lines(locale),
            Kind::Attributes => offer.attributes.lines(),
            Kind::Tags => tags::line(&offer.tags),
            Kind::Pictures => offer.pictures.lines(),
        }
    }

    /// What content says here, as it is shown to people and compared.
    #[must_use]
    pub fn shown(&self, content: &Content, tree: &Tree, locale: Locale) -> String {
        let offer = &content.offer;
        match &self.kind {
            Kind::Price => locale.say(offer.price()).into_owned(),
            Kind::Category => locale.say(tree.path_of(&offer.category())).into_owned(),
            Kind::Specifics => offer.specifics.sentences(locale),
            _ => self.typed(content, tree, Some(locale)),
        }
    }

    /// What was typed here, as it is shown to people.
    #[must_use]
    pub fn as_typed(&self, text: &str, tree: &Tree, locale: Locale) -> String {
        match (&self.kind, tree.by_slug(text)) {
            (Kind::Category, Some(category)) => locale.say(tree.path_of(&category.id)).into_owned(),
            (Kind::Specifics, _) => typed_specifics::labelled(text, tree),
            _ => text.to_owned(),
        }
    }

    /// What was typed here as files hold it, so that the same is the same in whatever language it was typed. What
    /// cannot be read stays as it is.
    #[must_use]
    pub fn neutral<'a>(&self, typed: &'a str, terms: &Terms<'_>) -> Cow<'a, str> {
        let same = match self.kind {
            Kind::Price => Money::price(typed, terms.currency, terms.locale).ok().map(Money::amount),
            Kind::Specifics => Some(typed_specifics::neutral(typed, terms.tree, terms.locale)),
            _ => None,
        };
        same.map_or(Cow::Borrowed(typed), Cow::Owned)
    }

    /// Reads what was typed here, and notes what is wrong with it.
    pub(super) fn read(&self, typed: &str, with: &Terms<'_>, into: &mut Written, errors: &mut Errors) {
        if let Kind::Specifics = self.kind {
            let asked = with.tree.fields_of(into.content.offer.category());
            match Specifics::parse(typed, &asked, with.locale) {
                Ok(specifics) => into.content.offer.specifics = specifics,
                Err(mistakes) => errors.extend(mistakes),
            }
        } else {
            errors.take(self.key, self.read_alone(typed, with, into));
        }
    }

    fn read_alone(&self, typed: &str, with: &Terms<'_>, into: &mut Written) -> Result<(), Text> {
        let offer = &mut into.content.offer;
        match &self.kind {
            // A draft may leave it out.
            _ if !self.is_required() && visible(typed).trim().is_empty() => {}
            Kind::Line(into) => (into.put)(offer, line(typed, self.longest, self.missing())?),
            Kind::Price => offer.cost(Money::price(typed, with.currency, with.locale)?),
            Kind::Category => {
                let leaf = with.tree.by_slug(typed).filter(|category| with.tree.is_leaf(category.id));
                offer.category_id = Some(leaf.ok_or_else(|| self.missing())?.id);
            }
            Kind::Description => {
                let source = text(typed, self.longest, self.missing())?;
                into.rendered = Rendered::parse(&source)?;
                into.content.description = source;
            }
            Kind::Specifics => {}
            Kind::Attributes => offer.attributes = Attributes::parse(typed)?,
            Kind::Tags => offer.tags = tags::parse(typed)?,
            Kind::Pictures => offer.pictures = Pictures::parse(typed)?,
        }
        Ok(())
    }

    /// The first mistake in it, or in a part of it.
    #[must_use]
    pub fn mistake<'a>(&self, errors: &'a Errors) -> Option<&'a Text> {
        let is_part = |name: &str| matches!(self.kind, Kind::Specifics) && name.starts_with("field-");
        errors.iter().find(|(name, _)| *name == self.key || is_part(name)).map(|(_, sentence)| sentence)
    }

    /// What is said where nothing was written here that has to be.
    #[must_use]
    pub fn missing(&self) -> Text {
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
