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
workspace-suspended = موقوف
workspace-suspended-title = أوقف السوق هذا المتجر
workspace-suspended-means = واجهته وعروضه ليست متاحة للجمهور. يمكنك متابعة العمل على المسودات وتقديمها، لكن لن يُنشر شيء إلى أن يُرفع الإيقاف. والسبب هو:
