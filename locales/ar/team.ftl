team-title = الفريق
team-lead = كل من يعمل في هذا المتجر، ودور كل منهم.
team-tabs = أقسام الفريق
team-breadcrumbs = مسار التنقل
team-members = الأعضاء
team-invitations = الدعوات
team-roles = الأدوار
team-invite = ادعُ شخصًا
team-save = حفظ
team-back = رجوع
team-cancel = إلغاء
team-search = بحث
team-search-hint = الاسم
team-search-hint-address = الاسم أو البريد الإلكتروني كاملًا
team-nobody-found = لم نجد أحدًا
team-nobody-found-text = لا يوجد عضو بهذا الاسم.
team-everybody = عرض الجميع
team-you = (أنت)
team-owner = المالك
team-column-name = الاسم
team-column-email = البريد الإلكتروني
team-column-role = الدور
team-column-second-factor = الدخول بخطوتين
team-column-since = عضو منذ
team-column-to = المدعو
team-column-inviter = الداعي
team-column-state = الحالة
team-column-actions = الإجراءات
team-column-permission = الصلاحية
team-second-factor-on = مفعّل
team-second-factor-off = غير مفعّل
team-four-eyes = من ينشر
team-four-eyes-by-itself = { $count ->
    [zero] لا ينشر أحد عمله بمفرده.
    [one] يستطيع شخص واحد الموافقة، ولذلك لا ينشر أحد عمله بمفرده.
    [two] يستطيع شخصان الموافقة، ولذلك لا ينشر أحد عمله بمفرده، بل يوافق عليه شخص آخر.
    [few] يستطيع { $count } أشخاص الموافقة، ولذلك لا ينشر أحد عمله بمفرده، بل يوافق عليه شخص آخر.
    [many] يستطيع { $count } شخصًا الموافقة، ولذلك لا ينشر أحد عمله بمفرده، بل يوافق عليه شخص آخر.
   *[other] يستطيع { $count } شخص الموافقة، ولذلك لا ينشر أحد عمله بمفرده، بل يوافق عليه شخص آخر.
}
team-four-eyes-not-yet = لا يستطيع الموافقة إلا شخص واحد، ولذلك يمكنه أن ينشر عمله بمفرده. حين يستطيع شخص ثانٍ الموافقة، يحتاج كل نشر إلى شخصين.
team-four-eyes-chosen = يحتاج كل نشر إلى شخصين، فلا يوافق أحد على عمله. هذا ما اختاره متجرك.
team-four-eyes-stuck = اختار متجرك ألّا يوافق أحد على عمله، لكن لا يستطيع الموافقة إلا شخص واحد. لا يمكن نشر ما يكتبه حتى يستطيع شخص ثانٍ الموافقة.
team-four-eyes-offered = { $count ->
    [zero] يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك.
    [one] يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك.
    [two] يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك مع أن شخصين يستطيعان الموافقة، ويمكنك أن تشترط شخصين.
    [few] يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك مع أن { $count } أشخاص يستطيعون الموافقة، ويمكنك أن تشترط شخصين.
    [many] يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك مع أن { $count } شخصًا يستطيعون الموافقة، ويمكنك أن تشترط شخصين.
   *[other] يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك مع أن { $count } شخص يستطيعون الموافقة، ويمكنك أن تشترط شخصين.
}
team-four-eyes-off = يستطيع شخص واحد أن ينشر بمفرده. هذا ما اختاره متجرك.
team-four-eyes-settings = غيّر ذلك في الإعدادات
team-change-role = الدور
team-change-role-hint = يسري من الصفحة التالية التي يفتحها العضو. تجد ما يتيحه كل دور في { $roles }.
# $name (Text)
team-role-given = أصبح دور { $name } الآن «{ $role }».
team-remove = إزالة من الفريق
team-remove-says = يفقد العضو إمكانية الدخول مع الصفحة التالية التي يفتحها. يمكنك دعوته مرة أخرى في أي وقت.
team-remove-keeps = يبقى ما كتبه باسمه، وتبقى مسوداته للفريق.
team-remove-invitations = تُلغى الدعوات المفتوحة التي أرسلها.
# $name (Text)
# $business (Text)
team-remove-title = إزالة { $name } من { $business }؟
# $name (Text)
team-removed = لم يعد { $name } عضوًا.
# $business (Text)
team-leave-this = مغادرة { $business }
team-leave = مغادرة
# $business (Text)
team-leave-title = مغادرة { $business }؟
team-leave-says = تفقد إمكانية الدخول فورًا، ولا تعود إلا بدعوة جديدة.
team-leave-keeps = يبقى ما كتبته باسمك، وتبقى مسوداتك كذلك. تُلغى الدعوات المفتوحة التي أرسلتها.
# $business (Text)
team-left = لقد غادرت { $business }.
team-hand-over = تسليم المتجر
# $name (Text)
team-hand-over-says = يصبح { $name } مالك المتجر ومديرًا فيه. المالك وحده يستطيع تسليم المتجر أو إغلاقه.
team-hand-over-stays = تبقى مديرًا. لا يستطيع إعادة المتجر إليك إلا المالك الجديد.
# $business (Text)
# $name (Text)
team-hand-over-title = تسليم { $business } إلى { $name }؟
# $name (Text)
team-handed-over = أصبح { $name } المالك الآن.
team-not-yourself = لا يمكنك تغيير دورك أو إزالة نفسك. اطلب ذلك من مدير آخر، أو غادر المتجر.
# $name (Text)
team-not-the-owner = { $name } هو مالك المتجر. لا يتغيّر ذلك إلا إذا سلّم المتجر بنفسه.
# $name (Text)
team-above-you = يستطيع { $name } هنا ما لا تستطيعه، ولذلك لا يمكنك تغيير دوره أو إزالته. اطلب ذلك من أحد المديرين.
team-role-above-you = يتيح دور «{ $role }» ما لا يتيحه دورك، ولذلك لا يستطيع منحه أو تغييره إلا مدير.
# $name (Text)
team-last-admin = { $name } هو المدير الوحيد. اجعل شخصًا آخر مديرًا أولًا.
team-only-the-owner = لا يستطيع تسليم المتجر إلا مالكه.
# $name (Text)
team-owner-already = { $name } هو المالك بالفعل.
team-owner-cannot-leave = أنت مالك هذا المتجر. سلّمه إلى شخص آخر قبل أن تغادر.
team-invitations-lead = تسري الدعوة سبعة أيام، وهي لشخص واحد.
team-by-mail = بالبريد الإلكتروني
team-by-link = برابط
team-by-link-text = يستطيع من يملك الرابط الانضمام مرة واحدة، ولذلك لا يمنح الرابط أبدًا دورًا يدير الأعضاء أو المتجر.
team-send = إرسال الدعوة
team-make-link = إنشاء رابط
team-waiting = الدعوات المفتوحة
team-none-waiting = لا توجد دعوات الآن.
team-a-link = رابط
team-line-open = بالانتظار
team-line-until = حتى { $until }
team-line-over = انتهت مدتها
team-line-declined = مرفوضة
team-send-again = إعادة الإرسال
team-new-link = إنشاء رابط جديد
team-revoke = إلغاء الدعوة
team-revoke-confirm = هل تريد إلغاء هذه الدعوة؟ سيتوقف رابطها عن العمل فورًا.
team-revoked = أُلغيت الدعوة.
team-invitation-gone = تم الرد على هذه الدعوة أو إلغاؤها في هذه الأثناء.
# $email (Text)
team-invited = أرسلنا دعوة إلى { $email }. يمكن قبولها حتى { $until }.
team-link-title = رابط دعوتك
team-link-once = انسخه الآن، فحرصًا على الأمان لا نعرضه إلا هذه المرة.
team-link = الرابط
team-link-says = يستطيع كل من يملك هذا الرابط الانضمام بدور «{ $role }». يعمل الرابط لشخص واحد.
team-link-until = يمكن استخدامه حتى { $until }. يمكنك إلغاؤه في أي وقت.
team-link-done = نسخته
team-verify-first = أكّد بريدك الإلكتروني قبل أن تدعو غيرك. يمكنك طلب الرسالة مرة أخرى من صفحة حسابك.
# $email (Text)
team-member-already = البريد { $email } لعضو في الفريق بالفعل.
team-too-many-open = { $most ->
    [zero] لا يمكن فتح دعوات الآن.
    [one] توجد دعوة مفتوحة. ألغها أولًا أو انتظر جوابها.
    [two] توجد دعوتان مفتوحتان. ألغِ إحداهما أولًا أو انتظر جوابها.
    [few] توجد { $most } دعوات مفتوحة. ألغِ بعضها أولًا أو انتظر جوابها.
    [many] توجد { $most } دعوة مفتوحة. ألغِ بعضها أولًا أو انتظر جوابها.
   *[other] توجد { $most } دعوة مفتوحة. ألغِ بعضها أولًا أو انتظر جوابها.
}
team-role-missing = اختر دورًا.
team-role-gone = لم يعد هذا الدور موجودًا. اختر غيره.
team-role-not-by-link = لا يستطيع الرابط منح دور يدير الأعضاء أو المتجر. ادعُ الشخص بالبريد الإلكتروني.
team-roles-lead = ما يتيحه كل دور. يسري التغيير من الصفحة التالية التي يفتحها صاحب الدور.
team-roles-fixed = يستطيع المديرون كل شيء، ويستطيع الجميع الاطّلاع على المنتجات. لا يمكنك أن تمنح إلا ما يتيحه دورك.
team-roles-saved = حُفظت الأدوار.
team-roles-unchanged = لم يتغيّر شيء.
team-roles-changed-since = غيّر شخص آخر الأدوار في هذه الأثناء. هذه حالتها الآن، فأجرِ تغييراتك مرة أخرى.
team-cell = { $role }: { $permission }
team-may-view-products = الاطّلاع على المنتجات
team-may-create-products = إنشاء المنتجات
team-may-edit-products = تعديل المنتجات
team-may-delete-products = أرشفة المنتجات واستعادتها
team-may-submit-products = إرسال المنتجات للموافقة وسحبها
team-may-approve-products = الموافقة على المنتجات أو إعادتها أو رفضها
team-may-manage-members = دعوة الأعضاء وإزالتهم واختيار الأدوار
team-may-manage-business = تغيير ملف المتجر وإعداداته
team-may-view-activity = الاطّلاع على سجل النشاط
team-may-view-insights = الاطّلاع على ما يسأل عنه الزوّار
team-own-roles = أدوار متجرك
team-no-own-roles = لا توجد حتى الآن إلا الأدوار المشتركة بين كل المتاجر.
team-new-role = دور جديد
team-new-role-lead = { $most ->
    [zero] لا يمكن إضافة أدوار.
    [one] يمكن أن يكون للمتجر دور واحد خاص به.
    [two] يمكن أن يكون للمتجر دوران خاصان به.
    [few] يمكن أن يكون للمتجر حتى { $most } أدوار خاصة به.
    [many] يمكن أن يكون للمتجر حتى { $most } دورًا خاصًا به.
   *[other] يمكن أن يكون للمتجر حتى { $most } دور خاص به.
}
team-make-role = إنشاء الدور
team-role-name = اسم الدور
team-role-name-hint = مثل متدرّب أو محاسب أو مصوّر.
team-role-like = يبدأ بما يتيحه هذا الدور
team-role-like-hint = يمكنك تغييره بعد ذلك.
team-role-made = أُنشئ الدور. اختر هنا ما يتيحه.
team-role-name-missing = أعطِ الدور اسمًا.
team-role-name-taken = يوجد دور بهذا الاسم أو باسم يشبهه. اختر اسمًا آخر.
team-too-many-roles = { $most ->
    [zero] لا يمكن إضافة أدوار.
    [one] يمكن أن يكون للمتجر دور واحد خاص به. احذفه أولًا.
    [two] يمكن أن يكون للمتجر دوران خاصان به. احذف أحدهما أولًا.
    [few] يمكن أن يكون للمتجر { $most } أدوار خاصة به. احذف أحدها أولًا.
    [many] يمكن أن يكون للمتجر { $most } دورًا خاصًا به. احذف أحدها أولًا.
   *[other] يمكن أن يكون للمتجر { $most } دور خاص به. احذف أحدها أولًا.
}
team-rename = إعادة تسمية
team-role-renamed = تغيّر اسم الدور.
team-role-used = { $count ->
    [zero] ليس لأي عضو هذا الدور.
    [one] لعضو واحد هذا الدور.
    [two] لعضوين هذا الدور.
    [few] لـ{ $count } أعضاء هذا الدور.
    [many] لـ{ $count } عضوًا هذا الدور.
   *[other] لـ{ $count } عضو هذا الدور.
}
team-role-invited = { $count ->
    [zero] لا تمنحه أي دعوة مفتوحة.
    [one] تمنحه دعوة مفتوحة واحدة.
    [two] تمنحه دعوتان مفتوحتان.
    [few] تمنحه { $count } دعوات مفتوحة.
    [many] تمنحه { $count } دعوة مفتوحة.
   *[other] تمنحه { $count } دعوة مفتوحة.
}
team-delete-role = حذف الدور
team-delete-role-text = ليس لأحد هذا الدور. لا يمكن التراجع عن الحذف.
team-delete-role-confirm = هل تريد حذف هذا الدور؟ لا يمكن التراجع عن ذلك.
team-role-has-members = { $count ->
    [zero] ليس لأي عضو هذا الدور.
    [one] ما زال لعضو واحد هذا الدور. أعطه دورًا آخر أولًا.
    [two] ما زال لعضوين هذا الدور. أعطهما دورًا آخر أولًا.
    [few] ما زال لـ{ $count } أعضاء هذا الدور. أعطهم دورًا آخر أولًا.
    [many] ما زال لـ{ $count } عضوًا هذا الدور. أعطهم دورًا آخر أولًا.
   *[other] ما زال لـ{ $count } عضو هذا الدور. أعطهم دورًا آخر أولًا.
}
team-role-has-invitations = { $count ->
    [zero] لا تمنح أي دعوة مفتوحة هذا الدور.
    [one] ما زالت دعوة مفتوحة تمنح هذا الدور. ألغها أولًا.
    [two] ما زالت دعوتان مفتوحتان تمنحان هذا الدور. ألغهما أولًا.
    [few] ما زالت { $count } دعوات مفتوحة تمنح هذا الدور. ألغها أولًا.
    [many] ما زالت { $count } دعوة مفتوحة تمنح هذا الدور. ألغها أولًا.
   *[other] ما زالت { $count } دعوة مفتوحة تمنح هذا الدور. ألغها أولًا.
}
team-role-deleted = حُذف دور «{ $role }».
team-reset = إعادة «{ $role }» إلى أصله
team-reset-confirm = هل تريد إعادة «{ $role }» إلى ما كان يتيحه في البداية؟
team-role-was-reset = عاد دور «{ $role }» إلى ما كان يتيحه في البداية.
# $business (Text)
team-welcome-title = الانضمام إلى { $business }
team-welcome-lead = يدعوك { $inviter } إلى الانضمام إلى { $business } بدور «{ $role }».
team-welcome-until = يمكنك القبول حتى { $until }.
# $email (Text)
team-welcome-for = هذه الدعوة موجّهة إلى { $email }.
team-welcome-account = تحتاج إلى حساب في Souk لقبولها.
team-welcome-join = افتح حسابًا
team-welcome-sign-in = تسجيل الدخول
team-welcome-means = إذا قبلت، يمكنك العمل في هذا المتجر فورًا. يرى مديروه اسمك وبريدك الإلكتروني.
team-welcome-unverified = هذه الدعوة موجّهة إلى بريدك الإلكتروني، لكنك لم تؤكّده بعد. أكّده أولًا ثم افتح الدعوة مرة أخرى.
# $email (Text)
# $own (Text)
team-welcome-another = هذه الدعوة موجّهة إلى { $email }، لكنك سجّلت الدخول باستخدام { $own }. سجّل الخروج ثم ادخل بالبريد الآخر.
team-accept = قبول
team-decline = رفض
team-decline-confirm = هل تريد رفض هذه الدعوة؟ سيتوقف رابطها عن العمل.
team-to-account = إلى حسابك
team-to-workspace = إلى مساحة العمل
team-browse = تصفّح العروض
# $business (Text)
team-member-before = أنت عضو في { $business } بالفعل.
# $business (Text)
team-joined = أهلًا بك في { $business }. دورك: { $role }.
# $business (Text)
team-refused = رفضت الدعوة إلى { $business }.
team-state-waiting = يمكن قبول هذه الدعوة.
team-state-accepted = استُخدمت هذه الدعوة من قبل. كل دعوة لشخص واحد.
team-state-revoked = أُلغيت هذه الدعوة. إن كنت لا تزال تريد الانضمام، فاطلب دعوة جديدة.
team-state-declined = رُفضت هذه الدعوة. إن كنت لا تزال تريد الانضمام، فاطلب دعوة جديدة.
team-state-expired = انتهت مدة هذه الدعوة. اطلب دعوة جديدة.
team-state-closed = هذا المتجر مغلق، ولذلك لا يمكن لأحد الانضمام إليه الآن.
team-state-too-much = تغيّر دور هذه الدعوة، ولم يعد الرابط يستطيع منحه. اطلب دعوة بالبريد الإلكتروني.
team-unknown-title = رابط الدعوة هذا لا يعمل
team-unknown-text = ربما كان ناقصًا، أو حلّت محله دعوة أحدث. ابحث عن آخر رسالة أو اطلب رابطًا جديدًا.
team-businesses = متاجرك
team-asked = دعوات موجّهة إليك
team-no-business = لست عضوًا في أي متجر
team-no-business-text = يمكنك التصفّح وسؤال المساعد كأي زائر، أو البيع هنا بنفسك. حين يدعوك متجر، تظهر الدعوة هنا.
team-open-business = تسجيل متجر
team-open-another = تسجيل متجر آخر
# $inviter (Text)
# $business (Text)
team-mail-invited = يدعوك { $inviter } إلى { $business }
# $inviter (Text)
# $business (Text)
team-mail-invited-says = يدعوك { $inviter } إلى الانضمام إلى متجر { $business } في Souk. سيكون دورك هناك: { $role }.
team-mail-invited-look = عرض الدعوة
team-mail-invited-until = يمكنك القبول حتى { $until }.
team-mail-invited-stranger = إن كنت لا تعرف المرسل، فلا حاجة إلى فعل شيء: لا يحدث شيء ما لم تقبل الدعوة.
# $name (Text)
# $business (Text)
team-mail-joined = انضم { $name } إلى { $business }
# $name (Text)
# $business (Text)
team-mail-joined-says = قبل { $name } دعوتك إلى { $business }. دوره: { $role }.
team-mail-joined-look = فتح الفريق
# $business (Text)
team-mail-owned = أصبحت مالك { $business }
# $name (Text)
# $business (Text)
team-mail-owned-says = سلّمك { $name } متجر { $business }. أنت مالكه ومدير فيه، وأنت وحدك تستطيع تسليمه أو إغلاقه.
# $business (Text)
team-mail-handed-over = لقد سلّمت { $business }
# $business (Text)
# $name (Text)
team-mail-handed-over-says = أصبح { $business } الآن ملك { $name }. ما زلت مديرًا فيه.
team-mail-handed-over-stranger = إن لم تكن أنت من فعل ذلك، فغيّر كلمة المرور فورًا واكتب إلى مشغّل السوق.
team-event-invited = { $actor }: دعوة { $whom }
team-event-invited-by-link = { $actor }: إنشاء رابط دعوة
team-event-resent = { $actor }: إعادة إرسال الدعوة إلى { $whom }
team-event-resent-link = { $actor }: استبدال رابط دعوة
team-event-revoked = { $actor }: إلغاء الدعوة الموجّهة إلى { $whom }
team-event-revoked-link = { $actor }: إلغاء رابط دعوة
team-event-joined = { $actor }: الانضمام إلى الفريق بدور «{ $role }»
team-event-role-changed = { $actor }: إعطاء { $whom } دور «{ $role }»
team-event-removed = { $actor }: إزالة { $whom } من الفريق
team-event-left = { $actor }: مغادرة الفريق
team-event-role-created = { $actor }: إنشاء دور «{ $role }»
team-event-role-edited = { $actor }: تعديل دور «{ $role }»
team-event-role-deleted = { $actor }: حذف دور «{ $role }»
team-event-handed-over = { $actor }: تسليم المتجر إلى { $whom }
team-event-trusted = { $actor }: جعل { $whom } كاتبًا موثوقًا
team-event-distrusted = { $actor }: لم يعد { $whom } كاتبًا موثوقًا
