# Rodadas de deliberação: suas páginas, a mesa de quem organiza e por que algo foi recusado nelas.
rounds-title = Rodadas
rounds-lead = Em uma rodada, cada pessoa coloca em ordem por conta própria, vê o que as outras disseram, conversa sobre isso, coloca em ordem de novo e procura palavras em comum.
rounds-none = Ainda não há nenhuma rodada.
rounds-new = Nova rodada
rounds-open = Rodadas abertas para você
round-number = Rodada { $number }
round-people = { $count ->
    [one] { $count } pessoa participa
    [many] { $count } de pessoas participam
   *[other] { $count } pessoas participam
}
round-phase-draft = Rascunho
round-phase-running = Em andamento
round-phase-paused = Em pausa
round-phase-closed = Encerrada
round-ends-in = termina em { $time }
round-days = { $count ->
    [one] { $count } dia
    [many] { $count } de dias
   *[other] { $count } dias
}
round-voice = Voz { $number }
round-your-voice = Você é a voz { $number }
round-yours = Você
round-facilitator = Pergunta de quem organiza
round-origin-seed = De quem organiza
round-origin-model = Escrito por um modelo
round-origin-gone = Alguém que já saiu
round-language = Idioma em que você escreve
round-stages = Etapas
round-stage-blind = Ordenar por conta própria
round-stage-blind-help = Cada pessoa coloca as respostas em ordem e dá uma razão, antes de ver o que as outras dizem.
round-stage-reveal = O que todo mundo disse
round-stage-reveal-help = As ordens e as razões são mostradas, no total e por grupo, sem nomes.
round-stage-statements = Afirmações
round-stage-statements-help = As pessoas escrevem afirmações curtas; as outras concordam, discordam ou passam.
round-stage-discussion = Conversa
round-stage-discussion-help = Conversas sobre itens e afirmações, com respostas.
round-stage-rerank = Ordenar de novo
round-stage-rerank-help = As mesmas respostas mais uma vez; cada pessoa pode manter a sua ordem.
round-stage-propose = Propor palavras em comum
round-stage-propose-help = As pessoas propõem uma declaração para o grupo todo.
round-stage-choose = Escolher
round-stage-choose-help = Todas as pessoas colocam as propostas em ordem; é escolhida a que vence as outras, comparadas duas a duas.
round-stage-critique = Crítica
round-stage-critique-help = O que está errado ou falta na proposta escolhida; depois ela é revisada uma vez.
round-stage-endorse = Apoio e discordância
round-stage-endorse-help = Cada pessoa diz se concorda com o resultado; quem não concorda pode dizer por quê.
round-desk = Mesa da organização
round-desk-room = Ver a sala
round-join = Participar
round-join-late = Participar (primeiro você ordena por conta própria)
round-join-help = O que você diz aparece com um número sorteado só para esta rodada. Ninguém vê o seu nome, e nada do que você contou sobre si aparece ao lado das suas palavras.
round-pay = Seu tempo na rodada é pago como o resto do trabalho do projeto.
round-outside = O que se diz em uma rodada é para quem participa dela.
round-return = Voltar
round-leave = Sair da rodada
round-leave-help = O que você disse fica, e o seu pagamento também. Você pode voltar enquanto a rodada durar.
round-left-done = Você saiu da rodada. Seu pagamento fica, e você pode voltar.
round-your-turn = É a sua vez
round-see-outcome = Ver o resultado
round-lobby = A rodada ainda não abriu
round-lobby-help = Ela abre quando quem organiza começar. Você a encontra na página da sua conta.
round-waiting = Você fez a sua parte nesta etapa; pessoas que já fizeram: { $finished } de { $people }. A próxima começa no máximo em { $time }. Até lá, você ainda pode olhar e acrescentar.
round-paused-note = A rodada está em pausa. Ela continua sozinha se ninguém a retomar antes.
round-done = Terminei esta etapa
round-done-help = Você ainda pode olhar e acrescentar até a etapa acabar.
round-rank-alone = Ordene por conta própria
round-rank-alone-help = Ninguém vê o que as outras pessoas dizem antes de colocar em ordem. Sua razão é mostrada depois, sem o seu nome.
round-rank-first = As outras pessoas já estão mais adiante. Primeiro, coloque em ordem por conta própria; depois você vê o que elas disseram.
round-rank-again = Ordene de novo
round-rank-again-help = Mantenha a sua ordem ou mude: as duas coisas estão bem. Diga por quê, se quiser.
round-rank-submit = Salvar minha ordem
round-item-of = Item { $number } de { $count }
round-item-ranked = (em ordem)
round-all-ranked = Você colocou tudo em ordem. Pode mudar enquanto a etapa durar.
round-reason = Sua razão
round-reason-help = As outras pessoas leem sem o seu nome. Não escreva nada que diga quem você é.
round-before = O que você disse por conta própria
round-earlier = Você já colocou este item em ordem antes
round-earlier-use = Usar aquela ordem
round-keep = Manter minha ordem
round-keep-why = Por que você mantém
round-reveal-title = O que cada pessoa disse por conta própria
round-reveal-help = As ordens e as razões aparecem aqui sem nomes. Grupos com poucas pessoas não são mostrados.
round-reveal-people = { $count ->
    [one] { $count } pessoa colocou isto em ordem
    [many] { $count } de pessoas colocaram isto em ordem
   *[other] { $count } pessoas colocaram isto em ordem
}
round-reveal-few = Menos de { $least } pessoas colocaram isto em ordem, então nenhum número é mostrado.
round-reveal-leading = A ordem que está na frente
round-reveal-all = Duas a duas
round-reveal-by = Por: { $question }
round-reasons = Razões
round-reasons-none = Ninguém escreveu uma razão.
round-statements-help = Diga o que você acha de cada afirmação. Você vê os votos das outras pessoas depois de votar e quando um número suficiente tiver votado.
round-vote-question = Você concorda?
round-vote-agree = Concordo
round-vote-disagree = Discordo
round-vote-pass = Passo
round-voted-agree = Você concorda
round-voted-disagree = Você discorda
round-voted-pass = Você passou
round-votes-left = { $count ->
    [one] falta { $count } afirmação
    [many] faltam { $count } de afirmações
   *[other] faltam { $count } afirmações
}
round-votes-done = Você votou em todas as afirmações que há até agora.
round-voted = { $count ->
    [one] A afirmação em que você votou
    [many] Os { $count } de afirmações em que você votou
   *[other] As { $count } afirmações em que você votou
}
round-tally = Concordam: { $agree }; discordam: { $disagree }; passaram: { $passed }
round-tally-few = Poucas pessoas votaram até agora, então nenhum número é mostrado.
round-statement-write = Escrever uma afirmação
round-statement-text = Uma afirmação curta sua
round-statement-text-help = Uma só ideia, com no máximo 280 caracteres, com que as outras pessoas possam concordar ou não.
round-statement-distinct = Ela diz outra coisa
round-statement-send = Acrescentar a afirmação
round-statement-saved = Sua afirmação foi acrescentada. As outras pessoas vão responder o que acham dela.
round-talk-help = Escolha sobre o que conversar. O que mais divide vem primeiro.
round-topics = Todos os assuntos
round-topic-item = Item
round-topic-statement = Afirmação
round-posts = { $count ->
    [0] nada dito ainda
    [one] { $count } mensagem
    [many] { $count } de mensagens
   *[other] { $count } mensagens
}
round-posts-none = Ninguém disse nada aqui ainda.
round-reply = Responder
round-replying = Sua resposta a { $voice }: “{ $words }”
round-post-text = O que você quer dizer
round-post-send = Dizer
round-proposals-none = Ainda não há nenhuma proposta.
round-propose-help = O que o grupo todo pode dizer em conjunto? Escreva de um jeito que o maior número possível de pessoas assine, sem esconder o que divide vocês.
round-propose = Propor uma declaração do grupo
round-propose-text = Sua proposta
round-propose-text-help = Algumas frases.
round-proposal = Proposta { $number }
round-proposal-saved = Sua proposta foi acrescentada. Você pode fazer outra.
round-choose-help = Dê 1 ao que você mais gosta. O mesmo número duas vezes é um empate, e você pode deixar algumas sem número.
round-choose-rank = Sua posição
round-choose-submit = Salvar minha escolha
round-chosen-saved = Sua escolha foi salva. Você pode mudar enquanto a etapa durar.
round-critique-help = Esta proposta foi a escolhida. Diga o que está errado ou falta nela, para que possa ser revisada uma vez.
round-critiques = O que se disse dela
round-criticise = Acrescentar uma crítica
round-criticise-text = O que está errado ou falta
round-critique-saved = Sua crítica foi acrescentada.
round-revise = Revisar
round-revise-help = Ela é revisada uma só vez: por quem a propôs ou por quem organiza.
round-revise-text = As palavras revisadas
round-before-revision = Antes da revisão
round-endorse-help = Estas são as palavras do grupo. Mostramos se você concorda com elas ou não; quem não concorda é ouvido.
round-support-question = Você apoia isto?
round-support-yes = Sim, apoio
round-support-no = Não apoio
round-you-support = Você apoia.
round-you-oppose = Você não apoia.
round-dissents = O que diz quem não concorda
round-dissent-write = Dizer por que não
round-dissent-help = O que você escreve é publicado ao lado do resultado. Você também pode se juntar ao que outras pessoas escreveram, ou não dizer nada.
round-dissent-text = Por que você não concorda
round-dissent-join = Eu me junto a isto
round-dissent-decline = Não quero dizer por quê
round-dissent-voices = { $count ->
    [one] { $count } voz
    [many] { $count } de vozes
   *[other] { $count } vozes
}
round-outcome = O resultado
round-ended-complete = A rodada passou por todas as etapas. Terminou em
round-ended-unproposed = Ninguém propôs palavras em comum, então a rodada acabou sem elas. Terminou em
round-ended-deserted = Não havia mais ninguém. A rodada terminou em
round-ended-cancelled = A rodada foi cancelada em
round-group-words = As palavras do grupo
round-support-line = Apoiam: { $yes } de { $asked } que responderam.
round-silent = { $count ->
    [one] { $count } pessoa não concorda e não escreveu nada.
    [many] { $count } de pessoas não concordam e não escreveram nada.
   *[other] { $count } pessoas não concordam e não escreveram nada.
}
round-moved-title = O que a conversa mudou
round-moved = Mudaram a sua ordem: { $changed } de { $people } que ordenaram as duas vezes.
round-build-lead = Escolha sobre o que se conversa, quem participa e as etapas. Até abrir a rodada, você pode mudar tudo.
round-build-title = Título
round-build-title-help = O melhor é uma pergunta.
round-build-purpose = Para que serve a rodada
round-build-purpose-help = O que você quer entender e o que será feito do resultado.
round-build-items = Itens da conversa
round-build-items-help = Os que mais dividem vêm primeiro. Três ou quatro bastam para uma rodada.
round-build-more = Mais itens
round-build-item = Avaliações: { $voices }. { $divided }
round-build-division = Chance de duas pessoas discordarem em um par: { $share }.
round-build-division-none = Poucas pessoas avaliaram: ainda não dá para dizer.
round-build-save = Salvar o rascunho
round-who = Quem participa
round-who-everybody = Todas as pessoas participantes que quiserem
round-who-sortition = Pessoas sorteadas, cada grupo em proporção
round-who-list = Pessoas de uma lista
round-seats = Vagas para um sorteio
round-seats-help = O sorteio é feito quando a rodada abre, entre participantes que deram consentimento.
round-people-list = Nomes para uma lista
round-people-list-help = Um em cada linha.
round-stages-help = Cada etapa termina no máximo no fim do prazo, para que ninguém precise esperar por quem já saiu.
round-lasts = Quanto dura: { $stage }
round-unit = Durações em
round-unit-minutes = Minutos (uma rodada ao vivo)
round-unit-hours = Horas
round-unit-days = Dias
round-quorum = Quórum, em porcentagem
round-quorum-help = Uma etapa que menos pessoas terminaram é prolongada uma vez. 0: sem quórum.
round-early = Uma etapa termina mais cedo
round-early-all = quando todas as pessoas a terminam
round-early-quorum = quando o quórum é atingido
round-early-never = nunca
round-draft-help = Isto é um rascunho. Quando você abre a rodada, as pessoas são avisadas e as etapas não mudam mais.
round-open = Abrir a rodada
round-change = Mudar o rascunho
round-lead = Conduzir a rodada
round-advance = Encerrar esta etapa agora
round-pause = Pausar
round-resume = Continuar
round-extend = Dar mais tempo
round-extend-hours = Horas
round-cancel = Encerrar a rodada de vez
round-cancel-help = O que as pessoas disseram fica, e o pagamento também. Não dá para voltar atrás.
round-unorganized-note = Ninguém mais organiza esta rodada. Ela continua pelos prazos.
round-where = Onde as pessoas estão
round-nobody = Ninguém participa ainda.
round-finished-of = { $stage }: { $finished } de { $people }
round-at-away = fora
round-at-opening = à espera da abertura
round-at-working = trabalhando nesta etapa
round-at-alone = ainda ordenando por conta própria
round-at-dissent = respondendo por que o resultado não convence
round-at-done = com esta etapa terminada
round-at-paused = à espera do fim da pausa
round-at-outcome = com o resultado para ler
round-fact-people = Pessoas
round-fact-present = Presentes
round-fact-seats = Vagas
round-fact-late = Chegaram tarde
round-fact-left = Saíram
round-fact-statements = Afirmações
round-fact-votes = Votos
round-fact-posts = Mensagens
round-fact-proposals = Propostas
round-seeds = Afirmações para começar
round-seeds-help = Elas aparecem como suas. Algumas, diferentes entre si, ajudam a começar.
round-dissents-withheld = { $count ->
    [one] { $count } discordância fica dentro da rodada: quem a escreveu não quer ter suas palavras citadas.
    [many] { $count } de discordâncias ficam dentro da rodada: quem as escreveu não quer ter suas palavras citadas.
   *[other] { $count } discordâncias ficam dentro da rodada: quem as escreveu não quer ter suas palavras citadas.
}
round-forecast = Tempo por pessoa: cerca de { $minutes } min, portanto cerca de { $amount } para { $people } pessoas com o pagamento deste projeto.
round-forecast-unpaid = Tempo por pessoa: cerca de { $minutes } min. Este projeto não paga.
refusal-statement-near = Alguém escreveu quase o mesmo: “{ $other }” Se a sua diz outra coisa, marque a caixa e envie de novo.
refusal-round-no-seat = Esta rodada é para quem recebeu um convite.
refusal-round-unranked = Esta etapa termina quando cada item está em ordem.
refusal-round-person-unknown = { $name } não participa do trabalho desta comunidade.
refusal-round-people-missing = Indique pelo menos uma pessoa.
refusal-round-seats-range = Sorteie pelo menos 2 pessoas e no máximo 10.000.
refusal-round-seats-few = Pessoas que poderiam ser sorteadas: só { $people }.
refusal-round-seats-unmet = Nenhum sorteio dá a cada grupo as suas vagas. Use outro número de vagas, ou uma lista.
refusal-round-items-range = Escolha pelo menos um item e no máximo { $most }.
refusal-round-statements-spent = Afirmações que você escreveu: { $most }. Uma pessoa não pode escrever mais.
refusal-round-posts-spent = Mensagens que você escreveu: { $most }. Uma pessoa não pode escrever mais.
refusal-round-proposals-spent = Propostas que você fez: { $most }. Uma pessoa não pode fazer mais.
refusal-conflict-round-revised = As palavras do grupo já foram revisadas, e isso se faz uma só vez.
refusal-round-no-money = O orçamento do projeto não paga esta rodada: são necessários cerca de { $amount }.
