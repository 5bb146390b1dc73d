//! The page of a submission: read, compared, and shown again with everything that was typed.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::approvals::desk::noticed::{Catalogue, Noticed, noticed};
use crate::approvals::desk::reading::read;
use crate::approvals::diff::{Field, Parts, between};
use crate::approvals::pictures::address;
use crate::approvals::queue::filter::Filter;
use crate::approvals::queue::line::between as separator;
use crate::approvals::queue::model::MOST_COUNTED;
use crate::approvals::queue::place::Standing as Placed;
use crate::approvals::said::{LONGEST, Typed, label};
use crate::approvals::words;
use crate::categories::Tree;
use crate::clock::Clock;
use crate::content::{Content, FIELDS, Picture};
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::{RevisionId, UserId};
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::products::conversation::Thread;
use crate::products::history::Past;
use crate::products::holding::Holder;
use crate::products::model::View;
use crate::products::reasons::Reason;
use crate::products::revisions::Revision;
use crate::products::status::{Action, Standing, Status, next};
use crate::products::undoing::Undoable;
use crate::web::forms::Errors;
use crate::web::{html_with, thinking};
use crate::workspace::{Desk, at_desk};

/// `?queue=kind%3Dnew&against=public`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    queue: String,
    against: String,
}

/// One submission beside what it is compared with.
#[derive(Template)]
#[template(path = "approvals/show.html")]
pub struct Show {
    page: Page,
    pub(super) desk: Desk,
    tree: Arc<Tree>,
    pub(super) revision: Revision,
    pub(super) view: View,
    filter: Filter,
    standing: Option<Placed>,
    /// Whether it is compared with what was sent back, and not with what is public.
    since: bool,
    has_rounds: bool,
    noticed: Noticed,
    changed: Vec<Field>,
    unchanged: Vec<Field>,
    reasons: Vec<Reason>,
    past: Vec<Past>,
    holder: Option<Holder>,
    user: UserId,
    undo: Option<Undoable>,
    shortcuts: bool,
    thread: Thread,
    four_eyes: bool,
    is_waiting: bool,
    /// Why a decision was not taken.
    errors: Errors,
    /// The form as it was sent.
    typed: Typed,
}

impl Show {
    fn path(&self) -> String {
        self.desk.path(&format!("/approvals/{}", self.revision.id))
    }

    fn can(&self, action: Action) -> bool {
        let actor = &self.desk.actor;
        let is_writer = self.revision.is_written_by(actor.user);
        self.view.product.archived_at.is_none()
            && next(self.revision.status, action, Standing { actor, is_writer, four_eyes: self.four_eyes }).is_ok()
    }

    /// Whether fields can be accepted one by one: of a change to what is public, compared with that.
    fn can_take_part(&self) -> bool {
        self.can(Action::Approve) && !self.since && self.published().is_some() && self.changed.len() > 1
    }

    /// Whether whoever decides wrote on it.
    fn is_own(&self) -> bool {
        self.revision.is_written_by(self.desk.actor.user)
    }

    fn published(&self) -> Option<&Revision> {
        self.view.published().filter(|published| published.id != self.revision.id)
    }

    /// What is public, as the form says it.
    fn beside(&self) -> String {
        self.view.product.published_revision_id.map(|id| id.to_string()).unwrap_or_default()
    }

    /// The page of a submission in the queue that is looked at.
    fn along(&self, id: &RevisionId) -> String {
        self.filter.along(&self.desk.path(&format!("/approvals/{id}")))
    }

    /// The same page, compared with what is public or with what was sent back.
    fn against(&self, what: &str) -> String {
        let path = self.along(&self.revision.id);
        format!("{path}{}against={what}", if path.contains('?') { '&' } else { '?' })
    }

    /// "4 of 27".
    fn place(&self) -> Option<String> {
        let standing = self.standing.filter(|standing| standing.is_in)?;
        let t = self.page.t;
        let total = match standing.total {
            total if total > MOST_COUNTED => format!("{}+", t.number(MOST_COUNTED)),
            total => t.number(total),
        };
        Some(t.approvals_place(t.number(standing.number), total))
    }

    fn previous(&self) -> Option<String> {
        self.standing?.previous.map(|id| self.along(&id))
    }

    fn next(&self) -> Option<String> {
        self.standing?.next.map(|id| self.along(&id))
    }

    /// "Price, Description".
    fn summary(&self) -> String {
        let names: Vec<_> = self.changed.iter().map(|field| self.page.t.say(&field.name)).collect();
        names.join(separator(self.page.t))
    }

    /// Which version it is, by whom, and when it was submitted.
    fn version(&self) -> Html {
        let (t, number) = (self.page.t, self.revision.number);
        let author = Html::name(&t.say(self.view.name_of(&self.revision.author_id)));
        match self.revision.submitted_at {
            Some(submitted_at) => t.approvals_version_submitted(number, author, &At(submitted_at)),
            None => t.approvals_version(number, author),
        }
    }

    fn picture(&self, picture: &Picture) -> String {
        address(picture, &self.desk.actor.slug, 320)
    }

    fn label(&self, key: &str) -> String {
        label(key, &self.tree, self.page.t)
    }

    /// Whether a field has a place among the changes; what is empty before and after has none.
    fn is_compared(&self, key: &str) -> bool {
        self.changed.iter().chain(&self.unchanged).any(|field| field.key == key)
    }

    fn before_label(&self) -> &'static str {
        if self.since { self.page.t.approvals_before_sent_back() } else { self.page.t.approvals_before() }
    }

    fn mistake(&self, key: &str) -> Option<&Text> {
        self.errors.on(&format!("note_{key}"))
    }
}

/// The submission as it is now, with why a decision was not taken.
pub async fn again(
    approver: &Member<ApproveProducts>,
    id: RevisionId,
    catalogue: &Catalogue,
    clock: &Clock,
    (status, errors, typed): (StatusCode, Errors, Typed),
) -> Result<HttpResponse> {
    let asked = Asked { queue: typed.get("queue").to_owned(), against: typed.get("against").to_owned() };
    html_with(status, &desk_of(approver, id, &asked, catalogue, clock, (status, errors, typed)).await?)
}

/// What was typed, where the submission itself is not for this approver to see any more.
#[derive(Template)]
#[template(path = "approvals/late.html")]
struct Late {
    page: Page,
    desk: Desk,
    sentence: Text,
    said: String,
    queue: String,
}

/// Somebody decided first, and what became of it is theirs; what was typed here is not lost.
pub async fn late(approver: &Member<ApproveProducts>, sentence: Text, typed: &Typed) -> Result<HttpResponse> {
    let (desk, ()) = at_desk(approver, |_, _| Ok(())).await?;
    let page = approver.page(Text::approvals_title());
    let queue = Filter::carried(typed.get("queue")).below(&approver.path("/approvals"));
    html_with(StatusCode::CONFLICT, &Late { page, desk, sentence, said: typed.everything(), queue })
}

/// The page of a submission.
pub(super) async fn desk_of(
    approver: &Member<ApproveProducts>,
    id: RevisionId,
    asked: &Asked,
    (categories, index): &Catalogue,
    clock: &Clock,
    (_, errors, typed): (StatusCode, Errors, Typed),
) -> Result<Show> {
    let (tree, now, locale) = (categories.tree().await?, clock.now(), approver.locale());
    let filter = Filter::carried(&asked.queue);
    let (seen, leaves) = (filter.clone(), tree.clone());
    let (desk, reading) = at_desk(approver, move |conn, actor| read(id, &seen, &leaves, actor, now, conn)).await?;
    let wants_public = asked.against == "public";
    let leaves = tree.clone();
    let (reading, fields, since) = thinking(move || {
        let sent_back = reading.sent_back.as_ref().and_then(Content::kept);
        let since = sent_back.filter(|_| !wants_public);
        let (view, revision) = (&reading.view, &reading.revision);
        let public = view.published().filter(|published| published.id != revision.id);
        let before = since.as_ref().or(public.map(|public| &public.content));
        let fields = between(before, &revision.content, &leaves, locale);
        let since = since.is_some();
        (reading, fields, since)
    })
    .await?;
    let noticed = noticed(approver, &tree, index, &reading).await?;
    let (unchanged, changed) = fields.into_iter().partition(Field::is_unchanged);
    let page = approver.page(Text::approvals_review_title(reading.revision.name()));
    Ok(Show {
        page,
        user: desk.actor.user,
        desk,
        tree,
        filter,
        standing: reading.standing,
        since,
        has_rounds: reading.sent_back.is_some(),
        noticed,
        changed,
        unchanged,
        reasons: reading.reasons,
        past: reading.past,
        holder: reading.holder,
        undo: reading.undo,
        shortcuts: reading.shortcuts,
        thread: reading.thread,
        four_eyes: reading.four_eyes,
        is_waiting: reading.revision.status == Status::Pending,
        errors,
        typed,
        revision: reading.revision,
        view: reading.view,
    })
}
