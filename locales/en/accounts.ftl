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
accounts-join-title = Open an account
accounts-join-heading = Open your account
accounts-join = Open an account
# $link (Html) - the link to registering a business
accounts-join-sell = Want to sell? { $link }
accounts-join-aside = One account for everything
accounts-join-aside-conversations = Keep what you asked the assistant
accounts-join-aside-team = Work with the businesses that invite you
accounts-join-aside-browse = Open a business of your own whenever you like
accounts-email-hint = We’ll send a link there to finish.
# $link (Html) - the link to the terms
accounts-terms = I agree to the { $link }.
accounts-terms-link = terms of use
accounts-terms-missing = Agree to the terms of use to continue.
# $email (Text) - the address
accounts-mail-sent = We’ve sent an email to { $email }.
accounts-check-title = Check your email
accounts-check = Open the link in it to continue. It should arrive within a minute or two.
accounts-check-nothing = No email? Check your spam folder, and make sure the address is right. You can ask for another in a few minutes.
# $link (Html) - the link to the mailbox
accounts-check-mailbox = No mail server is set up, so mail stays on this machine: { $link }
accounts-check-mailbox-link = Open the mailbox
accounts-check-home = Home page
# $name (Html) - the person's name
accounts-open-as = You’ll be its admin, { $name }.
accounts-welcome-title = Finish opening your account
# $name (Html) - the person's name
accounts-welcome-heading = Welcome, { $name }
# $email (Html) - the address
accounts-welcome-account = One last step: open your account for { $email }.
# $email (Html) - the address
# $business (Html) - the business's name
accounts-welcome-business = One last step: open your account for { $email } and your business, { $business }.
accounts-welcome-open = Open my account
accounts-welcome-open-business = Open my account and business
accounts-welcome-password = You’re using a different browser from the one you registered with, so enter the password you chose.
# $link (Html) - the link to registering again
accounts-welcome-not-you = Didn’t register yourself? Don’t enter anything here. { $link }
accounts-welcome-again = Register with a password of your own
accounts-welcome-mismatch = That isn’t the password you chose when you registered. Check it and try again.
accounts-welcome-taken = There’s already an account with this email address. Sign in instead.
# $name (Text) - the person's name
accounts-welcome = Welcome, { $name }. Your account is open.
accounts-gone-title = This link no longer works
accounts-gone-registration = It has already been used, or is more than 24 hours old. If your account is open, sign in. If not, start again.
accounts-gone-registration-again = Start again
accounts-gone-reset = It has already been used, is more than 30 minutes old, or your password or email address has changed since. Ask for a new one.
accounts-gone-reset-again = Reset my password
accounts-gone-verification = It has already been used, or is more than 24 hours old. Ask for a new one in your account.
accounts-gone-mail-again = Send a new link
accounts-gone-email = It has already been used, is more than 24 hours old, or something about your account has changed since.
accounts-gone-undo = It has already been used, or is more than 7 days old. If you can’t get into your account, reset your password.
accounts-why-manage = Sign in to see your business’s pages.
accounts-why-account = Sign in to see your account.
accounts-why-operator = Sign in to manage the marketplace.
accounts-why-invitation = Sign in to accept the invitation.
accounts-why-register = Sign in to register a business with the account you have.
accounts-why-assistant = Sign in to see your questions.
accounts-why-page = Sign in to see this page.
accounts-forgotten = Forgot your password?
accounts-forgotten-title = Reset your password
accounts-forgotten-how = Enter the email address of your account. We’ll send you a link to set a new password.
accounts-forgotten-send = Send the link
accounts-forgotten-back = Back to sign-in
accounts-new-password = New password
accounts-reset-title = Set a new password
# $email (Html) - the address of the account
accounts-reset-for = For the account { $email }. You’ll be signed out everywhere else.
accounts-reset = Set password
accounts-reset-done = Your new password is set. You’re signed out everywhere else.
accounts-reset-sign-in = Your new password is set. Your second step is next.
accounts-confirm-title = Confirm it’s you
# $email (Html) - the address of the account
accounts-confirm = Enter the password for { $email } to continue.
accounts-confirm-button = Confirm
# $email (Html) - the address of the account
accounts-confirm-no-password = Your account has no password yet. We’ll send { $email } a link to set one.
accounts-confirm-email-title = Confirm your new address
# $email (Text) - the new address
accounts-confirm-email = From now on, you’ll sign in with { $email } and get your email there.
accounts-confirm-email-button = Use this address
accounts-confirm-email-done = Your email address has been changed.
accounts-confirm-email-taken = This address now belongs to another account, so nothing was changed.
accounts-undo-title = Get your address back
# $email (Text) - the old address
accounts-undo = Your account goes back to { $email } and everyone is signed out of it. Ways to sign in that were added since the day before the change (passkeys, authenticator apps, recovery codes, linked accounts) are removed. Then you set a new password.
accounts-undo-button = Undo the change
accounts-undo-done = Your address is back. Ways to sign in that were added recently are removed. Now set a new password, as someone else may know the old one.
accounts-undo-taken = Your old address now belongs to another account, so nothing was changed.
accounts-verify-email-title = Confirm your email address
# $email (Text) - the address
accounts-verify-email = Confirm that { $email } is your address.
accounts-verify-email-button = Confirm my address
accounts-verify-email-done = Thank you. Your email address is confirmed.
# $email (Text) - the address
accounts-reset-sent = If { $email } has an account, we’ve sent it an email.
# $link (Html) - to the page about privacy
accounts-privacy = How we handle your data: { $link }
