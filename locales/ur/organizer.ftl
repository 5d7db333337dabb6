# کمیونٹی نمائندوں اور منتظمین کے صفحات۔
community-new-title = کمیونٹی بنائیں
community-new-lead = کمیونٹی یعنی وہ لوگ جن کی زبان یا دلچسپی ایک ہے۔ اس کے نمائندے، منتظم اور ڈیٹا کیوریٹر کا کردار آپ کو ملتا ہے، اور دوسروں کو بھی ان کرداروں میں بلایا جا سکتا ہے۔
community-new-project = نیا پروجیکٹ
community-name = نام
community-charter-help = آپ کی کمیونٹی کون ہے، کیا چاہتی ہے، اور فیصلے کیسے لیتی ہے۔
community-licence-help = SPDX شناخت، جیسے CC-BY-4.0۔
community-languages = اس کے صفحات کی زبانیں
community-controller = ڈیٹا کا ذمہ دار کون ہے
community-controller-help = کوئی شخص یا ادارہ، پتے کے ساتھ۔
community-jurisdiction = کس قانون کے تحت
community-found = کمیونٹی بنائیں
community-founded = کمیونٹی بن گئی۔ لوگوں کو بلائیں، یا اس کا پہلا پروجیکٹ بنائیں۔
community-invitations = دعوتیں
community-questions = پروفائل کے سوال
community-revise = منشور اور لائسنس بدلیں
questions-lead = لوگ اپنے بارے میں کیا بتا سکتے ہیں۔ ہر سوال چھوڑا جا سکتا ہے، اور جواب اپنے الفاظ میں بھی دیا جا سکتا ہے۔
questions-add = سوال شامل کریں
questions-key = ڈیٹا فائلوں میں نام
questions-key-help = انگریزی کے چھوٹے حروف، ہندسے اور انڈر اسکور، جیسے age_band۔
invitations-new = نئی دعوت
invitations-role = کس کردار میں
invitations-project = کس کے لیے
invitations-any-project = تمام پروجیکٹ
invitations-most-uses = کتنے لوگوں کے لیے
invitations-most-uses-help = خالی: جتنے بھی آئیں۔
invitations-days = کتنے دن چلے گی
invitations-create = لنک بنائیں
invitations-made = یہ رہا لنک۔ یہ صرف اسی بار نظر آئے گا:
invitations-uses = استعمال
invitations-uses-of = { $most } میں سے { $uses }
invitations-until = کب تک
invitations-state = حالت
invitations-revoke = واپس لیں
invitations-revoked = دعوت واپس لے لی گئی۔ جو اس سے آ چکے ہیں، وہ رہیں گے۔
invitation-open = کھلی
invitation-expired = وقت نکل گیا
invitation-used-up = پوری استعمال ہوئی
invitation-revoked = واپس لی گئی
project-title = عنوان
project-summary = کام کیا ہے
project-summary-help = دو تین جملے، جنہیں نیا شخص فیصلہ کرنے سے پہلے پڑھے۔
project-language = آئٹموں کی زبان
project-language-help = زبان کا کوڈ، جیسے ur یا es-MX۔
project-guidelines = ہدایات
project-guidelines-help = رائے کیسے دیں۔ ہر نسخہ رکھا جاتا ہے، اور ہر رائے کے ساتھ وہی رہتا ہے جس کے تحت وہ دی گئی۔
project-dimensions = پہلو
project-dimensions-help = نام، درمیان میں کوما (,) لگا کر، جیسے helpful, respectful۔
project-voices = آوازیں
project-overlap = ہر آئٹم پر لوگ
project-overlap-help = ہر آئٹم پر کتنے لوگ رائے دیں۔ گروپ دکھانے کے لیے ہر گروپ میں کم از کم 5 لوگ چاہییں۔
project-minutes = ہر آئٹم پر منٹ
project-minutes-help = آپ کا اندازہ۔ یہ کسی کے ہاں کہنے سے پہلے دکھایا جاتا ہے۔
project-pay = معاوضہ
project-pay-help = معاوضہ وقت کا ہوتا ہے۔ جب تک ریلیز میں شامل کسی کا بھی معاوضہ کم از کم حد سے نیچے ہے، ریلیز نہیں بن سکتی۔
project-pay-kind = پیسے کیسے ملتے ہیں
pay-kind-hourly = فی گھنٹہ
pay-kind-piece = فی رائے، کم از کم حد تک تلافی کے ساتھ
pay-kind-volunteer = بغیر پیسوں کے، رضاکاروں کے لیے
project-currency = کرنسی
project-currency-help = انگریزی کے تین حروف، جیسے PKR یا EUR۔
project-rate = شرح
project-rate-help = فی گھنٹہ یا فی رائے، جیسے 12.50۔ رضاکاروں کے لیے 0۔
project-floor = فی گھنٹہ کم از کم معاوضہ
project-floor-help = ایک گھنٹے کے کم از کم اتنے ملنے ہیں؛ یہ اس جگہ کی کم از کم اجرت سے کم نہ ہو جہاں لوگ رہتے ہیں۔
project-create = پروجیکٹ بنائیں
project-created = پروجیکٹ بن گیا۔ اب اس کے آئٹم لائیں۔
project-start = رائے دینا شروع کریں
project-items = آئٹم لائیں
project-revise-guidelines = ہدایات بدلیں
guidelines-lead = تبدیلی سے نیا نسخہ بنتا ہے۔ پہلے والے رہتے ہیں۔
guidelines-version = نسخہ { $version }، { $day }
items-lead = ہر سطر پر ایک JSON آبجیکٹ، جس میں id, prompt, responses اور language ہوں۔ فائل یا تو پوری لی جاتی ہے یا بالکل نہیں؛ وہی فائل دوبارہ دینے سے کچھ نہیں بدلتا۔
items-others = دوسرے ٹولز کی فائلیں بھی پڑھی جاتی ہیں۔ صرف سوال اور جواب لیے جاتے ہیں: وہاں لوگوں نے جو رائے دی، وہ رضامندی کے ریکارڈ اور معاوضے کے بغیر آئی۔
items-file = فائل
items-text = یا سطریں یہاں چسپاں کریں
items-text-help = دونوں دینے پر فائل پہلے لی جاتی ہے۔
items-format = فائل کس قسم کی ہے
items-format-polyphony = Polyphony: JSON سطریں
items-format-argilla = Argilla: ترتیب والے سوال کے ریکارڈ
items-format-label-studio = Label Studio: جوڑی یا ترتیب والے کام
items-format-potato = Potato: متنوں کی فہرست والے ریکارڈ
items-format-open-assistant = Open-Assistant: پیغاموں کے درخت
items-format-arena = LMArena: دو ماڈلوں کے مقابلے
items-format-pairs = پسند کی جوڑیاں: prompt, chosen, rejected
items-format-csv = CSV جدول
items-language = مواد کی زبان
items-language-help = ان ریکارڈ کے لیے جن میں زبان نہیں لکھی، جیسے ur یا es-MX۔
items-columns = CSV جدول کے کالم
items-columns-help = جیسے: prompt=question, response=answer_a, response=answer_b۔ ساتھ میں id, language اور model بھی، ہر جواب کے لیے ایک۔
items-import = لائیں
items-imported = { $added ->
    [one] { $added } آئٹم شامل ہوا
   *[other] { $added } آئٹم شامل ہوئے
}، { $unchanged } پہلے جیسے۔
items-refused = کچھ بھی نہیں لیا گیا۔ براہِ کرم یہ سطریں ٹھیک کریں:
import-json = JSON آبجیکٹ نہیں ہے: { $detail }
import-missing = موجود نہیں
import-id-twice = سطر { $detail } پر پہلے سے ہے
import-prompt-role = بولنے والے کا کردار user, assistant یا system ہوتا ہے، ”{ $detail }“ نہیں
import-text-long = { $detail } حروف سے لمبا
import-responses-count = ایک آئٹم میں 2 سے 8 جواب ہوتے ہیں، اس میں { $detail }
import-response-empty = ایک جواب خالی ہے
import-language-tag = ”{ $detail }“ زبان کا کوڈ نہیں ہے، جیسے ur یا es-MX
import-csv = CSV جدول کی سطر نہیں ہے: { $detail }
import-column-missing = جدول میں ”{ $detail }“ کالم نہیں ہے
import-columns-needed = بتائیں کہ سوال اور جواب کن کالموں میں ہیں
import-file-empty = فائل میں کوئی آئٹم نہیں ہے
import-changed = آئٹم ”{ $detail }“ دوسرے مواد کے ساتھ پہلے سے ہے۔ آراء اسی سے جڑی ہیں جو دکھایا گیا تھا: نئے کو دوسری id دیں
desk-title = منتظم کی میز
desk-items = آئٹم
desk-judgements = آراء
desk-contributors = شرکا
desk-time = معاوضے والا وقت
desk-paid = معاوضہ
desk-leases = ابھی لوگوں کے پاس
desk-coverage = ہر آئٹم پر آوازیں، { $target } میں سے
desk-coverage-line = { $items } آئٹم، ہر ایک پر { $voices ->
    [one] { $voices } آواز
   *[other] { $voices } آوازیں
}
desk-skips = آئٹم کیوں چھوڑے گئے
desk-top-up = کم از کم حد تک تلافی کریں
desk-topped-up = { $people ->
    [0] کسی کا معاوضہ کم از کم حد سے نیچے نہیں تھا۔
    [one] { $people } شخص کی کم از کم حد تک تلافی ہوئی۔
   *[other] { $people } لوگوں کی کم از کم حد تک تلافی ہوئی۔
}
