approvals-title = Approvals
approvals-lead = Waiting for approval, oldest first
approvals-none = Nothing is waiting for approval
approvals-none-text = Products appear here when they’re submitted for approval.
approvals-all-products = All products
approvals-column-product = Product
approvals-column-kind = Type
approvals-column-author = Author
approvals-change = Change to a listing
approvals-new = New product
# $product (Text) - the product's name
approvals-review-title = Review { $product }
approvals-breadcrumbs = Breadcrumbs
# $number (Number) - the version's number
# $author (Html) - the name of whoever began it
approvals-version = Version { $number } by { $author }
# $number (Number) - the version's number
# $author (Html) - the name of whoever began it
# $when (Shown) - when it was submitted
approvals-version-submitted = Version { $number } by { $author }, submitted on { $when }
approvals-before = Listed now
approvals-after = Proposed
approvals-coarse = So much has changed here that whole passages are highlighted instead of single words.
approvals-decision = Decision
approvals-approve = Approve and publish
approvals-own = You worked on this version yourself, so someone else has to approve it.
approvals-request-changes-button = Ask for changes
approvals-reject-button = Reject
approvals-reason-missing = Give a reason so the author knows what to do next.
approvals-not-waiting = This version isn’t waiting for approval any more.
approvals-archived = This product is archived. Restore it first, then approve or reject it.
approvals-see-product = View product
approvals-approved = Product approved. Visitors can see it now.
approvals-sent-back = Changes requested. The author can see your reason.
approvals-rejected = Product rejected. The author can see your reason.
approvals-alone = You worked on this version yourself. If you approve it, the history will show that the same person wrote and approved it.
approvals-held-me = You
approvals-held-others = Someone else
approvals-held-nobody = Nobody
approvals-warned = With warnings
approvals-not-warned = Without warnings
approvals-price-slightly = Price (less than 1%)
# $percent (Number) - by how many percent
approvals-price-up = Price +{ $percent }%
# $percent (Number) - by how many percent
approvals-price-down = Price −{ $percent }%
# $count (Number) - minutes of working time
approvals-age-minutes = { $count } min
# $count (Number) - hours of working time
approvals-age-hours = { $count } h
# $count (Number) - how many wait for longer than the business wants
approvals-over-target = { $count ->
    [one] 1 over your target time
   *[other] { $count } over your target time
}
approvals-is-over = Over target
approvals-kind-all = All
approvals-kind-new = New products
approvals-kind-change = Changes
approvals-none-match = No matching products
approvals-none-match-text = Other products are waiting for approval. Change the filters to see them.
approvals-whole-queue = Show all waiting products
approvals-column-age = Waiting
approvals-column-held = Reviewing now
# $product (Text) - the product's name
approvals-pick = Select { $product }
# $count (Number) - how many things were noticed
approvals-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
approvals-held-you = You
approvals-filter-category = Category
approvals-filter-warning = Warnings
approvals-warning-gone = Noted when it was submitted. It no longer applies.
approvals-any-category = All categories
approvals-anybody = Everyone
approvals-any = Any
# $number (Text) - how many match
approvals-pick-all = Select all { $number } that match
approvals-bulk-approve = Approve
approvals-bulk-request-changes = Ask for changes
approvals-bulk-reject = Reject
approvals-undo = Undo
# $product (Html) - the product's name
approvals-you-approved = You approved { $product }.
# $product (Html) - the product's name
approvals-you-approved-in-part = You approved part of { $product }.
# $product (Html) - the product's name
approvals-you-rejected = You rejected { $product }.
# $product (Html) - the product's name
approvals-you-rolled-back = You rolled { $product } back.
# $product (Html) - the product's name
approvals-you-sent-back = You asked for changes to { $product }.
approvals-undone = Undone. It’s waiting for a decision again.
approvals-roll-back-undone = Undone. Visitors see the version from before again.
approvals-was-approved = approved
approvals-was-approved-in-part = approved in part
approvals-was-rejected = rejected
approvals-was-rolled-back = rolled back
approvals-was-sent-back = asked for changes
approvals-was-undone = Undone
# $name (Html) - who decided, in bold
# $decision (Shown) - what was decided
approvals-decided = { $name }: { $decision }
# $decision (Shown) - what was decided
# $rule (Shown) - the rule that decided
approvals-decided-by-rule = Automatically { $decision } ({ $rule })
approvals-history = Earlier decisions
approvals-no-version = This form is incomplete. Open the product again to make your decision.
approvals-taken-in-part = Partly approved. The other changes went back to the author.
approvals-late-title = Someone else decided first
approvals-late-said = What you wrote
approvals-late-on = Back to approvals
approvals-previous = Previous
approvals-next = Next
# $number (Text) - the place in the queue
# $total (Text) - how many there are
approvals-place = { $number } of { $total }
approvals-views = View
approvals-tab-changes = Changes
approvals-tab-preview = As a visitor sees it
approvals-since-sent-back = Changes since it was sent back
approvals-against-public = Changes to what’s public
approvals-nothing-changed = Nothing has changed.
# $count (Number) - how many fields changed
# $fields (Text) - their names
approvals-changed = { $count ->
    [one] One field changed: { $fields }
   *[other] { $count } fields changed: { $fields }
}
# $count (Number) - how many fields are as they were
approvals-fields-unchanged = { $count ->
    [one] One field unchanged
   *[other] { $count } fields unchanged
}
approvals-accept = Accept
approvals-before-sent-back = When it was sent back
approvals-removed = Removed:
approvals-added = Added:
approvals-mark-ends = (end)
approvals-no-pictures = No pictures
approvals-picture-removed = Removed
approvals-picture-added = Added
approvals-picture-moved = Moved
approvals-picture-described = Alt text changed
approvals-yes = Yes
approvals-no = No
# $field (Text) - what the field is called
approvals-note = Add a note on “{ $field }”
# $field (Text) - what the field is called
approvals-note-label = Your note on “{ $field }” for the author
approvals-reasons = Reasons
# $reason (Text) - the reason
approvals-pin = Field for “{ $reason }”
approvals-why = Explain to the author
approvals-about = Field
approvals-about-all = Whole product
approvals-take-part = Accept selected, send back the rest
approvals-hold-mine = You’re reviewing this. Your colleagues can see that.
approvals-hold-release = Stop reviewing
# $name (Html) - the colleague, in bold
approvals-hold-theirs = { $name } is reviewing this. You can still decide.
approvals-hold-take = Show colleagues I’m reviewing this
approvals-keys = Keyboard shortcuts
approvals-keys-lead = Decide faster with single keys. Turn them off if you use speech input or press keys by accident.
approvals-keys-on = Use single-key shortcuts
approvals-keys-save = Save
approvals-keys-list = Shortcuts
approvals-keys-are-on = Keyboard shortcuts are on.
approvals-keys-are-off = Keyboard shortcuts are off.
approvals-close = Close
approvals-key-next = Next, previous
approvals-key-approve = Approve
approvals-key-request-changes = Ask for changes
approvals-key-reject = Reject
approvals-key-select = Select a product in the list
approvals-key-undo = Undo the last decision
approvals-key-help = Show this list
approvals-tabs = Approvals
approvals-tab-queue = Waiting
approvals-tab-automatic = Approved by rules
approvals-tab-numbers = Numbers
approvals-tab-reasons = Reasons
approvals-automatic-title = Approved by rules
approvals-automatic-lead = Your rules approved these. Check them when you have time, oldest first.
approvals-automatic-none = Nothing to check
approvals-automatic-none-text = When a rule approves a product, it appears here so you can check it later.
# $count (Number) - how many
approvals-automatic-looked = { $count ->
    [one] One approval marked as checked.
   *[other] { $count } approvals marked as checked.
}
approvals-column-rule = Rule
approvals-column-changed = What changed
approvals-column-decided = Approved
approvals-column-look = Checked
# $percent (Number) - by how many percent the price changed; less than zero where it fell
approvals-price-by = ({ $percent }%)
approvals-looked-at = Mark as checked
# $product (Text) - the product's name
approvals-looked-at-this = Mark { $product } as checked
approvals-looked-at-all = Mark all on this page as checked
approvals-numbers-title = Approval numbers
approvals-numbers-lead = How many decisions were made, how long they took, and why products went back
approvals-numbers-period = Period
# $days (Number) - how many days
approvals-numbers-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
approvals-numbers-waiting = Waiting now
approvals-numbers-decided = Decisions
approvals-numbers-median = Half decided within
approvals-numbers-ninetieth = 9 of 10 decided within
approvals-numbers-first-pass = Approved first time
approvals-numbers-by-rules = Approved by rules
approvals-numbers-none = No decisions in this period
approvals-numbers-none-text = Numbers appear here once a product has been approved, sent back or rejected.
approvals-numbers-file = Download as CSV
# $percent (Number) - of a hundred
approvals-percent = { $percent }%
# $minutes (Number) - minutes of working time
approvals-minutes = { $minutes ->
    [one] { $minutes } min
   *[other] { $minutes } min
}
# $hours (Text) - hours of working time, with a decimal
approvals-hours = { $hours } h
approvals-chart-decisions = Decisions over time
approvals-chart-times = Median working time to a decision
# $day (Text) - the day, or the first day of the week
# $count (Number) - how many decisions
approvals-most-decided = Most decisions: { $day } ({ $count })
# $day (Text) - the day, or the first day of the week
# $took (Text) - how long it took
approvals-longest-wait = Longest wait: { $day } ({ $took })
approvals-as-table = Show as a table
approvals-column-day = Day
approvals-column-week = Week from
approvals-column-decisions = Decisions
approvals-column-decision = Decision
approvals-column-bar = Share
approvals-column-reason = Reason
approvals-column-times = Times
approvals-column-check = Shown to authors
approvals-column-category = Category
approvals-by-reason = Why products went back
approvals-by-reason-none = No product went back with a reason from your list.
approvals-by-kind = Decisions
approvals-by-author = By author
approvals-by-category = By category
# $count (Number) - how often
# $days (Number) - within how many days
approvals-came-up = { $count ->
    [one] Came up once in { $days } days.
   *[other] Came up { $count } times in { $days } days.
}
approvals-make-check = Show to authors
approvals-is-check = Authors see it before they submit
approvals-kind-approved = Approved
approvals-kind-approved-in-part = Approved in part
approvals-kind-changes-requested = Changes requested
approvals-kind-rejected = Rejected
approvals-kind-rolled-back = Rolled back
approvals-roll-back-title = Roll back
# $number (Number) - the version's number
approvals-roll-back-lead = Visitors will see version { $number } again. Drafts stay as they are.
approvals-roll-back-after = After rolling back
approvals-roll-back-note = Why? (optional, for the record)
approvals-roll-back = Roll back
# $product (Text) - the product's name
approvals-roll-back-this = Roll { $product } back
approvals-rolled-back = Rolled back. Visitors see the earlier version again.
approvals-cancel = Cancel
approvals-bulk-nothing = Select at least one product first.
# $count (Number) - how many can be decided on
approvals-bulk-possible = { $count ->
    [one] This affects one product.
   *[other] This affects { $count } products.
}
# $count (Number) - how many more products it would be done to
approvals-bulk-more = and { $count } more
# $reason (Text) - the reason that it was sent with first
approvals-bulk-sent-before = You’ve already sent this form with another reason: “{ $reason }”. That one counts. What you wrote now wasn’t sent.
approvals-bulk-see-first = See the result
# $count (Number) - how many were written by whoever asks
approvals-bulk-own = { $count ->
    [one] One is left out because you worked on it yourself.
   *[other] { $count } are left out because you worked on them yourself.
}
# $count (Number) - how many do not wait any more
approvals-bulk-gone = { $count ->
    [one] One is left out because it has changed or been decided since.
   *[other] { $count } are left out because they have changed or been decided since.
}
# $count (Number) - how many are done
# $total (Number) - how many were meant
approvals-batch-done = { $count } of { $total } done
# $count (Number) - how many were left out
approvals-batch-refused = { $count ->
    [one] One was left out because it couldn’t be decided any more.
   *[other] { $count } were left out because they couldn’t be decided any more.
}
approvals-batch-undoing = Undoing…
approvals-batch-stopped = Stopped: the person who started this can no longer approve products. What was done stays, the rest waits as before.
# $count (Number) - how many could not be undone
approvals-batch-undone = { $count ->
    [one] Undone. One decision stands because its product has changed since.
   *[other] Undone. { $count } decisions stand because their products have changed since.
}
approvals-batch-reload = Refresh
approvals-batch-undo = Undo all
approvals-batch-undone-all = Undone. Everything is waiting for approval again.
