listings-title = Listings
listings-browse = Browse listings
listings-see-all = See all
# between the names of a list
listings-comma = { ", " }

listings-home-title = Marketplace
listings-home-description = Browse what businesses here offer, and ask an assistant that answers from approved listings only.
# $stressed (Html) - the end of the sentence, which stands out: listings-home-heading-stressed
listings-home-heading = See what businesses here { $stressed }
listings-home-heading-stressed = have to offer
listings-home-lead = Every business writes its own listings and approves them before they go public.
listings-looking-for = What are you looking for?
listings-or-ask = Or ask the assistant
listings-none-yet = No listings yet
listings-be-first = No business has published anything yet. Be the first.
listings-newest = New listings
listings-categories = Categories
listings-all-businesses = All businesses

listings-keywords = Keywords
listings-category = Category
listings-all-categories = All categories
# $category (Shown) - a branch of the tree of categories
listings-all-of = All in { $category }
listings-price = Price
listings-price-from = From
listings-price-to = To
listings-currency = Currency
listings-sort-by = Sort by
listings-sort-best = Best match
listings-sort-newest = Newest first
listings-sort-price-low = Price, low to high
listings-sort-price-high = Price, high to low

listings-results = Results
# $count (Number) - how many listings there are
listings-count = { $count ->
    [one] { $count } listing
   *[other] { $count } listings
}
# $count (Number) - how many listings there are
# $currency (Text) - the code of the currency that their prices are in, such as EUR
listings-count-priced = { $count ->
    [one] { $count } listing priced in { $currency }
   *[other] { $count } listings priced in { $currency }
}
listings-starting = Search is starting up.
listings-starting-browse = Search is starting up. You can already browse categories and businesses; keywords and prices will work in a moment.
listings-active-filters = Active filters
# follows the name of a filter, for screen readers
listings-chip-remove = (remove)
# $words (Text) - what was searched for
listings-chip-words = “{ $words }”
# $price (Shown) - the lowest price
listings-chip-from = From { $price }
# $price (Shown) - the highest price
listings-chip-to = Up to { $price }
# $price (Text) - what was typed; why it is no price follows
listings-price-left-out = We left the price “{ $price }” out of the search.
# $meant (Html) - what was searched for, with its spelling corrected
# $typed (Html) - what was typed, as a link to the search for just that
listings-corrected = Results for “{ $meant }”. Search for “{ $typed }” instead.
# heads listings that follow the few with all words
listings-following = These have most of your words
listings-relaxed = No listing has all of these words. These have some of them.
listings-not-yet = We can’t search for this yet
listings-not-yet-why = Search is starting up, so keywords and prices don’t work yet. Try again in a few seconds.
listings-try-again = Try again
listings-nothing-found = Nothing found
listings-nothing-fits = No listing matches all of this. Try fewer words, another category or a wider price range.
listings-nothing-published = No business has published anything yet.

# names the way from the list of all listings to this one, for screen readers
listings-breadcrumbs = Breadcrumbs
# $business (Html) - who offers it, as a link
listings-by = by { $business }
listings-description = Description
listings-ask-label = Ask about this product
listings-ask-example = What is it made of?
listings-ask = Ask
listings-ask-hint = The assistant answers from this listing only.
# $date (Shown) - when its content was approved
listings-approved = Approved on { $date }
# $business (Text) - who offers it
listings-more-from = More from { $business }

listings-businesses = Businesses
listings-businesses-lead = Every business that sells here.
listings-no-businesses = No businesses yet
listings-ask-business = Ask about their products
listings-business-empty = Nothing is listed at the moment
# $business (Text) - whose storefront it is
listings-business-empty-why = { $business } isn’t offering anything right now.
listings-about-link = About and contact
# $business (Text) - the business's name
listings-about = About { $business }
listings-terms = Delivery and returns
listings-contact = Contact and hours
listings-contact-address = Address
listings-contact-phone = Phone
listings-contact-email = Email
listings-contact-website = Website
listings-contact-hours = Opening hours
listings-other-facts = Other facts
# $label (Text) - what the field is called
# $value (Text) - what is chosen in it
listings-chip-field = { $label }: { $value }
# $label (Text) - what the field is called
# $value (Shown) - the lower end
listings-chip-field-from = { $label }: from { $value }
# $label (Text) - what the field is called
# $value (Shown) - the upper end
listings-chip-field-to = { $label }: up to { $value }
listings-field-from = From
listings-field-to = To
# $typed (Text) - what was typed
listings-field-left-out = “{ $typed }” can’t be read here, so it was left out.
listings-suggested-searches = Popular searches
listings-suggested-listings = Listings
# $category (Shown) - the name of the category
# $above (Shown) - the name of the one above it
listings-category-in = { $category } in { $above }
listings-category-filter = Filter and sort
listings-category-below = Subcategories
listings-category-empty = No listings here yet
listings-category-empty-why = Nothing has been published in this category yet.
# $words (Text) - what was searched for
listings-results-for = Results for “{ $words }”
# $words (Text) - what was searched for
# $place (Shown) - a category or a business
listings-results-for-in = Results for “{ $words }” in { $place }
listings-catalogue-description = Search and browse everything that businesses on this marketplace offer.
listings-categories-description = All categories of this marketplace.
# $category (Shown) - the name of the category
listings-category-description = { $category } from businesses on this marketplace, newest first.
# $business (Text) - the name of the business
listings-business-description = See what { $business } offers on this marketplace.
listings-businesses-description = The businesses on this marketplace, and what each of them offers.
listings-gone = This listing is no longer available
listings-gone-text = Its business has withdrawn it. Here’s where you can go on.
# $business (Text) - the name of the business
listings-gone-business = More from { $business }
listings-gone-similar = Similar listings
listings-business = Business
listings-brand = Brand
# $brand (Text) - a brand
listings-chip-brand = Brand: { $brand }
# $price (Shown) - all are cheaper
listings-price-under = Under { $price }
# $from (Shown) - the lowest price
# $to (Shown) - the highest price, or the one below which all are
listings-price-between = { $from } to { $to }
# $price (Shown) - the lowest price
listings-price-over = { $price } and more
# $count (Number) - there are more than so many listings
listings-count-many = { $count }+ listings
# $count (Number) - there are more than so many listings
# $currency (Text) - the code of the currency that their prices are in, such as EUR
listings-count-many-priced = { $count }+ listings priced in { $currency }
# $count (Number) - how many listings the button leads to
listings-show = { $count ->
    [one] Show { $count } listing
   *[other] Show { $count } listings
}
# $count (Number) - the button leads to more than so many listings
listings-show-many = Show { $count }+ listings
listings-show-results = Show listings
listings-show-more = Show more
listings-close-filters = Close filters
# names the switch between pictures side by side and rows
listings-views = View
listings-view-grid = Grid
listings-view-list = List
# names the list of filters without which something would be found
listings-ways-out = Try without one of the filters
# $filter (Shown) - a filter, such as a category or a price
# $count (Shown) - how many listings there would be
listings-without = Without “{ $filter }”: { $count }
listings-nothing-fits-all = Nothing matches all of this. Here’s what you get without one of the filters.
# other spellings of the search follow
listings-did-you-mean = Did you mean:
listings-ask-assistant = Ask the assistant
# $words (Text) - what was searched for
# $business (Text) - the business in which it was
listings-results-for-from = Results for “{ $words }” from { $business }
# $words (Text) - what was searched for
# $category (Shown) - the category in which it was
# $business (Text) - the business in which it was
listings-results-for-in-from = Results for “{ $words }” in { $category } from { $business }
# $category (Shown) - a category
# $business (Text) - a business
listings-category-from = { $category } from { $business }
# $business (Text) - a business
listings-all-from = All listings from { $business }
# $business (Text) - whose storefront it is
listings-storefront-search = Search at { $business }
listings-storefront-more-filters = More filters
listings-storefront-everything = Show everything
# $business (Text) - whose storefront it is
listings-storefront-categories = Categories at { $business }
# $category (Shown) - the name of the category
# $business (Text) - whose storefront it is
listings-storefront-category = { $category } at { $business }
# $words (Text) - what was searched for
# $business (Text) - whose storefront it is
listings-storefront-results = Results for “{ $words }” at { $business }
# $words (Text) - what was searched for
# $category (Shown) - the name of the category
# $business (Text) - whose storefront it is
listings-storefront-results-in = Results for “{ $words }” in { $category } at { $business }
# $business (Text) - whose storefront it is
# $wanted (Shown) - what was searched for, or a category
listings-storefront-nothing = { $business } has nothing that matches “{ $wanted }”.
# $wanted (Shown) - what was searched for, or a category
listings-storefront-whole-market = Search all businesses for “{ $wanted }”
listings-collections-more = More collections
# $collection (Text) - the name of a collection
listings-collection-see-all = See all of { $collection }
# $collection (Text) - the name of a collection
# $business (Text) - whose it is
listings-collection-title = { $collection } from { $business }
# $business (Text) - whose it is
# $collection (Text) - the name of a collection
listings-collection-description = { $collection }: a collection from { $business }.
listings-collection-empty = Nothing in this collection is available right now.
# $business (Text) - whose storefront it is
listings-collection-all = Everything from { $business }
# $count (Number) - how many listings there are
listings-home-lead-counted = { $count ->
    [one] There is { $count } listing. Every business writes its own and approves them before they go public.
   *[other] There are { $count } listings. Every business writes its own and approves them before they go public.
}
# $business (Text) - the name of a business
listings-question-business = What does { $business } offer?
listings-block-hero = Title with search
listings-block-newest = New listings
listings-block-collection = Chosen listings
listings-block-categories = Categories
listings-block-businesses = Businesses
listings-block-text = Text
listings-block-banner = Banner
