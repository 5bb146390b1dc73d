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
assistant-placeholder = What would you like to know?
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
assistant-history-search = Search your conversations
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
assistant-quoted = Quoted from the listings
assistant-quoted-at-once = Quoted from the listings in less than a second
# $seconds (Text) - how long it took, with one decimal
assistant-quoted-in = Quoted from the listings in { $seconds } seconds
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
assistant-introduction-on-request = { $product } from { $business } has its price on request.
assistant-silent = The listing does not say.
assistant-all-silent = None of these listings mention this.
assistant-not-found-here = I couldn’t find that in this listing.
assistant-not-found-in-these = I couldn’t find that in these listings.
assistant-not-listed = This product is no longer listed.
assistant-nothing = Nothing listed here matches your question.
assistant-listings-in-english = The listings here are written in English, so try English words.
assistant-listings-in-german = The listings here are written in German, so try German words.
assistant-listings-in-arabic = The listings here are written in Arabic, so try Arabic words.
# $count (Number) - how many listings say something about what was asked: all that match
assistant-lead-all-say = { $count ->
    [one] One matching listing mentions this.
   *[other] { $count } matching listings mention this.
}
assistant-lead-closest-say = The closest matches all mention this.
# $count (Number) - how many of them say something about what was asked
# $of (Number) - how many match, two or more
assistant-lead-some-say = { $count ->
    [one] One of the { $of } matching listings mentions this.
   *[other] { $count } of the { $of } matching listings mention this.
}
# $count (Number) - how many of them say something about what was asked
# $of (Number) - how many were looked at, two or more
assistant-lead-some-closest-say = { $count ->
    [one] One of the { $of } closest matches mentions this.
   *[other] { $count } of the { $of } closest matches mention this.
}
assistant-lead-close-one = No listing has everything you asked for. This one comes close.
assistant-lead-close = No listing has everything you asked for. These come closest.
# $count (Number) - how many listings match
assistant-lead-cheapest = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match, cheapest first.
}
# $count (Number) - how many listings match
assistant-lead-dearest = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match, most expensive first.
}
# $count (Number) - how many listings match
assistant-lead-newest = { $count ->
    [one] One listing matches.
   *[other] { $count } listings match, newest first.
}
assistant-lead-new = These are the newest listings.
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

assistant-question-missing = Type a question first.
assistant-crowded = The assistant is answering a lot of questions right now. Ask again in a few seconds.
assistant-not-ready = Search is still starting up. Ask again in a few seconds.
assistant-search-failed = Something went wrong while searching. Ask again in a moment.
assistant-too-slow = This took too long, so the answer stops here. Ask again in a moment.
assistant-broke-off = The answer broke off. Ask again in a moment.
assistant-not-kept = The answer is complete, but we couldn’t save it. Copy anything you want to keep.

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
