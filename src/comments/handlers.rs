//! The page of a conversation, and what its forms send. A product's page and the desk show the same conversation; its
//! forms come here.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{Said, Saying, remove, say};
use crate::clock::Clock;
use crate::content::FIELDS;
use crate::error::{Error, Result};
use crate::identity::{Member, ViewProducts};
use crate::ids::{CommentId, ProductId};
use crate::layout::Page;
use crate::locales::Text;
use crate::products::conversation::{CommentForm, LONGEST, Thread};
use crate::products::revisions::of_product;
use crate::web::forms::{Errors, text};
use crate::web::letters::visible;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "comments/index.html", blocks = ["conversation"])]
struct Index {
    page: Page,
    desk: Desk,
    thread: Thread,
    /// What the product is called in the newest revision that this person may see.
    name: String,
}

impl Index {
    async fn of(
        member: &Member<ViewProducts>,
        product: ProductId,
        before: Option<CommentId>,
        change: impl FnOnce(&mut Thread),
    ) -> Result<Self> {
        let (desk, (mut thread, name)) = at_desk(member, move |conn, actor| {
            let thread = Thread::of(product, before, actor, conn)?;
            let name = of_product(product, actor, conn)?.first().map(|revision| revision.name().to_owned());
            Ok((thread, name.unwrap_or_default()))
        })
        .await?;
        change(&mut thread);
        Ok(Self { page: member.page(Text::comments_title()), desk, thread, name })
    }
}

/// `?before=17`, `?answers=12`, `?field=price`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    before: String,
    answers: String,
    field: String,
}

/// `GET /manage/{business}/products/{product}/comments`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such product for this person.
pub async fn index(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId)>,
    wanted: Query<Wanted>,
) -> Result<HttpResponse> {
    let before = wanted.before.parse().ok().map(CommentId::new);
    let fill = |thread: &mut Thread| {
        thread.form.answers.clone_from(&wanted.answers);
        thread.form.field.clone_from(&wanted.field);
    };
    html(&Index::of(&member, path.1, before, fill).await?)
}

/// `POST /manage/{business}/products/{product}/comments` — says something.
///
/// # Errors
/// [`Error::NotFound`] when this person may not take part; mistakes are answered with the form.
pub async fn create(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId)>,
    form: Form<CommentForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (product, form, now) = (path.1, form.into_inner(), clock.now());
    let is_fragment = member.htmx.wants("conversation");
    let saying = match parse(&form) {
        Ok(saying) => saying,
        Err(errors) => return again(&member, product, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await,
    };
    let (status, errors) = match member.write(move |conn, actor| say(product, &saying, actor, now, conn)).await {
        Ok(Said::As(_)) if is_fragment => {
            return html(&Index::of(&member, product, None, |_| ()).await?.as_conversation());
        }
        Ok(Said::As(id)) => {
            return Ok(see_other(&member.path(&format!("/products/{product}/comments#comment-{id}"))));
        }
        Ok(Said::NobodyCalledSo) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Errors::of("mention", Text::comments_nobody_called_so()))
        }
        Err(Error::Conflict(sentence)) => (StatusCode::CONFLICT, Errors::of("comment", sentence)),
        Err(error) => return Err(error),
    };
    again(&member, product, status, form, errors).await
}

async fn again(
    member: &Member<ViewProducts>,
    product: ProductId,
    status: StatusCode,
    form: CommentForm,
    errors: Errors,
) -> Result<HttpResponse> {
    let fill = |thread: &mut Thread| {
        // Sent again it is another form where the same one had said something.
        let form_key = if status == StatusCode::CONFLICT { &thread.form.form_key } else { &form.form_key };
        thread.form = CommentForm { form_key: form_key.clone(), ..form };
        thread.errors = errors;
    };
    let index = Index::of(member, product, None, fill).await?;
    form_again(status, member.htmx.wants("conversation"), &index, &index.as_conversation())
}

fn parse(form: &CommentForm) -> Result<Saying, Errors> {
    let words = text(&form.text, LONGEST, Text::comments_missing());
    // Of nothing but what cannot be seen nobody learns anything.
    let words = words
        .and_then(|words| if visible(&words).trim().is_empty() { Err(Text::comments_missing()) } else { Ok(words) });
    let words = words.map_err(|sentence| Errors::of("comment", sentence))?;
    let known = FIELDS.into_iter().find(|field| field.key == form.field);
    Ok(Saying {
        text: words,
        mention: form.mention.chars().take(200).collect(),
        field: known.map(|field| field.key.to_owned()),
        answers: form.answers.parse().ok().map(CommentId::new),
        form_key: form.form_key.chars().take(64).filter(char::is_ascii_hexdigit).collect(),
    })
}

/// `POST …/comments/{comment}/delete` — takes one's own words back.
///
/// # Errors
/// [`Error::NotFound`] when they are not theirs.
pub async fn delete(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId, CommentId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let ((_, product, comment), now) = (path.into_inner(), clock.now());
    member.write(move |conn, actor| remove(product, comment, actor, now, conn)).await?;
    let notice = Notice::success(Text::comments_done_removed());
    Ok(see_other(&member.path(&format!("/products/{product}/comments"))).with_notice(&notice))
}

/// `GET` on what only takes a change.
pub async fn back(member: Member<ViewProducts>, path: Path<(String, ProductId, CommentId)>) -> Result<HttpResponse> {
    let product = path.1;
    let thread = member.read(move |conn, actor| Thread::of(product, None, actor, conn)).await?;
    Ok(see_other(&thread.path(&member.actor)))
}
