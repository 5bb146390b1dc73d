reports-title = Reports
reports-operator-lead = What people reported about listings, newest first.
reports-open = Open
reports-closed = Closed
reports-newest = Newest reports
reports-older = Older reports
reports-none-open = No open reports
reports-none-closed = No closed reports
# what was reported follows, for screen readers
reports-close = Close
# what was reported follows, for screen readers
reports-reopen = Reopen
reports-closed-now = Report closed.
reports-reopened = Report reopened.
reports-new = Report this listing
reports-lead = Your report goes to the operator of this marketplace, not to the business.
# the name of the listing follows, as a link
reports-listing = Listing:
reports-reason = What’s wrong with it?
reports-choose = Choose a reason
reports-reason-missing = Choose a reason.
reports-illegal = It’s illegal
reports-unsafe = It’s unsafe
reports-fake = It’s counterfeit or a scam
reports-misleading = The description or the price is wrong
reports-offensive = It’s offensive
reports-other = Something else
reports-text = Details
reports-text-hint = Say what’s wrong and how you know. Optional, unless you chose “Something else”.
reports-text-missing = Say what’s wrong.
reports-email = Your email (optional)
reports-email-hint = In case the operator has a question.
reports-send = Send report
reports-cancel = Cancel
reports-sent = Thank you. The operator will look at your report.
