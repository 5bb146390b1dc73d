comments-title = Conversation
# $product (Text) - the product's name
comments-title-of = Conversation about { $product }
comments-breadcrumbs = Breadcrumbs
comments-earlier = Earlier comments
comments-latest = Latest comments
comments-none = No comments yet.
# $who (Shown) - who said what is answered
comments-answers = Reply to { $who }
comments-reply = Reply
comments-no-reply = Cancel reply
comments-remove = Remove
comments-remove-confirm = Remove your comment? You can’t get the text back.
comments-removed = This comment was removed.
comments-done-removed = Comment removed.
comments-label = Your comment
comments-hint = Authors and approvers of this product can read it. Type @ and a full name to notify someone.
comments-mention = Notify someone (optional)
comments-nobody-called-so = No one with this name can see this product. Choose a name from the list.
comments-field = Field (optional)
comments-field-none = Whole product
comments-send = Send
comments-missing = Write a comment first.
comments-form-used = You’ve already sent a comment with this form. To add this one too, send it again.
