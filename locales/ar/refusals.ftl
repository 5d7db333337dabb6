# لماذا رُفض شيء، وما العمل.
refusal-amount-shape = اكتب مبلغًا مثل 12.50.
refusal-answer-long = لا تتجاوز { $most } حرفًا.
refusal-attribute-key = استعمل حروفًا لاتينية صغيرة وأرقامًا وشرطات سفلية تبدأ بحرف.
refusal-attribute-taken = يوجد سؤال بهذا الاسم.
refusal-busy = ازدحام شديد الآن. لم يضِع شيء: يُرجى الإرسال ثانية.
refusal-confidence-range = اختر مدى تأكدك من القائمة.
refusal-conflict-assignment-done = سبق أن أُجيب عن هذا العنصر. لم يُحسب شيء مرتين.
refusal-conflict-consent-needed = سُحبت موافقتك على المشاركة. امنحها ثانية للمتابعة.
refusal-conflict-consent-version = تغيّر النص في هذه الأثناء. يُرجى قراءته ثانية.
refusal-conflict-duplicate = سبق إرسال هذا. لم يُحسب شيء مرتين.
refusal-consent-version = تغيّر النص في هذه الأثناء. يُرجى قراءته ثانية.
refusal-currency-code = اكتب ثلاثة حروف لاتينية كبيرة، مثل EGP.
refusal-days-range = اختر من 1 إلى 365 يومًا.
refusal-email-shape = لا يبدو هذا بريدًا إلكترونيًّا. يمكنك تركه فارغًا.
refusal-email-taken = يوجد حساب بهذا البريد. سجّل الدخول به.
refusal-format-unknown = اختر نوع الملف من القائمة.
refusal-columns-shape = اكتب الأعمدة هكذا: prompt=question, response=answer_a؛ هذا الجزء غير واضح: { $part }
refusal-flag-unknown = اختر مشكلة من القائمة.
refusal-floor-missing = حدّد أقل ما قد تُؤجر به ساعة.
refusal-form-broken = لم يصل النموذج كاملًا. يُرجى إرساله ثانية.
refusal-handle-shape = استعمل من 2 إلى 40 حرفًا من دون @.
refusal-handle-taken = هذا الاسم مستعمل. اختر غيره.
refusal-invitation-closed = لم تعد هذه الدعوة صالحة. اطلب دعوة جديدة.
refusal-language-tag = اكتب وسم لغة، مثل ar أو sw.
refusal-link-used = استُعمل هذا الرابط أو انتهت مدته.
refusal-locales-missing = اختر لغة واحدة على الأقل.
refusal-minutes-range = اختر من 1 إلى 120 دقيقة.
refusal-not-utf8 = الملف ليس نص UTF-8. يُرجى حفظه كذلك.
refusal-overlap-range = اختر من 1 إلى 10000 شخص.
refusal-password-long = لا تتجاوز 256 بايت.
refusal-password-short = استعمل عشرة أحرف على الأقل.
refusal-password-wrong = ليست هذه كلمة السر الحالية.
refusal-pay-kind-unknown = اختر طريقة الدفع من القائمة.
refusal-purpose-unknown = اختر غرضًا من القائمة.
refusal-rank-empty = أعطِ مرتبة لإجابة واحدة على الأقل، أو علّم «لا إجابة مقبولة».
refusal-rank-range = المراتب من 1 إلى عدد الإجابات.
refusal-ranking-twice = وردت إجابة مرتين في الترتيب. أعطِ كل إجابة رتبة واحدة.
refusal-rate-below-floor = أجر الساعة دون الحد الأدنى. ارفعه.
refusal-rate-missing = حدّد الأجر، أو اختر التطوع.
refusal-rate-volunteer = لا يُدفع للمتطوعين: اجعل الأجر 0 أو اختر طريقة الدفع.
refusal-rationale-long = لا تتجاوز { $most } حرف.
refusal-release-below-floor = { $count ->
    [zero] لا أحد دون الحد الأدنى للأجر
    [one] شخص واحد دون الحد الأدنى للأجر
    [two] شخصان دون الحد الأدنى للأجر
    [few] { $count } أشخاص دون الحد الأدنى للأجر
    [many] { $count } شخصًا دون الحد الأدنى للأجر
   *[other] { $count } شخص دون الحد الأدنى للأجر
}: { $people }. أكمل الأجور ثم أعد الإعداد.
refusal-release-empty = لا حكم بعد يمكن نشره.
refusal-release-folder-taken = المجلد ليس فارغًا. اختر غيره.
refusal-role-unknown = اختر دورًا من القائمة.
refusal-sign-in-too-many = محاولات كثيرة. يُرجى الانتظار { $minutes ->
    [zero] قليلًا
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
refusal-sign-in-wrong = الاسم أو كلمة السر غير صحيح.
refusal-skip-reason = اختر سببًا من القائمة.
refusal-slug-shape = استعمل من 2 إلى 48 من الحروف اللاتينية الصغيرة والأرقام والشرطات المفردة.
refusal-slug-taken = هذا الاسم القصير مستعمل. اختر غيره.
refusal-text-long = لا تتجاوز { $most } حرف.
refusal-text-missing = يُرجى ملء هذا.
refusal-uses-range = اختر 1 على الأقل أو اتركه فارغًا.
refusal-erase-last-admin = أنت آخر من يدير هذا الموقع. سلّمه أولًا إلى غيرك.
refusal-person-unknown = لا أحد بهذا الاسم في هذا المجتمع.
refusal-purpose-required = من دون «المشاركة» لا يوجد ما يُوافَق عليه.
refusal-reference-kind = اختر من القائمة ما هو.
refusal-valid-days-range = اختر من 1 إلى 3650 يومًا، أو اتركه فارغًا.
