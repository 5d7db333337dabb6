# بات چیت کے دور: ان کے صفحات، منتظم کی میز، اور کوئی بات کیوں قبول نہیں ہوئی۔
rounds-title = دور
rounds-lead = دور میں لوگ اکیلے ترتیب لگاتے ہیں، دیکھتے ہیں کہ دوسروں نے کیا کہا، اس پر بات کرتے ہیں، پھر سے ترتیب لگاتے ہیں اور ایسے الفاظ ڈھونڈتے ہیں جن پر سب ساتھ ہوں۔
rounds-none = ابھی کوئی دور نہیں ہے۔
rounds-new = نیا دور
rounds-open = آپ کے لیے کھلے دور
round-number = دور { $number }
round-people = { $count ->
    [one] { $count } شخص شامل
   *[other] { $count } لوگ شامل
}
round-phase-draft = مسودہ
round-phase-running = جاری
round-phase-paused = رکا ہوا
round-phase-closed = ختم
round-ends-in = { $time } میں ختم
round-days = { $count ->
    [one] { $count } دن
   *[other] { $count } دن
}
round-voice = آواز { $number }
round-your-voice = آپ آواز { $number } ہیں
round-yours = آپ
round-facilitator = منتظم کا سوال
round-origin-seed = منتظم کی طرف سے
round-origin-model = ماڈل کا لکھا ہوا
round-origin-gone = کوئی جو اب یہاں نہیں
round-language = آپ کس زبان میں لکھ رہے ہیں
round-stages = مراحل
round-stage-blind = اکیلے ترتیب لگانا
round-stage-blind-help = دوسروں کی بات دیکھنے سے پہلے ہر شخص جوابوں کی ترتیب لگاتا ہے اور وجہ بتاتا ہے۔
round-stage-reveal = سب نے کیا کہا
round-stage-reveal-help = سب کی ترتیبیں اور وجوہات دکھائی جاتی ہیں، مجموعی طور پر اور گروہوں کے لحاظ سے، بغیر نام کے۔
round-stage-statements = بیانات
round-stage-statements-help = لوگ چھوٹی چھوٹی باتیں لکھتے ہیں؛ باقی لوگ متفق ہوتے ہیں، غیر متفق ہوتے ہیں یا چھوڑ دیتے ہیں۔
round-stage-discussion = گفتگو
round-stage-discussion-help = آئٹموں اور بیانات پر بات چیت، جوابوں کے ساتھ۔
round-stage-rerank = دوبارہ ترتیب لگانا
round-stage-rerank-help = وہی جواب ایک بار اور؛ چاہیں تو اپنی ترتیب ویسی ہی رکھیں۔
round-stage-propose = مشترکہ الفاظ تجویز کرنا
round-stage-propose-help = لوگ پورے گروپ کے لیے ایک بیان تجویز کرتے ہیں۔
round-stage-choose = چننا
round-stage-choose-help = سب لوگ تجاویز کی ترتیب لگاتے ہیں؛ جو ایک ایک کر کے باقی سب سے آگے رہے، وہی چنی جاتی ہے۔
round-stage-critique = خامیاں بتانا
round-stage-critique-help = چنی ہوئی تجویز میں کیا غلط ہے یا کیا رہ گیا؛ پھر اسے ایک بار بہتر کیا جاتا ہے۔
round-stage-endorse = ساتھ اور اختلاف
round-stage-endorse-help = ہر شخص بتاتا ہے کہ وہ نتیجے کے ساتھ ہے یا نہیں؛ جو نہیں ہے، وہ وجہ بتا سکتا ہے۔
round-desk = منتظم کی میز
round-desk-room = دور دیکھیں
round-join = شامل ہوں
round-join-late = شامل ہوں (پہلے اکیلے ترتیب لگائیں)
round-join-help = آپ کی بات ایک نمبر کے ساتھ دکھائی جاتی ہے، جو صرف اسی دور کے لیے نکالا جاتا ہے۔ آپ کا نام کوئی نہیں دیکھتا، اور اپنے بارے میں بتائی ہوئی آپ کی کوئی بات آپ کے الفاظ کے ساتھ نہیں دکھائی جاتی۔
round-pay = دور میں لگے آپ کے وقت کا معاوضہ پروجیکٹ کے باقی کام کی طرح ہی ملتا ہے۔
round-outside = دور میں کہی گئی باتیں انہی کے لیے ہیں جو اس میں شامل ہیں۔
round-return = واپس آئیں
round-leave = دور چھوڑیں
round-leave-help = آپ کی کہی ہوئی بات رہتی ہے، اور آپ کا معاوضہ بھی۔ جب تک دور چلتا ہے، آپ واپس آ سکتے ہیں۔
round-left-done = آپ نے دور چھوڑ دیا۔ آپ کا معاوضہ برقرار رہتا ہے، اور آپ واپس آ سکتے ہیں۔
round-your-turn = اب آپ کی باری ہے
round-see-outcome = دیکھیں کہ کیا نتیجہ نکلا
round-lobby = دور ابھی شروع نہیں ہوا
round-lobby-help = منتظم کے شروع کرنے پر یہ کھلتا ہے۔ یہ آپ کے اکاؤنٹ کے صفحے پر ملے گا۔
round-waiting = اس مرحلے میں آپ کا کام پورا ہو گیا؛ { $people } میں سے { $finished } لوگ پورا کر چکے ہیں۔ اگلا مرحلہ زیادہ سے زیادہ { $time } میں شروع ہو گا۔ تب تک آپ دیکھ سکتے ہیں اور کچھ شامل کر سکتے ہیں۔
round-paused-note = دور رکا ہوا ہے۔ اگر کوئی پہلے نہ چلائے تو یہ خود ہی آگے بڑھے گا۔
round-done = اس مرحلے میں میرا کام پورا
round-done-help = مرحلہ ختم ہونے تک آپ پھر بھی دیکھ سکتے ہیں اور کچھ شامل کر سکتے ہیں۔
round-rank-alone = اکیلے ترتیب لگائیں
round-rank-alone-help = ترتیب لگانے سے پہلے کوئی دوسروں کی بات نہیں دیکھتا۔ آپ کی وجہ بعد میں بغیر نام کے دکھائی جاتی ہے۔
round-rank-first = باقی لوگ آگے پہنچ چکے ہیں۔ پہلے اکیلے ترتیب لگائیں؛ پھر ان کی بات نظر آئے گی۔
round-rank-again = دوبارہ ترتیب لگائیں
round-rank-again-help = اپنی ترتیب رکھیں یا بدلیں: دونوں ٹھیک ہیں۔ چاہیں تو وجہ بتائیں۔
round-rank-submit = میری ترتیب محفوظ کریں
round-item-of = { $count } میں سے آئٹم { $number }
round-item-ranked = (ترتیب لگ گئی)
round-all-ranked = آپ سب کی ترتیب لگا چکے ہیں۔ مرحلہ چلنے تک اسے بدل سکتے ہیں۔
round-reason = آپ کی وجہ
round-reason-help = دوسرے اسے آپ کے نام کے بغیر پڑھتے ہیں۔ ایسا کچھ نہ لکھیں جس سے آپ کی پہچان ہو جائے۔
round-before = آپ نے اکیلے کیا کہا تھا
round-earlier = آپ پہلے بھی اس آئٹم کی ترتیب لگا چکے ہیں
round-earlier-use = وہی ترتیب لیں
round-keep = میری ترتیب وہی رہے
round-keep-why = وہی کیوں رکھنی ہے
round-reveal-title = سب نے اکیلے کیا کہا
round-reveal-help = ترتیبیں اور وجوہات یہاں بغیر نام کے ہیں۔ کم لوگوں والے گروہ نہیں دکھائے جاتے۔
round-reveal-people = { $count ->
    [one] { $count } شخص نے اس کی ترتیب لگائی
   *[other] { $count } لوگوں نے اس کی ترتیب لگائی
}
round-reveal-few = { $least } سے کم لوگوں نے اس کی ترتیب لگائی، اس لیے اعداد نہیں دکھائے جاتے۔
round-reveal-leading = سب سے آگے کی ترتیب
round-reveal-all = دو دو کا موازنہ
round-reveal-by = اس کے لحاظ سے: { $question }
round-reasons = وجوہات
round-reasons-none = کسی نے وجہ نہیں لکھی۔
round-statements-help = ہر بیان پر اپنی رائے دیں۔ دوسروں کے ووٹ تب نظر آتے ہیں جب آپ ووٹ دے چکے ہوں اور کافی لوگ ووٹ دے چکے ہوں۔
round-vote-question = کیا آپ متفق ہیں؟
round-vote-agree = متفق
round-vote-disagree = غیر متفق
round-vote-pass = چھوڑیں
round-voted-agree = آپ متفق ہیں
round-voted-disagree = آپ غیر متفق ہیں
round-voted-pass = آپ نے چھوڑ دیا
round-votes-left = { $count ->
    [one] { $count } بیان باقی
   *[other] { $count } بیانات باقی
}
round-votes-done = اب تک کے ہر بیان پر آپ ووٹ دے چکے ہیں۔
round-voted = { $count ->
    [one] { $count } بیان، جس پر آپ نے ووٹ دیا
   *[other] { $count } بیانات، جن پر آپ نے ووٹ دیا
}
round-tally = { $agree } متفق، { $disagree } غیر متفق، { $passed } نے چھوڑا
round-tally-few = ابھی کم لوگوں نے ووٹ دیا ہے، اس لیے اعداد نہیں دکھائے جاتے۔
round-statement-write = بیان لکھیں
round-statement-text = آپ کی اپنی ایک چھوٹی سی بات
round-statement-text-help = ایک ہی خیال، زیادہ سے زیادہ 280 حروف، جس سے دوسرے متفق یا غیر متفق ہو سکیں۔
round-statement-distinct = میری بات اس سے الگ ہے
round-statement-send = بیان شامل کریں
round-statement-saved = آپ کا بیان شامل ہو گیا۔ دوسروں سے اس پر پوچھا جائے گا۔
round-talk-help = چنیں کہ کس پر بات کرنی ہے۔ جس پر لوگ سب سے زیادہ بٹے ہوئے ہیں، وہ سب سے اوپر ہے۔
round-topics = سارے موضوع
round-topic-item = آئٹم
round-topic-statement = بیان
round-posts = { $count ->
    [0] ابھی کچھ نہیں کہا گیا
    [one] { $count } پوسٹ
   *[other] { $count } پوسٹیں
}
round-posts-none = یہاں ابھی کسی نے کچھ نہیں کہا۔
round-reply = جواب دیں
round-replying = { $voice } کو آپ کا جواب: ”{ $words }“
round-post-text = آپ کیا کہنا چاہتے ہیں
round-post-send = کہیں
round-proposals-none = ابھی کوئی تجویز نہیں ہے۔
round-propose-help = پورا گروپ مل کر کیا کہہ سکتا ہے؟ ایسے لکھیں کہ زیادہ سے زیادہ لوگ ساتھ دے سکیں، مگر آپس کے فرق چھپیں نہیں۔
round-propose = گروپ کا بیان تجویز کریں
round-propose-text = آپ کی تجویز
round-propose-text-help = چند جملے۔
round-proposal = تجویز { $number }
round-proposal-saved = آپ کی تجویز شامل ہو گئی۔ آپ ایک اور دے سکتے ہیں۔
round-choose-help = جو سب سے اچھی لگے اسے 1 دیں۔ ایک ہی عدد دو بار دینے کا مطلب برابر ہے، اور کچھ کو چھوڑ بھی سکتے ہیں۔
round-choose-rank = آپ کا نمبر
round-choose-submit = میری پسند محفوظ کریں
round-chosen-saved = آپ کی پسند محفوظ ہو گئی۔ مرحلہ چلنے تک اسے بدل سکتے ہیں۔
round-critique-help = یہ تجویز چنی گئی۔ بتائیں کہ اس میں کیا غلط ہے یا کیا رہ گیا، تاکہ اسے ایک بار بہتر کیا جا سکے۔
round-critiques = اس کے بارے میں کیا کہا گیا
round-criticise = خامی بتائیں
round-criticise-text = کیا غلط ہے یا رہ گیا
round-critique-saved = آپ کی بات شامل ہو گئی۔
round-revise = اسے بہتر کریں
round-revise-help = اسے ایک بار بہتر کیا جاتا ہے: تجویز دینے والا، یا منتظم۔
round-revise-text = بہتر کیے گئے الفاظ
round-before-revision = بہتر کرنے سے پہلے
round-endorse-help = یہ گروپ کے الفاظ ہیں۔ آپ ساتھ ہوں یا نہ ہوں، یہ دکھایا جاتا ہے؛ جو ساتھ نہیں، اس کی بات سنی جاتی ہے۔
round-support-question = کیا آپ اس کے ساتھ ہیں؟
round-support-yes = ہاں، میں ساتھ ہوں
round-support-no = نہیں، میں ساتھ نہیں ہوں
round-you-support = آپ اس کے ساتھ ہیں۔
round-you-oppose = آپ اس کے ساتھ نہیں ہیں۔
round-dissents = جو ساتھ نہیں، وہ کہتے ہیں
round-dissent-write = بتائیں کہ ساتھ کیوں نہیں
round-dissent-help = آپ کا لکھا نتیجے کے ساتھ شائع ہوتا ہے۔ آپ دوسروں کی لکھی بات میں شامل بھی ہو سکتے ہیں، یا کچھ نہ کہیں۔
round-dissent-text = آپ ساتھ کیوں نہیں ہیں
round-dissent-join = میں بھی اس میں شامل ہوں
round-dissent-decline = وجہ نہیں بتانی
round-dissent-voices = { $count ->
    [one] { $count } آواز
   *[other] { $count } آوازیں
}
round-outcome = کیا نتیجہ نکلا
round-ended-complete = دور اپنے سارے مرحلوں سے گزرا۔ ختم ہونے کا دن:
round-ended-unproposed = کسی نے مشترکہ الفاظ تجویز نہیں کیے، اس لیے دور ان کے بغیر ختم ہوا۔ ختم ہونے کا دن:
round-ended-deserted = اب کوئی نہیں رہا تھا۔ دور ختم ہونے کا دن:
round-ended-cancelled = دور منسوخ کیا گیا۔ منسوخ ہونے کا دن:
round-group-words = گروپ کے الفاظ
round-support-line = جواب دینے والے { $asked } لوگوں میں سے { $yes } ساتھ ہیں۔
round-silent = { $count ->
    [one] { $count } شخص ساتھ نہیں ہے اور کچھ نہیں لکھا۔
   *[other] { $count } لوگ ساتھ نہیں ہیں اور کچھ نہیں لکھا۔
}
round-moved-title = بات چیت سے کیا بدلا
round-moved = دونوں بار ترتیب لگانے والے { $people } لوگوں میں سے { $changed } نے اپنی ترتیب بدلی۔
round-build-lead = چنیں کہ کس پر بات ہو، کون شامل ہو، اور کون سے مرحلے ہوں۔ دور شروع کرنے تک آپ سب کچھ بدل سکتے ہیں۔
round-build-title = عنوان
round-build-title-help = سب سے اچھا ہے کہ یہ ایک سوال ہو۔
round-build-purpose = دور کس لیے ہے
round-build-purpose-help = آپ کیا سمجھنا چاہتے ہیں، اور نتیجے کا کیا ہو گا۔
round-build-items = بات کرنے کے آئٹم
round-build-items-help = جن پر لوگ سب سے زیادہ بٹے ہوئے ہیں، وہ اوپر ہیں۔ ایک دور کے لیے تین چار کافی ہیں۔
round-build-more = مزید آئٹم
round-build-item = آراء: { $voices }۔ { $divided }
round-build-division = کسی جوڑی پر دو لوگوں کے الگ رائے رکھنے کا امکان { $share } ہے۔
round-build-division-none = ابھی اتنے کم لوگوں نے رائے دی ہے کہ کچھ کہا نہیں جا سکتا۔
round-build-save = مسودہ محفوظ کریں
round-who = کون شامل ہو گا
round-who-everybody = ہر شریک جو چاہے
round-who-sortition = قرعے سے چنے گئے لوگ، ہر گروہ اپنے تناسب سے
round-who-list = فہرست کے لوگ
round-seats = قرعے سے کتنی جگہیں
round-seats-help = دور شروع ہونے پر یہ ان شرکاء میں سے نکالے جاتے ہیں جن کی رضامندی ہے۔
round-people-list = فہرست کے نام
round-people-list-help = ہر سطر پر ایک۔
round-stages-help = ہر مرحلہ زیادہ سے زیادہ اپنے آخری وقت تک چلتا ہے، تاکہ کسی کو کسی گئے ہوئے کا انتظار نہ کرنا پڑے۔
round-lasts = کتنا چلے گا: { $stage }
round-unit = وقت کی اکائی
round-unit-minutes = منٹ (سب ایک ساتھ)
round-unit-hours = گھنٹے
round-unit-days = دن
round-quorum = کورم، فیصد میں
round-quorum-help = جس مرحلے کو اس سے کم لوگوں نے پورا کیا ہو، وہ ایک بار بڑھایا جاتا ہے۔ کورم نہ چاہیے تو 0۔
round-early = مرحلہ جلدی ختم ہوتا ہے
round-early-all = جب سب پورا کر لیں
round-early-quorum = جب کورم پورا ہو جائے
round-early-never = کبھی نہیں
round-draft-help = یہ مسودہ ہے۔ دور شروع کرنے پر لوگوں کو بتایا جاتا ہے اور پھر مرحلے نہیں بدلتے۔
round-open = دور شروع کریں
round-change = مسودہ بدلیں
round-lead = دور چلائیں
round-advance = یہ مرحلہ ابھی ختم کریں
round-pause = روکیں
round-resume = پھر چلائیں
round-extend = مزید وقت دیں
round-extend-hours = گھنٹے
round-cancel = دور ہمیشہ کے لیے ختم کریں
round-cancel-help = لوگوں کی کہی ہوئی باتیں رہتی ہیں، اور ان کا معاوضہ بھی۔ اسے پلٹا نہیں جا سکتا۔
round-unorganized-note = اب اس دور کا انتظام کوئی نہیں کر رہا۔ یہ اپنے طے شدہ وقت کے مطابق آگے بڑھتا ہے۔
round-where = لوگ کہاں تک پہنچے
round-nobody = ابھی کوئی شامل نہیں ہے۔
round-finished-of = { $stage }: { $people } میں سے { $finished }
round-at-away = غیر حاضر ہیں
round-at-opening = شروع ہونے کے انتظار میں ہیں
round-at-working = اس مرحلے پر کام کر رہے ہیں
round-at-alone = ابھی اکیلے ترتیب لگا رہے ہیں
round-at-dissent = سے پوچھا گیا ہے کہ وہ نتیجے کے ساتھ کیوں نہیں
round-at-done = یہ مرحلہ پورا کر چکے ہیں
round-at-paused = پھر سے چلنے کے انتظار میں ہیں
round-at-outcome = نتیجہ پڑھ سکتے ہیں
round-fact-people = لوگ
round-fact-present = موجود
round-fact-seats = جگہیں
round-fact-late = دیر سے آئے
round-fact-left = چھوڑ گئے
round-fact-statements = بیانات
round-fact-votes = ووٹ
round-fact-posts = پوسٹیں
round-fact-proposals = تجاویز
round-seeds = شروع کے بیانات
round-seeds-help = یہ آپ کی طرف سے دکھائے جاتے ہیں۔ الگ الگ رائے کے چند بیانات سے لوگوں کو شروع کرنے میں مدد ملتی ہے۔
round-dissents-withheld = { $count ->
    [one] { $count } اختلافی رائے دور کے اندر ہی رہتی ہے: لکھنے والا نہیں چاہتا کہ اس کا حوالہ دیا جائے۔
   *[other] { $count } اختلافی آراء دور کے اندر ہی رہتی ہیں: لکھنے والے نہیں چاہتے کہ ان کا حوالہ دیا جائے۔
}
round-forecast = ہر شخص کے تقریباً { $minutes } منٹ، یعنی اس پروجیکٹ کے معاوضے پر { $people } لوگوں کے لیے تقریباً { $amount }۔
round-forecast-unpaid = ہر شخص کے تقریباً { $minutes } منٹ۔ اس پروجیکٹ میں پیسے نہیں ملتے۔
refusal-statement-near = کسی نے تقریباً یہی لکھا ہے: ”{ $other }“ اگر آپ کی بات الگ ہے تو خانے پر نشان لگائیں اور پھر بھیجیں۔
refusal-round-no-seat = یہ دور ان کے لیے ہے جنہیں اس میں بلایا گیا ہے۔
refusal-round-unranked = یہ مرحلہ تب پورا ہوتا ہے جب ہر آئٹم کی ترتیب لگ جائے۔
refusal-round-person-unknown = { $name } اس کمیونٹی میں شریک نہیں ہے۔
refusal-round-people-missing = کم از کم ایک شخص کا نام دیں۔
refusal-round-seats-range = کم از کم 2 اور زیادہ سے زیادہ 10,000 لوگ چنیں۔
refusal-round-seats-few = صرف { $people } لوگ چنے جا سکے۔
refusal-round-seats-unmet = کوئی قرعہ ہر گروہ کو اس کی جگہیں نہیں دیتا۔ جگہوں کی تعداد بدلیں، یا فہرست بنائیں۔
refusal-round-items-range = کم از کم ایک اور زیادہ سے زیادہ { $most } آئٹم چنیں۔
refusal-round-statements-spent = آپ { $most } بیانات لکھ چکے ہیں۔ ایک شخص اتنے ہی لکھ سکتا ہے۔
refusal-round-posts-spent = آپ { $most } پوسٹیں لکھ چکے ہیں۔ ایک شخص اتنی ہی لکھ سکتا ہے۔
refusal-round-proposals-spent = آپ { $most } تجاویز دے چکے ہیں۔ ایک شخص اتنی ہی دے سکتا ہے۔
refusal-conflict-round-revised = گروپ کے الفاظ پہلے ہی بہتر کیے جا چکے ہیں، اور یہ ایک ہی بار ہوتا ہے۔
refusal-round-no-money = پروجیکٹ کے بجٹ میں اس دور کے پیسے نہیں ہیں: تقریباً { $amount } چاہییں۔
