//! What a column of a table is for.

use std::fmt;

/// What a column of a table is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// Nothing.
    LeaveOut,
    /// The field of a product with this key: `name`, `brand`, `price`, `category`, `description`. Where several columns
    /// are for one field, the first that has something counts.
    Field(&'static str),
    /// The number of a product in this marketplace, in a table that was exported here.
    Product,
    /// The business's own number.
    Sku,
    /// The number under a barcode.
    Barcode,
    /// Words to find it by, set apart by commas or the like.
    Tags,
    /// What several rows of the same product share: those after the first are its variants and pictures.
    Group,
    /// The kind of row: `variation` says that it belongs to a product above.
    Kind,
    /// Several facts in one cell.
    Facts,
    /// The name of a fact whose value stands in another column, by a number that both have.
    FactName(u8),
    /// The value of such a fact.
    FactValue(u8),
    /// A fact of this name, or the field that the product's category has under it.
    Fact(String),
}

/// The fields that a column may be for.
pub const FIELDS: [&str; 5] = ["name", "price", "description", "category", "brand"];

impl Target {
    /// The target that is written like this, see [`Target`]'s `Display`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(field) = FIELDS.into_iter().find(|field| *field == text) {
            return Some(Self::Field(field));
        }
        let number = |text: &str| text.parse().ok();
        Some(match text.split_once(':') {
            None => match text {
                "" => Self::LeaveOut,
                "product" => Self::Product,
                "sku" => Self::Sku,
                "barcode" => Self::Barcode,
                "tags" => Self::Tags,
                "group" => Self::Group,
                "kind" => Self::Kind,
                "facts" => Self::Facts,
                _ => return None,
            },
            Some(("fact-name", place)) => Self::FactName(number(place)?),
            Some(("fact-value", place)) => Self::FactValue(number(place)?),
            Some(("fact", name)) if !name.trim().is_empty() => Self::Fact(name.trim().to_owned()),
            Some(_) => return None,
        })
    }

    /// Whether several columns may be for it.
    #[must_use]
    pub fn takes_several(&self) -> bool {
        matches!(
            self,
            Self::LeaveOut
                | Self::Tags
                | Self::Facts
                | Self::Field("price" | "description" | "category")
                | Self::Fact(_)
        )
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeaveOut => Ok(()),
            Self::Field(key) => f.write_str(key),
            Self::Product => f.write_str("product"),
            Self::Sku => f.write_str("sku"),
            Self::Barcode => f.write_str("barcode"),
            Self::Tags => f.write_str("tags"),
            Self::Group => f.write_str("group"),
            Self::Kind => f.write_str("kind"),
            Self::Facts => f.write_str("facts"),
            Self::FactName(place) => write!(f, "fact-name:{place}"),
            Self::FactValue(place) => write!(f, "fact-value:{place}"),
            Self::Fact(name) => write!(f, "fact:{name}"),
        }
    }
}
