//! Removes pictures that nothing shows any more: a logo that was replaced, those of a business that is gone.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use chrono::TimeDelta;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{FOLDER, Store};
use crate::config::Config;
use crate::error::Result;
use crate::jobs::{Every, Job, Kinds, RunsAs, Work};
use crate::schema::{businesses, listings, product_revisions};

/// How long a picture is kept that nothing shows: it may have been stored for a form that is being saved.
const KEPT: TimeDelta = TimeDelta::hours(24);
/// How many rows are read at once.
const BATCH: i64 = 5000;

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
    let store = Store::below(&config.data_dir);
    let kinds = kinds.on(move |_: &RemoveUnused, work| remove(&store, work));
    kinds.every(Every::day_at(3, 40), "remove unused pictures", &RemoveUnused {})
}

/// The first letters of a picture's name: enough to tell one from all others, and little for very many.
type Short = [u8; 12];

fn short(path: &str) -> Option<Short> {
    path.strip_prefix(FOLDER)?.as_bytes().get(..12)?.try_into().ok()
}

fn remove(store: &Store, work: &Work) -> Result<()> {
    let then = work.now() - KEPT;
    let old = store.stored_before(then)?;
    if old.is_empty() {
        return Ok(());
    }
    let mut removed = 0;
    let shown = shown(work)?;
    for file in old {
        work.goes_on()?;
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_shown = name.as_bytes().get(..12).is_none_or(|name| shown.contains(name));
        // Somebody may have stored the same picture again meanwhile.
        if !is_shown && Store::is_stored_before(then, &file) && remove_file(&file) {
            removed += 1;
        }
    }
    if removed > 0 {
        tracing::info!(removed, "pictures that nothing shows are removed");
    }
    Ok(())
}

fn remove_file(file: &Path) -> bool {
    match std::fs::remove_file(file) {
        Ok(()) => true,
        Err(error) => {
            tracing::warn!(%error, file = %file.display(), "a picture could not be removed");
            false
        }
    }
}

/// Every picture that a row shows.
fn shown(work: &Work) -> Result<HashSet<Short>> {
    let mut shown = HashSet::new();
    let mut note = |paths: &mut dyn Iterator<Item = String>| shown.extend(paths.filter_map(|path| short(&path)));
    let mut last = 0;
    loop {
        work.goes_on()?;
        let rows = work.read(|conn| {
            Ok(businesses::table
                .filter(businesses::id.gt(last))
                .order(businesses::id)
                .select((businesses::id, businesses::logo, businesses::picture))
                .limit(BATCH)
                .load::<(i64, Option<String>, Option<String>)>(conn)?)
        })?;
        let Some((id, ..)) = rows.last() else { break };
        last = *id;
        note(&mut rows.into_iter().flat_map(|(_, logo, picture)| [logo, picture]).flatten());
    }
    let mut last = (0, 0);
    loop {
        work.goes_on()?;
        let rows = work.read(|conn| {
            let (business, id) = last;
            Ok(product_revisions::table
                .filter(
                    product_revisions::business_id
                        .gt(business)
                        .or(product_revisions::business_id.eq(business).and(product_revisions::id.gt(id))),
                )
                .order((product_revisions::business_id, product_revisions::id))
                .select((product_revisions::business_id, product_revisions::id, product_revisions::images))
                .limit(BATCH)
                .load::<(i64, i64, Vec<String>)>(conn)?)
        })?;
        let Some((business, id, _)) = rows.last() else { break };
        last = (*business, *id);
        note(&mut rows.into_iter().flat_map(|(.., images)| images));
    }
    let mut last = 0;
    loop {
        work.goes_on()?;
        let rows = work.read(|conn| {
            Ok(listings::table
                .filter(listings::id.gt(last))
                .order(listings::id)
                .select((listings::id, listings::images))
                .limit(BATCH)
                .load::<(i64, Vec<String>)>(conn)?)
        })?;
        let Some((id, _)) = rows.last() else { break };
        last = *id;
        note(&mut rows.into_iter().flat_map(|(_, images)| images));
    }
    Ok(shown)
}
