# Duru za majadiliano: kurasa zake, meza ya mratibu, na kwa nini jambo lilikataliwa.
rounds-title = Duru
rounds-lead = Katika duru watu hupanga peke yao, huona wengine walisema nini, hulizungumzia, hupanga tena na kutafuta maneno wanayokubaliana.
rounds-none = Bado hakuna duru.
rounds-new = Duru mpya
rounds-open = Duru zilizo wazi kwako
round-number = Duru ya { $number }
round-people = { $count ->
    [one] mtu mmoja anashiriki
   *[other] watu { $count } wanashiriki
}
round-phase-draft = Rasimu
round-phase-running = Inaendelea
round-phase-paused = Imesimamishwa
round-phase-closed = Imekwisha
round-ends-in = inaisha baada ya { $time }
round-days = { $count ->
    [one] siku moja
   *[other] siku { $count }
}
round-voice = Sauti ya { $number }
round-your-voice = Wewe ni sauti ya { $number }
round-yours = Wewe
round-facilitator = Mratibu anauliza
round-origin-seed = Kutoka kwa mratibu
round-origin-model = Imeandikwa na modeli
round-origin-gone = Mtu ambaye hayupo tena
round-language = Lugha unayoandikia
round-stages = Hatua
round-stage-blind = Panga peke yako
round-stage-blind-help = Kila mtu hupanga majibu na kutoa sababu kabla ya kuona wengine wanasema nini.
round-stage-reveal = Kila mtu alisema nini
round-stage-reveal-help = Mipangilio na sababu huonyeshwa, kwa jumla na kwa makundi, bila majina.
round-stage-statements = Kauli
round-stage-statements-help = Watu huandika kauli fupi; wengine hukubali, hukataa au hupita.
round-stage-discussion = Majadiliano
round-stage-discussion-help = Mazungumzo chini ya vipengee na kauli, pamoja na majibu.
round-stage-rerank = Panga tena
round-stage-rerank-help = Majibu yale yale mara nyingine, na unaweza kubaki na mpangilio wako.
round-stage-propose = Pendekeza maneno ya pamoja
round-stage-propose-help = Watu hupendekeza tamko la kundi zima.
round-stage-choose = Chagua
round-stage-choose-help = Wote hupanga mapendekezo; linaloshinda mengine moja kwa moja huchaguliwa.
round-stage-critique = Uhakiki
round-stage-critique-help = Nini kina kasoro au kimekosekana katika lililochaguliwa; kisha hurekebishwa mara moja.
round-stage-endorse = Kuunga mkono na kupinga
round-stage-endorse-help = Kila mtu husema kama anakubaliana na matokeo; asiyekubali anaweza kusema kwa nini.
round-desk = Meza ya mratibu
round-desk-room = Tazama chumba
round-join = Shiriki
round-join-late = Shiriki (utapanga peke yako kwanza)
round-join-help = Unachosema huonekana chini ya nambari iliyochaguliwa kwa duru hii tu. Hakuna anayeona jina lako, na hakuna ulichosema kuhusu wewe kinachoonekana kando ya maneno yako.
round-pay = Muda wako katika duru unalipwa kama kazi nyingine ya mradi.
round-outside = Yanayosemwa katika duru ni ya wale wanaoshiriki.
round-return = Rudi
round-leave = Ondoka katika duru
round-leave-help = Ulichosema hubaki, na malipo yako pia. Unaweza kurudi wakati duru inaendelea.
round-left-done = Umeondoka katika duru. Malipo yako yanabaki, na unaweza kurudi.
round-your-turn = Ni zamu yako
round-see-outcome = Tazama matokeo
round-lobby = Duru bado haijafunguliwa
round-lobby-help = Itafunguliwa mratibu atakapoianza. Utaipata kwenye ukurasa wa akaunti yako.
round-waiting = Umemaliza sehemu yako ya hatua hii, kama { $finished } kati ya { $people }. Inayofuata itaanza baada ya { $time } kwa kuchelewa zaidi. Hadi hapo bado unaweza kutazama na kuongeza.
round-paused-note = Duru imesimamishwa. Itaendelea yenyewe kama hakuna atakayeiendeleza kabla.
round-done = Nimemaliza hatua hii
round-done-help = Bado unaweza kutazama na kuongeza hadi hatua iishe.
round-rank-alone = Panga peke yako
round-rank-alone-help = Hakuna anayeona wengine wanasema nini kabla ya kupanga. Sababu yako huonyeshwa baadaye, bila jina lako.
round-rank-first = Wengine wako mbele. Panga peke yako kwanza; kisha utaona walichosema.
round-rank-again = Panga tena
round-rank-again-help = Baki na mpangilio wako au ubadilishe: vyote ni sawa. Sema kwa nini, ukipenda.
round-rank-submit = Hifadhi mpangilio wangu
round-item-of = Kipengee cha { $number } kati ya { $count }
round-item-ranked = (kimepangwa)
round-all-ranked = Umepanga vyote. Unaweza kubadilisha wakati hatua inaendelea.
round-reason = Sababu yako
round-reason-help = Wengine huisoma bila jina lako. Usiandike kinachoweza kukutambulisha.
round-before = Ulichosema peke yako
round-earlier = Uliwahi kupanga kipengee hiki
round-earlier-use = Tumia mpangilio huo
round-keep = Baki na mpangilio wangu
round-keep-why = Kwa nini unabaki nao
round-reveal-title = Kila mtu alisema nini peke yake
round-reveal-help = Mipangilio na sababu ziko hapa bila majina. Makundi yenye watu wachache hayaonyeshwi.
round-reveal-people = { $count ->
    [one] mtu mmoja alikipanga
   *[other] watu { $count } walikipanga
}
round-reveal-few = Watu chini ya { $least } walikipanga, kwa hiyo hakuna nambari zinazoonyeshwa.
round-reveal-leading = Mpangilio unaoongoza
round-reveal-all = Mbili mbili
round-reveal-by = Kwa: { $question }
round-reasons = Sababu
round-reasons-none = Hakuna aliyeandika sababu.
round-statements-help = Sema unafikiri nini kuhusu kila kauli. Utaona kura za wengine ukishapiga yako, na watu wa kutosha wakishapiga.
round-vote-question = Je, unakubali?
round-vote-agree = Nakubali
round-vote-disagree = Sikubali
round-vote-pass = Napita
round-voted-agree = Umekubali
round-voted-disagree = Hukukubali
round-voted-pass = Umepita
round-votes-left = { $count ->
    [one] imebaki kauli moja
   *[other] zimebaki kauli { $count }
}
round-votes-done = Umepigia kura kauli zote zilizopo hadi sasa.
round-voted = { $count ->
    [one] Kauli uliyoipigia kura
   *[other] Kauli { $count } ulizozipigia kura
}
round-tally = wanaokubali { $agree }, wasiokubali { $disagree }, waliopita { $passed }
round-tally-few = Wachache wamepiga kura hadi sasa, kwa hiyo hakuna nambari zinazoonyeshwa.
round-statement-write = Andika kauli
round-statement-text = Kauli fupi yako
round-statement-text-help = Wazo moja, herufi zisizozidi 280, ambalo wengine wanaweza kulikubali au kulikataa.
round-statement-distinct = Inasema jambo lingine kuliko ile
round-statement-send = Ongeza kauli
round-statement-saved = Kauli yako imeongezwa. Wengine wataulizwa kuihusu.
round-talk-help = Chagua cha kuzungumzia. Kinachowagawa watu zaidi huja kwanza.
round-topics = Mada zote
round-topic-item = Kipengee
round-topic-statement = Kauli
round-posts = { $count ->
    [0] hakuna kilichosemwa bado
    [one] ujumbe mmoja
   *[other] jumbe { $count }
}
round-posts-none = Hakuna aliyesema lolote hapa bado.
round-reply = Jibu
round-replying = Jibu lako kwa { $voice }: “{ $words }”
round-post-text = Unachotaka kusema
round-post-send = Sema
round-proposals-none = Bado hakuna pendekezo.
round-propose-help = Kundi zima linaweza kusema nini pamoja? Andika ili wengi iwezekanavyo waweze kutia sahihi, bila kuficha kinachowagawa.
round-propose = Pendekeza tamko la kundi
round-propose-text = Pendekezo lako
round-propose-text-help = Sentensi chache.
round-proposal = Pendekezo la { $number }
round-proposal-saved = Pendekezo lako limeongezwa. Unaweza kupendekeza lingine.
round-choose-help = Lipe 1 unalolipenda zaidi. Nambari ile ile mara mbili ni sare, na unaweza kuacha mengine.
round-choose-rank = Nafasi unayolipa
round-choose-submit = Hifadhi chaguo langu
round-chosen-saved = Chaguo lako limehifadhiwa. Unaweza kulibadilisha wakati hatua inaendelea.
round-critique-help = Pendekezo hili limechaguliwa. Sema lina kasoro gani au limekosa nini, ili lirekebishwe mara moja.
round-critiques = Yaliyosemwa kulihusu
round-criticise = Ongeza uhakiki
round-criticise-text = Kasoro au kilichokosekana
round-critique-saved = Uhakiki wako umeongezwa.
round-revise = Lirekebishe
round-revise-help = Hurekebishwa mara moja: na aliyelipendekeza, au na mratibu.
round-revise-text = Maneno yaliyorekebishwa
round-before-revision = Kabla ya marekebisho
round-endorse-help = Haya ni maneno ya kundi. Kama unakubaliana nayo au la, huonyeshwa; asiyekubaliana nayo husikilizwa.
round-support-question = Je, unaunga mkono hili?
round-support-yes = Ndiyo, naunga mkono
round-support-no = Hapana, siungi mkono
round-you-support = Unaunga mkono.
round-you-oppose = Huungi mkono.
round-dissents = Wasiokubaliana wanasema
round-dissent-write = Sema kwa nini hukubali
round-dissent-help = Unachoandika huchapishwa kando ya matokeo. Unaweza pia kujiunga na walichoandika wengine, au kuacha.
round-dissent-text = Kwa nini hukubaliani nalo
round-dissent-join = Najiunga na hili
round-dissent-decline = Sitaki kusema kwa nini
round-dissent-voices = { $count ->
    [one] sauti moja
   *[other] sauti { $count }
}
round-outcome = Matokeo
round-ended-complete = Duru ilipitia hatua zake zote. Iliisha tarehe
round-ended-unproposed = Hakuna aliyependekeza maneno ya pamoja, kwa hiyo duru iliisha bila hayo. Iliisha tarehe
round-ended-deserted = Hakuna aliyekuwepo tena. Duru iliisha tarehe
round-ended-cancelled = Duru ilifutwa tarehe
round-group-words = Maneno ya kundi
round-support-line = { $yes } kati ya { $asked } waliosema wanaunga mkono.
round-silent = { $count ->
    [one] Mtu mmoja hakubaliani na hakuandika lolote.
   *[other] Watu { $count } hawakubaliani na hawakuandika lolote.
}
round-moved-title = Mazungumzo yalibadilisha nini
round-moved = { $changed } kati ya { $people } waliokipanga mara zote mbili walibadilisha mpangilio wao.
round-build-lead = Chagua watu watazungumzia nini, nani atashiriki, na hatua. Hadi ufungue duru unaweza kubadilisha kila kitu.
round-build-title = Kichwa
round-build-title-help = Swali ni bora zaidi.
round-build-purpose = Lengo la duru
round-build-purpose-help = Mnachotaka kuelewa, na matokeo yatatumikaje.
round-build-items = Vipengee vya kuzungumzia
round-build-items-help = Vinavyowagawa watu zaidi huja kwanza. Vitatu au vinne vinatosha kwa duru.
round-build-more = Vipengee zaidi
round-build-item = Maamuzi: { $voices }. { $divided }
round-build-division = Watu wawili hutofautiana kuhusu jozi kwa uwezekano wa { $share }.
round-build-division-none = Wachache mno wamekitolea uamuzi kuweza kujua.
round-build-save = Hifadhi rasimu
round-who = Nani anashiriki
round-who-everybody = Kila mchangiaji anayetaka
round-who-sortition = Watu wanaochaguliwa kwa kura ya bahati, kila kundi kwa uwiano
round-who-list = Watu walio kwenye orodha
round-seats = Viti vya kura ya bahati
round-seats-help = Huchaguliwa duru inapofunguliwa, kati ya wachangiaji waliotoa ridhaa.
round-people-list = Majina ya orodha
round-people-list-help = Moja kwenye kila mstari.
round-stages-help = Kila hatua huisha muda wake unapofika, ili mtu asimsubiri aliyeondoka.
round-lasts = Muda wa hatua: { $stage }
round-unit = Muda umeandikwa kwa
round-unit-minutes = Dakika (duru ya moja kwa moja)
round-unit-hours = Saa
round-unit-days = Siku
round-quorum = Akidi, kwa asilimia
round-quorum-help = Hatua iliyomalizwa na wachache zaidi huongezewa muda mara moja. 0 kama hakuna.
round-early = Hatua huisha mapema
round-early-all = wote wanapoimaliza
round-early-quorum = akidi inapotimia
round-early-never = kamwe
round-draft-help = Hii ni rasimu. Ukiifungua watu watajulishwa na hatua zake hazitabadilika tena.
round-open = Fungua duru
round-change = Badilisha rasimu
round-lead = Ongoza duru
round-advance = Maliza hatua hii sasa
round-pause = Simamisha
round-resume = Endelea
round-extend = Ongeza muda
round-extend-hours = Saa
round-cancel = Maliza duru kabisa
round-cancel-help = Waliyosema watu yanabaki, na malipo yao pia. Hili haliwezi kutenguliwa.
round-unorganized-note = Hakuna anayeratibu duru hii tena. Inaendelea kwa muda wake uliopangwa.
round-where = Watu wako wapi
round-nobody = Bado hakuna anayeshiriki.
round-finished-of = { $stage }: { $finished } kati ya { $people }
round-at-away = hawapo
round-at-opening = wanasubiri ufunguzi
round-at-working = wanafanyia kazi hatua hii
round-at-alone = bado wanapanga peke yao
round-at-dissent = wanaulizwa kwa nini hawakubaliani na matokeo
round-at-done = wamemaliza hatua hii
round-at-paused = wanasubiri duru iendelee
round-at-outcome = wanaweza kusoma matokeo
round-fact-people = Watu
round-fact-present = Waliopo
round-fact-seats = Viti
round-fact-late = Waliochelewa
round-fact-left = Walioondoka
round-fact-statements = Kauli
round-fact-votes = Kura
round-fact-posts = Jumbe
round-fact-proposals = Mapendekezo
round-seeds = Kauli za kuanzia
round-seeds-help = Zinawekwa alama kuwa zako. Chache zinazotofautiana huwasaidia watu kuanza.
round-dissents-withheld = { $count ->
    [one] Maoni mamoja ya kupinga yanabaki ndani ya duru: aliyeyaandika hataki kunukuliwa.
   *[other] Maoni { $count } ya kupinga yanabaki ndani ya duru: walioyaandika hawataki kunukuliwa.
}
round-forecast = Takriban dakika { $minutes } kwa mtu, yaani takriban { $amount } kwa watu { $people } kwa malipo ya mradi huu.
round-forecast-unpaid = Takriban dakika { $minutes } kwa mtu. Mradi huu haulipi.
refusal-statement-near = Mtu ameandika karibu vile vile: “{ $other }” Kama yako inasema jambo lingine, weka alama kwenye kisanduku na uitume tena.
refusal-round-no-seat = Duru hii ni ya wale walioalikwa.
refusal-round-unranked = Hatua hii huisha kila kipengee kinapopangwa.
refusal-round-person-unknown = { $name } hachangii katika jumuiya hii.
refusal-round-people-missing = Taja angalau mtu mmoja.
refusal-round-seats-range = Chagua angalau watu 2 na wasiozidi 10,000.
refusal-round-seats-few = Ni watu { $people } tu wanaoweza kuchaguliwa.
refusal-round-seats-unmet = Hakuna kura inayolipa kila kundi viti vyake. Tumia idadi nyingine ya viti, au orodha.
refusal-round-items-range = Chagua angalau kipengee kimoja na visivyozidi { $most }.
refusal-round-statements-spent = Umeandika kauli { $most }. Hizo ndizo nyingi zaidi kwa mtu mmoja.
refusal-round-posts-spent = Umeandika jumbe { $most }. Hizo ndizo nyingi zaidi kwa mtu mmoja.
refusal-round-proposals-spent = Umetoa mapendekezo { $most }. Hayo ndiyo mengi zaidi kwa mtu mmoja.
refusal-conflict-round-revised = Maneno ya kundi yalisharekebishwa, na hilo hufanyika mara moja tu.
refusal-round-no-money = Bajeti ya mradi haitoshi kwa duru hii: zinahitajika takriban { $amount }.
