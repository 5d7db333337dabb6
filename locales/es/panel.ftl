# Quienes llegan de un panel: la página del enlace, el propio lugar y la página de quien organiza.
panel-offer = { $count ->
    [one] Valoras { $count } elemento.
    [many] Valoras { $count } de elementos.
   *[other] Valoras { $count } elementos.
} Tu lugar se guarda durante { $time }.
panel-estimate = En total son unos { $amount }, si los elementos llevan el tiempo previsto.
panel-paid-by = Te paga el panel que te envió; también cuenta el tiempo en que lees, saltas o trabajas antes de devolver tu lugar.
panel-begin = Tomar mi lugar y empezar
panel-place = Mi lugar
panel-progress = { $done } de { $all } valorados.
panel-held = Tu lugar se guarda aún { $time }.
panel-left = { $count ->
    [one] Queda { $count } elemento en tu lugar
    [many] Quedan { $count } de elementos en tu lugar
   *[other] Quedan { $count } elementos en tu lugar
}
panel-give-back = Devolver mi lugar
panel-give-back-help = Lo que has trabajado se paga. Otra persona podrá tomar el lugar; devuélvelo también en el panel, por favor.
panel-completed = Listo, gracias
panel-code = Código de finalización
panel-code-help = Da este código al panel que te envió. Así sabe que has terminado.
panel-back = Volver al panel
panel-returned = Devolviste tu lugar
panel-timed-out = Se acabó el tiempo de tu lugar
panel-ended-help = Lo que has trabajado se paga a través del panel. Para seguir, entra otra vez por el enlace del panel: si hay un lugar libre, es tuyo.
panels-title = Paneles
panels-lead = Un enlace por el que un proveedor como Prolific envía gente. Cada persona toma un lugar, no necesita cuenta y recibe un código al final.
panels-new = Nuevo panel
panels-name-help = Para ti, por ejemplo: Prolific, marzo.
panels-places = Lugares
panels-places-help = Para cuántas personas. Los lugares devueltos o vencidos vuelven a quedar libres.
panels-judgements = Elementos por lugar
panels-minutes = Minutos que se guarda un lugar
panels-minutes-help = Más o menos el doble de lo que lleva el trabajo, y no más de lo que permite el proveedor.
panels-code-help = El que te dio el proveedor. Vacío: cada persona recibe uno propio.
panels-return = Dirección a la que volver
panels-return-help = Adonde el proveedor quiere que vaya quien termina. Empieza por https://.
panels-address = La dirección para el proveedor
panels-address-help = Prolific completa lo que va entre llaves. Otros proveedores: pon su participante tras participant= y su envío tras session=.
panels-csv = Personas en CSV
panels-csv-help = Quién ha terminado, con qué código y cuánto falta pagar, según los identificadores del proveedor. Estos identificadores no están en ninguna publicación y se borran con la persona. Cuando el proveedor haya pagado, márcalo en los pagos.
panels-close = No dejar entrar a nadie más
panels-closed = Cerrado
panel-state-open = Trabajando
panel-state-completed = Terminados
panel-state-returned = Devueltos
panel-state-timed_out = Vencidos
settings-no-password = Tu cuenta no tiene contraseña: solo la abre este navegador. Pon una abajo para volver desde otro lugar, con el nombre de arriba.
erase-name = Para asegurarnos de que eres tú, escribe tu nombre aquí: { $name }
refusal-erase-name = Ese no es tu nombre aquí.
refusal-panel-nobody = Esta dirección no dice quién eres. Vuelve a entrar desde la página del panel, por favor.
refusal-panel-closed = Este panel está cerrado.
refusal-panel-full = Ahora mismo todos los lugares están ocupados. Puede quedar uno libre: inténtalo más tarde.
refusal-panel-elsewhere = Tu lugar está abierto en otro navegador. Sigue allí o vuelve a entrar desde la página del panel.
refusal-panel-before = Ya participaste en este proyecto por otro enlace. Gracias: a cada persona se le pregunta una vez.
refusal-panel-places = Elige de 1 a 100.000 lugares.
refusal-panel-judgements = Elige de 1 a 10.000 elementos.
refusal-panel-minutes = Elige de 1 a 10.080 minutos, una semana.
refusal-panel-code = Usa como máximo 64 letras, cifras y signos, sin espacios.
refusal-panel-return = Escribe una dirección completa que empiece por https://.
