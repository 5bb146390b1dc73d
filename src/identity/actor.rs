//! A person in their role in one business: what the rules of a business ask about.

use super::current::{Demand, Membership};
use super::permissions::{ADMIN, Permission, of_role, role_name};
use crate::error::{Error, Result};
use crate::ids::{BusinessId, UserId};
use crate::locales::{Name, Text};

/// A person in their role in one business.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The business.
    pub business: BusinessId,
    /// The business's slug.
    pub slug: String,
    /// What the business is called.
    pub business_name: String,
    /// The person.
    pub user: UserId,
    /// Their role's name.
    pub role: String,
    /// Whether the business is theirs.
    pub is_owner: bool,
    permissions: Vec<Permission>,
}

impl Actor {
    /// Somebody in this membership.
    #[must_use]
    pub fn new(user: UserId, membership: &Membership) -> Self {
        Self {
            business: membership.business,
            slug: membership.slug.clone(),
            business_name: membership.name.clone(),
            user,
            role: membership.role.clone(),
            is_owner: membership.is_owner,
            permissions: of_role(&membership.role, membership.permissions.as_deref()),
        }
    }

    /// The same person in the role that they have now.
    #[must_use]
    pub fn in_role(&self, role: &str, permissions: Option<&[String]>, is_owner: bool) -> Self {
        let permissions = of_role(role, permissions);
        Self { role: role.to_owned(), permissions, is_owner, ..self.clone() }
    }

    /// What the role may do.
    #[must_use]
    pub fn permissions(&self) -> &[Permission] {
        &self.permissions
    }

    /// Whether the role has this permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.contains(&permission)
    }

    /// Whether this is an admin, who sees every revision.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.role == ADMIN
    }

    /// What people call the role.
    #[must_use]
    pub fn role_name(&self) -> Name {
        role_name(&self.role)
    }

    /// The workspace's address of something in this business.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        format!("/manage/{}{rest}", self.slug)
    }

    /// Whether their business asks a second factor of somebody in this membership.
    #[must_use]
    pub fn owes_second_factor(&self, membership: &Membership) -> bool {
        match membership.second_factor {
            Demand::Nobody => false,
            Demand::Approvers => self.may(Permission::ApproveProducts),
            Demand::Everybody => true,
        }
    }

    /// Fails with a sentence that says whom to ask.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the permission.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) {
            return Ok(());
        }
        let sentence = Text::identity_forbidden(&self.role_name(), &self.business_name, &permission.phrase());
        Err(Error::Forbidden(sentence))
    }
}
