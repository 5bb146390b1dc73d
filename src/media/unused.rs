//! Removes pictures that nothing shows any more: a logo that was replaced, a photo that no revision uses, those of a
//! business that is gone, and what was left where a process died between a file and its row.

use std::collections::HashSet;
use std::time::Duration;

use chrono::TimeDelta;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::used::{Hash, Walk, hash_of_file};
use crate::clock::Moment;
use crate::config::Config;
use crate::error::Result;
use crate::jobs::{Every, Job, Kinds, RunsAs, Work};
use crate::schema::{listing_pictures, pictures, revision_pictures};
use crate::storage::Storage;

/// How long a picture is kept that nothing shows: it may have been stored for a form that is being saved.
const KEPT: TimeDelta = TimeDelta::hours(24);

/// The job that looks for them, once a day.
#[derive(Debug, Serialize, Deserialize)]
struct RemoveUnused {}

impl Job for RemoveUnused {
    const KIND: &'static str = "remove_unused_pictures";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const LONGEST: Duration = Duration::from_secs(20 * 60);
}

/// The jobs of this room.
#[must_use]
pub fn jobs(kinds: Kinds, config: &Config) -> Kinds {
    let place = config.storage.clone();
    let kinds = kinds.on(move |_: &RemoveUnused, work| remove(&Storage::open(&place)?, work));
    kinds.every(Every::day_at(3, 40), "remove unused pictures", &RemoveUnused {})
}

fn remove(storage: &Storage, work: &Work) -> Result<()> {
    let then = work.now() - KEPT;
    let rows = remove_rows(then, work)?;
    let mut removed = storage.remove_halves(then)?;
    // First the files and then what is in use: a file that is not in use then was not while it was looked at.
    let mut old = Vec::new();
    Storage::waited(storage.each_before(then, |kept| {
        work.goes_on()?;
        old.push(kept.name);
        Ok(())
    }))?;
    if !old.is_empty() {
        let used = used(work)?;
        for place in old {
            work.goes_on()?;
            // What has no name of ours is somebody else's.
            let is_used = hash_of_file(&place).is_none_or(|hash| used.contains(&hash));
            if !is_used {
                Storage::waited(storage.delete(&place))?;
                removed += 1;
            }
        }
    }
    if removed + rows > 0 {
        tracing::info!(files = removed, photos = rows, "pictures that nothing shows are removed");
    }
    Ok(())
}

/// Removes the rows of photos that no revision and no form uses.
fn remove_rows(then: Moment, work: &Work) -> Result<usize> {
    let in_revision = revision_pictures::table
        .filter(revision_pictures::business_id.eq(pictures::business_id))
        .filter(revision_pictures::name.eq(pictures::name));
    let in_listing = listing_pictures::table
        .filter(listing_pictures::business_id.eq(pictures::business_id))
        .filter(listing_pictures::name.eq(pictures::name));
    let in_form = diesel::dsl::sql::<diesel::sql_types::Bool>(
        "EXISTS (SELECT FROM unsaved WHERE unsaved.business_id = pictures.business_id \
         AND strpos(unsaved.typed::text, pictures.name) > 0)",
    );
    work.write(|conn| {
        let unused = pictures::table
            .filter(pictures::created_at.lt(then))
            .filter(not(exists(in_revision)))
            .filter(not(exists(in_listing)))
            .filter(not(in_form));
        Ok(diesel::delete(unused).execute(conn)?)
    })
}

/// Every picture that a row names.
fn used(work: &Work) -> Result<HashSet<Hash>> {
    let (mut used, mut walk) = (HashSet::new(), Walk::default());
    while let Some(found) = work.read(|conn| walk.next(conn))? {
        work.goes_on()?;
        used.extend(found);
    }
    Ok(used)
}
