settings-title = Settings
settings-tabs = Settings
settings-tab-profile = Profile
settings-tab-pictures = Logo and picture
settings-tab-work = How you work
settings-tab-address = Address
settings-tab-closing = Close
settings-name = Business name
settings-tagline = Tagline
settings-tagline-hint = One line on what you do, shown below your name.
settings-about = Description
settings-about-hint = You can use Markdown: **bold**, lists and links.
settings-town = Town
settings-town-hint = Shown on your card and below your name.
settings-contact = Contact and opening hours
settings-address = Postal address
settings-phone = Phone
settings-phone-malformed = Enter a phone number with 6 to 20 digits, like +44 20 7946 0018.
settings-email = Email for customers
settings-website = Website
settings-website-malformed = Enter the address of a website, like https://www.example.com.
settings-hours = Opening hours
settings-hours-hint = In your own words, for example: Monday to Friday 9 to 17
settings-accent = Colour
settings-accent-own = Use our own colour on the storefront
settings-accent-label = Your colour
settings-accent-hint = Text on it is black or white, whichever is easier to read.
settings-accent-malformed = Choose a colour.
settings-save = Save
settings-saved = Saved.
settings-nothing-changed = Nothing has changed.
settings-changed-since = Someone else changed the settings in the meantime.
settings-late = Someone else saved the profile while you were working on it. Your text is still here. Check these fields, then save again:
# $field (Html) - the field, as a link to it
settings-contested = { $field }: you both changed it
# $field (Text) - what the field is called
settings-taken = { $field }: now shows what they saved
settings-rules-late = Someone else changed these settings in the meantime. Your choices are still here. Now in force:
# $setting (Text) - what the setting is called
# $value (Text) - what it is now
settings-rule-now = { $setting }: { $value }
settings-preview = What the public sees
settings-preview-open = Open the storefront
settings-logo = Logo
settings-logo-now = Your logo
settings-picture = Picture
settings-picture-now = Your picture
settings-choose-file = Choose a file
# $megabytes (Number) - the largest file
# $megapixels (Number) - the largest picture
settings-picture-hint = JPEG, PNG, WebP or GIF, up to { $megabytes } MB and { $megapixels } megapixels. Hidden data such as the place of a photo is removed.
settings-upload = Upload
settings-logo-saved = Logo saved.
settings-logo-removed = Logo removed.
settings-remove-logo = Remove the logo
settings-picture-saved = Picture saved.
settings-picture-removed = Picture removed.
settings-remove-picture = Remove the picture
settings-choose = Choose one of these.
settings-currency = Currency of new products
settings-currency-hint = Products that you have already keep their currency.
settings-four-eyes = Approval by a second person
# $count (Number) - how many members can approve
settings-approvers = { $count ->
    [one] One member can approve products now.
   *[other] { $count } members can approve products now.
}
settings-four-eyes-automatic = Automatically
settings-four-eyes-automatic-hint = As soon as two people can approve, nobody approves their own work.
settings-four-eyes-always = Always
settings-four-eyes-always-hint = Nobody approves their own work.
settings-four-eyes-alone = Only one person can approve, so what they write themselves can’t be published.
settings-four-eyes-never = Never
settings-four-eyes-never-hint = Whoever can approve can also publish their own work.
settings-asked = Require two-step sign-in
settings-asked-lead = Besides their password, these members need a passkey or a code from an app. Without it, they can’t open this business.
settings-asked-nobody = For no one
settings-asked-nobody-hint = Everyone decides for themselves.
settings-asked-approvers = For everyone who can approve
settings-asked-everybody = For all members
# $count (Number) - how many of them have no second step yet
settings-asked-without = { $count ->
    [one] One of them hasn’t set it up yet.
   *[other] { $count } of them haven’t set it up yet.
}
settings-asked-own = Set up two-step sign-in for yourself first, or you’d be locked out.
settings-asked-set-up = Set up two-step sign-in
settings-address-now = Your storefront is at:
settings-address-new = New address
# $shortest (Number) - the fewest characters
# $longest (Number) - the most characters
settings-address-hint = { $shortest } to { $longest } characters: the letters a to z, digits and hyphens.
# $times (Number) - how often
# $days (Number) - within how many days
settings-address-kept = For a year, the old address leads to the new one and nobody else can have it. You can change the address { $times } times in { $days } days.
settings-address-change = Change the address
settings-moved = Your pages have the new address. The old one leads there.
# $times (Number) - how often
# $days (Number) - within how many days
settings-moved-too-often = You’ve changed the address { $times } times in the last { $days } days. Try again later.
settings-addresses-before = Previous addresses
# $day (Shown) - the last day
settings-address-until = leads to your current address until { $day }
settings-close-title = What happens when you close the business
# $count (Number) - how many products are listed
settings-close-listings = { $count ->
    [one] The storefront and its one listing disappear at once.
   *[other] The storefront and all { $count } listings disappear at once.
}
# $count (Number) - how many members there are
settings-close-members = { $count ->
    [one] You are the only member, so nobody else is affected.
   *[other] None of the { $count } members can work here any more.
}
# $days (Number) - for how long
settings-close-kept = For { $days } days an admin can reopen it, exactly as it was.
# $days (Number) - after how long
settings-close-purged = After { $days } days everything is removed for good.
# $business (Text) - the name
settings-close-confirm = Type the name of the business to confirm: { $business }
# $business (Text) - the name
settings-close-mismatch = Type exactly this name: { $business }
settings-close = Close the business
settings-closed-title = This business is closed
# $business (Html) - the name
# $day (Shown) - when it was closed
settings-closed-since = { $business } was closed on { $day }.
settings-closed-means = Its storefront and listings are gone from the marketplace, and its members can’t work in it.
# $day (Shown) - until when
settings-closed-until = You can reopen it until { $day }. After that, everything is removed for good.
# $days (Number) - for how many days it could be
settings-closed-too-long = This business was closed more than { $days } days ago, so it can’t be reopened.
# $business (Text) - the name
settings-is-open = { $business } is open already.
settings-reopen = Reopen the business
# $business (Text) - the name
# $count (Number) - how many products are listed again
settings-reopened = { $count ->
    [one] { $business } is open again, and so is its one listing.
   *[other] { $business } is open again with { $count } listings.
}
# $business (Text) - the name
settings-mail-closed = { $business } was closed
# $person (Text) - who closed it
# $business (Text) - the name
settings-mail-closed-by = { $person } closed { $business }. Its storefront and listings are no longer public.
# $day (Shown) - until when
settings-mail-closed-until = An admin can reopen it until { $day }. After that, everything is removed for good.
# $business (Text) - the name
settings-mail-reopened = { $business } is open again
# $person (Text) - who reopened it
# $business (Text) - the name
settings-mail-reopened-by = { $person } reopened { $business }. Everything that was listed is listed again.
settings-mail-go = Go to the business
settings-asked-all-have = All of them have set it up.
settings-close-nothing-listed = The storefront disappears at once. Nothing is listed now.
# $business (Text) - the name
settings-reopened-empty = { $business } is open again. Nothing was listed when it closed.
# $business (Text) - the name
settings-close-not-yours = Only the owner of { $business } can close it. Where it has no owner, an admin can.
# $business (Text) - the name
settings-reopen-not-yours = Only an admin can reopen { $business }.
settings-optional = What products may leave out
settings-optional-lead = Everything else has to be there before a product can be submitted for approval.
settings-price-optional = Products may have no price
settings-price-optional-hint = Visitors then see “Price on request”.
settings-description-optional = Products may have no description
settings-description-optional-hint = Visitors then see the name, the price and the details only.
settings-tab-review = Review
settings-tab-reasons = Reasons
settings-cancel = Cancel
settings-review-late = Someone else changed these settings in the meantime. What you chose is still here. Check it, then save again.
settings-review-time = How fast you decide
settings-target = Decide within (working hours)
settings-target-hint = Products that wait longer stand out in the queue. Only the working hours below count.
settings-time-zone = Time zone
settings-time-zone-hint = Type the name of a large city near you, such as Berlin or Dubai, and choose from the list.
settings-no-time-zone = Choose a time zone from the list, such as Europe/Berlin.
settings-work-days = Working days
settings-no-work-days = Choose at least one day.
settings-monday = Monday
settings-tuesday = Tuesday
settings-wednesday = Wednesday
settings-thursday = Thursday
settings-friday = Friday
settings-saturday = Saturday
settings-sunday = Sunday
settings-work-from = Work begins at
settings-work-until = Work ends at
settings-work-until-hint = 00:00 is midnight at the end of the day.
settings-no-time = Enter a time like 09:00.
settings-work-ends-first = Work has to end after it begins.
# $least (Number) - the smallest
# $most (Number) - the largest
settings-number-between = Enter a whole number from { $least } to { $most }.
settings-rules = Automatic approval
settings-rules-lead = These rules approve products as soon as they’re submitted. Each approval shows its rule and is listed for you to check later.
settings-rules-warned = If a product has a warning about its price, links, contact details, hidden characters or instructions in its text, someone looks at it first. Once a person has approved it, rules may still approve changes to its price or category alone.
settings-rules-wait = Approval by a second person is on, so these rules don’t apply: everything waits for a second person.
settings-rules-below = If you turn on approval by a second person, these rules stop applying and every product waits.
settings-free-fields = Fields that need no approval
settings-free-fields-hint = Changes to a listed product are approved automatically if only these fields changed.
settings-free-price = Price changes without approval, up to (%)
settings-free-price-hint = Compared with the last price a person approved, so small steps can’t add up. With 0, every price change waits.
settings-trusted = Trusted authors
settings-trusted-hint = Products they write and submit themselves are approved automatically, including new ones.
settings-reason-missing = Say what’s wrong in a few words.
settings-reason-added = Reason added.
settings-reason-archived = Reason archived. Earlier decisions keep it.
# $count (Number) - how many
settings-reasons-added = { $count ->
    [one] One reason added.
   *[other] { $count } reasons added.
}
# $reason (Text) - what the reason says
settings-reason-is-check = Authors now see “{ $reason }” before they submit.
# $reason (Text) - what the reason says
settings-reason-is-no-check = Authors no longer see “{ $reason }” before they submit.
settings-reasons-lead = Approvers choose from these reasons, in this order, when they send a product back. Authors see the reason and its advice at the field.
settings-reasons-none = No reasons yet
settings-reasons-starting-lead = Start with these and change them as you like, or write your own below.
settings-reasons-starting = Add these reasons
settings-reason-check = Check for authors
# $field (Shown) - what the field is called
settings-reason-about = About: { $field }
settings-reason-about-all = About the product as a whole
# $reason (Text) - what the reason says
settings-reason-up = Move “{ $reason }” up
# $reason (Text) - what the reason says
settings-reason-down = Move “{ $reason }” down
settings-reason-edit = Edit
# $reason (Text) - what the reason says
settings-reason-edit-this = Edit “{ $reason }”
settings-reason-end-check = Stop showing as a check
settings-reason-make-check = Show to authors as a check
settings-reason-archive = Archive
settings-reason-archive-confirm = Archive this reason? Nobody can choose it any more.
settings-reason-new = New reason
settings-reason-label = What’s wrong
settings-reason-label-hint = Short, as approvers choose it and authors read it.
settings-reason-advice = Advice for the author
settings-reason-advice-hint = What the author should do about it. Optional.
settings-reason-field = Field
settings-reason-add = Add reason
settings-terms = Delivery and returns
settings-delivery = Delivery
settings-delivery-hint = How you deliver, what it costs and how long it takes. Shown on every listing.
settings-returns = Returns
settings-returns-hint = What can be returned, until when and who pays for it. Shown on every listing.
# $business (Text) - what the business is called
settings-reopened-suspended = { $business } is open again, but the marketplace has suspended it. Nothing is listed until it is reinstated.
# $person (Text) - who reopened it
# $business (Text) - what the business is called
settings-mail-reopened-suspended = { $person } reopened { $business }. The marketplace has suspended it, so nothing is listed yet.
settings-name-verified = Your business is verified under this name. A new name ends that until the marketplace has checked again.
settings-limits = Limits
settings-limits-lead = What the marketplace has set for your business.
