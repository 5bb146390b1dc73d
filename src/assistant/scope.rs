//! What a question is about: the whole marketplace, one business, or one listing.

use diesel::PgConnection;

use crate::businesses::model::{Business, by_slug};
use crate::error::{Error, Result};
use crate::ids::{BusinessId, ProductId};
use crate::listings::model::{Card, find};
use crate::locales::{Html, Locale};

/// What a question is about.
#[derive(Clone, Debug, Default)]
pub enum Scope {
    /// Everything that is listed.
    #[default]
    Marketplace,
    /// What one business offers.
    Business(Business),
    /// One listing.
    Listing(Card),
    /// A listing that was withdrawn since.
    Gone,
}

impl Scope {
    /// The scope of a business's slug, a listing's number, or neither.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such thing.
    pub fn of(business: &str, listing: &str, conn: &mut PgConnection) -> Result<Self> {
        if !listing.is_empty() {
            let id = ProductId::new(listing.parse().map_err(|_| Error::NotFound)?);
            return Ok(Self::Listing(find(id, conn)?.card));
        }
        if !business.is_empty() {
            return Ok(Self::Business(by_slug(business, conn)?));
        }
        Ok(Self::Marketplace)
    }

    /// The business that it is narrowed to.
    #[must_use]
    pub fn business_id(&self) -> Option<i64> {
        match self {
            Self::Business(business) => Some(business.id.get()),
            _ => None,
        }
    }

    /// The business whose offer it is about: what is asked about a listing is asked about the business behind it.
    #[must_use]
    pub fn offered_by(&self) -> Option<BusinessId> {
        match self {
            Self::Business(business) => Some(business.id),
            Self::Listing(card) => Some(card.business_id),
            Self::Marketplace | Self::Gone => None,
        }
    }

    /// The row of the business that it is narrowed to, for keeping.
    #[must_use]
    pub fn business(&self) -> Option<BusinessId> {
        self.business_id().map(BusinessId::new)
    }

    /// That business's slug.
    #[must_use]
    pub fn business_slug(&self) -> Option<&str> {
        match self {
            Self::Business(business) => Some(&business.slug),
            Self::Listing(_) | Self::Marketplace | Self::Gone => None,
        }
    }

    /// The listing that it is narrowed to.
    #[must_use]
    pub fn listing(&self) -> Option<ProductId> {
        match self {
            Self::Listing(card) => Some(card.id),
            _ => None,
        }
    }

    /// What a page says that questions are about.
    #[must_use]
    pub fn shown(&self, t: Locale) -> Html {
        match self {
            Self::Marketplace => Html::escaped(t.assistant_asking_everywhere()),
            Self::Business(business) => t.assistant_asking_about(Html::link(&business.path(), &business.name)),
            Self::Listing(card) => t.assistant_asking_about(Html::link(&card.path(), &card.name)),
            Self::Gone => Html::escaped(t.assistant_asking_gone()),
        }
    }

    /// Whether it is narrowed to something.
    #[must_use]
    pub const fn is_narrow(&self) -> bool {
        matches!(self, Self::Business(_) | Self::Listing(_))
    }
}
