//! A page as visitors read it.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::content::{Content, Words};
use super::model::{Published, published};
use crate::clock::{Moment, exact};
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Day, Html, Locale};
use crate::web::html;
use crate::web::page_cache::{Showing, Shows, Tag};

/// `?lang=de`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    lang: String,
}

/// A page, or a version of it that is not published.
#[derive(Template)]
#[template(path = "pages/show.html")]
pub struct Reading {
    /// What stands around it.
    pub page: Page,
    /// Where it is published; nothing for a preview.
    pub path: Option<String>,
    /// What it says in all languages.
    pub content: Content,
    /// The language in which it is read.
    pub locale: Locale,
    /// What it says in that.
    pub words: Words,
    /// The language that the reader wanted.
    pub wanted: Locale,
    /// Since when it says that, or until when it can be read, for a preview.
    pub at: Moment,
}

/// What pages show that is not what it was when a version was published.
#[must_use]
pub const fn changed(page: i64) -> Tag {
    Tag("page", page)
}

impl Reading {
    /// The other languages in which it can be read.
    fn others(&self) -> Vec<Locale> {
        self.content.languages().into_iter().filter(|locale| *locale != self.locale).collect()
    }

    fn in_language(&self, locale: &Locale) -> String {
        let path = self.path.as_deref().unwrap_or_default();
        format!("{path}?lang={}", locale.code())
    }

    fn when(&self) -> Html {
        Html::time(&exact(&self.at), &self.page.t.say(Day(self.at)))
    }
}

/// `GET /pages/{written}`.
///
/// # Errors
/// [`Error::NotFound`] when nothing is published there.
pub async fn show(visitor: Public, slug: Path<String>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let Published { id, slug, content, at } = visitor.read(move |conn| published(&slug, conn)).await?;
    let chosen = wanted.lang.parse().ok().filter(|locale| content.in_language(*locale).is_some());
    let page = visitor.page(String::new());
    let wanted = chosen.unwrap_or(visitor.locale());
    let (locale, words) = content.read_in(wanted, page.market).ok_or(Error::NotFound)?;
    let words = words.clone();
    let path = format!("/pages/{slug}");
    // One language each has an address; without one, it is what the reader's browser asks for.
    let own = chosen.map_or_else(|| path.clone(), |chosen| format!("{path}?lang={}", chosen.code()));
    let page = page.titled(words.title.clone());
    let page = if words.description.is_empty() { page } else { page.described(words.description.clone()) };
    let page = page.at(own).found();
    let reading = Reading { page, path: Some(path), content, locale, words, wanted, at };
    Ok(html(&reading)?.showing(Shows::only([changed(id.get())])))
}
