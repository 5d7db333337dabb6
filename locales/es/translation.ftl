# Translations of what is said in rounds.
tr-title = Traducción
tr-original = El original
tr-unchecked = Traducido por { $voice }, sin revisar por nadie más
tr-checked = Traducido por { $voice }, revisado por otra persona
tr-disputed = Traducido por { $voice }, en disputa
tr-judge = ¿Dice esta traducción lo que dice el original?
tr-right = Sí
tr-wrong = No
tr-write = Escribir una traducción
tr-write-help = Di lo que dice el original, ni más ni menos. Ocupa el lugar de la anterior, y tu tiempo se paga.
tr-language = Idioma al que traduces
tr-text = La traducción
tr-missing = Las palabras del grupo aún no se pueden leer en: { $languages }
refusal-translation-own = Lo que tradujiste lo revisa otra persona.
refusal-translation-same = Las palabras ya están en ese idioma.
