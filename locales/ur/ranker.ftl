# براؤزر میں چلنے والا ترتیب کا فارم۔
ranker-place = اگلا درجہ دیں
ranker-up = اوپر کریں
ranker-down = نیچے کریں
ranker-tie = اوپر والے کے برابر
ranker-remove = ترتیب سے ہٹائیں
ranker-drag = ترتیب بدلنے کے لیے کھینچیں
ranker-order = آپ کی ترتیب
ranker-empty = ابھی کوئی ترتیب نہیں لگی۔ سب سے اچھے جواب پر ”اگلا درجہ دیں“ دبائیں، پھر اس کے بعد والے پر۔
ranker-none-left-out = سب جواب ترتیب میں ہیں۔
ranker-keys = کی بورڈ سے، کسی جواب پر: ہندسہ اسے وہ درجہ دیتا ہے، 0 اسے ترتیب سے ہٹاتا ہے، تیر اسے سرکاتے ہیں، = اسے اوپر والے کے برابر کرتا ہے۔
ranker-said = { $response }: { $state }
ranker-at = { $places } میں سے درجہ { $place }
ranker-tied = { $others } کے برابر
ranker-comma = {"، "}
work-show-all = { $response } پورا دکھائیں
draft-kept = آپ کا مسودہ اسی فون یا کمپیوٹر پر رہتا ہے، جب تک آپ محفوظ یا سائن آؤٹ نہ کریں۔
