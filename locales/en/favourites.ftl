favourites-title = Saved listings
favourites-save = Save
# $listing (Text) - its name
favourites-saved = Saved “{ $listing }”. You’ll find it under “Saved listings” in your account.
favourites-removed = Removed from your saved listings.
# $most (Number) - the most of one person
favourites-too-many = You’ve saved { $most } { $most ->
    [one] listing
   *[other] listings
}, which is the most. Remove some first.
favourites-newest = Last saved
favourites-older = Show more
favourites-none = Nothing saved yet
favourites-none-text = Save listings that you want to find again.
favourites-gone = This listing is no longer available.
# its name follows, for screen readers
favourites-gone-more = See similar listings
# its name follows, for screen readers
favourites-remove = Remove
