products-title = Products
products-new = New product
products-import = Import and export
products-edit-title = Edit product
products-product = Product
products-breadcrumbs = Breadcrumbs
products-all = All products
products-tabs = Products by status
products-shelf-all = All
products-shelf-waiting = Waiting
products-status-draft = Draft
products-status-pending = Waiting for approval
products-status-changes-requested = Changes requested
products-status-rejected = Rejected
products-status-approved = Approved
products-archived = Archived
products-listed = Listed
products-none = No products yet
products-none-add = Add your first one. Only people in this business can see it until it’s approved.
products-none-others = Nobody in this business has added one yet.
products-add = Add a product
products-nothing-here = Nothing here
products-nothing-here-for-you = There are no products here that you can see.
products-column-status = Status
products-column-author = Author
products-column-changed = Changed
products-sku = SKU
products-sku-hint = Your own product code, if you have one.
# $number (Number) - which version
products-version = Version { $number }
# $number (Number) - which version
# $person (Html) - who began it
products-version-by = Version { $number } by { $person }
products-versions = Versions
products-version-public = Visitors see this version
# $person (Html) - who decided
products-decided-by = Decided by { $person }
# $person (Html) - who decided
products-rejected-by = { $person } rejected this version
# $person (Html) - who decided
products-changes-requested-by = { $person } asked for changes
products-still-listed = Visitors keep seeing the approved version until this one is approved.
products-submit = Submit for approval
products-review = Review
products-edit = Edit
products-start-again = Start again
products-withdraw = Withdraw
products-see-listing = View listing
products-restore = Restore
products-archive = Archive
products-archive-confirm = Archive this product? Visitors will no longer see it.
products-not-public = Visitors won’t see any of this until it’s approved.
products-choose = Choose one
products-save-draft = Save draft
products-save-and-submit = Save and submit
products-save-another = Save as another product
products-update-saved = Update the saved product
products-cancel = Cancel
products-late-changed = This product changed while you were writing. Nothing is saved yet.
products-late-check = We’ve combined both versions below. Check the result and save again.
# $field (Html) - the name of a field, with a link to it
products-late-contested = { $field }: this changed in the meantime too. What you typed is in the field, and what was saved is below it.
# $field (Shown) - the name of a field
products-late-taken = { $field }: updated to what was saved, because you hadn’t changed it.
products-late-empty = (empty)
products-late-kept = What you typed is kept, and it’s still in the form below. Open the form again once the product can be edited.
products-see = View product
# $product (Html) - the name of the product that was saved, with a link to it
products-late-sent-before = You’ve already saved this form as { $product }. Your changes since then aren’t saved yet.
products-late-update-or-save = Update that product with what’s below, or save this as another product?
products-late-save-another = You can save what’s below as another product.
products-done-archived = Product archived.
products-done-archived-listed = Product archived. Visitors can no longer see it.
products-done-restored = Product restored.
products-done-restored-listed = Product restored. Visitors can see it again.
products-done-submitted = Product submitted for approval.
products-done-submitted-warned = Submitted for approval. A rule would have approved it, but it has a warning that someone has to look at first.
products-done-withdrawn = Product withdrawn. It’s a draft again.
products-done-saved = Draft saved. Submit it for approval when it’s ready.
products-done-saved-submitted = Product saved and submitted for approval.
products-not-archived = This product isn’t archived.
products-is-archived = This product is archived. Restore it first.
products-no-draft = This product has no draft. Edit it to start one.
products-decided-first = Someone else has already decided on this version, so your decision wasn’t saved.
products-changed-since = This product has changed since you opened it, so nothing was saved. Check the latest version before you continue.
products-sku-taken = Another product already has this SKU. Use a different one.
products-form-used = You’ve already saved a product with this form. Open a new form to add another one.
products-being-changed = A colleague is already changing this product. Ask an admin if you need to see it.
products-four-eyes = You worked on this version yourself, so someone else has to approve it.
products-because-draft = This version is a draft now. It has to be submitted for approval before anyone can approve or reject it.
products-because-pending = This version is waiting for approval. Withdraw it to keep working on it.
products-because-changes-requested = Someone asked for changes to this version. Edit it first, then submit it for approval again.
products-because-rejected = This version was rejected. Start again to submit a new one.
products-because-approved = This version has already been approved. Edit the product to start a new one.
products-approved-by-its-writer = Written and approved by the same person.
products-not-ready = This product isn’t complete yet. Edit it to see what’s missing.
products-needed = required
products-section-about = About the product
products-section-price = Price and category
products-section-numbers = Product codes
products-numbers-hint = These help you find the product. You can change them at any time without approval.
products-section-more = More details
products-other-facts = Other facts
products-needed-to-submit = needed before you submit
products-price-optional = Leave this empty for “Price on request”.
products-barcode = Barcode
products-barcode-hint = EAN, UPC, GTIN or ISBN-13, with or without spaces.
products-barcode-digits = A barcode has only digits. Check it for letters or other characters.
# $count (Number) - how many digits were typed
products-barcode-length = { $count ->
    [one] A barcode has 8, 12, 13 or 14 digits. This has { $count }.
   *[other] A barcode has 8, 12, 13 or 14 digits. This has { $count }.
}
# $digit (Number) - what the last digit would have to be
products-barcode-check = This barcode isn’t valid: with these digits, the last one should be { $digit }. Compare it with the barcode on the product.
products-barcode-isbn-10 = This is an ISBN-10. Use the 13-digit ISBN, which starts with 978.
# $product (Html) - the name of the other product, with a link to it
products-twin = { $product } has the same barcode.
# $product (Text) - the name of the other product
products-done-saved-twin = Saved. “{ $product }” has the same barcode: check that this isn’t the same product.
# $saved (Shown) - what somebody else saved
products-identity-changed = Someone else changed this to “{ $saved }” while you were writing. Save again to use your version.
products-preview = Preview description
products-preview-title = What visitors will see
products-preview-empty = There’s no description yet.
products-category-search = Find a category
products-category-find = Find
products-category-show = Show the details for this category
# $count (Number) - how many categories match
products-category-found = { $count ->
    [one] One category matches.
   *[other] { $count } categories match.
}
# $count (Number) - how many categories there are
products-category-many = { $count ->
    [one] Type above to find it.
   *[other] There are { $count } categories. Type above to find the right one.
}
products-unasked = This category doesn’t ask for these. They’ll be saved as other facts:
# $time (Html) - when it was kept
products-kept = Saved { $time }
products-kept-elsewhere = You’re editing this in another window too, so changes here aren’t saved automatically. Save here, or close this window.
products-kept-too-long = This is too long to save automatically. Shorten it, or save the draft.
products-kept-failed = Not saved yet. Trying again…
products-keep = Save for later
# $person (Html) - who else is writing
# $time (Html) - when they last typed
products-others = { $person } is editing this too (last change { $time })
products-stale = Someone saved a newer version. Keep writing: when you save, we’ll combine both.
# $time (Html) - when it was typed
products-restored = We kept what you typed on { $time }. It isn’t part of the draft until you save it.
products-discard = Discard
products-discard-confirm = Discard what you typed?
products-start-another = Start another product
products-done-discarded = Your unsaved changes were discarded.
products-done-nothing = Nothing has changed.
products-saved-incomplete = Saved as a draft. Before you can submit it:
# $field (Shown) - the name of the field
products-choose-text = { $field }: which text should we save?
products-choose-mine = What’s in the field
products-choose-theirs = What was saved in the meantime
products-choose-both = Both
products-category-none = No category matches. Try other words.
products-published-since = What’s public has changed since you opened this. Check it again before you decide.
products-part-of-nothing = This product isn’t public yet, so you can only approve all of it.
products-part-empty = Choose at least one change to accept.
products-part-whole = You accepted every change. Approve the product instead.
products-part-incomplete = The product would be incomplete with only these changes. Accept the changes that belong with them too.
products-undone-before = This decision has already been undone.
products-undo-too-late = It’s too late to undo this decision.
products-undo-overtaken = This product has changed since, so the decision can’t be undone.
products-is-public = Visitors already see this version.
products-never-approved = Only an approved version can be made public again.
products-roll-back-own = You wrote that version yourself, so someone else has to make it public again.
products-roll-back-no-category = The category of that version no longer exists.
products-at-once-trusted = Approved automatically, because you’re a trusted author. Visitors can see it now.
# $percent (Number) - by how many percent
products-at-once-price = Approved automatically: only the price changed, by { $percent }%. Visitors can see it now.
# $percent (Number) - by how many percent
products-at-once-price-and-free = Approved automatically: the price changed by { $percent }%, and the other changes need no approval. Visitors can see them now.
products-at-once-free = Approved automatically: these changes need no approval. Visitors can see them now.
products-rule-trusted-author = trusted author
products-rule-free-fields = fields that need no approval
products-rule-price-within = small price change
# $rule (Shown) - what the rule is called
products-decided-by-rule = Approved by a rule: { $rule }
# $most (Number) - the most reasons
products-reasons-too-many = You can have up to { $most } reasons. Archive one that you no longer use.
products-reason-known = You already have this reason.
products-reason-picture-blurred = The picture is blurred or too small
products-reason-picture-blurred-advice = Upload a sharp picture, at least 1,000 pixels wide.
products-reason-picture-missing = There’s no picture of the product itself
products-reason-picture-missing-advice = Show the whole product on a plain background in the first picture.
products-reason-description-short = The description is too short
products-reason-description-short-advice = Say what it’s made of, how big it is and what it’s for.
products-reason-claims = The description makes claims we can’t prove
products-reason-claims-advice = Leave out promises about health, savings or being the best, or give a source.
products-reason-category = It’s in the wrong category
products-reason-category-advice = Choose the category where customers would look for it.
products-reason-price = The price looks wrong
products-reason-price-advice = Check the amount and the currency.
products-reason-name = The name isn’t clear
products-reason-name-advice = Say what it is first, then what makes it special. Avoid capitals and slogans.
products-reason-duplicate = We already have this product
products-reason-duplicate-advice = Edit the existing product instead of adding another.
products-warning-duplicate = Possible duplicate
products-warning-price = Unusual price
products-warning-links = Links
products-warning-contact = Contact details
products-warning-hidden = Hidden characters
products-warning-instructions = Instructions to an AI assistant
products-warning-capitals = All capital letters
products-warning-no-picture = No picture
products-warning-no-alt = Alternative text missing
products-warns-links = This contains a link that leads away from the marketplace.
products-warns-contact = This contains contact details. Put them in your business’s profile instead.
products-warns-hidden = This contains characters that people can’t see or that look like other letters.
products-warns-instructions = This reads like instructions to an AI assistant rather than a description for people.
products-warns-capitals = This is written in capital letters, which are hard to read.
products-warns-no-picture = There’s no picture yet.
products-warns-no-alt = Describe each picture in a few words for people who can’t see it.
# $count (Number) - how many similar products there are
products-warns-duplicate = { $count ->
    [one] There’s already a very similar product. Compare them below.
   *[other] There are already { $count } very similar products. Compare them below.
}
# $price (Shown) - the price of the product
# $middle (Shown) - the median price in the category
# $lower (Shown) - the lower quartile
# $upper (Shown) - the upper quartile
products-warns-price = { $price } is unusual for this category. Most products cost between { $lower } and { $upper }, typically { $middle }.
products-no-price = No price yet
products-check = Check before submitting
products-checklist = Before you submit
products-checklist-ready = Nothing required is missing.
products-checklist-missing = Needed before you submit
products-checklist-warnings = Worth checking
products-checklist-warnings-hint = You can still submit. Approvers see these warnings too.
products-checklist-recommended = Recommended for this category
products-checklist-advice = Approvers often ask for this
products-checklist-twins = Very similar products
products-checklist-same-barcode = Same barcode
# $business (Html) - the name of a business
products-checklist-offered-by = Offered by { $business }
products-sort = Sort by
products-sort-changed = Last changed
products-sort-name = Name
products-sort-price-low = Price, low to high
products-sort-price-high = Price, high to low
products-filter-words = Name, SKU or barcode
products-filter-any = Any
products-filter-tag = Tag
products-filter-mine = Mine
products-filter-warned = With warnings
products-nothing-more = There are no more products on this page. The list may have changed.
products-nothing-found = No products match these filters.
products-bulk-submit = Submit for approval
products-bulk-archive = Archive
products-bulk-category = Change category
products-bulk-price = Change price
products-bulk-act = Choose an action
products-bulk-go = Continue
products-bulk-all = All matching products
products-bulk-choose-act = Choose an action first.
products-bulk-none-selected = Select at least one product.
products-bulk-preview = Preview
products-bulk-stop = Stop
products-bulk-undo = Undo
products-bulk-back = Back to the list
products-bulk-gone = You no longer have access to this product.
products-bulk-moved-on = This product has changed since, so it was left as it is.
products-bulk-same-category = It’s already in this category.
products-reprice-how = Change
products-reprice-value = Amount or percentage
products-reprice-ending = Price ending
products-reprice-no-ending = Any
products-reprice-set = Set to
products-reprice-percent-up = Raise by percent
products-reprice-percent-down = Lower by percent
products-reprice-amount-up = Raise by amount
products-reprice-amount-down = Lower by amount
products-reprice-percent-malformed = Write a percentage like 10 or 7.5.
products-reprice-out-of-range = The new price would be too low or too high.
products-reprice-no-price = It has no price yet.
products-reprice-currency = Its price is in another currency.
products-reprice-same = It already has this price.
products-rehearsal = What will happen
products-rehearsal-examples = Examples
products-progress = Progress
products-progress-running = Working on it
products-progress-undoing = Undoing
products-progress-done = Done
products-progress-undone = Undone
products-progress-stopped = Stopped
products-progress-leave = You can leave this page. This continues in the background.
products-preview-not-public = Preview: not public
products-preview-public = Preview: this version is public
products-preview-shared = You can share this link with colleagues who can see this version.
products-preview-back = Back to the product
products-copy = Duplicate
products-done-copied = Product duplicated. This copy is a draft.
products-timeline = Timeline
products-timeline-older = Older entries
# $person (Html) - who did it
products-event-created = { $person } added this product
# $person (Html) - who did it
products-event-edited = { $person } edited it
# $person (Html) - who did it
products-event-submitted = { $person } submitted it for approval
# $person (Html) - who did it
products-event-withdrawn = { $person } withdrew it
# $person (Html) - who did it
products-event-approved = { $person } approved it
# $person (Html) - who did it
products-event-changes-requested = { $person } asked for changes
# $person (Html) - who did it
products-event-rejected = { $person } rejected it
# $person (Html) - who did it
products-event-archived = { $person } archived it
# $person (Html) - who did it
products-event-restored = { $person } restored it
# $person (Html) - who did it
products-event-other = { $person } changed this product
# $count (Number) - how many products are selected
products-bulk-selected = { $count ->
    [one] { $count } product selected
   *[other] { $count } products selected
}
# $count (Number) - how many products it will be done with
products-bulk-start = { $count ->
    [one] Apply to { $count } product
   *[other] Apply to { $count } products
}
# $count (Number) - with how many products it can be done
products-rehearsal-possible = { $count ->
    [one] This affects one product.
   *[other] This affects { $count } products.
}
# $count (Number) - how many products are left out
products-rehearsal-left-out = { $count ->
    [one] { $count } product is left out
   *[other] { $count } products are left out
}
# $count (Number) - with how many products it was done
products-progress-count = { $count ->
    [one] { $count } product done
   *[other] { $count } products done
}
# $count (Number) - how many products a rule approved at once
products-progress-at-once = { $count ->
    [one] { $count } of them was approved automatically
   *[other] { $count } of them were approved automatically
}
products-rules-may-decide = Your business’s rules may approve some of these automatically. Visitors then see them at once.
# $count (Number) - how many products are as before again
products-progress-put-back = { $count ->
    [one] { $count } product is back as it was
   *[other] { $count } products are back as they were
}
# $count (Number) - so many minutes
products-usually-minutes = { $count ->
    [one] Usually decided within { $count } minute
   *[other] Usually decided within { $count } minutes
}
# $count (Number) - so many hours
products-usually-hours = { $count ->
    [one] Usually decided within { $count } hour
   *[other] Usually decided within { $count } hours
}
# $count (Number) - so many days
products-usually-days = { $count ->
    [one] Usually decided within { $count } day
   *[other] Usually decided within { $count } days
}
# $most (Number) - the most products that can be selected
products-bulk-too-many = You can select at most { $most } products at once. Narrow the list first.
# $most (Number) - how many products were looked at
products-rehearsal-first = We checked the first { $most } products. The rest will be checked when you apply the change.
# $name (Text) - the name of the product
products-copy-of = Copy of { $name }
# $name (Text) - the name of the product
products-bulk-select = Select { $name }
products-as-visitor = View as visitor
# $name (Text) - the name of the product
products-as-visitor-title = Preview of { $name }
products-reason-checks = Before you submit
products-reason-checks-lead = Products are often sent back for these. Check them before you submit.
products-roll-back = Roll back to this version
products-points-title = The approver asked for this
# $person (Html) - who did it
products-event-identified = { $person } changed its product codes
# $person (Html) - who did it
products-event-approved-in-part = { $person } approved part of it
# $person (Html) - who did it
products-event-decision-undone = { $person } undid the decision
# $person (Html) - who did it
products-event-rolled-back = { $person } rolled it back to an earlier version
# $person (Html) - who submitted it
products-event-approved-at-once = A rule approved it. Submitted by { $person }
products-checklist-submitted = Automatic checks
products-check-first = Correct these before you save:
products-withdrawn-as-it-was = The marketplace has withdrawn this version. Change what its decision says before you publish it again.
products-withdrawn = The marketplace has withdrawn this listing
products-withdrawn-means = This version can’t be published again. Read the decision, correct the product, and submit it: a person has to approve it.
products-withdrawn-before = The marketplace has withdrawn an earlier version of this listing. That version can’t be published again, and rules don’t approve this product.
products-withdrawn-why = Read the decision
