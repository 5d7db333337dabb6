# Rondas de deliberación: sus páginas, la mesa de quien organiza y por qué se rechaza algo en ellas.
rounds-title = Rondas
rounds-lead = En una ronda cada persona ordena a solas, ve lo que dijeron las demás, lo conversa, vuelve a ordenar y busca palabras compartidas.
rounds-none = Todavía no hay ninguna ronda.
rounds-new = Ronda nueva
rounds-open = Rondas abiertas para ti
round-number = Ronda { $number }
round-people = { $count ->
    [one] participa una persona
    [many] participan { $count } personas
   *[other] participan { $count } personas
}
round-phase-draft = Borrador
round-phase-running = En curso
round-phase-paused = En pausa
round-phase-closed = Terminada
round-ends-in = termina en { $time }
round-days = { $count ->
    [one] un día
    [many] { $count } días
   *[other] { $count } días
}
round-voice = Voz { $number }
round-your-voice = Eres la voz { $number }
round-yours = Tú
round-facilitator = Pregunta quien organiza
round-origin-seed = De quien organiza
round-origin-model = Escrito por un modelo
round-origin-gone = Alguien que ya no está
round-language = Idioma en que escribes
round-stages = Etapas
round-stage-blind = Ordenar a solas
round-stage-blind-help = Cada persona ordena las respuestas y da su razón antes de ver lo que dicen las demás.
round-stage-reveal = Lo que dijo cada cual
round-stage-reveal-help = Se muestran los órdenes y las razones, en total y por grupos, sin nombres.
round-stage-statements = Afirmaciones
round-stage-statements-help = Se escriben afirmaciones breves; las demás personas están de acuerdo, en desacuerdo o pasan.
round-stage-discussion = Conversación
round-stage-discussion-help = Hilos sobre elementos y afirmaciones, con respuestas.
round-stage-rerank = Ordenar de nuevo
round-stage-rerank-help = Las mismas respuestas otra vez, con la opción de mantener el orden.
round-stage-propose = Proponer palabras comunes
round-stage-propose-help = Se propone una declaración de todo el grupo.
round-stage-choose = Elegir
round-stage-choose-help = Todas las personas ordenan las propuestas; se elige la que gana a las demás de dos en dos.
round-stage-critique = Crítica
round-stage-critique-help = Qué falla o qué falta en la elegida; después se revisa una vez.
round-stage-endorse = Apoyo y disenso
round-stage-endorse-help = Cada persona dice si comparte el resultado; quien no lo comparte puede decir por qué.
round-desk = Mesa de organización
round-desk-room = Ver la sala
round-join = Participar
round-join-late = Participar (primero ordenas a solas)
round-join-help = Lo que digas aparece con un número sorteado solo para esta ronda. Nadie ve tu nombre, y nada de lo que dijiste sobre ti aparece junto a tus palabras.
round-pay = Tu tiempo en la ronda se paga como el resto del trabajo del proyecto.
round-outside = Lo que se dice en una ronda es para quienes participan en ella.
round-return = Volver
round-leave = Dejar la ronda
round-leave-help = Lo que dijiste se queda y tu pago también. Puedes volver mientras dure la ronda.
round-left-done = Has dejado la ronda. Tu pago se mantiene y puedes volver.
round-your-turn = Te toca a ti
round-see-outcome = Ver el resultado
round-lobby = La ronda todavía no se ha abierto
round-lobby-help = Se abre cuando quien organiza la empieza. La encuentras en la página de tu cuenta.
round-waiting = Has hecho tu parte de esta etapa, como { $finished } de { $people }. La siguiente empieza en { $time } a más tardar. Hasta entonces puedes seguir mirando y añadiendo.
round-paused-note = La ronda está en pausa. Sigue por sí sola si nadie la reanuda antes.
round-done = He terminado esta etapa
round-done-help = Puedes seguir mirando y añadiendo hasta que acabe la etapa.
round-rank-alone = Ordena a solas
round-rank-alone-help = Nadie ve lo que dicen las demás personas antes de haber ordenado. Tu razón se muestra después, sin tu nombre.
round-rank-first = Las demás personas ya van más adelante. Ordena primero a solas; después verás lo que dijeron.
round-rank-again = Ordena de nuevo
round-rank-again-help = Mantén tu orden o cámbialo: las dos cosas están bien. Di por qué, si quieres.
round-rank-submit = Guardar mi orden
round-item-of = Elemento { $number } de { $count }
round-item-ranked = (ordenado)
round-all-ranked = Lo has ordenado todo. Puedes cambiarlo mientras dure la etapa.
round-reason = Tu razón
round-reason-help = Las demás personas la leen sin tu nombre. No escribas lo que diría quién eres.
round-before = Lo que dijiste a solas
round-earlier = Ya ordenaste este elemento
round-earlier-use = Usar ese orden
round-keep = Mantener mi orden
round-keep-why = Por qué lo mantienes
round-reveal-title = Lo que dijo cada cual a solas
round-reveal-help = Aquí están los órdenes y las razones, sin nombres. No se muestran grupos de pocas personas.
round-reveal-people = { $count ->
    [one] lo ordenó una persona
    [many] lo ordenaron { $count } personas
   *[other] lo ordenaron { $count } personas
}
round-reveal-few = Lo ordenaron menos de { $least } personas, así que no se muestran cifras.
round-reveal-leading = El orden que va delante
round-reveal-all = De dos en dos
round-reveal-by = Por: { $question }
round-reasons = Razones
round-reasons-none = Nadie escribió una razón.
round-statements-help = Di qué piensas de cada afirmación. Ves lo que votaron las demás personas cuando has votado y cuando lo han hecho bastantes.
round-vote-question = ¿Estás de acuerdo?
round-vote-agree = De acuerdo
round-vote-disagree = En desacuerdo
round-vote-pass = Paso
round-voted-agree = Estás de acuerdo
round-voted-disagree = Estás en desacuerdo
round-voted-pass = Pasaste
round-votes-left = { $count ->
    [one] queda una afirmación
    [many] quedan { $count } afirmaciones
   *[other] quedan { $count } afirmaciones
}
round-votes-done = Has votado todas las afirmaciones que hay hasta ahora.
round-voted = { $count ->
    [one] La afirmación que votaste
    [many] Las { $count } afirmaciones que votaste
   *[other] Las { $count } afirmaciones que votaste
}
round-tally = { $agree } de acuerdo, { $disagree } en desacuerdo, { $passed } pasan
round-tally-few = Han votado pocas personas, así que no se muestran cifras.
round-statement-write = Escribe una afirmación
round-statement-text = Una afirmación breve tuya
round-statement-text-help = Una sola idea, de 280 caracteres como mucho, con la que se pueda estar de acuerdo o no.
round-statement-distinct = Dice algo distinto de esa
round-statement-send = Añadir la afirmación
round-statement-saved = Tu afirmación está añadida. Se preguntará por ella a las demás personas.
round-talk-help = Elige de qué hablar. Lo que más divide va primero.
round-topics = Todos los temas
round-topic-item = Elemento
round-topic-statement = Afirmación
round-posts = { $count ->
    [0] nadie ha dicho nada
    [one] un mensaje
    [many] { $count } mensajes
   *[other] { $count } mensajes
}
round-posts-none = Aquí nadie ha dicho nada todavía.
round-reply = Responder
round-replying = Tu respuesta a { $voice }: «{ $words }»
round-post-text = Lo que quieres decir
round-post-send = Decirlo
round-proposals-none = Todavía no hay propuestas.
round-propose-help = ¿Qué puede decir todo el grupo a la vez? Escríbelo de modo que lo firme el mayor número posible de personas, sin ocultar lo que os divide.
round-propose = Proponer una declaración del grupo
round-propose-text = Tu propuesta
round-propose-text-help = Unas pocas frases.
round-proposal = Propuesta { $number }
round-proposal-saved = Tu propuesta está añadida. Puedes hacer otra.
round-choose-help = Pon un 1 a lo que más te guste. El mismo número dos veces es un empate, y puedes dejar algunas sin número.
round-choose-rank = Tu puesto
round-choose-submit = Guardar mi elección
round-chosen-saved = Tu elección está guardada. Puedes cambiarla mientras dure la etapa.
round-critique-help = Esta propuesta fue la elegida. Di qué falla o qué falta, para que se pueda revisar una vez.
round-critiques = Lo que se dijo de ella
round-criticise = Añadir una crítica
round-criticise-text = Qué falla o qué falta
round-critique-saved = Tu crítica está añadida.
round-revise = Revisarla
round-revise-help = Se revisa una sola vez: quien la propuso o quien organiza.
round-revise-text = Las palabras revisadas
round-before-revision = Antes de la revisión
round-endorse-help = Estas son las palabras del grupo. Se muestra si las compartes o no; a quien no las comparte se le escucha.
round-support-question = ¿Lo apoyas?
round-support-yes = Sí, lo apoyo
round-support-no = No, no lo apoyo
round-you-support = Lo apoyas.
round-you-oppose = No lo apoyas.
round-dissents = Quienes no lo comparten dicen
round-dissent-write = Decir por qué no
round-dissent-help = Lo que escribas se publica junto al resultado. También puedes sumarte a lo que escribieron otras personas, o dejarlo.
round-dissent-text = Por qué no lo compartes
round-dissent-join = Me sumo a esto
round-dissent-decline = No quiero decir por qué
round-dissent-voices = { $count ->
    [one] una voz
    [many] { $count } voces
   *[other] { $count } voces
}
round-outcome = El resultado
round-ended-complete = La ronda pasó por todas sus etapas. Terminó el
round-ended-unproposed = Nadie propuso palabras comunes, así que la ronda acabó sin ellas. Terminó el
round-ended-deserted = Ya no quedaba nadie. La ronda terminó el
round-ended-cancelled = La ronda se canceló el
round-group-words = Las palabras del grupo
round-support-line = { $yes } de { $asked } que se pronunciaron lo apoyan.
round-silent = { $count ->
    [one] Una persona no lo comparte y no escribió nada.
    [many] { $count } personas no lo comparten y no escribieron nada.
   *[other] { $count } personas no lo comparten y no escribieron nada.
}
round-moved-title = Lo que cambió la conversación
round-moved = { $changed } de { $people } que lo ordenaron las dos veces cambiaron su orden.
round-build-lead = Elige de qué se habla, quién participa y las etapas. Hasta que abras la ronda puedes cambiarlo todo.
round-build-title = Título
round-build-title-help = Lo mejor es una pregunta.
round-build-purpose = Para qué es la ronda
round-build-purpose-help = Qué queréis entender y qué será del resultado.
round-build-items = Elementos de los que hablar
round-build-items-help = Los que más dividen van primero. Con tres o cuatro basta para una ronda.
round-build-more = Más elementos
round-build-item = Juicios: { $voices }. { $divided }
round-build-division = Dos personas difieren en un par con una probabilidad del { $share }.
round-build-division-none = Lo han juzgado muy pocas personas para saberlo.
round-build-save = Guardar el borrador
round-who = Quién participa
round-who-everybody = Todas las personas colaboradoras que quieran
round-who-sortition = Personas sorteadas, cada grupo en proporción
round-who-list = Personas de una lista
round-seats = Plazas para un sorteo
round-seats-help = Se sortean al abrir la ronda, entre quienes dieron su consentimiento.
round-people-list = Nombres para una lista
round-people-list-help = Uno en cada línea.
round-stages-help = Cada etapa termina como tarde en su plazo, para que nadie tenga que esperar a quien se fue.
round-lasts = Cuánto dura: { $stage }
round-unit = Las duraciones van en
round-unit-minutes = Minutos (una ronda en vivo)
round-unit-hours = Horas
round-unit-days = Días
round-quorum = Quórum, en tanto por ciento
round-quorum-help = Una etapa que terminen menos se alarga una vez. 0 si no hay.
round-early = Una etapa acaba antes
round-early-all = cuando todas las personas la terminan
round-early-quorum = cuando se alcanza el quórum
round-early-never = nunca
round-draft-help = Esto es un borrador. Cuando lo abras se avisará a la gente y las etapas ya no cambiarán.
round-open = Abrir la ronda
round-change = Cambiar el borrador
round-lead = Llevar la ronda
round-advance = Terminar ya esta etapa
round-pause = Pausar
round-resume = Seguir
round-extend = Dar más tiempo
round-extend-hours = Horas
round-cancel = Terminar la ronda del todo
round-cancel-help = Lo que se dijo se queda y el pago también. No se puede deshacer.
round-unorganized-note = Ya nadie organiza esta ronda. Sigue por sus plazos.
round-where = Dónde está cada cual
round-nobody = Todavía no participa nadie.
round-finished-of = { $stage }: { $finished } de { $people }
round-at-away = están fuera
round-at-opening = esperan la apertura
round-at-working = trabajan en esta etapa
round-at-alone = ordenan todavía a solas
round-at-dissent = tienen que decir por qué no comparten el resultado
round-at-done = han terminado esta etapa
round-at-paused = esperan el final de la pausa
round-at-outcome = pueden leer el resultado
round-fact-people = Personas
round-fact-present = Presentes
round-fact-seats = Plazas
round-fact-late = Llegaron tarde
round-fact-left = Se fueron
round-fact-statements = Afirmaciones
round-fact-votes = Votos
round-fact-posts = Mensajes
round-fact-proposals = Propuestas
round-seeds = Afirmaciones para empezar
round-seeds-help = Se marcan como tuyas. Unas pocas que difieran ayudan a empezar.
round-dissents-withheld = { $count ->
    [one] Un disenso queda dentro de la ronda: quien lo escribió no quiere que se le cite.
    [many] { $count } disensos quedan dentro de la ronda: quienes los escribieron no quieren que se les cite.
   *[other] { $count } disensos quedan dentro de la ronda: quienes los escribieron no quieren que se les cite.
}
round-forecast = Unos { $minutes } minutos por persona, es decir, unos { $amount } para { $people } personas con el pago de este proyecto.
round-forecast-unpaid = Unos { $minutes } minutos por persona. Este proyecto no paga.
refusal-statement-near = Alguien escribió casi lo mismo: «{ $other }» Si la tuya dice otra cosa, marca la casilla y envíala de nuevo.
refusal-round-no-seat = Esta ronda es para las personas invitadas.
refusal-round-unranked = Esta etapa se termina al ordenar todos los elementos.
refusal-round-person-unknown = { $name } no colabora en esta comunidad.
refusal-round-people-missing = Nombra al menos a una persona.
refusal-round-seats-range = Sortea al menos 2 personas y 10 000 como mucho.
refusal-round-seats-few = Solo se podrían sortear { $people } personas.
refusal-round-seats-unmet = Ningún sorteo da sus plazas a cada grupo. Toma otro número de plazas, o una lista.
refusal-round-items-range = Elige al menos un elemento y { $most } como mucho.
refusal-round-statements-spent = Has escrito { $most } afirmaciones. Es lo máximo por persona.
refusal-round-posts-spent = Has escrito { $most } mensajes. Es lo máximo por persona.
refusal-round-proposals-spent = Has hecho { $most } propuestas. Es lo máximo por persona.
refusal-conflict-round-revised = Las palabras del grupo ya se revisaron, y eso se hace una sola vez.
refusal-round-no-money = El presupuesto del proyecto no alcanza para esta ronda: hacen falta unos { $amount }.
