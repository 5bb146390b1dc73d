reports-title = Reports
reports-operator-lead = What people reported about listings. Reports of the same listing stand together.
reports-figures-link = Figures of the year
reports-open = Open
reports-appeals = Appeals
reports-closed = Decided
reports-first-page = First page
reports-more = Show more
reports-none-open = No open reports
reports-none-appealed = No open appeals
reports-none-closed = No decided reports
reports-column-listing = Listing
reports-column-reasons = Reported as
reports-column-since = Since
reports-column-decision = Decision
reports-column-side = Who appeals
reports-waiting = Waiting
# $count (Number) - how many reports of it there are
reports-count = { $count ->
    [one] One report
   *[other] { $count } reports
}
reports-key-next = Next and previous
reports-new = Report this listing
reports-lead = Your report goes to the operator of this marketplace, not to the business. The operator decides about it, and nobody else learns who you are.
# the name of the listing follows, as a link
reports-listing = Listing:
# $name (Text) - what the person is called
# $email (Text) - their email address
reports-as = You’re reporting as { $name } ({ $email }).
reports-reason = What’s wrong with it?
reports-choose = Choose a reason
reports-reason-missing = Choose a reason.
reports-illegal = It’s illegal
reports-unsafe = It’s unsafe
reports-fake = It’s counterfeit or a scam
reports-misleading = The description or the price is wrong
reports-offensive = It’s offensive
reports-child-safety = It shows or offers sexual abuse of children
reports-other = Something else
reports-text = Details
reports-text-hint = Say exactly what’s wrong and how you know. If it’s illegal, say which law it breaks, if you can.
reports-text-missing = Say what’s wrong.
reports-name = Your name
reports-name-hint = You can leave your name and email out if you report sexual abuse of children.
reports-name-missing = Enter your name.
reports-email = Your email
reports-email-hint = We’ll confirm your report and tell you what was decided.
reports-good-faith = I believe in good faith that what I’ve written is accurate and complete.
reports-good-faith-missing = Confirm that you believe this is accurate and complete.
reports-send = Send report
reports-cancel = Cancel
reports-sent = Thank you. The operator will look at your report.
reports-withdrawn = Listing withdrawn
reports-no-breach = No breach
reports-misuse = Duplicate or misused report
reports-ground-law = The law
reports-ground-terms = The terms of this marketplace
reports-side-business = The business
reports-side-reporter = A person who reported it
reports-upheld = Decision upheld
reports-reversed = Decision reversed
# $business (Html) - whose listing it is, as a link
reports-of-business = From { $business }
reports-public-page = Public page
reports-not-listed = It isn’t public right now.
reports-reports = What was reported
reports-anonymous = Anonymous
# how earlier reports of the same person ended follows
reports-before = Their other reports:
# how decisions about the same business ended follows
reports-business-before = Decisions about this business:
# $withdrawn (Number) - how often the listing was withdrawn
# $cleared (Number) - how often nothing was wrong
# $misused (Number) - how often the report was a duplicate or misused
reports-track = withdrawn: { $withdrawn } · no breach: { $cleared } · duplicate or misused: { $misused }
reports-more-reports = Only the first reports are shown.
reports-listing-then-now = The listing
reports-unchanged = Public now, unchanged since it was reported
reports-then = When it was reported
reports-now = Public now
reports-decide = Decide
# $person (Html) - which operator
# $at (Html) - when they decided
reports-decided-by = { $person }, { $at }
reports-figure-appeals-business = Appeals by businesses
reports-figure-appeals-reporter = Appeals by people who reported a listing
# $side (Shown) - who appeals
reports-appeal-of = Appeal: { $side }
reports-suspend = Suspend the whole business instead
reports-withdraw = Withdraw the listing
reports-outcome-missing = Choose a decision.
reports-not-public = Nothing of this product is public, so it can’t be withdrawn.
reports-facts-label = Facts and circumstances
reports-facts-hint = What you found, and how. The business reads this if you withdraw its listing, and so does everyone who reported it.
reports-facts-missing = Say what the decision rests on.
reports-ground = If you withdraw it: what does it break?
reports-ground-missing = Choose what it breaks.
reports-clause = Which provision?
reports-clause-hint = For example: Article 5 of the toy safety directive, or section 3 of the terms.
reports-clause-missing = Name the law or the section of the terms.
reports-why = How does the listing break it?
reports-why-missing = Say how the listing breaks it.
reports-preview = Preview
reports-preview-withdrawn = The admins of the business get this by email and find it in their workspace. Everyone who reported the listing gets the facts.
reports-preview-other = Everyone who reported the listing gets the facts by email. The business isn’t told.
reports-send-withdrawal = Withdraw the listing and send
reports-send-decision = Decide and send
reports-edit = Change it
reports-now-withdrawn = The listing is withdrawn. The business and everyone who reported it get an email.
reports-now-closed = Decided. Everyone who reported it gets an email.
reports-decided-first = Somebody else has decided already. This is what they decided.
reports-not-again = Your earlier decision on this listing was reversed, so somebody else has to decide now.
reports-scope = The listing is withdrawn everywhere on this marketplace, in every country. It stays withdrawn until you publish a corrected version or the decision is reversed.
reports-facts = Facts and circumstances
reports-on-notice = The decision follows reports that people sent us. A person made it: no automated means were used to find the listing or to decide.
reports-no-machine = A person made this decision. No automated means were used.
# the provision of a law follows
reports-breaks-law = The listing is illegal under:
# a section of the terms follows
reports-breaks-terms = The listing is against these terms of the marketplace:
reports-because = Why
reports-redress = If you disagree
# $until (Shown) - the last day
reports-redress-business = You can appeal to us free of charge until { $until }; somebody else than who decided will look at it. You can also turn to a certified out-of-court dispute settlement body (Article 21 of the EU Digital Services Act), or go to court.
# $until (Shown) - the last day
reports-redress-reporter = If you disagree, you can appeal to us free of charge until { $until }; somebody else than who decided will look at it. You can also turn to a certified out-of-court dispute settlement body (Article 21 of the EU Digital Services Act), or go to court.
reports-redress-left = If you still disagree, you can turn to a certified out-of-court dispute settlement body (Article 21 of the EU Digital Services Act), or go to court.
# $listing (Text) - what the listing was called
reports-told-withdrawn = The operator has withdrawn { $listing }. This is what the decision rests on:
# $listing (Text) - what the listing was called
reports-told-no-breach = The operator has looked at { $listing } and found nothing that breaks the law or the terms of the marketplace. This is what the decision rests on:
# $listing (Text) - what the listing was called
reports-told-misuse = The operator has closed your report of { $listing } as a duplicate or as misuse. This is what the decision rests on:
# $listing (Text) - what the listing was called
reports-told-reversed = After an appeal, the decision to withdraw { $listing } was reversed. This is why:
# $listing (Text) - what the listing was called
reports-decision-title = Why “{ $listing }” was withdrawn
reports-see-product = See the product
reports-statement = Statement of reasons
reports-was-reversed = This decision was reversed after an appeal.
reports-appeal = Appeal
reports-appeal-lead = Say why the decision is wrong. You can appeal once.
reports-appeal-text = Why is it wrong?
reports-appeal-missing = Say why the decision is wrong.
reports-appeal-send = Send appeal
reports-appeal-sent = We got your appeal. You’ll get an email when it’s decided.
reports-appeal-late = You can’t appeal this decision anymore.
reports-your-appeal = Your appeal
reports-appeal-waits = Your appeal is waiting for a decision.
# $to (Text) - who decides instead
reports-is-with = Handed on to { $to }
reports-yours = Your report
reports-not-decided = The operator hasn’t decided yet. You’ll get an email.
# $listing (Text) - what the listing was called
reports-appeal-title = Appeal about “{ $listing }”
reports-own-decision = This was your decision
reports-not-your-own = Somebody else than who decided has to handle an appeal. Another operator can do it.
reports-alone = Somebody else than who decided has to handle an appeal, and you’re the only operator of this marketplace. Ask somebody independent to look at it, and name them here: whoever appeals is told. You can also make somebody else an operator, who can then record the result.
reports-hand-to = Who decides instead?
reports-hand-hint = A name, and how to reach them. Whoever appeals gets this.
reports-hand-on = Hand on
reports-handed-to-missing = Name who decides.
reports-handed-on = Handed on. Whoever appeals gets an email.
# $listing (Text) - what the listing was called
reports-handed-on-text = Nobody at the marketplace but the person who decided about { $listing } could handle your appeal, so somebody independent does:
reports-result = Result
reports-uphold = Uphold the decision
reports-reverse-withdrawal = Reverse it: the listing comes back as it was
reports-reverse-other = Reverse it: the reports are open again, and you decide about them
reports-reasons = Reasons
reports-reasons-hint = Whoever appeals gets this by email.
reports-reasons-missing = Give your reasons.
reports-result-missing = Choose a result.
reports-handle = Send the result
reports-appeal-handled = Done. Whoever appealed gets an email.
reports-handled-first = Somebody else has handled this appeal already.
reports-decide-anew = The decision is reversed. Decide about the listing now.
# $listing (Text) - what the listing was called
reports-back = Your appeal was right: the decision is reversed, and { $listing } is public again as it was. The reasons:
# $listing (Text) - what the listing was called
reports-back-later = Your appeal was right: the decision is reversed. { $listing } is public again as soon as you take it out of the archive or your business is public. The reasons:
# $listing (Text) - what the listing was called
reports-back-not = Your appeal was right: the decision about { $listing } is reversed. What you have published since stays as it is. The reasons:
# $listing (Text) - what the listing was called
reports-decided-anew = Your appeal was right: the decision about { $listing } is reversed, and it is decided about again. You’ll get another email. The reasons:
# $listing (Text) - what the listing was called
reports-stays = We looked at your appeal about { $listing }. The decision stays. The reasons:
# $listing (Text) - what the listing is called
reports-mail-received = We got your report about { $listing }
# $listing (Text) - what the listing is called
reports-mail-received-text = Thank you for reporting { $listing }. This is what you wrote:
reports-mail-received-next = A person will look at it and decide. You’ll get an email, and you can always see here how far it is:
reports-mail-see-report = See your report
# $listing (Text) - what the listing was called
reports-mail-withdrawn = { $listing } has been withdrawn
# $listing (Text) - what the listing was called
reports-mail-withdrawn-text = The operator of the marketplace has withdrawn your listing { $listing }.
reports-mail-see-decision = See the decision and appeal
# $listing (Text) - what the listing was called
reports-mail-decided = Your report about { $listing } is decided
# $listing (Text) - what the listing was called
reports-mail-appeal = Your appeal about { $listing }
# $listing (Text) - what the listing was called
reports-mail-reversed = { $listing } is public again
# $year (Text) - the year
reports-figures = Reports and decisions in { $year }
reports-figures-lead = What the EU Digital Services Act asks a marketplace to publish once a year.
reports-figures-csv = Download as CSV
reports-figure-number = Number
reports-figure-reports = Reports
reports-figure-decisions = Decisions
reports-figure-median = Median time from report to decision
reports-figure-automated = Reports and decisions handled by automated means
reports-figure-appeal-median = Median time from appeal to result
reports-figure-suspended = Businesses suspended
reports-figure-months = Reports by month
reports-column-month = Month
# $month (Text) - the month, 05/2026
# $count (Number) - how many reports there were
reports-most-in = Most in { $month }: { $count }
# $minutes (Number) - how many minutes
reports-minutes = { $minutes } min
# $hours (Number) - how many hours
reports-hours = { $hours } h
# $days (Number) - how many days
reports-days = { $days } d
