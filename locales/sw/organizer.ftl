# Kurasa za wasimamizi na waratibu.
community-new-title = Anzisha jumuiya
community-new-lead = Jumuiya ni watu wanaoshiriki lugha au jambo wanalolipenda. Unakuwa msimamizi, mratibu na mtunza data wake, na unaweza kuwaalika wengine.
community-new-project = Mradi mpya
community-name = Jina
community-charter-help = Ninyi ni nani, mnataka nini, na mnaamuaje.
community-licence-help = Kitambulisho cha SPDX, kama CC-BY-4.0.
community-languages = Lugha za kurasa zake
community-controller = Anayewajibika kwa data
community-controller-help = Mtu au shirika, pamoja na anwani.
community-jurisdiction = Chini ya sheria gani
community-found = Anzisha jumuiya
community-founded = Jumuiya imeanzishwa. Alika watu, au tengeneza mradi wake wa kwanza.
community-invitations = Mialiko
community-questions = Maswali ya wasifu
community-revise = Badilisha katiba na leseni
questions-lead = Watu wanachoweza kusema kuhusu wao. Kila swali linaweza kurukwa au kujibiwa kwa maneno ya mtu mwenyewe.
questions-add = Ongeza swali
questions-key = Jina katika data
questions-key-help = Herufi ndogo, tarakimu na mistari ya chini, kama age_band.
invitations-new = Mwaliko mpya
invitations-role = Kama
invitations-project = Kwa
invitations-any-project = Miradi yote
invitations-most-uses = Kwa watu wangapi
invitations-most-uses-help = Acha wazi kwa idadi yoyote.
invitations-days = Siku za kutumika
invitations-create = Tengeneza kiungo
invitations-made = Kiungo. Kinaonyeshwa mara hii tu:
invitations-uses = Umetumika
invitations-uses-of = { $uses } kati ya { $most }
invitations-until = Hadi
invitations-state = Hali
invitations-revoke = Futa
invitations-revoked = Mwaliko umefutwa. Aliyekuja nao anabaki.
invitation-open = Wazi
invitation-expired = Umeisha muda
invitation-used-up = Umetumika wote
invitation-revoked = Umefutwa
project-title = Kichwa
project-summary = Kazi yenyewe ni nini
project-summary-help = Sentensi mbili au tatu ambazo mgeni anasoma kabla ya kuamua.
project-language = Lugha ya vipengele
project-language-help = Alama ya lugha, kama sw au es-MX.
project-guidelines = Mwongozo
project-guidelines-help = Namna ya kuamua. Kila toleo linahifadhiwa, na kila uamuzi hubaki na toleo lake.
project-dimensions = Vipimo
project-dimensions-help = Majina yenye mkato kati yake, kama lina msaada, lina heshima.
project-voices = Sauti
project-overlap = Watu kwa kila kipengele
project-overlap-help = Watu wangapi waamue kila kipengele. Ili kundi lionyeshwe, linahitaji angalau watu 5.
project-minutes = Dakika kwa kila kipengele
project-minutes-help = Makadirio yako. Yanaonyeshwa kabla mtu hajakubali.
project-pay = Malipo
project-pay-help = Malipo ni kwa muda. Toleo haliwezi kutengenezwa mtu yeyote akiwa chini ya kiwango cha chini.
project-pay-kind = Namna ya kulipa
pay-kind-hourly = Kwa saa
pay-kind-piece = Kwa uamuzi, kwa nyongeza hadi kiwango cha chini
pay-kind-volunteer = Bila malipo, kwa wanaojitolea
project-currency = Sarafu
project-currency-help = Herufi tatu, kama KES au TZS.
project-rate = Kiwango
project-rate-help = Kwa saa au kwa uamuzi, kama 12.50. 0 kwa wanaojitolea.
project-floor = Kiwango cha chini kwa saa
project-floor-help = Kidogo kabisa ambacho saa inaweza kulipa; angalau kima cha chini cha mshahara mahali watu wanapoishi.
project-create = Tengeneza mradi
project-created = Mradi umetengenezwa. Sasa ingiza vipengele vyake.
project-start = Anza kuamua
project-items = Ingiza vipengele
project-revise-guidelines = Badilisha mwongozo
guidelines-lead = Badiliko hutengeneza toleo jipya. Ya awali yanabaki.
guidelines-version = Toleo la { $version }, { $day }
items-lead = Kitu kimoja cha JSON kwa kila mstari, chenye id, prompt, responses na language. Faili huingizwa lote au halingizwi kabisa; faili lile lile tena halibadilishi kitu.
items-others = Faili za zana nyingine husomwa pia. Maswali na majibu tu ndiyo huingia: yale ambayo watu walijibu huko yalikuja bila rekodi ya ridhaa na bila malipo.
items-file = Faili
items-text = Au bandika mistari hapa
items-text-help = Ukitoa vyote viwili, faili ndilo linatumika.
items-format = Faili ni la aina gani
items-format-polyphony = Polyphony: mistari ya JSON
items-format-argilla = Argilla: rekodi zenye swali la kupanga
items-format-label-studio = Label Studio: kazi za jozi au za kupanga
items-format-potato = Potato: visa vyenye orodha ya matini
items-format-open-assistant = Open-Assistant: miti ya ujumbe
items-format-arena = LMArena: mapambano ya modeli mbili
items-format-pairs = Jozi za upendeleo: prompt, chosen, rejected
items-format-csv = Jedwali la CSV
items-language = Lugha ya maudhui
items-language-help = Kwa rekodi zisizotaja lugha, kama sw au es-MX.
items-columns = Safu wima za jedwali la CSV
items-columns-help = Kwa mfano: prompt=swali, response=jibu_a, response=jibu_b. Pia id, language na model, moja kwa kila jibu.
items-import = Ingiza
items-imported = { $added ->
    [one] Kipengele { $added } kimeongezwa
   *[other] Vipengele { $added } vimeongezwa
}, { $unchanged } bila mabadiliko.
items-refused = Hakuna kilichoingizwa. Tafadhali rekebisha mistari hii:
import-json = Si kitu cha JSON: { $detail }
import-missing = Inakosekana
import-id-twice = Tayari iko kwenye mstari { $detail }
import-prompt-role = Nafasi ya zamu ni user, assistant au system, si “{ $detail }”
import-text-long = Ni zaidi ya herufi { $detail }
import-responses-count = Kipengele kina majibu 2 hadi 8, hiki kina { $detail }
import-response-empty = Jibu moja ni tupu
import-language-tag = “{ $detail }” si alama ya lugha, kama sw au es-MX
import-csv = Si safu ya jedwali la CSV: { $detail }
import-column-missing = Jedwali halina safu wima “{ $detail }”
import-columns-needed = Taja safu wima zenye swali na majibu
import-file-empty = Faili halina kipengele
import-changed = Kipengele “{ $detail }” kipo tayari chenye maudhui mengine. Maamuzi yanaelekeza kwa kilichoonyeshwa: kipe kipya id nyingine
desk-title = Meza ya mratibu
desk-items = Vipengele
desk-judgements = Maamuzi
desk-contributors = Wachangiaji
desk-time = Muda uliolipwa
desk-paid = Imelipwa
desk-leases = Vilivyotengwa sasa
desk-coverage = Sauti kwa kila kipengele, kati ya { $target } zinazotakiwa
desk-coverage-line = { $items ->
    [one] Kipengele { $items }
   *[other] Vipengele { $items }
} chenye sauti { $voices }
desk-skips = Kwa nini vipengele vilirukwa
desk-top-up = Ongeza hadi kiwango cha chini
desk-topped-up = { $people ->
    [0] Hakuna aliyekuwa chini ya kiwango.
    [one] Mtu { $people } ameongezewa hadi kiwango cha chini.
   *[other] Watu { $people } wameongezewa hadi kiwango cha chini.
}
