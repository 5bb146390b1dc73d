//! Saving a view and removing one.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{LONGEST_NAME, List, query_of, remove, save};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{Member, ViewProducts};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::{Errors, line};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

/// What is saved under which name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    list: String,
    name: String,
    query: String,
}

#[derive(Template)]
#[template(path = "saved_views/new.html", blocks = ["view_form"])]
struct New {
    page: Page,
    desk: Desk,
    list: List,
    form: ViewForm,
    errors: Errors,
}

impl New {
    async fn of(member: &Member<ViewProducts>, form: ViewForm, errors: Errors) -> Result<Self> {
        let (desk, ()) = at_desk(member, |_, _| Ok(())).await?;
        let list = List::parse(&form.list).unwrap_or(List::Products);
        let form = ViewForm { query: query_of(&form.query), ..form };
        Ok(Self { page: member.page(Text::saved_views_save()), desk, list, form, errors })
    }

    fn back(&self) -> String {
        let path = self.desk.path(self.list.path());
        if self.form.query.is_empty() { path } else { format!("{path}?{}", self.form.query) }
    }
}

/// `GET /manage/{business}/views?list=products&query=…` — the form on a page of its own.
pub async fn new(member: Member<ViewProducts>, form: Query<ViewForm>) -> Result<HttpResponse> {
    html(&New::of(&member, form.into_inner(), Errors::default()).await?)
}

/// `POST /manage/{business}/views` — saves a list as it is looked at.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(member: Member<ViewProducts>, form: Form<ViewForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, now) = (form.into_inner(), clock.now());
    let list = List::parse(&form.list).unwrap_or(List::Products);
    let query = query_of(&form.query);
    let mut errors = Errors::default();
    let name = errors.take("name", line(&form.name, LONGEST_NAME, Text::saved_views_name_missing()));
    if query.is_empty() {
        errors.add("query", Text::saved_views_nothing());
    }
    if let Some(name) = name.filter(|_| errors.is_empty()) {
        let path = format!("{}?{query}", member.path(list.path()));
        match member.write(move |conn, actor| save(list, &name, &query, actor, now, conn)).await {
            Ok(()) => return Ok(see_other(&path).with_notice(&Notice::success(Text::saved_views_saved()))),
            Err(Error::Conflict(sentence)) => errors.add("name", sentence),
            Err(error) => return Err(error),
        }
    }
    let page = New::of(&member, form, errors).await?;
    refused(member.htmx.wants("view_form"), &page, &page.as_view_form())
}

/// `POST /manage/{business}/views/{view}/delete` — removes one of one's own.
///
/// # Errors
/// [`Error::NotFound`] when they have none of this number.
pub async fn delete(member: Member<ViewProducts>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let id = path.1;
    let list = member.write(move |conn, actor| remove(id, actor, conn)).await?;
    Ok(see_other(&member.path(list.path())).with_notice(&Notice::success(Text::saved_views_removed())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
pub async fn back(member: Member<ViewProducts>, _path: Path<(String, i64)>) -> HttpResponse {
    see_other(&member.path(List::Products.path()))
}
