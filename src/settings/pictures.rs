//! The page with a business's logo and picture. Each is a form of its own, since a file cannot be put into one again.

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use pictures::Frame;

use super::model::{Which, set_picture};
use super::tabs::{Tab, open};
use crate::businesses::profile::Profile;
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::error::Result;
use crate::identity::{ManageBusiness, Member};
use crate::layout::Page;
use crate::locales::Text;
use crate::media::Store;
use crate::media::uploads::{MOST_MEGABYTES, MOST_MEGAPIXELS, keep};
use crate::storage::Storage;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

static LOGO: [Frame; 1] = [Frame { width: 256, height: 256 }];
static PICTURE: [Frame; 1] = [Frame { width: 1600, height: 1200 }];

#[derive(Template)]
#[template(path = "settings/pictures.html", blocks = ["logo_form", "picture_form"])]
struct Show {
    page: Page,
    desk: Desk,
    profile: Profile,
    errors: Errors,
}

impl Show {
    async fn of(member: &Member<ManageBusiness>, errors: Errors) -> Result<Self> {
        let (desk, profile) = at_desk(member, |conn, actor| Profile::of(actor.business, conn)).await?;
        Ok(Self { page: member.page(Text::settings_tab_pictures()), desk, profile, errors })
    }

    /// What a file may be.
    fn hint(&self) -> String {
        self.page.t.settings_picture_hint(MOST_MEGABYTES, MOST_MEGAPIXELS)
    }
}

/// `GET /manage/{business}/settings/pictures`.
pub async fn show(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    open(&member)?;
    html(&Show::of(&member, Errors::default()).await?)
}

/// `GET` on what only takes a file: somebody reloads the answer to a form.
pub async fn back(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("/settings/pictures")))
}

/// `POST /manage/{business}/settings/logo`.
///
/// # Errors
/// The database's; a file that is no picture is answered with the form.
pub async fn logo(
    member: Member<ManageBusiness>,
    form: Multipart,
    config: Data<Config>,
    storage: Data<Storage>,
    clock: Clock,
) -> Result<HttpResponse> {
    take(&member, form, &config, &storage, clock.now(), Which::Logo).await
}

/// `POST /manage/{business}/settings/picture`.
///
/// # Errors
/// The database's; a file that is no picture is answered with the form.
pub async fn picture(
    member: Member<ManageBusiness>,
    form: Multipart,
    config: Data<Config>,
    storage: Data<Storage>,
    clock: Clock,
) -> Result<HttpResponse> {
    take(&member, form, &config, &storage, clock.now(), Which::Picture).await
}

async fn take(
    member: &Member<ManageBusiness>,
    form: Multipart,
    config: &Config,
    storage: &Storage,
    now: Moment,
    which: Which,
) -> Result<HttpResponse> {
    open(member)?;
    let (field, frame) = match which {
        Which::Logo => ("logo", &LOGO),
        Which::Picture => ("picture", &PICTURE),
    };
    let kept = keep(form, field, frame, &Store::of(storage.clone()), &config.data_dir).await?;
    let path = match kept {
        Ok(path) => path,
        Err(sentence) => {
            let page = Show::of(member, Errors::of(field, sentence)).await?;
            return match which {
                Which::Logo => refused(member.htmx.wants("logo_form"), &page, &page.as_logo_form()),
                Which::Picture => refused(member.htmx.wants("picture_form"), &page, &page.as_picture_form()),
            };
        }
    };
    set(member, which, Some(path), now).await
}

/// `POST /manage/{business}/settings/logo/delete`.
pub async fn delete_logo(member: Member<ManageBusiness>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    set(&member, Which::Logo, None, clock.now()).await
}

/// `POST /manage/{business}/settings/picture/delete`.
pub async fn delete_picture(member: Member<ManageBusiness>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    set(&member, Which::Picture, None, clock.now()).await
}

async fn set(member: &Member<ManageBusiness>, which: Which, path: Option<String>, now: Moment) -> Result<HttpResponse> {
    let text = match (which, path.is_some()) {
        (Which::Logo, true) => Text::settings_logo_saved(),
        (Which::Logo, false) => Text::settings_logo_removed(),
        (Which::Picture, true) => Text::settings_picture_saved(),
        (Which::Picture, false) => Text::settings_picture_removed(),
    };
    member.write(move |conn, actor| set_picture(which, path.as_deref(), actor, now, conn)).await?;
    Ok(see_other(&member.path("/settings/pictures")).with_notice(&Notice::success(text)))
}
