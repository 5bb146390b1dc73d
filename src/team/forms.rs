//! The forms of a team.

use serde::Deserialize;

use super::roles::{LONGEST_NAME, MOST_OWN, Wish};
use crate::identity::Permission;
use crate::identity::people::Email;
use crate::identity::permissions::BUILT_IN;
use crate::ids::RoleId;
use crate::locales::Text;
use crate::web::forms::{Errors, line};

/// `GET /manage/{business}/team?q=…`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    /// A part of a name, or an address.
    pub q: String,
}

impl Search {
    /// What is looked for, cut to a length that a name can have.
    #[must_use]
    pub fn words(&self) -> String {
        self.q.trim().chars().filter(|c| !c.is_control()).take(120).collect()
    }
}

/// A choice of a role.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    /// Its number.
    pub role: String,
}

impl RoleForm {
    /// The role that was chosen.
    #[must_use]
    pub fn parse(&self) -> Option<RoleId> {
        role_id(&self.role)
    }
}

fn role_id(text: &str) -> Option<RoleId> {
    text.parse().ok().map(RoleId::new)
}

/// `POST /manage/{business}/team/invitations`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    /// `mail` or `link`.
    pub way: String,
    /// Where to, by mail.
    pub email: String,
    /// As what.
    pub role: String,
}

impl InvitationForm {
    /// Whether a link is wanted, and no mail.
    #[must_use]
    pub fn is_link(&self) -> bool {
        self.way == "link"
    }

    /// Parses every field.
    pub fn parse(&self) -> Result<(Option<Email>, RoleId), Errors> {
        let mut errors = Errors::default();
        let email = if self.is_link() { Some(None) } else { errors.take("email", Email::parse(&self.email)).map(Some) };
        let role = errors.take("role", role_id(&self.role).ok_or_else(Text::team_role_missing));
        email.zip(role).ok_or(errors)
    }
}

/// `POST /manage/{business}/team/roles/new` and the new name of a role.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewRoleForm {
    /// What it is called.
    pub name: String,
    /// The role whose permissions it begins with.
    pub like: String,
}

impl NewRoleForm {
    /// The name, if it can be one.
    pub fn name(&self) -> Result<String, Text> {
        line(&self.name, LONGEST_NAME, Text::team_role_name_missing())
    }

    /// Parses every field.
    pub fn parse(&self) -> Result<(String, RoleId), Errors> {
        let mut errors = Errors::default();
        let name = errors.take("name", self.name());
        let like = errors.take("like", role_id(&self.like).ok_or_else(Text::team_role_missing));
        name.zip(like).ok_or(errors)
    }
}

/// Everything that was ticked for all roles: `shown` and `may`, each with `role:permission,…`.
#[must_use]
pub fn wishes(pairs: &[(String, String)]) -> Vec<Wish> {
    let shown = pairs.iter().filter(|(name, _)| name == "shown").filter_map(|(_, value)| parted(value));
    let ticked: Vec<_> =
        pairs.iter().filter(|(name, _)| name == "may").filter_map(|(_, value)| parted(value)).collect();
    // A page shows no more roles than a business can have.
    shown
        .take(MOST_OWN + BUILT_IN.len())
        .map(|(role, shown)| {
            let of_role = ticked.iter().filter(|(other, _)| *other == role);
            Wish { role, shown, ticked: of_role.flat_map(|(_, may)| may.clone()).collect() }
        })
        .collect()
}

fn parted(value: &str) -> Option<(RoleId, Vec<Permission>)> {
    let (role, permissions) = value.split_once(':')?;
    Some((role_id(role)?, permissions.split(',').filter_map(Permission::parse).collect()))
}
