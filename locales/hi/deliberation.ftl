# बातचीत के दौर: उनके पन्ने, आयोजक की मेज़, और कोई बात क्यों नहीं मानी गई।
rounds-title = दौर
rounds-lead = दौर में लोग अकेले क्रम लगाते हैं, देखते हैं कि दूसरों ने क्या कहा, उस पर बात करते हैं, फिर से क्रम लगाते हैं और ऐसे शब्द ढूँढते हैं जिन पर सब साथ हों।
rounds-none = अभी कोई दौर नहीं है।
rounds-new = नया दौर
rounds-open = आपके लिए खुले दौर
round-number = दौर { $number }
round-people = { $count ->
    [one] { $count } व्यक्ति शामिल
   *[other] { $count } लोग शामिल
}
round-phase-draft = मसौदा
round-phase-running = जारी
round-phase-paused = रुका हुआ
round-phase-closed = खत्म
round-ends-in = { $time } में खत्म
round-days = { $count ->
    [one] { $count } दिन
   *[other] { $count } दिन
}
round-voice = आवाज़ { $number }
round-your-voice = आप आवाज़ { $number } हैं
round-yours = आप
round-facilitator = आयोजक का सवाल
round-origin-seed = आयोजक की ओर से
round-origin-model = मॉडल का लिखा
round-origin-gone = कोई जो अब यहाँ नहीं
round-language = आप किस भाषा में लिख रहे हैं
round-stages = चरण
round-stage-blind = अकेले क्रम लगाना
round-stage-blind-help = दूसरों की बात देखने से पहले हर व्यक्ति जवाबों का क्रम लगाता है और वजह बताता है।
round-stage-reveal = सबने क्या कहा
round-stage-reveal-help = सबके क्रम और वजहें दिखाई जाती हैं, कुल मिलाकर और समूहों के हिसाब से, बिना नाम के।
round-stage-statements = कथन
round-stage-statements-help = लोग छोटी-छोटी बातें लिखते हैं; बाकी लोग सहमत होते हैं, असहमत होते हैं या छोड़ देते हैं।
round-stage-discussion = चर्चा
round-stage-discussion-help = आइटमों और कथनों पर बातचीत, जवाबों के साथ।
round-stage-rerank = फिर से क्रम लगाना
round-stage-rerank-help = वही जवाब एक बार और; चाहें तो अपना क्रम वैसा ही रखें।
round-stage-propose = साझे शब्द सुझाना
round-stage-propose-help = लोग पूरे समूह के लिए एक कथन सुझाते हैं।
round-stage-choose = चुनना
round-stage-choose-help = सब लोग सुझावों का क्रम लगाते हैं; जो एक-एक करके बाकी सबसे आगे रहे, वही चुना जाता है।
round-stage-critique = कमियाँ बताना
round-stage-critique-help = चुने हुए सुझाव में क्या गलत है या क्या छूट गया; फिर उसे एक बार सुधारा जाता है।
round-stage-endorse = साथ और असहमति
round-stage-endorse-help = हर व्यक्ति बताता है कि वह नतीजे के साथ है या नहीं; जो नहीं है, वह वजह बता सकता है।
round-desk = आयोजक की मेज़
round-desk-room = दौर देखें
round-join = शामिल हों
round-join-late = शामिल हों (पहले अकेले क्रम लगाएँ)
round-join-help = आपकी बात एक नंबर के साथ दिखती है, जो सिर्फ़ इसी दौर के लिए निकाला जाता है। आपका नाम कोई नहीं देखता, और अपने बारे में बताई आपकी कोई बात आपके शब्दों के साथ नहीं दिखती।
round-pay = दौर में लगे आपके समय का मेहनताना प्रोजेक्ट के बाकी काम की तरह ही मिलता है।
round-outside = दौर में कही गई बातें उन्हीं के लिए हैं जो इसमें शामिल हैं।
round-return = वापस आएँ
round-leave = दौर छोड़ें
round-leave-help = आपकी कही बात रहती है, और आपका मेहनताना भी। जब तक दौर चलता है, आप वापस आ सकते हैं।
round-left-done = आपने दौर छोड़ दिया। आपका मेहनताना बना रहता है, और आप वापस आ सकते हैं।
round-your-turn = अब आपकी बारी है
round-see-outcome = देखें कि क्या नतीजा निकला
round-lobby = दौर अभी शुरू नहीं हुआ है
round-lobby-help = आयोजक के शुरू करने पर यह खुलता है। यह आपके खाते के पन्ने पर मिलेगा।
round-waiting = इस चरण में आपका काम पूरा हो गया; { $people } में से { $finished } लोग पूरा कर चुके हैं। अगला चरण ज़्यादा से ज़्यादा { $time } में शुरू होगा। तब तक आप देख सकते हैं और कुछ जोड़ सकते हैं।
round-paused-note = दौर रुका हुआ है। अगर कोई पहले न चलाए, तो यह अपने आप आगे बढ़ेगा।
round-done = इस चरण में मेरा काम पूरा
round-done-help = चरण खत्म होने तक आप फिर भी देख सकते हैं और कुछ जोड़ सकते हैं।
round-rank-alone = अकेले क्रम लगाएँ
round-rank-alone-help = क्रम लगाने से पहले कोई दूसरों की बात नहीं देखता। आपकी वजह बाद में बिना नाम के दिखाई जाती है।
round-rank-first = बाकी लोग आगे पहुँच चुके हैं। पहले अकेले क्रम लगाएँ; फिर उनकी बात दिखेगी।
round-rank-again = फिर से क्रम लगाएँ
round-rank-again-help = अपना क्रम रखें या बदलें: दोनों ठीक हैं। चाहें तो वजह बताएँ।
round-rank-submit = मेरा क्रम सेव करें
round-item-of = { $count } में से आइटम { $number }
round-item-ranked = (क्रम लग गया)
round-all-ranked = आप सबका क्रम लगा चुके हैं। चरण चलने तक इसे बदल सकते हैं।
round-reason = आपकी वजह
round-reason-help = दूसरे इसे बिना आपके नाम के पढ़ते हैं। ऐसा कुछ न लिखें जिससे आपकी पहचान हो जाए।
round-before = आपने अकेले क्या कहा था
round-earlier = आप पहले भी इस आइटम का क्रम लगा चुके हैं
round-earlier-use = वही क्रम लें
round-keep = मेरा क्रम वही रहे
round-keep-why = वही क्यों रखना है
round-reveal-title = सबने अकेले क्या कहा
round-reveal-help = क्रम और वजहें यहाँ बिना नाम के हैं। कम लोगों वाले समूह नहीं दिखाए जाते।
round-reveal-people = { $count ->
    [one] { $count } व्यक्ति ने इसका क्रम लगाया
   *[other] { $count } लोगों ने इसका क्रम लगाया
}
round-reveal-few = { $least } से कम लोगों ने इसका क्रम लगाया, इसलिए आँकड़े नहीं दिखाए जाते।
round-reveal-leading = सबसे आगे का क्रम
round-reveal-all = दो-दो की तुलना
round-reveal-by = इसके हिसाब से: { $question }
round-reasons = वजहें
round-reasons-none = किसी ने वजह नहीं लिखी।
round-statements-help = हर कथन पर अपनी राय दें। दूसरों के वोट तब दिखते हैं जब आप वोट दे चुके हों और काफ़ी लोग वोट दे चुके हों।
round-vote-question = क्या आप सहमत हैं?
round-vote-agree = सहमत
round-vote-disagree = असहमत
round-vote-pass = छोड़ें
round-voted-agree = आप सहमत हैं
round-voted-disagree = आप असहमत हैं
round-voted-pass = आपने छोड़ दिया
round-votes-left = { $count ->
    [one] { $count } कथन बाकी
   *[other] { $count } कथन बाकी
}
round-votes-done = अब तक के हर कथन पर आप वोट दे चुके हैं।
round-voted = { $count ->
    [one] { $count } कथन, जिस पर आपने वोट दिया
   *[other] { $count } कथन, जिन पर आपने वोट दिया
}
round-tally = { $agree } सहमत, { $disagree } असहमत, { $passed } ने छोड़ा
round-tally-few = अभी कम लोगों ने वोट दिया है, इसलिए आँकड़े नहीं दिखाए जाते।
round-statement-write = कथन लिखें
round-statement-text = आपकी अपनी एक छोटी बात
round-statement-text-help = एक ही विचार, ज़्यादा से ज़्यादा 280 अक्षर, जिससे दूसरे सहमत या असहमत हो सकें।
round-statement-distinct = मेरी बात उससे अलग है
round-statement-send = कथन जोड़ें
round-statement-saved = आपका कथन जुड़ गया। दूसरों से इस पर पूछा जाएगा।
round-talk-help = चुनें कि किस पर बात करनी है। जिस पर लोग सबसे ज़्यादा बँटे हैं, वह सबसे ऊपर है।
round-topics = सारे विषय
round-topic-item = आइटम
round-topic-statement = कथन
round-posts = { $count ->
    [0] अभी कुछ नहीं कहा गया
    [one] { $count } पोस्ट
   *[other] { $count } पोस्ट
}
round-posts-none = यहाँ अभी किसी ने कुछ नहीं कहा।
round-reply = जवाब दें
round-replying = { $voice } को आपका जवाब: “{ $words }”
round-post-text = आप क्या कहना चाहते हैं
round-post-send = कहें
round-proposals-none = अभी कोई सुझाव नहीं है।
round-propose-help = पूरा समूह मिलकर क्या कह सकता है? ऐसे लिखें कि ज़्यादा से ज़्यादा लोग साथ दे सकें, पर आपस के फ़र्क छिपें नहीं।
round-propose = समूह का कथन सुझाएँ
round-propose-text = आपका सुझाव
round-propose-text-help = कुछ वाक्य।
round-proposal = सुझाव { $number }
round-proposal-saved = आपका सुझाव जुड़ गया। आप एक और दे सकते हैं।
round-choose-help = जो सबसे अच्छा लगे उसे 1 दें। एक ही अंक दो बार देने का मतलब बराबर है, और कुछ को छोड़ भी सकते हैं।
round-choose-rank = आपका नंबर
round-choose-submit = मेरी पसंद सेव करें
round-chosen-saved = आपकी पसंद सेव हो गई। चरण चलने तक इसे बदल सकते हैं।
round-critique-help = यह सुझाव चुना गया। बताएँ कि इसमें क्या गलत है या क्या छूट गया, ताकि इसे एक बार सुधारा जा सके।
round-critiques = इसके बारे में क्या कहा गया
round-criticise = कमी बताएँ
round-criticise-text = क्या गलत है या छूट गया
round-critique-saved = आपकी बात जुड़ गई।
round-revise = इसे सुधारें
round-revise-help = इसे एक बार सुधारा जाता है: सुझाव देने वाला, या आयोजक।
round-revise-text = सुधारे हुए शब्द
round-before-revision = सुधार से पहले
round-endorse-help = ये समूह के शब्द हैं। आप साथ हों या न हों, यह दिखाया जाता है; जो साथ नहीं, उसकी बात सुनी जाती है।
round-support-question = क्या आप इसके साथ हैं?
round-support-yes = हाँ, मैं साथ हूँ
round-support-no = नहीं, मैं साथ नहीं हूँ
round-you-support = आप इसके साथ हैं।
round-you-oppose = आप इसके साथ नहीं हैं।
round-dissents = जो साथ नहीं, वे कहते हैं
round-dissent-write = बताएँ कि साथ क्यों नहीं
round-dissent-help = आपका लिखा नतीजे के साथ प्रकाशित होता है। आप दूसरों की लिखी बात में शामिल भी हो सकते हैं, या कुछ न कहें।
round-dissent-text = आप साथ क्यों नहीं हैं
round-dissent-join = मैं भी इसमें शामिल हूँ
round-dissent-decline = वजह नहीं बतानी
round-dissent-voices = { $count ->
    [one] { $count } आवाज़
   *[other] { $count } आवाज़ें
}
round-outcome = क्या नतीजा निकला
round-ended-complete = दौर अपने सारे चरणों से गुज़रा। खत्म होने का दिन:
round-ended-unproposed = किसी ने साझे शब्द नहीं सुझाए, इसलिए दौर उनके बिना खत्म हुआ। खत्म होने का दिन:
round-ended-deserted = अब कोई नहीं बचा था। दौर खत्म होने का दिन:
round-ended-cancelled = दौर रद्द किया गया। रद्द होने का दिन:
round-group-words = समूह के शब्द
round-support-line = जवाब देने वाले { $asked } लोगों में से { $yes } साथ हैं।
round-silent = { $count ->
    [one] { $count } व्यक्ति साथ नहीं है और कुछ नहीं लिखा।
   *[other] { $count } लोग साथ नहीं हैं और कुछ नहीं लिखा।
}
round-moved-title = बातचीत से क्या बदला
round-moved = दोनों बार क्रम लगाने वाले { $people } लोगों में से { $changed } ने अपना क्रम बदला।
round-build-lead = चुनें कि किस पर बात हो, कौन शामिल हो, और कौन-से चरण हों। दौर शुरू करने तक आप सब कुछ बदल सकते हैं।
round-build-title = शीर्षक
round-build-title-help = सबसे अच्छा है कि यह एक सवाल हो।
round-build-purpose = दौर किसलिए है
round-build-purpose-help = आप क्या समझना चाहते हैं, और नतीजे का क्या होगा।
round-build-items = बात करने के आइटम
round-build-items-help = जिन पर लोग सबसे ज़्यादा बँटे हैं, वे ऊपर हैं। एक दौर के लिए तीन-चार काफ़ी हैं।
round-build-more = और आइटम
round-build-item = रायें: { $voices }। { $divided }
round-build-division = किसी जोड़ी पर दो लोगों के अलग राय रखने की संभावना { $share } है।
round-build-division-none = अभी इतने कम लोगों ने राय दी है कि कुछ कहा नहीं जा सकता।
round-build-save = मसौदा सेव करें
round-who = कौन शामिल होगा
round-who-everybody = हर सहभागी जो चाहे
round-who-sortition = पर्ची से चुने गए लोग, हर समूह अपने अनुपात में
round-who-list = सूची के लोग
round-seats = पर्ची से कितनी जगहें
round-seats-help = दौर शुरू होने पर ये उन सहभागियों में से निकाले जाते हैं जिनकी सहमति है।
round-people-list = सूची के नाम
round-people-list-help = हर लाइन पर एक।
round-stages-help = हर चरण ज़्यादा से ज़्यादा अपने आखिरी समय तक चलता है, ताकि किसी को किसी गए हुए का इंतज़ार न करना पड़े।
round-lasts = कितना चलेगा: { $stage }
round-unit = समय की इकाई
round-unit-minutes = मिनट (सब एक साथ)
round-unit-hours = घंटे
round-unit-days = दिन
round-quorum = कोरम, प्रतिशत में
round-quorum-help = जिस चरण को इससे कम लोगों ने पूरा किया हो, वह एक बार बढ़ाया जाता है। कोरम न चाहिए तो 0।
round-early = चरण जल्दी खत्म होता है
round-early-all = जब सब पूरा कर लें
round-early-quorum = जब कोरम पूरा हो जाए
round-early-never = कभी नहीं
round-draft-help = यह मसौदा है। दौर शुरू करने पर लोगों को बताया जाता है और फिर चरण नहीं बदलते।
round-open = दौर शुरू करें
round-change = मसौदा बदलें
round-lead = दौर चलाएँ
round-advance = यह चरण अभी खत्म करें
round-pause = रोकें
round-resume = फिर चलाएँ
round-extend = और समय दें
round-extend-hours = घंटे
round-cancel = दौर हमेशा के लिए खत्म करें
round-cancel-help = लोगों की कही बातें रहती हैं, और उनका मेहनताना भी। इसे पलटा नहीं जा सकता।
round-unorganized-note = अब इस दौर का आयोजन कोई नहीं कर रहा। यह अपने तय समय के हिसाब से आगे बढ़ता है।
round-where = लोग कहाँ तक पहुँचे
round-nobody = अभी कोई शामिल नहीं है।
round-finished-of = { $stage }: { $people } में से { $finished }
round-at-away = बाहर हैं
round-at-opening = शुरू होने के इंतज़ार में हैं
round-at-working = इस चरण पर काम कर रहे हैं
round-at-alone = अभी अकेले क्रम लगा रहे हैं
round-at-dissent = से पूछा गया है कि वे नतीजे के साथ क्यों नहीं
round-at-done = यह चरण पूरा कर चुके हैं
round-at-paused = फिर से चलने के इंतज़ार में हैं
round-at-outcome = नतीजा पढ़ सकते हैं
round-fact-people = लोग
round-fact-present = मौजूद
round-fact-seats = जगहें
round-fact-late = देर से आए
round-fact-left = छोड़ गए
round-fact-statements = कथन
round-fact-votes = वोट
round-fact-posts = पोस्ट
round-fact-proposals = सुझाव
round-seeds = शुरुआत के कथन
round-seeds-help = ये आपके नाम से दिखते हैं। अलग-अलग राय के कुछ कथनों से लोगों को शुरू करने में मदद मिलती है।
round-dissents-withheld = { $count ->
    [one] { $count } असहमति दौर के भीतर ही रहती है: लिखने वाला नहीं चाहता कि उसे उद्धृत किया जाए।
   *[other] { $count } असहमतियाँ दौर के भीतर ही रहती हैं: लिखने वाले नहीं चाहते कि उन्हें उद्धृत किया जाए।
}
round-forecast = हर व्यक्ति के लगभग { $minutes } मिनट, यानी इस प्रोजेक्ट के मेहनताने पर { $people } लोगों के लिए लगभग { $amount }।
round-forecast-unpaid = हर व्यक्ति के लगभग { $minutes } मिनट। इस प्रोजेक्ट में पैसे नहीं मिलते।
refusal-statement-near = किसी ने लगभग यही लिखा है: “{ $other }” अगर आपकी बात अलग है, तो बॉक्स पर निशान लगाएँ और फिर भेजें।
refusal-round-no-seat = यह दौर उनके लिए है जिन्हें इसमें बुलाया गया है।
refusal-round-unranked = यह चरण तब पूरा होता है जब हर आइटम का क्रम लग जाए।
refusal-round-person-unknown = { $name } इस समुदाय में सहभागी नहीं है।
refusal-round-people-missing = कम से कम एक व्यक्ति का नाम दें।
refusal-round-seats-range = कम से कम 2 और ज़्यादा से ज़्यादा 10,000 लोग चुनें।
refusal-round-seats-few = सिर्फ़ { $people } लोग चुने जा सके।
refusal-round-seats-unmet = कोई पर्ची हर समूह को उसकी जगहें नहीं देती। जगहों की संख्या बदलें, या सूची बनाएँ।
refusal-round-items-range = कम से कम एक और ज़्यादा से ज़्यादा { $most } आइटम चुनें।
refusal-round-statements-spent = आप { $most } कथन लिख चुके हैं। एक व्यक्ति इतने ही लिख सकता है।
refusal-round-posts-spent = आप { $most } पोस्ट लिख चुके हैं। एक व्यक्ति इतनी ही लिख सकता है।
refusal-round-proposals-spent = आप { $most } सुझाव दे चुके हैं। एक व्यक्ति इतने ही दे सकता है।
refusal-conflict-round-revised = समूह के शब्द पहले ही सुधारे जा चुके हैं, और यह एक ही बार होता है।
refusal-round-no-money = प्रोजेक्ट के बजट में इस दौर के पैसे नहीं हैं: लगभग { $amount } चाहिए।
