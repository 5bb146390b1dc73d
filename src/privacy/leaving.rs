//! The page on which somebody deletes their account.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form};
use askama::Template;
use serde::Deserialize;

use super::deletion::{self, Needed, Obstacles};
use super::writing::Folder;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Scope;
use crate::error::Result;
use crate::identity::{Arrival, Fresh};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, html_with, refused, see_other};

/// `POST /account/data/deletion`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct LeavingForm {
    /// The address of the account, typed once more.
    pub email: String,
}

#[derive(Template)]
#[template(path = "privacy/leaving.html", blocks = ["leaving_form"])]
struct New {
    page: Page,
    form: LeavingForm,
    email: String,
    obstacles: Obstacles,
    errors: Errors,
}

impl New {
    fn team_of(&self, business: &Needed) -> Html {
        Html::link(&format!("/manage/{}/team", business.slug), self.page.t.privacy_team())
    }

    fn settings_of(&self, business: &Needed) -> Html {
        Html::link(&format!("/manage/{}/settings", business.slug), self.page.t.privacy_settings())
    }

    fn of(person: &Fresh, obstacles: Obstacles) -> Self {
        let page = person.page(Text::privacy_delete());
        let email = person.person.email.clone();
        Self { page, form: LeavingForm::default(), email, obstacles, errors: Errors::default() }
    }
}

/// `GET /account/data/deletion` — what becomes of everything, or why it cannot be yet.
pub async fn new(person: Fresh, door: Arrival) -> Result<HttpResponse> {
    let user = person.person.id;
    let obstacles = door.db().reading(Scope::Operator, move |conn| deletion::obstacles(user, conn)).await?;
    html(&New::of(&person, obstacles))
}

/// `POST /account/data/deletion` — deletes the account.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when it was deleted meanwhile.
pub async fn create(
    person: Fresh,
    door: Arrival,
    form: Form<LeavingForm>,
    session: Session,
    given: (Data<Office>, Data<Config>),
    clock: Clock,
) -> Result<HttpResponse> {
    if form.email.trim().to_lowercase() != person.person.email {
        let mut page = New::of(&person, Obstacles::default());
        page.form = form.into_inner();
        page.errors.add("email", Text::privacy_delete_mistyped());
        return refused(person.htmx.wants("leaving_form"), &page, &page.as_leaving_form());
    }
    let (user, now, (office, config)) = (person.person.id, clock.now(), given);
    let office = office.as_ref().clone();
    let deleted = door.db().scoped(Scope::Operator, move |conn| deletion::delete(user, &office, now, conn)).await?;
    match deleted {
        Ok(files) => {
            let folder = Folder::below(&config.data_dir);
            // What cannot be removed now is found by the job that clears the folder.
            actix_web::web::block(move || files.iter().for_each(|file| folder.remove(file))).await?;
            session.purge();
            Ok(see_other("/").with_notice(&Notice::success(Text::privacy_deleted())))
        }
        Err(obstacles) => html_with(StatusCode::CONFLICT, &New::of(&person, obstacles)),
    }
}
