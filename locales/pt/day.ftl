# O dia de quem participa: trabalho oferecido, pausas, histórico.
offer-title = Trabalho para você
offer-per-item = cerca de { $amount } por item
offer-none = Não resta nada para você no momento.
offer-left = { $count ->
    [one] { $count } item espera pela sua voz.
    [many] { $count } de itens esperam pela sua voz.
   *[other] { $count } itens esperam pela sua voz.
}
offer-left-many = { $count } itens ou mais esperam pela sua voz.
offer-go-on = Continuar
work-break = Você trabalhou { $time } nas últimas duas horas. Uma pausa pode fazer bem; este item continua reservado para você por um tempo.
history-title = Minhas avaliações
history-lead = O que você respondeu, o mais recente primeiro.
history-none = Você ainda não avaliou nada.
history-older = Mais antigas
