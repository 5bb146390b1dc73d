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
