privacy-title = Your data
privacy-breadcrumbs = Breadcrumbs
privacy-copy = A copy of everything about you
privacy-copy-lead = You get a ZIP file with everything we keep about you: your account, your sessions, your notifications, your conversations with the assistant and what you did. We’ll email you when it’s ready. It’s kept for 7 days.
# $when (Shown) - when it was asked for
privacy-copy-of = Requested on { $when }
privacy-copy-download = Download
# $until (Shown) - until when it is kept
privacy-copy-until = Available until { $until }
privacy-copy-preparing = Being prepared
privacy-copy-failed = Not available
privacy-copy-waits = A copy is being prepared. We’ll email you when it’s ready.
# $most (Number) - how many copies a day are possible
privacy-copies-enough = { $most ->
    [one] You can ask for one copy a day. Try again tomorrow.
   *[other] You can ask for { $most } copies a day. Try again tomorrow.
}
privacy-copy-ask = Request a copy
# $email (Text) - the person's email address
privacy-copy-asked = We’re preparing your copy and will email { $email } when it’s ready.
privacy-copy-first = Get a copy of your data first
privacy-consents = What you agreed to
privacy-consents-none = Nothing so far.
privacy-terms = Terms of use
privacy-policy = Privacy policy
privacy-column-text = Text
privacy-column-version = Version
privacy-column-answer = Your answer
privacy-column-when = When
privacy-agreed = Agreed
privacy-declined = Declined
privacy-delete = Delete your account
privacy-delete-lead = Your account, and everything that’s only yours, is deleted right away. You’ll see what happens before you decide.
privacy-not-yet = You can’t delete your account yet
privacy-last-operator = You’re the only operator with the role “Everything”. Give it to someone else first.
privacy-needed = These businesses need you:
# $team (Html) - the link to the team
# $settings (Html) - the link to the settings
privacy-hand-over = Hand it over to someone else ({ $team }), or remove its other members and close it ({ $settings }).
# $settings (Html) - the link to the settings
privacy-close-first = Close it first ({ $settings }).
privacy-team = Team
privacy-settings = Settings
privacy-what-happens = This is what happens when you delete your account:
privacy-happens-account = Your name, email address, password, passkeys and everything else you sign in with are deleted. You’re signed out everywhere.
privacy-happens-memberships = You leave every business you’re a member of. Its products and listings stay.
privacy-happens-conversations = Your conversations with the assistant, your notifications and your settings are deleted.
# $marker (Html) - what is shown in place of the name
privacy-happens-record = What you wrote and decided for a business stays there, under the name { $marker }.
privacy-happens-address = Your email address is free, so you can open a new account with it later.
privacy-no-way-back = You can’t undo this.
# $email (Text) - the person's email address
privacy-type-email = To confirm, type your email address: { $email }
privacy-delete-mistyped = This isn’t your email address. Type it exactly as shown.
privacy-delete-for-good = Delete my account for good
privacy-keep = Keep my account
privacy-deleted = Your account has been deleted. We’ve sent you an email to confirm it.
privacy-mail-deleted-subject = Your account is deleted
privacy-mail-deleted = Your account and everything that was only yours has been deleted. You don’t need to do anything.
privacy-mail-deleted-kept = What you wrote and decided for businesses stays with them, without your name. This is the last email you get from us.
privacy-mail-copy-subject = The copy of your data is ready
privacy-mail-copy = The copy of everything we keep about you is ready. Sign in to download it.
privacy-mail-copy-look = Download your data
# $days (Number) - for how many days it is kept
privacy-mail-copy-kept = { $days ->
    [one] It’s kept for one day, then we delete it.
   *[other] It’s kept for { $days } days, then we delete it.
}
# $name (Text) - the person's name
privacy-readme-title = Everything about { $name }
# $when (Shown) - when it was written
privacy-readme-when = As of { $when }
privacy-readme-files = There’s one file for each kind of data. The files are in JSON, a format that many programs can read. All times are in UTC.
privacy-readme-secrets = Passwords, keys and codes are left out, so this file doesn’t open your account.
privacy-readme-businesses = What you wrote for a business belongs to the business. It’s listed here as far as you wrote it or decided on it.
