# Watu wanaotoka kwenye paneli: ukurasa wa kiungo, nafasi ya mtu, na ukurasa wa mratibu.
panel-offer = { $count ->
    [one] Utapima kipengee { $count }.
   *[other] Utapima vipengee { $count }.
} Nafasi yako inahifadhiwa kwa { $time }.
panel-estimate = Kwa jumla ni takriban { $amount }, ikiwa vipengee vitachukua muda uliokadiriwa.
panel-paid-by = Unalipwa kupitia paneli iliyokutuma; muda wa kusoma, wa kuruka, na wa kabla ya kurudisha nafasi unahesabiwa pia.
panel-begin = Chukua nafasi yangu na uanze
panel-place = Nafasi yangu
panel-progress = { $done } kati ya { $all } zimepimwa.
panel-held = Nafasi yako inahifadhiwa kwa { $time } zaidi.
panel-left = { $count ->
    [one] Kipengee { $count } kimebaki katika nafasi yako
   *[other] Vipengee { $count } vimebaki katika nafasi yako
}
panel-give-back = Rudisha nafasi yangu
panel-give-back-help = Kazi uliyofanya inalipwa. Mtu mwingine anaweza kuchukua nafasi hiyo; tafadhali irudishe kwenye paneli pia.
panel-completed = Tayari, asante
panel-code = Msimbo wa kumaliza
panel-code-help = Toa msimbo huu kwa paneli iliyokutuma. Unaiambia kwamba umemaliza.
panel-back = Rudi kwenye paneli
panel-returned = Ulirudisha nafasi yako
panel-timed-out = Muda wa nafasi yako umekwisha
panel-ended-help = Kazi uliyofanya inalipwa kupitia paneli. Ili kuendelea, njoo tena kwa kiungo cha paneli: nafasi ikiwa wazi, ni yako.
panels-title = Paneli
panels-lead = Kiungo ambacho mtoa huduma kama Prolific hutumia kuwatuma watu. Kila mmoja anachukua nafasi, hahitaji akaunti, na anapata msimbo mwishoni.
panels-new = Paneli mpya
panels-name-help = Kwa ajili yako, kwa mfano: Prolific, Machi.
panels-places = Nafasi
panels-places-help = Kwa watu wangapi. Nafasi zilizorudishwa au zilizopitwa na muda huwa wazi tena.
panels-judgements = Vipengee kwa kila nafasi
panels-minutes = Dakika ambazo nafasi inahifadhiwa
panels-minutes-help = Takriban mara mbili ya muda wa kazi, na si zaidi ya anavyoruhusu mtoa huduma.
panels-code-help = Ule uliopewa na mtoa huduma. Ukiacha wazi: kila mtu anapata wake.
panels-return = Anwani ya kurudi
panels-return-help = Mahali ambapo mtoa huduma anataka waliomaliza waende. Inaanza na https://.
panels-address = Anwani kwa mtoa huduma
panels-address-help = Prolific hujaza kilicho ndani ya mabano. Watoa huduma wengine: weka mshiriki wao baada ya participant= na wasilisho lao baada ya session=.
panels-csv = Watu kama CSV
panels-csv-help = Nani amemaliza, kwa msimbo gani, na kinachobaki kulipwa, kwa vitambulisho vya mtoa huduma. Vitambulisho hivi havimo katika toleo lolote, na hufutwa pamoja na mtu. Mtoa huduma akishalipa, weka alama kwenye malipo.
panels-close = Usiruhusu mtu mwingine kuingia
panels-closed = Imefungwa
panel-state-open = Kazini
panel-state-completed = Zimekamilika
panel-state-returned = Zimerudishwa
panel-state-timed_out = Zimepitwa na muda
settings-no-password = Akaunti yako haina nenosiri: kivinjari hiki pekee ndicho kinachoifungua. Weka moja hapa chini ili urudi kutoka kwingine, kwa jina lililo juu.
erase-name = Ili kuhakikisha kwamba ni wewe, andika jina lako la hapa: { $name }
refusal-erase-name = Hili si jina lako la hapa.
refusal-panel-nobody = Anwani hii haisemi wewe ni nani. Tafadhali njoo tena kutoka ukurasa wa paneli yenyewe.
refusal-panel-closed = Paneli hii imefungwa.
refusal-panel-full = Nafasi zote zimechukuliwa kwa sasa. Moja inaweza kuwa wazi: unaweza kujaribu tena baadaye.
refusal-panel-elsewhere = Nafasi yako imefunguliwa katika kivinjari kingine. Endelea huko, au njoo tena kutoka ukurasa wa paneli yenyewe.
refusal-panel-before = Ulishiriki katika mradi huu hapo awali kwa kiungo kingine. Asante: kila mtu anaulizwa mara moja.
refusal-panel-places = Chagua nafasi 1 hadi 100,000.
refusal-panel-judgements = Chagua vipengee 1 hadi 10,000.
refusal-panel-minutes = Chagua dakika 1 hadi 10,080, yaani wiki moja.
refusal-panel-code = Tumia herufi, tarakimu na alama zisizozidi 64, bila nafasi wazi.
refusal-panel-return = Andika anwani kamili inayoanza na https://.
