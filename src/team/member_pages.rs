//! One member: what they are, and what can be done about that.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;

use super::changes::{self, is_last_admin, may_change, may_hand_over};
use super::forms::RoleForm;
use super::model::{Account, Colleague, Role, accounts, member_who_is, owner_of, roles_of};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ManageMembers, Member, ViewProducts};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::mail::Office;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "team/member.html")]
struct Show {
    page: Page,
    desk: Desk,
    who: Colleague,
    account: Option<Account>,
    is_owner: bool,
    /// The roles that this person may give.
    roles: Vec<Role>,
    /// Why nothing can be changed.
    obstacle: Option<Text>,
    can_hand_over: bool,
}

/// A question before something that is not taken back easily.
#[derive(Template)]
#[template(path = "team/confirm.html")]
struct Confirm {
    page: Page,
    desk: Desk,
    title: Text,
    says: Vec<Text>,
    /// Why it can't be done.
    obstacle: Option<Text>,
    /// Where the form goes.
    action: String,
    label: Text,
    back: String,
}

/// The sentence of a refusal; other failures stay failures.
fn sentence(outcome: Result<()>) -> Result<Option<Text>> {
    match outcome {
        Ok(()) => Ok(None),
        Err(Error::Forbidden(sentence) | Error::Conflict(sentence)) => Ok(Some(sentence)),
        Err(error) => Err(error),
    }
}

/// `GET /manage/{business}/team/members/{member}`.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(admin: Member<ManageMembers>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let id = path.1;
    let (desk, (who, account, owner, roles, is_last)) = at_desk(&admin, move |conn, actor| {
        let who = super::model::member(actor.business, id, conn)?;
        let account = accounts(&[who.user], conn)?.pop();
        let is_last = is_last_admin(&who, actor, conn)?;
        Ok((who, account, owner_of(actor.business, conn)?, roles_of(actor.business, conn)?, is_last))
    })
    .await?;
    let actor = &desk.actor;
    let last = if is_last { Some(Text::team_last_admin(&who.name)) } else { None };
    let obstacle = sentence(may_change(actor, &who, owner))?.or(last);
    let can_hand_over = who.user != actor.user && may_hand_over(actor, &who, owner).is_ok();
    let roles = roles.into_iter().filter(|role| role.is_within(actor)).collect();
    let is_owner = owner == Some(who.user);
    let page = admin.page(who.name.clone());
    html(&Show { page, desk, who, account, is_owner, roles, obstacle, can_hand_over })
}

/// `POST /manage/{business}/team/members/{member}` — another role. It holds at their next request.
///
/// # Errors
/// [`Error::Forbidden`] and [`Error::Conflict`] with why not.
pub async fn update(
    admin: Member<ManageMembers>,
    path: Path<(String, i64)>,
    form: Form<RoleForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let to = form.parse().ok_or_else(|| Error::Conflict(Text::team_role_gone()))?;
    let (role, who) = admin
        .write(move |conn, actor| {
            let role = changes::give_role(id, to, actor, now, conn)?;
            Ok((role, super::model::member(actor.business, id, conn)?))
        })
        .await?;
    let done = Notice::success(Text::team_role_given(&who.name, &role.title()));
    Ok(see_other(&admin.path("/team")).with_notice(&done))
}

/// `GET /manage/{business}/team/members/{member}/removal` — asks first.
///
/// # Errors
/// As [`show`].
pub async fn removing(admin: Member<ManageMembers>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let id = path.1;
    let (desk, (who, owner, is_last)) = at_desk(&admin, move |conn, actor| {
        let who = super::model::member(actor.business, id, conn)?;
        let is_last = is_last_admin(&who, actor, conn)?;
        Ok((who, owner_of(actor.business, conn)?, is_last))
    })
    .await?;
    let last = if is_last { Some(Text::team_last_admin(&who.name)) } else { None };
    let back = desk.path(&format!("/team/members/{id}"));
    html(&Confirm {
        title: Text::team_remove_title(&who.name, &desk.actor.business_name),
        says: vec![Text::team_remove_says(), Text::team_remove_keeps(), Text::team_remove_invitations()],
        obstacle: sentence(may_change(&desk.actor, &who, owner))?.or(last),
        action: format!("{back}/removal"),
        label: Text::team_remove(),
        page: admin.page(Text::team_remove()),
        back,
        desk,
    })
}

/// `POST /manage/{business}/team/members/{member}/removal` — they have no access at their next request.
///
/// # Errors
/// As [`update`].
pub async fn remove(admin: Member<ManageMembers>, path: Path<(String, i64)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let who = admin.write(move |conn, actor| changes::remove(id, actor, now, conn)).await?;
    Ok(see_other(&admin.path("/team")).with_notice(&Notice::success(Text::team_removed(&who.name))))
}

/// `GET /manage/{business}/team/members/{member}/ownership` — asks first.
///
/// # Errors
/// [`Error::Unconfirmed`] when they did not prove lately who they are; else as [`show`].
pub async fn handing_over(admin: Member<ManageMembers>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    admin.fresh()?;
    let id = path.1;
    let (desk, (who, owner)) = at_desk(&admin, move |conn, actor| {
        Ok((super::model::member(actor.business, id, conn)?, owner_of(actor.business, conn)?))
    })
    .await?;
    let back = desk.path(&format!("/team/members/{id}"));
    html(&Confirm {
        title: Text::team_hand_over_title(&desk.actor.business_name, &who.name),
        says: vec![Text::team_hand_over_says(&who.name), Text::team_hand_over_stays()],
        obstacle: sentence(may_hand_over(&desk.actor, &who, owner))?,
        action: format!("{back}/ownership"),
        label: Text::team_hand_over(),
        page: admin.page(Text::team_hand_over()),
        back,
        desk,
    })
}

/// `POST /manage/{business}/team/members/{member}/ownership`.
///
/// # Errors
/// As [`handing_over`]; [`Error::Forbidden`] for anybody but the owner.
pub async fn hand_over(
    admin: Member<ManageMembers>,
    path: Path<(String, i64)>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    admin.fresh()?;
    let (id, now, locale) = (path.1, clock.now(), admin.locale());
    let who =
        admin.write(move |conn, actor| changes::hand_over(id, actor, (office.as_ref(), locale), now, conn)).await?;
    let done = Notice::success(Text::team_handed_over(&who.name));
    Ok(see_other(&admin.path("/team")).with_notice(&done))
}

/// `GET /manage/{business}/team/leave` — asks first.
pub async fn leaving(member: Member<ViewProducts>) -> Result<HttpResponse> {
    let (desk, (who, is_last)) = at_desk(&member, move |conn, actor| {
        let who = member_who_is(actor.business, actor.user, conn)?;
        let is_last = is_last_admin(&who, actor, conn)?;
        Ok((who, is_last))
    })
    .await?;
    let last = if is_last { Some(Text::team_last_admin(&who.name)) } else { None };
    let obstacle = if desk.actor.is_owner { Some(Text::team_owner_cannot_leave()) } else { last };
    html(&Confirm {
        title: Text::team_leave_title(&desk.actor.business_name),
        says: vec![Text::team_leave_says(), Text::team_leave_keeps()],
        obstacle,
        action: desk.path("/team/leave"),
        label: Text::team_leave(),
        page: member.page(Text::team_leave()),
        back: desk.path("/team"),
        desk,
    })
}

/// `POST /manage/{business}/team/leave`.
///
/// # Errors
/// [`Error::Conflict`] for the owner and for the last admin.
pub async fn leave(member: Member<ViewProducts>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    member.write(move |conn, actor| changes::leave(actor, now, conn)).await?;
    Ok(see_other("/manage").with_notice(&Notice::success(Text::team_left(&member.actor.business_name))))
}
