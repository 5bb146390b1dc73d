backups-mail-subject = فشل النسخ الاحتياطي الليلي
# $market (Text) - its address
backups-mail-text = فشلت النسخة الاحتياطية الليلية من { $market } أو تعذّر التحقق منها. السبب:
backups-mail-open = عرض مهام الخلفية
