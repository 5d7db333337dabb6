# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = Kutunzana
care-link = Kanuni za mwenendo na taarifa
care-code = Kanuni za mwenendo
care-code-listen = Jibu kilichosemwa, si vile unavyodhani mtu alivyo. Uliza kabla ya kuhukumu.
care-code-people = Usimdharau mtu kwa kabila, imani, jinsia, mwili, lugha au maoni yake. Usimtishe mtu.
care-code-private = Usiseme chochote kinachoonyesha mtu ni nani, hata wewe mwenyewe.
care-code-own = Sema unachofikiri wewe mwenyewe. Usiandike jambo lile lile mara kwa mara.
care-code-help = Kama kitu kinakuumiza au kinavunja kanuni hizi, toa taarifa. Unaweza kuondoka wakati wowote na malipo yako yanabaki.
care-report = Toa taarifa
care-report-title = Toa taarifa kuhusu maneno haya
care-report-help = Wasimamizi huisoma. Hakuna anayeambiwa nani ametoa taarifa.
care-report-send = Tuma taarifa
care-reported = Asante. Msimamizi wa mjadala ataiangalia.
care-rule = Kanuni wanayovunja
care-rule-attack = Inamshambulia mtu
care-rule-hate = Inadharau watu
care-rule-threat = Inatisha au inaita madhara
care-rule-private = Inaonyesha mtu ni nani
care-rule-spam = Inarudia, inafurika au inatangaza
care-mute = Usinionyeshe { $voice }
care-unmute = Nionyeshe { $voice } tena
care-muted = { $voice }, uliyechagua kutomwona
care-gone = Maneno haya hayaonyeshwi tena.
care-queue = Yanasubiri wasimamizi wa mjadala
care-queue-help = Msimamizi mmoja wa mjadala anaweza kuficha maneno; kuyaondoa kunahitaji wawili. Aliyeyaandika anaweza kukata rufaa kwa wasimamizi wa jumuiya. Muda wako hapa unalipwa.
care-none = Hakuna kitu hapa.
care-since = kwa { $time }
care-late = inasubiri muda mrefu mno
care-reports = { $count ->
    [one] taarifa moja
   *[other] taarifa { $count }
}
care-waiting = { $count ->
    [one] taarifa moja inasubiri
   *[other] taarifa { $count } zinasubiri
}
care-keep = Hakuna kosa
care-hide = Ficha
care-remove = Ondoa
care-restore = Onyesha tena
care-uphold = Yabaki bila kuonyeshwa
care-appeals = Rufaa
care-appeal = Kata rufaa kwa wasimamizi wa jumuiya
care-appeal-words = Kwa nini yaonyeshwe
care-appealed = rufaa imekatwa
care-own = Maneno yako yasiyoonyeshwa
care-log = Kilichofanywa
care-log-help = Kila mtu anaweza kusoma hapa. Hakuna majina wala maneno yenyewe.
care-standing-reported = Imetolewa taarifa
care-standing-withheld = Haionyeshwi hadi msimamizi wa mjadala aangalie
care-standing-kept = Imebaki: hakukuwa na kosa
care-standing-hidden = Imefichwa na msimamizi wa mjadala
care-standing-proposed = Msimamizi mmoja wa mjadala anataka iondolewe; mwingine lazima akubali
care-standing-removed = Imeondolewa na wasimamizi wawili wa mjadala
care-standing-restored = Imeonyeshwa tena baada ya rufaa
care-standing-upheld = Imebaki bila kuonyeshwa baada ya rufaa
care-propose-published = Pendekezo lako likichaguliwa, ni maneno ya kundi: linachapishwa bila jina lako, hata kama huruhusu kunukuliwa.
live-new = { $count ->
    [one] jambo moja jipya hapa
   *[other] mambo { $count } mapya hapa
}
live-moved = Duru imesonga mbele. Unachoandika kinabaki hapa hadi uendelee.
live-see = Endelea
live-here = { $count ->
    [one] Mtu mmoja amefungua chumba hiki
   *[other] Watu { $count } wamefungua chumba hiki
}
round-early-stable = maoni yakitulia: nusu wamepanga tena, na chini ya 15% yao wamebadili mpangilio
refusal-care-own = Haya ni maneno yako mwenyewe.
refusal-care-second = Wewe ulipendekeza kuondoa. Msimamizi mwingine wa mjadala lazima akubali.
refusal-care-decided = Hili limeamuliwa kabisa.
refusal-care-no-appeal = Hakuna cha kukatia rufaa hapa, wala rufaa ya kuamua.
refusal-care-not-yours = Aliyeandika maneno tu ndiye anayeweza kukata rufaa.
refusal-care-own-decision = Ulishiriki katika uamuzi. Mtu mwingine lazima aamue.
