# Mínimos conferidos ou não, pagamentos em outra moeda, e o apagamento para quem veio de um painel.
floors-checked = Valor conferido em { $day } com
floors-unchecked = Ainda não conferido por nós: confira antes de confiar nele.
floors-hours-unchecked = As horas ainda não foram conferidas por nós: confira antes de confiar nelas.
floors-choice-unchecked = { $choice } (não conferido por inteiro)
floors-checked-against = Conferido com
floors-checked-on = Conferido em
floors-checked-help = A publicação em que você mesmo leu o valor e as horas. Se ficar vazio, a página diz que ninguém conferiu.
payment-currency = Em que moeda
payment-currency-help = Três letras, como KES. Vazio: na moeda do trabalho. O que você ganha é convertido por uma taxa declarada, e as duas coisas constam no seu demonstrativo; se não houver taxa, o seu pagamento espera por uma.
payouts-turned = { $earned } passam a ser { $amount }: { $rate } em { $day }, { $source }.
payouts-turned-through = { $earned } passam a ser { $amount } por meio de { $through }: { $rate } em { $day }, { $source }; depois { $then } em { $thenDay }, { $thenSource }.
payouts-waiting = { $count ->
    [one] { $count } pessoa quer { $currency }, e nenhuma taxa do último ano leva até lá. Enquanto não se declarar uma, ela não está em nenhum lote.
    [many] { $count } de pessoas querem { $currency }, e nenhuma taxa do último ano leva até lá. Enquanto não se declarar uma, elas não estão em nenhum lote.
   *[other] { $count } pessoas querem { $currency }, e nenhuma taxa do último ano leva até lá. Enquanto não se declarar uma, elas não estão em nenhum lote.
}
erase-goes-panel = Quem você é para o painel que enviou você: o seu identificador de participante ({ $ids }), o seu envio lá e o seu código de conclusão.
erase-stays-panel = Que um lugar do painel foi ocupado, quando e como terminou, sob o mesmo número: é assim que os lugares são contados. O que o próprio painel sabe de você, e as listas com o seu identificador que organizadores baixaram para que você fosse pago, estão fora do nosso alcance: peça a eles que apaguem.
