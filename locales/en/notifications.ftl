notifications-title = Notifications
notifications-none = No notifications yet
notifications-none-text = When something happens that you should know about, it shows up here.
notifications-unread = Unread:
notifications-read-all = Mark all as read
notifications-all-read = All notifications are marked as read.
notifications-settings = Notification settings
# $inviter (Shown) - the name of whoever invites
# $business (Text) - the business's name
notifications-invited = { $inviter } invited you to join { $business }.
# $inviter (Shown) - the name of whoever invites
# $business (Text) - the business's name
# $role (Shown) - the role, such as editor
notifications-invited-as = { $inviter } invited you to join { $business }. Your role: { $role }
# $business (Text) - the business's name
notifications-removed = You’re no longer a member of { $business }.
# $business (Text) - the business's name
# $role (Shown) - the role, such as editor
notifications-role-given = Your role at { $business } is now { $role }.
# $by (Shown) - the name of whoever changed it
# $business (Text) - the business's name
# $role (Shown) - the role, such as editor
notifications-role-changed = { $by } changed your role at { $business } to { $role }.
# $author (Shown) - the name of whoever submitted it
# $product (Text) - the product's name
notifications-submitted = { $author } submitted { $product } for approval.
# $author (Shown) - the name of whoever submitted them
# $count (Number) - how many products
notifications-submitted-together = { $count ->
    [one] { $author } submitted { $count } product for approval.
   *[other] { $author } submitted { $count } products for approval.
}
# $by (Shown) - the name of whoever decided
# $product (Text) - the product's name
notifications-approved = { $by } approved { $product }. Visitors can see it now.
# $by (Shown) - the name of whoever decided
# $product (Text) - the product's name
notifications-changes-requested = { $by } asked for changes to { $product }.
# $by (Shown) - the name of whoever decided
# $product (Text) - the product's name
notifications-rejected = { $by } rejected { $product }.
notifications-password-changed = Your password was changed.
notifications-email-changed = Your email address was changed.
notifications-second-factor-added = Two-step sign-in was switched on.
notifications-second-factor-removed = Two-step sign-in was switched off.
notifications-passkey-added = A passkey was added to your account.
notifications-passkey-removed = A passkey was removed from your account.
notifications-recovery-codes = New recovery codes were created. The old ones don’t work any more.
notifications-recovery-code-used = Someone signed in to your account with a recovery code.
notifications-new-sign-in = Someone signed in to your account from a new device.
# $device (Text) - the device, such as Firefox on Windows
notifications-new-sign-in-with = Someone signed in to your account from a new device: { $device }
notifications-provider-linked = A way to sign in through another account was added.
notifications-provider-unlinked = A way to sign in through another account was removed.
notifications-security-other = Something about how you sign in changed. Check your security settings.
notifications-other = Something happened that concerns you.
# $business (Text) - the business's name
notifications-subject-invited = Invitation to { $business }
# $business (Text) - the business's name
notifications-subject-role = Your role at { $business }
# $product (Text) - the product's name
notifications-subject-submitted = Waiting for your approval: { $product }
# $count (Number) - how many products
notifications-subject-submitted-together = { $count ->
    [one] Waiting for your approval: { $count } product
   *[other] Waiting for your approval: { $count } products
}
# $product (Text) - the product's name
notifications-subject-approved = Approved: { $product }
# $product (Text) - the product's name
notifications-subject-rejected = Rejected: { $product }
# $product (Text) - the product's name
notifications-subject-changes = Changes requested: { $product }
# $count (Number) - how many there are, two at least
notifications-subject-several = { $count ->
    [one] { $count } notification
   *[other] { $count } notifications
}
# $count (Number) - how many are not named
notifications-and-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
notifications-look = See details
notifications-look-at-all = See all notifications
notifications-why = You get this email because of your notification settings.
notifications-why-security = We always email you about the security of your account.
# $email (Text) - the person's email address
notifications-settings-lead = Choose what we tell you about, and how. Emails go to { $email }.
notifications-kind-invited = Invitations
notifications-kind-role-changed = Changes to your role
notifications-kind-submission-waiting = Products waiting for your approval
notifications-kind-decided = Decisions on your products
notifications-kind-security = Security of your account
notifications-kind-all = All notifications
notifications-mail-off = Off
notifications-mail-at-once = Right away
notifications-mail-daily = Once a day
notifications-column-what = About
notifications-column-page = On the site
notifications-column-mail = By email
notifications-on-page = Show as unread
notifications-always = Always
notifications-page-off-hint = Notifications that aren’t shown as unread still appear in your list. The daily email comes at 7:00 UTC.
notifications-security-hint = You’re always told about the security of your account, so you notice when someone else uses it.
notifications-choose-mail = Choose one of the options in each list.
notifications-save = Save settings
notifications-saved = Your notification settings are saved.
notifications-unsubscribe = Stop these emails
# $what (Shown) - what the email is about: one of the kinds above
notifications-unsubscribe-about = You’ll no longer get email about: { $what }. Your notifications on the site stay as they are.
notifications-unsubscribed-title = You won’t get these emails any more
# $what (Shown) - what the email was about
notifications-unsubscribed = Email is off for: { $what }.
# $link (Html) - the link to the settings
notifications-unsubscribed-more = Changed your mind? See { $link }.
# $by (Shown) - the name of whoever decided
# $product (Text) - the product's name
notifications-approved-in-part = { $by } approved part of { $product } and sent the rest back
# $by (Shown) - the name of whoever decided
# $product (Text) - the product's name
notifications-decision-undone = { $by } took back the decision on { $product }. It’s waiting for approval again.
# $product (Text) - the product's name
notifications-approved-by-rule = A rule approved { $product }. Visitors can see it now.
# $by (Shown) - the name of whoever said it
# $product (Text) - the product's name
notifications-mentioned = { $by } mentioned you in the conversation about { $product }.
# $by (Shown) - the name of whoever said it
# $product (Text) - the product's name
notifications-replied = { $by } wrote in the conversation about { $product }.
# $product (Text) - the product's name
notifications-subject-mentioned = You were mentioned: { $product }
# $product (Text) - the product's name
notifications-subject-replied = New comment: { $product }
notifications-kind-mention = Mentions of you
notifications-kind-reply = Replies, and comments on your products
# $file (Text) - what the file is called
# $created (Number) - how many products are new
# $changed (Number) - how many products were changed
# $refused (Number) - how many rows were refused
notifications-imported = The import of { $file } has finished. Products added: { $created }, changed: { $changed }. Rows refused: { $refused }.
# $file (Text) - what the file is called
notifications-import-failed = { $file } couldn’t be imported. Open it to see why.
# $file (Text) - what the file is called
notifications-subject-imported = Import finished: { $file }
# $file (Text) - what the file is called
notifications-subject-import-failed = Import failed: { $file }
notifications-kind-imported = Your imports
# $by (Shown) - who asks
# $product (Text) - the name of the listing
notifications-asked = { $by } asks about { $product }.
# $product (Text) - the name of the listing
notifications-subject-asked = New question: { $product }
notifications-kind-question = Questions from visitors about your listings
notifications-kind-standing = What the marketplace decides about your business
# $business (Text) - what the business is called
notifications-suspended = The marketplace has suspended { $business }.
# $business (Text) - what the business is called
notifications-reinstated = The marketplace has reinstated { $business }.
notifications-sessions-ended = The marketplace signed you out on all your devices.
notifications-second-factor-reset = The marketplace turned off two-step sign-in for your account.
notifications-operator-role = Your role in running the marketplace has changed.
notifications-operator-revoked = You’re no longer an operator of the marketplace.
# $business (Text) - what the business is called
notifications-verified = The marketplace has verified { $business }.
# $business (Text) - what the business is called
notifications-unverified = The marketplace no longer shows { $business } as verified.
# $product (Text) - the name of the listing
notifications-listing-withdrawn = The marketplace has withdrawn { $product }. Read why.
# $product (Text) - the name of the listing
notifications-appeal-upheld = Your appeal about { $product } was looked at: the decision stays.
# $product (Text) - the name of the listing
notifications-appeal-reversed = Your appeal about { $product } was right: the decision is reversed.
# $product (Text) - the name of the listing
notifications-appeal-handed-on = Your appeal about { $product } was handed on to somebody independent.
