# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = Se as pessoas se parecessem com a população
sample-weights-finding = Com pesos, estas { $people } pessoas valem tanto quanto { $effective } que não precisam deles. O maior peso é { $largest } vezes a média.
sample-weights-how = Os pesos corrigem o que as pessoas declararam, e nada mais. Os outros números deste relatório não os usam.
sample-weights-run-away = Cuidado: aqui poucas pessoas falam por muitas. Os pesos deixam apenas { $share } da informação das pessoas.
sample-weights-missed = Cuidado: não foi possível atingir todas as proporções da população. A maior diferença é { $share }.
sample-weights-nobody = Cuidado: aqui, ou na população, não há ninguém com { $value } ({ $attribute }).
sample-here = Aqui
sample-population = População
sample-weighted = Com pesos (intervalo de 95%)
sample-unweighted = Sem pesos
sample-place-title = Sem o efeito do lugar no ecrã
sample-place-finding = De { $orders } ordens. Quanto cada lugar aumenta a log-força, a começar pelo primeiro: { $places }.
sample-place = Log-força corrigida
sample-texts = Textos paralelos
