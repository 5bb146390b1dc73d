redirects-title = عمليات إعادة التوجيه
redirects-lead = عناوين قديمة وإلى أين تقود. لا تعمل إعادة التوجيه إلا حيث لا توجد صفحة في السوق.
redirects-new = إعادة توجيه جديدة
redirects-edit = تعديل إعادة التوجيه
redirects-import = استيراد ملف
redirects-find = البحث عن عنوان
redirects-none = لم يُعثر على إعادة توجيه
redirects-none-text = عندما يتغير عنوان صفحة، يُضاف عنوانها القديم هنا تلقائيًا.
redirects-column-path = العنوان القديم
redirects-column-target = يقود إلى
redirects-column-status = الرد
redirects-column-used = الاستخدام
redirects-used = { $uses ->
    [zero] لم تُستخدم
    [one] مرة واحدة، في { $day }
    [two] مرتان، آخرهما في { $day }
    [few] { $uses } مرات، آخرها في { $day }
    [many] { $uses } مرة، آخرها في { $day }
   *[other] { $uses } مرة، آخرها في { $day }
}
redirects-never-used = لم تُستخدم
redirects-elsewhere = موقع آخر
redirects-path-hint = يبدأ بشرطة مائلة وبلا علامة استفهام، مثل ‎/old-shop‎.
redirects-target-hint = عنوان في هذا السوق يبدأ بشرطة مائلة، أو عنوان https في موقع آخر.
redirects-path-mistaken = أدخل عنوانًا في هذا السوق يبدأ بشرطة مائلة، لا يتجاوز { $most } حرف، وبلا علامة استفهام.
redirects-path-kept = هذا الجزء من السوق للمسجّلين أو للبرامج، ولا يمكن إعادة توجيهه.
redirects-target-mistaken = أدخل عنوانًا يبدأ بشرطة مائلة أو بـ ‎https://‎.
redirects-status-mistaken = اختر 301 أو 302 أو 308.
redirects-circle = سيقود { $path } إلى نفسه.
redirects-too-many = يمكن أن يضم السوق { $most } إعادة توجيه على الأكثر.
redirects-moved = انتقال دائم
redirects-moved-with-forms = انتقال دائم، مع النماذج
redirects-for-now = مؤقت
redirects-save = حفظ
redirects-saved = حُفظت. تعمل حيث لا توجد صفحة في السوق.
redirects-saved-elsewhere = حُفظت. انتبه إلى أنها تقود إلى موقع آخر.
redirects-delete = حذف
redirects-delete-this = حذف إعادة توجيه { $path }
redirects-deleted = حُذفت إعادة التوجيه.
redirects-import-lead = ملف CSV فيه إعادة توجيه واحدة في كل سطر: العنوان القديم، ثم الجديد، ثم الرد إن شئت (301 أو 302 أو 308).
redirects-import-file = الملف
redirects-import-hint = { $most } سطر على الأكثر. تُستبدل إعادات التوجيه الموجودة للعناوين نفسها.
redirects-import-refused = لم يُستورد شيء. صحّح هذه الأسطر وحاول مرة أخرى:
redirects-import-line = السطر { $line }:
redirects-line-mistaken = هذا السطر ليس بصيغة CSV.
redirects-too-many-lines = يمكن أن يضم الملف { $most } سطر على الأكثر.
redirects-nothing = لا يحتوي الملف على إعادة توجيه.
redirects-imported = { $count ->
    [zero] لم تُستورد أي إعادة توجيه.
    [one] استُوردت إعادة توجيه واحدة.
    [two] استُوردت إعادتا توجيه.
    [few] استُوردت { $count } إعادات توجيه.
    [many] استُوردت { $count } إعادة توجيه.
   *[other] استُوردت { $count } إعادة توجيه.
}
