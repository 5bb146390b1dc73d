workspace-your-role = دورك: { $role }
workspace-waiting = { $count ->
    [zero] بالانتظار
    [one] بالانتظار
    [two] بالانتظار
    [few] بالانتظار
    [many] بالانتظار
   *[other] بالانتظار
}
workspace-switch = التبديل بين المتاجر
workspace-all-businesses = كل متاجرك
workspace-closed = مغلق
workspace-products = المنتجات
workspace-approvals = الموافقات
workspace-activity = سجل النشاط
workspace-storefront = واجهة المتجر
