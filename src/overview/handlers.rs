//! The start page of a business.

use std::borrow::Cow;

use actix_web::HttpResponse;
use askama::Template;

use super::model::{MOST_COUNTED, Mine, Overview, State, Waiting, put_away};
use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::identity::people::called;
use crate::identity::{ManageBusiness, Member, Permission, ViewProducts};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::products::status::Status;
use crate::web::{html, see_other};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "overview/show.html")]
struct Show {
    page: Page,
    desk: Desk,
    overview: Overview,
    /// What the person is called.
    name: String,
    now: Moment,
}

/// One of the first steps of a new business.
struct Step {
    label: &'static str,
    path: String,
    is_done: bool,
}

/// How many products there are of one kind, and where they are listed.
struct Count {
    label: &'static str,
    number: String,
    path: String,
}

impl Show {
    /// Who is signed in, and as what.
    fn signed_in(&self) -> Html {
        self.page.t.overview_signed_in(Html::name(&self.name), &self.desk.actor.role_name())
    }

    fn came_back(&self) -> Vec<&Mine> {
        self.overview.mine(&[Status::ChangesRequested, Status::Rejected])
    }

    fn steps(&self) -> Vec<Step> {
        let (t, State { has_product, has_profile, has_logo, has_colleague, has_second_approver, .. }) =
            (self.page.t, &self.overview.state);
        let step = |label, path: &str, is_done: &bool| Step { label, path: self.desk.path(path), is_done: *is_done };
        let mut steps = vec![
            step(t.overview_step_profile(), "/settings", has_profile),
            step(t.overview_step_logo(), "/settings/pictures", has_logo),
            step(t.overview_step_product(), "/products/new", has_product),
        ];
        if self.desk.may(Permission::ManageMembers) {
            steps.push(step(t.overview_step_colleague(), "/team", has_colleague));
            steps.push(step(t.overview_step_approver(), "/team", has_second_approver));
        }
        steps
    }

    /// Counts of what this person may see anyway.
    fn counts(&self) -> Vec<Count> {
        let (t, state, desk) = (self.page.t, &self.overview.state, &self.desk);
        let count = |label, number: i64, path: &str| {
            let number = if number > MOST_COUNTED { t.overview_more_than(MOST_COUNTED) } else { t.number(number) };
            Count { label, number, path: desk.path(path) }
        };
        let mut counts = vec![
            Count {
                path: format!("/businesses/{}", desk.actor.slug),
                ..count(t.overview_count_listed(), state.listed, "")
            },
            count(t.overview_count_drafts(), state.drafts, "/products?status=draft"),
        ];
        if desk.may(Permission::ApproveProducts) || desk.actor.is_admin() {
            counts.push(count(t.overview_count_waiting(), state.waiting, "/approvals"));
        }
        if desk.actor.is_admin() {
            counts.push(count(t.overview_count_sent_back(), state.sent_back, "/products?status=changes_requested"));
        }
        counts.push(count(t.overview_count_archived(), state.archived, "/products?status=archived"));
        counts
    }

    fn sent_back(&self, mine: &Mine) -> Html {
        let product = self.link(mine);
        let by = self.decider(mine);
        if mine.status == Status::Rejected {
            self.page.t.overview_rejected(product, by)
        } else {
            self.page.t.overview_changes_requested(product, by)
        }
    }

    fn approved(&self, mine: &Mine) -> Html {
        self.page.t.overview_approved(self.link(mine), self.decider(mine))
    }

    fn decider(&self, mine: &Mine) -> Html {
        let t = self.page.t;
        let name = mine.decided_by.as_deref().map(|name| t.say(called(name)));
        Html::name(&name.unwrap_or(Cow::Borrowed(t.activity_someone())))
    }

    fn author(&self, waiting: &Waiting) -> Html {
        Html::name(&self.page.t.say(called(&waiting.author)))
    }

    fn link(&self, mine: &Mine) -> Html {
        Html::link(&self.desk.path(&format!("/products/{}", mine.product_id)), &mine.name)
    }

    /// Whether the first steps are shown: to those who can take them.
    fn shows_steps(&self) -> bool {
        self.overview.state.is_new() && self.desk.may(Permission::ManageBusiness)
    }

    fn is_quiet(&self) -> bool {
        self.overview.waiting.is_empty() && self.overview.mine.is_empty() && !self.shows_steps()
    }
}

/// `GET /manage/{business}`.
pub async fn show(member: Member<ViewProducts>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let (desk, overview) = at_desk(&member, move |conn, actor| Overview::of(actor, now, conn)).await?;
    let name = member.current().person.as_ref().map(|person| person.name.clone()).unwrap_or_default();
    html(&Show { page: member.page(Text::overview_title()), desk, overview, name, now })
}

/// `GET /manage/{business}/set-up`: somebody reloads the answer to the form.
pub async fn back(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("")))
}

/// `POST /manage/{business}/set-up` — puts the list of first steps away.
pub async fn create(member: Member<ManageBusiness>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    member.write(move |conn, actor| put_away(actor, now, conn)).await?;
    Ok(see_other(&member.path("")))
}
