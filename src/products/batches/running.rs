//! Doing it: a hundred products in a transaction, which also notes how far it has come. Whatever ends in between, the
//! next try goes on behind the last product that was done.

use std::time::Duration;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::super::automatic;
use super::super::changes;
use super::super::checks::Checked;
use super::super::checks::scan::kinds;
use super::super::drafts::edit;
use super::super::model::Product;
use super::super::revisions::{Revision, Seen, find, of_business, rendered};
use super::super::status::Status;
use super::super::telling::{archive, tell_of_many};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::{Content, Written};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{BatchId, BusinessId, ProductId};
use crate::jobs::{Job, RunsAs, Work};
use crate::locales::{Locale, Text};
use crate::products::batches::acts::{Act, Details, Rules, sentence};
use crate::products::batches::model::{Batch, Mistake, State};
use crate::products::batches::undoing;
use crate::schema::{batch_items, product_revisions};
use crate::team::model::acting;

/// So many products are changed in one transaction.
const AT_ONCE: usize = 100;

/// Does a batch, or undoes it.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunBatch {
    /// Which.
    pub batch: BatchId,
    /// The language of whoever started it, in which it says why products were left out.
    #[serde(default)]
    pub locale: String,
}

impl Job for RunBatch {
    const KIND: &'static str = "run_batch_of_products";
    const RUNS_AS: RunsAs = RunsAs::Business;
    const LONGEST: Duration = Duration::from_secs(30 * 60);
}

/// The job.
///
/// # Errors
/// The database's; it is tried again.
pub fn run(job: &RunBatch, work: &Work) -> Result<()> {
    let business = work.business().ok_or_else(|| Error::Refused("a batch belongs to a business".to_owned()))?;
    let tree = work.read(Tree::load)?;
    let locale = job.locale.parse().unwrap_or(Locale::English);
    loop {
        work.goes_on()?;
        let now = work.now();
        // Texts are read while no connection is held.
        let next = work.read(|conn| to_look_at(job.batch, business, conn))?;
        let checked: Vec<_> = next.iter().map(|(id, seen, content)| (*id, looked_at(*seen, content, &tree))).collect();
        let goes_on = work.write(|conn| {
            let batch = Batch::lock(job.batch, business, conn)?;
            match acting(business, batch.user_id, conn) {
                Ok(actor) => piece(batch, &tree, &actor, &checked, locale, now, conn),
                // Who left the business changes nothing in it any more.
                Err(Error::NotFound) => batch.moves(batch.state, State::Stopped, now, conn).map(|_| false),
                Err(error) => Err(error),
            }
        })?;
        if !goes_on {
            return Ok(());
        }
    }
}

/// The next products that are handed in, as they are now.
fn to_look_at(id: BatchId, business: BusinessId, conn: &mut PgConnection) -> Result<Vec<(ProductId, Seen, Content)>> {
    let batch = Batch::find(id, business, conn)?;
    if batch.kind != Act::Submit || batch.state != State::Running {
        return Ok(Vec::new());
    }
    let ids = batch.details().ids.into_iter().filter(|id| *id > batch.position).take(AT_ONCE).collect::<Vec<_>>();
    let open: Vec<Revision> = of_business(business)
        .filter(product_revisions::product_id.eq_any(ids))
        .filter(product_revisions::status.eq(Status::Draft))
        .load(conn)?;
    Ok(open.into_iter().map(|revision| (revision.product_id, revision.seen(), revision.content)).collect())
}

fn looked_at(seen: Seen, content: &Content, tree: &Tree) -> Checked {
    Checked { seen: Some(seen), kinds: kinds(content, tree) }
}

/// The next products; whether there are more.
fn piece(
    mut batch: Batch,
    tree: &Tree,
    actor: &Actor,
    checked: &[(ProductId, Checked)],
    locale: Locale,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    if !batch.is_busy() {
        return Ok(false);
    }
    let mut details = batch.details();
    let next: Vec<i64> = details.ids.iter().copied().filter(|id| *id > batch.position).take(AT_ONCE).collect();
    let Some(last) = next.last().copied() else {
        let to = if batch.state == State::Running { State::Done } else { State::Undone };
        batch.moves(batch.state, to, now, conn)?;
        let (action, count) = match to {
            State::Done => ("products.changed_together", batch.done),
            _ => ("products.put_back_together", details.undone),
        };
        let told = json!({ "act": batch.kind, "count": count });
        record(conn, now, &Event::of(actor.business, actor.user, action).with(told))?;
        if to == State::Done {
            tell(&batch, actor, now, conn)?;
        }
        return Ok(false);
    };
    let settings = Settings::of(actor.business, conn)?;
    let known = details.clone();
    let (demands, four_eyes) = (settings.demands(), settings.four_eyes);
    let rules = Rules { act: batch.kind, details: &known, tree, locale, actor, demands, four_eyes };
    let (mut done, mut refused) = (0, Vec::new());
    for id in next {
        let id = ProductId::new(id);
        let is_undone = batch.state == State::Undoing;
        // Each stands for itself: what fails half-way leaves nothing of itself behind.
        let outcome = sentence(conn.transaction(|conn| {
            if is_undone {
                undoing::put_back(&batch, id, actor, now, conn)
            } else {
                act(&batch, id, &rules, checked, &mut details, now, conn)
            }
        }))?;
        match outcome {
            Ok(true) if is_undone => details.undone += 1,
            Ok(is_done) => done += i32::from(is_done),
            Err(why) => refused.push(mistake(id, &why, locale, actor, conn)?),
        }
    }
    batch.advance(last, done, refused, &details, conn)?;
    Ok(true)
}

/// Tells those who can approve of what was handed in so far.
///
/// # Errors
/// The database's.
pub fn tell(batch: &Batch, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    if batch.kind != Act::Submit {
        return Ok(());
    }
    let waiting = batch.done - batch.details().at_once;
    tell_of_many(u64::try_from(waiting).unwrap_or(0), actor, now, conn)
}

fn mistake(id: ProductId, why: &Text, locale: Locale, actor: &Actor, conn: &mut PgConnection) -> Result<Mistake> {
    let name = sentence(super::super::model::View::find(id, actor, conn))?.map(|view| view.latest().name().to_owned());
    Ok(Mistake { product: id.get(), name: name.unwrap_or_default(), why: locale.say(why).into_owned() })
}

/// Does it with one product, and notes what it was before.
fn act(
    batch: &Batch,
    id: ProductId,
    rules: &Rules<'_>,
    checked: &[(ProductId, Checked)],
    details: &mut Details,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    let actor = rules.actor;
    let product = Product::lock(id, actor.business, conn)?;
    let revision = changes::latest(&product, actor, conn)?;
    let changed = rules.plan(&product, &revision)?.map_err(Error::Conflict)?;
    let before = match (rules.act, changed) {
        (Act::Archive, _) => {
            archive(id, actor, now, conn)?;
            json!({ "at": now.timestamp_micros() })
        }
        (Act::Submit, _) => {
            let none = Checked::default();
            let checked = checked.iter().find(|(known, _)| *known == id).map_or(&none, |(_, checked)| checked);
            let handed = automatic::submit(id, rules.tree, checked, actor, now, conn)?;
            details.at_once += i32::from(handed.at_once.is_some());
            state_of(&revision, find(revision.id, actor, conn)?.version)
        }
        (Act::Category | Act::Price, Some(content)) => {
            let written = Written { content, rendered: rendered(&revision, conn)? };
            edit(id, &written, revision.seen(), actor, now, conn)?;
            let edited = changes::latest(&Product::lock(id, actor.business, conn)?, actor, conn)?;
            let offer = revision.offer();
            let mut before = state_of(&edited, edited.version);
            before["began"] = json!(edited.id != revision.id);
            before["status"] = json!(revision.status);
            before["writers"] = json!(revision.writers);
            before["category"] = json!(offer.category_id);
            before["specifics"] = json!(offer.specifics);
            before["attributes"] = json!(offer.attributes);
            before["price"] = json!(offer.price_minor);
            before["currency"] = json!(offer.currency);
            before
        }
        (Act::Category | Act::Price, None) => return Ok(false),
    };
    diesel::insert_into(batch_items::table)
        .values((
            batch_items::business_id.eq(actor.business),
            batch_items::batch_id.eq(batch.id),
            batch_items::product_id.eq(id),
            batch_items::before.eq(before),
        ))
        .execute(conn)?;
    Ok(true)
}

/// What a revision is afterwards: only while it is still that can it be put back.
fn state_of(revision: &Revision, version: i32) -> Value {
    json!({ "revision": revision.id, "version": version })
}
