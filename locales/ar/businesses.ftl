businesses-yours = متاجرك
businesses-none = لست عضوًا في أي متجر
businesses-none-why = لا يزال بإمكانك التصفّح وسؤال المساعد كأي زائر.
businesses-browse = تصفّح العروض
businesses-name-taken = يوجد متجر بهذا الاسم أو باسم يشبهه. اختر اسمًا آخر، أو أضف اسم مدينتك.
