//! The job that does an act piece by piece. What whoever asked for it may do is looked at for each piece.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::approvals::bulk::doing::{piece, undo_piece};
use crate::approvals::bulk::model::stop;
use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::identity::{Actor, Demand, Membership, Permission};
use crate::ids::{BatchId, BusinessId, UserId};
use crate::jobs::{Job, Kinds, RunsAs, Work};
use crate::team::model::as_now;

/// An act to be done, or undone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DecideOnMany {
    /// The act.
    pub batch: BatchId,
    /// Whose it is.
    pub user: UserId,
    /// The business's address.
    pub slug: String,
    /// What the business is called.
    pub business: String,
    /// Whether it is undone.
    pub undo: bool,
}

impl Job for DecideOnMany {
    const KIND: &'static str = "decide_on_many";
    const RUNS_AS: RunsAs = RunsAs::Business;
    const LONGEST: Duration = Duration::from_secs(30 * 60);
}

/// The jobs of this room.
#[must_use]
pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.on(run)
}

fn run(job: &DecideOnMany, work: &Work) -> Result<()> {
    let business =
        work.business().ok_or_else(|| Error::Internal("an act on submissions belongs to no business".to_owned()))?;
    let tree = work.read(Tree::load)?;
    loop {
        work.goes_on()?;
        let now = work.now();
        let has_more = work.write(|conn| {
            let actor = match acting(job, business, conn) {
                Ok(actor) => actor,
                // Whoever asked for it may not do it any more, and nobody else takes it on.
                Err(Error::Forbidden(_) | Error::NotFound) => {
                    stop(job.batch, business, now, conn)?;
                    return Ok(false);
                }
                Err(error) => return Err(error),
            };
            if job.undo { undo_piece(job.batch, &actor, now, conn) } else { piece(job.batch, &tree, &actor, now, conn) }
        })?;
        if !has_more {
            return Ok(());
        }
    }
}

/// Whoever asked for it, in the role that they have now.
fn acting(job: &DecideOnMany, business: BusinessId, conn: &mut diesel::PgConnection) -> Result<Actor> {
    let membership = Membership {
        business,
        slug: job.slug.clone(),
        name: job.business.clone(),
        role: String::new(),
        permissions: None,
        is_closed: false,
        second_factor: Demand::Nobody,
        is_owner: false,
        before: Vec::new(),
        suspension: None,
    };
    let actor = as_now(&Actor::new(job.user, &membership), conn)?;
    actor.require(Permission::ApproveProducts)?;
    Ok(actor)
}
