//! What of the record is looked at, as it stands in the address: `?person=7&about=products&from=2026-11-01`.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::clock::Moment;
use crate::ids::UserId;
use crate::locales::Text;
use crate::web::pagination::PageNumber;

/// The longest text that is looked for, in characters.
const LONGEST_WORDS: usize = 100;

text_enum! {
    /// What an entry is about.
    About {
        /// Products: written, changed, imported, put away.
        Products = "products",
        /// Submissions and decisions.
        Approvals = "approvals",
        /// People and roles.
        Team = "team",
        /// The business itself.
        Business = "business",
    }
}

impl About {
    /// What the filter calls it.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::Products => Text::activity_about_products(),
            Self::Approvals => Text::activity_about_approvals(),
            Self::Team => Text::activity_about_team(),
            Self::Business => Text::activity_about_business(),
        }
    }

    /// What the record calls things that are about this.
    #[must_use]
    pub const fn actions(self) -> &'static [&'static str] {
        match self {
            Self::Products => &[
                "product.created",
                "product.edited",
                "product.identified",
                "product.archived",
                "product.restored",
                "products.imported",
                "products.changed_together",
                "products.put_back_together",
                "listing.withdrawn",
                "listing.appealed",
                "listing.put_back",
            ],
            Self::Approvals => &[
                "product.submitted",
                "product.withdrawn",
                "product.approved",
                "product.approved_at_once",
                "product.changes_requested",
                "product.rejected",
                "product.approved_in_part",
                "product.decision_undone",
                "product.rolled_back",
            ],
            Self::Team => &[
                "member.invited",
                "member.joined",
                "member.left",
                "member.removed",
                "member.role_changed",
                "member.trusted",
                "member.distrusted",
                "invitation.resent",
                "invitation.revoked",
                "ownership.handed_over",
                "role.created",
                "role.changed",
                "role.deleted",
            ],
            Self::Business => &[
                "business.registered",
                "business.profile_changed",
                "business.logo_changed",
                "business.logo_removed",
                "business.picture_changed",
                "business.picture_removed",
                "business.rules_changed",
                "business.review_changed",
                "reason.added",
                "reason.changed",
                "reason.archived",
                "reason.made_check",
                "reason.check_ended",
                "collection.created",
                "collection.changed",
                "collection.arranged",
                "collection.moved",
                "collection.shown",
                "collection.hidden",
                "collection.deleted",
                "business.address_changed",
                "business.closed",
                "business.reopened",
                "business.suspended",
                "business.reinstated",
                "business.looked_at",
                "business.limits_changed",
                "business.verified",
                "business.verification_ended",
                "business.verification_lapsed",
                "question.answered",
                "question.reopened",
            ],
        }
    }
}

/// The query string. What cannot be understood is left out and still shown as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// The number of the person who did it.
    pub person: String,
    /// What it is about.
    pub about: String,
    /// A part of the name of what it was done to.
    pub q: String,
    /// The first day, `2026-11-21`.
    pub from: String,
    /// The last day.
    pub to: String,
    page: PageNumber,
}

impl Filter {
    /// The page that is looked at.
    #[must_use]
    pub const fn page(&self) -> PageNumber {
        self.page
    }

    /// Who did it.
    #[must_use]
    pub fn actor(&self) -> Option<UserId> {
        self.person.parse().ok().map(UserId::new)
    }

    /// What it is about.
    #[must_use]
    pub fn about(&self) -> Option<About> {
        About::parse(&self.about)
    }

    /// The text that is looked for.
    #[must_use]
    pub fn words(&self) -> String {
        self.q.chars().filter(|c| !c.is_control()).take(LONGEST_WORDS).collect::<String>().trim().to_owned()
    }

    /// The moment from which on.
    #[must_use]
    pub fn since(&self) -> Option<Moment> {
        day(&self.from).map(beginning)
    }

    /// The moment before which: the last day counts whole.
    #[must_use]
    pub fn before(&self) -> Option<Moment> {
        day(&self.to).and_then(|day| day.succ_opt()).map(beginning)
    }

    /// A day that was typed but is none.
    #[must_use]
    pub fn mistaken_day(&self) -> Option<&str> {
        let typed = [&self.from, &self.to].into_iter().map(String::as_str);
        typed.filter(|text| !text.trim().is_empty()).find(|text| day(text).is_none())
    }

    /// Whether anything narrows the list.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        !self.query().is_empty()
    }

    /// The query string without the page, for links to other pages and to the file.
    #[must_use]
    pub fn query(&self) -> String {
        let fields =
            [("person", &self.person), ("about", &self.about), ("q", &self.q), ("from", &self.from), ("to", &self.to)];
        let kept: Vec<_> = fields.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }
}

/// A day within the years that the database can tell apart.
fn day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()?;
    let (first, last) = (NaiveDate::from_ymd_opt(1970, 1, 1)?, NaiveDate::from_ymd_opt(9999, 1, 1)?);
    (first..last).contains(&day).then_some(day)
}

fn beginning(day: NaiveDate) -> Moment {
    day.and_time(NaiveTime::MIN).and_utc()
}
