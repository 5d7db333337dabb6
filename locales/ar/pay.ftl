# الأجر: الحدود الدنيا والميزانيات والدفعات والاعتراضات.
pay-honorarium = يدفع { $rate } مرة واحدة مقابل المشاركة، ولا يقل أبدًا عن { $floor } للساعة.
pay-kind-honorarium = مرة واحدة لكل شخص مقابل المشاركة، مع التكملة إلى الحد الأدنى
entry-honorarium = مقابل المشاركة
entry-correction = تصحيح
project-floor-of = الحد الأدنى المعتمد
project-floor-own = حد المشروع نفسه، أدناه
project-floor-choice = { $country } { $year }: { $amount } للساعة
work-ended = انتهى هذا المشروع
work-ended-help = شكرًا لك. ما عملته مدفوع ومكمَّل إلى الحد الأدنى.
work-no-money = لا يُوزَّع عمل الآن
work-no-money-help = لا تكفي ميزانية المشروع للمزيد، ولا ينبغي أن يعمل أحد بلا أجر. ما عملته مدفوع.
floors-title = الحدود الدنيا للأجر
floors-lead = أقل ما قد تُؤجر به ساعة عمل، بحسب البلد والسنة، مع المصدر.
floors-country = البلد
floors-country-help = حرفان (ISO 3166-1)، مثل EG.
floors-year = السنة
floors-hourly = الحد الأدنى للساعة
floors-law = ما ينص عليه القانون
floors-in-force = سارٍ منذ
floors-source = المصدر
floors-source-help = القانون أو الإعلان الذي يحدد المبلغ، وكيف تُحسب ساعاته.
floors-living = أجر المعيشة للساعة
floors-living-help = فقط حيث تنشره جهة ما.
floors-living-source = من ينشره
floors-none-published = لا شيء مسجَّل
floors-missing = البلد أو السنة الغائبان هنا ليس لهما حد أدنى في هذا الجدول: عندها يحدد المشروع حدَّه بنفسه.
floors-per-hour = { $amount } للساعة
floors-per-day = { $amount } لليوم، على عدد ساعات { $hours }
floors-per-month = { $amount } للشهر، على عدد ساعات { $hours }
floors-per-year = { $amount } للسنة، على عدد ساعات { $hours }
floors-keep = إضافة حد أدنى أو تغييره
floors-keep-help = البلد والسنة نفسهما يحلان محل ما كان. وتحتفظ المشاريع بالحد الذي وعدت به.
floors-amount = المبلغ
floors-amount-help = ما ينص عليه القانون قبل الاقتطاعات، مثل 17.10.
floors-per = محدد لكل
floors-hours = على كم ساعة
floors-hours-help = 1 للمبلغ بالساعة؛ و8 ليوم من ثماني ساعات.
floor-span-hour = ساعة
floor-span-day = يوم
floor-span-month = شهر
floor-span-year = سنة
money-title = المال
money-ended = انتهى في { $day }. لم يعد يُوزَّع عمل.
money-floor-of = الحد الأدنى هو حد { $country } لسنة { $year }.
money-floor-own = الحد الأدنى هو حد المشروع نفسه.
money-budget = الميزانية
money-no-budget = لم تُحدَّد ميزانية، فلا شيء يتوقف إذا نفد المال. أدخل مالًا لتحديدها.
money-funded = ما أُدخل
money-spent = ما كُسب
money-due = تكملة مستحقة
money-in-flight = موزَّع الآن
money-left = الباقي بعد ذلك كله
money-lacks = ينقص { $amount } لبلوغ الأهداف.
money-forecast-measured = { $count ->
    [zero] لا أحكام مطلوبة بعد.
    [one] ما زال حكم واحد مطلوبًا.
    [two] ما زال حكمان مطلوبين.
    [few] ما زالت { $count } أحكام مطلوبة.
    [many] ما زال { $count } حكمًا مطلوبًا.
   *[other] ما زال { $count } حكم مطلوبًا.
} بسعر { $each } للحكم كما قيس حتى الآن، تكلف { $cost }.
money-forecast-estimated = { $count ->
    [zero] لا أحكام مطلوبة بعد.
    [one] ما زال حكم واحد مطلوبًا.
    [two] ما زال حكمان مطلوبين.
    [few] ما زالت { $count } أحكام مطلوبة.
    [many] ما زال { $count } حكمًا مطلوبًا.
   *[other] ما زال { $count } حكم مطلوبًا.
} بسعر { $each } للحكم بحسب تقديرك للوقت، تكلف { $cost }.
money-stop-help = لا يُوزَّع عمل إلا ما دامت الميزانية تدفعه مع كل ما وُزِّع من قبل.
money-wages = كم دُفع عن الساعة
money-wage-min = الأدنى
money-wage-p10 = عُشر الناس يكسبون على الأكثر
money-wage-median = الوسيط
money-median-low = الوسيط دون الحد الأدنى: ارفع الأجر. التكملة تعوضه، لكن لا ينبغي أن ينتظرها أحد.
money-person = الشخص
money-nobody = لم يكسب أحد شيئًا بعد.
money-weekly = من هو دون الحد الأدنى يُكمَّل أجره كل أسبوع، وعند انتهاء المشروع.
money-fund = إدخال مال
money-fund-help = من المرة الأولى تصبح الميزانية حدًا لا يُتجاوز.
money-amount-help = مثل 1200.00، بعملة المشروع.
money-reference = المرجع
money-reference-help = من أين يأتي، مثل رقم المنحة.
money-end = إنهاء المشروع
money-end-help = لا يُوزَّع شيء بعد ذلك، ويُكمَّل أجر الجميع إلى الحد الأدنى. لا رجوع فيه.
country-AU = أستراليا
country-BR = البرازيل
country-CA = كندا
country-CL = تشيلي
country-CO = كولومبيا
country-DE = ألمانيا
country-EC = الإكوادور
country-EG = مصر
country-ES = إسبانيا
country-FR = فرنسا
country-GB = المملكة المتحدة
country-GH = غانا
country-HK = هونغ كونغ
country-ID = إندونيسيا
country-IE = أيرلندا
country-IL = إسرائيل
country-JP = اليابان
country-KE = كينيا
country-KR = كوريا الجنوبية
country-LU = لوكسمبورغ
country-MA = المغرب
country-MX = المكسيك
country-MY = ماليزيا
country-NG = نيجيريا
country-NL = هولندا
country-NZ = نيوزيلندا
country-PE = بيرو
country-PL = بولندا
country-PT = البرتغال
country-TR = تركيا
country-US = الولايات المتحدة
country-VN = فيتنام
country-ZA = جنوب أفريقيا
refusal-amount-positive = اكتب مبلغًا أكبر من 0.
refusal-country-code = اكتب حرفين لاتينيين كبيرين، مثل EG.
refusal-floor-amount = اكتب مبلغًا أكبر من 0.
refusal-floor-day = اكتب يومًا مثل 2025-01-01.
refusal-floor-hours = لا تناسب هذه الساعات المدة. المبلغ بالساعة له 1.
refusal-floor-per = اختر مدة من القائمة.
refusal-floor-source = قل من أين يأتي المبلغ.
refusal-floor-unknown = اختر حدًا أدنى من القائمة.
refusal-floor-year = اكتب سنة، مثل 2025.
refusal-idle-range = اسمح بما تسمح به القيمة الأولى على الأقل، وبعشرة أمثالها على الأكثر.
refusal-reference-missing = قل من أين يأتي المال، في 140 حرفًا على الأكثر.
entry-payout = دُفع
disputes-title = الاعتراضات والعمل المرفوض
disputes-lead = العمل المرفوض يبقى مدفوعًا. لمن أنجزه أن يعترض، ويبتّ في الأمر أحد ممثلي المجتمع.
disputes-none = لا توجد اعتراضات.
disputes-open = الاعتراض على الأجر
disputes-open-help = قل ما الخطأ في وقتك أو أجرك. يقرؤه أحد ممثلي المجتمع ويجيب هنا.
disputes-words = بكلماتك
disputes-send = إرسال
disputes-sent = أُرسل.
disputes-work = أحدث الأعمال
dispute-title = اعتراض
dispute-about-pay = بشأن الأجر
dispute-about-rejection = بشأن عمل مرفوض
dispute-open = مفتوح
dispute-upheld = مقبول
dispute-declined = مردود
dispute-decide = البتّ
dispute-decided = بُتّ فيه.
dispute-outcome = النتيجة
dispute-award = يُدفع زيادة
dispute-award-help = 0 لعدم دفع شيء. الوقت المحسوب لا يُسترد أبدًا.
dispute-reason = السبب
dispute-awarded = دُفع زيادة { $amount }.
work-reject = رفض
work-rejected = مرفوض
work-rejected-done = رُفض. يبقى مدفوعًا، ولمن أنجزه أن يعترض.
work-rejection-overturned = أُلغي الرفض
work-appeal = الاعتراض على الرفض
payslip-title = قسيمة الأجر
payslip-for = باسم
payslip-by = صادرة عن
payslip-work = العمل
payslip-as-of = حتى تاريخ
payslip-paid-out = ما دُفع
payslip-open = ما لم يُدفع بعد
payslip-month-earned = كُسب في هذا الشهر
payslip-csv = تنزيل بصيغة CSV
payslip-json = تنزيل بصيغة JSON
payslip-print = تُطبع هذه الصفحة كما هي.
payouts-title = الدفعات
payouts-lead = تضم الدفعة ما كسبه الناس ولم يُدفع لهم. سجّلها مدفوعة بعد أن ينفذها مصرفك.
payouts-ready = يمكن دفع { $amount } الآن.
payouts-unreachable = { $count ->
    [zero] لا أحد له مستحق لم يقل إلى أين يُدفع.
    [one] شخص واحد له مستحق ولم يقل إلى أين يُدفع.
    [two] شخصان لهما مستحق ولم يقولا إلى أين يُدفع.
    [few] { $count } أشخاص لهم مستحق ولم يقولوا إلى أين يُدفع.
    [many] { $count } شخصًا لهم مستحق ولم يقولوا إلى أين يُدفع.
   *[other] { $count } شخص لهم مستحق ولم يقولوا إلى أين يُدفع.
}
payouts-create = إعداد دفعة
payouts-batch = { $day }: { $amount } إلى { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
payouts-csv = المدفوعات بصيغة CSV
payouts-sepa = ملف SEPA (pain.001)
payouts-debtor = صاحب الحساب
payouts-debtor-iban = رقم IBAN الدافع
payouts-reference = مرجع المصرف
payouts-settle = تسجيلها مدفوعة
payouts-drop = إلغاء الدفعة
payout-open = مفتوحة
payout-paid = مدفوعة
payout-dropped = أُلغيت
payment-title = إلى أين يذهب مالي
payment-lead = لا يرى هذا إلا من يدفع لك، في ملف المصرف.
payment-name = اسم صاحب الحساب
payment-method = كيف
payment-iban = حساب مصرفي (IBAN)
payment-other = طريقة أخرى
payment-destination = إلى أين
payment-destination-help = رقم IBAN، أو رقم محفظة هاتف مع اسم خدمتها.
payment-country = أين أعمل
payment-country-none = أفضّل ألا أقول
payment-country-help = لا تُظهر الإصدارات الأجر بحسب البلد إلا إذا وافقت على ربط ما تقوله عن نفسك، ولمجموعات من 5 أشخاص على الأقل.
refusal-conflict-batch-settled = سُوّيت هذه الدفعة من قبل. لم يُدفع شيء مرتين.
refusal-conflict-dispute-closed = بُتّ في هذا الاعتراض من قبل.
refusal-iban = هذا ليس رقم IBAN: يُرجى مراجعة كل خانة.
refusal-payout-nothing = لا شيء يُدفع الآن.
