limits-failed-sign-ins = Too many failed sign-ins.
limits-strangers = A lot of people are signing in from new browsers right now.
limits-signed-in = You’ve signed in many times just now.
limits-second-step = Too many wrong codes.
limits-passkeys = You’ve asked for a passkey many times just now.
limits-providers = A lot of sign-ins have been started from your network.
limits-registrations-network = A lot of accounts have been registered from your network.
limits-registrations = A lot of people are registering right now.
limits-questions = You’ve asked a lot of questions.
limits-questions-network = A lot of questions have come from your network.
limits-questions-all = The assistant is very busy right now.
limits-visitors-network = A lot of new visitors have come from your network.
limits-visitors = We have a lot of new visitors right now.
# $sentence (Shown) - what there was too much of
# $seconds (Number) - how long to wait
limits-again-in-seconds = { $seconds ->
    [one] { $sentence } Try again in one second.
   *[other] { $sentence } Try again in { $seconds } seconds.
}
# $sentence (Shown) - what there was too much of
# $minutes (Number) - how long to wait
limits-again-in-minutes = { $minutes ->
    [one] { $sentence } Try again in one minute.
   *[other] { $sentence } Try again in { $minutes } minutes.
}
limits-mail = We’ve already sent several emails.
limits-forgotten-network = A lot of passwords have been reset from your network.
limits-forgotten = A lot of passwords are being reset right now.
limits-businesses = You’ve registered several businesses today.
limits-invitations = Your business has sent a lot of invitations.
limits-invitations-address = This address has been invited many times today.
limits-invitation-guesses = A lot of invitation links that don’t work were opened from your network.
limits-asks = You’ve sent a lot of questions.
limits-asks-business = There are too many questions right now.
limits-reports = You’ve sent a lot of reports.
limits-reports-all = There are too many reports right now.
