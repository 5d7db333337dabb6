# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = Cuidar uns dos outros
care-link = Código de conduta e denúncias
care-code = Código de conduta
care-code-listen = Responda ao que alguém disse, não a quem você acha que a pessoa é. Pergunte antes de julgar.
care-code-people = Não rebaixe ninguém por seu povo, fé, gênero, corpo, língua ou opiniões. Não ameace ninguém.
care-code-private = Não conte nada que mostre quem alguém é, nem quem você é.
care-code-own = Diga o que você mesmo pensa. Não escreva a mesma coisa várias vezes.
care-code-help = Se algo machucar você ou quebrar estas regras, denuncie. Você pode sair a qualquer momento e manter seu pagamento.
care-report = Denunciar
care-report-title = Denunciar estas palavras
care-report-help = Quem modera lê. Ninguém fica sabendo quem denunciou o quê.
care-report-send = Enviar a denúncia
care-reported = Obrigado. Alguém da moderação vai olhar.
care-rule = Que regra elas quebram
care-rule-attack = Ataca uma pessoa
care-rule-hate = Rebaixa pessoas
care-rule-threat = Ameaça ou pede que se faça mal
care-rule-private = Conta quem alguém é
care-rule-spam = Repete, inunda ou faz propaganda
care-mute = Não me mostrar { $voice }
care-unmute = Voltar a me mostrar { $voice }
care-muted = { $voice }, que você escolheu não ver
care-gone = Estas palavras não são mais mostradas.
care-queue = À espera da moderação
care-queue-help = Uma pessoa que modera pode ocultar palavras; para remover são precisas duas. Quem as escreveu pode recorrer a quem representa a comunidade. Seu tempo aqui é pago.
care-none = Não há nada aqui.
care-since = há { $time }
care-late = espera demais
care-reports = { $count ->
    [one] uma denúncia
    [many] { $count } denúncias
   *[other] { $count } denúncias
}
care-waiting = { $count ->
    [one] uma denúncia espera
    [many] { $count } denúncias esperam
   *[other] { $count } denúncias esperam
}
care-keep = Não há nada de errado
care-hide = Ocultar
care-remove = Remover
care-restore = Mostrar de novo
care-uphold = Deixar de fora
care-appeals = Recursos
care-appeal = Recorrer a quem representa a comunidade
care-appeal-words = Por que deveriam ser mostradas
care-appealed = com recurso
care-own = Suas palavras que não são mostradas
care-log = O que foi feito
care-log-help = Todos podem ler isto. Não há nomes nem as palavras.
care-standing-reported = Denunciado
care-standing-withheld = Não é mostrado até alguém da moderação olhar
care-standing-kept = Mantido: não havia nada de errado
care-standing-hidden = Ocultado por uma pessoa da moderação
care-standing-proposed = Uma pessoa quer remover; outra precisa concordar
care-standing-removed = Removido por duas pessoas da moderação
care-standing-restored = Mostrado de novo após recurso
care-standing-upheld = Deixado de fora após recurso
care-propose-published = Se a sua proposta for escolhida, ela passa a ser do grupo: é publicada sem o seu nome, mesmo que você não permita ser citado.
live-new = { $count ->
    [one] uma novidade aqui
    [many] { $count } novidades aqui
   *[other] { $count } novidades aqui
}
live-moved = A rodada avançou. O que você está escrevendo fica aqui até você seguir.
live-see = Seguir
live-here = { $count ->
    [one] Uma pessoa está com esta sala aberta
    [many] { $count } pessoas estão com esta sala aberta
   *[other] { $count } pessoas estão com esta sala aberta
}
round-early-stable = quando as opiniões se assentaram: metade ordenou de novo e menos de 15% mudou a ordem
refusal-care-own = São as suas próprias palavras.
refusal-care-second = Você propôs a remoção. Outra pessoa da moderação precisa concordar.
refusal-care-decided = Isto já foi decidido de vez.
refusal-care-no-appeal = Não há do que recorrer aqui, nem recurso a decidir.
refusal-care-not-yours = Só quem escreveu as palavras pode recorrer.
refusal-care-own-decision = Você participou da decisão. Outra pessoa precisa decidir.
