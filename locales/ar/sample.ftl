# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = لو أشبه المشاركون السكان
sample-weights-finding = مع الأوزان يساوي هؤلاء ({ $people }) ما يساويه { $effective } ممن لا يحتاجون إليها. أكبر وزن هو { $largest } من أمثال المتوسط.
sample-weights-how = تصحح الأوزان ما صرّح به الناس ولا شيء سواه. بقية أرقام هذا التقرير بلا أوزان.
sample-weights-run-away = انتبه: هنا قلة تتحدث عن كثيرين. لا تُبقي الأوزان إلا { $share } من معلومات الناس.
sample-weights-missed = انتبه: تعذر بلوغ نسب السكان كلها. أكبر فرق هو { $share }.
sample-weights-nobody = انتبه: لا أحد هنا، أو لا أحد بين السكان، قيمته { $value } ({ $attribute }).
sample-here = هنا
sample-population = السكان
sample-weighted = بالأوزان (فترة 95٪)
sample-unweighted = بلا أوزان
sample-place-title = بعد إزالة أثر الموضع على الشاشة
sample-place-finding = من { $orders } من الترتيبات. مقدار ما يرفعه كل موضع من لوغاريتم القوة، بدءًا بالأول: { $places }.
sample-place = لوغاريتم القوة المصحح
sample-texts = نصوص متوازية
