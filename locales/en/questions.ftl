questions-title = Questions
questions-lead = What visitors asked about your listings. Answer by email, then mark the question as answered.
questions-open = Open
questions-answered = Answered
questions-newest = Newest questions
questions-older = Older questions
questions-none-open = No open questions
questions-none-open-text = When a visitor asks about a listing, the question appears here and is sent to you by email.
questions-none-answered = No answered questions
# whose name follows, for screen readers
questions-reply = Reply by email
questions-mark = Mark as answered
questions-reopen = Reopen
questions-marked = Marked as answered.
questions-reopened = Question reopened.
# $business (Text) - who is asked
questions-ask-title = Ask { $business }
# $business (Text) - who is asked
questions-ask-lead = { $business } gets your question and can answer you by email.
# the name of the listing follows, as a link
questions-about = About:
# $name (Text) - what the person is called
# $email (Text) - their address
questions-as = You’re asking as { $name }. The answer goes to { $email }.
questions-name = Your name
questions-name-missing = Enter your name.
questions-email = Your email
# $business (Text) - who is asked
questions-email-hint = Only { $business } sees it, to answer you.
questions-text = Your question
questions-text-missing = Write your question.
# the label of a field that people don’t see
questions-trap = Leave this empty
questions-send = Send question
questions-cancel = Cancel
# $business (Text) - who was asked
questions-sent = Your question was sent. { $business } can answer you by email.
# $product (Text) - the name of the listing
questions-mail-subject = Question about { $product }
# $name (Text) - who asks
# $product (Text) - the name of the listing
questions-mail-asks = { $name } asks about { $product }:
# $email (Text) - the address of whoever asks
questions-mail-reply = Reply to this email to answer. Your reply goes to { $email }.
questions-mail-open = Open the questions
# $business (Text) - the business that was asked
questions-mail-why = You get this because you can edit the products of { $business }.
