accounts-register-title = Register a business
accounts-register-heading = Register your business
accounts-business = Business name
accounts-name = Your name
accounts-email = Email address
accounts-password = Password
# $least (Number) - the fewest characters it may have
accounts-password-hint = { $least } characters or more. A few words in a row work well.
accounts-register = Register
# $link (Html) - the link to signing in
accounts-have-account = Already have an account? { $link }
accounts-register-aside = You decide what goes live
accounts-register-aside-drafts = Keep drafts private until they’re ready
accounts-register-aside-approval = Approve a product, and visitors see it straight away
accounts-register-aside-change = Listings stay as they are while you work on a change
accounts-sign-in = Sign in
# $link (Html) - the link to registering a business
accounts-new-here = New here? { $link }
accounts-sign-in-aside = Welcome back
accounts-sign-in-aside-workspace = Your products and approvals are in your workspace
accounts-sign-in-aside-approved = Visitors only see what’s been approved
accounts-sign-in-aside-browse = You don’t need an account to browse or ask the assistant
accounts-business-missing = Enter the name of your business.
accounts-business-no-letters = Use at least one letter or digit in the name.
accounts-name-missing = Enter your name.
accounts-email-taken = This email address already has an account. Sign in, or use another address.
# $least (Number) - the fewest characters it may have
accounts-password-short = Use at least { $least } characters. A few words in a row are easy to remember.
# $most (Number) - the most characters it may have
accounts-password-long = Use at most { $most } characters.
accounts-password-common = This password is too easy to guess. Choose another one.
accounts-password-known = Don’t use your name, your email address or the name of your business as your password.
accounts-mismatch = That email address and password don’t match. Check them and try again.
# $business (Text) - the business's name
accounts-registered = { $business } is registered. Add your first product.
# $name (Text) - the person's name
accounts-welcome-back = Welcome back, { $name }.
accounts-signed-out = You’re signed out.
