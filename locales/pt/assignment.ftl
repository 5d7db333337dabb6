# Quem recebe o quê: o que um projeto quer e quais vozes faltam.
targets-title = Vozes e grupos
targets-lead = Quais vozes precisam ser ouvidas em cada item. Cada pessoa recebe o item em que mais faltam vozes dos seus grupos, e nunca duas vezes o mesmo, a não ser nas repetições previstas.
targets-overlap-help = Total de vozes por item. O que não fica reservado para grupos está aberto a todas as pessoas, também a quem prefere não contar nada sobre si.
targets-kept = Vozes reservadas para grupos: { $kept }; vozes abertas a todas as pessoas: { $open }.
targets-groups = Grupos
targets-groups-help = Quantas vozes cada item pede para cada resposta a uma pergunta. Deixe vazia a pergunta que não importa. Uma pessoa só conta em um grupo enquanto aceita que suas respostas sejam vinculadas.
targets-no-questions = O perfil da comunidade ainda não tem perguntas com respostas oferecidas. Quem representa a comunidade pode criar algumas.
targets-crossing = Duas perguntas juntas
targets-crossing-help = Cada combinação das respostas forma um grupo próprio. Há poucas pessoas em cada um, então são necessárias muito mais.
targets-no-crossing = Nenhuma
targets-cross-first = Primeira pergunta
targets-cross-second = Segunda pergunta
targets-cross-voices = Vozes de cada combinação
targets-divided = Mais vozes onde as opiniões se dividem
targets-divided-help = Um item que já tem todas as suas vozes recebe mais enquanto as opiniões forem muito diferentes. Não se pede a ninguém que concorde.
targets-division = Chance de duas pessoas terem opiniões diferentes, em porcentagem
targets-division-help = De 0 a 100. Quando duas respostas são escolhidas com a mesma frequência, fica em torno de 50.
targets-cap = Máximo de vozes por item
targets-cap-help = Vazio: nenhum item recebe mais do que os outros.
targets-budget = Máximo de vozes a mais, no total
targets-budget-help = O que o orçamento permite além do que cada item pede.
targets-added = { $count ->
    [one] { $count } voz foi acrescentada até agora.
    [many] { $count } de vozes foram acrescentadas até agora.
   *[other] { $count } vozes foram acrescentadas até agora.
}
targets-repeats = Repetições previstas
targets-repeats-help = Alguns itens voltam mais tarde à mesma pessoa, em outra ordem. Isso mostra se as respostas dela continuam as mesmas, sem compará-la com ninguém. As repetições são pagas como todo o resto.
targets-repeat-percent = Repetições em cada 100 itens
targets-repeat-gap = Quantos outros itens no meio
targets-set = Salvo. Isto é o que os itens têm e precisam agora.
coverage-title = Vozes que faltam
coverage-lead = Quais vozes ainda faltam em cada item. As repetições previstas não contam.
coverage-summary = Em resumo
coverage-needed = { $count ->
    [0] Cada item tem as vozes que pede.
    [one] Falta pelo menos { $count } avaliação.
    [many] Faltam pelo menos { $count } de avaliações.
   *[other] Faltam pelo menos { $count } avaliações.
}
coverage-cost-measured = Vão custar cerca de { $cost }, a { $time } cada uma, pelo que foi medido até agora.
coverage-cost-estimated = Vão custar cerca de { $cost }, a { $time } cada uma, pela sua estimativa.
coverage-complete = Itens completos: { $complete } de { $items }
coverage-groups = Por grupo
coverage-groups-help = Vozes em andamento ou concluídas. “Pessoas” mostra quantas fazem parte do grupo; se são menos de 5, o número não é dito.
coverage-few-people = menos de 5
coverage-everybody = Todas as pessoas
coverage-voices = { $heard } de { $wanted }
coverage-missing = Faltam
coverage-items-lacking = Itens em que faltam
coverage-people = Pessoas
coverage-items = Itens em que faltam vozes
coverage-nothing-lacking = Não falta voz em nenhum item.
coverage-still-needed = Ainda necessárias
refusal-groups-many = São mais de 200 grupos. Escolha perguntas com menos respostas.
refusal-crossing-broken = Escolha duas perguntas diferentes e um número de vozes, ou nada disso.
refusal-division-range = Escolha de 0 a 100 por cento.
refusal-repeat-range = Escolha de 0 a 50 repetições em cada 100 itens.
refusal-repeat-gap-range = Escolha de 1 a 1.000 itens.
