# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = एक-दूसरे का ख़याल
care-link = आचार-संहिता और शिकायतें
care-code = आचार-संहिता
care-code-listen = जो कहा गया उसका उत्तर दें, यह न सोचें कि कहने वाला कौन होगा। राय बनाने से पहले पूछें।
care-code-people = किसी को उसके समुदाय, आस्था, लिंग, शरीर, भाषा या विचारों के लिए नीचा न दिखाएँ। किसी को धमकी न दें।
care-code-private = ऐसा कुछ न बताएँ जिससे किसी की पहचान खुले, आपकी अपनी भी नहीं।
care-code-own = वही कहें जो आप ख़ुद सोचते हैं। एक ही बात बार-बार न लिखें।
care-code-help = अगर कुछ आपको चोट पहुँचाए या ये नियम तोड़े, तो शिकायत करें। आप कभी भी जा सकते हैं और आपका मेहनताना बना रहेगा।
care-report = शिकायत करें
care-report-title = इन शब्दों की शिकायत करें
care-report-help = इसे संचालक पढ़ते हैं। किसी को नहीं बताया जाता कि शिकायत किसने की।
care-report-send = शिकायत भेजें
care-reported = धन्यवाद। एक संचालक इसे देखेगा।
care-rule = कौन-सा नियम टूटता है
care-rule-attack = किसी व्यक्ति पर हमला
care-rule-hate = लोगों को नीचा दिखाना
care-rule-threat = धमकी या नुक़सान का आह्वान
care-rule-private = किसी की पहचान बताना
care-rule-spam = दोहराव, बाढ़ या प्रचार
care-mute = मुझे { $voice } न दिखाएँ
care-unmute = मुझे { $voice } फिर दिखाएँ
care-muted = { $voice }, जिसे आपने न देखना चुना
care-gone = ये शब्द अब नहीं दिखाए जाते।
care-queue = संचालकों की प्रतीक्षा में
care-queue-help = एक संचालक शब्द छिपा सकता है; हटाने के लिए दो चाहिए। लिखने वाला प्रतिनिधियों से अपील कर सकता है। यहाँ आपके समय का भुगतान होता है।
care-none = यहाँ कुछ नहीं है।
care-since = { $time } से
care-late = बहुत देर से प्रतीक्षा में
care-reports = { $count ->
    [one] एक शिकायत
   *[other] { $count } शिकायतें
}
care-waiting = { $count ->
    [one] एक शिकायत प्रतीक्षा में है
   *[other] { $count } शिकायतें प्रतीक्षा में हैं
}
care-keep = इसमें कुछ ग़लत नहीं
care-hide = छिपाएँ
care-remove = हटाएँ
care-restore = फिर दिखाएँ
care-uphold = न दिखाएँ
care-appeals = अपीलें
care-appeal = प्रतिनिधियों से अपील करें
care-appeal-words = इन्हें क्यों दिखाया जाए
care-appealed = अपील हुई
care-own = आपके शब्द जो नहीं दिखाए जाते
care-log = क्या किया गया
care-log-help = इसे सब पढ़ सकते हैं। इसमें न नाम हैं, न वे शब्द।
care-standing-reported = शिकायत हुई
care-standing-withheld = संचालक के देखने तक नहीं दिखाया जाता
care-standing-kept = रखा गया: कुछ ग़लत नहीं था
care-standing-hidden = एक संचालक ने छिपाया
care-standing-proposed = एक संचालक हटाना चाहता है; दूसरे की सहमति चाहिए
care-standing-removed = दो संचालकों ने हटाया
care-standing-restored = अपील के बाद फिर दिखाया गया
care-standing-upheld = अपील के बाद भी नहीं दिखाया जाता
care-propose-published = अगर आपका प्रस्ताव चुना गया, तो वह समूह के शब्द हैं: आपके नाम के बिना प्रकाशित होगा, भले ही आपने उद्धृत होने की अनुमति न दी हो।
live-new = { $count ->
    [one] यहाँ एक नई बात
   *[other] यहाँ { $count } नई बातें
}
live-moved = दौर आगे बढ़ गया है। आप जो लिख रहे हैं वह यहीं रहेगा जब तक आप आगे न बढ़ें।
live-see = आगे बढ़ें
live-here = { $count ->
    [one] एक व्यक्ति ने यह कमरा खोल रखा है
   *[other] { $count } लोगों ने यह कमरा खोल रखा है
}
round-early-stable = जब राय ठहर जाए: आधे लोग फिर क्रम दे चुके हों और उनमें 15% से कम ने क्रम बदला हो
refusal-care-own = ये आपके अपने शब्द हैं।
refusal-care-second = हटाने का प्रस्ताव आपने दिया था। दूसरे संचालक की सहमति चाहिए।
refusal-care-decided = यह अंतिम रूप से तय हो चुका है।
refusal-care-no-appeal = यहाँ अपील करने को कुछ नहीं, या कोई अपील तय करने को नहीं है।
refusal-care-not-yours = केवल शब्द लिखने वाला अपील कर सकता है।
refusal-care-own-decision = आप निर्णय में शामिल थे। किसी और को फ़ैसला करना होगा।
