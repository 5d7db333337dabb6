# Translations of what is said in rounds.
tr-title = Tradução
tr-original = O original
tr-unchecked = Traduzido por { $voice }, sem verificação de outra pessoa
tr-checked = Traduzido por { $voice }, verificado por outra pessoa
tr-disputed = Traduzido por { $voice }, contestado
tr-judge = Esta tradução diz o que o original diz?
tr-right = Sim
tr-wrong = Não
tr-write = Escrever uma tradução
tr-write-help = Diga o que o original diz, nem mais nem menos. Ela toma o lugar da anterior, e seu tempo é pago.
tr-language = Língua para a qual você traduz
tr-text = A tradução
tr-missing = As palavras do grupo ainda não podem ser lidas em: { $languages }
refusal-translation-own = Outra pessoa verifica o que você traduziu.
refusal-translation-same = As palavras já estão nessa língua.
