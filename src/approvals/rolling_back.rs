//! Rolling a product back: first what would change, then the change.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::approvals::diff::{Field, between};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ApproveProducts, Member};
use crate::ids::{ProductId, RevisionId};
use crate::layout::Page;
use crate::locales::Text;
use crate::products::model::View;
use crate::products::revisions::{Revision, find};
use crate::products::rolling_back::{Wish, may, roll_back};
use crate::web::forms::text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other, thinking};
use crate::workspace::{Desk, at_desk};

/// The longest note, in characters.
const LONGEST: usize = 2000;

/// `?revision=7`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    revision: Option<RevisionId>,
}

/// What is to be public again, and what was public when that was chosen.
#[derive(Debug, Deserialize)]
pub struct RollBackForm {
    revision: RevisionId,
    from: Option<RevisionId>,
    #[serde(default)]
    note: String,
}

#[derive(Template)]
#[template(path = "approvals/roll_back.html")]
struct Confirm {
    page: Page,
    desk: Desk,
    target: Revision,
    public: Revision,
    fields: Vec<Field>,
}

/// `GET /manage/{business}/products/{product}/roll-back?revision=…` — what visitors would see instead.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or none for this person; [`Error::Conflict`] when it was never approved.
pub async fn new(
    approver: Member<ApproveProducts>,
    path: Path<(String, ProductId)>,
    asked: Query<Asked>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let (id, wanted) = (path.1, asked.revision);
    let tree = categories.tree().await?;
    let leaves = tree.clone();
    let (desk, found) = at_desk(&approver, move |conn, actor| {
        let view = View::find(id, actor, conn)?;
        let Some(target) = wanted.map(|wanted| find(wanted, actor, conn)).transpose()? else { return Ok(None) };
        if target.product_id != id {
            return Err(Error::NotFound);
        }
        may(&target, &leaves, actor, conn)?;
        let public = view.product.published_revision_id.map(|public| find(public, actor, conn)).transpose()?;
        Ok(public.filter(|public| public.id != target.id).map(|public| (target, public)))
    })
    .await?;
    let Some((target, public)) = found else { return Ok(see_other(&approver.path(&format!("/products/{id}")))) };
    let locale = approver.locale();
    let (target, public, fields) = thinking(move || {
        let mut fields = between(Some(&public.content), &target.content, &tree, locale);
        fields.retain(|field| !field.is_unchanged());
        (target, public, fields)
    })
    .await?;
    html(&Confirm { page: approver.page(Text::approvals_roll_back_title()), desk, target, public, fields })
}

/// `POST /manage/{business}/products/{product}/roll-back`.
///
/// # Errors
/// As [`roll_back`].
pub async fn create(
    approver: Member<ApproveProducts>,
    path: Path<(String, ProductId)>,
    form: Form<RollBackForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    let (form, now, tree) = (form.into_inner(), clock.now(), categories.tree().await?);
    let note = match form.note.trim() {
        "" => String::new(),
        _ => text(&form.note, LONGEST, Text::approvals_reason_missing()).map_err(Error::BadRequest)?,
    };
    let wish = Wish { product: path.1, to: form.revision, from: form.from.unwrap_or(RevisionId::new(0)) };
    approver.write(move |conn, actor| roll_back(wish, &note, &tree, actor, now, conn)).await?;
    let product = approver.path(&format!("/products/{}", path.1));
    Ok(see_other(&product).with_notice(&Notice::success(Text::approvals_rolled_back())))
}
