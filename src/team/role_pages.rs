//! What roles may do, as one table of ticks, and the roles that a business made itself.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use askama::Template;

use super::forms::{NewRoleForm, wishes};
use super::model::{Role, role, roles_of};
use super::roles::{self, ALWAYS, LONGEST_NAME, MOST_OWN, may_change, used_by};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{Actor, ManageMembers, Member, Permission};
use crate::ids::RoleId;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

/// A role with what it may do.
struct Column {
    role: Role,
    may: Vec<Permission>,
    can_change: bool,
}

impl Column {
    fn of(role: Role, actor: &Actor) -> Self {
        Self { may: role.may(), can_change: may_change(actor, &role), role }
    }

    fn has(&self, permission: Permission) -> bool {
        self.may.contains(&permission)
    }

    /// What it could do when the page was made, for the form.
    fn shown(&self) -> String {
        let words: Vec<_> = self.may.iter().map(|permission| permission.as_str()).collect();
        format!("{}:{}", self.role.id, words.join(","))
    }
}

#[derive(Template)]
#[template(path = "team/roles.html")]
struct Index {
    page: Page,
    desk: Desk,
    columns: Vec<Column>,
}

impl Index {
    /// Whether this person can tick this: not what they lack themselves.
    fn is_open(&self, column: &Column, permission: Permission) -> bool {
        column.can_change && permission != ALWAYS && self.desk.may(permission)
    }

    fn has_own(&self) -> bool {
        self.columns.iter().any(|column| !column.role.built_in)
    }
}

/// `GET /manage/{business}/team/roles`.
pub async fn index(admin: Member<ManageMembers>) -> Result<HttpResponse> {
    let (desk, roles) = at_desk(&admin, |conn, actor| roles_of(actor.business, conn)).await?;
    let columns = roles.into_iter().map(|role| Column::of(role, &desk.actor)).collect();
    html(&Index { page: admin.page(Text::team_roles()), desk, columns })
}

/// `POST /manage/{business}/team/roles` — what was ticked. It holds at the next request of whoever has the role.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed one of them meanwhile.
pub async fn update(
    admin: Member<ManageMembers>,
    form: Form<Vec<(String, String)>>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (wishes, now) = (wishes(&form), clock.now());
    let changed = admin.write(move |conn, actor| roles::choose(&wishes, actor, now, conn)).await;
    let notice = match changed {
        Ok(0) => Notice { kind: "info", text: Text::team_roles_unchanged() },
        Ok(_) => Notice::success(Text::team_roles_saved()),
        Err(Error::Conflict(sentence)) => Notice::error(sentence),
        Err(error) => return Err(error),
    };
    Ok(see_other(&admin.path("/team/roles")).with_notice(&notice))
}

#[derive(Template)]
#[template(path = "team/new_role.html", blocks = ["role_form"])]
struct New {
    page: Page,
    desk: Desk,
    /// The roles that this person may give.
    roles: Vec<Role>,
    form: NewRoleForm,
    errors: Errors,
}

/// `GET /manage/{business}/team/roles/new`.
pub async fn new(admin: Member<ManageMembers>) -> Result<HttpResponse> {
    html(&new_page(&admin, NewRoleForm::default(), Errors::default()).await?)
}

async fn new_page(admin: &Member<ManageMembers>, form: NewRoleForm, errors: Errors) -> Result<New> {
    let (desk, mut roles) = at_desk(admin, |conn, actor| roles_of(actor.business, conn)).await?;
    roles.retain(|role| may_change(&desk.actor, role));
    Ok(New { page: admin.page(Text::team_new_role()), desk, roles, form, errors })
}

/// `POST /manage/{business}/team/roles/new`.
///
/// # Errors
/// [`Error::Forbidden`] for more than one may oneself; mistakes are answered with the form.
pub async fn create(admin: Member<ManageMembers>, form: Form<NewRoleForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, now) = (form.into_inner(), clock.now());
    let made = match form.parse() {
        Ok((name, like)) => admin.write(move |conn, actor| roles::create(&name, like, actor, now, conn)).await?,
        Err(errors) => Err(errors),
    };
    if let Err(errors) = made {
        let page = new_page(&admin, form, errors).await?;
        return refused(admin.htmx.wants("role_form"), &page, &page.as_role_form());
    }
    Ok(see_other(&admin.path("/team/roles")).with_notice(&Notice::success(Text::team_role_made())))
}

#[derive(Template)]
#[template(path = "team/role.html", blocks = ["name_form"])]
struct Show {
    page: Page,
    desk: Desk,
    column: Column,
    form: NewRoleForm,
    errors: Errors,
    members: i64,
    invited: i64,
}

impl Show {
    fn path(&self) -> String {
        self.desk.path(&format!("/team/roles/{}", self.column.role.id))
    }
}

/// `GET /manage/{business}/team/roles/{role}`.
///
/// # Errors
/// [`Error::NotFound`] when the business made no such role.
pub async fn show(admin: Member<ManageMembers>, path: Path<(String, RoleId)>, clock: Clock) -> Result<HttpResponse> {
    html(&page_of(&admin, path.1, &clock, None, Errors::default()).await?)
}

async fn page_of(
    admin: &Member<ManageMembers>,
    id: RoleId,
    clock: &Clock,
    form: Option<NewRoleForm>,
    errors: Errors,
) -> Result<Show> {
    let now = clock.now();
    let (desk, (role, (members, invited))) = at_desk(admin, move |conn, actor| {
        let role = role(actor.business, id, conn)?;
        let used = used_by(id, actor.business, now, conn)?;
        if role.built_in { Err(Error::NotFound) } else { Ok((role, used)) }
    })
    .await?;
    let form = form.unwrap_or_else(|| NewRoleForm { name: role.name.clone(), ..NewRoleForm::default() });
    let column = Column::of(role, &desk.actor);
    let page = admin.page(column.role.title());
    Ok(Show { page, desk, column, form, errors, members, invited })
}

/// `POST /manage/{business}/team/roles/{role}` — another name.
///
/// # Errors
/// As [`show`]; mistakes are answered with the form.
pub async fn rename(
    admin: Member<ManageMembers>,
    path: Path<(String, RoleId)>,
    form: Form<NewRoleForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now, form) = (path.1, clock.now(), form.into_inner());
    let done = match form.name() {
        Ok(name) => admin.write(move |conn, actor| roles::rename(id, &name, actor, now, conn)).await?,
        Err(sentence) => Err(Errors::of("name", sentence)),
    };
    if let Err(errors) = done {
        let page = page_of(&admin, id, &clock, Some(form), errors).await?;
        return refused(admin.htmx.wants("name_form"), &page, &page.as_name_form());
    }
    Ok(see_other(&admin.path("/team/roles")).with_notice(&Notice::success(Text::team_role_renamed())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
pub async fn back(admin: Member<ManageMembers>) -> Result<HttpResponse> {
    Ok(see_other(&admin.path("/team/roles")))
}

/// `POST /manage/{business}/team/roles/{role}/delete`.
///
/// # Errors
/// [`Error::Conflict`] while somebody has it.
pub async fn delete(admin: Member<ManageMembers>, path: Path<(String, RoleId)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let role = admin.write(move |conn, actor| roles::delete(id, actor, now, conn)).await?;
    let done = Notice::success(Text::team_role_deleted(&role.title()));
    Ok(see_other(&admin.path("/team/roles")).with_notice(&done))
}

/// `POST /manage/{business}/team/roles/{built_in}/reset`.
///
/// # Errors
/// [`Error::NotFound`] for a role of the business's own.
pub async fn reset(admin: Member<ManageMembers>, path: Path<(String, RoleId)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let role = admin.write(move |conn, actor| roles::reset(id, actor, now, conn)).await?;
    let done = Notice::success(Text::team_role_was_reset(&role.title()));
    Ok(see_other(&admin.path("/team/roles")).with_notice(&done))
}
