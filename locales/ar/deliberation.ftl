# جولات التداول: صفحاتها، ومكتب المنظّم، وأسباب الرفض فيها.
rounds-title = الجولات
rounds-lead = في الجولة يرتّب كل شخص وحده، ثم يرى ما قاله الآخرون، ويتحدثون عنه، ويرتّبون من جديد، ويبحثون عن كلمات يتفقون عليها.
rounds-none = لا توجد جولة بعد.
rounds-new = جولة جديدة
rounds-open = جولات مفتوحة لك
round-number = الجولة { $number }
round-people = { $count ->
    [zero] لا يشارك أحد
    [one] يشارك شخص واحد
    [two] يشارك شخصان
    [few] يشارك { $count } أشخاص
    [many] يشارك { $count } شخصًا
   *[other] يشارك { $count } شخص
}
round-phase-draft = مسودة
round-phase-running = جارية
round-phase-paused = متوقفة مؤقتًا
round-phase-closed = انتهت
round-ends-in = تنتهي بعد { $time }
round-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
round-voice = الصوت { $number }
round-your-voice = أنت الصوت { $number }
round-yours = أنت
round-facilitator = يسأل المنظّم
round-origin-seed = من المنظّم
round-origin-model = كتبه نموذج
round-origin-gone = شخص لم يعد هنا
round-language = اللغة التي تكتب بها
round-stages = المراحل
round-stage-blind = الترتيب منفردًا
round-stage-blind-help = يرتّب كل شخص الإجابات مع السبب قبل أن يرى ما يقوله الآخرون.
round-stage-reveal = ما قاله الجميع
round-stage-reveal-help = تُعرض الترتيبات والأسباب إجمالًا وحسب المجموعات، من دون أسماء.
round-stage-statements = العبارات
round-stage-statements-help = يكتب الناس عبارات قصيرة، ويوافق عليها الآخرون أو لا يوافقون أو يتجاوزونها.
round-stage-discussion = النقاش
round-stage-discussion-help = أحاديث تحت العناصر والعبارات، مع ردود.
round-stage-rerank = الترتيب من جديد
round-stage-rerank-help = الإجابات نفسها مرة أخرى، مع إمكان الإبقاء على الترتيب.
round-stage-propose = اقتراح كلمات مشتركة
round-stage-propose-help = يقترح الناس بيانًا باسم المجموعة كلها.
round-stage-choose = الاختيار
round-stage-choose-help = يرتّب الجميع الاقتراحات، ويُختار ما يغلب غيره زوجًا زوجًا.
round-stage-critique = النقد
round-stage-critique-help = ما الخطأ في المختار وما الذي ينقصه، ثم يُنقَّح مرة واحدة.
round-stage-endorse = التأييد والمخالفة
round-stage-endorse-help = يقول كل شخص هل يشارك النتيجة، ومن لا يشاركها يمكنه أن يقول لماذا.
round-desk = مكتب المنظّم
round-desk-room = عرض الغرفة
round-join = المشاركة
round-join-late = المشاركة (ترتّب وحدك أولًا)
round-join-help = يظهر ما تقوله تحت رقم يُسحب لهذه الجولة وحدها. لا يرى أحد اسمك، ولا يظهر شيء مما قلته عن نفسك بجانب كلماتك.
round-pay = وقتك في الجولة مدفوع مثل بقية عمل المشروع.
round-outside = ما يقال في الجولة لمن يشاركون فيها.
round-return = العودة
round-leave = مغادرة الجولة
round-leave-help = يبقى ما قلته ويبقى أجرك. يمكنك العودة ما دامت الجولة قائمة.
round-left-done = غادرت الجولة. يبقى أجرك ويمكنك العودة.
round-your-turn = دورك الآن
round-see-outcome = عرض النتيجة
round-lobby = لم تُفتح الجولة بعد
round-lobby-help = تُفتح حين يبدؤها المنظّم. تجدها في صفحة حسابك.
round-waiting = أتممت نصيبك من هذه المرحلة، كما فعل { $finished } من { $people }. تبدأ المرحلة التالية بعد { $time } على الأكثر. وحتى ذلك الحين يمكنك أن تنظر وتضيف.
round-paused-note = الجولة متوقفة مؤقتًا. تستمر من نفسها إن لم يستأنفها أحد قبل ذلك.
round-done = أنهيت هذه المرحلة
round-done-help = يمكنك أن تنظر وتضيف إلى أن تنتهي المرحلة.
round-rank-alone = رتّب وحدك
round-rank-alone-help = لا يرى أحد ما يقوله الآخرون قبل أن يرتّب. يُعرض سببك بعد ذلك من دون اسمك.
round-rank-first = سبقك الآخرون. رتّب وحدك أولًا، ثم ترى ما قالوه.
round-rank-again = رتّب من جديد
round-rank-again-help = أبقِ ترتيبك أو غيّره: كلاهما حسن. قل لماذا إن شئت.
round-rank-submit = حفظ ترتيبي
round-item-of = العنصر { $number } من { $count }
round-item-ranked = (مرتَّب)
round-all-ranked = رتّبت كل شيء. يمكنك تغييره ما دامت المرحلة قائمة.
round-reason = سببك
round-reason-help = يقرؤه الآخرون من دون اسمك. لا تكتب ما يدل عليك.
round-before = ما قلته وحدك
round-earlier = رتّبت هذا العنصر من قبل
round-earlier-use = استعمال ذلك الترتيب
round-keep = الإبقاء على ترتيبي
round-keep-why = لماذا تبقيه
round-reveal-title = ما قاله كل شخص وحده
round-reveal-help = الترتيبات والأسباب هنا من دون أسماء. لا تُعرض المجموعات القليلة العدد.
round-reveal-people = { $count ->
    [zero] لم يرتّبه أحد
    [one] رتّبه شخص واحد
    [two] رتّبه شخصان
    [few] رتّبه { $count } أشخاص
    [many] رتّبه { $count } شخصًا
   *[other] رتّبه { $count } شخص
}
round-reveal-few = رتّبه أقل من { $least }، لذلك لا تُعرض أرقام.
round-reveal-leading = الترتيب المتقدم
round-reveal-all = زوجًا زوجًا
round-reveal-by = حسب: { $question }
round-reasons = الأسباب
round-reasons-none = لم يكتب أحد سببًا.
round-statements-help = قل رأيك في كل عبارة. ترى تصويت الآخرين بعد أن تصوّت وبعد أن يصوّت عدد كافٍ.
round-vote-question = هل توافق؟
round-vote-agree = أوافق
round-vote-disagree = لا أوافق
round-vote-pass = أتجاوز
round-voted-agree = وافقت
round-voted-disagree = لم توافق
round-voted-pass = تجاوزت
round-votes-left = { $count ->
    [zero] لم تبقَ عبارة
    [one] بقيت عبارة واحدة
    [two] بقيت عبارتان
    [few] بقيت { $count } عبارات
    [many] بقيت { $count } عبارة
   *[other] بقيت { $count } عبارة
}
round-votes-done = صوّتَّ على كل العبارات حتى الآن.
round-voted = { $count ->
    [zero] لم تصوّت على عبارة
    [one] العبارة التي صوّتَّ عليها
    [two] العبارتان اللتان صوّتَّ عليهما
    [few] { $count } عبارات صوّتَّ عليها
    [many] { $count } عبارة صوّتَّ عليها
   *[other] { $count } عبارة صوّتَّ عليها
}
round-tally = موافقون: { $agree }، غير موافقين: { $disagree }، متجاوزون: { $passed }
round-tally-few = صوّت قليلون حتى الآن، لذلك لا تُعرض أرقام.
round-statement-write = اكتب عبارة
round-statement-text = عبارة قصيرة منك
round-statement-text-help = فكرة واحدة، 280 حرفًا على الأكثر، يمكن للآخرين أن يوافقوا عليها أو لا.
round-statement-distinct = تقول شيئًا آخر غير تلك
round-statement-send = إضافة العبارة
round-statement-saved = أُضيفت عبارتك. سيُسأل عنها الآخرون.
round-talk-help = اختر موضوعًا للحديث. ما يفرّق الناس أكثر يأتي أولًا.
round-topics = كل المواضيع
round-topic-item = عنصر
round-topic-statement = عبارة
round-posts = { $count ->
    [zero] لم يُقل شيء بعد
    [one] مشاركة واحدة
    [two] مشاركتان
    [few] { $count } مشاركات
    [many] { $count } مشاركة
   *[other] { $count } مشاركة
}
round-posts-none = لم يقل أحد شيئًا هنا بعد.
round-reply = رد
round-replying = ردك على { $voice }: «{ $words }»
round-post-text = ما تريد قوله
round-post-send = إرسال
round-proposals-none = لا يوجد اقتراح بعد.
round-propose-help = ماذا يمكن للمجموعة كلها أن تقول معًا؟ اكتبه بحيث يوقّعه أكبر عدد ممكن، من دون إخفاء ما يفرّقكم.
round-propose = اقتراح بيان للمجموعة
round-propose-text = اقتراحك
round-propose-text-help = جمل قليلة.
round-proposal = الاقتراح { $number }
round-proposal-saved = أُضيف اقتراحك. يمكنك أن تقترح غيره.
round-choose-help = أعطِ 1 لما تفضّله. الرقم نفسه مرتين تعادل، ويمكنك ترك بعضها.
round-choose-rank = مرتبته عندك
round-choose-submit = حفظ اختياري
round-chosen-saved = حُفظ اختيارك. يمكنك تغييره ما دامت المرحلة قائمة.
round-critique-help = اختير هذا الاقتراح. قل ما الخطأ فيه أو ما ينقصه، كي يُنقَّح مرة واحدة.
round-critiques = ما قيل عنه
round-criticise = إضافة نقد
round-criticise-text = الخطأ أو النقص
round-critique-saved = أُضيف نقدك.
round-revise = تنقيحه
round-revise-help = يُنقَّح مرة واحدة: ينقّحه من اقترحه أو المنظّم.
round-revise-text = الكلمات المنقّحة
round-before-revision = قبل التنقيح
round-endorse-help = هذه كلمات المجموعة. يُعرض من يشاركها ومن لا يشاركها، ومن لا يشاركها يُسمع.
round-support-question = هل تؤيد هذا؟
round-support-yes = نعم، أؤيده
round-support-no = لا، لا أؤيده
round-you-support = أنت تؤيده.
round-you-oppose = أنت لا تؤيده.
round-dissents = يقول من لا يشاركونه
round-dissent-write = أقول لماذا لا
round-dissent-help = يُنشر ما تكتبه بجانب النتيجة. يمكنك أيضًا الانضمام إلى ما كتبه غيرك، أو ترك ذلك.
round-dissent-text = لماذا لا تشاركه
round-dissent-join = أنضم إلى هذا
round-dissent-decline = لا أريد أن أقول لماذا
round-dissent-voices = { $count ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $count } أصوات
    [many] { $count } صوتًا
   *[other] { $count } صوت
}
round-outcome = النتيجة
round-ended-complete = مرت الجولة بكل مراحلها. انتهت في
round-ended-unproposed = لم يقترح أحد كلمات مشتركة، فانتهت الجولة من دونها. انتهت في
round-ended-deserted = لم يبقَ أحد. انتهت الجولة في
round-ended-cancelled = أُلغيت الجولة في
round-group-words = كلمات المجموعة
round-support-line = يؤيدها { $yes } من { $asked } أبدوا رأيهم.
round-silent = { $count ->
    [zero] لا أحد يخالفها بصمت.
    [one] شخص واحد لا يشاركها ولم يكتب شيئًا.
    [two] شخصان لا يشاركانها ولم يكتبا شيئًا.
    [few] { $count } أشخاص لا يشاركونها ولم يكتبوا شيئًا.
    [many] { $count } شخصًا لا يشاركونها ولم يكتبوا شيئًا.
   *[other] { $count } شخص لا يشاركونها ولم يكتبوا شيئًا.
}
round-moved-title = ما غيّره الحديث
round-moved = غيّر { $changed } من { $people } رتّبوه في المرتين ترتيبهم.
round-build-lead = اختر ما يتحدث عنه الناس ومن يشارك والمراحل. يمكنك تغيير كل شيء حتى تفتح الجولة.
round-build-title = العنوان
round-build-title-help = الأفضل أن يكون سؤالًا.
round-build-purpose = غاية الجولة
round-build-purpose-help = ما تريدون فهمه، وما مصير النتيجة.
round-build-items = العناصر المطروحة للحديث
round-build-items-help = ما يفرّق الناس أكثر يأتي أولًا. تكفي ثلاثة أو أربعة لجولة.
round-build-more = عناصر أخرى
round-build-item = الأحكام: { $voices }. { $divided }
round-build-division = يختلف شخصان في زوج باحتمال { $share }.
round-build-division-none = حكم عليه عدد أقل من أن يُعرف ذلك.
round-build-save = حفظ المسودة
round-who = من يشارك
round-who-everybody = كل مساهم يريد ذلك
round-who-sortition = أشخاص يُسحبون بالقرعة، كل مجموعة بنسبتها
round-who-list = أشخاص في قائمة
round-seats = المقاعد في القرعة
round-seats-help = تُسحب عند فتح الجولة من المساهمين الذين وافقوا.
round-people-list = أسماء القائمة
round-people-list-help = اسم في كل سطر.
round-stages-help = تنتهي كل مرحلة في موعدها على الأكثر، كي لا ينتظر أحد من غاب.
round-lasts = مدة المرحلة: { $stage }
round-unit = المدد بوحدة
round-unit-minutes = الدقائق (جولة مباشرة)
round-unit-hours = الساعات
round-unit-days = الأيام
round-quorum = النصاب بالمئة
round-quorum-help = المرحلة التي ينهيها أقل من ذلك تُمدَّد مرة واحدة. 0 إن لم يكن نصاب.
round-early = تنتهي المرحلة قبل موعدها
round-early-all = حين ينهيها الجميع
round-early-quorum = حين يكتمل النصاب
round-early-never = أبدًا
round-draft-help = هذه مسودة. حين تفتحها يُخبَر الناس ولا تتغير مراحلها بعد ذلك.
round-open = فتح الجولة
round-change = تغيير المسودة
round-lead = قيادة الجولة
round-advance = إنهاء هذه المرحلة الآن
round-pause = إيقاف مؤقت
round-resume = متابعة
round-extend = إعطاء وقت أكثر
round-extend-hours = ساعات
round-cancel = إنهاء الجولة نهائيًا
round-cancel-help = يبقى ما قاله الناس ويبقى أجرهم. لا يمكن التراجع عن ذلك.
round-unorganized-note = لم يعد أحد ينظّم هذه الجولة. تسير بمواعيدها.
round-where = أين الناس
round-nobody = لا يشارك أحد بعد.
round-finished-of = { $stage }: { $finished } من { $people }
round-at-away = غائبون
round-at-opening = ينتظرون الافتتاح
round-at-working = يعملون في هذه المرحلة
round-at-alone = ما زالوا يرتّبون وحدهم
round-at-dissent = يُسألون لماذا لا يشاركون النتيجة
round-at-done = أنهوا هذه المرحلة
round-at-paused = ينتظرون نهاية التوقف
round-at-outcome = يمكنهم قراءة النتيجة
round-fact-people = أشخاص
round-fact-present = حاضرون
round-fact-seats = مقاعد
round-fact-late = جاؤوا متأخرين
round-fact-left = غادروا
round-fact-statements = عبارات
round-fact-votes = أصوات
round-fact-posts = مشاركات
round-fact-proposals = اقتراحات
round-seeds = عبارات للبداية
round-seeds-help = تُعلَّم بأنها منك. عبارات قليلة متباينة تعين الناس على البدء.
round-dissents-withheld = { $count ->
    [zero] لا شيء محجوب.
    [one] مخالفة واحدة تبقى داخل الجولة: من كتبها لا يريد أن يُقتبس.
    [two] مخالفتان تبقيان داخل الجولة: من كتبهما لا يريد أن يُقتبس.
    [few] { $count } مخالفات تبقى داخل الجولة: من كتبوها لا يريدون أن يُقتبسوا.
    [many] { $count } مخالفة تبقى داخل الجولة: من كتبوها لا يريدون أن يُقتبسوا.
   *[other] { $count } مخالفة تبقى داخل الجولة: من كتبوها لا يريدون أن يُقتبسوا.
}
round-forecast = نحو { $minutes } دقيقة للشخص، أي نحو { $amount } لعدد { $people } من الأشخاص بأجر هذا المشروع.
round-forecast-unpaid = نحو { $minutes } دقيقة للشخص. هذا المشروع لا يدفع أجرًا.
refusal-statement-near = كتب أحدهم ما يكاد يكون نفسه: «{ $other }» إن كانت عبارتك تقول شيئًا آخر فضع العلامة وأرسلها من جديد.
refusal-round-no-seat = هذه الجولة لمن دُعوا إليها.
refusal-round-unranked = تنتهي هذه المرحلة حين تُرتَّب كل العناصر.
refusal-round-person-unknown = { $name } لا يساهم في هذا المجتمع.
refusal-round-people-missing = سمِّ شخصًا واحدًا على الأقل.
refusal-round-seats-range = اسحب شخصين على الأقل و10000 على الأكثر.
refusal-round-seats-few = لا يمكن سحب أكثر من { $people }.
refusal-round-seats-unmet = لا قرعة تعطي كل مجموعة مقاعدها. خذ عددًا آخر من المقاعد أو قائمة.
refusal-round-items-range = اختر عنصرًا واحدًا على الأقل و{ $most } على الأكثر.
refusal-round-statements-spent = كتبت { $most } من العبارات. هذا أقصى ما لشخص واحد.
refusal-round-posts-spent = كتبت { $most } من المشاركات. هذا أقصى ما لشخص واحد.
refusal-round-proposals-spent = قدمت { $most } من الاقتراحات. هذا أقصى ما لشخص واحد.
refusal-conflict-round-revised = نُقّحت كلمات المجموعة من قبل، ولا يكون ذلك إلا مرة واحدة.
refusal-round-no-money = ميزانية المشروع لا تكفي لهذه الجولة: يلزم نحو { $amount }.
