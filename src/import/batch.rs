//! Good rows, some hundreds at a time: what each means for its product, and writing that in one transaction.

use std::collections::HashMap;

use diesel::{Connection, PgConnection};
use serde_json::json;

use super::draft::Draft;
use super::model::{Existing, New, create, existing, number};
use super::notes::Note;
use super::report::Mistake;
use super::summary::Summary;
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::Demands;
use crate::content::readiness::lacking;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::locales::Text;
use crate::products::changes::submit_checked;
use crate::products::checks::scan::kinds;
use crate::products::checks::{Checked, Kind};
use crate::products::drafts::edit;
use crate::products::status::{Action, Standing, Status, next};

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
        Ok(Self { actor, tree, mode, four_eyes, demands, statuses: (edited, submitted) })
    }

    /// Writes rows in the transaction of whoever calls. Where the database refuses them, they are written one by one, so
    /// that the bad one is found and no good one is lost.
    ///
    /// # Errors
    /// When the database cannot be reached, or is too busy.
    pub fn write(&self, drafts: &[Draft], now: Moment, conn: &mut PgConnection) -> Result<Outcome> {
        if drafts.is_empty() {
            return Ok(Outcome::default());
        }
        let all: Vec<_> = drafts.iter().collect();
        match conn.transaction(|conn| self.attempt(&all, now, conn)) {
            Err(error) if is_of_rows(&error) => {}
            done => return done,
        }
        let mut outcome = Outcome::default();
        for draft in all {
            match conn.transaction(|conn| self.attempt(&[draft], now, conn)) {
                Ok(one) => outcome.and(one),
                Err(error) if is_of_rows(&error) => {
                    let sentence = match &error {
                        Error::Conflict(sentence) | Error::Forbidden(sentence) => sentence.clone(),
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

    /// Notes in the business's record that somebody imported, beside what happened to each product.
    pub fn finish(&self, file: &str, summary: &Summary, now: Moment, conn: &mut PgConnection) -> Result<()> {
        if self.mode.is_rehearsal || summary.created + summary.changed == 0 {
            return Ok(());
        }
        let details = json!({
            "rows": summary.rows, "created": summary.created, "changed": summary.changed,
            "unchanged": summary.unchanged, "submitted": summary.submitted, "refused": summary.refused,
        });
        let name = format!("{} products from {file}", summary.created + summary.changed);
        let event = Event::of(self.actor.business, self.actor.user, "products.imported").named(&name);
        record(conn, now, &event.with(details))
    }

    fn attempt(&self, drafts: &[&Draft], now: Moment, conn: &mut PgConnection) -> Result<Outcome> {
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
            match self.step(draft, found, now, &mut outcome, conn)? {
                Step::Done => {}
                Step::Create(new) if self.submits(&new.written, draft, &mut outcome) => {
                    let warnings = if self.mode.is_rehearsal { Vec::new() } else { self.kinds(&new.written) };
                    ready.push(New { warnings, ..new });
                }
                Step::Create(new) => unfinished.push(new),
            }
        }
        outcome.created = (ready.len() + unfinished.len()) as u64;
        outcome.submitted += ready.len() as u64;
        if !self.mode.is_rehearsal {
            create(&unfinished, self.statuses.0, self.actor, now, conn)?;
            create(&ready, self.statuses.1, self.actor, now, conn)?;
        }
        Ok(outcome)
    }

    /// Whether it goes to the approvers: asked for, and complete.
    fn submits(&self, written: &crate::content::Written, draft: &Draft, outcome: &mut Outcome) -> bool {
        if !self.mode.submits {
            return false;
        }
        let is_ready = lacking(&written.content, self.demands, self.tree).is_empty();
        if !is_ready {
            outcome.notes.push((Note::Unfinished, draft.line));
        }
        is_ready
    }

    /// What an approver should look at. Only texts that go to the approvers are read, each once.
    fn kinds(&self, written: &crate::content::Written) -> Vec<Kind> {
        kinds(&written.content, self.tree)
    }

    fn step<'d>(
        &self,
        draft: &'d Draft,
        found: Option<&Existing>,
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
        let (written, notes) = match draft.over(before.map(|(_, revision)| &revision.content), self.tree) {
            Ok(over) => over,
            Err(sentence) => {
                outcome.refuse(draft, Mistake::of_row(draft.line, sentence));
                return Ok(Step::Done);
            }
        };
        let is_foreign =
            |currency| draft.written.content.offer.price_minor.is_some() && currency != written.content.offer.currency;
        let Some((existing, revision)) = before else {
            outcome.notes.extend(notes.into_iter().map(|note| (note, draft.line)));
            return Ok(Step::Create(New { draft, written, warnings: Vec::new() }));
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
        let submits = !is_same && self.submits(&written, draft, outcome);
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
                let checked = Checked { seen: None, kinds: self.kinds(&written) };
                submit_checked(id, self.tree, &checked, self.actor, now, conn)?;
            }
        }
        Ok(Step::Done)
    }
}

/// What a row means.
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
enum Step<'a> {
    Create(New<'a>),
    Done,
}

/// Whether an error is about the rows and not about the database.
fn is_of_rows(error: &Error) -> bool {
    matches!(error, Error::Conflict(_) | Error::Forbidden(_) | Error::Database(_) | Error::NotFound)
}

/// The products that a batch may be about.
#[expect(clippy::struct_field_names, reason = "by what they are found")]
struct Known<'a> {
    by_number: HashMap<i64, &'a Existing>,
    by_sku: HashMap<&'a str, &'a Existing>,
    by_name: HashMap<&'a str, Vec<&'a Existing>>,
}

impl<'a> Known<'a> {
    fn of(existing: &'a [Existing]) -> Self {
        let by_number = existing.iter().map(|known| (known.product.id.get(), known)).collect();
        let by_sku = existing.iter().filter_map(|known| Some((known.product.sku.as_deref()?, known))).collect();
        let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
        for known in existing {
            if let Some(revision) = &known.revision {
                by_name.entry(revision.name()).or_default().push(known);
            }
        }
        Self { by_number, by_sku, by_name }
    }

    fn find(&self, draft: &Draft) -> std::result::Result<Option<&'a Existing>, Mistake> {
        if let Some(number) = draft.product {
            let found = self.by_number.get(&number.get()).copied();
            return found.map(Some).ok_or_else(|| Mistake::of_row(draft.line, Text::import_product_unknown()));
        }
        if let Some(sku) = &draft.sku {
            return Ok(self.by_sku.get(sku.as_str()).copied());
        }
        match self.by_name.get(draft.written.name()).map(Vec::as_slice) {
            None => Ok(None),
            Some([one]) => Ok(Some(*one)),
            Some(_) => Err(Mistake::of_row(draft.line, Text::import_name_of_several())),
        }
    }
}
