# O formulário de ordenar em um navegador que executa a sua ilha.
ranker-place = Colocar a seguir
ranker-up = Subir
ranker-down = Descer
ranker-tie = Empatar com a de cima
ranker-remove = Deixar de fora
ranker-drag = Arrastar para mudar a ordem
ranker-order = Sua ordem
ranker-empty = Nada em ordem ainda. Toque em “Colocar a seguir” na melhor resposta e depois na seguinte.
ranker-none-left-out = Todas as respostas têm posição.
ranker-keys = Com o teclado, em uma resposta: um número dá a ela essa posição, 0 a deixa de fora, as setas a movem, = a empata com a de cima.
ranker-said = { $response }: { $state }
ranker-at = posição { $place } de { $places }
ranker-tied = empatada com { $others }
ranker-comma = {", "}
work-show-all = Mostrar tudo: { $response }
draft-kept = Um rascunho fica guardado neste aparelho até você salvar ou sair.
