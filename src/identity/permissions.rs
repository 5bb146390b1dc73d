//! What may be done in a business, and the four roles that every business starts with. What those may do stands here,
//! so that a permission that is added reaches them; a row of `roles` has permissions only where a business chose them.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::locales::{Name, Text};

text_enum! {
    /// One thing that a role may do.
    Permission {
        /// See the products.
        ViewProducts = "view_products",
        /// Write new ones.
        CreateProducts = "create_products",
        /// Change them.
        EditProducts = "edit_products",
        /// Archive and restore them.
        DeleteProducts = "delete_products",
        /// Hand them to the approvers, and take them back.
        SubmitProducts = "submit_products",
        /// Decide on what was submitted.
        ApproveProducts = "approve_products",
        /// Invite people and give them roles.
        ManageMembers = "manage_members",
        /// Change the business's own data.
        ManageBusiness = "manage_business",
        /// Read who did what.
        ViewActivity = "view_activity",
        /// Read what visitors asked for.
        ViewInsights = "view_insights",
    }
}

impl Permission {
    /// What somebody without it can't do, as a part of [`Text::identity_forbidden`].
    #[must_use]
    pub const fn phrase(self) -> Text {
        match self {
            Self::ViewProducts => Text::identity_forbidden_view_products(),
            Self::CreateProducts => Text::identity_forbidden_create_products(),
            Self::EditProducts => Text::identity_forbidden_edit_products(),
            Self::DeleteProducts => Text::identity_forbidden_delete_products(),
            Self::SubmitProducts => Text::identity_forbidden_submit_products(),
            Self::ApproveProducts => Text::identity_forbidden_approve_products(),
            Self::ManageMembers => Text::identity_forbidden_manage_members(),
            Self::ManageBusiness => Text::identity_forbidden_manage_business(),
            Self::ViewActivity => Text::identity_forbidden_view_activity(),
            Self::ViewInsights => Text::identity_forbidden_view_insights(),
        }
    }
}

/// The name of the role that may do everything and cannot be changed.
pub const ADMIN: &str = "admin";

/// What a role may do: what its row says, or what the code says of a built-in one. An admin may do everything, whatever
/// a row says. Names that this version does not know are left out, and logged once.
#[must_use]
pub fn of_role(role: &str, chosen: Option<&[String]>) -> Vec<Permission> {
    if role == ADMIN {
        return Permission::ALL.to_vec();
    }
    let Some(names) = chosen else {
        let built_in = BUILT_IN.iter().find(|(name, _)| *name == role);
        return built_in.map_or_else(Vec::new, |(_, permissions)| permissions.to_vec());
    };
    let known = |name: &String| Permission::parse(name).or_else(|| note_unknown(name));
    names.iter().filter_map(known).collect()
}

fn note_unknown(name: &str) -> Option<Permission> {
    static NOTED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    if NOTED.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned()) {
        tracing::warn!(permission = name, "a role has a permission that this version does not know; it is ignored");
    }
    None
}

use Permission::{ApproveProducts, CreateProducts, DeleteProducts, EditProducts, SubmitProducts, ViewProducts};

/// The roles that every business starts with.
pub const BUILT_IN: &[(&str, &[Permission])] = &[
    (ADMIN, Permission::ALL),
    ("approver", &[ViewProducts, CreateProducts, EditProducts, DeleteProducts, SubmitProducts, ApproveProducts]),
    ("editor", &[ViewProducts, CreateProducts, EditProducts, DeleteProducts, SubmitProducts]),
    ("viewer", &[ViewProducts]),
];

/// What people call a role: ours have a name in every language, those that a business made keep theirs.
pub fn role_name(role: &str) -> Name {
    Text::keyed(&format!("identity-role-{role}")).map_or_else(|| Name::Theirs(role.to_owned()), Name::Ours)
}
