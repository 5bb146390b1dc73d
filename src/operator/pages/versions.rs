//! A version of a page beside the one before it, and going back to it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{KeepContent, Operator};
use crate::ids::PageId;
use crate::layout::Page;
use crate::locales::Text;
use crate::operator::pages::HOME;
use crate::operator::pages::compared::{Field, between};
use crate::operator::pages::model::{self, Change, Entry, Version};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other, thinking};

#[derive(Template)]
#[template(path = "operator/pages/version.html")]
struct Show {
    page: Page,
    entry: Entry,
    version: Version,
    /// The version that it is compared with.
    before: Option<i32>,
    fields: Vec<Field>,
    /// Whether a draft can be made of it.
    can_restore: bool,
}

/// `GET /operator/pages/{page}/versions/{version}` — beside the one before it, or what is public for one that is not.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(operator: Operator<KeepContent>, path: Path<(PageId, i32)>) -> Result<HttpResponse> {
    let (id, number) = path.into_inner();
    let (entry, version, before, is_busy) = operator
        .read(move |conn| {
            let (entry, version) = (model::find(id, conn)?, model::version(id, number, conn)?);
            let versions = model::versions(id, conn)?;
            let public = entry.published_number.filter(|_| version.is_open());
            let before = public.or((number > 1).then(|| number - 1));
            let before = before.and_then(|before| versions.iter().find(|version| version.number == before).cloned());
            Ok((entry, version, before, versions.first().is_some_and(Version::is_open)))
        })
        .await?;
    let (old, new) = (before.as_ref().map(Version::content).unwrap_or_default(), version.content());
    let fields = thinking(move || between(&old, &new)).await?;
    let page = operator.page(Text::pages_version(number));
    let can_restore = !is_busy && !version.is_open();
    let before = before.map(|before| before.number);
    html(&Show { page, entry, version, before, fields, can_restore })
}

/// `POST /operator/pages/{page}/versions/{version}` — what it said is a draft again.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn restore(operator: Operator<KeepContent>, path: Path<(PageId, i32)>, clock: Clock) -> Result<HttpResponse> {
    let (id, number) = path.into_inner();
    let change = Change { by: operator.id(), at: clock.now() };
    let is_done = operator.write(move |conn| model::restore(id, number, change, conn)).await?;
    let notice =
        if is_done { Notice::success(Text::pages_restored(number)) } else { Notice::error(Text::pages_restore_busy()) };
    Ok::<_, Error>(see_other(&format!("{HOME}/{id}")).with_notice(&notice))
}
