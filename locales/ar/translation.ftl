# Translations of what is said in rounds.
tr-title = ترجمة
tr-original = النص الأصلي
tr-unchecked = ترجمها { $voice }، ولم يراجعها غيره
tr-checked = ترجمها { $voice }، وراجعها شخص آخر
tr-disputed = ترجمها { $voice }، وهي محل اعتراض
tr-judge = هل تقول هذه الترجمة ما يقوله الأصل؟
tr-right = نعم
tr-wrong = لا
tr-write = كتابة ترجمة
tr-write-help = قل ما يقوله الأصل، بلا زيادة ولا نقصان. تحلّ محل الترجمة السابقة، ووقتك مدفوع الأجر.
tr-language = اللغة التي تترجم إليها
tr-text = الترجمة
tr-missing = لا يمكن بعدُ قراءة كلمات الجماعة باللغات: { $languages }
refusal-translation-own = يراجع ترجمتك شخص آخر.
refusal-translation-same = الكلمات بهذه اللغة أصلًا.
