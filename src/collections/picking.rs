//! Picking listings for a collection, and putting them in order.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use serde::Deserialize;

use super::model::{self, Act, LIST};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ArrangeStorefront, Member};
use crate::ids::CollectionId;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `act=add&product=7&q=mug`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    act: String,
    product: String,
    /// What was searched for, to come back to.
    q: String,
}

/// `POST …/{collection}/items` — one product in, out, up or down.
///
/// # Errors
/// [`Error::NotFound`] when the business has no such collection, or has not listed what is to be added.
pub async fn create(
    member: Member<ArrangeStorefront>,
    path: Path<(String, CollectionId)>,
    form: Form<ItemForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let act = Act::parse(&form.act).zip(form.product.parse().ok());
    let done = member.write(move |conn, actor| model::arrange(id, act, actor, now, conn)).await;
    let words: String = form.q.chars().take(200).collect();
    let query = if words.is_empty() {
        String::new()
    } else {
        format!("?{}", serde_urlencoded::to_string([("q", &words)]).unwrap_or_default())
    };
    let place = if form.act == "add" { "pick" } else { "picked" };
    let home = see_other(&member.path(&format!("{LIST}/{id}{query}#{place}")));
    match done {
        Ok(()) => Ok(home),
        Err(Error::Conflict(sentence)) => Ok(home.with_notice(&Notice::error(sentence))),
        Err(error) => Err(error),
    }
}

/// `GET` on what only takes a change.
pub async fn back(member: Member<ArrangeStorefront>, path: Path<(String, CollectionId)>) -> Result<HttpResponse> {
    Ok(see_other(&member.path(&format!("{LIST}/{}", path.1))))
}
