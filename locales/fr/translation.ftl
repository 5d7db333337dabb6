# Translations of what is said in rounds.
tr-title = Traduction
tr-original = L’original
tr-unchecked = Traduit par { $voice }, que personne d’autre n’a vérifié
tr-checked = Traduit par { $voice }, vérifié par une autre personne
tr-disputed = Traduit par { $voice }, contesté
tr-judge = Cette traduction dit-elle ce que dit l’original ?
tr-right = Oui
tr-wrong = Non
tr-write = Écrire une traduction
tr-write-help = Dites ce que dit l’original, ni plus ni moins. Elle remplace la précédente, et votre temps est payé.
tr-language = Langue vers laquelle vous traduisez
tr-text = La traduction
tr-missing = Les mots du groupe ne peuvent pas encore être lus en : { $languages }
refusal-translation-own = Une autre personne vérifie ce que vous avez traduit.
refusal-translation-same = Les mots sont déjà dans cette langue.
