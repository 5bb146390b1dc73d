//! The list of a team.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use super::forms::Search;
use super::model::{Account, Among, Colleague, FourEyes, accounts, four_eyes, members, owner_of};
use crate::error::Result;
use crate::identity::people::Email;
use crate::identity::{Member, Permission, ViewProducts};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::html;
use crate::web::pagination::{Pages, Pagination, Paging, Step};
use crate::workspace::{Desk, at_desk};

const PAGES: Pages = Pages::of(50, 200);
/// Fewer are seen at a glance.
const SEARCHED_FROM: usize = 9;

/// A member with what those who manage the team know of their account.
struct Seat {
    who: Colleague,
    account: Option<Account>,
    is_owner: bool,
}

#[derive(Template)]
#[template(path = "team/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    words: String,
    seats: Vec<Seat>,
    four_eyes: FourEyes,
    pagination: Pagination,
}

impl Index {
    fn is_searched(&self) -> bool {
        !self.words.is_empty() || self.seats.len() >= SEARCHED_FROM || self.pagination.is_needed()
    }

    /// Whether two people are needed for a publication, and why.
    fn why_four_eyes(&self) -> Text {
        let FourEyes { chosen, approvers } = self.four_eyes;
        match chosen {
            None if approvers > 1 => Text::team_four_eyes_by_itself(approvers),
            None => Text::team_four_eyes_not_yet(),
            Some(true) if approvers > 1 => Text::team_four_eyes_chosen(),
            Some(true) => Text::team_four_eyes_stuck(),
            Some(false) if approvers > 1 => Text::team_four_eyes_offered(approvers),
            Some(false) => Text::team_four_eyes_off(),
        }
    }
}

/// `GET /manage/{business}/team` — who is in it, for everybody who is.
pub async fn index(member: Member<ViewProducts>, search: Query<Search>, paging: Query<Paging>) -> Result<HttpResponse> {
    let (window, words) = (PAGES.window(paging.page), search.words());
    let manages = member.actor.may(Permission::ManageMembers);
    // Only those who see addresses find somebody by one.
    let among = match Email::parse(&words) {
        _ if words.is_empty() => Among::All,
        Ok(email) if manages => Among::At(email.as_str().to_owned()),
        _ => Among::Named(words.clone()),
    };
    let (desk, (mut found, four_eyes, owner, known)) = at_desk(&member, move |conn, actor| {
        let found = members(actor.business, &among, window.ahead(), conn)?;
        let people: Vec<_> = found.iter().map(|who| who.user).collect();
        let known = if manages { accounts(&people, conn)? } else { Vec::new() };
        Ok((found, four_eyes(actor.business, conn)?, owner_of(actor.business, conn)?, known))
    })
    .await?;
    let query =
        if words.is_empty() { String::new() } else { serde_urlencoded::to_string([("q", &words)]).unwrap_or_default() };
    let pagination = window.around(&mut found, &desk.path("/team"), &query);
    let seat = |who: Colleague| Seat {
        account: known.iter().find(|account| account.user() == who.user).cloned(),
        is_owner: owner == Some(who.user),
        who,
    };
    let seats = found.into_iter().map(seat).collect();
    html(&Index { page: member.page(Text::team_title()), desk, words, seats, four_eyes, pagination })
}
