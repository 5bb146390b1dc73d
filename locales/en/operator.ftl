operator-title = Operator
operator-lead = The marketplace in numbers.
operator-businesses = Businesses
operator-people = People
operator-listings = Listings
operator-waiting-for-approval = Waiting for approval
operator-questions = Questions in the last 24 hours
operator-failed-sign-ins = Failed sign-ins in the last 24 hours
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
operator-job-remove-conversations-of-visitors = Remove visitors’ old conversations
operator-job-remove-failed-jobs = Remove old failed jobs
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
operator-mail-counted-waiting = Mail waiting to be sent
operator-mail-counted-failed = Mail that couldn’t be sent
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
