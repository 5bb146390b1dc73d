errors-title-signed-out = Sign in first
errors-title-forbidden = You don’t have permission
errors-title-not-found = Page not found
errors-title-not-here = That doesn’t work here
errors-title-too-slow = That took too long
errors-title-conflict = That didn’t work
errors-title-cross-site = This came from another site
errors-title-too-large = That’s too large
errors-title-too-many = Too many attempts
errors-title-bad-request = We couldn’t read that
errors-title-internal = Something went wrong
errors-not-found = The link may be old or mistyped, or the page has been taken down.
errors-not-here = This page can’t handle that request. Go back and try again.
errors-too-large = What you sent is larger than this page accepts, so nothing was saved. Make it smaller and try again.
errors-bad-request = We couldn’t read what you sent, so nothing was saved. Go back and try again.
errors-internal = Something went wrong on our side. Nothing was saved, and we’ve logged the problem. Try again in a moment.
errors-signed-out = Sign in to see this page.
errors-cross-site = This form was sent from another site, so we didn’t change anything. Open the page on this site and try again.
errors-too-slow = What you sent took too long to arrive, so nothing was saved. Check your connection and try again.
errors-crowding = A lot of requests are coming from your network. Try again in a few seconds.
errors-busy = A lot of people are here right now. Try again in a few seconds.
errors-database-away = The marketplace can’t reach its database right now. Try again in a few seconds.
errors-storage-away = The marketplace can’t reach its pictures right now. Try again in a few seconds.
errors-unwritable = The marketplace can’t save anything right now. You can still look around. Try again in a few minutes.
errors-browse = Browse listings
errors-your-businesses = Your businesses
errors-home = Home page
errors-sign-in = Sign in
errors-products = Products
# $number (Text) - the number by which the log finds the request
errors-request = Request { $number }
errors-title-busy = The marketplace is very busy
errors-title-away = The marketplace isn’t available right now
errors-title-crowding = Too many requests
errors-title-unconfirmed = Confirm it’s you
errors-unconfirmed = Enter your password again before you change this.
errors-confirm = Confirm it’s you
errors-title-second-factor = Set up two-step sign-in first
errors-second-factor = Set up two-step sign-in
errors-title-unverified = Confirm your email address first
errors-unverified = You can’t publish anything until your email address is confirmed. We’ll send you a link.
errors-verify = Confirm my email address
errors-operator = Back to the operator pages
errors-title-full = Limit reached
# $most (Number) - how many there may be
errors-full-products = { $most ->
    [one] Your business can have one product. Archive it first, or ask the marketplace for more.
   *[other] Your business can have { $most } products. Archive some first, or ask the marketplace for more.
}
# $most (Number) - how many there may be
errors-full-members = { $most ->
    [one] The business can have one member. It can ask the marketplace for more.
   *[other] The business can have { $most } members. It can ask the marketplace for more.
}
# $most (Number) - how many megabytes
errors-full-media = Your business can keep { $most } MB of pictures. Remove some, or ask the marketplace for more. Pictures that no product uses are gone after a day.
# $most (Number) - how many there may be
errors-full-submissions = { $most ->
    [one] Your business can submit one product in a day. Try again tomorrow.
   *[other] Your business can submit { $most } products in a day. Try again tomorrow.
}
