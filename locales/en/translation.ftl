# Translations of what is said in rounds.
tr-title = Translation
tr-original = The original
tr-unchecked = Translated by { $voice }, not checked by anybody else
tr-checked = Translated by { $voice }, checked by another person
tr-disputed = Translated by { $voice }, disputed
tr-judge = Does this translation say what the original says?
tr-right = It does
tr-wrong = It does not
tr-write = Write a translation
tr-write-help = Say what the original says, no more and no less. It stands in the place of an earlier one, and your time is paid.
tr-language = Language that you translate into
tr-text = The translation
tr-missing = The group’s words cannot be read yet in: { $languages }
refusal-translation-own = Another person checks what you translated.
refusal-translation-same = The words are in that language already.
