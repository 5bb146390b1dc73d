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
operator-job-remove-conversations-of-visitors = Remove visitors’ old conversations
operator-job-remove-failed-jobs = Remove old failed jobs
