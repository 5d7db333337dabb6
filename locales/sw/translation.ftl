# Translations of what is said in rounds.
tr-title = Tafsiri
tr-original = Maneno asilia
tr-unchecked = Imetafsiriwa na { $voice }, haijakaguliwa na mtu mwingine
tr-checked = Imetafsiriwa na { $voice }, imekaguliwa na mtu mwingine
tr-disputed = Imetafsiriwa na { $voice }, inapingwa
tr-judge = Je, tafsiri hii inasema kile maneno asilia yanasema?
tr-right = Ndiyo
tr-wrong = Hapana
tr-write = Andika tafsiri
tr-write-help = Sema kile maneno asilia yanasema, si zaidi wala pungufu. Inachukua nafasi ya iliyotangulia, na muda wako unalipwa.
tr-language = Lugha unayotafsiria
tr-text = Tafsiri
tr-missing = Maneno ya kundi bado hayawezi kusomwa kwa: { $languages }
refusal-translation-own = Mtu mwingine hukagua ulichotafsiri.
refusal-translation-same = Maneno tayari yako katika lugha hiyo.
