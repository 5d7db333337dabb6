# Kwa nini kitu kilikataliwa, na cha kufanya.
refusal-amount-shape = Andika kiasi kama 12.50.
refusal-answer-long = Tumia herufi zisizozidi { $most }.
refusal-attribute-key = Tumia herufi ndogo, tarakimu na mistari ya chini, ukianza na herufi.
refusal-attribute-taken = Tayari kuna swali lenye jina hili.
refusal-busy = Kuna shughuli nyingi sasa. Hakuna kilichopotea: tafadhali tuma tena.
refusal-confidence-range = Chagua kiwango cha uhakika kutoka kwenye orodha.
refusal-conflict-assignment-done = Kipengele hiki kilijibiwa awali. Hakuna kilichohesabiwa mara mbili.
refusal-conflict-consent-needed = Ridhaa yako ya kushiriki iliondolewa. Itoe tena ili uendelee.
refusal-conflict-consent-version = Maandishi yamebadilika. Tafadhali yasome tena.
refusal-conflict-duplicate = Hili lilitumwa awali. Hakuna kilichohesabiwa mara mbili.
refusal-consent-version = Maandishi yamebadilika. Tafadhali yasome tena.
refusal-currency-code = Andika herufi kubwa tatu, kama KES.
refusal-days-range = Chagua siku 1 hadi 365.
refusal-email-shape = Hii haionekani kama barua pepe. Unaweza kuiacha wazi.
refusal-email-taken = Tayari kuna akaunti yenye barua pepe hii. Ingia nayo.
refusal-format-unknown = Chagua aina ya faili kwenye orodha.
refusal-columns-shape = Andika safu wima hivi: prompt=swali, response=jibu_a; sehemu hii haieleweki: { $part }
refusal-flag-unknown = Chagua tatizo kutoka kwenye orodha.
refusal-floor-missing = Sema kidogo kabisa ambacho saa inaweza kulipa.
refusal-form-broken = Fomu haikufika nzima. Tafadhali itume tena.
refusal-handle-shape = Tumia herufi 2 hadi 40, bila @.
refusal-handle-taken = Jina hili limeshachukuliwa. Tafadhali chagua jingine.
refusal-invitation-closed = Mwaliko huu haufanyi kazi tena. Tafadhali omba mwingine.
refusal-language-tag = Andika alama ya lugha, kama sw au es-MX.
refusal-link-used = Kiungo hiki kimeshatumika, au ni cha zamani mno.
refusal-locales-missing = Chagua angalau lugha moja.
refusal-minutes-range = Chagua dakika 1 hadi 120.
refusal-not-utf8 = Faili si maandishi ya UTF-8. Tafadhali lihifadhi kama UTF-8.
refusal-overlap-range = Chagua watu 1 hadi 10,000.
refusal-password-long = Tumia baiti zisizozidi 256.
refusal-password-short = Tumia angalau herufi 10.
refusal-password-wrong = Hili si nenosiri la sasa.
refusal-pay-kind-unknown = Chagua namna ya kulipa kutoka kwenye orodha.
refusal-purpose-unknown = Chagua kusudi kwenye orodha.
refusal-rank-empty = Panga angalau jibu moja, au weka alama kwenye “Hakuna linalokubalika”.
refusal-rank-range = Nafasi ni kuanzia 1 hadi idadi ya majibu.
refusal-ranking-twice = Jibu moja limepangwa mara mbili. Lipe kila jibu nafasi moja.
refusal-rate-below-floor = Kiwango cha saa kiko chini ya kiwango cha chini. Kipandishe.
refusal-rate-missing = Sema inalipa kiasi gani, au chagua kujitolea.
refusal-rate-volunteer = Wanaojitolea hawalipwi: weka 0, au chagua namna ya kulipa.
refusal-rationale-long = Tumia herufi zisizozidi { $most }.
refusal-release-below-floor = { $count ->
    [one] Mchangiaji { $count } yuko chini ya kiwango cha chini cha malipo
   *[other] Wachangiaji { $count } wako chini ya kiwango cha chini cha malipo
}: { $people }. Ongeza malipo, kisha utengeneze tena.
refusal-release-empty = Bado hakuna uamuzi unaoweza kuchapishwa.
refusal-release-folder-taken = Folda si tupu. Chagua nyingine.
refusal-role-unknown = Chagua jukumu kutoka kwenye orodha.
refusal-sign-in-too-many = Umejaribu mara nyingi mno. Tafadhali subiri { $minutes ->
    [one] dakika { $minutes }
   *[other] dakika { $minutes }
}.
refusal-sign-in-wrong = Jina au nenosiri si sahihi.
refusal-skip-reason = Chagua sababu kutoka kwenye orodha.
refusal-slug-shape = Tumia herufi ndogo, tarakimu na vistari 2 hadi 48.
refusal-slug-taken = Jina hili fupi limeshachukuliwa. Tafadhali chagua jingine.
refusal-text-long = Tumia herufi zisizozidi { $most }.
refusal-text-missing = Tafadhali jaza hapa.
refusal-uses-range = Chagua angalau 1, au acha wazi.
refusal-erase-last-admin = Wewe ni msimamizi wa mwisho wa mfumo huu. Mkabidhi mwingine kwanza.
refusal-person-unknown = Hakuna mwenye jina hilo katika jumuiya hii.
refusal-purpose-required = Bila “Kushiriki” hakuna cha kukubali.
refusal-reference-kind = Chagua kwenye orodha ni nini.
refusal-valid-days-range = Chagua siku 1 hadi 3,650, au acha tupu.
