# $role (Shown) - what they are there, such as admin
workspace-your-role = Your role: { $role }
# $count (Number) - how many wait; the number itself stands before this
workspace-waiting = { $count ->
    [one] waiting
   *[other] waiting
}
workspace-switch = Switch business
workspace-all-businesses = All your businesses
workspace-closed = Closed
workspace-products = Products
workspace-approvals = Approvals
workspace-activity = Activity
workspace-storefront = Storefront
workspace-suspended = Suspended
workspace-suspended-title = The marketplace has suspended this business
workspace-suspended-means = Its storefront and listings aren’t public. You can go on working on drafts and submitting them, but nothing is published until the business is reinstated. This is the reason:
