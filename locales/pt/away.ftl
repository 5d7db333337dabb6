# Trabalhar sem rede.
away-title = Sem conexão
away-help = Tudo o que foi baixado com antecedência já tem resposta. Suas respostas esperam neste aparelho e saem quando a conexão voltar; deixe esta página aberta ou volte mais tarde.
away-again = Tentar de novo
away-waiting = Esperando a conexão neste aparelho:
away-sent = Tudo o que esperava foi enviado.
away-refused = Nem tudo pôde ser aceito:
away-signed-out = Há respostas esperando neste aparelho. Entre de novo para enviá-las.
