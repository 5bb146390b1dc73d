approvals-title = Approvals
approvals-lead = Waiting for approval, oldest first
approvals-none = Nothing is waiting for approval
approvals-none-text = Submitted products show up here.
approvals-all-products = All products
approvals-column-product = Product
approvals-column-kind = Type
approvals-column-price = Price
approvals-column-author = Author
approvals-column-submitted = Submitted
approvals-change = Change to a listing
approvals-new = New product
# $product (Text) - the product's name
approvals-review-title = Review { $product }
approvals-breadcrumbs = Breadcrumbs
# $number (Number) - the version's number
# $author (Html) - the name of whoever began it
approvals-version = Version { $number } by { $author }
# $number (Number) - the version's number
# $author (Html) - the name of whoever began it
# $when (Shown) - when it was submitted
approvals-version-submitted = Version { $number } by { $author }, submitted on { $when }
approvals-pictures = Pictures
approvals-unchanged = unchanged
approvals-before = Listed now
approvals-after = Proposed
approvals-coarse = A lot has changed here, so whole passages are highlighted instead of single words.
approvals-decision = Decision
approvals-approve = Approve and publish
approvals-own = You worked on this version yourself, so someone else has to approve it.
approvals-request-changes = Ask for changes
approvals-request-changes-label = What should change?
approvals-request-changes-button = Ask for changes
approvals-reject = Reject
approvals-reject-label = Why can’t it be published?
approvals-reject-button = Reject
approvals-reason-missing = Give a reason so the author knows what to do next.
approvals-not-waiting = This version isn’t waiting for approval any more.
approvals-archived = This product is archived. Restore it first, then approve or reject it.
approvals-see-product = View product
approvals-approved = Product approved. Visitors can see it now.
approvals-sent-back = Changes requested. The author can see your reason.
approvals-rejected = Product rejected. The author can see your reason.
approvals-alone = You wrote on this yourself. If you approve it, the history says that the same person wrote and approved it.
