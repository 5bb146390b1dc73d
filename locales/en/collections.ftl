collections-title = Collections
collections-breadcrumbs = Breadcrumbs
collections-lead = Group listings on your storefront, such as gifts or new arrivals. Visitors see collections in this order, each with its own page.
collections-none = No collections yet
collections-none-text = Create one below, pick listings for it and show it to visitors.
collections-is-shown = Visible
collections-is-hidden = Hidden
collections-edit = Edit
collections-show = Show to visitors
collections-hide = Hide
collections-view = View as visitors see it
collections-delete = Delete
collections-delete-confirm = Delete this collection? Its listings stay on your storefront.
collections-new = New collection
collections-name = Name
collections-name-hint = As visitors read it. The address of its page stays the same if you rename it later.
collections-name-missing = Give the collection a name.
collections-about = Description
collections-about-hint = Optional. Shown on the collection’s page and by search engines.
collections-contents = What’s in it
collections-contents-hint = Pick listings yourself, or always show the newest of one category.
collections-by-hand = Listings that you pick
# $category (Shown) - a category, after those above it
collections-newest-of = Newest in { $category }
collections-category-unknown = Choose one of the categories.
collections-create = Create collection
collections-save = Save
collections-created = Collection created. Pick what belongs in it, then show it to visitors.
collections-saved = Saved.
# $name (Text) - the name of the collection
collections-now-shown = Visitors now see “{ $name }”, as soon as something in it is published.
# $name (Text) - the name of the collection
collections-now-hidden = Visitors no longer see “{ $name }”.
# $name (Text) - the name of the collection
collections-deleted = “{ $name }” was deleted.
# $most (Number) - the most collections
collections-too-many = A business can have { $most } collections at most. Delete one first.
# $most (Number) - the most listings
collections-too-many-picked = A collection holds { $most } listings at most.
# $name (Text) - the name of the collection
collections-one = Collection: { $name }
collections-hidden-lead = Visitors don’t see this collection yet.
# $count (Number) - how many listings are picked
collections-picked = { $count ->
    [one] { $count } listing picked
   *[other] { $count } listings picked
}
collections-picked-none = Nothing is in this collection yet. Find listings below and add them.
# $number (Number) - the number of the product
collections-product = Product { $number }
collections-not-listed = Not published, so visitors don’t see it here.
# $name (Text) - the name of a collection or a product
collections-up = Move “{ $name }” up
# $name (Text) - the name of a collection or a product
collections-down = Move “{ $name }” down
# $name (Text) - the name of a collection
collections-edit-this = Edit “{ $name }”
# $name (Text) - the name of a collection
collections-show-this = Show “{ $name }” to visitors
# $name (Text) - the name of a collection
collections-hide-this = Hide “{ $name }”
# $name (Text) - the name of a collection
collections-view-this = View “{ $name }” as visitors see it
# $name (Text) - the name of a collection
collections-delete-this = Delete “{ $name }”
# $name (Text) - the name of a product
collections-take-out = Remove “{ $name }” from the collection
collections-remove = Remove
collections-pick = Add listings
collections-search = Search your listings
collections-not-yet = Search is starting up. Try again in a few seconds.
collections-nothing-listed = Nothing of yours is published yet.
# $words (Text) - what was searched for
collections-nothing-found = None of your listings matches “{ $words }”.
collections-is-in = In the collection
collections-add = Add
# $name (Text) - the name of a product
collections-add-this = Add “{ $name }”
# $shown (Number) - how many are on the page
# $total (Number) - how many there are
collections-first-of = The first { $shown } of { $total }. Search to find others.
