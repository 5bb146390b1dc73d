businesses-name-taken = يوجد متجر بهذا الاسم أو باسم يشبهه. اختر اسمًا آخر، أو أضف اسم مدينتك.
businesses-address-missing = أدخل عنوانًا.
businesses-address-letters = استخدم الحروف من a إلى z والأرقام وشرطات مفردة فقط، مثل blue-door-2.
businesses-address-length = استخدم من { $shortest } إلى { $longest } حرفًا.
businesses-address-reserved = هذه الكلمة محجوزة. اختر عنوانًا آخر.
businesses-address-taken = لمتجر آخر هذا العنوان أو كان له مؤخرًا. اختر عنوانًا آخر.
businesses-suspended = أوقف السوق المتجر { $business }. لا يمكن نشر أي شيء إلى أن يُرفع الإيقاف.
