# Nani anapata nini: kile mradi unachotaka, na sauti zinazokosekana.
targets-title = Sauti na makundi
targets-lead = Nani asikike katika kila kipengele. Kila mtu hupata kipengele ambacho makundi yake yamekosa sauti zaidi, na hapati kipengele mara mbili isipokuwa marudio yaliyopangwa.
targets-overlap-help = Jumla ya sauti kwa kila kipengele. Zisizotengewa makundi ziko wazi kwa kila mtu, hata kwa asiyependa kueleza habari zake.
targets-kept = Kati ya hizi, { $kept } zimetengewa makundi na { $open } ziko wazi kwa kila mtu.
targets-groups = Makundi
targets-groups-help = Kila kipengele kinataka sauti ngapi za kila jibu la swali. Acha swali tupu ikiwa halina umuhimu. Mtu huhesabiwa katika kundi pale tu anapokubali majibu yake yaunganishwe.
targets-no-questions = Wasifu wa jumuiya bado hauna maswali yenye majibu ya kuchagua. Msimamizi wa jumuiya anaweza kuongeza.
targets-crossing = Maswali mawili pamoja
targets-crossing-help = Kila mchanganyiko wa majibu yake ni kundi la peke yake. Kila kundi lina watu wachache, hivyo wanahitajika wengi zaidi.
targets-no-crossing = Hakuna
targets-cross-first = Swali la kwanza
targets-cross-second = Swali la pili
targets-cross-voices = Sauti za kila mchanganyiko
targets-divided = Sauti zaidi pale watu wanapotofautiana
targets-divided-help = Kipengele chenye sauti zake zote hupata zaidi ikiwa watu wanatofautiana sana. Hakuna anayeombwa akubaliane.
targets-division = Uwezekano wa watu wawili kutofautiana, kwa asilimia
targets-division-help = Kuanzia 0 hadi 100. Pale majibu mawili yanapochaguliwa sawasawa huwa karibu 50.
targets-cap = Sauti zisizozidi ngapi kwa kipengele
targets-cap-help = Tupu: hakuna kipengele kinachopata zaidi ya vingine.
targets-budget = Sauti za nyongeza zisizozidi ngapi kwa jumla
targets-budget-help = Kile bajeti inachoruhusu zaidi ya kile kila kipengele kinachotaka.
targets-added = { $count ->
    [one] Sauti { $count } imeongezwa hadi sasa.
   *[other] Sauti { $count } zimeongezwa hadi sasa.
}
targets-repeats = Marudio yaliyopangwa
targets-repeats-help = Baadhi ya vipengele humrudia mtu yuleyule baadaye, kwa mpangilio mwingine. Hilo huonyesha uthabiti wa majibu yake mwenyewe, bila kumlinganisha na yeyote. Marudio hulipwa kama kazi nyingine yote.
targets-repeat-percent = Marudio katika vipengele 100
targets-repeat-gap = Vipengele vingine katikati
targets-set = Imehifadhiwa. Hivi ndivyo vipengele vilivyo na vinavyohitaji sasa.
coverage-title = Sauti zinazokosekana
coverage-lead = Sauti za nani bado zinakosekana katika kila kipengele. Marudio yaliyopangwa hayahesabiwi.
coverage-summary = Kwa ufupi
coverage-needed = { $count ->
    [0] Kila kipengele kina sauti kinazotaka.
    [one] Angalau uamuzi { $count } zaidi unahitajika.
   *[other] Angalau maamuzi { $count } zaidi yanahitajika.
}
coverage-cost-measured = Yatagharimu takriban { $cost }, kwa { $time } kila mmoja, kama ilivyopimwa hadi sasa.
coverage-cost-estimated = Yatagharimu takriban { $cost }, kwa { $time } kila mmoja, kama ulivyokadiria.
coverage-complete = Vilivyokamilika: { $complete } kati ya vipengele { $items }
coverage-groups = Kwa kundi
coverage-groups-help = Sauti zinazoendelea au zilizokamilika. Watu ni idadi ya walio katika kundi; wakiwa chini ya 5, idadi haitajwi.
coverage-few-people = chini ya 5
coverage-everybody = Kila mtu
coverage-voices = { $heard } kati ya { $wanted }
coverage-missing = Zinazokosekana
coverage-items-lacking = Vipengele vinavyozikosa
coverage-people = Watu
coverage-items = Vipengele vinavyokosa sauti
coverage-nothing-lacking = Hakuna kipengele kinachokosa sauti.
coverage-still-needed = Bado zinahitajika
refusal-groups-many = Haya ni makundi zaidi ya 200. Chagua maswali yenye majibu machache.
refusal-crossing-broken = Chagua maswali mawili tofauti na idadi ya sauti, au usichague chochote.
refusal-division-range = Chagua asilimia 0 hadi 100.
refusal-repeat-range = Chagua marudio 0 hadi 50 katika vipengele 100.
refusal-repeat-gap-range = Chagua vipengele 1 hadi 1,000.
