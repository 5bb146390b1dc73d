//! The list of a business's collections.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use serde::Deserialize;

use super::editing::CollectionForm;
use super::model::{self, LIST, LONGEST_NAME};
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ArrangeStorefront, Member};
use crate::ids::CollectionId;
use crate::layout::Page;
use crate::listings::collections::model::{Collection, all};
use crate::locales::{Name, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "collections/index.html", blocks = ["collection_new"])]
struct Index {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    collections: Vec<Collection>,
    form: CollectionForm,
    errors: Errors,
}

impl Index {
    async fn of(member: &Member<ArrangeStorefront>, categories: &Categories) -> Result<Self> {
        let tree = categories.tree().await?;
        let (desk, collections) = at_desk(member, |conn, actor| all(actor.business, conn)).await?;
        let page = member.page(Text::collections_title());
        Ok(Self { page, desk, tree, collections, form: CollectionForm::default(), errors: Errors::default() })
    }

    /// What is in it, in a word or two.
    fn contents(&self, collection: &Collection) -> Text {
        if collection.is_picked() {
            return Text::collections_picked(collection.picked.len());
        }
        let category = self.tree.by_slug(&collection.category);
        let title = category.map_or_else(|| Name::Theirs(collection.category.clone()), |known| known.title().clone());
        Text::collections_newest_of(&title)
    }
}

/// `GET /manage/{business}/collections`.
pub async fn index(member: Member<ArrangeStorefront>, categories: Data<Categories>) -> Result<HttpResponse> {
    html(&Index::of(&member, &categories).await?)
}

/// `POST /manage/{business}/collections` — one more, which visitors do not see yet.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    member: Member<ArrangeStorefront>,
    form: Form<CollectionForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (form, now, tree) = (form.into_inner(), clock.now(), categories.tree().await?);
    let errors = match form.parse(&tree) {
        Ok(said) => match member.write(move |conn, actor| model::add(&said, actor, now, conn)).await {
            Ok(id) => {
                let notice = Notice::success(Text::collections_created());
                return Ok(see_other(&member.path(&format!("{LIST}/{id}"))).with_notice(&notice));
            }
            Err(Error::Conflict(sentence)) => Errors::of("name", sentence),
            Err(error) => return Err(error),
        },
        Err(errors) => errors,
    };
    let again = Index { form, errors, ..Index::of(&member, &categories).await? };
    refused(member.htmx.wants("collection_new"), &again, &again.as_collection_new())
}

/// `GET` on what only takes a change.
pub async fn back(member: Member<ArrangeStorefront>) -> Result<HttpResponse> {
    Ok(see_other(&member.path(LIST)))
}

/// `move=up` or `move=down`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    r#move: String,
}

/// `POST …/{collection}/position` — one place up or down.
///
/// # Errors
/// [`Error::NotFound`] when the business has none of this number.
pub async fn shift(
    member: Member<ArrangeStorefront>,
    path: Path<(String, CollectionId)>,
    form: Form<MoveForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, is_up, now) = (path.1, form.r#move == "up", clock.now());
    member.write(move |conn, actor| model::shift(id, is_up, actor, now, conn)).await?;
    Ok(see_other(&member.path(&format!("{LIST}#collection-{id}"))))
}

/// `shown=yes` or `shown=no`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShowForm {
    shown: String,
}

/// `POST …/{collection}/visibility` — visitors see it, or no longer.
///
/// # Errors
/// As [`shift`].
pub async fn show(
    member: Member<ArrangeStorefront>,
    path: Path<(String, CollectionId)>,
    form: Form<ShowForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, is_shown, now) = (path.1, form.shown == "yes", clock.now());
    let known = member.write(move |conn, actor| model::show(id, is_shown, actor, now, conn)).await?;
    let text =
        if is_shown { Text::collections_now_shown(&known.name) } else { Text::collections_now_hidden(&known.name) };
    Ok(see_other(&member.path(&format!("{LIST}#collection-{id}"))).with_notice(&Notice::success(text)))
}

/// `POST …/{collection}/delete`.
///
/// # Errors
/// As [`shift`].
pub async fn delete(
    member: Member<ArrangeStorefront>,
    path: Path<(String, CollectionId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let name = member.write(move |conn, actor| model::remove(id, actor, now, conn)).await?;
    Ok(see_other(&member.path(LIST)).with_notice(&Notice::success(Text::collections_deleted(name))))
}
