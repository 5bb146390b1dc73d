//! What is done to one block of the list: moved, shown, hidden, deleted.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use serde::Deserialize;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::ids::BlockId;
use crate::locales::Text;
use crate::operator::home::model::{self, Change, HOME};
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /operator/home/usual` — what the page has already becomes blocks that can be changed.
pub async fn usual(operator: Operator<KeepContent>, clock: Clock) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    operator.write(move |conn| model::write_usual(change, conn)).await?;
    Ok(see_other(HOME))
}

/// `move=up` or `move=down`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    r#move: String,
}

/// `POST /operator/home/{block}/position` — one place up or down.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn shift(
    operator: Operator<KeepContent>,
    id: Path<BlockId>,
    form: Form<MoveForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, change, is_up) = (*id, Change { by: operator.id(), at: clock.now() }, form.r#move == "up");
    operator.write(move |conn| model::shift(id, is_up, change, conn)).await?;
    Ok(see_other(&format!("{HOME}#block-{id}")))
}

/// `shown=yes` or `shown=no`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShowForm {
    shown: String,
}

/// `POST /operator/home/{block}/visibility`.
///
/// # Errors
/// As [`shift`].
pub async fn show(
    operator: Operator<KeepContent>,
    id: Path<BlockId>,
    form: Form<ShowForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, change, is_shown) = (*id, Change { by: operator.id(), at: clock.now() }, form.shown == "yes");
    operator.write(move |conn| model::show(id, is_shown, change, conn)).await?;
    let text = if is_shown { Text::operator_home_now_shown() } else { Text::operator_home_now_hidden() };
    Ok(see_other(&format!("{HOME}#block-{id}")).with_notice(&Notice::success(text)))
}

/// `POST /operator/home/{block}/delete`.
///
/// # Errors
/// As [`shift`].
pub async fn delete(operator: Operator<KeepContent>, id: Path<BlockId>, clock: Clock) -> Result<HttpResponse> {
    let (id, change) = (*id, Change { by: operator.id(), at: clock.now() });
    operator.write(move |conn| model::remove(id, change, conn)).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::operator_home_deleted())))
}

/// `GET` on what only takes a change.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, _: Path<BlockId>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}

/// The same where no block is named.
///
/// # Errors
/// None.
pub async fn home(_: Operator<KeepContent>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
