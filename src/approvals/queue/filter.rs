//! What of the queue is looked at, as it stands in the address: `?kind=change&held=nobody`.

use serde::Deserialize;

use crate::ids::UserId;
use crate::locales::Text;
use crate::products::checks::Kind as Warning;

text_enum! {
    /// New products, or changes of what is public.
    Kind {
        /// Products that were never public.
        New = "new",
        /// Changes of products that are.
        Change = "change",
    }
}

text_enum! {
    /// Whether something was noticed that an approver should look at.
    Warned {
        /// Something was.
        Any = "any",
        /// Nothing was.
        None = "none",
    }
}

text_enum! {
    /// Who looks at it.
    Held {
        /// Whoever asks.
        Me = "me",
        /// A colleague.
        Others = "others",
        /// Nobody.
        Nobody = "nobody",
    }
}

impl Held {
    /// What the filter calls it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Me => Text::approvals_held_me(),
            Self::Others => Text::approvals_held_others(),
            Self::Nobody => Text::approvals_held_nobody(),
        }
    }
}

impl Warned {
    /// What the filter calls it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Any => Text::approvals_warned(),
            Self::None => Text::approvals_not_warned(),
        }
    }
}

/// A place in the queue: when something was handed in, in microseconds, and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// When it was handed in, in microseconds since 1970.
    pub micros: i64,
    /// The number of the submission.
    pub id: i64,
}

impl Place {
    /// As it stands in an address.
    #[must_use]
    pub fn text(self) -> String {
        format!("{}.{}", self.micros, self.id)
    }

    fn parse(text: &str) -> Option<Self> {
        let (micros, id) = text.split_once('.')?;
        Some(Self { micros: micros.parse().ok()?, id: id.parse().ok()? })
    }
}

/// From where on a page shows the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// From its beginning.
    Start,
    /// What comes behind this place.
    After(Place),
    /// What comes before it.
    Before(Place),
}

/// The query string. What cannot be understood narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Filter {
    kind: String,
    /// The slug of a category, with everything below it.
    pub category: String,
    author: String,
    warning: String,
    age: String,
    held: String,
    after: String,
    before: String,
}

impl Filter {
    /// The one that a query string means, as other pages carry it along.
    #[must_use]
    pub fn carried(query: &str) -> Self {
        let filter: Self = serde_urlencoded::from_str(query).unwrap_or_default();
        Self { after: String::new(), before: String::new(), ..filter }
    }

    /// New products or changes.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }

    /// Who began it.
    #[must_use]
    pub fn author(&self) -> Option<UserId> {
        self.author.parse().ok().map(UserId::new)
    }

    /// Whether something was noticed.
    #[must_use]
    pub fn warned(&self) -> Option<Warned> {
        Warned::parse(&self.warning)
    }

    /// What was noticed, where only one kind is looked at.
    #[must_use]
    pub fn warning(&self) -> Option<Warning> {
        Warning::parse(&self.warning)
    }

    /// Whether only what waits for longer than the business wants is looked at.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.age == "over"
    }

    /// Who looks at it.
    #[must_use]
    pub fn held(&self) -> Option<Held> {
        Held::parse(&self.held)
    }

    /// From where on the page shows it.
    #[must_use]
    pub fn from(&self) -> From {
        match (Place::parse(&self.after), Place::parse(&self.before)) {
            (Some(after), _) => From::After(after),
            (None, Some(before)) => From::Before(before),
            (None, None) => From::Start,
        }
    }

    /// The same for this kind.
    #[must_use]
    pub fn of_kind(&self, kind: Option<Kind>) -> Self {
        let kind = kind.map_or("", Kind::as_str).to_owned();
        Self { kind, after: String::new(), before: String::new(), ..self.clone() }
    }

    /// The kind alone.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self { kind: self.kind.clone(), ..Self::default() }
    }

    /// Whether anything but the kind narrows the queue.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.query() != self.alone().query()
    }

    /// The query string without the place, in one order whatever was typed.
    #[must_use]
    pub fn query(&self) -> String {
        let author = self.author().map(|author| author.to_string()).unwrap_or_default();
        let fields = [
            ("kind", self.kind().map_or("", Kind::as_str)),
            ("category", self.category.as_str()),
            ("author", author.as_str()),
            ("warning", self.warned().map(Warned::as_str).or(self.warning().map(Warning::as_str)).unwrap_or_default()),
            ("age", if self.is_over() { "over" } else { "" }),
            ("held", self.held().map_or("", Held::as_str)),
        ];
        let kept: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty() && value.len() <= 200).collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }

    /// An address with the query string of the queue behind it, as `?kind=new`.
    #[must_use]
    pub fn below(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// An address that carries the queue along, as `?queue=kind%3Dnew`.
    #[must_use]
    pub fn along(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() {
            return path.to_owned();
        }
        let queue = serde_urlencoded::to_string([("queue", query)]).unwrap_or_default();
        format!("{path}?{queue}")
    }
}

/// The queue that a form carries along.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct QueueForm {
    /// Its filters.
    pub queue: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_carried_along_is_what_was_looked_at() {
        let filter: Filter = serde_urlencoded::from_str("held=me&kind=new&after=5.7&author=x&age=over").unwrap();
        assert_eq!(filter.query(), "kind=new&age=over&held=me");
        assert_eq!(filter.from(), From::After(Place { micros: 5, id: 7 }));
        assert_eq!(Filter::carried("warning=no_alt").query(), "warning=no_alt");
        assert_eq!(Filter::carried("warning=noise").query(), "");
        assert_eq!(filter.along("/a"), "/a?queue=kind%3Dnew%26age%3Dover%26held%3Dme");
        assert_eq!(Filter::carried(&filter.query()).query(), filter.query());
        assert_eq!(Filter::carried("nonsense&&==").along("/a"), "/a");
    }
}
