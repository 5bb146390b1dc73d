# $when (Html) - a date, or how long ago it was: "21 Nov 2026" or "3 days ago"
listing-approved = Approved: { $when }
listing-similar = Similar listings
listing-ask-business = Ask the business
listing-delivery = Delivery
listing-returns = Returns
listing-share = Share this listing
listing-share-button = Share
listing-share-mail = Send by email
listing-copied = Link copied
listing-report = Report this listing
listing-recent = Recently viewed
listing-recent-clear = Clear
