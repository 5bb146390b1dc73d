favourites-title = العروض المحفوظة
favourites-save = حفظ
favourites-saved = حُفظ «{ $listing }». تجده في حسابك ضمن «العروض المحفوظة».
favourites-removed = أُزيل من العروض المحفوظة.
favourites-too-many = حفظت { $most ->
    [zero] { $most } عرض
    [one] عرضًا واحدًا
    [two] عرضين
    [few] { $most } عروض
    [many] { $most } عرضًا
   *[other] { $most } عرض
}، وهذا هو الحد الأقصى. أزل بعضها أولًا.
favourites-newest = آخر ما حُفظ
favourites-older = عرض المزيد
favourites-none = لا شيء محفوظ بعد
favourites-none-text = احفظ العروض التي تريد العودة إليها.
favourites-gone = هذا العرض لم يعد متاحًا.
favourites-gone-more = عرض ما يشبهه
favourites-remove = إزالة
