//! Good rows, some hundreds at a time: what each means for its product, and writing that in one transaction.

use diesel::{Connection, PgConnection};
use serde_json::json;

use super::draft::Draft;
use super::known::Known;
use super::meaning::{Meaning, Meant};
use super::model::{Existing, New, create, created, existing, number};
use super::notes::Note;
use super::report::Mistake;
use super::summary::Summary;
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::Demands;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::locales::Text;
use crate::products::automatic;
use crate::products::checks::Checked;
use crate::products::drafts::edit;
use crate::products::revisions::Revision;
use crate::products::rules::decide_on_new;
use crate::products::status::{Action, Standing, Status, next};
use crate::products::telling::tell_of_many;

/// How to import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mode {
    /// Whether everything that is created or changed goes to the approvers, where it says enough.
    pub submits: bool,
    /// Whether nothing is written.
    pub is_rehearsal: bool,
}

/// A row that was not taken.
pub struct Refused {
    /// Why.
    pub mistakes: Vec<Mistake>,
    /// As it stands in the file.
    pub cells: Vec<String>,
}

/// What became of some rows.
#[derive(Default)]
pub struct Outcome {
    created: u64,
    changed: u64,
    unchanged: u64,
    submitted: u64,
    at_once: u64,
    notes: Vec<(Note, u64)>,
    /// Those that were not taken.
    pub refused: Vec<Refused>,
}

impl Outcome {
    /// Adds it to what was counted before.
    pub fn count(&self, summary: &mut Summary) {
        summary.created += self.created;
        summary.changed += self.changed;
        summary.unchanged += self.unchanged;
        summary.submitted += self.submitted;
        summary.at_once += self.at_once;
        summary.refused += self.refused.len() as u64;
        for (note, line) in &self.notes {
            summary.notes.add(*note, *line);
        }
    }

    fn and(&mut self, other: Self) {
        self.created += other.created;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.submitted += other.submitted;
        self.at_once += other.at_once;
        self.notes.extend(other.notes);
        self.refused.extend(other.refused);
    }

    fn refuse(&mut self, draft: &Draft, mistake: Mistake) {
        self.refused.push(Refused { mistakes: vec![mistake], cells: draft.cells.clone() });
    }
}

/// Writes rows in the name of somebody.
pub struct Writer<'a> {
    actor: &'a Actor,
    tree: &'a Tree,
    mode: Mode,
    four_eyes: bool,
    demands: Demands,
    /// What a new revision begins as, and as what it is handed in.
    statuses: (Status, Status),
    /// Whether rules may approve what is new.
    rules_decide: bool,
}

impl<'a> Writer<'a> {
    /// Checks that whoever acts may do all this. In the scope of their business.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when they may not; the database's.
    pub fn new(actor: &'a Actor, tree: &'a Tree, mode: Mode, conn: &mut PgConnection) -> Result<Self> {
        let settings = Settings::of(actor.business, conn)?;
        let standing = Standing { actor, is_writer: true, four_eyes: settings.four_eyes };
        let edited = next(Status::Draft, Action::Edit, standing)?;
        let submitted = if mode.submits { next(edited, Action::Submit, standing)? } else { edited };
        let (four_eyes, demands) = (settings.four_eyes, settings.demands());
        let rules_decide = mode.submits && decide_on_new(actor, conn)?;
        Ok(Self { actor, tree, mode, four_eyes, demands, statuses: (edited, submitted), rules_decide })
    }

    /// The products that rows may be about.
    ///
    /// # Errors
    /// The database's.
    pub fn look(&self, drafts: &[Draft], conn: &mut PgConnection) -> Result<Vec<Existing>> {
        existing(&drafts.iter().collect::<Vec<_>>(), false, self.actor, conn)
    }

    /// What rows mean for the products that were looked at. This reads texts: no connection is held meanwhile.
    #[must_use]
    pub fn meant(&self, drafts: &[Draft], looked: &[Existing]) -> Meant {
        let known = Known::of(looked);
        let meaning = |draft: &Draft| {
            let before = known.find(draft).ok().flatten().and_then(|existing| existing.revision.as_ref());
            (draft.line, self.meaning(draft, before))
        };
        Meant::of(drafts.iter().map(meaning))
    }

    fn meaning(&self, draft: &Draft, before: Option<&Revision>) -> Meaning {
        Meaning::of(draft, before, self.mode.submits, self.demands, self.tree)
    }

    /// Writes rows in the transaction of whoever calls. Where the database refuses them, they are written one by one, so
    /// that the bad one is found and no good one is lost.
    ///
    /// # Errors
    /// When the database cannot be reached, or is too busy.
    pub fn write(&self, drafts: &[Draft], meant: &Meant, now: Moment, conn: &mut PgConnection) -> Result<Outcome> {
        if drafts.is_empty() {
            return Ok(Outcome::default());
        }
        let all: Vec<_> = drafts.iter().collect();
        match conn.transaction(|conn| self.attempt(&all, meant, now, conn)) {
            Err(error) if is_of_rows(&error) => {}
            done => return done,
        }
        let mut outcome = Outcome::default();
        for draft in all {
            match conn.transaction(|conn| self.attempt(&[draft], meant, now, conn)) {
                Ok(one) => outcome.and(one),
                Err(error) if is_of_rows(&error) => {
                    let sentence = match &error {
                        Error::Conflict(sentence) | Error::Forbidden(sentence) | Error::Full(sentence) => {
                            sentence.clone()
                        }
                        _ => Text::import_row_refused(),
                    };
                    tracing::debug!(%error, draft.line, "a row was refused by the database");
                    outcome.refuse(draft, Mistake::of_row(draft.line, sentence));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(outcome)
    }

    /// Notes what was imported, as [`finish`].
    ///
    /// # Errors
    /// The database's.
    pub fn finish(&self, file: &str, summary: &Summary, now: Moment, conn: &mut PgConnection) -> Result<()> {
        if self.mode.is_rehearsal { Ok(()) } else { finish(self.actor, file, summary, now, conn) }
    }

    fn attempt(&self, drafts: &[&Draft], meant: &Meant, now: Moment, conn: &mut PgConnection) -> Result<Outcome> {
        let existing = existing(drafts, !self.mode.is_rehearsal, self.actor, conn)?;
        let known = Known::of(&existing);
        let mut outcome = Outcome::default();
        let (mut ready, mut unfinished) = (Vec::new(), Vec::new());
        for draft in drafts {
            let found = match known.find(draft) {
                Ok(found) => found,
                Err(mistake) => {
                    outcome.refuse(draft, mistake);
                    continue;
                }
            };
            let before = found.and_then(|existing| existing.revision.as_ref());
            let meaning = meant.of_row(draft.line, before).unwrap_or_else(|| self.meaning(draft, before));
            match self.step(draft, found, meaning, now, &mut outcome, conn)? {
                Step::Done => {}
                Step::Create(new, true) => ready.push(new),
                Step::Create(new, false) => unfinished.push(new),
            }
        }
        outcome.created = (ready.len() + unfinished.len()) as u64;
        outcome.submitted += ready.len() as u64;
        if !self.mode.is_rehearsal {
            create(&unfinished, self.statuses.0, self.actor, now, conn)?;
            let ids = create(&ready, self.statuses.1, self.actor, now, conn)?;
            if self.rules_decide {
                for (product, revision, warnings) in created(&ids, self.actor, conn)? {
                    let handed = automatic::rule_on(product, revision, &warnings, self.tree, self.actor, now, conn)?;
                    outcome.at_once += u64::from(handed.at_once.is_some());
                }
            }
        }
        Ok(outcome)
    }

    /// Whether it goes to the approvers: asked for, and complete.
    fn submits(&self, is_ready: bool, draft: &Draft, outcome: &mut Outcome) -> bool {
        if self.mode.submits && !is_ready {
            outcome.notes.push((Note::Unfinished, draft.line));
        }
        self.mode.submits && is_ready
    }

    fn step<'d>(
        &self,
        draft: &'d Draft,
        found: Option<&Existing>,
        meaning: Meaning,
        now: Moment,
        outcome: &mut Outcome,
        conn: &mut PgConnection,
    ) -> Result<Step<'d>> {
        let before = match found {
            Some(Existing { revision: None, .. }) => {
                outcome.refuse(draft, Mistake::of_row(draft.line, Text::products_being_changed()));
                return Ok(Step::Done);
            }
            found => found.and_then(|existing| Some((existing, existing.revision.as_ref()?))),
        };
        let Meaning { said, is_ready, warnings, .. } = meaning;
        let (written, notes) = match said {
            Ok(said) => said,
            Err(sentence) => {
                outcome.refuse(draft, Mistake::of_row(draft.line, sentence));
                return Ok(Step::Done);
            }
        };
        let is_foreign =
            |currency| draft.written.content.offer.price_minor.is_some() && currency != written.content.offer.currency;
        let Some((existing, revision)) = before else {
            outcome.notes.extend(notes.into_iter().map(|note| (note, draft.line)));
            let submits = self.submits(is_ready, draft, outcome);
            return Ok(Step::Create(New { draft, written, warnings }, submits));
        };
        let sku = draft.sku.as_ref().or(existing.product.sku.as_ref());
        let barcode = draft.barcode.as_ref().unwrap_or(&existing.barcode);
        let is_renumbered = sku != existing.product.sku.as_ref() || *barcode != existing.barcode;
        let is_same = revision.content == written.content;
        if is_same && !is_renumbered {
            outcome.unchanged += 1;
            return Ok(Step::Done);
        }
        if existing.product.archived_at.is_some() {
            outcome.refuse(draft, Mistake::of_row(draft.line, Text::products_is_archived()));
            return Ok(Step::Done);
        }
        // What was decided on stays as it is, and a new draft begins on top of it.
        if !is_same && revision.status.is_open() {
            let is_writer = revision.is_written_by(self.actor.user);
            let standing = Standing { actor: self.actor, is_writer, four_eyes: self.four_eyes };
            if let Err(Error::Conflict(sentence) | Error::Forbidden(sentence)) =
                next(revision.status, Action::Edit, standing)
            {
                outcome.refuse(draft, Mistake::of_row(draft.line, sentence));
                return Ok(Step::Done);
            }
        }
        if is_foreign(revision.content.offer.currency) && draft.product.is_some() {
            let sentence = Text::import_price_other_currency(revision.content.offer.currency.as_str());
            outcome.refuse(draft, Mistake::of_row(draft.line, sentence));
            return Ok(Step::Done);
        }
        outcome.changed += 1;
        outcome.notes.extend(notes.into_iter().map(|note| (note, draft.line)));
        let submits = !is_same && self.submits(is_ready, draft, outcome);
        outcome.submitted += u64::from(submits);
        if !self.mode.is_rehearsal {
            let id = existing.product.id;
            if is_renumbered {
                number(id, sku.map(String::as_str), barcode.as_deref(), self.actor, now, conn)?;
            }
            if is_same {
                let event =
                    Event::of(self.actor.business, self.actor.user, "product.edited").on(id.get(), written.name());
                record(conn, now, &event)?;
            } else {
                edit(id, &written, revision.seen(), self.actor, now, conn)?;
            }
            if submits {
                let checked = Checked { seen: None, kinds: warnings };
                let handed = automatic::submit(id, self.tree, &checked, self.actor, now, conn)?;
                outcome.at_once += u64::from(handed.at_once.is_some());
            }
        }
        Ok(Step::Done)
    }
}

/// What a row means.
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
enum Step<'a> {
    /// A new product, and whether it goes to the approvers.
    Create(New<'a>, bool),
    Done,
}

/// Whether an error is about the rows and not about the database.
fn is_of_rows(error: &Error) -> bool {
    matches!(error, Error::Conflict(_) | Error::Forbidden(_) | Error::Full(_) | Error::Database(_) | Error::NotFound)
}

/// Notes in the business's record that somebody imported, beside what happened to each product, and tells those who can
/// approve of what waits for them.
///
/// # Errors
/// The database's.
pub fn finish(actor: &Actor, file: &str, summary: &Summary, now: Moment, conn: &mut PgConnection) -> Result<()> {
    if summary.created + summary.changed == 0 {
        return Ok(());
    }
    let details = json!({
        "rows": summary.rows, "created": summary.created, "changed": summary.changed,
        "unchanged": summary.unchanged, "submitted": summary.submitted, "refused": summary.refused,
    });
    let name = format!("{} products from {file}", summary.created + summary.changed);
    let event = Event::of(actor.business, actor.user, "products.imported").named(&name);
    record(conn, now, &event.with(details))?;
    tell_of_many(summary.submitted.saturating_sub(summary.at_once), actor, now, conn)
}
