# صفحات الممثلين والمنظمين.
community-new-title = تأسيس مجتمع
community-new-lead = المجتمع أناس تجمعهم لغة أو اهتمام. تصبح ممثله ومنظمه وقيّم بياناته، ويمكنك دعوة غيرك إلى ذلك.
community-new-project = مشروع جديد
community-name = الاسم
community-charter-help = من أنتم، وماذا تريدون، وكيف تقررون.
community-licence-help = معرّف SPDX، مثل CC-BY-4.0.
community-languages = لغات صفحاته
community-controller = المسؤول عن البيانات
community-controller-help = شخص أو جهة، مع العنوان.
community-jurisdiction = بموجب أي قانون
community-found = تأسيس المجتمع
community-founded = تأسس المجتمع. ادعُ الناس أو أنشئ مشروعه الأول.
community-invitations = الدعوات
community-questions = أسئلة الملف الشخصي
community-revise = تغيير الميثاق والرخصة
questions-lead = ما يمكن للناس أن يقولوه عن أنفسهم. كل سؤال يمكن تخطيه أو الإجابة عنه بكلمات المرء.
questions-add = إضافة سؤال
questions-key = الاسم في البيانات
questions-key-help = حروف لاتينية صغيرة وأرقام وشرطات سفلية، مثل age_band.
invitations-new = دعوة جديدة
invitations-role = بصفة
invitations-project = إلى
invitations-any-project = كل المشاريع
invitations-most-uses = لكم شخص
invitations-most-uses-help = اتركه فارغًا لأي عدد.
invitations-days = صالحة لأيام
invitations-create = إنشاء الرابط
invitations-made = الرابط. يُعرض هذه المرة فقط:
invitations-uses = المستعمل
invitations-uses-of = { $uses } من { $most }
invitations-until = حتى
invitations-state = الحالة
invitations-revoke = إلغاء
invitations-revoked = أُلغيت الدعوة. من جاء بها يبقى.
invitation-open = مفتوحة
invitation-expired = منتهية
invitation-used-up = استُنفدت
invitation-revoked = ملغاة
project-title = العنوان
project-summary = ما هو العمل
project-summary-help = جملتان أو ثلاث يقرؤها القادم قبل أن يقرر.
project-language = لغة العناصر
project-language-help = وسم لغة، مثل ar أو sw.
project-guidelines = الإرشادات
project-guidelines-help = كيف يكون الحكم. تُحفظ كل نسخة، ويبقى كل حكم مرتبطًا بنسخته.
project-dimensions = الأبعاد
project-dimensions-help = أسماء بينها فواصل، مثل مفيد, محترم.
project-voices = الأصوات
project-overlap = أشخاص لكل عنصر
project-overlap-help = كم شخصًا يحكم على كل عنصر. لعرض مجموعة يلزم 5 منها على الأقل.
project-minutes = دقائق لكل عنصر
project-minutes-help = تقديرك. يُعرض قبل أن يقبل أحد.
project-pay = الأجر
project-pay-help = الأجر على الوقت. لا يمكن إعداد إصدار ما دام فيه من هو دون الحد الأدنى.
project-pay-kind = كيف يُدفع
pay-kind-hourly = بالساعة
pay-kind-piece = بالحكم، مع التكملة إلى الحد الأدنى
pay-kind-volunteer = بلا أجر، للمتطوعين
project-currency = العملة
project-currency-help = ثلاثة حروف، مثل EGP أو EUR.
project-rate = الأجر
project-rate-help = للساعة أو للحكم، مثل 12.50. و0 للمتطوعين.
project-floor = الحد الأدنى للساعة
project-floor-help = أقل ما قد تُؤجر به ساعة، ولا يقل عن الحد الأدنى للأجور حيث يعيش الناس.
project-create = إنشاء المشروع
project-created = أُنشئ المشروع. استورد عناصره الآن.
project-start = بدء الحكم
project-items = استيراد العناصر
project-revise-guidelines = تغيير الإرشادات
guidelines-lead = كل تغيير نسخة جديدة، وتبقى النسخ السابقة.
guidelines-version = النسخة { $version }، { $day }
items-lead = كائن JSON في كل سطر، فيه id وprompt وresponses وlanguage. يُستورد الملف كله أو لا شيء منه، والملف نفسه مرة أخرى لا يغيّر شيئًا.
items-others = تُقرأ أيضًا ملفات الأدوات الأخرى. لا يدخل منها إلا الأسئلة والإجابات: فما أجاب به الناس هناك جاء بلا سجلّ موافقة وبلا أجر.
items-file = ملف
items-text = أو ألصق الأسطر هنا
items-text-help = إن أعطيت الاثنين أُخذ بالملف.
items-format = ما نوع الملف
items-format-polyphony = Polyphony: أسطر JSON
items-format-argilla = Argilla: سجلات فيها سؤال ترتيب
items-format-label-studio = Label Studio: مهام مقارنة أو ترتيب
items-format-potato = Potato: حالات فيها قائمة نصوص
items-format-open-assistant = Open-Assistant: أشجار رسائل
items-format-arena = LMArena: مبارزات بين نموذجين
items-format-pairs = أزواج تفضيل: prompt وchosen وrejected
items-format-csv = جدول CSV
items-language = لغة المحتوى
items-language-help = للسجلات التي لا تذكر لغتها، مثل sw أو es-MX.
items-columns = أعمدة جدول CSV
items-columns-help = مثلًا: prompt=question, response=answer_a, response=answer_b. وكذلك id وlanguage وmodel، واحد لكل إجابة.
items-import = استيراد
items-imported = { $added ->
    [zero] لم يُضف أي عنصر
    [one] أُضيف عنصر واحد
    [two] أُضيف عنصران
    [few] أُضيفت { $added } عناصر
    [many] أُضيف { $added } عنصرًا
   *[other] أُضيف { $added } عنصر
}، وبلا تغيير { $unchanged }.
items-refused = لم يُستورد شيء. يُرجى إصلاح هذه الأسطر:
import-json = ليس كائن JSON: { $detail }
import-missing = مفقود
import-id-twice = موجود في السطر { $detail }
import-prompt-role = دور الجزء هو user أو assistant أو system، لا «{ $detail }»
import-text-long = أطول من { $detail } حرف
import-responses-count = للعنصر من 2 إلى 8 إجابات، ولهذا { $detail }
import-response-empty = إجابة فارغة
import-language-tag = «{ $detail }» ليس وسم لغة مثل ar أو sw
import-csv = ليس صفًّا من جدول CSV: { $detail }
import-column-missing = لا عمود باسم «{ $detail }» في الجدول
import-columns-needed = اذكر أي الأعمدة فيها السؤال والإجابات
import-file-empty = لا عنصر في الملف
import-changed = يوجد عنصر «{ $detail }» بمحتوى آخر. الأحكام تشير إلى ما عُرض: أعطِ الجديد معرّفًا آخر
desk-title = مكتب المنظِّم
desk-items = العناصر
desk-judgements = الأحكام
desk-contributors = المساهمون
desk-time = الوقت المدفوع
desk-paid = المدفوع
desk-leases = محجوز الآن
desk-coverage = أصوات كل عنصر، من { $target } مطلوبة
desk-coverage-line = { $items ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $items } عناصر
    [many] { $items } عنصرًا
   *[other] { $items } عنصر
}، الأصوات: { $voices }
desk-skips = لماذا تُخطيت عناصر
desk-top-up = التكملة إلى الحد الأدنى
desk-topped-up = { $people ->
    [zero] لم يكن أحد دون الحد الأدنى.
    [one] أُكمل أجر شخص واحد.
    [two] أُكمل أجر شخصين.
    [few] أُكمل أجر { $people } أشخاص.
    [many] أُكمل أجر { $people } شخصًا.
   *[other] أُكمل أجر { $people } شخص.
}
