assistant-title = Ask the assistant
assistant-description = Ask about anything listed here. Answers come from the listings and nothing else.
assistant-lead = Answers come straight from the listings, with links to the sources.
assistant-own-lead = Ask about your products as they are now, drafts included. Only you see the answers, and nothing is kept.
assistant-asking-everywhere = Asking about the whole marketplace
assistant-asking-gone = Asking about something that is no longer listed
# $name (Html) - the business or listing, as a link
assistant-asking-about = Asking about { $name }
assistant-ask-everywhere = Ask about the whole marketplace
assistant-new-conversation = New conversation
assistant-conversations = Your conversations
assistant-earlier = Earlier questions
assistant-question = Your question
assistant-placeholder = Ask a question
assistant-ask = Ask
assistant-stop = Stop
# $days (Number) - days after the last question
assistant-kept = { $days ->
    [one] Without an account, your questions are kept for one day after the last one.
   *[other] Without an account, your questions are kept for { $days } days after the last one.
}
assistant-suggestions = Questions to start with
assistant-suggest-material = What is it made of?
assistant-suggest-size = How big is it?
assistant-suggest-care = How do I care for it?
assistant-suggest-delivery = How is it delivered?
assistant-suggest-weight = How heavy is it?
assistant-suggest-colour = Which colours does it come in?
assistant-suggest-returns = Can I return it?
assistant-suggest-stock = Is it in stock?
assistant-suggest-contents = What does it contain?
assistant-suggest-origin = Where does it come from?
assistant-suggest-price = What does it cost?
assistant-suggest-newest = What is new?
assistant-suggest-cheapest = What is the cheapest?
# $category (Text) - the category's name
# $amount (Number) - a price, in whichever currency most things are priced in
assistant-suggest-under = { $category } under { $amount }

assistant-history-lead = Everything you’ve asked the assistant, newest first. Only you can see it.
assistant-history-empty = You haven’t asked anything yet
assistant-history-empty-text = Your questions and their answers will appear here.
assistant-delete = Delete
# $question (Text) - the first question of the conversation
assistant-delete-named = Delete “{ $question }”
assistant-delete-confirm = Delete this conversation? You can’t undo this.
assistant-deleted = Conversation deleted.
assistant-all-deleted = All conversations deleted.
assistant-rename = Rename
# $question (Text) - what the conversation is called
assistant-rename-named = Rename “{ $question }”
assistant-new-title = New name
assistant-title-missing = Type a name first.
assistant-renamed = Conversation renamed.
assistant-history-search = Search conversations
assistant-history-none = No conversations found
assistant-history-none-text = None of your questions or answers contain these words.
assistant-history-all = Show all conversations
# $count (Number) - how many
assistant-history-count = { $count ->
    [one] One conversation
   *[other] { $count } conversations
}
assistant-markdown = Markdown
assistant-json = JSON
assistant-take-markdown = Download all as Markdown
assistant-take-json = Download all as JSON
assistant-delete-all = Delete all…
assistant-delete-all-confirm = This deletes all your conversations with the assistant. You can’t undo this.
assistant-delete-all-now = Delete all conversations

assistant-answering = Answering
assistant-look-again = Refresh
assistant-interrupted = Interrupted
assistant-close = Close
assistant-log = Questions and answers
assistant-stopped = Stopped
assistant-thumb-up = Helpful
assistant-thumb-down = Not helpful
assistant-thumb-why = What was wrong?
assistant-reason-wrong = It isn’t true
assistant-reason-incomplete = Something is missing
assistant-reason-off-topic = It answers something else
assistant-reason-hard-to-read = It’s hard to read
assistant-ask-again = Ask again
assistant-this-conversation = Open this conversation
assistant-quoted = Answered from the listings
assistant-quoted-at-once = Answered from the listings in less than a second
# $seconds (Text) - how long it took, with one decimal
assistant-quoted-in = Answered from the listings in { $seconds } seconds
# $model (Text) - the name of the model that answered
assistant-answered-by = Answered by { $model }
# $model (Text) - the name of the model that answered
assistant-answered-by-at-once = Answered by { $model } in less than a second
# $model (Text) - the name of the model that answered
# $seconds (Text) - how long it took, with one decimal
assistant-answered-by-in = Answered by { $model } in { $seconds } seconds
assistant-changed = Part of this answer is left out because the listing has changed.
# $count (Number) - how many
assistant-gone = { $count ->
    [one] One product in this answer is no longer listed.
   *[other] { $count } products in this answer are no longer listed.
}

# The marks before and after a listing's own words.
assistant-quote-begins = “
assistant-quote-ends = ”
assistant-source-name = name
assistant-source-price = price
assistant-source-facts = details
assistant-source-description = description
assistant-source-category = category
assistant-source-all = all listings
assistant-source-search = search results

# $product (Text) - what it is called
# $business (Text) - who offers it
# $price (Shown) - what it costs
assistant-introduction = { $product } from { $business } costs { $price }.
# $product (Text) - what it is called
# $business (Text) - who offers it
assistant-introduction-on-request = { $product } from { $business }: price on request.
assistant-silent = The listing does not say.
assistant-all-silent = None of these listings mention this.
assistant-not-found-here = I couldn’t find that in this listing.
assistant-not-found-in-these = I couldn’t find that in these listings.
assistant-not-listed = This product is no longer listed.
assistant-nothing = Nothing listed here matches your question.
assistant-nothing-looked = None of the listings I could check matches. There are more than I could check.
assistant-listings-in-english = The listings here are written in English, so try English words.
assistant-listings-in-german = The listings here are written in German, so try German words.
assistant-listings-in-arabic = The listings here are written in Arabic, so try Arabic words.
# $count (Number) - how many sentences of a language model were left out
assistant-withheld = { $count ->
    [one] I left out one sentence because no listing backs it up.
   *[other] I left out { $count } sentences because no listing backs them up.
}
assistant-goes-on = The language model isn’t answering right now, so what follows is quoted from the listings.
assistant-lead-close-one = No listing has everything you asked for. This one comes close.
assistant-lead-close = No listing has everything you asked for. These come closest.
# $count (Number) - how many listings match
assistant-lead-newest = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match, newest first.
}
assistant-lead-new = These are the newest listings.
# $business (Text) - who offers them
assistant-lead-new-of = These are the newest listings from { $business }.
# $count (Number) - how many listings match, more than are shown
assistant-lead-more = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match. These are the best matches.
}
# $count (Number) - how many listings match
assistant-lead-fits = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match.
}

# $count (Number) - how many of them say something about what was asked
# $of (Number) - how many match, two or more
assistant-lead-some-of-all = { $count ->
    [one] Of the { $of } matching listings, one says something about this.
   *[other] Of the { $of } matching listings, { $count } say something about this.
}
# $count (Number) - how many of them say something about what was asked
# $of (Number) - how many were looked at, two or more
assistant-lead-some-of-first = { $count ->
    [one] Of the { $of } listings looked at, one says something about this.
   *[other] Of the { $of } listings looked at, { $count } say something about this.
}
# $what (Shown) - what was asked for and none of them says
assistant-lead-lacking = No exact match. These don’t mention { $what }, but they match the rest:
# $what (Text) - the thing that was asked for
assistant-lead-mentioned = Nothing listed here is called { $what }. These listings mention it:
# $count (Number) - how many listings match
# $category (Text) - the category that they are in
assistant-lead-within = { $count ->
    [one] One listing in “{ $category }” matches.
   *[other] { $count } listings in “{ $category }” match.
}
# $asked (Text) - the code of the currency that was asked for
assistant-lead-priced-in = Nothing that matches is priced in { $asked }. These match otherwise, with prices in other currencies:
# $what (Shown) - what was asked for and none of them says
assistant-lead-lacking-looked = None of the listings that I could check says it has everything. These don’t mention { $what }, but match the rest:
assistant-lead-close-looked = None of the listings that I could check has everything you asked for. These come closest.
assistant-lead-partial = These match. There are more than could be checked one by one.
# $what (Text) - the thing that was asked for
assistant-unknown = Nothing listed here is called { $what }.
# $what (Text) - one thing that was asked for
# $count (Number) - how many listings would match without it
assistant-without = { $count ->
    [one] One listing matches if you leave out “{ $what }”.
   *[other] { $count } listings match if you leave out “{ $what }”.
}
# $count (Number) - how many of those that are shown
# $what (Text) - what they say nothing about
assistant-unsaid-among = { $count ->
    [one] One of them doesn’t say anything about { $what }.
   *[other] { $count } of them don’t say anything about { $what }.
}
# $count (Number) - how many are not shown for this
# $what (Text) - what they say nothing about
assistant-unsaid-besides = { $count ->
    [one] One more doesn’t mention { $what }.
   *[other] { $count } more don’t mention { $what }.
}
# $count (Number) - how many are not shown for this
# $what (Text) - what was asked, such as "under 2 kg"
assistant-unsaid-measured = { $count ->
    [one] One more doesn’t say whether it is “{ $what }”.
   *[other] { $count } more don’t say whether they are “{ $what }”.
}
# $count (Number) - how many others
assistant-others-silent = { $count ->
    [one] One other doesn’t mention this.
   *[other] { $count } others don’t mention this.
}
# $count (Number) - how many others
# $currency (Text) - what the currency is called
assistant-elsewhere = { $count ->
    [one] Only prices in { $currency } were compared. One more is priced in another currency.
   *[other] Only prices in { $currency } were compared. { $count } more are priced in other currencies.
}
# $count (Number) - how many match at least
assistant-count-least = { $count ->
    [one] At least one listing matches. There are more than could be checked one by one.
   *[other] At least { $count } listings match. There are more than could be checked one by one.
}
# $count (Number) - how many match and have a price
assistant-most-cheapest = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match, cheapest first:
}
# $count (Number) - how many match and have a price
assistant-most-dearest = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match, most expensive first:
}
# $count (Number) - how many state it
assistant-most-of = { $count ->
    [one] Only one matching listing gives a figure:
   *[other] { $count } matching listings give a figure, highest first:
}
# $count (Number) - how many state it
assistant-most-least = { $count ->
    [one] Only one matching listing gives a figure:
   *[other] { $count } matching listings give a figure, lowest first:
}
# $count (Number) - how many were looked at and state it
assistant-most-looked = { $count ->
    [one] There are more listings than could be checked. Only one of those checked states it:
   *[other] There are more listings than could be checked. Among the { $count } that state it, this comes first:
}
# $count (Number) - how many do not state it
assistant-most-unsaid = { $count ->
    [one] One more doesn’t state it in a way that can be compared.
   *[other] { $count } more don’t state it in a way that can be compared.
}
# $count (Number) - how many match, none of which states it
assistant-most-none = { $count ->
    [one] One listing matches, but it doesn’t say this.
   *[other] { $count } listings match, but none of them says this in a way that can be compared.
}
assistant-most-cheapest-first = The cheapest comes first:
assistant-most-dearest-first = The most expensive comes first:
assistant-compare-table = Comparison
assistant-compare-silent = does not say
assistant-compare-currencies = Their prices are in different currencies, so I can’t compare them.
# $dear (Text) - what the first is called
# $cheap (Text) - what the other is called
# $price (Shown) - what both cost
assistant-compare-same = { $dear } and { $cheap } both cost { $price }.
# $dear (Text) - what the dearer one is called
# $much (Shown) - what it costs
# $cheap (Text) - what the other is called
# $little (Shown) - what that costs
assistant-compare-prices = { $dear } costs more: { $much }. { $cheap } costs { $little }.
# $business (Text) - who says it
assistant-terms = { $business } says about delivery and returns:
assistant-talk-greeting = Hello! Ask me about anything listed here.
assistant-talk-thanks = You’re welcome!
assistant-talk-who = I’m this marketplace’s assistant, a computer program. I answer from what the listings say.
assistant-talk-paying = I only know what the listings say. Ask the business that offers the product how to order and pay; you’ll find it on the listing’s page.
assistant-talk-which = Which product do you mean? Name it, or ask on the listing’s own page.
assistant-talk-delivery = Each business delivers on its own terms. Open a listing to see what its business says, or ask me there.
assistant-talk-returns = Each business takes returns on its own terms. Open a listing to see what its business says, or ask me there.
# $what (Text) - what it must be free of
assistant-chip-free = { $what }-free
# $what (Text) - what is not wanted
assistant-chip-not = not { $what }
# $least (Text) - an amount, with its currency if one was named
# $most (Text) - an amount, with its currency if one was named
assistant-chip-between = between { $least } and { $most }
# $amount (Text) - an amount, with its currency if one was named
assistant-chip-from = over { $amount }
# $amount (Text) - the highest price
assistant-chip-up-to = up to { $amount }
# $amount (Text) - an amount, with its currency if one was named
assistant-chip-under = under { $amount }
assistant-understood = What I understood. Choose one to leave it out.

assistant-question-missing = Type a question first.
assistant-crowded = The assistant is answering a lot of questions right now. Ask again in a few seconds.
assistant-not-ready = Search is still starting up. Ask again in a few seconds.
assistant-search-failed = Something went wrong while searching. Ask again in a moment.
assistant-too-slow = This took too long, so the answer stops here. Ask again in a moment.
assistant-broke-off = The answer broke off. Ask again in a moment.
assistant-not-kept = We couldn’t save this answer. Copy anything you want to keep.
assistant-file-cut = This file holds only your latest questions. To keep older ones, download their conversations one by one.

assistant-subject-care = Care
assistant-subject-material = Material
assistant-subject-size = Size
assistant-subject-weight = Weight
assistant-subject-colour = Colour
assistant-subject-delivery = Delivery
assistant-subject-returns = Returns and guarantee
assistant-subject-stock = Availability
assistant-subject-contents = What’s in it
assistant-subject-origin = Origin
assistant-subject-price = Price
assistant-subject-other = Something else
