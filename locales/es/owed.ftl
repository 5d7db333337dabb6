# Mínimos comprobados o no, pagos en otra moneda, y el borrado para quien llegó por un panel.
floors-checked = Cantidad comprobada el { $day } con
floors-unchecked = Aún no la hemos comprobado: compruébala antes de fiarte de ella.
floors-hours-unchecked = Aún no hemos comprobado las horas: compruébalas antes de fiarte.
floors-choice-unchecked = { $choice } (sin comprobar del todo)
floors-checked-against = Comprobado con
floors-checked-on = Comprobado el
floors-checked-help = La publicación en que tú has leído la cantidad y las horas. Si queda vacío, la página dice que nadie lo ha comprobado.
payment-currency = En qué moneda
payment-currency-help = Tres letras, como KES. Vacío: en la moneda del trabajo. Lo que ganas se convierte a un tipo declarado, y ambos constan en tu recibo de pago; si no hay ninguno, tu pago lo espera.
payouts-turned = { $earned } pasan a ser { $amount }: { $rate } el { $day }, { $source }.
payouts-turned-through = { $earned } pasan a ser { $amount } a través de { $through }: { $rate } el { $day }, { $source }; después { $then } el { $thenDay }, { $thenSource }.
payouts-waiting = { $count ->
    [one] { $count } persona quiere { $currency }, y ningún tipo del último año lleva hasta ahí. Hasta que se declare uno, no está en ningún lote.
    [many] { $count } de personas quieren { $currency }, y ningún tipo del último año lleva hasta ahí. Hasta que se declare uno, no están en ningún lote.
   *[other] { $count } personas quieren { $currency }, y ningún tipo del último año lleva hasta ahí. Hasta que se declare uno, no están en ningún lote.
}
erase-goes-panel = Quién eres para el panel que te envió: tu identificador de participante ({ $ids }), tu envío allí y tu código de finalización.
erase-stays-panel = Que se ocupó un lugar del panel, cuándo y cómo terminó, bajo el mismo número: con eso se cuentan los lugares. Lo que el panel mismo sabe de ti, y las listas con tu identificador que los organizadores descargaron para que te pagaran, quedan fuera de nuestro alcance: pídeles que las borren.
