//! The page of the queue.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;

use crate::approvals::pictures::address;
use crate::approvals::queue::filter::{Filter, Held, Kind, Place, Warned};
use crate::approvals::queue::lens::Lens;
use crate::approvals::queue::model::{self, Group, Lines, MOST_COUNTED, Waiting};
use crate::approvals::shortcuts;
use crate::categories::{Categories, Tree};
use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::{CategoryId, UserId};
use crate::layout::Page;
use crate::locales::Text;
use crate::products::checks::Kind as Warning;
use crate::products::undoing::{Undoable, last_of};
use crate::products::working_time::WorkingTime;
use crate::saved_views::{List, Views};
use crate::web::html;
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "approvals/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    filter: Filter,
    waiting: Vec<Waiting>,
    before: Option<Place>,
    after: Option<Place>,
    counts: Counts,
    views: Views,
    undo: Option<Undoable>,
    work: WorkingTime,
    shortcuts: bool,
    now: Moment,
}

/// The whole queue, counted.
struct Counts {
    new: i64,
    changes: i64,
    over: i64,
    all: i64,
    newest: i64,
    categories: Vec<(CategoryId, i64)>,
    authors: Vec<(UserId, String, i64)>,
}

impl Counts {
    fn of(groups: &[Group], newest: i64) -> Self {
        let sum = |is_asked: &dyn Fn(&&Group) -> bool| groups.iter().filter(is_asked).map(|group| group.number).sum();
        let mut categories = BTreeMap::new();
        let mut authors = BTreeMap::new();
        for group in groups {
            if let Some(category) = group.category_id {
                *categories.entry(category).or_insert(0) += group.number;
            }
            if let Some(author) = group.author_id {
                let name = group.author.clone().unwrap_or_default();
                authors.entry(author).or_insert((name, 0)).1 += group.number;
            }
        }
        Self {
            new: sum(&|group| group.is_match && !group.is_change),
            changes: sum(&|group| group.is_match && group.is_change),
            over: sum(&|group| group.is_over),
            all: sum(&|_| true),
            newest,
            categories: categories.into_iter().collect(),
            authors: authors.into_iter().map(|(id, (name, number))| (id, name, number)).collect(),
        }
    }
}

impl Index {
    fn path(&self) -> String {
        self.desk.path("/approvals")
    }

    /// How many there are, as the tab says it.
    fn number(&self, number: impl Borrow<i64>) -> String {
        let number = *number.borrow();
        if number > MOST_COUNTED {
            return format!("{}+", self.page.t.number(MOST_COUNTED));
        }
        self.page.t.number(number)
    }

    fn counted(&self, number: &i64) -> String {
        self.number(*number)
    }

    /// How many match, of all kinds or of the one that is looked at.
    fn matching(&self) -> i64 {
        match self.filter.kind() {
            None => self.counts.new + self.counts.changes,
            Some(Kind::New) => self.counts.new,
            Some(Kind::Change) => self.counts.changes,
        }
    }

    fn turn(&self, to: &str, place: &Place) -> String {
        let query = self.filter.query();
        let and = if query.is_empty() { "" } else { "&" };
        format!("{}?{query}{and}{to}={}", self.path(), place.text())
    }

    fn picture(&self, line: &Waiting) -> Option<String> {
        line.picture().map(|picture| address(&picture, &self.desk.actor.slug, 160))
    }

    fn what(&self, line: &Waiting) -> String {
        line.what(self.page.t)
    }

    fn age(&self, line: &Waiting) -> Text {
        line.age(&self.work, self.now)
    }

    fn is_author(&self, id: &UserId) -> bool {
        self.filter.author() == Some(*id)
    }

    fn is_warned(&self, warned: &Warned) -> bool {
        self.filter.warned() == Some(*warned)
    }

    fn is_about(&self, warning: &Warning) -> bool {
        self.filter.warning() == Some(*warning)
    }

    fn is_held(&self, held: &Held) -> bool {
        self.filter.held() == Some(*held)
    }

    fn is_mine(&self, line: &Waiting) -> bool {
        line.held_by == Some(self.desk.actor.user)
    }

    fn categories(&self) -> Vec<(String, String, i64)> {
        let named = self.counts.categories.iter().filter_map(|(id, number)| {
            let category = self.tree.get(*id)?;
            Some((category.slug.clone(), self.page.t.say(self.tree.name_of(id)).into_owned(), *number))
        });
        let mut named: Vec<_> = named.collect();
        named.sort_by(|one, other| one.1.cmp(&other.1));
        named
    }
}

/// `GET /manage/{business}/approvals` — what waits, the longest first.
pub async fn index(
    approver: Member<ApproveProducts>,
    filter: Query<Filter>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (tree, filter, now) = (categories.tree().await?, filter.into_inner(), clock.now());
    let (asked, leaves) = (filter.clone(), tree.clone());
    let (desk, (lines, counts, views, undo, work, shortcuts)) = at_desk(&approver, move |conn, actor| {
        let work = WorkingTime::of(actor.business, conn)?;
        let seen = |filter: &Filter| Lens::of(filter, &leaves, &work, actor, now);
        let lines = model::page(&seen(&asked), asked.from(), actor, conn)?;
        let groups = model::groups(&seen(&Filter::default()), &seen(&asked.of_kind(None)), actor, conn)?;
        let newest = model::newest(actor, conn)?;
        let views = Views::of(List::Approvals, &asked.query(), actor, conn)?;
        let undo = last_of(actor, now, conn)?;
        let shortcuts = shortcuts::are_on(actor, conn)?;
        Ok((lines, Counts::of(&groups, newest), views, undo, work, shortcuts))
    })
    .await?;
    let Lines { lines: waiting, before, after } = lines;
    let page = approver.page(Text::approvals_title());
    html(&Index { page, desk, tree, filter, waiting, before, after, counts, views, undo, work, shortcuts, now })
}
