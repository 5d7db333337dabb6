# ایکسپلورر: کسی پروجیکٹ کی آراء کیا کہتی ہیں۔
explorer-link = دیکھیں کہ آراء کیا کہتی ہیں
explorer-nav = آراء کا جائزہ
explorer-items = آئٹم
explorer-groups = گروہ
explorer-models = ماڈل
explorer-viewpoints = نقطۂ نظر
explorer-all = سب
explorer-under-way = آراء کا تجزیہ جاری ہے۔ پورا ہوتے ہی یہ صفحہ خود ہی آ جائے گا۔
explorer-stale = نئی آراء آئی ہیں، یا رضامندیاں بدلی ہیں۔ نئے اعداد بن رہے ہیں؛ تب تک یہ پچھلے اعداد ہیں۔
explorer-no-groups = لوگوں سے ان کے بارے میں کچھ نہیں پوچھا جاتا، اس لیے موازنے کے لیے گروہ نہیں ہیں۔
explorer-few = رائے دینے والے اتنے کم ہیں کہ نقطۂ نظر نہیں بتائے جا سکتے۔
explorer-csv = CSV ڈاؤن لوڈ کریں
explorer-json = JSON ڈاؤن لوڈ کریں
