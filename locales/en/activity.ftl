activity-title = Activity
activity-lead = Who did what, newest first. Entries can’t be changed.
activity-none = No activity yet
activity-none-text = Every change to a product shows up here.
activity-someone = Someone
# $actor (Html) - who did it, in bold
# $business (Html) - the business's name
activity-registered = { $actor } registered the business { $business }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-created = { $actor } created { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-edited = { $actor } edited { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-submitted = { $actor } submitted { $product } for approval
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-withdrawn = { $actor } withdrew { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-approved = { $actor } approved { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-changes-requested = { $actor } asked for changes to { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-rejected = { $actor } rejected { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-archived = { $actor } archived { $product }
# $actor (Html) - who did it, in bold
# $product (Html) - the product's name, a link to it
activity-restored = { $actor } restored { $product }
# $actor (Html) - who did it, in bold
# $count (Number) - how many products were added or changed
# $file (Text) - the name of the file
activity-imported = { $count ->
    [one] { $actor } imported one product from { $file }
   *[other] { $actor } imported { $count } products from { $file }
}
# $actor (Html) - who did it, in bold
# $action (Text) - what the record calls it
activity-other = { $actor } made a change ({ $action })
