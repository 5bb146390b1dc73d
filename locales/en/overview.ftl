overview-title = Overview
# $name (Html) - who is signed in
# $role (Shown) - their role
overview-signed-in = You’re signed in as { $name }. Your role: { $role }
overview-steps = First steps
overview-steps-hide = Hide this list
overview-step-done = (done)
overview-step-profile = Fill in your profile
overview-step-logo = Add your logo
overview-step-product = Add your first product
overview-step-colleague = Invite a colleague
overview-step-approver = Choose a second approver
overview-count-listed = Listed
overview-count-drafts = Drafts
overview-count-waiting = Waiting for approval
overview-count-sent-back = Changes requested
overview-count-archived = Archived
# $number (Number) - the number that is counted to
overview-more-than = more than { $number }
overview-quiet = Nothing is waiting for you
overview-quiet-text = Submissions you can approve and your own work show up here.
overview-waiting = Waiting for your decision
overview-all-waiting = All submissions
# $author (Html) - who wrote it
overview-waiting-by = by { $author }
# $days (Number) - for how many whole days it has waited
overview-days = { $days ->
    [one] for one day
   *[other] for { $days } days
}
overview-came-back = Came back to you
# $product (Html) - the product, a link to it
# $by (Html) - who decided
overview-changes-requested = { $by } asked for changes to { $product }
# $product (Html) - the product, a link to it
# $by (Html) - who decided
overview-rejected = { $by } rejected { $product }
overview-drafts = Your drafts
overview-pending = Your submissions
overview-decided = Recently approved
# $product (Html) - the product, a link to it
# $by (Html) - who decided
overview-approved = { $by } approved { $product }
overview-today = since today
