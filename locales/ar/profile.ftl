# الملفات الشخصية: إجابات المرء وأسئلة المجتمع.
profile-versions = يحتفظ كل حكم بما قاله ملفك حين أصدرته. إن غيّرت إجابة بقيت السابقة مع أحكام وقتها، وإن حذفتها زالت منها كلها.
profile-words = بكلماتك أنت
profile-several = علّم كل ما ينطبق.
profile-sensitive = تُحفظ مشفّرة، ولا تُستعمل أبدًا لاختيار ما يُعرض عليك.
profile-changed = تغيّر هذا السؤال منذ أجبت عنه. تبقى إجابتك سارية حتى تعطي غيرها.
profile-retired = لم يعد هذا السؤال مطروحًا.
profile-delete = حذف هذه الإجابة
profile-deleted = حُذفت الإجابة وما سبقها.
profile-answered = أُجيب عنه في { $day }.
profile-before = إجابات سابقة
profile-judged = { $count ->
    [zero] لم يصدر أي حكم وهي سارية.
    [one] صدر حكم واحد وهي سارية.
    [two] صدر حكمان وهي سارية.
    [few] صدرت { $count } أحكام وهي سارية.
    [many] صدر { $count } حكمًا وهي سارية.
   *[other] صدر { $count } حكم وهي سارية.
}
refusal-answer-one = أعطِ هنا إجابة واحدة: مما هو معروض أو بكلماتك.
refusal-answer-band = لا توجد فئة معروضة تضم هذا العدد.
refusal-attribute-kind = اختر من القائمة كيف يُجاب عنه.
refusal-attribute-code = اكتب الرموز بصيغة نظام:رمز، مثل bcp47:sw أو iso3166-1:KE. هذا غير صحيح: { $code }
refusal-attribute-own = السؤال الذي يُجاب عنه بكلمات المرء لا يعرض إجابات.
refusal-attribute-choices = اعرض إجابة واحدة على الأقل، أو دع الناس يجيبون بكلماتهم وحدها.
refusal-attribute-choices-many = اعرض 300 إجابة على الأكثر.
refusal-attribute-value = تحتاج كل إجابة معروضة إلى قيمة من 1 إلى 80 حرفًا.
refusal-attribute-value-twice = لإجابتين معروضتين القيمة نفسها.
refusal-attribute-bands = حدّد من أي عدد إلى أي عدد تمتد كل إجابة معروضة.
refusal-attribute-bands-meet = إجابتان معروضتان تضمان العدد نفسه.
refusal-attribute-many = يطرح المجتمع 60 سؤالًا على الأكثر.
refusal-attribute-targeted = يطلب أحد المشاريع أصوات مجموعات هذا السؤال. غيّر ما يطلبه أولًا.
refusal-conflict-question-changed = غيّر شخص آخر هذا السؤال في هذه الأثناء. انظر فيه من جديد.
refusal-keys-needed = ما زال شيء مشفّرًا بمفتاح سابق.
