# एक्सप्लोरर: किसी प्रोजेक्ट की रायें क्या कहती हैं।
explorer-link = देखें कि रायें क्या कहती हैं
explorer-nav = रायों की पड़ताल
explorer-items = आइटम
explorer-groups = समूह
explorer-models = मॉडल
explorer-viewpoints = नज़रिए
explorer-all = सब
explorer-under-way = रायों का विश्लेषण चल रहा है। पूरा होते ही यह पन्ना अपने आप आ जाएगा।
explorer-stale = नई रायें आई हैं, या सहमतियाँ बदली हैं। नए आँकड़े बन रहे हैं; तब तक ये पिछले आँकड़े हैं।
explorer-no-groups = लोगों से उनके बारे में कुछ नहीं पूछा जाता, इसलिए तुलना के लिए समूह नहीं हैं।
explorer-few = राय देने वाले इतने कम हैं कि नज़रिए नहीं बताए जा सकते।
explorer-csv = CSV डाउनलोड करें
explorer-json = JSON डाउनलोड करें
