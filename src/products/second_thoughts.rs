//! What is kept of a decision so that it can be undone.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::revisions::Revision;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::{BatchId, BusinessId, DecisionId, ProductId, RevisionId, SubmissionId, UserId};
use crate::schema::decisions;

/// What a revision said of decisions before this one.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Before {
    pub decided_at: Option<Moment>,
    pub decided_by: Option<UserId>,
    pub reason: Option<String>,
}

/// A decision as it is needed to put back what it did.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub(super) struct Kept {
    pub id: DecisionId,
    pub product_id: ProductId,
    pub revision_id: RevisionId,
    pub submission_id: Option<SubmissionId>,
    pub kind: String,
    pub decided_by: Option<UserId>,
    pub decided_at: Moment,
    pub published_before: Option<RevisionId>,
    pub undone_at: Option<Moment>,
    pub version: Option<i32>,
    before: Option<Value>,
    pub part_revision_id: Option<RevisionId>,
}

impl Kept {
    pub fn find(id: DecisionId, business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(decisions::table.find((business, id)).select(Self::as_select()).first(conn)?)
    }

    /// What the revision said of decisions before.
    pub fn before(&self) -> Before {
        self.before.as_ref().and_then(|before| Before::deserialize(before).ok()).unwrap_or_default()
    }
}

/// Notes with a decision what the revision was before it; `part` is what was published besides.
pub(super) fn keep(
    decision: DecisionId,
    revision: &Revision,
    batch: Option<BatchId>,
    part: Option<RevisionId>,
    conn: &mut PgConnection,
) -> Result<()> {
    let before = Before {
        decided_at: revision.decided_at,
        decided_by: revision.decided_by,
        reason: revision.reason_ever().map(str::to_owned),
    };
    let before = serde_json::to_value(before).map_err(|error| Error::Internal(error.to_string()))?;
    diesel::update(decisions::table.find((revision.business_id, decision)))
        .set((
            decisions::version.eq(revision.version + 1),
            decisions::before.eq(before),
            decisions::part_revision_id.eq(part),
            decisions::batch_id.eq(batch),
        ))
        .execute(conn)?;
    Ok(())
}
