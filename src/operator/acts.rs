//! What an operator does about one thing of a list: it is recorded, or they hear that the thing is not there any more.

use actix_web::HttpResponse;
use diesel::PgConnection;

use crate::clock::Clock;
use crate::error::Result;
use crate::events::model::{Event, record};
use crate::identity::{GiveSupport, Operator};
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// The acts of one list.
pub(super) struct Acts {
    /// The page of the list.
    pub home: &'static str,
    /// What is said where the thing is not there any more.
    pub gone: Text,
}

impl Acts {
    /// Does it: `work` answers what kind of thing it was, which the record names, or none where it is gone.
    pub async fn change(
        self,
        operator: &Operator<GiveSupport>,
        id: i64,
        clock: &Clock,
        (action, done): (&'static str, Text),
        work: impl FnOnce(i64, &mut PgConnection) -> Result<Option<String>> + Send + 'static,
    ) -> Result<HttpResponse> {
        let (actor, now) = (operator.id(), clock.now());
        let found = operator
            .write(move |conn| {
                let kind = work(id, conn)?;
                if let Some(kind) = &kind {
                    record(conn, now, &Event::by(actor, action).on(id, kind))?;
                }
                Ok(kind)
            })
            .await?;
        let notice = found.map_or_else(|| Notice::error(self.gone), |_| Notice::success(done));
        Ok(see_other(self.home).with_notice(&notice))
    }
}
