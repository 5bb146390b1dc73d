//! The workspace's pages of products.

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::checks::{Checklist, Subject, look};
use super::conversation::Thread;
use super::model::View;
use super::reasons::{self, Reason};
use super::revisions::{Revision, html_of};
use super::status::{Action, Standing, Status, next};
use super::timeline::{Point, Timeline, points, usual_minutes};
use super::undoing::{Undoable, last_of};
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::content::fields::FIELDS;
use crate::error::Result;
use crate::identity::{Member, Permission, ViewProducts};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::search::Index;
use crate::web::markdown::to_html;
use crate::web::{html, see_other, thinking};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "products/show.html")]
struct Show {
    page: Page,
    desk: Desk,
    view: View,
    tree: Arc<Tree>,
    description: String,
    four_eyes: bool,
    points: Vec<Point>,
    timeline: Timeline,
    /// Within how many minutes half of all submissions are decided on.
    usual: Option<i64>,
    /// While it is written.
    checklist: Option<Checklist>,
    thread: Thread,
    /// What this person decided on it a moment ago.
    undo: Option<Undoable>,
    /// What came up again and again, where this version can still be handed in.
    reason_checks: Vec<Reason>,
}

impl Show {
    /// The address of its form, where this person can work on it now.
    fn edit(&self) -> Option<String> {
        let can = self.can(Action::Edit) || self.can_begin();
        can.then(|| format!("{}/edit", self.view.product.path(&self.desk.actor)))
    }

    /// What a field is called that a reason is pinned to.
    fn label(&self, key: &str) -> String {
        let own = self.tree.fields_of(self.view.latest().offer().category());
        let specific = key.strip_prefix("field-").and_then(|key| own.into_iter().find(|field| field.key == key));
        match (specific, FIELDS.iter().find(|field| field.key == key)) {
            (Some(field), _) => field.label.clone(),
            (None, Some(field)) => self.page.t.say(&field.label).into_owned(),
            (None, None) => key.to_owned(),
        }
    }

    /// How long a decision usually takes.
    fn usually(&self, minutes: i64) -> String {
        let t = self.page.t;
        match minutes {
            ..60 => t.say(Text::products_usually_minutes(minutes.max(1))).into_owned(),
            60..2880 => t.say(Text::products_usually_hours((minutes + 59) / 60)).into_owned(),
            _ => t.say(Text::products_usually_days((minutes + 1439) / 1440)).into_owned(),
        }
    }

    /// Whether this person can do this with the newest revision now; the same rule that decides when they try.
    fn can(&self, action: Action) -> bool {
        let latest = self.view.latest();
        let actor = &self.desk.actor;
        let standing = Standing { actor, is_writer: latest.is_written_by(actor.user), four_eyes: self.four_eyes };
        self.view.product.archived_at.is_none() && next(latest.status, action, standing).is_ok()
    }

    /// Whether a new version can be begun: nothing is open, and the newest was published or refused.
    fn can_begin(&self) -> bool {
        let product = &self.view.product;
        product.archived_at.is_none() && product.open_revision_id.is_none() && self.desk.may(Permission::EditProducts)
    }

    /// Whether this version can be made public again; to whom it is refused is said there.
    fn can_roll_back(&self, revision: &Revision) -> bool {
        revision.status == Status::Approved
            && !self.view.is_published(revision)
            && self.view.is_listed()
            && self.desk.may(Permission::ApproveProducts)
    }

    fn category(&self) -> Cow<'static, str> {
        self.page.t.say(self.tree.path_of(&self.view.latest().offer().category()))
    }
}

/// `?before=12`: the older entries of the timeline.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Older {
    before: Option<i64>,
}

/// `GET /manage/{business}/products/{product}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn show(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId)>,
    older: Query<Older>,
    categories: Data<Categories>,
    (index, clock): (Data<Index>, Clock),
) -> Result<HttpResponse> {
    let (id, before, now) = (path.1, older.before, clock.now());
    let tree = categories.tree().await?;
    let (desk, (view, rendered, four_eyes, points, timeline, usual, (thread, reason_checks, undo))) =
        at_desk(&member, move |conn, actor| {
            let view = View::find(id, actor, conn)?;
            let rendered = html_of(view.latest(), conn)?;
            let points = points(view.latest(), actor, conn)?;
            let timeline = Timeline::of(&view, before, actor, conn)?;
            let four_eyes = Settings::of(actor.business, conn)?.four_eyes;
            let is_open = matches!(view.latest().status, Status::Draft | Status::ChangesRequested);
            let checks = if is_open { reasons::checks(actor.business, conn)? } else { Vec::new() };
            let undo = if actor.may(Permission::ApproveProducts) { last_of(actor, now, conn)? } else { None };
            let talk = (Thread::of(id, None, actor, conn)?, checks, undo.filter(|undo| undo.is_of(&view.product)));
            Ok((view, rendered, four_eyes, points, timeline, usual_minutes(actor, conn)?, talk))
        })
        .await?;
    // What was decided on has nothing to be looked at before it is handed in.
    let is_written = view.latest().status.is_open() && view.product.archived_at.is_none();
    let checklist = if is_written && before.is_none() {
        let (content, barcode) = (view.latest().content.clone(), view.product.barcode.clone());
        let checklist = look(&member, &tree, &index, Subject { product: Some(id), content, barcode }).await?;
        Some(checklist).filter(|checklist| !checklist.is_empty() || view.latest().status == Status::Draft)
    } else {
        None
    };
    let description = if let Some(html) = rendered {
        html
    } else {
        let source = view.latest().content.description.clone();
        thinking(move || to_html(&source)).await?
    };
    let page = member.page(view.latest().name().to_owned());
    html(&Show {
        page,
        desk,
        view,
        tree,
        description,
        four_eyes,
        points,
        timeline,
        usual,
        checklist,
        thread,
        undo,
        reason_checks,
    })
}

/// `GET` on what only takes a change, such as `…/{product}/submission`: somebody reloads the answer to a form.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn back(member: Member<ViewProducts>, path: Path<(String, ProductId)>) -> Result<HttpResponse> {
    let id = path.1;
    let view = member.read(move |conn, actor| View::find(id, actor, conn)).await?;
    Ok(see_other(&view.product.path(&member.actor)))
}
