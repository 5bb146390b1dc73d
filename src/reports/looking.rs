//! What the operator sees of a case, read at once.

use diesel::PgConnection;

use super::appeals::{Appeal, about};
use super::cases::{Case, Filed, MOST_REPORTS, Track, around, reports_of, track_of_business, tracks_of};
use super::decisions::{Decision, of_case};
use super::shown::Shown;
use crate::error::{Error, Result};
use crate::identity::finding::with_ids;
use crate::identity::people::{User, shortcuts};
use crate::ids::{RevisionId, UserId};
use crate::listings::model::{find, revision_of};
use crate::products::withdrawing::public_version;

/// A case with everything about it.
#[derive(Debug)]
pub struct Looked {
    /// The case.
    pub case: Case,
    /// Its first reports.
    pub reports: Vec<Filed>,
    /// What became of other reports of the same people.
    tracks: Vec<Track>,
    /// What was decided about the same business.
    pub business: Track,
    /// What was decided on it, the newest first.
    pub decisions: Vec<Decision>,
    /// What was said against that.
    pub appeals: Vec<Appeal>,
    /// The listing as it was reported.
    pub then: Option<Shown>,
    /// The listing as it is public.
    pub now: Option<Shown>,
    /// Which version of it is public, or would be if it were not archived.
    pub public: Option<RevisionId>,
    /// The open cases before and after it.
    pub around: (Option<i64>, Option<i64>),
    /// Whether whoever looks wants single keys to do something.
    pub shortcuts: bool,
    people: Vec<User>,
}

impl Looked {
    /// A case as it is now. In the operator's scope.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none of this number.
    pub fn at(id: i64, by: UserId, conn: &mut PgConnection) -> Result<Self> {
        let case = Case::find(id, conn)?;
        let reports = reports_of(id, conn)?;
        let decisions = of_case(id, conn)?;
        let deciders: Vec<_> = decisions.iter().map(|decision| decision.decided_by).collect();
        let now = match find(case.listing_id, conn) {
            Ok(listing) => Some(Shown::public(listing, revision_of(case.listing_id, conn)?)),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        };
        Ok(Self {
            tracks: tracks_of(&reports, id, conn)?,
            business: track_of_business(case.business, conn)?,
            appeals: about(&decisions, conn)?,
            then: case.said.clone().and_then(Shown::kept),
            now,
            public: public_version(case.listing_id, conn)?,
            around: around(id, conn)?,
            shortcuts: shortcuts(by, conn)?,
            people: with_ids(&deciders, conn)?,
            case,
            reports,
            decisions,
        })
    }

    /// What became of other reports of whoever made this one.
    #[must_use]
    pub fn track(&self, report: &Filed) -> Option<&Track> {
        let email = report.email.as_deref()?;
        self.tracks.iter().find(|track| track.of == email)
    }

    /// Whether there are more reports than are shown.
    #[must_use]
    pub fn has_more(&self) -> bool {
        i64::try_from(self.reports.len()).is_ok_and(|count| count >= MOST_REPORTS)
    }

    /// Whether it is public just as it was reported.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.then.as_ref().map(|then| then.revision) == self.now.as_ref().map(|now| now.revision)
    }

    /// What somebody is called who decided.
    #[must_use]
    pub fn name_of(&self, user: &UserId) -> &str {
        self.people.iter().find(|person| person.id == *user).map_or("", |person| person.name.as_str())
    }

    /// What was said against a decision.
    pub fn appeals_about<'a>(&'a self, decision: &'a Decision) -> impl Iterator<Item = &'a Appeal> {
        self.appeals.iter().filter(move |appeal| appeal.decision_id == decision.id)
    }
}
