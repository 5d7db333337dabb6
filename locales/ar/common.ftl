# كلمات تشترك فيها كل الصفحات.
brand-line = بوليفوني: أصوات كثيرة تبقى متميزة وتصنع معًا عملًا واحدًا.
nav-skip = انتقل إلى المحتوى
nav-label = الحساب
nav-language = اللغة
nav-home = الصفحة الأولى
nav-me = حسابي
nav-sign-in = تسجيل الدخول
nav-sign-out = تسجيل الخروج
nav-pages = الصفحات
form-optional = (اختياري)
form-refused = لم يُحفظ بعد. يُرجى النظر في ما يلي:
form-save = حفظ
form-saved = حُفظ.
percent = { $value }٪
money = { $amount } { $currency }
span-hours = { $first } س { $second } د
span-minutes = { $first } د { $second } ث
unknown-yet = غير معروف بعد
simulated = محاكاة
simulated-note = محاكاة: لم يُصدر هذه الأحكام أي شخص حقيقي.
role-contributor = مساهم/ة
role-steward = ممثل/ة المجتمع
role-organizer = منظِّم/ة
role-curator = قيِّم/ة البيانات
letter-1 = أ
letter-2 = ب
letter-3 = ج
letter-4 = د
letter-5 = هـ
letter-6 = و
letter-7 = ز
letter-8 = ح
minutes-per-item = { $count ->
    [zero] أقل من دقيقة لكل عنصر
    [one] نحو دقيقة لكل عنصر
    [two] نحو دقيقتين لكل عنصر
    [few] نحو { $count } دقائق لكل عنصر
    [many] نحو { $count } دقيقة لكل عنصر
   *[other] نحو { $count } دقيقة لكل عنصر
}
pay-hourly = الأجر { $rate } في الساعة عن كل وقت العمل.
pay-piece = الأجر { $rate } عن كل حكم، ولا يقل أبدًا عن { $floor } في الساعة.
pay-volunteer = هذا العمل تطوعي وبلا أجر.
column-amount = المبلغ
column-day = اليوم
column-field = الحقل
column-for = مقابل
column-item = العنصر
column-line = السطر
column-problem = المشكلة
column-voices = الأصوات
field-handle = الاسم الذي يراه الآخرون
field-handle-help = من 2 إلى 40 حرفًا. لا يلزم أن يكون اسمك الحقيقي.
field-name = الاسم أو البريد الإلكتروني
field-email = البريد الإلكتروني
field-email-help = فقط إن أردت أن نكتب إليك. لا يراه أحد غيرنا.
field-password = كلمة السر
field-password-help = عشرة أحرف على الأقل. الجملة القصيرة يسهل تذكّرها.
field-password-old = كلمة السر الحالية
field-password-new = كلمة السر الجديدة
field-slug = الاسم القصير في العنوان
field-slug-help = حروف لاتينية صغيرة وأرقام وشرطات، مثل river-stories.
error-not-found = هذه الصفحة غير موجودة
error-not-found-help = ربما كُتب العنوان خطأً، أو أُزيل ما كان هنا.
error-forbidden = هذا غير متاح لك
error-forbidden-help = أدوارك لا تشمله. يستطيع من يمثل المجتمع تغيير ذلك.
error-busy = ازدحام شديد الآن
error-busy-help = لم يضِع شيء. يُرجى المحاولة بعد لحظات.
error-refused = تعذّر قبول هذا
error-refused-help = يُرجى الرجوع ومراجعة النموذج وإرساله من جديد.
error-fault = حدث خطأ من جانبنا
error-fault-help = لا ذنب لك فيه. يُرجى المحاولة ثانية، وإن تكرر فأخبر من يدير هذا الموقع.
