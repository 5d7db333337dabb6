# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = رعاية بعضنا بعضًا
care-link = قواعد السلوك والبلاغات
care-code = قواعد السلوك
care-code-listen = أجب عمّا قيل، لا عمّن تظنّه قائله. اسأل قبل أن تحكم.
care-code-people = لا تنتقص أحدًا لقومه أو دينه أو جنسه أو جسده أو لغته أو رأيه. ولا تهدّد أحدًا.
care-code-private = لا تقل ما يكشف هوية أحد، ولا هويتك أنت.
care-code-own = قل ما تراه أنت. ولا تكتب الشيء نفسه مرة بعد مرة.
care-code-help = إن آذاك شيء أو خالف هذه القواعد فأبلغ عنه. ويمكنك أن تغادر متى شئت ويبقى أجرك.
care-report = إبلاغ
care-report-title = الإبلاغ عن هذه الكلمات
care-report-help = يقرؤه المشرفون. ولا يُخبَر أحد بمن أبلغ.
care-report-send = إرسال البلاغ
care-reported = شكرًا. سينظر فيه أحد المشرفين.
care-rule = القاعدة التي تخالفها
care-rule-attack = تهاجم شخصًا
care-rule-hate = تنتقص الناس
care-rule-threat = تهدّد أو تدعو إلى الأذى
care-rule-private = تكشف هوية أحد
care-rule-spam = تكرار أو إغراق أو إعلان
care-mute = لا تُظهر لي { $voice }
care-unmute = أظهر لي { $voice } من جديد
care-muted = { $voice }، وقد اخترت ألّا تراه
care-gone = لم تعد هذه الكلمات تُعرض.
care-queue = في انتظار المشرفين
care-queue-help = يستطيع مشرف واحد إخفاء الكلمات، أما إزالتها فتحتاج إلى اثنين. ولكاتبها أن يتظلّم إلى ممثلي المجتمع. ووقتك هنا مدفوع الأجر.
care-none = لا شيء هنا.
care-since = منذ { $time }
care-late = طال انتظاره
care-reports = { $count ->
    [zero] لا بلاغات
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغًا
   *[other] { $count } بلاغ
}
care-waiting = { $count ->
    [zero] لا بلاغ ينتظر
    [one] بلاغ واحد ينتظر
    [two] بلاغان ينتظران
    [few] { $count } بلاغات تنتظر
    [many] { $count } بلاغًا ينتظر
   *[other] { $count } بلاغ ينتظر
}
care-keep = لا بأس بها
care-hide = إخفاء
care-remove = إزالة
care-restore = عرضها من جديد
care-uphold = تركها غير معروضة
care-appeals = التظلّمات
care-appeal = رفع تظلّم إلى ممثلي المجتمع
care-appeal-words = لماذا ينبغي أن تُعرض
care-appealed = فيه تظلّم
care-own = كلماتك التي لا تُعرض
care-log = ما الذي جرى
care-log-help = يستطيع الجميع قراءة هذا. ليس فيه أسماء ولا الكلمات نفسها.
care-standing-reported = مُبلَّغ عنه
care-standing-withheld = لا يُعرض حتى ينظر فيه مشرف
care-standing-kept = أُبقي: لا بأس به
care-standing-hidden = أخفاه مشرف
care-standing-proposed = يريد مشرف إزالته، ولا بدّ من موافقة آخر
care-standing-removed = أزاله مشرفان
care-standing-restored = عُرض من جديد بعد تظلّم
care-standing-upheld = تُرك غير معروض بعد تظلّم
care-propose-published = إن اختير اقتراحك صار كلام الجماعة: يُنشر من غير اسمك، حتى إن لم تسمح باقتباس كلامك.
live-new = { $count ->
    [zero] لا جديد هنا
    [one] جديد واحد هنا
    [two] جديدان هنا
    [few] { $count } أشياء جديدة هنا
    [many] { $count } شيئًا جديدًا هنا
   *[other] { $count } شيء جديد هنا
}
live-moved = مضت الجولة قُدمًا. ما تكتبه يبقى هنا حتى تتابع.
live-see = متابعة
live-here = { $count ->
    [zero] لا أحد فتح هذه الغرفة
    [one] شخص واحد فتح هذه الغرفة
    [two] شخصان فتحا هذه الغرفة
    [few] { $count } أشخاص فتحوا هذه الغرفة
    [many] { $count } شخصًا فتحوا هذه الغرفة
   *[other] { $count } شخص فتحوا هذه الغرفة
}
round-early-stable = حين تستقر الآراء: أعاد النصف الترتيب، وغيّر ترتيبه أقل من 15% منهم
refusal-care-own = هذه كلماتك أنت.
refusal-care-second = أنت من اقترح الإزالة، ولا بدّ من موافقة مشرف آخر.
refusal-care-decided = هذا أمر بُتّ فيه نهائيًا.
refusal-care-no-appeal = لا شيء هنا يُتظلَّم منه، ولا تظلّم يُفصَل فيه.
refusal-care-not-yours = لا يتظلّم إلا من كتب الكلمات.
refusal-care-own-decision = شاركت في القرار، فلا بدّ أن يفصل غيرك.
