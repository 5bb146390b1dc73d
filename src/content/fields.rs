//! The fields of a product, in the order in which pages show them.

use super::attributes::Attributes;
use super::offer::Offer;
use super::written::{Content, Written};
use crate::categories::Tree;
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
    pub label: &'static str,
    /// What a form says of it.
    pub hint: &'static str,
    /// The longest text, in characters.
    pub longest: usize,
    /// What is said where nothing was written; empty where nothing has to be.
    missing: &'static str,
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
    label: "Name",
    hint: "",
    longest: 160,
    missing: "Give it a name.",
    columns: &[],
    kind: Kind::Line(Line { of: |offer| &offer.name, put: Offer::call, is_title: true }),
};

/// Under whose name it is sold.
pub const BRAND: &Field = &Field {
    key: "brand",
    label: "Brand",
    hint: "Who makes it, if that isn\u{2019}t you.",
    longest: 120,
    missing: "",
    columns: &["vendor", "manufacturer", "maker", "marke", "hersteller"],
    kind: Kind::Line(Line { of: |offer| &offer.brand, put: |offer, brand| offer.brand = brand, is_title: false }),
};

/// What it costs.
pub const PRICE: &Field = &Field {
    key: "price",
    label: "Price",
    hint: "",
    longest: 20,
    missing: "Write the price.",
    columns: &[],
    kind: Kind::Price,
};

/// The leaf it hangs on.
pub const CATEGORY: &Field = &Field {
    key: "category",
    label: "Category",
    hint: "",
    longest: 200,
    missing: "Choose a category from the list.",
    columns: &[],
    kind: Kind::Category,
};

/// What it is.
pub const DESCRIPTION: &Field = &Field {
    key: "description",
    label: "Description",
    hint: "Markdown: **bold**, lists with -, headings with ##.",
    longest: 20_000,
    missing: "Describe it in a sentence or more.",
    columns: &[],
    kind: Kind::Description,
};

/// What its author states besides.
pub const ATTRIBUTES: &Field = &Field {
    key: "attributes",
    label: "Facts",
    hint: "One a line, such as \u{201c}Material: oak\u{201d}. Visitors see them as a table, and the assistant answers \
           from them.",
    longest: 15_000,
    missing: "",
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
        !self.missing.is_empty()
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

    /// What content says here, as it is typed into a form.
    #[must_use]
    pub fn typed(&self, content: &Content, tree: &Tree) -> String {
        let offer = &content.offer;
        match &self.kind {
            Kind::Line(line) => (line.of)(offer).to_owned(),
            Kind::Price => offer.price().amount(),
            Kind::Category => tree.get(offer.category_id).map(|leaf| leaf.slug.clone()).unwrap_or_default(),
            Kind::Description => content.description.clone(),
            Kind::Attributes => offer.attributes.lines(),
        }
    }

    /// What content says here, as it is shown to people and compared.
    #[must_use]
    pub fn shown(&self, content: &Content, tree: &Tree) -> String {
        let offer = &content.offer;
        match &self.kind {
            Kind::Price => offer.price().to_string(),
            Kind::Category => tree.get(offer.category_id).map(|leaf| leaf.path.clone()).unwrap_or_default(),
            Kind::Line(_) | Kind::Description | Kind::Attributes => self.typed(content, tree),
        }
    }

    /// What was typed here, as it is shown to people.
    #[must_use]
    pub fn as_typed(&self, text: &str, tree: &Tree) -> String {
        match (&self.kind, tree.by_slug(text)) {
            (Kind::Category, Some(category)) => category.path.clone(),
            _ => text.to_owned(),
        }
    }

    /// Reads what was typed here.
    ///
    /// # Errors
    /// The sentence that the form shows beside it.
    pub(super) fn read(&self, typed: &str, with: &Terms<'_>, into: &mut Written) -> Result<(), String> {
        let offer = &mut into.content.offer;
        match &self.kind {
            Kind::Line(_) if !self.is_required() && visible(typed).trim().is_empty() => {}
            Kind::Line(into) => (into.put)(offer, line(typed, self.longest, self.missing)?),
            Kind::Price => offer.cost(Money::price(typed, with.currency).map_err(|reason| reason.to_string())?),
            Kind::Category => {
                let leaf = with.tree.by_slug(typed).filter(|category| with.tree.is_leaf(category.id));
                offer.category_id = leaf.ok_or(self.missing)?.id;
            }
            Kind::Description => {
                let source = text(typed, self.longest, self.missing)?;
                into.rendered = Rendered::parse(&source)?;
                into.content.description = source;
            }
            Kind::Attributes => offer.attributes = Attributes::parse(typed)?,
        }
        Ok(())
    }

    fn line(&self) -> Option<&Line> {
        if let Kind::Line(line) = &self.kind { Some(line) } else { None }
    }
}

/// What it takes to read a field besides its text.
pub(super) struct Terms<'a> {
    pub currency: Currency,
    pub tree: &'a Tree,
}
