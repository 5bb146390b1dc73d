limits-failed-sign-ins = Too many failed sign-ins.
limits-strangers = A lot of people are signing in from new browsers right now.
limits-signed-in = You’ve signed in many times just now.
limits-registrations-network = A lot of businesses have been registered from your network.
limits-registrations = A lot of businesses are registering right now.
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
