# نموذج الترتيب في متصفح يشغّل جزيرته.
ranker-place = المرتبة التالية
ranker-up = إلى أعلى
ranker-down = إلى أسفل
ranker-tie = تعادل مع ما فوقها
ranker-remove = إخراج من الترتيب
ranker-drag = اسحب لإعادة الترتيب
ranker-order = ترتيبك
ranker-empty = لا شيء مرتب بعد. اضغط «المرتبة التالية» عند أفضل إجابة، ثم عند التي تليها.
ranker-none-left-out = كل الإجابات مرتبة.
ranker-keys = بلوحة المفاتيح، عند الإجابة: الرقم يعطيها مرتبته، و0 يخرجها من الترتيب، والأسهم تحركها، و= تعادلها مع ما فوقها.
ranker-said = { $response }: { $state }
ranker-at = المرتبة { $place } من { $places }
ranker-tied = متعادلة مع { $others }
ranker-comma = {"، "}
work-show-all = عرض { $response } كاملة
draft-kept = تُحفظ مسودة على هذا الجهاز إلى أن تحفظ حكمك أو تسجّل الخروج.
