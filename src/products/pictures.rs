//! Pictures in the form of a product: uploading, ordering and removing them, and showing them to whoever may see a revision
//! with them. The form is not saved by any of that: it comes back as it was sent, with other pictures.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::form_page::FormPage;
use super::forms::{FILES, ProductForm};
use super::model::View;
use super::pictured::Pictured;
use super::revisions::shows_picture;
use crate::categories::Categories;
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::content::fields::PICTURES;
use crate::content::pictures::MOST;
use crate::error::{Error, Result};
use crate::identity::{CreateProducts, EditProducts, Member, ViewProducts};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::media::model::{Photo, find, is_uploaded_by};
use crate::media::names::FileName;
use crate::media::photos::{Kept, keep, name_of};
use crate::media::receiving::{MOST_FILES, Sent, receive};
use crate::media::serving::{Audience, answer};
use crate::storage::Storage;
use crate::web::see_other;

/// The field with what a button does to the pictures that are there.
const ARRANGE: &str = "arrange";

/// `GET /manage/{business}/pictures/{file}` — one size of a photo; without a width the smallest.
///
/// # Errors
/// [`Error::NotFound`] for whoever may see no revision that uses it and did not upload it.
pub async fn show(
    member: Member<ViewProducts>,
    path: Path<(String, String)>,
    request: HttpRequest,
    storage: Data<Storage>,
) -> Result<HttpResponse> {
    let mut file = FileName::parse(&path.1).ok_or(Error::NotFound)?;
    let name = file.hash().to_owned();
    let photo = member
        .read(move |conn, actor| {
            let is_theirs = shows_picture(&name, actor, conn)? || is_uploaded_by(&name, actor, conn)?;
            if is_theirs { find(&name, actor.business, conn) } else { Ok(None) }
        })
        .await?;
    let photo = photo.ok_or(Error::NotFound)?;
    if !file.is_of_photo() {
        file = FileName::parse(&photo.smallest()).ok_or(Error::NotFound)?;
    }
    answer(&request, &file, &storage, Audience::Asker).await
}

/// `GET` on what only takes the form of a new product: somebody asks for the address of its answer.
pub async fn begin(member: Member<CreateProducts>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("/products/new")))
}

/// The same of a product.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or none for this person.
pub async fn back(member: Member<EditProducts>, path: Path<(String, ProductId)>) -> Result<HttpResponse> {
    let id = path.1;
    member.read(move |conn, actor| View::find(id, actor, conn).map(|_| ())).await?;
    Ok(see_other(&member.path(&format!("/products/{}", path.1))))
}

/// `POST /manage/{business}/products/pictures` — other pictures in the form of a new product.
///
/// # Errors
/// As those of [`taken`]; files that are no pictures are answered with the form.
pub async fn create(member: Member<CreateProducts>, form: Multipart, given: Given) -> Result<HttpResponse> {
    taken(&member, None, form, &given).await
}

/// `POST /manage/{business}/products/{product}/pictures` — other pictures in the form of a product.
///
/// # Errors
/// As those of [`taken`]; files that are no pictures are answered with the form.
pub async fn update(
    member: Member<EditProducts>,
    path: Path<(String, ProductId)>,
    form: Multipart,
    given: Given,
) -> Result<HttpResponse> {
    taken(&member, Some(path.1), form, &given).await
}

/// What it takes besides the form.
type Given = (Data<Config>, Data<Storage>, Data<Categories>, Clock);

/// The form with the pictures that came with it.
///
/// # Errors
/// Those of [`receive`], and the storage's.
async fn taken<P>(
    member: &Member<P>,
    product: Option<ProductId>,
    form: Multipart,
    given: &Given,
) -> Result<HttpResponse> {
    let (config, storage, categories, clock) = given;
    if let Some(id) = product {
        member.read(move |conn, actor| View::find(id, actor, conn).map(|_| ())).await?;
    }
    let mut received = receive(form, FILES, MOST_FILES, &config.data_dir).await?;
    let act = received.fields.iter().find(|(name, _)| name == ARRANGE).map(|(_, act)| act.clone());
    let mut form = ProductForm::from(std::mem::take(&mut received.fields));
    let mut pictured = Pictured::of(form.typed(PICTURES));
    pictured.arrange(act.as_deref().unwrap_or_default());
    let mut work = Uploads { member, storage, now: clock.now(), kept: Vec::new() };
    let (mut refused, mut crowded) = (std::mem::take(&mut received.refused), None);
    for sent in std::mem::take(&mut received.files) {
        if pictured.len() >= MOST {
            refused.push(Text::pictures_too_many(&sent.name, MOST));
            continue;
        }
        match work.keep(sent).await {
            Ok(Ok(path)) => pictured.add(path),
            Ok(Err(sentence)) => refused.push(sentence),
            // Those that came before stay, and the form says so.
            Err(Error::TooMany { sentence, retry_after }) => {
                refused.push(sentence);
                crowded = Some(retry_after);
                break;
            }
            Err(error) => return Err(error),
        }
    }
    drop(received);
    work.noted().await?;
    form.typed.set(PICTURES.key, pictured.lines());
    let status = match crowded {
        Some(_) => StatusCode::TOO_MANY_REQUESTS,
        None if refused.is_empty() => StatusCode::OK,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let form = ProductForm { product: product.map(ProductId::get), ..form };
    let page = FormPage::of(member, categories, form, clock.now()).await?;
    let mut answer = page.pictured(refused, status, member.htmx.wants("pictures"))?;
    if let Some(seconds) = crowded {
        answer.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    Ok(answer)
}

/// The files of one form.
struct Uploads<'a, P> {
    member: &'a Member<P>,
    storage: &'a Storage,
    now: Moment,
    kept: Vec<Kept>,
}

impl<P> Uploads<'_, P> {
    /// The path of a picture, drawn now or before; or why there is none.
    async fn keep(&mut self, sent: Sent) -> Result<Result<String, Text>> {
        let business = self.member.actor.business;
        let name = name_of(&sent, business);
        let known = self.member.read(move |conn, _| find(&name, business, conn)).await?;
        if let Some(photo) = known
            && self.is_there(&photo).await?
        {
            let path = photo.path();
            self.kept.push(Kept { photo, bytes: 0 });
            return Ok(Ok(path));
        }
        Ok(keep(sent, business, self.storage).await?.map(|kept| {
            let path = kept.photo.path();
            self.kept.push(kept);
            path
        }))
    }

    async fn is_there(&self, photo: &Photo) -> Result<bool> {
        let Some(file) = FileName::parse(&photo.smallest()) else { return Ok(false) };
        Ok(self.storage.size(&file.place()).await?.is_some())
    }

    /// Writes down all that were kept. A process that dies before leaves files that are removed after a day.
    async fn noted(self) -> Result<()> {
        let Self { member, now, kept, .. } = self;
        if kept.is_empty() {
            return Ok(());
        }
        member
            .write(move |conn, actor| {
                kept.iter().try_for_each(|kept| kept.photo.remember(kept.bytes, actor, now, conn))
            })
            .await
    }
}
