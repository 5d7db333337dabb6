# Wasifu: majibu ya mtu mwenyewe, na maswali ya jumuiya.
profile-versions = Kila uamuzi hubaki na kile wasifu wako ulichosema ulipoutoa. Ukibadilisha jibu, la awali hubaki na maamuzi ya wakati wake; ukilifuta, huondoka kwenye yote.
profile-words = Kwa maneno yako mwenyewe
profile-several = Weka alama kwenye yote yanayofaa.
profile-sensitive = Huhifadhiwa kwa kusimbwa, na kamwe hakutumiki kuamua utapewa vipengee vipi.
profile-changed = Swali hili limebadilika tangu ulipojibu. Jibu lako linabaki hadi utoe lingine.
profile-retired = Swali hili haliulizwi tena.
profile-delete = Futa jibu hili
profile-deleted = Jibu limefutwa, pamoja na yale ya awali.
profile-answered = Lilijibiwa tarehe { $day }.
profile-before = Majibu ya awali
profile-judged = { $count ->
    [one] Uamuzi { $count } ulitolewa lilipokuwa na nguvu.
   *[other] Maamuzi { $count } yalitolewa lilipokuwa na nguvu.
}
refusal-answer-one = Toa jibu moja hapa: mojawapo ya yanayotolewa, au maneno yako mwenyewe.
refusal-answer-band = Hakuna kundi linalotolewa lenye namba hii.
refusal-attribute-kind = Chagua kwenye orodha jinsi linavyojibiwa.
refusal-attribute-code = Andika misimbo kama mfumo:msimbo, kama bcp47:sw au iso3166-1:KE. Huu si sahihi: { $code }
refusal-attribute-own = Swali la maneno ya mtu mwenyewe halitoi majibu ya kuchagua.
refusal-attribute-choices = Toa angalau jibu moja la kuchagua, au waache watu watumie maneno yao tu.
refusal-attribute-choices-many = Toa majibu yasiyozidi 300.
refusal-attribute-value = Kila jibu linalotolewa linahitaji thamani ya herufi 1 hadi 80.
refusal-attribute-value-twice = Majibu mawili yanayotolewa yana thamani ileile.
refusal-attribute-bands = Sema kila jibu linaanzia namba gani hadi namba gani.
refusal-attribute-bands-meet = Majibu mawili yanayotolewa yana namba ileile.
refusal-attribute-many = Jumuiya huuliza maswali yasiyozidi 60.
refusal-attribute-targeted = Kuna mradi unaotaka sauti za makundi ya swali hili. Badilisha kwanza unachotaka.
refusal-conflict-question-changed = Mtu mwingine amebadilisha swali hili wakati huohuo. Liangalie tena.
refusal-keys-needed = Bado kuna kitu kilichosimbwa kwa ufunguo wa awali.
