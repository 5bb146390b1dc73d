accounts-register-title = تسجيل متجر
accounts-register-heading = سجّل متجرك
accounts-business = اسم المتجر
accounts-name = اسمك
accounts-email = البريد الإلكتروني
accounts-password = كلمة المرور
accounts-password-hint = { $least ->
    [zero] اختر كلمة مرور طويلة. بضع كلمات متتالية خيار جيد.
    [one] حرف واحد على الأقل. بضع كلمات متتالية خيار جيد.
    [two] حرفان على الأقل. بضع كلمات متتالية خيار جيد.
    [few] { $least } أحرف على الأقل. بضع كلمات متتالية خيار جيد.
    [many] { $least } حرفًا على الأقل. بضع كلمات متتالية خيار جيد.
   *[other] { $least } حرف على الأقل. بضع كلمات متتالية خيار جيد.
}
accounts-register = تسجيل المتجر
accounts-have-account = لديك حساب بالفعل؟ { $link }
accounts-register-aside = أنت تقرّر ما يُنشر
accounts-register-aside-drafts = تبقى المسودات خاصة حتى تصبح جاهزة
accounts-register-aside-approval = وافق على منتج فيظهر للزوّار فورًا
accounts-register-aside-change = تبقى العروض كما هي أثناء عملك على تعديل
accounts-sign-in = تسجيل الدخول
accounts-new-here = جديد هنا؟ { $link }
accounts-sign-in-aside = أهلًا بعودتك
accounts-sign-in-aside-workspace = تجد منتجاتك والموافقات في مساحة العمل
accounts-sign-in-aside-approved = لا يرى الزوّار إلا ما تمت الموافقة عليه
accounts-sign-in-aside-browse = لا تحتاج إلى حساب للتصفّح أو لسؤال المساعد
accounts-business-missing = أدخل اسم متجرك.
accounts-business-no-letters = استخدم حرفًا أو رقمًا واحدًا على الأقل في الاسم.
accounts-name-missing = أدخل اسمك.
accounts-email-taken = لهذا البريد الإلكتروني حساب بالفعل. سجّل الدخول، أو استخدم عنوانًا آخر.
accounts-password-short = { $least ->
    [zero] أدخل كلمة مرور. من السهل تذكّر بضع كلمات متتالية.
    [one] استخدم حرفًا واحدًا على الأقل. من السهل تذكّر بضع كلمات متتالية.
    [two] استخدم حرفين على الأقل. من السهل تذكّر بضع كلمات متتالية.
    [few] استخدم { $least } أحرف على الأقل. من السهل تذكّر بضع كلمات متتالية.
    [many] استخدم { $least } حرفًا على الأقل. من السهل تذكّر بضع كلمات متتالية.
   *[other] استخدم { $least } حرف على الأقل. من السهل تذكّر بضع كلمات متتالية.
}
accounts-password-long = { $most ->
    [zero] لا يُسمح بأي حرف.
    [one] استخدم حرفًا واحدًا على الأكثر.
    [two] استخدم حرفين على الأكثر.
    [few] استخدم { $most } أحرف على الأكثر.
    [many] استخدم { $most } حرفًا على الأكثر.
   *[other] استخدم { $most } حرف على الأكثر.
}
accounts-password-common = كلمة المرور هذه سهلة التخمين. اختر غيرها.
accounts-password-known = لا تجعل كلمة المرور اسمك أو بريدك الإلكتروني أو اسم متجرك.
accounts-mismatch = البريد الإلكتروني أو كلمة المرور غير صحيحة.
accounts-registered = تم تسجيل { $business }. أضف منتجك الأول.
accounts-welcome-back = أهلًا بعودتك، { $name }.
accounts-signed-out = تم تسجيل خروجك.
