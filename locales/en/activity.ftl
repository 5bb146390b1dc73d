activity-title = Activity
activity-lead = Who did what, newest first. Entries can’t be changed.
activity-none = No activity yet
activity-none-text = Everything people do in this business shows up here.
activity-someone = Someone
# $actor (Html) - who did it, in bold
# $business (Html) - the business's name
activity-registered = { $actor } registered the business { $business }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-created = { $actor } created { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-edited = { $actor } edited { $product }
# $actor (Html) - who did it
# $product (Html) - the product, with a link to it
activity-identified = { $actor } changed the product codes of { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-submitted = { $actor } submitted { $product } for approval
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-withdrawn = { $actor } withdrew { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-approved = { $actor } approved { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-changes-requested = { $actor } asked for changes to { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-rejected = { $actor } rejected { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-archived = { $actor } archived { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-restored = { $actor } restored { $product }
# $actor (Html) - who did it, in bold
# $count (Number) - how many products were added or changed
# $file (Text) - the name of the file
activity-imported = { $count ->
    [one] { $actor } imported one product from { $file }
   *[other] { $actor } imported { $count } products from { $file }
}
# $actor (Html) - who did it, in bold
# $action (Text) - what the record calls it
activity-other = { $actor } made a change ({ $action })
# $actor (Html) - who did it, in bold
activity-profile-changed = { $actor } changed the profile
# $actor (Html) - who did it, in bold
activity-logo-changed = { $actor } changed the logo
# $actor (Html) - who did it, in bold
activity-logo-removed = { $actor } removed the logo
# $actor (Html) - who did it, in bold
activity-picture-changed = { $actor } changed the picture
# $actor (Html) - who did it, in bold
activity-picture-removed = { $actor } removed the picture
# $actor (Html) - who did it, in bold
activity-rules-changed = { $actor } changed how the business works
# $actor (Html) - who did it, in bold
activity-address-changed = { $actor } changed the address of the pages
# $actor (Html) - who did it, in bold
# $business (Html) - the business's name
activity-closed = { $actor } closed { $business }
# $actor (Html) - who did it, in bold
# $business (Html) - the business's name
activity-reopened = { $actor } reopened { $business }
activity-role = Role
activity-nothing = nothing
activity-person = Person
activity-everybody = Everyone
activity-about = About
activity-everything = Everything
activity-about-products = Products
activity-about-approvals = Approvals
activity-about-team = Team and roles
activity-about-business = Settings of the business
activity-words = Name contains
activity-from = From
activity-to = To
# $day (Text) - what was typed
activity-no-day = We ignored “{ $day }” because it isn’t a date.
activity-nothing-fits = No matching entries
activity-nothing-fits-text = Try another person, another topic or a longer period.
activity-export = Download as CSV
# $most (Number) - how many at most
activity-export-most = These entries, up to the { $most } newest.
# $actor (Html) - who did it, in bold
# $product (Html) - the product
activity-approved-in-part = { $actor } approved part of { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product
activity-decision-undone = { $actor } undid a decision on { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product
activity-rolled-back = { $actor } rolled { $product } back to an earlier version
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
# $rule (Shown) - what the rule is called
activity-approved-at-once = A rule approved { $product } at once ({ $rule }). Submitted by { $actor }
# $actor (Html) - who did it, in bold
activity-review-changed = { $actor } changed how submissions are reviewed
# $actor (Html) - who did it, in bold
# $reason (Html) - what the reason says
activity-reason-added = { $actor } added the reason { $reason }
# $actor (Html) - who did it, in bold
# $reason (Html) - what the reason says
activity-reason-changed = { $actor } changed the reason { $reason }
# $actor (Html) - who did it, in bold
# $reason (Html) - what the reason says
activity-reason-archived = { $actor } archived the reason { $reason }
# $actor (Html) - who did it, in bold
# $reason (Html) - what the reason says
activity-reason-made-check = { $actor } shows { $reason } to authors as a check
# $actor (Html) - who did it, in bold
# $reason (Html) - what the reason says
activity-reason-check-ended = { $actor } no longer shows { $reason } to authors as a check
activity-work-hours = Working hours
# $person (Html) - who did it
# $count (Number) - how many products were changed
activity-changed-together = { $count ->
    [one] { $person } changed one product in a batch
   *[other] { $person } changed { $count } products in a batch
}
# $person (Html) - who did it
# $count (Number) - how many products were put back
activity-put-back-together = { $count ->
    [one] { $person } undid a batch change of one product
   *[other] { $person } undid a batch change of { $count } products
}
# $actor (Html) - who did it, in bold
# $listing (Html) - the name of the listing
activity-question-answered = { $actor } marked a question about { $listing } as answered
# $actor (Html) - who did it, in bold
# $listing (Html) - the name of the listing
activity-question-reopened = { $actor } reopened a question about { $listing }
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-created = { $actor } created the collection { $collection }
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-changed = { $actor } changed the collection { $collection }
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-arranged = { $actor } changed what’s in the collection { $collection }
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-moved = { $actor } moved the collection { $collection }
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-shown = { $actor } showed the collection { $collection } to visitors
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-hidden = { $actor } hid the collection { $collection }
# $actor (Html) - who did it
# $collection (Html) - the name of the collection
activity-collection-deleted = { $actor } deleted the collection { $collection }
activity-marketplace = The marketplace
# $actor (Html) - who did it
activity-suspended = { $actor } suspended the business
# $actor (Html) - who did it
activity-reinstated = { $actor } reinstated the business
# $actor (Html) - who did it
activity-looked-at = { $actor } looked at the business’s details
# $actor (Html) - the marketplace
activity-verified = { $actor } verified the business
# $actor (Html) - the marketplace
activity-unverified = { $actor } took the verification of the business back
# $actor (Html) - who changed the name
activity-verification-lapsed = { $actor } changed the name, so the business is no longer verified
# $actor (Html) - the marketplace
activity-limits-changed = { $actor } changed the limits of the business
# $actor (Html) - who did it
# $listing (Html) - the name of the listing
activity-listing-withdrawn = { $actor } withdrew { $listing } after reports
# $actor (Html) - who did it
# $listing (Html) - the name of the listing
activity-listing-appealed = { $actor } appealed the withdrawal of { $listing }
# $actor (Html) - who did it
# $listing (Html) - the name of the listing
activity-listing-put-back = { $actor } reversed the withdrawal of { $listing }
