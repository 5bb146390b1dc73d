//! Good rows, some hundreds at a time: what each means for its product, and writing that in one transaction.

use std::borrow::Cow;
use std::collections::HashMap;

use diesel::PgConnection;
use serde_json::json;

use super::model::{Existing, create, existing};
use super::report::Mistake;
use super::row::Draft;
use super::summary::Summary;
use crate::businesses::model::Settings;
use crate::clock::Clock;
use crate::content::Written;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::locales::Text;
use crate::products::changes::submit;
use crate::products::drafts::edit;
use crate::products::status::{Action, Standing, Status, next};

/// How to import.
#[derive(Clone, Copy, Debug)]
pub struct Mode {
    /// Whether everything that is created or changed goes to the approvers.
    pub submits: bool,
    /// Whether nothing is written.
    pub is_rehearsal: bool,
}

/// How many rows share a transaction.
const MOST_ROWS: usize = 500;
/// And how many bytes: rows may be long, and a batch stays in memory.
const MOST_BYTES: usize = 4 << 20;

/// Rows to be written together.
#[derive(Default)]
pub struct Batch {
    drafts: Vec<Draft>,
    bytes: usize,
}

impl Batch {
    /// Adds a row.
    pub fn push(&mut self, draft: Draft, bytes: usize) {
        // A short text may have much HTML.
        self.bytes += bytes + 2 * draft.written.rendered.html.len();
        self.drafts.push(draft);
    }

    /// Whether it is time to write.
    pub fn is_full(&self) -> bool {
        self.drafts.len() >= MOST_ROWS || self.bytes >= MOST_BYTES
    }
}

/// What a row means for its product.
enum Plan<'a> {
    Create,
    Change(&'a Existing, Cow<'a, Written>),
    Nothing,
    Refuse(Mistake),
}

/// What became of a batch.
#[derive(Default)]
struct Outcome {
    created: u64,
    changed: u64,
    unchanged: u64,
    refused: Vec<Mistake>,
}

/// One run over one file.
pub struct Run<'a> {
    actor: &'a Actor,
    mode: Mode,
    four_eyes: bool,
    /// What a new revision begins as.
    status: Status,
    clock: &'a Clock,
    conn: &'a mut PgConnection,
}

impl<'a> Run<'a> {
    /// Checks that whoever acts may do all this.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when they may not; the database's.
    pub fn new(actor: &'a Actor, mode: Mode, clock: &'a Clock, conn: &'a mut PgConnection) -> Result<Self> {
        let scope = Scope::Business(actor.business.get());
        let four_eyes = in_scope(conn, &scope, |conn| Settings::of(actor.business, conn))?.four_eyes;
        let standing = Standing { actor, is_writer: true, four_eyes };
        let edited = next(Status::Draft, Action::Edit, standing)?;
        let status = if mode.submits { next(edited, Action::Submit, standing)? } else { edited };
        Ok(Self { actor, mode, four_eyes, status, clock, conn })
    }

    /// Writes a batch. When the database refuses it, its rows are written one by one, so that the bad one is found and
    /// no good one is lost.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub fn write(&mut self, batch: &Batch, summary: &mut Summary) -> Result<Vec<Mistake>> {
        if batch.drafts.is_empty() {
            return Ok(Vec::new());
        }
        let mut refused = Vec::new();
        match self.attempt(&batch.drafts) {
            Ok(outcome) => self.count(outcome, summary, &mut refused),
            Err(Error::Unavailable(error)) => return Err(Error::Unavailable(error)),
            Err(_) => {
                for draft in &batch.drafts {
                    let outcome = match self.attempt(std::slice::from_ref(draft)) {
                        Err(Error::Unavailable(error)) => return Err(Error::Unavailable(error)),
                        Err(error) => {
                            refused.push(Mistake::of_row(draft.line, error.to_string()));
                            continue;
                        }
                        Ok(outcome) => outcome,
                    };
                    self.count(outcome, summary, &mut refused);
                }
            }
        }
        Ok(refused)
    }

    /// Notes in the business's record that somebody imported, beside what happened to each product.
    pub fn finish(self, file: &str, summary: &Summary) -> Result<()> {
        if self.mode.is_rehearsal || summary.created + summary.changed == 0 {
            return Ok(());
        }
        let details = json!({
            "rows": summary.rows, "created": summary.created, "changed": summary.changed,
            "unchanged": summary.unchanged, "submitted": summary.submitted, "refused": summary.refused,
        });
        let name = format!("{} products from {file}", summary.created + summary.changed);
        let (actor, now) = (self.actor, self.clock.now());
        let event = Event::of(actor.business, actor.user, "products.imported").named(&name).with(details);
        in_scope(self.conn, &Scope::Business(actor.business.get()), |conn| record(conn, now, &event))
    }

    fn count(&self, outcome: Outcome, summary: &mut Summary, refused: &mut Vec<Mistake>) {
        let Outcome { created, changed, unchanged, refused: more } = outcome;
        summary.created += created;
        summary.changed += changed;
        summary.unchanged += unchanged;
        if self.mode.submits {
            summary.submitted += created + changed;
        }
        refused.extend(more);
    }

    fn attempt(&mut self, drafts: &[Draft]) -> Result<Outcome> {
        let (actor, mode, status, four_eyes) = (self.actor, self.mode, self.status, self.four_eyes);
        let now = self.clock.now();
        in_scope(self.conn, &Scope::Business(actor.business.get()), |conn| {
            let existing = existing(drafts, !mode.is_rehearsal, actor, conn)?;
            let known = Known::of(&existing);
            let mut outcome = Outcome::default();
            let mut new = Vec::new();
            for draft in drafts {
                match known.plan(draft, actor, four_eyes) {
                    Plan::Create => new.push(draft),
                    Plan::Nothing => outcome.unchanged += 1,
                    Plan::Refuse(mistake) => outcome.refused.push(mistake),
                    Plan::Change(existing, written) => {
                        outcome.changed += 1;
                        if !mode.is_rehearsal {
                            edit(existing.product.id, &written, existing.revision.seen(), actor, now, conn)?;
                            if mode.submits {
                                submit(existing.product.id, actor, now, conn)?;
                            }
                        }
                    }
                }
            }
            if !mode.is_rehearsal {
                create(&new, status, actor, now, conn)?;
            }
            outcome.created = new.len() as u64;
            Ok(outcome)
        })
    }
}

/// The products that a batch may be about.
struct Known<'a> {
    by_sku: HashMap<&'a str, &'a Existing>,
    by_name: HashMap<&'a str, Vec<&'a Existing>>,
}

impl<'a> Known<'a> {
    fn of(existing: &'a [Existing]) -> Self {
        let by_sku = existing.iter().filter_map(|known| Some((known.product.sku.as_deref()?, known))).collect();
        let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
        for known in existing {
            by_name.entry(known.revision.name()).or_default().push(known);
        }
        Self { by_sku, by_name }
    }

    fn plan(&self, draft: &'a Draft, actor: &Actor, four_eyes: bool) -> Plan<'a> {
        let name = draft.written.name();
        let refuse = |column: &str, value: &str, reason: String| {
            Plan::Refuse(Mistake::new(draft.line, column.to_owned(), value, reason))
        };
        let (column, value, existing) = match &draft.sku {
            Some(sku) => ("sku", sku.as_str(), self.by_sku.get(sku.as_str()).copied()),
            None => match self.by_name.get(name).map(Vec::as_slice) {
                None => ("name", name, None),
                Some([one]) => ("name", name, Some(*one)),
                Some(_) => {
                    let reason = "Several products have this name. Give the SKU of the one that is meant.";
                    return refuse("name", name, reason.to_owned());
                }
            },
        };
        let Some(existing) = existing else { return Plan::Create };
        let written = draft.over(&existing.revision.content);
        if existing.revision.content == written.content {
            return Plan::Nothing;
        }
        if existing.product.archived_at.is_some() {
            return refuse(column, value, Text::products_is_archived().in_english().into_owned());
        }
        // What was decided on stays as it is, and a new draft begins on top of it.
        if existing.revision.status.is_open() {
            let standing = Standing { actor, is_writer: existing.revision.is_written_by(actor.user), four_eyes };
            if let Err(error) = next(existing.revision.status, Action::Edit, standing) {
                return refuse(column, value, error.to_string());
            }
        }
        Plan::Change(existing, written)
    }
}
