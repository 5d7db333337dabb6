# من يحصل على ماذا: ما يريده المشروع وأي الأصوات ناقصة.
targets-title = الأصوات والمجموعات
targets-lead = من ينبغي أن يُسمَع صوته في كل عنصر. يحصل كل شخص على العنصر الذي تنقصه أصوات مجموعاته أكثر من غيره، ولا يحصل على عنصر مرتين إلا في الإعادات المخطَّط لها.
targets-overlap-help = مجموع الأصوات لكل عنصر. ما لا يُحجَز للمجموعات مفتوح للجميع، حتى لمن يفضّل ألا يذكر شيئًا عن نفسه.
targets-kept = منها { $kept } محجوزة للمجموعات و{ $open } مفتوحة للجميع.
targets-groups = المجموعات
targets-groups-help = كم صوتًا يريد كل عنصر من كل إجابة عن سؤال. اترك السؤال فارغًا إن لم يكن مهمًا. لا يُحسَب الشخص في مجموعة إلا ما دام موافقًا على ربط إجاباته.
targets-no-questions = لا توجد بعدُ في ملف المجتمع أسئلة لها إجابات معروضة. يمكن لممثل/ة المجتمع إضافتها.
targets-crossing = سؤالان معًا
targets-crossing-help = كل جمع بين إجابتيهما مجموعة مستقلة. في كل منها عدد قليل من الناس، لذلك يلزم عدد أكبر بكثير.
targets-no-crossing = لا شيء
targets-cross-first = السؤال الأول
targets-cross-second = السؤال الثاني
targets-cross-voices = أصوات كل جمع
targets-divided = أصوات أكثر حيث ينقسم الناس
targets-divided-help = العنصر الذي اكتملت أصواته يحصل على المزيد ما دام الناس مختلفين كثيرًا فيه. لا يُطلب من أحد أن يوافق.
targets-division = احتمال اختلاف شخصين، بالمئة
targets-division-help = من 0 إلى 100. حيث تُختار إجابتان بالتساوي يكون نحو 50.
targets-cap = أقصى عدد من الأصوات لعنصر
targets-cap-help = فارغ: لا يحصل أي عنصر على أكثر من غيره.
targets-budget = أقصى عدد من الأصوات المضافة إجمالًا
targets-budget-help = ما تسمح به الميزانية فوق ما يريده كل عنصر.
targets-added = { $count ->
    [zero] لم يُضَف أي صوت حتى الآن.
    [one] أُضيف صوت واحد حتى الآن.
    [two] أُضيف صوتان حتى الآن.
    [few] أُضيفت { $count } أصوات حتى الآن.
    [many] أُضيف { $count } صوتًا حتى الآن.
   *[other] أُضيف { $count } صوت حتى الآن.
}
targets-repeats = الإعادات المخطَّط لها
targets-repeats-help = تعود بعض العناصر لاحقًا إلى الشخص نفسه بترتيب آخر. يُظهِر ذلك مدى ثبات إجاباته هو دون مقارنتها بأحد. وتُدفع أجرة الإعادات مثل كل شيء آخر.
targets-repeat-percent = عدد الإعادات في كل 100 عنصر
targets-repeat-gap = عناصر أخرى بينهما
targets-set = حُفظ. هذا ما لدى العناصر وما تحتاج إليه الآن.
coverage-title = الأصوات الناقصة
coverage-lead = أصوات مَن لا تزال تنقص كل عنصر. لا تُحسَب الإعادات المخطَّط لها.
coverage-summary = باختصار
coverage-needed = { $count ->
    [0] لدى كل عنصر الأصوات التي يريدها.
    [zero] لا يلزم أي حكم.
    [one] يلزم حكم واحد آخر على الأقل.
    [two] يلزم حكمان آخران على الأقل.
    [few] تلزم { $count } أحكام أخرى على الأقل.
    [many] يلزم { $count } حكمًا آخر على الأقل.
   *[other] يلزم { $count } حكم آخر على الأقل.
}
coverage-cost-measured = ستكلّف نحو { $cost }، بواقع { $time } لكل منها، كما قيس حتى الآن.
coverage-cost-estimated = ستكلّف نحو { $cost }، بواقع { $time } لكل منها، كما قدّرتَ.
coverage-complete = المكتمل: { $complete } من { $items } من العناصر
coverage-groups = حسب المجموعة
coverage-groups-help = الأصوات الجارية أو المنجزة. «الأشخاص» هو عدد المنتمين إلى المجموعة، وإن كانوا أقل من 5 فلا يُذكر العدد.
coverage-few-people = أقل من 5
coverage-everybody = الجميع
coverage-voices = { $heard } من { $wanted }
coverage-missing = الناقص
coverage-items-lacking = العناصر التي تنقصها
coverage-people = الأشخاص
coverage-items = العناصر التي تنقصها أصوات
coverage-nothing-lacking = لا ينقص أي عنصر صوت.
coverage-still-needed = ما زال يلزم
refusal-groups-many = هذه أكثر من 200 مجموعة. اختر أسئلة ذات إجابات أقل.
refusal-crossing-broken = اختر سؤالين مختلفين وعددًا من الأصوات، أو لا تختر شيئًا منها.
refusal-division-range = اختر من 0 إلى 100 بالمئة.
refusal-repeat-range = اختر من 0 إلى 50 إعادة في كل 100 عنصر.
refusal-repeat-gap-range = اختر من 1 إلى 1000 عنصر.
