account-title = Your account
account-about-you = About you
account-name-hint = Your colleagues see this name.
account-about = A few words about you (optional)
account-language = Language
account-language-hint = For pages, and for the email we send you.
account-language-unknown = Choose one of the languages in the list.
account-save = Save
account-saved = Saved.
account-email = Email and password
# $link (Html) - the link to the page that sends the link again
account-unverified = This address isn’t confirmed yet. { $link }
account-verify-link = Confirm it
account-email-change = Change email address
account-password-change = Change password
account-password-add = Set a password
account-businesses = Your businesses
account-no-businesses = You’re not in a business yet
account-no-businesses-why = Open one to sell here, or ask a colleague to invite you to theirs.
account-open-business = Register a business
account-cancel = Cancel
account-password-title = Change your password
account-password-what = You’ll be signed out everywhere else, and we’ll send you an email about it.
account-password-current = Current password
account-password-wrong = That isn’t your password. Check it and try again.
account-password-changed = Your password is changed. You’re signed out everywhere else.
account-email-title = Change your email address
# $email (Html) - the present address
account-email-present = Your email address is { $email }.
account-email-what = We’ll send a link to the new address. Your address changes when you open that link.
account-email-new = New email address
account-email-send = Send the link
account-email-same = You already use this address. Enter a different one.
# $email (Text) - the new address
account-email-sent = We’ve sent an email to { $email }. Open the link in it to change your address.
account-verify-title = Confirm your email address
# $email (Html) - the address
account-verify-done = Your address { $email } is confirmed.
# $email (Html) - the address
account-verify-what = We’ll send a link to { $email }. Open it to confirm that the address is yours. Until then you can’t publish anything.
account-verify-send = Send the link
# $link (Html) - the link to the invitations
account-invited = You’ve been invited to join a business. { $link }
account-invited-link = See the invitation
