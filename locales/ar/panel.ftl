# من يأتون من لوحة مشاركين: صفحة الرابط، ومكان الشخص، وصفحة المنظّم.
panel-offer = { $count ->
    [zero] لا عناصر تحكم عليها.
    [one] تحكم على عنصر واحد ({ $count }).
    [two] تحكم على عنصرين ({ $count }).
    [few] تحكم على { $count } عناصر.
    [many] تحكم على { $count } عنصرًا.
   *[other] تحكم على { $count } عنصر.
} يُحفظ مكانك لمدة { $time }.
panel-estimate = المجموع نحو { $amount }، إذا استغرقت العناصر الوقت المقدّر لها.
panel-paid-by = تتقاضى أجرك من لوحة المشاركين التي أرسلتك؛ ويُحسب أيضًا وقت القراءة والتخطي وما قبل إعادة مكانك.
panel-begin = خذ مكاني وابدأ
panel-place = مكاني
panel-progress = حُكم على { $done } من { $all }.
panel-held = يُحفظ مكانك { $time } أخرى.
panel-left = { $count ->
    [zero] لم يبق شيء في مكانك
    [one] بقي عنصر واحد ({ $count }) في مكانك
    [two] بقي عنصران ({ $count }) في مكانك
    [few] بقيت { $count } عناصر في مكانك
    [many] بقي { $count } عنصرًا في مكانك
   *[other] بقي { $count } عنصر في مكانك
}
panel-give-back = إعادة مكاني
panel-give-back-help = ما عملته مدفوع الأجر. يمكن لغيرك أن يأخذ المكان بعد ذلك؛ نرجو أن تعيده في لوحة المشاركين أيضًا.
panel-completed = انتهى العمل، شكرًا
panel-code = رمز الإتمام
panel-code-help = أعطِ هذا الرمز للوحة المشاركين التي أرسلتك، فتعرف أنك انتهيت.
panel-back = العودة إلى لوحة المشاركين
panel-returned = لقد أعدت مكانك
panel-timed-out = انتهى وقت مكانك
panel-ended-help = ما عملته يُدفع عن طريق لوحة المشاركين. للمتابعة ادخل مرة أخرى من رابط اللوحة: إن كان هناك مكان خالٍ فهو لك.
panels-title = لوحات المشاركين
panels-lead = رابط يرسل به مزوّد مثل Prolific أشخاصًا. يأخذ كل منهم مكانًا، ولا يحتاج إلى حساب، ويحصل على رمز في النهاية.
panels-new = لوحة جديدة
panels-name-help = لك أنت، مثل: Prolific، مارس.
panels-places = الأماكن
panels-places-help = لكم شخص. الأماكن التي تُعاد أو ينتهي وقتها تصبح خالية من جديد.
panels-judgements = العناصر لكل مكان
panels-minutes = الدقائق التي يُحفظ فيها المكان
panels-minutes-help = نحو ضعف ما يستغرقه العمل، وليس أطول مما يسمح به المزوّد.
panels-code-help = كما أعطاك إياه المزوّد. إن تُرك فارغًا حصل كل شخص على رمز خاص به.
panels-return = عنوان العودة
panels-return-help = حيث يريد المزوّد أن يذهب من انتهى. يبدأ بـ ⁦https://⁩.
panels-address = العنوان الذي يُعطى للمزوّد
panels-address-help = يملأ Prolific ما بين الأقواس. للمزوّدين الآخرين: ضع المشارك عندهم بعد ⁦participant=⁩ والتسليم بعد ⁦session=⁩.
panels-csv = الأشخاص بصيغة CSV
panels-csv-help = من انتهى، وبأي رمز، وما بقي للدفع، بمعرّفات المزوّد. لا ترد هذه المعرّفات في أي إصدار، وتُمحى مع صاحبها. بعد أن يدفع المزوّد سجّل ذلك في صفحة الدفعات.
panels-close = لا تُدخل أحدًا بعد الآن
panels-closed = مغلقة
panel-state-open = قيد العمل
panel-state-completed = اكتملت
panel-state-returned = أُعيدت
panel-state-timed_out = انتهى وقتها
settings-no-password = لا كلمة سر لحسابك: لا يفتحه إلا هذا المتصفح. اختر كلمة سر أدناه لتعود من مكان آخر بالاسم المذكور أعلاه.
erase-name = للتأكد من أنك أنت، اكتب اسمك هنا: { $name }
refusal-erase-name = هذا ليس اسمك هنا.
refusal-panel-nobody = لا يذكر هذا العنوان من أنت. نرجو أن تأتي مرة أخرى من صفحة لوحة المشاركين نفسها.
refusal-panel-closed = هذه اللوحة مغلقة.
refusal-panel-full = كل الأماكن مأخوذة الآن. قد يخلو أحدها: يمكنك المحاولة لاحقًا.
refusal-panel-elsewhere = مكانك مفتوح في متصفح آخر. تابع هناك، أو ادخل مرة أخرى من صفحة لوحة المشاركين نفسها.
refusal-panel-before = شاركت في هذا المشروع من قبل برابط آخر. شكرًا: يُسأل كل شخص مرة واحدة.
refusal-panel-places = اختر من 1 إلى 100,000 مكان.
refusal-panel-judgements = اختر من 1 إلى 10,000 عنصر.
refusal-panel-minutes = اختر من 1 إلى 10,080 دقيقة، أي أسبوع.
refusal-panel-code = استخدم 64 حرفًا ورقمًا وعلامة على الأكثر، بلا فراغات.
refusal-panel-return = اكتب عنوانًا كاملًا يبدأ بـ ⁦https://⁩.
