# $provider (Text) - what people call the provider
providers-continue = Continue with { $provider }
providers-failed-title = That didn’t work
providers-other-way = Back to sign-in
# $provider (Text) - what people call the provider
providers-away = { $provider } can’t be reached right now. Try again in a few minutes, or use another way.
# $provider (Text) - what people call the provider
providers-invalid = What came back from { $provider } couldn’t be checked. Try again.
providers-late = This took longer than 10 minutes, or was started in another window. Try again.
# $provider (Text) - what people call the provider
providers-refused = { $provider } didn’t let you through. Try again, or use another way.
# $provider (Text) - what people call the provider
providers-unverified = { $provider } hasn’t confirmed your email address. Confirm it there first, then try again.
# $provider (Text) - what people call the provider
providers-of-another = That account at { $provider } is already linked to a different account here.
providers-taken = That account is already linked to a different account here.
# $provider (Text) - what people call the provider
providers-came-back = You’re back from { $provider }. One more step.
# $provider (Text) - what people call the provider
providers-link-title = Link { $provider } to your account?
# $provider (Text) - what people call the provider
# $email (Html) - the address there
providers-link-text = You can then sign in here with your account { $email } at { $provider }.
# $provider (Text) - what people call the provider
providers-link = Link { $provider }
# $provider (Text) - what people call the provider
providers-linked = { $provider } is linked. You can use it to sign in from now on.
# $provider (Text) - what people call the provider
providers-unlink-title = Unlink { $provider }?
# $email (Text) - the address there
providers-unlink-text = You can no longer sign in with { $email }.
# $provider (Text) - what people call the provider
providers-unlinked = { $provider } is unlinked.
providers-known-title = You already have an account
# $provider (Text) - what people call the provider
# $email (Html) - the address
providers-known-text = There is an account with { $email }. Sign in to it once, and you can link { $provider } to it.
providers-known-button = Sign in
providers-password = Password of your account
providers-open-title = Open your account
# $provider (Text) - what people call the provider
# $email (Html) - the address
providers-open-text = There is no account with { $email } yet. You’ll sign in to it with { $provider }.
providers-open = Open account
# $name (Text) - the person's name
providers-opened = Welcome, { $name }. Your account is open.
providers-name = Your name
providers-name-missing = Enter your name.
# $link (Html) - the link to the terms
providers-terms = By opening an account, you agree to the { $link }.
providers-terms-link = terms of use
