# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = اگر لوگ آبادی سے ملتے جلتے ہوتے
sample-weights-finding = وزن کے ساتھ یہ { $people } لوگ اتنے ہی ہیں جتنے { $effective } لوگ جنہیں وزن کی ضرورت نہ ہو۔ سب سے بڑا وزن اوسط کا { $largest } گنا ہے۔
sample-weights-how = وزن صرف وہی درست کرتے ہیں جو لوگوں نے بتایا، اور کچھ نہیں۔ اس رپورٹ کے باقی اعداد بغیر وزن کے ہیں۔
sample-weights-run-away = احتیاط: یہاں تھوڑے لوگ بہت سوں کی طرف سے بولتے ہیں۔ وزن لوگوں کی معلومات کا صرف { $share } چھوڑتے ہیں۔
sample-weights-missed = احتیاط: آبادی کے سب حصے پورے نہیں مل سکے۔ سب سے بڑا فرق { $share } ہے۔
sample-weights-nobody = احتیاط: یہاں یا آبادی میں کوئی { $value } نہیں ({ $attribute })۔
sample-here = یہاں
sample-population = آبادی
sample-weighted = وزن کے ساتھ (95% وقفہ)
sample-unweighted = بغیر وزن
sample-place-title = اسکرین پر جگہ کے اثر کے بغیر
sample-place-finding = { $orders } ترتیبوں سے۔ ہر جگہ دکھائے جانے سے لاگ قوت کتنی بڑھتی ہے، پہلی جگہ سے شروع: { $places }۔
sample-place = درست کی گئی لاگ قوت
sample-texts = متوازی متون
