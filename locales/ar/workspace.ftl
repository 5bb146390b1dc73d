workspace-your-role = دورك: { $role }
workspace-waiting = { $count ->
    [zero] بالانتظار
    [one] بالانتظار
    [two] بالانتظار
    [few] بالانتظار
    [many] بالانتظار
   *[other] بالانتظار
}
workspace-other-businesses = متاجرك الأخرى
workspace-products = المنتجات
workspace-approvals = الموافقات
workspace-activity = سجل النشاط
workspace-storefront = واجهة المتجر
