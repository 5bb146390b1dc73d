//! Bringing a file, saying how it is read, following how far it is.

use actix_files::NamedFile;
use actix_multipart::Multipart;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::files::Files;
use super::form::{Choices, Then};
use super::found::Prepared;
use super::job::{Carry, Look};
use super::model::{self, Import, State, actor_of, newest};
use super::page::{Index, Show};
use super::upload::Upload;
use crate::categories::Categories;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::{CreateProducts, Member, Permission};
use crate::import::finish;
use crate::jobs::{NewJob, enqueue};
use crate::locales::Text;
use crate::products::rules::may_decide;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused as refused_form, see_other, thinking};
use crate::workspace::at_desk;

/// How many imports are listed.
const MOST: i64 = 50;

/// Whoever imports writes new products and changes others.
fn open(member: &Member<CreateProducts>) -> Result<()> {
    member.actor.require(Permission::EditProducts)
}

async fn index_page(member: &Member<CreateProducts>, categories: &Categories, errors: Errors) -> Result<Index> {
    let tree = categories.tree().await?;
    let (desk, imports) = at_desk(member, |conn, actor| newest(MOST, actor.business, conn)).await?;
    Ok(Index { page: member.page(Text::imports_title()), desk, imports, tree, errors })
}

/// `GET /manage/{business}/import`.
pub async fn index(member: Member<CreateProducts>, categories: Data<Categories>) -> Result<HttpResponse> {
    open(&member)?;
    html(&index_page(&member, &categories, Errors::default()).await?)
}

/// `POST /manage/{business}/import` — takes a file.
///
/// # Errors
/// The database's; a file that is none is answered with the form.
pub async fn create(
    member: Member<CreateProducts>,
    form: Multipart,
    categories: Data<Categories>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    open(&member)?;
    let files = Files::below(&config.data_dir);
    let upload = match Upload::read(form, "file", &files).await? {
        Ok(upload) => upload,
        Err(sentence) => {
            let page = index_page(&member, &categories, Errors::of("file", sentence)).await?;
            return refused_form(member.htmx.wants("upload_form"), &page, &page.as_upload_form());
        }
    };
    let (now, locale) = (clock.now(), member.locale().code().to_owned());
    let id = member
        .write(move |conn, actor| {
            let bytes = i64::try_from(upload.bytes).unwrap_or(i64::MAX);
            let id = model::begin(&upload.name, &upload.file, bytes, actor, now, conn)?;
            enqueue(conn, &NewJob::new(&Look { import: id, locale }).of(actor.business))?;
            Ok(id)
        })
        .await?;
    Ok(see_other(&member.path(&format!("/import/{id}"))))
}

async fn page_of(member: &Member<CreateProducts>, id: i64, categories: &Categories) -> Result<Show> {
    let tree = categories.tree().await?;
    let (desk, (import, rules_decide)) = at_desk(member, move |conn, actor| {
        let import = Import::find(id, actor.business, conn)?;
        let asks = import.state.is_open() && actor.may(Permission::SubmitProducts);
        Ok((import, asks && may_decide(actor, conn)?))
    })
    .await?;
    let Prepared { chosen, found } = import.prepared();
    let page = member.page(Text::imports_title());
    Ok(Show { page, desk, import, rules_decide, chosen, found, tree, errors: Errors::default() })
}

/// `GET /manage/{business}/import/{import}`.
pub async fn show(
    member: Member<CreateProducts>,
    path: Path<(String, i64)>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    open(&member)?;
    let page = page_of(&member, path.1, &categories).await?;
    if member.htmx.wants("import_state") { html(&page.as_import_state()) } else { html(&page) }
}

/// `POST /manage/{business}/import/{import}` — keeps how the file is read, and looks again, rehearses or begins.
///
/// # Errors
/// [`Error::Conflict`] when another import of the business runs; mistakes are answered with the form.
pub async fn update(
    member: Member<CreateProducts>,
    path: Path<(String, i64)>,
    form: Form<Choices>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    open(&member)?;
    let (id, form, locale) = (path.1, form.into_inner(), member.locale());
    let mut page = page_of(&member, id, &categories).await?;
    let back = member.path(&format!("/import/{id}"));
    let Some(found) = page.found.clone().filter(|_| page.import.state.is_open()) else {
        return Ok(see_other(&back));
    };
    let (before, tree, then) = (page.chosen.clone(), page.tree.clone(), form.then());
    let asked = found.clone();
    let (chosen, errors) = thinking(move || form.mapping(&asked, &before, &tree, locale)).await?;
    if chosen.submits {
        member.actor.require(Permission::SubmitProducts)?;
    }
    if !errors.is_empty() && then != Then::Look {
        page.chosen = chosen;
        page.errors = errors;
        return refused_form(member.htmx.wants("import_state"), &page, &page.as_import_state());
    }
    // Read in another way it has other columns; with other columns for categories, other words.
    let is_read_anew =
        (&chosen.encoding, chosen.separator, &chosen.sheet) != (&found.encoding, found.separator, &found.sheet);
    let state = match then {
        Then::Look => State::Uploaded,
        Then::Check => State::Checking,
        Then::Start => State::Waiting,
    };
    let mut prepared = Prepared { chosen, found: Some(found) };
    if then == Then::Look {
        prepared.found = None;
        if is_read_anew {
            prepared.chosen.columns = None;
        }
    }
    let tag = locale.code().to_owned();
    let begun = member
        .write(move |conn, actor| {
            if !Import::lock(id, actor.business, conn)?.state.is_open() {
                return Ok(());
            }
            model::choose(id, &prepared, state, actor.business, conn)?;
            match then {
                Then::Look => enqueue(conn, &NewJob::new(&Look { import: id, locale: tag }).of(actor.business)),
                Then::Check | Then::Start => {
                    let job = Carry { import: id, locale: tag, is_rehearsal: then == Then::Check };
                    enqueue(conn, &NewJob::new(&job).of(actor.business))
                }
            }
        })
        .await;
    match begun {
        Err(Error::Conflict(sentence)) => Ok(see_other(&back).with_notice(&Notice::error(sentence))),
        begun => begun.map(|()| see_other(&back)),
    }
}

/// `GET` on what only takes a form: somebody reloads the answer to it.
pub async fn back(member: Member<CreateProducts>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    open(&member)?;
    Ok(see_other(&member.path(&format!("/import/{}", path.1))))
}

/// `POST /manage/{business}/import/{import}/stop`.
pub async fn stop(member: Member<CreateProducts>, path: Path<(String, i64)>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    let (id, now) = (path.1, clock.now());
    member
        .write(move |conn, actor| {
            let import = Import::lock(id, actor.business, conn)?;
            match import.state {
                // A rehearsal has written nothing, so one goes back to choosing.
                State::Checking => model::choose(id, &import.prepared(), State::Uploaded, actor.business, conn),
                State::Waiting | State::Running => {
                    model::end(id, State::Stopped, None, actor.business, now, conn)?;
                    match (import.outcome(), actor_of(import.user_id, actor.business, conn)) {
                        (Some(outcome), Ok(author)) => finish(&author, &import.file_name, &outcome.summary, now, conn),
                        (None, _) | (_, Err(Error::NotFound)) => Ok(()),
                        (_, Err(error)) => Err(error),
                    }
                }
                _ => Ok(()),
            }
        })
        .await?;
    Ok(see_other(&member.path(&format!("/import/{id}"))))
}

/// `GET /manage/{business}/import/{import}/refused` — the rows that were refused, with why.
///
/// # Errors
/// [`Error::NotFound`] when there are none, or they are no longer kept.
pub async fn refused(
    member: Member<CreateProducts>,
    path: Path<(String, i64)>,
    config: Data<Config>,
    request: HttpRequest,
) -> Result<HttpResponse> {
    open(&member)?;
    let id = path.1;
    let import = member.read(move |conn, actor| Import::find(id, actor.business, conn)).await?;
    let kept = import.refused_file.as_ref().ok_or(Error::NotFound)?;
    let path = Files::below(&config.data_dir).path(kept);
    let file = actix_web::web::block(move || NamedFile::open(path)).await?.map_err(|_| Error::NotFound)?;
    let name = DispositionParam::Filename(format!("refused-{id}.csv"));
    let file = file
        .set_content_type(mime_of_tables())
        .set_content_disposition(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![name],
        })
        .use_etag(false)
        .use_last_modified(false);
    Ok(file.into_response(&request))
}

fn mime_of_tables() -> actix_web::mime::Mime {
    "text/csv; charset=utf-8".parse().unwrap_or(actix_web::mime::TEXT_CSV)
}
