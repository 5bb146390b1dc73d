//! Rebuilds the index from `listings`, beside the one in use.

use std::{sync::Arc, time::Instant};

use diesel::PgConnection;
use tracing::info;

use super::{SearchError, index::Index, mark::Mark, model, pace::Stop, writer::Writer};
use crate::changes::model as feed;

/// The most listings whose sizes are queried at once.
const BATCH: i64 = 250;

/// Returns the writer of the new index, or `None` when asked to stop.
///
/// The position is taken before the scan. Changes made meanwhile come after it in the feed and are read again from
/// there, so the scan needs no long transaction.
pub fn rebuild(index: &Index, conn: &mut PgConnection, stop: &Stop) -> Result<Option<Writer>, SearchError> {
    let begun = Instant::now();
    info!("building the search index");
    let mark = Mark::new(feed::feed(conn)?, feed::covered_by_a_scan(conn)?, index.language());
    let generation = Arc::new(index.next_generation()?);
    let mut writer = Writer::open(Arc::clone(&generation), mark)?;
    let mut last = i64::MIN;
    let mut count = 0;
    loop {
        let sizes = model::sizes_after(last, BATCH, conn)?;
        let Some((end, _)) = sizes.last() else { break };
        last = *end;
        for portion in model::portions(&sizes) {
            let batch = model::with_ids(&portion, conn)?;
            count += batch.len();
            writer.add(&batch)?;
            if stop.is_asked() {
                return Ok(None);
            }
        }
    }
    writer.commit()?;
    let writer = writer.settle()?;
    index.swap_in(generation)?;
    info!(listings = count, seconds = begun.elapsed().as_secs_f32(), "the search index is built");
    Ok(Some(writer))
}
