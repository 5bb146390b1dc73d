# $name (Text) - the person's name
letters-hello = Hello { $name },
letters-hello-there = Hello,
letters-registration-subject = Confirm your email address to open your account
letters-registration = You’re almost there. Open this link to finish opening your account. It works for 24 hours.
# $business (Text) - the business's name
letters-registration-business = You’re almost there. Open this link to finish opening your account and your business { $business }. It works for 24 hours.
letters-registration-button = Finish
letters-registration-ignore = If you didn’t register, ignore this email. No account is opened without the link.
letters-taken-subject = You already have an account
letters-taken = Someone, probably you, tried to open an account with this email address. It already has one: sign in, or set a new password if you’ve forgotten yours.
letters-taken-ignore = If it wasn’t you, you don’t need to do anything. Nothing was changed.
letters-sign-in-button = Sign in
letters-forgotten-button = Reset my password
letters-reset-subject = Set a new password
letters-reset = Open this link to set a new password. It works once, for 30 minutes.
letters-reset-button = Set a new password
letters-reset-ignore = If you didn’t ask for this, ignore this email. Your password stays as it is.
letters-password-changed-subject = Your password was changed
# $at (Shown) - when
# $device (Shown) - with which browser
# $address (Text) - from which network address
letters-password-changed = Your password was changed on { $at }, with { $device }, from { $address }. You were signed out everywhere else.
letters-not-you-reset = If it wasn’t you, reset your password right away.
letters-verify-subject = Confirm your email address
letters-verify = Open this link to confirm that this is your email address. It works for 24 hours.
letters-verify-button = Confirm my address
letters-verify-ignore = If you have no account here, ignore this email.
letters-email-change-subject = Confirm your new email address
letters-email-change = Open this link to use this address for your account. It works for 24 hours.
letters-email-change-button = Use this address
letters-email-change-ignore = If you didn’t ask for this, ignore this email. Nothing changes without the link.
letters-email-change-taken = Someone, probably you, tried to use this email address for another account. It already has an account of its own, so nothing was changed.
letters-email-change-notice-subject = Your email address is about to change
# $email (Text) - the new address
letters-email-change-notice = Someone signed in to your account asked to use { $email } as its email address. It changes once the link sent there is opened.
letters-email-changed-subject = Your email address was changed
# $email (Text) - the new address
letters-email-changed = Your account now uses the email address { $email }. We no longer send email to this one.
letters-email-changed-undo = If it wasn’t you, undo the change within 7 days. You’ll then set a new password, and everyone is signed out.
letters-email-changed-button = Undo the change
letters-email-restored-subject = This address no longer belongs to an account
# $email (Text) - the address that the account has again
letters-email-restored = The change of email address was undone. The account uses { $email } again.
# $device (Shown) - with which browser
letters-new-sign-in-subject = New sign-in: { $device }
# $at (Shown) - when
# $device (Shown) - with which browser
# $address (Text) - from which network address
letters-new-sign-in = Someone signed in to your account on { $at }, with { $device }, from { $address }. We haven’t seen this browser with your account before.
letters-new-sign-in-not-you = If it was you, there’s nothing to do. If it wasn’t, end that session and reset your password.
letters-sessions-button = See my sessions
