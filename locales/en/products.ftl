products-title = Products
products-new = New product
products-edit-title = Edit product
products-product = Product
products-breadcrumbs = Breadcrumbs
products-all = All products
products-tabs = Products by status
products-shelf-all = All
products-shelf-waiting = Waiting
products-status-draft = Draft
products-status-pending = Waiting for approval
products-status-changes-requested = Changes requested
products-status-rejected = Rejected
products-status-approved = Approved
products-archived = Archived
products-listed = Listed
products-none = No products yet
products-none-add = Add your first one. Only people in this business can see it until it’s approved.
products-none-others = Nobody in this business has added one yet.
products-add = Add a product
products-nothing-here = Nothing here
products-nothing-here-for-you = There are no products here that you can see.
products-column-status = Status
products-column-author = Author
products-column-changed = Changed
products-sku = SKU
products-sku-hint = Your own product code, if you have one.
# $number (Number) - which version
products-version = Version { $number }
# $number (Number) - which version
# $person (Html) - who began it
products-version-by = Version { $number } by { $person }
products-versions = Versions
products-version-public = Visitors see this version
# $person (Html) - who decided
products-decided-by = Decided by { $person }
# $person (Html) - who decided
products-rejected-by = { $person } rejected this version
# $person (Html) - who decided
products-changes-requested-by = { $person } asked for changes
products-still-listed = Visitors keep seeing the approved version until this one is approved.
products-submit = Submit for approval
products-review = Review
products-edit = Edit
products-start-again = Start again
products-withdraw = Withdraw
products-see-listing = View listing
products-restore = Restore
products-archive = Archive
products-archive-confirm = Archive this product? Visitors will no longer see it.
products-not-public = Visitors won’t see any of this until it’s approved.
products-choose = Choose one
products-save-draft = Save draft
products-save-and-submit = Save and submit
products-save-another = Save as another product
products-update-saved = Update the saved product
products-cancel = Cancel
products-late-changed = This product changed while you were writing. Nothing is saved yet.
products-late-check = We’ve combined both versions below. Check the result and save again.
# $field (Html) - the name of a field, with a link to it
products-late-contested = { $field }: this changed in the meantime too. What you typed is in the field, and what was saved is below it.
# $field (Shown) - the name of a field
products-late-taken = { $field }: updated to what was saved, because you hadn’t changed it.
products-late-empty = (empty)
products-late-kept = What you typed isn’t saved, but it’s still in the form below.
products-see = View product
# $product (Html) - the name of the product that was saved, with a link to it
products-late-sent-before = You’ve already saved this form as { $product }. Your changes since then aren’t saved yet.
products-late-update-or-save = Update that product with what’s below, or save this as another product?
products-late-save-another = You can save what’s below as another product.
products-done-archived = Product archived.
products-done-archived-listed = Product archived. Visitors can no longer see it.
products-done-restored = Product restored.
products-done-restored-listed = Product restored. Visitors can see it again.
products-done-submitted = Product submitted for approval.
products-done-withdrawn = Product withdrawn. It’s a draft again.
products-done-saved = Draft saved. Submit it for approval when it’s ready.
products-done-saved-submitted = Product saved and submitted for approval.
products-not-archived = This product isn’t archived.
products-is-archived = This product is archived. Restore it first.
products-no-draft = This product has no draft. Edit it to start one.
products-decided-first = Someone else has already decided on this version, so your decision wasn’t saved.
products-changed-since = This product has changed since you opened it, so nothing was saved. Check the latest version before you continue.
products-sku-taken = Another product already has this SKU. Use a different one.
products-form-used = You’ve already saved a product with this form. Open a new form to add another one.
products-being-changed = A colleague is already changing this product. Ask an admin if you need to see it.
products-four-eyes = You worked on this version yourself, so someone else has to approve it.
products-because-draft = This version is a draft now. It has to be submitted for approval before anyone can approve or reject it.
products-because-pending = This version is waiting for approval. Withdraw it to keep working on it.
products-because-changes-requested = Someone asked for changes to this version. Edit it first, then submit it for approval again.
products-because-rejected = This version was rejected. Start again to submit a new one.
products-because-approved = This version has already been approved. Edit the product to start a new one.
products-approved-by-its-writer = Written and approved by the same person.
