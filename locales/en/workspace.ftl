# $role (Shown) - what they are there, such as admin
workspace-your-role = Your role: { $role }
# $count (Number) - how many wait; the number itself stands before this
workspace-waiting = { $count ->
    [one] waiting
   *[other] waiting
}
workspace-other-businesses = Your other businesses
workspace-products = Products
workspace-approvals = Approvals
workspace-activity = Activity
workspace-storefront = Storefront
