security-title = Security
security-lead = How you sign in, and what protects your account.
security-back = Back to security
security-cancel = Cancel
security-on = On
security-off = Off
security-turn-on = Turn on
security-turn-off = Turn off
security-remove = Remove
security-rename = Rename
# $date (Shown) - the day on which it was added
security-since = Added { $date }
# $date (Shown) - the day on which it was last used
security-last-used = Last used { $date }
security-never-used = Not used yet
# $business (Text) - the business's name
security-demanded-by = { $business } requires two-step sign-in.
security-demanded-of-operators = Operators of this marketplace need two-step sign-in.
security-demanded-now = Set up an authenticator app or a passkey below.
security-last-way-in = Without this, you couldn’t sign in any more. Set a password, add a passkey or link another account first.

security-password = Password
security-password-lead = You sign in with it and your email address.
security-password-none = You have no password. You sign in with a passkey or another account.
security-password-change = Change password
security-password-set = Set a password
security-email = Email address
# $email (Html) - the address
security-email-lead = You sign in with { $email }, and we write to you there.
security-email-unverified = This address isn’t confirmed yet.
security-email-change = Change email address

security-authenticator = Authenticator app
security-authenticator-lead = With two-step sign-in, an app on your phone gives you a code to enter after your password. A stolen password alone is then not enough.
security-authenticator-set-up = Set up an authenticator app
security-authenticator-replace = Move to another app or phone
security-authenticator-on = Two-step sign-in is on. You’ve been signed out everywhere else.
security-authenticator-off = Your authenticator app has been removed.
security-authenticator-remove-title = Turn off the authenticator app?
security-authenticator-remove-text = Its codes will no longer work. Unless you have a passkey, your password alone will be enough to sign in, and your recovery codes will stop working.

security-passkeys = Passkeys
security-passkeys-lead = Sign in with your fingerprint, your face or a security key instead of a password. A passkey can’t be guessed or stolen by a fake website.
security-passkeys-need-domain = Passkeys work when this marketplace has a domain name and is reached over https.
security-passkeys-need-script = To add a passkey, you need a browser that supports passkeys, with JavaScript turned on.
# $most (Number) - the most passkeys that an account may have
security-passkeys-many = { $most ->
    [one] You can have { $most } passkey. Remove it first.
   *[other] You can have { $most } passkeys. Remove one first.
}
security-passkey-add = Add a passkey
security-passkey-add-lead = Your device asks for your fingerprint, your face or its PIN. After that, the passkey also counts as your second step.
security-passkey-name = Name
security-passkey-name-hint = So that you recognise it later, such as “Work laptop”.
security-passkey-name-missing = Give the passkey a name.
security-passkey-create = Create passkey
security-passkey-save = Save
security-passkey-added = Passkey added.
security-passkey-renamed = Name saved.
security-passkey-removed = Passkey removed.
security-passkey-known = This passkey already belongs to an account.
security-passkey-refused = The passkey wasn’t created, or it took longer than 5 minutes. Try again.
security-passkey-not-created = No passkey was created. Try again, or use another device.
security-passkey-not-used = That passkey didn’t work. Try again, or sign in another way.
security-passkey-rename-title = Rename passkey
# $name (Text) - the passkey's name
security-passkey-rename-named = Rename { $name }
# $name (Text) - the passkey's name
security-passkey-remove-named = Remove { $name }
# $name (Text) - the passkey's name
security-passkey-remove-title = Remove the passkey “{ $name }”?
security-passkey-remove-text = You can no longer sign in with it. Also delete it on your device.

security-codes = Recovery codes
security-codes-lead = They let you in when you don’t have your phone or passkey. Each one works once.
# $count (Number) - how many are left
security-codes-left = { $count ->
    [one] You have { $count } recovery code left.
   *[other] You have { $count } recovery codes left.
}
security-codes-new = These are your new recovery codes. Keep them somewhere safe, such as a password manager or on paper.
security-codes-once = You won’t see them again after this. Each one works once, and your older codes no longer work.
security-codes-renew = Get new codes
security-codes-renew-text = You’ll get ten new codes, and the ones you have now will stop working.
security-codes-done = I’ve saved them
security-codes-download = Download as text
security-codes-saved = Keep your recovery codes safe. You can get new ones at any time.
# $market (Text) - the marketplace's host name
# $email (Text) - the account's address
security-codes-file = Recovery codes for { $email } at { $market }. Each works once.

security-providers = Other accounts
security-providers-lead = Sign in here with an account that you have elsewhere.
security-provider-link = Link
security-provider-unlink = Unlink
security-provider-unlinked = Not linked
# $provider (Text) - what people call the provider
security-provider-link-named = Link { $provider }
# $provider (Text) - what people call the provider
security-provider-unlink-named = Unlink { $provider }

security-setup-title = Set up an authenticator app
security-setup-lead = It takes about a minute. You’ll need your phone.
security-setup-replaces = As soon as you confirm the new app, codes from the old one no longer work.
security-setup-app = Get an app
security-setup-app-text = Any authenticator app will do, such as the one built into your password manager, Aegis or Google Authenticator.
security-setup-scan = Scan this code with the app
security-setup-scan-text = On a computer, point the app’s camera at the picture. On your phone, open the app from here.
security-setup-picture = QR code for your authenticator app. You can also type the key shown below it.
security-setup-open = Open in my app
security-setup-by-hand = Type the key instead
security-setup-by-hand-text = Choose “enter key” in the app, with codes based on time, and type this:
security-setup-confirm = Confirm
security-setup-code-hint = The 6 digits that the app shows now.
security-setup-late = That took longer than 15 minutes, so here is a new code to scan.
security-code = Code
security-code-wrong = That code isn’t right. Codes change every 30 seconds, and each works once.

security-step-title = Second step
# $email (Html) - the account's address
security-step-lead = Confirm that it’s really you, { $email }.
security-step-hint = The 6 digits from your authenticator app, or one of your recovery codes.
security-step-hint-recovery = One of your recovery codes.
security-step-button = Continue
security-step-passkey = Use a passkey
# $link (Html) - the link to signing in
security-step-other = Not you? { $link }
security-step-again = Start again
security-step-late = That took longer than 10 minutes. Sign in again.
security-step-many = Too many wrong codes. Sign in again.
security-passkey-sign-in = Sign in with a passkey

security-mail-authenticator-added-subject = Two-step sign-in is on
security-mail-authenticator-added = An authenticator app was set up for your account. From now on, you need a code from it to sign in. You’ve been signed out everywhere else.
security-mail-authenticator-removed-subject = Your authenticator app was removed
security-mail-authenticator-removed = You’re no longer asked for codes from your authenticator app when you sign in.
security-mail-passkey-added-subject = A passkey was added to your account
# $name (Text) - the passkey's name
security-mail-passkey-added = You can now sign in with the passkey “{ $name }”.
security-mail-passkey-removed-subject = A passkey was removed from your account
# $name (Text) - the passkey's name
security-mail-passkey-removed = The passkey “{ $name }” no longer opens your account.
security-mail-codes-renewed-subject = You have new recovery codes
security-mail-codes-renewed = You have ten new recovery codes. Your older ones no longer work.
security-mail-code-used-subject = A recovery code was used to sign in
# $count (Number) - how many are left
security-mail-code-used = { $count ->
    [one] Someone signed in to your account with a recovery code. You have { $count } left.
   *[other] Someone signed in to your account with a recovery code. You have { $count } left.
}
# $provider (Text) - what people call the provider
security-mail-provider-linked-subject = You can now sign in with { $provider }
# $provider (Text) - what people call the provider
security-mail-provider-linked = An account at { $provider } was linked to yours and opens it from now on.
# $provider (Text) - what people call the provider
security-mail-provider-unlinked-subject = { $provider } was unlinked
# $provider (Text) - what people call the provider
security-mail-provider-unlinked = Your account at { $provider } no longer opens your account here.
security-mail-if-not-you = If that was you, there’s nothing to do. If it wasn’t, change your password and check your security settings.
security-mail-look = Check my security settings
