# Tathmini binafsi ya Fairwork.
fairwork-title = Tathmini binafsi ya Fairwork
fairwork-score = Kwa mujibu wa kumbukumbu, pointi { $count } kati ya 10 zimetimizwa.
fairwork-lead = Pointi kumi za kanuni za Fairwork za kazi ya mtandaoni, zimehesabiwa kutoka leja, taratibu na kumbukumbu za mradi huu zilivyo sasa. Ambacho hakuna kinachoweza kukionyesha hapa hakijatimizwa. Pointi ya pili ya kanuni huhesabiwa tu pamoja na ya kwanza.
fairwork-source = Ni tathmini binafsi. Fairwork haikuifanya wala kuiidhinisha. Kanuni zipo kwenye
fairwork-met = Imetimizwa
fairwork-not-met = Haijatimizwa
fairwork-holds = Ndiyo:
fairwork-lacks = Hapana:
fairwork-principle-1 = Malipo ya haki
fairwork-principle-2 = Mazingira ya haki
fairwork-principle-3 = Mikataba ya haki
fairwork-principle-4 = Usimamizi wa haki
fairwork-principle-5 = Uwakilishi wa haki
fairwork-point-1-1 = Kulipwa kwa wakati na kwa kazi yote
fairwork-point-1-2 = Angalau kima cha chini cha mshahara cha mahali
fairwork-point-2-1 = Hali tete na kazi kupita kiasi hupunguzwa
fairwork-point-2-2 = Hatari za afya na usalama hupunguzwa
fairwork-point-3-1 = Masharti yaliyo wazi yanapatikana
fairwork-point-3-2 = Mikataba inalingana na watu wanavyofanya kazi
fairwork-point-4-1 = Utaratibu wa haki katika maamuzi kuhusu watu
fairwork-point-4-2 = Usawa katika usimamizi
fairwork-point-5-1 = Kupata uwakilishi
fairwork-point-5-2 = Uongozi wa pamoja
fairwork-check-paid = Kazi inalipwa.
fairwork-check-paid-not = Kazi haina malipo: ni ya wanaojitolea.
fairwork-check-all_time = Muda uliohesabiwa ambao haukulipwa: { $value }. Kusoma, kazi iliyorukwa, iliyopitwa na muda na iliyokataliwa huhesabiwa.
fairwork-check-secured = Fedha za yote yaliyopatikana na yanayodaiwa ziliingia kabla.
fairwork-check-secured-not = Hakuna bajeti inayofunika yote yaliyopatikana na yanayodaiwa.
fairwork-check-waiting = { $value ->
    [0] Hakuna mapato yanayosubiri kulipwa tangu jana au kabla.
    [one] Mapato ya zamani zaidi yanasubiri kulipwa kwa siku { $value }; zinazoruhusiwa hapa ni 31 tu.
   *[other] Mapato ya zamani zaidi yanasubiri kulipwa kwa siku { $value }; zinazoruhusiwa hapa ni 31 tu.
}
fairwork-check-lawful_floor = Kiwango cha chini ni kima cha chini cha mshahara cha nchi, pamoja na chanzo chake.
fairwork-check-lawful_floor-not = Kiwango cha chini ni cha mradi wenyewe, si cha nchi.
fairwork-check-below_floor = { $value ->
    [0] Hakuna aliye chini ya kiwango cha chini.
    [one] Mtu { $value } yuko chini ya kiwango hadi nyongeza ijayo.
   *[other] Watu { $value } wako chini ya kiwango hadi nyongeza ijayo.
}
fairwork-check-estimate = { $value ->
    [one] Muda wa kipengele husemwa kabla mtu hajakubali: dakika { $value }.
   *[other] Muda wa kipengele husemwa kabla mtu hajakubali: dakika { $value }.
}
fairwork-check-longest_day = Siku ndefu zaidi iliyolipwa ya mtu mmoja: { $value }; zinazoruhusiwa hapa ni saa nane tu.
fairwork-check-distress = { $value ->
    [0] Yeyote anaweza kuruka kinachomsumbua, na muda huo hulipwa. Hakuna aliyefanya hivyo bado.
    [one] Kipengele { $value } kilirukwa kwa sababu kilimsumbua mtu, na muda huo umelipwa.
   *[other] Vipengele { $value } vilirukwa kwa sababu viliwasumbua watu, na muda huo umelipwa.
}
fairwork-check-harmful = { $value ->
    [0] Hakuna taarifa ya maudhui yenye madhara iliyo wazi.
    [one] Taarifa { $value } ya maudhui yenye madhara iko wazi.
   *[other] Taarifa { $value } za maudhui yenye madhara ziko wazi.
}
fairwork-check-languages = { $value ->
    [0] Hakuna hati ya ridhaa.
    [one] Masharti yameandikwa kwa lugha { $value }, pamoja na toleo ambalo kila mtu aliliona.
   *[other] Masharti yameandikwa kwa lugha { $value }, pamoja na toleo ambalo kila mtu aliliona.
}
fairwork-check-controller = Inasemwa nani anayewajibika kwa data.
fairwork-check-controller-not = Haisemwi nani anayewajibika kwa data.
fairwork-check-jurisdiction = Inasemwa masharti yako chini ya sheria gani.
fairwork-check-jurisdiction-not = Haisemwi masharti yako chini ya sheria gani.
fairwork-check-consent_kept = Kazi chini ya masharti yasiyo kwenye kumbukumbu: { $value }. Masharti mapya huulizwa upya, na malipo yaliyoahidiwa hayapunguzwi.
fairwork-check-reasons = Kukataliwa kunakoendelea: { $value }. Kila kimoja kina sababu yake, hubaki kimelipwa, na kinaweza kukatiwa rufaa.
fairwork-check-stewards = Wasimamizi wanaoamua rufaa na malalamiko: { $value }.
fairwork-check-late_disputes = Malalamiko yanayosubiri zaidi ya siku 14: { $value }.
fairwork-check-groups_compared = Bado haipimwi kama malipo na kukataliwa hutofautiana kati ya makundi.
fairwork-check-independent = Wasimamizi ambao wenyewe hawaratibu kazi hapa: { $value }.
fairwork-check-contributing = Wasimamizi ambao pia huchangia: { $value }.
