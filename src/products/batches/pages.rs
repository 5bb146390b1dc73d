//! The pages of a batch: selecting, saying what is to be done, the rehearsal, how far it has come, undoing.

use std::fmt::Display;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use super::super::list::Filter;
use super::super::list::rows::{MOST_SELECTED, all, among};
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Actor, Member, ViewProducts};
use crate::ids::BatchId;
use crate::jobs::{NewJob, enqueue};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::money::Currency;
use crate::products::batches::acts::{Act, Details, Rules};
use crate::products::batches::model::{Batch, State};
use crate::products::batches::rehearsal::{REHEARSED, Rehearsal};
use crate::products::batches::repricing::{How, Repricing};
use crate::products::batches::running::{RunBatch, tell};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

/// What becomes of each product.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SayForm {
    category: String,
    how: String,
    value: String,
    ending: String,
}

#[derive(Template)]
#[template(path = "products/batch.html", blocks = ["batch_form"])]
struct Show {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    batch: Batch,
    details: Details,
    currency: Currency,
    rehearsal: Option<Rehearsal>,
    form: SayForm,
    errors: Errors,
}

impl Show {
    async fn of(
        member: &Member<ViewProducts>,
        categories: &Categories,
        id: BatchId,
        form: SayForm,
        errors: Errors,
    ) -> Result<Self> {
        let tree = categories.tree().await?;
        let (branches, t) = (tree.clone(), member.locale());
        let (desk, (batch, details, currency, rehearsal)) = at_desk(member, move |conn, actor| {
            let batch = Batch::of(id, actor, conn)?;
            let details = batch.details();
            let settings = Settings::of(actor.business, conn)?;
            let rehearsal = if batch.state == State::Waiting && details.is_complete(batch.kind) {
                let (demands, four_eyes) = (settings.demands(), settings.four_eyes);
                let (act, tree) = (batch.kind, &*branches);
                let rules = Rules { act, details: &details, tree, locale: t, actor, demands, four_eyes };
                Some(Rehearsal::of(&rules, t, conn)?)
            } else {
                None
            };
            Ok((batch, details, settings.currency, rehearsal))
        })
        .await?;
        let page = member.page(batch.kind.label());
        Ok(Self { page, desk, tree, batch, details, currency, rehearsal, form, errors })
    }

    fn path(&self) -> String {
        self.desk.path(&Batch::path(self.batch.id))
    }

    /// The list as it was when they were selected.
    fn back(&self) -> String {
        let path = self.desk.path("/products");
        if self.details.query.is_empty() { path } else { format!("{path}?{}", self.details.query) }
    }

    fn product(&self, id: impl Display, name: &str) -> Html {
        Html::link(&self.desk.path(&format!("/products/{id}")), name)
    }

    /// Whether it needs something said first.
    fn asks(&self) -> bool {
        self.batch.state == State::Waiting && matches!(self.batch.kind, Act::Category | Act::Price)
    }

    fn is_moved_to(&self, slug: &str) -> bool {
        let chosen = self.details.category.and_then(|id| self.tree.get(id)).map(|leaf| leaf.slug.as_str());
        if self.form.category.is_empty() { chosen == Some(slug) } else { self.form.category == slug }
    }

    fn ends_with(&self, ending: &str) -> bool {
        self.form.ending == ending
    }

    fn can_undo(&self) -> bool {
        matches!(self.batch.state, State::Done | State::Stopped) && self.batch.done > 0
    }

    /// How many were looked at so far.
    fn progress(&self) -> i64 {
        let position = self.batch.position;
        i64::try_from(self.details.ids.iter().filter(|id| **id <= position).count()).unwrap_or(0)
    }
}

/// `POST /manage/{business}/products/batches` — notes which products were selected, to do one thing with all of them.
///
/// # Errors
/// [`crate::error::Error::Forbidden`] when the role may not do it; nothing selected leads back to the list.
pub async fn create(
    member: Member<ViewProducts>,
    form: Form<Vec<(String, String)>>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let field = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value.as_str());
    let (query, key, now) = (field("query").to_owned(), field("key").to_owned(), clock.now());
    let filter: Filter = serde_urlencoded::from_str(&query).unwrap_or_default();
    let list = member.path("/products");
    let back = if filter.query().is_empty() { list } else { format!("{list}?{}", filter.query()) };
    let Some(act) = Act::parse(field("act")) else {
        return Ok(see_other(&back).with_notice(&Notice::error(Text::products_bulk_choose_act())));
    };
    member.actor.require(act.permission())?;
    let every = field("all") == "on";
    let most = usize::try_from(MOST_SELECTED).unwrap_or(usize::MAX);
    let chosen = form.iter().filter(|(name, _)| name == "product").filter_map(|(_, id)| id.parse().ok());
    let chosen: Vec<i64> = chosen.take(most).collect();
    let tree = categories.tree().await?;
    let made = member
        .write(move |conn, actor| {
            let ids = if every { all(&filter, &tree, actor, conn)? } else { among(&chosen, actor, conn)? };
            if ids.is_empty() || ids.len() > most {
                return Ok(Err(ids.is_empty()));
            }
            let details = Details { ids, query: filter.query(), ..Details::default() };
            Batch::create(act, &details, &key, actor, now, conn).map(Ok)
        })
        .await?;
    Ok(match made {
        Ok(id) => see_other(&member.path(&Batch::path(id))),
        Err(true) => see_other(&back).with_notice(&Notice::error(Text::products_bulk_none_selected())),
        Err(false) => see_other(&back).with_notice(&Notice::error(Text::products_bulk_too_many(MOST_SELECTED))),
    })
}

/// `GET /manage/{business}/products/batches/{batch}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when this person has none of this number.
pub async fn show(
    member: Member<ViewProducts>,
    path: Path<(String, BatchId)>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    html(&Show::of(&member, &categories, path.1, SayForm::default(), Errors::default()).await?)
}

/// `POST /manage/{business}/products/batches/{batch}` — says which category or price; the rehearsal follows.
///
/// # Errors
/// As [`show`]; mistakes are answered with the form.
pub async fn update(
    member: Member<ViewProducts>,
    path: Path<(String, BatchId)>,
    form: Form<SayForm>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let (id, form) = (path.1, form.into_inner());
    let tree = categories.tree().await?;
    let (batch, currency) = member
        .read(move |conn, actor| Ok((Batch::of(id, actor, conn)?, Settings::of(actor.business, conn)?.currency)))
        .await?;
    let (mut details, mut errors) = (batch.details(), Errors::default());
    match batch.kind {
        Act::Category => match tree.by_slug(&form.category).filter(|category| tree.is_leaf(category.id)) {
            Some(leaf) => details.category = Some(leaf.id),
            None => errors.add("category", Text::content_category_missing()),
        },
        Act::Price => match Repricing::parse(&form.how, &form.value, &form.ending, currency, member.locale()) {
            Ok(price) => details.price = Some(price),
            Err(mistakes) => errors = mistakes,
        },
        Act::Submit | Act::Archive => {}
    }
    if !errors.is_empty() {
        let page = Show::of(&member, &categories, id, form, errors).await?;
        return refused(member.htmx.wants("batch_form"), &page, &page.as_batch_form());
    }
    member.write(move |conn, _| batch.say(&details, conn)).await?;
    Ok(see_other(&member.path(&Batch::path(id))))
}

/// `POST …/batches/{batch}/start` — does it.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when this person has none of this number.
pub async fn start(member: Member<ViewProducts>, path: Path<(String, BatchId)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now, locale) = (path.1, clock.now(), member.locale().code().to_owned());
    let begun = move |conn: &mut PgConnection, actor: &Actor| {
        let batch = Batch::of(id, actor, conn)?;
        actor.require(batch.kind.permission())?;
        if batch.details().is_complete(batch.kind) && batch.moves(State::Waiting, State::Running, now, conn)? {
            enqueue(conn, &NewJob::new(&RunBatch { batch: id, locale }).of(actor.business))?;
        }
        Ok(())
    };
    member.write(begun).await?;
    Ok(see_other(&member.path(&Batch::path(id))))
}

/// `POST …/batches/{batch}/undo` — puts back what nothing else happened to since.
///
/// # Errors
/// As [`start`]; [`crate::error::Error::Unverified`] where that would publish for somebody whose address is not confirmed.
pub async fn undo(member: Member<ViewProducts>, path: Path<(String, BatchId)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now, locale) = (path.1, clock.now(), member.locale().code().to_owned());
    let verified = member.require_verified();
    let begun = move |conn: &mut PgConnection, actor: &Actor| {
        let batch = Batch::of(id, actor, conn)?;
        actor.require(batch.kind.permission())?;
        if batch.kind == Act::Archive {
            verified?;
        }
        let can = matches!(batch.state, State::Done | State::Stopped) && batch.done > 0;
        if can && batch.moves(batch.state, State::Undoing, now, conn)? {
            enqueue(conn, &NewJob::new(&RunBatch { batch: id, locale }).of(actor.business))?;
        }
        Ok(())
    };
    member.write(begun).await?;
    Ok(see_other(&member.path(&Batch::path(id))))
}

/// `POST …/batches/{batch}/delete` — gives it up before anything was done, or stops it where it is.
///
/// # Errors
/// As [`show`].
pub async fn delete(member: Member<ViewProducts>, path: Path<(String, BatchId)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let batch = member
        .write(move |conn, actor| {
            Batch::of(id, actor, conn)?;
            let batch = Batch::lock(id, actor.business, conn)?;
            batch.moves(State::Waiting, State::Stopped, now, conn)?;
            if batch.moves(State::Running, State::Stopped, now, conn)? {
                tell(&batch, actor, now, conn)?;
            }
            Ok(batch)
        })
        .await?;
    if batch.state != State::Waiting {
        return Ok(see_other(&member.path(&Batch::path(id))));
    }
    let query = batch.details().query;
    let list = member.path("/products");
    Ok(see_other(&if query.is_empty() { list } else { format!("{list}?{query}") }))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// As [`show`].
pub async fn back(member: Member<ViewProducts>, path: Path<(String, BatchId)>) -> Result<HttpResponse> {
    let id = path.1;
    member.read(move |conn, actor| Batch::of(id, actor, conn)).await?;
    Ok(see_other(&member.path(&Batch::path(id))))
}

/// `GET /manage/{business}/products/batches` — the list.
pub async fn list(member: Member<ViewProducts>) -> HttpResponse {
    see_other(&member.path("/products"))
}
