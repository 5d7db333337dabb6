# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = Kama watu wangefanana na jamii nzima
sample-weights-finding = Kwa uzani, watu hawa { $people } wana thamani ya watu { $effective } wasiohitaji uzani. Uzani mkubwa zaidi ni mara { $largest } ya wastani.
sample-weights-how = Uzani husahihisha yale ambayo watu walieleza tu, na si zaidi. Takwimu nyingine za ripoti hii hazina uzani.
sample-weights-run-away = Angalia: hapa watu wachache wanasemea wengi. Uzani unabakiza { $share } tu ya taarifa za watu.
sample-weights-missed = Angalia: mgao wote wa jamii haukuweza kufikiwa. Tofauti kubwa zaidi ni { $share }.
sample-weights-nobody = Angalia: hapa, au katika jamii, hakuna mtu mwenye { $value } ({ $attribute }).
sample-here = Hapa
sample-population = Jamii nzima
sample-weighted = Kwa uzani (kipindi cha 95%)
sample-unweighted = Bila uzani
sample-place-title = Bila athari ya nafasi kwenye skrini
sample-place-finding = Kutoka mipangilio { $orders }. Kiasi ambacho kila nafasi huongeza log-nguvu, kuanzia ya kwanza: { $places }.
sample-place = Log-nguvu iliyosahihishwa
sample-texts = Matini sambamba
