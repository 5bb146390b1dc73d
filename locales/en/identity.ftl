identity-role-admin = admin
identity-role-approver = approver
identity-role-editor = editor
identity-role-viewer = viewer
# $title (Shown) - the page's title
# $business (Text) - the business that the page belongs to
identity-page-title = { $title } · { $business }
# $role (Shown) - the person's role, such as editor
# $business (Text) - the business's name
# $action (Shown) - what they can't do: one of the messages below, whose wording fits into this sentence
identity-forbidden = Your role at { $business } is { $role }, so you can’t { $action }. Ask an admin of the business for help.
identity-forbidden-view-products = see the products
identity-forbidden-create-products = create products
identity-forbidden-edit-products = edit products
identity-forbidden-delete-products = archive or restore products
identity-forbidden-submit-products = submit or withdraw products
identity-forbidden-approve-products = approve or reject products
identity-forbidden-manage-members = manage members
identity-forbidden-manage-business = change the business’s details
identity-forbidden-view-activity = see the activity
identity-forbidden-view-insights = see the insights
identity-email-missing = Enter your email address.
identity-email-malformed = Enter an email address like name@example.com.
# $business (Text) - the business's name
identity-business-closed = { $business } is closed. An admin can reopen it in the settings.
# $business (Text) - the business's name
identity-second-factor-business = { $business } requires two-step sign-in, with a passkey or a code from an app. Set it up, then come back.
identity-second-factor-operator = Operators need two-step sign-in, with a passkey or a code from an app. Set it up, then come back.
identity-former-member = A former member
# $reason (Text) - why
identity-blocked = This account has been blocked by the marketplace. The reason: { $reason }
identity-operator-all = Everything
identity-operator-content = Content
identity-operator-support = Support
identity-operator-money = Figures
# $role (Shown) - what the operator may do
identity-operator-forbidden = Your role as an operator is “{ $role }”, so you can’t open this page. Ask an operator with the role “Everything” to give you another role.
