# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = ایک دوسرے کا خیال
care-link = ضابطۂ اخلاق اور شکایتیں
care-code = ضابطۂ اخلاق
care-code-listen = جو کہا گیا اس کا جواب دیں، یہ نہ سوچیں کہ کہنے والا کون ہوگا۔ رائے بنانے سے پہلے پوچھیں۔
care-code-people = کسی کو اس کی قوم، عقیدے، جنس، جسم، زبان یا رائے کی وجہ سے کمتر نہ کہیں۔ کسی کو دھمکی نہ دیں۔
care-code-private = ایسی کوئی بات نہ بتائیں جس سے کسی کی شناخت کھلے، آپ کی اپنی بھی نہیں۔
care-code-own = وہی کہیں جو آپ خود سوچتے ہیں۔ ایک ہی بات بار بار نہ لکھیں۔
care-code-help = اگر کوئی بات آپ کو تکلیف دے یا یہ اصول توڑے تو شکایت کریں۔ آپ جب چاہیں جا سکتے ہیں اور آپ کا معاوضہ برقرار رہے گا۔
care-report = شکایت کریں
care-report-title = ان الفاظ کی شکایت کریں
care-report-help = اسے نگران پڑھتے ہیں۔ کسی کو نہیں بتایا جاتا کہ شکایت کس نے کی۔
care-report-send = شکایت بھیجیں
care-reported = شکریہ۔ ایک نگران اسے دیکھے گا۔
care-rule = کون سا اصول ٹوٹتا ہے
care-rule-attack = کسی شخص پر حملہ
care-rule-hate = لوگوں کی تحقیر
care-rule-threat = دھمکی یا نقصان پر اکسانا
care-rule-private = کسی کی شناخت بتانا
care-rule-spam = تکرار، بھرمار یا اشتہار
care-mute = مجھے { $voice } نہ دکھائیں
care-unmute = مجھے { $voice } پھر دکھائیں
care-muted = { $voice }، جسے آپ نے نہ دیکھنا چنا
care-gone = یہ الفاظ اب نہیں دکھائے جاتے۔
care-queue = نگرانوں کے منتظر
care-queue-help = ایک نگران الفاظ چھپا سکتا ہے؛ ہٹانے کے لیے دو درکار ہیں۔ لکھنے والا نمائندوں سے اپیل کر سکتا ہے۔ یہاں آپ کے وقت کا معاوضہ ملتا ہے۔
care-none = یہاں کچھ نہیں ہے۔
care-since = { $time } سے
care-late = بہت دیر سے منتظر
care-reports = { $count ->
    [one] ایک شکایت
   *[other] { $count } شکایتیں
}
care-waiting = { $count ->
    [one] ایک شکایت منتظر ہے
   *[other] { $count } شکایتیں منتظر ہیں
}
care-keep = اس میں کوئی خرابی نہیں
care-hide = چھپائیں
care-remove = ہٹائیں
care-restore = پھر دکھائیں
care-uphold = نہ دکھائیں
care-appeals = اپیلیں
care-appeal = نمائندوں سے اپیل کریں
care-appeal-words = انہیں کیوں دکھایا جائے
care-appealed = اپیل ہوئی
care-own = آپ کے الفاظ جو نہیں دکھائے جاتے
care-log = کیا کیا گیا
care-log-help = اسے سب پڑھ سکتے ہیں۔ اس میں نہ نام ہیں نہ وہ الفاظ۔
care-standing-reported = شکایت ہوئی
care-standing-withheld = نگران کے دیکھنے تک نہیں دکھایا جاتا
care-standing-kept = رکھا گیا: کوئی خرابی نہیں تھی
care-standing-hidden = ایک نگران نے چھپایا
care-standing-proposed = ایک نگران ہٹانا چاہتا ہے؛ دوسرے کی رضامندی چاہیے
care-standing-removed = دو نگرانوں نے ہٹایا
care-standing-restored = اپیل کے بعد پھر دکھایا گیا
care-standing-upheld = اپیل کے بعد بھی نہیں دکھایا جاتا
care-propose-published = اگر آپ کی تجویز چنی گئی تو وہ گروہ کے الفاظ ہیں: آپ کے نام کے بغیر شائع ہوگی، چاہے آپ نے اقتباس کی اجازت نہ دی ہو۔
live-new = { $count ->
    [one] یہاں ایک نئی بات
   *[other] یہاں { $count } نئی باتیں
}
live-moved = دور آگے بڑھ گیا ہے۔ آپ جو لکھ رہے ہیں وہ یہیں رہے گا جب تک آپ آگے نہ بڑھیں۔
live-see = آگے بڑھیں
live-here = { $count ->
    [one] ایک شخص نے یہ کمرہ کھول رکھا ہے
   *[other] { $count } لوگوں نے یہ کمرہ کھول رکھا ہے
}
round-early-stable = جب آرا ٹھہر جائیں: آدھے لوگ دوبارہ ترتیب دے چکے ہوں اور ان میں 15% سے کم نے ترتیب بدلی ہو
refusal-care-own = یہ آپ کے اپنے الفاظ ہیں۔
refusal-care-second = ہٹانے کی تجویز آپ نے دی تھی۔ دوسرے نگران کی رضامندی چاہیے۔
refusal-care-decided = یہ حتمی طور پر طے ہو چکا ہے۔
refusal-care-no-appeal = یہاں اپیل کرنے کو کچھ نہیں، یا کوئی اپیل طے کرنے کو نہیں۔
refusal-care-not-yours = صرف الفاظ لکھنے والا اپیل کر سکتا ہے۔
refusal-care-own-decision = آپ فیصلے میں شریک تھے۔ کسی اور کو فیصلہ کرنا ہوگا۔
