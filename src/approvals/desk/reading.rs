//! What the desk reads: the submission, what it is compared with, and what stands beside it.

use diesel::prelude::*;
use serde_json::Value;

use crate::approvals::queue::filter::Filter;
use crate::approvals::queue::lens::Lens;
use crate::approvals::queue::place::{self, Standing};
use crate::approvals::shortcuts;
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::RevisionId;
use crate::products::conversation::Thread;
use crate::products::history::{self, Past};
use crate::products::holding::{Holder, holder};
use crate::products::model::View;
use crate::products::reasons::{self, Reason};
use crate::products::revisions::{Revision, find};
use crate::products::undoing::{Undoable, last_of};
use crate::products::working_time::WorkingTime;
use crate::schema::submissions;

/// Everything that the desk shows, before it is compared.
pub struct Reading {
    /// What was handed in.
    pub revision: Revision,
    /// The product with its versions.
    pub view: View,
    /// Whether nobody may approve what they wrote.
    pub four_eyes: bool,
    /// Its place in the queue.
    pub standing: Option<Standing>,
    /// What it said when it was last sent back.
    pub sent_back: Option<Value>,
    /// What was noticed, by kinds.
    pub warnings: Vec<String>,
    /// Reasons to choose from.
    pub reasons: Vec<Reason>,
    /// What was decided before.
    pub past: Vec<Past>,
    /// Who looks at it.
    pub holder: Option<Holder>,
    /// What this person can undo.
    pub undo: Option<Undoable>,
    /// Whether single keys do something.
    pub shortcuts: bool,
    /// What colleagues said about the product.
    pub thread: Thread,
}

/// Reads it all.
pub fn read(
    id: RevisionId,
    filter: &Filter,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Reading> {
    let revision = find(id, actor, conn)?;
    let view = View::find(revision.product_id, actor, conn)?;
    let work = WorkingTime::of(actor.business, conn)?;
    let standing = match place::of(id, actor, conn)? {
        Some(place) => Some(place::standing(place, &Lens::of(filter, tree, &work, actor, now), conn)?),
        None => None,
    };
    let rounds: Vec<(i32, Option<String>, Vec<String>)> = submissions::table
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(id))
        .order(submissions::round.desc())
        .select((submissions::round, submissions::outcome, submissions::warnings))
        .limit(100)
        .load(conn)?;
    let went_back = rounds
        .iter()
        .find(|(_, outcome, _)| matches!(outcome.as_deref(), Some("changes_requested" | "approved_in_part")));
    let sent_back = match went_back {
        Some((round, ..)) if standing.is_some() => submissions::table
            .filter(submissions::business_id.eq(actor.business))
            .filter(submissions::revision_id.eq(id))
            .filter(submissions::round.eq(round))
            .select(submissions::content)
            .first(conn)
            .optional()?,
        _ => None,
    };
    let warnings = rounds.into_iter().next().map(|(_, _, warnings)| warnings).unwrap_or_default();
    Ok(Reading {
        four_eyes: Settings::of(actor.business, conn)?.four_eyes,
        standing,
        sent_back,
        warnings,
        reasons: reasons::of(actor.business, conn)?,
        past: history::of_product(revision.product_id, actor, conn)?,
        holder: holder(id, actor, now, conn)?,
        undo: last_of(actor, now, conn)?,
        shortcuts: shortcuts::are_on(actor, conn)?,
        thread: Thread::of(revision.product_id, None, actor, conn)?,
        revision,
        view,
    })
}
