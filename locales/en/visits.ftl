visits-title = Visits
visits-lead = How often visitors see your listings and open them.
visits-period = Period
# $days (Number) - how many days
visits-days = { $days ->
    [one] Last { $days } day
   *[other] Last { $days } days
}
visits-opened = Opened
visits-shown = Shown in lists
visits-none = No visits yet
visits-none-text = Once visitors see your listings, you’ll find the numbers here.
visits-to-products = Your products
visits-chart = Listings opened per day
# $day (Text) - the day
# $count (Number) - how many people opened a listing on it
visits-best-day = { $count ->
    [one] The best day was { $day }, with { $count } visit.
   *[other] The best day was { $day }, with { $count } visits.
}
visits-as-table = Show as a table
visits-day = Day
visits-by-listing = Most opened listings
visits-listing = Listing
visits-bar = Share of the most opened
visits-not-listed = No longer listed
visits-how = Counted without cookies and without keeping anything about the visitor. Each person counts once a day per listing. Search engines and other programs aren’t counted. Days are in UTC.
visits-searches = What visitors search for
visits-searches-lead = What people look for, and what they don’t find.
visits-no-searches = No searches yet
visits-no-searches-text = Once visitors search, you’ll see here what they were looking for.
visits-missed = Found nothing
visits-none-missed = Everyone found something.
visits-searched = Most frequent
visits-words = Search
visits-found-nothing = Found nothing
visits-people = People
visits-opened-one = Opened a listing
visits-how-searches = Someone who comes back on another day counts again. Searches made by fewer than 3 people in a day are deleted after 30 days.
visits-unmet = Searched for, not found
visits-unmet-lead = What several visitors of this marketplace looked for on the same day, and nobody offers yet. Someone who comes back on another day counts again.
visits-unmet-none = Nothing yet. Once at least 3 people search for the same thing on the same day and find nothing, you’ll see it here.
visits-offer = Offer it
