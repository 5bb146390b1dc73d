//! What can be done with many products at once, and what it would do to one: asked in the rehearsal and again when it
//! is done.

use serde::{Deserialize, Serialize};

use super::super::model::Product;
use super::super::revisions::Revision;
use super::super::status::{Action, Standing, Status, next};
use crate::categories::Tree;
use crate::content::attributes::Attributes;
use crate::content::readiness::lacking;
use crate::content::specifics::{Specific, Specifics};
use crate::content::{Content, Demands};
use crate::error::{Error, Result};
use crate::identity::{Actor, Permission};
use crate::ids::CategoryId;
use crate::locales::{Locale, Text};
use crate::products::batches::repricing::Repricing;

text_enum! {
    /// What is done with each product.
    Act {
        /// Handed to the approvers.
        Submit = "submit",
        /// Put away.
        Archive = "archive",
        /// Moved to another category.
        Category = "category",
        /// Given another price.
        Price = "price",
    }
}

impl Act {
    /// As the form shows it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Submit => Text::products_bulk_submit(),
            Self::Archive => Text::products_bulk_archive(),
            Self::Category => Text::products_bulk_category(),
            Self::Price => Text::products_bulk_price(),
        }
    }

    /// What it takes, as for one product.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Submit => Permission::SubmitProducts,
            Self::Archive => Permission::DeleteProducts,
            Self::Category | Self::Price => Permission::EditProducts,
        }
    }
}

/// What is done, and with which products.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The numbers of the products, ascending.
    pub ids: Vec<i64>,
    /// The query string of the list that they were selected in.
    pub query: String,
    /// The category that they move to.
    pub category: Option<CategoryId>,
    /// What becomes of their prices.
    pub price: Option<Repricing>,
    /// How many were put back.
    pub undone: i32,
    /// Of those handed in, how many a rule approved at once.
    pub at_once: i32,
}

impl Details {
    /// Whether everything is said that the act needs.
    #[must_use]
    pub fn is_complete(&self, act: Act) -> bool {
        match act {
            Act::Submit | Act::Archive => true,
            Act::Category => self.category.is_some(),
            Act::Price => self.price.is_some(),
        }
    }
}

/// What is needed to say what an act does.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The act.
    pub act: Act,
    /// The products and what becomes of them.
    pub details: &'a Details,
    /// The tree of categories.
    pub tree: &'a Tree,
    /// The language of whoever does it.
    pub locale: Locale,
    /// Who does it.
    pub actor: &'a Actor,
    /// What the business asks for.
    pub demands: Demands,
    /// Whether the business lets nobody approve what they wrote.
    pub four_eyes: bool,
}

impl Rules<'_> {
    /// What a product says afterwards; none where the act changes no text.
    ///
    /// # Errors
    /// The sentence that says why it is left out; other errors are the program's.
    pub fn plan(&self, product: &Product, revision: &Revision) -> Result<Result<Option<Content>, Text>> {
        sentence(self.planned(product, revision))
    }

    fn planned(&self, product: &Product, revision: &Revision) -> Result<Option<Content>> {
        self.actor.require(self.act.permission())?;
        if product.archived_at.is_some() {
            return Err(Error::Conflict(Text::products_is_archived()));
        }
        let standing = Standing {
            actor: self.actor,
            is_writer: revision.is_written_by(self.actor.user),
            four_eyes: self.four_eyes,
        };
        match self.act {
            Act::Archive => Ok(None),
            Act::Submit => {
                next(revision.status, Action::Submit, standing)?;
                if !lacking(&revision.content, self.demands, self.tree).is_empty() {
                    return Err(Error::Conflict(Text::products_not_ready()));
                }
                Ok(None)
            }
            Act::Category | Act::Price => {
                // A colleague works on a version that this person does not see.
                if product.open_revision_id.is_some_and(|open| open != revision.id) {
                    return Err(Error::Conflict(Text::products_being_changed()));
                }
                if product.open_revision_id.is_some() || revision.status == Status::Pending {
                    next(revision.status, Action::Edit, standing)?;
                }
                self.changed(&revision.content).map(Some).map_err(Error::Conflict)
            }
        }
    }

    fn changed(&self, content: &Content) -> Result<Content, Text> {
        let mut content = content.clone();
        if let Some(category) = self.details.category.filter(|_| self.act == Act::Category) {
            if content.offer.category_id == Some(category) {
                return Err(Text::products_bulk_same_category());
            }
            content.offer.category_id = Some(category);
            // What it says in fields that the new category does not ask for becomes other facts, as in the form.
            let asked = self.tree.fields_of(category);
            let is_asked = |said: &Specific| asked.iter().any(|field| field.key == said.key);
            let said = std::mem::take(&mut content.offer.specifics);
            let (kept, others): (Vec<_>, Vec<_>) = said.each().cloned().partition(is_asked);
            content.offer.specifics = Specifics::of(kept);
            if !others.is_empty() {
                let facts = others.iter().map(|said| {
                    let value = self.locale.say(said).replace('\u{a0}', " ");
                    format!("{}: {value}", said.label.replace(':', " "))
                });
                let facts: Vec<_> = [content.offer.attributes.lines()].into_iter().chain(facts).collect();
                content.offer.attributes = Attributes::parse(&facts.join("\n"))?;
            }
        }
        if let Some(price) = self.details.price.as_ref().filter(|_| self.act == Act::Price) {
            content.offer.cost(price.of(content.offer.price().money())?);
        }
        Ok(content)
    }

    /// What of a product an act changes, as people read it.
    #[must_use]
    pub fn shown(&self, content: &Content, t: Locale) -> String {
        match self.act {
            Act::Category => t.say(self.tree.path_of(&content.offer.category())).into_owned(),
            _ => t.say(content.offer.price()).into_owned(),
        }
    }
}

/// A rule's sentence apart from errors of the program.
pub(super) fn sentence<T>(result: Result<T>) -> Result<Result<T, Text>> {
    match result {
        Ok(done) => Ok(Ok(done)),
        Err(Error::Conflict(sentence) | Error::Forbidden(sentence) | Error::Full(sentence)) => Ok(Err(sentence)),
        Err(Error::NotFound) => Ok(Err(Text::products_bulk_gone())),
        Err(error) => Err(error),
    }
}
