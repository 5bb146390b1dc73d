operator-title = Operator
operator-businesses = Businesses
operator-people = People
operator-listings = Listings
operator-waiting-for-approval = Waiting for approval
# $number (Number) - an estimate
operator-about = about { $number }
# $number (Number) - how many were counted
operator-more-than = more than { $number }
operator-categories = Categories
operator-synonyms = Synonyms
operator-jobs = Background jobs
operator-jobs-lead = Work that runs in the background, such as clearing out old sessions.
operator-jobs-waiting = Waiting
operator-jobs-running = Running
operator-jobs-failed = Failed
operator-last-backup = Last backup
operator-no-backup = None yet
operator-backup-failed = The latest backup failed:
operator-column-job = Job
operator-column-for = For
operator-column-try = Attempt
operator-column-since = Since
operator-column-why = Reason
operator-column-when = When
operator-column-actions = Actions
operator-for-market = The marketplace
operator-none-failed = Nothing has failed. A job that fails is tried several times before it ends up here.
operator-failed-lead = These jobs were abandoned after several attempts, or because trying again wouldn’t have helped. They’re kept for 90 days.
# $times (Number) - how often the job was tried
operator-tried = { $times ->
    [one] Tried once
   *[other] Tried { $times } times
}
operator-retry = Try again
operator-remove = Remove
operator-remove-confirm = Remove this job? It won’t run again.
operator-retried = The job will run again.
operator-removed = The job was removed.
operator-not-failed = This job is no longer in the list of failed jobs. Someone may have retried or removed it.
operator-job-remove-old = Remove old data
operator-job-remove-unused-sessions = Remove unused sessions
operator-job-remove-old-sessions = Remove old sessions
operator-job-remove-limits = Remove expired rate-limit counts
operator-job-remove-failed-sign-ins = Remove old counts of failed sign-ins
operator-job-remove-links-in-mail = Remove old links that were sent by mail
operator-job-remove-conversations = Remove old conversations
operator-job-remove-old-conversations = Remove old conversations
operator-job-remove-old-counts-of-questions = Remove old counts of questions
operator-job-remove-failed-jobs = Remove old failed jobs
operator-job-make-backup = Back up the marketplace
operator-job-make-a-backup = Back up the marketplace
operator-job-send-mail = Send a mail
operator-job-tidy-mail = Check for unsent mail
operator-job-remove-old-mail = Remove the records of old mail
operator-mail = Mail
operator-mail-lead = Email that the marketplace sends to people. Its text is never shown here.
operator-mail-unset = No mail server is set up, so email isn’t sent. It’s kept in the mail folder of the data directory. Set SMTP_URL to send it.
operator-mail-tabs = Mail by state
operator-mail-failed = Failed
operator-mail-waiting = Waiting
operator-mail-sent = Sent
operator-mail-none-failed = No mail has failed
operator-mail-none-waiting = No mail is waiting
operator-mail-none-sent = No mail was sent in the last 30 days
operator-mail-failed-lead = The mail server refused these, or we gave up after 12 attempts. They’re kept for 30 days.
operator-mail-waiting-lead = These are sent as soon as the mail server takes them. After each failed attempt, we wait longer before the next one.
operator-mail-sent-lead = The mail server accepted these, or they’re in the mail folder. They’re listed for 30 days.
operator-mail-send-all = Send all again
operator-mail-try-all = Try all now
operator-mail-send = Send again
operator-mail-try = Try now
operator-mail-remove = Delete
operator-mail-remove-confirm = Delete this mail? It won’t reach anyone.
# $times (Number) - how often sending was tried
operator-mail-tried = { $times ->
    [one] Tried once
   *[other] Tried { $times } times
}
operator-mail-sends = The mail will be sent again.
operator-mail-removed = The mail was deleted.
# $count (Number) - how many mails
operator-mail-all-send = { $count ->
    [one] One mail will be sent again.
   *[other] { $count } mails will be sent again.
}
operator-mail-gone = This mail can no longer be changed. It was sent or deleted in the meantime.
operator-column-recipient = To
operator-column-subject = Subject
operator-job-notify-by-mail = Email notifications
operator-job-remove-old-notifications = Remove old notifications
operator-job-remove-old-invitations = Remove old invitations
operator-job-remove-old-addresses = Release old addresses of businesses
operator-job-remove-unsaved-text = Remove old unsaved text
operator-job-remove-old-counts-of-visits = Remove old counts of visits
operator-job-remove-closed-businesses = Remove closed businesses
operator-job-remove-unused-pictures = Remove unused pictures
operator-job-write-copy-of-data = Write a copy of someone’s data
operator-job-remove-copies-of-data = Remove old copies of data
operator-job-merge-categories = Merge categories
operator-job-remove-old-questions = Remove old questions
operator-reports = Reports
operator-home-title = Home page
operator-home-breadcrumbs = Breadcrumbs
operator-home-lead = The home page is made of blocks, from top to bottom. While none is visible, visitors see the usual ones.
operator-home-preview = Preview
operator-home-preview-lead = Every block, including those that visitors don’t see.
operator-home-back = Back to the blocks
operator-home-view = View home page
operator-home-usual = The usual home page
operator-home-begin = Change these blocks
operator-home-new = Add a block
operator-home-edit = Edit block
operator-home-change = Edit
operator-home-show = Show
operator-home-hide = Hide
operator-home-delete = Delete
operator-home-delete-confirm = Delete this block?
# $number (Number) - the place of the block
operator-home-up = Move block { $number } up
# $number (Number) - the place of the block
operator-home-down = Move block { $number } down
# $number (Number) - the place of the block
operator-home-edit-this = Edit block { $number }
# $number (Number) - the place of the block
operator-home-show-this = Show block { $number }
# $number (Number) - the place of the block
operator-home-hide-this = Hide block { $number }
# $number (Number) - the place of the block
operator-home-delete-this = Delete block { $number }
operator-home-is-hidden = Hidden
operator-home-is-shown = Visible
# $time (Shown) - when
operator-home-is-shown-until = Visible until { $time }
# $time (Shown) - when
operator-home-is-ahead = Visible from { $time }
# $time (Shown) - when
operator-home-is-over = Ended { $time }
operator-home-now-shown = The block is visible at its times.
operator-home-now-hidden = The block is hidden.
operator-home-deleted = The block was deleted.
operator-home-added = Block added at the end. Look at it in the preview, then show it.
operator-home-saved = Saved.
operator-home-save = Save
operator-home-cancel = Cancel
# $language (Text) - the name of a language
operator-home-title-in = Title ({ $language })
# $language (Text) - the name of a language
operator-home-text-in = Text ({ $language })
operator-home-link = Link
operator-home-link-hint = An address on this marketplace, such as /categories or /listings?q=gift.
operator-home-link-mistaken = Enter an address on this marketplace that starts with a slash.
operator-home-picked = Listings
# $most (Number) - the most that there can be
operator-home-picked-hint = Numbers or addresses of listings, one per line, up to { $most }. Leave empty to use a category.
operator-home-category = Category
operator-home-category-hint = Shows its newest listings. Enter its name or its address.
operator-home-either = Enter either listings or a category.
operator-home-no-category = There is no such category.
# $id (Text) - the number of a listing
operator-home-no-listing = No listing has the number { $id }.
# $typed (Text) - what was typed
operator-home-no-number = “{ $typed }” isn’t the number or address of a listing.
# $most (Number) - the most that there can be
operator-home-too-many-picked = Choose { $most } listings at most.
operator-home-count = How many
# $most (Number) - the most that there can be
operator-home-count-mistaken = Enter a number from 1 to { $most }.
operator-home-times = Times
operator-home-times-hint = Optional, in UTC. Without times the block is visible whenever it isn’t hidden.
operator-home-starts = Visible from
operator-home-ends = Visible until
operator-home-ends-before = The end must be later than the start.
operator-home-time-mistaken = Enter a date and a time.
operator-home-nothing-said = Write something in at least one language.
# $most (Number) - the most that there can be
operator-home-too-many = The home page can have { $most } blocks at most. Delete one first.
operator-home-hint-hero = Leave fields empty to use the usual words. If several titles are visible, only the first is shown, so one for a season can stand above the usual one.
operator-home-hint-own = This block fills itself and is always up to date.
operator-home-hint-collection = A title, and listings that you choose or the newest of one category. Readers whose language you leave empty see the marketplace’s language.
operator-home-hint-text = A text in Markdown. Readers whose language you leave empty see the marketplace’s language.
operator-home-hint-banner = One line that leads to a page of this marketplace.
operator-find = Search
operator-find-hint = Try fewer words, or only how they begin.
operator-newest = Back to the newest
operator-older = Show older
operator-column-business = Business
operator-column-owner = Owner
operator-column-state = State
operator-no-owner = No owner
operator-businesses-find = Find by name, address or owner
operator-businesses-states = Businesses by state
operator-businesses-all = All
operator-businesses-suspended = Suspended
operator-businesses-closed = Closed
operator-businesses-none = No businesses found
operator-state-open = Open
operator-state-suspended = Suspended
operator-state-closed = Closed
operator-business-address = Storefront
operator-business-since = Here since
operator-business-closed-since = Closed since
operator-business-members = Members
operator-business-products = Products
operator-business-questions = Questions without an answer
operator-business-acts = Looks and decisions
operator-business-acts-lead = The members of the business see these in its activity, without your name.
# $person (Html) - which operator
operator-business-act-suspended = { $person } suspended it
# $person (Html) - which operator
operator-business-act-reinstated = { $person } reinstated it
# $person (Html) - which operator
operator-business-act-looked = { $person } looked at it
operator-suspend-title = Suspend this business
operator-suspend-means = Its storefront and listings disappear from the marketplace at once. Its members can go on working on drafts, but nothing is published. Its admins get an email with the reason.
operator-suspension-reason = Reason
operator-suspension-hint = Its members read this. Say what is wrong and what they can do about it.
operator-suspension-missing = Give a reason.
operator-suspend = Suspend
operator-reinstate = Reinstate
operator-reinstate-means = When you reinstate it, everything that was listed is listed again, and nothing else.
# $at (Html) - when it was suspended
operator-suspended-since = Suspended since { $at }
# $business (Text) - what it is called
# $count (Number) - how many listings are gone
operator-suspended-now = { $count ->
    [one] { $business } is suspended. One listing is gone.
   *[other] { $business } is suspended. { $count } listings are gone.
}
# $business (Text) - what it is called
operator-suspended-before = { $business } is suspended already.
# $business (Text) - what it is called
# $count (Number) - how many listings are back
operator-reinstated-now = { $count ->
    [one] { $business } is reinstated. One listing is back.
   *[other] { $business } is reinstated. { $count } listings are back.
}
# $business (Text) - what it is called
operator-not-suspended = { $business } is not suspended.
# $business (Text) - what it is called
operator-mail-suspended = { $business } has been suspended
# $business (Text) - what it is called
operator-mail-suspended-text = The marketplace has suspended { $business }. Its storefront and listings are no longer public. This is the reason:
operator-mail-suspended-means = You can go on working on drafts and submitting them. Nothing is published until the business is reinstated.
# $business (Text) - what it is called
operator-mail-reinstated = { $business } is public again
# $business (Text) - what it is called
operator-mail-reinstated-text = The marketplace has reinstated { $business }. Everything that was listed is listed again.
operator-pages = Pages of the operator
operator-urgent = Needs your attention
operator-nothing-urgent = Nothing needs your attention right now.
operator-totals = The marketplace now
operator-figures = What’s new
operator-column-what = What
operator-last-hour = Last hour
operator-last-day = Last 24 hours
# $days (Number) - how many days
operator-last-days = Last { $days } days
operator-new-people = New people
operator-new-businesses = New businesses
operator-new-listings = New listings
operator-approvals = Approvals
operator-questions-asked = Questions to businesses
operator-assistant-asked = Questions to the assistant
operator-unmet-searches = Searches that found nothing
operator-failed-sign-ins = Failed sign-ins
operator-failed-jobs = Failed jobs
operator-sent-mail = Mail sent
operator-failed-mail = Mail that couldn’t be sent
# $day (Shown) - the day
# $number (Shown) - how many on that day
operator-most-on = Most on { $day }: { $number }
# $since (Html) - when the oldest was filed
# $count (Number) - how many
operator-task-reports = { $count ->
    [one] One listing has open reports, since { $since }.
   *[other] { $count } listings have open reports, the oldest since { $since }.
}
# $count (Number) - how many
operator-task-appeals = { $count ->
    [one] One appeal about a decision is open.
   *[other] { $count } appeals about decisions are open.
}
# $count (Number) - how many
operator-task-failed-jobs = { $count ->
    [one] One background job has failed.
   *[other] { $count } background jobs have failed.
}
# $count (Number) - how many
operator-task-failed-mail = { $count ->
    [one] One mail couldn’t be sent.
   *[other] { $count } mails couldn’t be sent.
}
# $count (Number) - how many
operator-task-late-mail = { $count ->
    [one] One mail has been waiting for more than an hour.
   *[other] { $count } mails have been waiting for more than an hour.
}
# $count (Number) - how many
# $days (Number) - for how many days
operator-task-late-submissions = { $count ->
    [one] One submission has waited for approval for more than { $days } days.
   *[other] { $count } submissions have waited for approval for more than { $days } days.
}
# $count (Number) - how many
# $days (Number) - for how many days
operator-task-late-questions = { $count ->
    [one] One question to a business has waited for an answer for more than { $days } days.
   *[other] { $count } questions to businesses have waited for an answer for more than { $days } days.
}
operator-longest-waiting = Longest waiting
# $count (Number) - how many
operator-task-suspended = { $count ->
    [one] One business is suspended.
   *[other] { $count } businesses are suspended.
}
operator-people-find = Name or email begins with
operator-people-kinds = Which people
operator-people-all = All
operator-people-operators = Operators
operator-people-blocked = Blocked
operator-people-none = Nobody found
operator-column-person = Person
operator-person-blocked = Blocked
operator-person-operator = Operator
operator-person-unverified = Email not verified
operator-person-email = Email
operator-person-since = Here since
operator-person-second-factor = Two-step sign-in
operator-person-on = On
operator-person-off = Off
operator-person-sessions = Where they’re signed in
operator-person-no-sessions = They’re not signed in anywhere.
operator-person-acts = What operators did
operator-person-no-acts = No operator has changed anything here.
# $person (Html) - which operator
operator-person-act-blocked = { $person } blocked the account
# $person (Html) - which operator
operator-person-act-unblocked = { $person } unblocked the account
# $person (Html) - which operator
operator-person-act-sessions = { $person } ended all sessions
# $person (Html) - which operator
operator-person-act-second-factor = { $person } reset two-step sign-in
operator-sessions-end = Sign out everywhere
operator-sessions-confirm = Sign this person out on all their devices?
operator-second-factor-forget = Reset two-step sign-in
operator-second-factor-confirm = Reset two-step sign-in? Make sure that you’re talking to the owner of the account.
operator-second-factor-means = Resetting removes the authenticator app, passkeys and recovery codes. The person then signs in with their password alone.
# $at (Html) - when
operator-blocked-since = Blocked since { $at }
operator-block-title = Block this person
operator-block-means = They’re signed out everywhere at once and can’t sign in again. They get an email with the reason. Their businesses stay as they are.
operator-block-hint = They read this, in the email and when they try to sign in.
operator-block = Block
operator-unblock = Unblock
operator-not-oneself = You can’t do this to your own account.
# $name (Text) - what they are called
operator-no-sessions = { $name } isn’t signed in anywhere.
# $name (Text) - what they are called
operator-sessions-ended = { $name } is signed out everywhere.
# $name (Text) - what they are called
operator-no-second-factor = { $name } doesn’t use two-step sign-in.
# $name (Text) - what they are called
operator-second-factor-reset = Two-step sign-in of { $name } is reset.
# $name (Text) - what they are called
operator-blocked-now = { $name } is blocked.
# $name (Text) - what they are called
operator-blocked-before = { $name } is blocked already.
# $name (Text) - what they are called
operator-last-operator = { $name } is the only operator who can sign in. Name another one first.
# $name (Text) - what they are called
operator-unblocked-now = { $name } can sign in again.
# $name (Text) - what they are called
operator-not-blocked = { $name } isn’t blocked.
operator-mail-security = Check your account
operator-mail-sessions = You’ve been signed out everywhere
operator-mail-sessions-text = The marketplace signed you out on all your devices. You can sign in again at any time.
operator-mail-second-factor = Two-step sign-in has been turned off
operator-mail-second-factor-text = The marketplace turned off two-step sign-in for your account and signed you out everywhere. Set it up again when you’ve signed in. If you didn’t ask for this, change your password and write to the marketplace.
operator-mail-blocked = Your account has been blocked
operator-mail-blocked-text = The marketplace has blocked your account. You’re signed out everywhere and can’t sign in. This is the reason:
operator-mail-unblocked = You can sign in again
operator-mail-unblocked-text = The marketplace has unblocked your account.
operator-column-role = Role
# $role (Shown) - what the operator may do
operator-your-role = Your role: { $role }
operator-team-title = Operators
operator-team-lead = The people who run this marketplace, and what each of them may do.
operator-team-all = Every page, including this one. At least one operator keeps this role.
operator-team-content = Pages, redirects, the home page, categories and their fields, and synonyms.
operator-team-support = Businesses, people, reports, mail and background jobs.
operator-team-money = The overview and its figures, and nothing else.
operator-team-two-steps = Two-step sign-in
operator-team-one-step = No two-step sign-in
operator-team-you = You
# $name (Text) - the operator's name
operator-team-role-of = Role of { $name }
operator-team-save = Save
operator-team-revoke = Remove
# $name (Text) - the operator's name
operator-team-revoke-confirm = Should { $name } no longer be an operator? Their account stays.
operator-team-name-title = Add an operator
operator-team-name = Add
operator-team-email = Email
operator-team-email-hint = The address of an existing account.
operator-team-role-missing = Choose a role.
operator-team-nobody = Nobody has an account with this address. They can open one first, at /join.
# $name (Shown) - who it is
operator-team-already = { $name } is an operator already. Change their role in the list.
# $name (Shown) - who it is
operator-team-not-one = { $name } isn’t an operator.
# $name (Shown) - who it is
operator-team-same = { $name } has this role already.
# $name (Shown) - who it is
operator-team-last = { $name } is the only operator with the role “Everything”. Give it to someone else first.
# $name (Shown) - who it is
# $role (Shown) - what they may do
operator-team-given = { $name } is an operator with the role “{ $role }”.
# $name (Shown) - who it is
operator-team-revoked = { $name } isn’t an operator any more.
# $name (Shown) - who it is
operator-not-an-operator = { $name } is an operator. Only an operator with the role “Everything” can change that account.
operator-person-by-server = Someone with access to the server
# $person (Html) - which operator
# $role (Shown) - what they may do
operator-person-act-named = { $person } made them an operator with the role “{ $role }”
# $person (Html) - which operator
# $role (Shown) - what they may do
operator-person-act-role = { $person } changed their role as an operator to “{ $role }”
# $person (Html) - which operator
operator-person-act-revoked = { $person } removed them as an operator
operator-mail-role = Your role in running the marketplace
# $role (Shown) - what they may do
operator-mail-role-text = You’re an operator of the marketplace, with the role “{ $role }”.
operator-mail-role-second-step = Operators sign in with a second step. If you don’t use two-step sign-in yet, set it up under account security.
operator-mail-role-go = Go to the operator pages
operator-mail-revoked = You’re no longer an operator
operator-mail-revoked-text = You’re no longer an operator of the marketplace. Your account stays as it is.
operator-mail-team = The operators have changed
# $by (Shown) - who changed it
# $name (Shown) - whose role it is
# $email (Text) - their address
# $role (Shown) - what they may do
operator-mail-team-given = { $by } gave { $name } ({ $email }) the role “{ $role }” as an operator of the marketplace.
# $by (Shown) - who changed it
# $name (Shown) - whose role it was
# $email (Text) - their address
operator-mail-team-revoked = { $by } removed { $name } ({ $email }) from the operators of the marketplace.
operator-mail-team-check = If you didn’t expect this, look at the list of operators.
operator-mail-team-go = See the operators
operator-verification = Verification
operator-verify-means = Say what you’ve checked. The storefront and every listing of this business then show “Verified”, with the date and what was checked. A new name ends it.
operator-verify-checks = What did you check?
operator-verify-nothing = Choose at least one thing that you’ve checked.
operator-verify-note = Note
operator-verify-note-hint = What you’ve seen, such as the number of the register entry. Members of the business and other operators can read it.
operator-verify = Verify
operator-verify-change = Save
# $at (Html) - when it was verified
operator-verified-since = since { $at }
operator-unverify = Take back
operator-unverify-hint = Members of the business read this.
# $business (Text) - what it is called
operator-verified-now = { $business } is verified.
# $business (Text) - what it is called
operator-verified-before = { $business } is verified like this already.
# $business (Text) - what it is called
operator-unverified-now = { $business } is no longer verified.
# $business (Text) - what it is called
operator-not-verified = { $business } isn’t verified.
# $person (Html) - which operator
operator-business-act-verified = { $person } verified it
# $person (Html) - which operator
operator-business-act-unverified = { $person } took the verification back
# $person (Html) - which member of the business
operator-business-act-lapsed = { $person } changed the name, which ended the verification
# $business (Text) - what it is called
operator-mail-verified = { $business } is verified
# $business (Text) - what it is called
operator-mail-verified-text = The marketplace has checked { $business }. Its storefront and listings now show that it’s verified. This is what was checked:
operator-mail-storefront = See the storefront
# $business (Text) - what it is called
operator-mail-unverified = { $business } is no longer verified
# $business (Text) - what it is called
operator-mail-unverified-text = The marketplace no longer shows { $business } as verified. This is the reason:
operator-businesses-clashing = Same name
# $business (Html) - a link to the business that had the name first
operator-business-like = Looks like { $business }
operator-limits = Limits
operator-limits-lead = How much this business can have. Leave a field empty to use the limits for all businesses. What’s there already stays, even past a limit.
operator-limits-of-market = Limits for businesses
operator-limits-of-market-lead = How much a business can have if it has no limits of its own. Leave a field empty for no limit.
# $most (Number) - the highest number
operator-limit-mistaken = Enter a whole number from 0 to { $most }, or nothing.
operator-limits-saved = The limits are saved.
# $person (Html) - which operator
operator-business-act-limits = { $person } changed its limits
operator-job-forget-old-reports = Forget who made old reports
