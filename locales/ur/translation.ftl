# Translations of what is said in rounds.
tr-title = ترجمہ
tr-original = اصل الفاظ
tr-unchecked = { $voice } نے ترجمہ کیا، کسی اور نے نہیں جانچا
tr-checked = { $voice } نے ترجمہ کیا، کسی اور نے جانچا
tr-disputed = { $voice } نے ترجمہ کیا، اس پر اعتراض ہے
tr-judge = کیا یہ ترجمہ وہی کہتا ہے جو اصل کہتا ہے؟
tr-right = ہاں
tr-wrong = نہیں
tr-write = ترجمہ لکھیں
tr-write-help = وہی کہیں جو اصل کہتا ہے، نہ زیادہ نہ کم۔ یہ پچھلے ترجمے کی جگہ لے گا، اور آپ کے وقت کا معاوضہ ملتا ہے۔
tr-language = جس زبان میں ترجمہ کر رہے ہیں
tr-text = ترجمے کا متن
tr-missing = گروہ کے الفاظ ابھی ان زبانوں میں نہیں پڑھے جا سکتے: { $languages }
refusal-translation-own = آپ کا ترجمہ کوئی اور جانچتا ہے۔
refusal-translation-same = الفاظ پہلے ہی اس زبان میں ہیں۔
