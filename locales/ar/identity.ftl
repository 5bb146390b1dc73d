identity-role-admin = مدير
identity-role-approver = مسؤول الموافقات
identity-role-editor = محرّر
identity-role-viewer = مشاهد
identity-page-title = { $title } · { $business }
identity-forbidden = دورك في { $business } هو «{ $role }»، ولا يتيح لك { $action }. اطلب ذلك من أحد مديري المتجر.
identity-forbidden-view-products = الاطّلاع على المنتجات
identity-forbidden-create-products = إنشاء المنتجات
identity-forbidden-edit-products = تعديل المنتجات
identity-forbidden-delete-products = أرشفة المنتجات أو استعادتها
identity-forbidden-submit-products = إرسال المنتجات للموافقة أو سحبها
identity-forbidden-approve-products = الموافقة على المنتجات أو رفضها
identity-forbidden-manage-members = إدارة الأعضاء
identity-forbidden-manage-business = تعديل بيانات المتجر
identity-forbidden-view-activity = الاطّلاع على سجل النشاط
identity-forbidden-view-insights = الاطّلاع على الإحصاءات
identity-email-missing = أدخل بريدك الإلكتروني.
identity-email-malformed = أدخل بريدًا إلكترونيًا مثل name@example.com.
# $business (Text)
identity-business-closed = { $business } مغلق. يستطيع أحد المديرين إعادة فتحه من الإعدادات.
# $business (Text)
identity-second-factor-business = يشترط { $business } خطوة ثانية عند تسجيل الدخول، مثل رمز من تطبيق أو مفتاح مرور. أعدّها ثم عُد إلى هنا.
identity-second-factor-operator = يسجّل مشغّلو السوق الدخول بخطوة ثانية، مثل رمز من تطبيق أو مفتاح مرور. أعدّها ثم عُد إلى هنا.
identity-former-member = عضو سابق
identity-blocked = حظرت إدارة السوق هذا الحساب. السبب: { $reason }
