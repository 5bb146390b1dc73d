//! What permissions are called where roles are chosen.

use crate::identity::Permission;
use crate::locales::Text;

/// What a role with it can do.
#[must_use]
pub const fn label(permission: Permission) -> Text {
    match permission {
        Permission::ViewProducts => Text::team_may_view_products(),
        Permission::CreateProducts => Text::team_may_create_products(),
        Permission::EditProducts => Text::team_may_edit_products(),
        Permission::DeleteProducts => Text::team_may_delete_products(),
        Permission::SubmitProducts => Text::team_may_submit_products(),
        Permission::ApproveProducts => Text::team_may_approve_products(),
        Permission::ManageMembers => Text::team_may_manage_members(),
        Permission::ManageBusiness => Text::team_may_manage_business(),
        Permission::ViewActivity => Text::team_may_view_activity(),
        Permission::ViewInsights => Text::team_may_view_insights(),
    }
}
