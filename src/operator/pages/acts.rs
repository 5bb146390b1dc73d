//! What is done to a page with a button: handed in, sent back, published, taken back, thrown away.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use serde::Deserialize;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::ids::PageId;
use crate::locales::Text;
use crate::operator::pages::HOME;
use crate::operator::pages::deciding::{self, Act};
use crate::operator::pages::model::{Change, Seen};
use crate::web::forms::text;
use crate::web::letters::visible;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// The longest reason for sending a version back, in characters.
pub(super) const LONGEST_NOTE: usize = 1000;

/// The version that the page showed whose button was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    number: i32,
    edition: i32,
    note: String,
}

async fn done(
    operator: &Operator<KeepContent>,
    id: PageId,
    form: &ActForm,
    act: Act,
    clock: &Clock,
) -> Result<HttpResponse> {
    let seen = Seen { number: form.number, edition: form.edition };
    let change = Change { by: operator.id(), at: clock.now() };
    let said = match &act {
        Act::Submit => Text::pages_submitted(),
        Act::SendBack(_) => Text::pages_sent_back(),
        Act::Publish => Text::pages_published_now(),
        Act::Discard => Text::pages_discarded(),
    };
    // The only version of a page that is thrown away takes the page with it.
    let is_gone = act == Act::Discard && seen.number == 1;
    let path = if is_gone { HOME.to_owned() } else { format!("{HOME}/{id}") };
    match operator.write(move |conn| deciding::act(id, seen, &act, change, conn)).await? {
        Ok(()) => Ok(see_other(&path).with_notice(&Notice::success(said))),
        Err(sentence) => Ok(see_other(&format!("{HOME}/{id}")).with_notice(&Notice::error(sentence))),
    }
}

/// `POST /operator/pages/{page}/submission`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn submit(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    form: Form<ActForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    done(&operator, *id, &form, Act::Submit, &clock).await
}

/// `POST /operator/pages/{page}/submission/delete` — it is a draft again.
///
/// # Errors
/// As [`submit`].
pub async fn send_back(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    form: Form<ActForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let why = match visible(&form.note).trim() {
        "" => String::new(),
        _ => match text(&form.note, LONGEST_NOTE, Text::pages_body_missing()) {
            Ok(why) => why,
            Err(sentence) => {
                return Ok(see_other(&format!("{HOME}/{id}")).with_notice(&Notice::error(sentence)));
            }
        },
    };
    done(&operator, *id, &form, Act::SendBack(why), &clock).await
}

/// `POST /operator/pages/{page}/publication`.
///
/// # Errors
/// As [`submit`].
pub async fn publish(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    form: Form<ActForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    done(&operator, *id, &form, Act::Publish, &clock).await
}

/// `POST /operator/pages/{page}/draft/delete`.
///
/// # Errors
/// As [`submit`].
pub async fn discard(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    form: Form<ActForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    done(&operator, *id, &form, Act::Discard, &clock).await
}

/// `POST /operator/pages/{page}/publication/delete` — visitors see it no more.
///
/// # Errors
/// As [`submit`].
pub async fn withdraw(operator: Operator<KeepContent>, id: Path<PageId>, clock: Clock) -> Result<HttpResponse> {
    let (id, change) = (*id, Change { by: operator.id(), at: clock.now() });
    let is_done = operator.write(move |conn| deciding::withdraw(id, change, conn)).await?;
    let notice = if is_done {
        Notice::success(Text::pages_unpublished())
    } else {
        Notice::error(Text::pages_changed_meanwhile())
    };
    Ok(see_other(&format!("{HOME}/{id}")).with_notice(&notice))
}

/// `POST /operator/pages/{page}/delete`.
///
/// # Errors
/// As [`submit`].
pub async fn delete(operator: Operator<KeepContent>, id: Path<PageId>, clock: Clock) -> Result<HttpResponse> {
    let (id, change) = (*id, Change { by: operator.id(), at: clock.now() });
    if operator.write(move |conn| deciding::delete(id, change, conn)).await? {
        return Ok(see_other(HOME).with_notice(&Notice::success(Text::pages_deleted())));
    }
    Ok(see_other(&format!("{HOME}/{id}")).with_notice(&Notice::error(Text::pages_delete_public())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, id: Path<PageId>) -> Result<HttpResponse> {
    Ok(see_other(&format!("{HOME}/{id}")))
}
