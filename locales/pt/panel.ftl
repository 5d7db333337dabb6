# Quem vem de um painel: a página do link, o próprio lugar e a página de quem organiza.
panel-offer = { $count ->
    [one] Você avalia { $count } item.
    [many] Você avalia { $count } de itens.
   *[other] Você avalia { $count } itens.
} O seu lugar fica guardado por { $time }.
panel-estimate = Ao todo são cerca de { $amount }, se os itens levarem o tempo previsto.
panel-paid-by = Quem paga é o painel que enviou você; também conta o tempo em que você lê, pula ou trabalha antes de devolver o lugar.
panel-begin = Ocupar o meu lugar e começar
panel-place = O meu lugar
panel-progress = { $done } de { $all } avaliados.
panel-held = O seu lugar fica guardado por mais { $time }.
panel-left = { $count ->
    [one] Falta { $count } item no seu lugar
    [many] Faltam { $count } de itens no seu lugar
   *[other] Faltam { $count } itens no seu lugar
}
panel-give-back = Devolver o meu lugar
panel-give-back-help = O que você trabalhou é pago. Outra pessoa poderá ocupar o lugar; devolva-o também no painel, por favor.
panel-completed = Pronto, obrigado
panel-code = Código de conclusão
panel-code-help = Informe este código ao painel que enviou você. Assim ele sabe que você terminou.
panel-back = Voltar ao painel
panel-returned = Você devolveu o seu lugar
panel-timed-out = O tempo do seu lugar acabou
panel-ended-help = O que você trabalhou é pago pelo painel. Para continuar, entre de novo pelo link do painel: se houver um lugar livre, ele é seu.
panels-title = Painéis
panels-lead = Um link pelo qual um fornecedor como a Prolific envia pessoas. Cada uma ocupa um lugar, não precisa de conta e recebe um código no fim.
panels-new = Novo painel
panels-name-help = Para você, por exemplo: Prolific, março.
panels-places = Lugares
panels-places-help = Para quantas pessoas. Lugares devolvidos ou vencidos ficam livres de novo.
panels-judgements = Itens por lugar
panels-minutes = Minutos em que um lugar fica guardado
panels-minutes-help = Cerca do dobro do que o trabalho leva, e não mais do que o fornecedor permite.
panels-code-help = O que o fornecedor deu a você. Vazio: cada pessoa recebe um próprio.
panels-return = Endereço de volta
panels-return-help = Para onde o fornecedor quer que vá quem terminou. Começa com https://.
panels-address = O endereço para o fornecedor
panels-address-help = A Prolific preenche o que está entre chaves. Outros fornecedores: ponha o participante deles depois de participant= e o envio depois de session=.
panels-csv = Pessoas em CSV
panels-csv-help = Quem terminou, com que código, e o que falta pagar, pelos identificadores do fornecedor. Esses identificadores não estão em nenhuma publicação e são apagados com a pessoa. Quando o fornecedor tiver pago, marque isso nos pagamentos.
panels-close = Não deixar mais ninguém entrar
panels-closed = Fechado
panel-state-open = Trabalhando
panel-state-completed = Prontos
panel-state-returned = Devolvidos
panel-state-timed_out = Vencidos
settings-no-password = A sua conta não tem senha: só este navegador a abre. Defina uma abaixo para voltar de outro lugar, com o nome acima.
erase-name = Para ter certeza de que é você, escreva o seu nome aqui: { $name }
refusal-erase-name = Esse não é o seu nome aqui.
refusal-panel-nobody = Este endereço não diz quem você é. Entre de novo pela página do painel, por favor.
refusal-panel-closed = Este painel está fechado.
refusal-panel-full = Agora todos os lugares estão ocupados. Um pode ficar livre: tente mais tarde.
refusal-panel-elsewhere = O seu lugar está aberto em outro navegador. Continue lá, ou entre de novo pela página do painel.
refusal-panel-before = Você já participou deste projeto por outro link. Obrigado: cada pessoa é consultada uma vez.
refusal-panel-places = Escolha de 1 a 100.000 lugares.
refusal-panel-judgements = Escolha de 1 a 10.000 itens.
refusal-panel-minutes = Escolha de 1 a 10.080 minutos, uma semana.
refusal-panel-code = Use no máximo 64 letras, algarismos e sinais, sem espaços.
refusal-panel-return = Escreva um endereço completo que comece com https://.
