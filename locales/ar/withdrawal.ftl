# سحب الموافقة، وما هو لي، ومحو نفسي، والوثائق وراء ذلك.
account-nav = صفحات حسابي
consents-how = يُسحب كل بند بضغطة واحدة ويسري ذلك فورًا: لا يستعمل أي شيء جديد بياناتك لأجله، ويخلو منها الإصدار التالي. وللإصدارات التي صدرت قائمة عامة تخبر كل من لديه نسخة بما عليه حذفه.
consents-take-back = سحب
consents-taken-back = سُحب. من الآن لا يستعمل أي شيء جديد بياناتك لأجله، ويُعلَن ذلك في الإصدارات التي صدرت.
consents-nothing = لم يكن هناك ما يُسحب.
consents-now = أنت موافق على
consents-now-nothing = لا توافق الآن على أي شيء.
consents-history = كل الإجابات
consents-receipt = إيصال موقّع
consents-receipt-help = يثبت الإيصال ما عُرض عليك وما أجبت به. ويمكن لأي أحد التحقق منه دون اتصال:
consents-digest = بصمة النص الذي عُرض عليك (SHA-256):
consents-until = تسري حتى { $day } ما لم تسحبها قبل ذلك.
start-summary = باختصار
start-again = تغيّر ما يُطلب، أو انتهت مدة إجابتك. انظر في كل بند من جديد من فضلك. وما فعلته من قبل يبقى كما وافقت عليه حينها.
start-contact = للسؤال عن بياناتك: { $contact }
start-valid = { $days ->
    [zero] تسري إجابتك { $days } يوم، ثم تُسأل من جديد.
    [one] تسري إجابتك يومًا واحدًا ({ $days })، ثم تُسأل من جديد.
    [two] تسري إجابتك يومين ({ $days })، ثم تُسأل من جديد.
    [few] تسري إجابتك { $days } أيام، ثم تُسأل من جديد.
    [many] تسري إجابتك { $days } يومًا، ثم تُسأل من جديد.
   *[other] تسري إجابتك { $days } يوم، ثم تُسأل من جديد.
}
archive-title = بياناتي
archive-lead = خذ معك كل شيء، أو اطلب محوك.
archive-archive = كل ما هو لي
archive-archive-help = ملف واحد (JSON): حسابك، وإجاباتك عن الموافقة مع إيصالاتها، وما قلته عن نفسك، وأحكامك، وأجرك.
archive-download = تنزيل
erase-title = محو نفسي
erase-lead = هذا يزيلك نهائيًّا ولا يمكن التراجع عنه.
erase-goes = ما يُزال
erase-goes-account = اسمك وبريدك وكلمة سرك وجلساتك.
erase-goes-profile = كل ما قلته عن نفسك.
erase-goes-words = الأسباب التي كتبتها.
erase-goes-releases = صفوفك: من الإصدار التالي، ومن نسخ الإصدارات السابقة التي تُسلَّم هنا. ويُخبَر كل من لديه نسخة أخرى بالصفوف التي عليه حذفها.
erase-stays = ما يبقى، ولماذا
erase-stays-pay = ما دُفع لك وعن أي مدة، تحت رقم عشوائي: فالقانون يوجب مسك الحسابات. وما بقي مستحقًّا لك لا يمكن إرساله بعد ذلك.
erase-stays-judgements = ما رتّبته ومتى، من دون كلماتك، تحت الرقم نفسه: فهو أساس الأجر. ولا يستعمله شيء بعد الآن.
erase-stays-consent = أن شخصًا تحت هذا الرقم وافق ثم سحب موافقته: فذلك يثبت أن الأمرين رُوعيا.
erase-stays-copies = نسخ الإصدارات التي نزّلها آخرون من قبل. لا يمكن لأحد استردادها، لكنهم يُخبَرون بما عليهم حذفه.
erase-first = قد ترغب أولًا في تنزيل كل ما هو لك.
erase-password = كلمة سري، للتأكد من أنني أنا
erase-submit = امحُني نهائيًّا
erase-done = مُحيت بياناتك. شكرًا على مشاركتك.
consent-desk-title = وثائق الموافقة
consent-desk-lead = ما يُسأل عنه الناس في كل نسخة ولغة، وما يقف إلى جانب إجاباتهم.
consent-desk-version = النسخة { $version }، { $day }
consent-desk-publish = نشر نسخة جديدة
consent-desk-publish-help = إذا تغيّرت الأغراض سُئل الجميع من جديد قبل أن يتابعوا. وما فعلوه من قبل يبقى كما وافقوا عليه.
consent-desk-purposes = ما يُطلب
consent-desk-language = بلغة { $language }
consent-desk-language-help = اترك الثلاثة فارغة لتستثني هذه اللغة.
consent-desk-heading = العنوان
consent-desk-summary = باختصار وبلغة بسيطة
consent-desk-body = النص كاملًا
consent-desk-address = العنوان البريدي
consent-desk-contact = بريد أو هاتف للأسئلة
consent-desk-storage = البلد الذي تُحفظ فيه البيانات
consent-desk-retention = مدة حفظ البيانات
consent-desk-days = تسري الإجابة هذا العدد من الأيام
consent-desk-days-help = فارغ: حتى تُسحب.
consent-desk-published = النسخة { $version } سارية.
reference-title = لجان الأخلاقيات والأوصياء
reference-lead = تظهر في كل إيصال يُعطى من الآن. وكلمة الوصي تخص شخصًا واحدًا وتُمحى معه.
reference-none = لا شيء مرفق.
reference-kind = ما هو
reference-kind-ethics_board = قرار لجنة أخلاقيات
reference-kind-guardianship = كلمة وصي عن شخص واحد
reference-words = رقمه أو نصه
reference-person = اسم الشخص، إن كانت كلمة وصي
reference-attach = إرفاق
reference-attached = أُرفق.
reference-everybody = للجميع
releases-retractions = ما سُحب من هذا الإصدار
