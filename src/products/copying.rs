//! A product like another: a new draft that says the same, without the numbers that only one thing has.

use actix_web::HttpResponse;
use actix_web::web::Path;
use diesel::PgConnection;

use super::drafts::{Identity, add_writers, create as create_product};
use super::model::View;
use super::revisions::rendered;
use super::status::Status;
use crate::clock::Clock;
use crate::content::Written;
use crate::content::fields::NAME;
use crate::error::Result;
use crate::identity::{Actor, CreateProducts, Member};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /manage/{business}/products/{product}/copy` — a new draft with the same content, as far as the person sees it.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn create(
    editor: Member<CreateProducts>,
    path: Path<(String, ProductId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now, locale) = (path.1, clock.now(), editor.locale());
    let copied = move |conn: &mut PgConnection, actor: &Actor| {
        let view = View::find(id, actor, conn)?;
        let latest = view.latest();
        let mut content = latest.content.clone();
        let name = locale.say(Text::products_copy_of(latest.name())).into_owned();
        content.offer.call(name.chars().take(NAME.longest).collect::<String>().trim_end().to_owned());
        let written = Written { content, rendered: rendered(latest, conn)? };
        let made = create_product(&written, &Identity::default(), actor, now, conn)?;
        if latest.status != Status::Approved {
            // Nobody has approved these words yet, so whoever wrote them does not approve their copy either.
            add_writers(made, &latest.writers, actor, conn)?;
        }
        Ok(made)
    };
    let made = editor.write(copied).await?;
    let notice = Notice::success(Text::products_done_copied());
    Ok(see_other(&editor.path(&format!("/products/{made}/edit"))).with_notice(&notice))
}
