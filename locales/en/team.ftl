team-title = Team
team-lead = Everyone who works in this business, and their roles.
team-tabs = Parts of the team
team-breadcrumbs = Breadcrumbs
team-members = Members
team-invitations = Invitations
team-roles = Roles
team-invite = Invite someone
team-save = Save
team-back = Back
team-cancel = Cancel
team-search = Search
team-search-hint = Name
team-search-hint-address = Name or whole email address
team-nobody-found = Nobody found
team-nobody-found-text = No member has a name like this.
team-everybody = Show everyone
team-you = (you)
team-owner = Owner
team-column-name = Name
team-column-email = Email
team-column-role = Role
team-column-second-factor = Two-step sign-in
team-column-since = Member since
team-column-to = Invited
team-column-inviter = Invited by
team-column-state = Status
team-column-actions = Actions
team-column-permission = Permission
team-second-factor-on = On
team-second-factor-off = Off
team-four-eyes = Who publishes
# $count (Number) - how many members can approve
team-four-eyes-by-itself = { $count ->
    [one] One person can approve, so nobody publishes their own work alone.
   *[other] { $count } people can approve, so nobody publishes their own work alone: someone else has to approve it.
}
team-four-eyes-not-yet = Only one person can approve, so that person can publish their own work alone. As soon as a second person can approve, it takes two people to publish.
team-four-eyes-chosen = It takes two people to publish: nobody approves their own work. Your business chose this.
team-four-eyes-stuck = Your business chose that nobody approves their own work, but only one person can approve. What that person writes can’t be published until a second person can approve.
# $count (Number) - how many members can approve
team-four-eyes-offered = { $count ->
    [one] One person can publish alone. Your business chose this.
   *[other] One person can publish alone. Your business chose this, although { $count } people can approve: you can ask for two people instead.
}
team-four-eyes-off = One person can publish alone. Your business chose this.
team-four-eyes-settings = Change this in the settings
team-change-role = Role
# $roles (Html) - a link to the page of roles
team-change-role-hint = It takes effect the next time they open a page. See { $roles } for what each role can do.
# $name (Text) - the person
# $role (Shown) - their new role
team-role-given = { $name } now has the role { $role }.
team-remove = Remove from the team
team-remove-says = They lose access the next time they open a page. You can invite them again at any time.
team-remove-keeps = What they wrote stays, with their name on it. Their drafts stay for the team.
team-remove-invitations = Open invitations that they sent are revoked.
# $name (Text) - the person
# $business (Text) - the business's name
team-remove-title = Remove { $name } from { $business }?
# $name (Text) - the person
team-removed = { $name } is no longer a member.
# $business (Text) - the business's name
team-leave-this = Leave { $business }
team-leave = Leave
# $business (Text) - the business's name
team-leave-title = Leave { $business }?
team-leave-says = You lose access at once. Only a new invitation brings you back.
team-leave-keeps = What you wrote stays, with your name on it, and so do your drafts. Open invitations that you sent are revoked.
# $business (Text) - the business's name
team-left = You have left { $business }.
team-hand-over = Hand over the business
# $name (Text) - the person
team-hand-over-says = { $name } becomes the owner, and an admin. Only the owner can hand over or close the business.
team-hand-over-stays = You stay an admin. Only the new owner can give the business back to you.
# $business (Text) - the business's name
# $name (Text) - the person
team-hand-over-title = Hand over { $business } to { $name }?
# $name (Text) - the person
team-handed-over = { $name } is now the owner.
team-not-yourself = You can’t change your own role or remove yourself. Ask another admin, or leave the business.
# $name (Text) - the person
team-not-the-owner = { $name } owns the business. Only the owner can change that, by handing it over.
# $name (Text) - the person
team-above-you = { $name } can do things here that you can’t, so you can’t change their role or remove them. Ask an admin.
# $role (Shown) - the role
team-role-above-you = The role { $role } can do things that your own role can’t, so only an admin can give it or change it.
# $name (Text) - the person
team-last-admin = { $name } is the only admin. Make someone else an admin first.
team-only-the-owner = Only the owner can hand over the business.
# $name (Text) - the person
team-owner-already = { $name } is already the owner.
team-owner-cannot-leave = You own this business. Hand it over to someone else before you leave.
team-invitations-lead = An invitation is valid for 7 days and lets one person in.
team-by-mail = By email
team-by-link = By link
team-by-link-text = Anyone with the link can join, once. That’s why a link can’t give a role that manages members or the business.
team-send = Send invitation
team-make-link = Make a link
team-waiting = Open invitations
team-none-waiting = There are no open invitations.
team-a-link = A link
team-line-open = Waiting
# $until (Shown) - a date and time
team-line-until = until { $until }
team-line-over = Expired
team-line-declined = Declined
team-send-again = Send again
team-new-link = Make a new link
team-revoke = Revoke
team-revoke-confirm = Revoke this invitation? Its link stops working at once.
team-revoked = The invitation has been revoked.
team-invitation-gone = This invitation was answered or revoked in the meantime.
# $email (Text) - the address
# $until (Shown) - a date and time
team-invited = We’ve sent an invitation to { $email }. It can be accepted until { $until }.
team-link-title = Your invitation link
team-link-once = Copy it now. For security, it’s shown only once.
team-link = Link
# $role (Shown) - the role
team-link-says = Anyone with this link can join with the role { $role }. It works for one person.
# $until (Shown) - a date and time
team-link-until = It can be used until { $until }. You can revoke it at any time.
team-link-done = I’ve copied it
team-verify-first = Confirm your own email address before you invite others. You can ask for a new link on your account page.
# $email (Text) - the address
team-member-already = { $email } belongs to someone who’s already a member.
# $most (Number) - how many can be open at once
team-too-many-open = { $most ->
    [one] An invitation is open. Revoke it first, or wait for the answer.
   *[other] { $most } invitations are open. Revoke some first, or wait for their answers.
}
team-role-missing = Choose a role.
team-role-gone = This role doesn’t exist any more. Choose another one.
team-role-not-by-link = A link can’t give a role that manages members or the business. Invite the person by email instead.
team-roles-lead = What each role can do. Changes take effect the next time someone with that role opens a page.
team-roles-fixed = Admins can do everything, and everyone can see the products. You can only grant what your own role can do.
team-roles-saved = The roles have been saved.
team-roles-unchanged = Nothing was changed.
team-roles-changed-since = Someone else changed the roles while you were here. This is how they are now. Please make your changes again.
# $role (Shown) - the role
# $permission (Shown) - what it can do
team-cell = { $role }: { $permission }
team-may-view-products = See the products
team-may-create-products = Create products
team-may-edit-products = Edit products
team-may-delete-products = Archive and restore products
team-may-submit-products = Submit products for approval and withdraw them
team-may-approve-products = Approve products, send them back or reject them
team-may-manage-members = Invite people, remove them and choose roles
team-may-manage-business = Change the profile and settings of the business
team-may-view-activity = See the activity
team-may-view-insights = See what visitors ask for
team-own-roles = Roles of your own
team-no-own-roles = So far there are only the built-in roles.
team-new-role = New role
# $most (Number) - how many a business can have
team-new-role-lead = { $most ->
    [one] A business can have one role of its own.
   *[other] A business can have up to { $most } roles of its own.
}
team-make-role = Create role
team-role-name = Name of the role
team-role-name-hint = Such as intern, bookkeeper or photographer.
team-role-like = Starts with what this role can do
team-role-like-hint = You can change it afterwards.
team-role-made = The role has been created. Choose below what it can do.
team-role-name-missing = Give the role a name.
team-role-name-taken = There is already a role with this name or a very similar one. Choose another name.
# $most (Number) - how many a business can have
team-too-many-roles = { $most ->
    [one] A business can have one role of its own. Delete it first.
   *[other] A business can have { $most } roles of its own. Delete one first.
}
team-rename = Rename
team-role-renamed = The role has a new name.
# $count (Number) - how many members have it
team-role-used = { $count ->
    [one] One member has this role.
   *[other] { $count } members have this role.
}
# $count (Number) - how many were invited with it
team-role-invited = { $count ->
    [one] One open invitation gives it.
   *[other] { $count } open invitations give it.
}
team-delete-role = Delete the role
team-delete-role-text = Nobody has this role. Deleting it can’t be undone.
team-delete-role-confirm = Delete this role? This can’t be undone.
# $count (Number) - how many members have it
team-role-has-members = { $count ->
    [one] One member still has this role. Give them another role first.
   *[other] { $count } members still have this role. Give them another role first.
}
# $count (Number) - how many were invited with it
team-role-has-invitations = { $count ->
    [one] One open invitation still gives this role. Revoke it first.
   *[other] { $count } open invitations still give this role. Revoke them first.
}
# $role (Shown) - the role
team-role-deleted = The role { $role } has been deleted.
# $role (Shown) - the role
team-reset = Reset { $role }
# $role (Shown) - the role
team-reset-confirm = Reset { $role } to what it could do at first?
# $role (Shown) - the role
team-role-was-reset = The role { $role } is back to what it could do at first.
# $business (Text) - the business's name
team-welcome-title = Join { $business }
# $inviter (Html) - who invites, in bold
# $business (Html) - the business's name, in bold
# $role (Shown) - the role
team-welcome-lead = { $inviter } invites you to join { $business } with the role { $role }.
# $until (Shown) - a date and time
team-welcome-until = You can accept until { $until }.
# $email (Text) - the address, most of it hidden
team-welcome-for = This invitation is for { $email }.
team-welcome-account = To accept it, you need an account.
team-welcome-join = Open an account
team-welcome-sign-in = Sign in
team-welcome-means = If you accept, you can start working in this business right away. Its admins see your name and email address.
team-welcome-unverified = This invitation is for your email address, but you haven’t confirmed that address yet. Confirm it first, then open the invitation again.
# $email (Text) - the invited address, most of it hidden
# $own (Text) - the address of whoever is signed in
team-welcome-another = This invitation is for { $email }, but you’re signed in as { $own }. Sign out, then sign in with the other address.
team-accept = Accept
team-decline = Decline
team-decline-confirm = Decline this invitation? Its link stops working.
team-to-account = Go to your account
team-to-workspace = Go to the workspace
team-browse = Browse listings
# $business (Text) - the business's name
team-member-before = You’re already a member of { $business }.
# $business (Text) - the business's name
# $role (Shown) - the role
team-joined = Welcome to { $business }. Your role: { $role }.
# $business (Text) - the business's name
team-refused = You have declined the invitation to { $business }.
team-state-waiting = This invitation can be accepted.
team-state-accepted = This invitation has been used already. Each one lets one person in.
team-state-revoked = This invitation was revoked. If you still want to join, ask for a new one.
team-state-declined = This invitation was declined. If you still want to join, ask for a new one.
team-state-expired = This invitation has expired. Ask for a new one.
team-state-closed = This business is closed, so nobody can join it at the moment.
team-state-too-much = The role of this invitation has changed, and a link can’t give it any more. Ask to be invited by email.
team-unknown-title = This invitation link doesn’t work
team-unknown-text = It may be incomplete, or a newer invitation has replaced it. Look for the latest email, or ask for a new link.
team-businesses = Your businesses
team-asked = Your invitations
team-no-business = You’re not a member of any business
team-no-business-text = You can browse and ask the assistant like any visitor, or sell here yourself. When a business invites you, the invitation appears here.
team-open-business = Register a business
team-open-another = Register another business
# $inviter (Text) - who invites
# $business (Text) - the business's name
team-mail-invited = { $inviter } invites you to { $business }
# $inviter (Text) - who invites
# $business (Text) - the business's name
# $role (Shown) - the role
team-mail-invited-says = { $inviter } invites you to join the business { $business }. Your role there would be { $role }.
team-mail-invited-look = See the invitation
# $until (Shown) - a date and time
team-mail-invited-until = You can accept until { $until }.
team-mail-invited-stranger = If you don’t know who this is, you can ignore this email. Nothing happens unless you accept.
# $name (Text) - who joined
# $business (Text) - the business's name
team-mail-joined = { $name } has joined { $business }
# $name (Text) - who joined
# $business (Text) - the business's name
# $role (Shown) - the role
team-mail-joined-says = { $name } has accepted your invitation to { $business }. Their role: { $role }.
team-mail-joined-look = Open the team
# $business (Text) - the business's name
team-mail-owned = You now own { $business }
# $name (Text) - who handed it over
# $business (Text) - the business's name
team-mail-owned-says = { $name } has handed over { $business } to you. You are its owner and an admin: only you can hand it over or close it.
# $business (Text) - the business's name
team-mail-handed-over = You have handed over { $business }
# $business (Text) - the business's name
# $name (Text) - the new owner
team-mail-handed-over-says = { $business } now belongs to { $name }. You’re still an admin.
team-mail-handed-over-stranger = If this wasn’t you, change your password at once and write to the operator of the marketplace.
# $actor (Html) - who did it, in bold
# $whom (Html) - the address, most of it hidden
team-event-invited = { $actor } invited { $whom }
# $actor (Html) - who did it, in bold
team-event-invited-by-link = { $actor } made an invitation link
# $actor (Html) - who did it, in bold
# $whom (Html) - the address, most of it hidden
team-event-resent = { $actor } sent the invitation to { $whom } again
# $actor (Html) - who did it, in bold
team-event-resent-link = { $actor } replaced an invitation link
# $actor (Html) - who did it, in bold
# $whom (Html) - the address, most of it hidden
team-event-revoked = { $actor } revoked the invitation to { $whom }
# $actor (Html) - who did it, in bold
team-event-revoked-link = { $actor } revoked an invitation link
# $actor (Html) - who did it, in bold
# $role (Shown) - the role
team-event-joined = { $actor } joined the team with the role { $role }
# $actor (Html) - who did it, in bold
# $whom (Html) - the member
# $role (Shown) - the new role
team-event-role-changed = { $actor } gave { $whom } the role { $role }
# $actor (Html) - who did it, in bold
# $whom (Html) - the former member
team-event-removed = { $actor } removed { $whom } from the team
# $actor (Html) - who did it, in bold
team-event-left = { $actor } left the team
# $actor (Html) - who did it, in bold
# $role (Shown) - the role
team-event-role-created = { $actor } created the role { $role }
# $actor (Html) - who did it, in bold
# $role (Shown) - the role
team-event-role-edited = { $actor } changed the role { $role }
# $actor (Html) - who did it, in bold
# $role (Shown) - the role
team-event-role-deleted = { $actor } deleted the role { $role }
# $actor (Html) - who did it, in bold
# $whom (Html) - the new owner
team-event-handed-over = { $actor } handed over the business to { $whom }
# $actor (Html) - who did it, in bold
# $whom (Html) - the member
team-event-trusted = { $actor } made { $whom } a trusted author
# $actor (Html) - who did it, in bold
# $whom (Html) - the member
team-event-distrusted = { $actor } ended that { $whom } is a trusted author
