//! Unlinking an account elsewhere, unless nothing else would open the account here.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use diesel::PgConnection;

use super::client::Providers;
use super::logins;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{Fresh, factors};
use crate::locales::Text;
use crate::mail::Office;
use crate::second_factors::{self, News, Removal, Standing, settle};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

/// `GET /account/security/providers/{login}/delete` — asks whether to unlink it, or says why it stays.
pub async fn remove(owner: Fresh, id: Path<i64>, providers: Data<Providers>) -> Result<HttpResponse> {
    let (user, id) = (owner.person.id, *id);
    let standing = owner.own().read(move |conn| Standing::of(user, conn)).await?;
    let login = standing.logins.iter().find(|login| login.id == id).ok_or(Error::NotFound)?;
    let label = label(&providers, &login.provider);
    html(&Removal {
        page: owner.page(Text::providers_unlink_title(&label)),
        heading: Text::providers_unlink_title(&label),
        consequence: Text::providers_unlink_text(&login.email),
        reason: standing.keeps_login(id),
        action: format!("{}/providers/{id}/delete", second_factors::PATH),
        button: Text::security_provider_unlink(),
    })
}

/// `POST /account/security/providers/{login}/delete`.
///
/// # Errors
/// [`Error::Conflict`] when nothing else would open the account.
pub async fn delete(
    owner: Fresh,
    id: Path<i64>,
    providers: Data<Providers>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (user, id, now) = (owner.person.id, *id, clock.now());
    let recipient = owner.person.recipient(owner.locale());
    let unlink = move |conn: &mut PgConnection| {
        factors::lock(user, conn)?;
        let label = label(&providers, &logins::remove(user, id, conn)?);
        settle(user, &[], conn)?;
        News::ProviderUnlinked(&label).tell(user, &recipient, &office, now, conn)?;
        Ok(label)
    };
    let label = owner.own().write(unlink).await?;
    let notice = Notice::success(Text::providers_unlinked(&label));
    Ok(see_other(second_factors::PATH).with_notice(&notice))
}

/// What people call a provider; its name where the settings no longer have it.
fn label(providers: &Providers, name: &str) -> String {
    providers.named(name).map_or_else(|_| name.to_owned(), |provider| provider.label.clone())
}
