# Quién recibe qué: lo que un proyecto quiere y qué voces faltan.
targets-title = Voces y grupos
targets-lead = A quién hay que escuchar en cada elemento. Cada persona recibe el elemento en el que más faltan voces de sus grupos, y ninguno dos veces salvo las repeticiones previstas.
targets-overlap-help = Voces en total por elemento. Lo que no se reserva para grupos está abierto a cualquiera, también a quien prefiere no contar nada de sí.
targets-kept = De ellas, { $kept } se reservan para grupos y { $open } están abiertas a cualquiera.
targets-groups = Grupos
targets-groups-help = Cuántas voces quiere cada elemento de cada respuesta a una pregunta. Deja vacía la pregunta que no importe. Una persona cuenta en un grupo solo mientras acepte que sus respuestas se vinculen.
targets-no-questions = El perfil de la comunidad aún no tiene preguntas con respuestas ofrecidas. Quien representa a la comunidad puede añadirlas.
targets-crossing = Dos preguntas juntas
targets-crossing-help = Cada combinación de sus respuestas es un grupo propio. En cada uno hay pocas personas, así que hacen falta muchas más.
targets-no-crossing = Ninguna
targets-cross-first = Primera pregunta
targets-cross-second = Segunda pregunta
targets-cross-voices = Voces de cada combinación
targets-divided = Más voces donde la gente está dividida
targets-divided-help = Un elemento que ya tiene todas sus voces recibe más mientras la gente discrepe mucho. A nadie se le pide que esté de acuerdo.
targets-division = Probabilidad de que dos personas discrepen, en porcentaje
targets-division-help = De 0 a 100. Donde dos respuestas se eligen por igual es de unos 50.
targets-cap = Como máximo, voces por elemento
targets-cap-help = Vacío: ningún elemento recibe más que los otros.
targets-budget = Como máximo, voces añadidas en total
targets-budget-help = Lo que el presupuesto permite más allá de lo que quiere cada elemento.
targets-added = { $count ->
    [one] Hasta ahora se ha añadido { $count } voz.
    [many] Hasta ahora se han añadido { $count } de voces.
   *[other] Hasta ahora se han añadido { $count } voces.
}
targets-repeats = Repeticiones previstas
targets-repeats-help = Algunos elementos vuelven más tarde a la misma persona, en otro orden. Así se ve lo constantes que son sus propias respuestas, sin compararlas con las de nadie. Las repeticiones se pagan como todo lo demás.
targets-repeat-percent = Repeticiones por cada 100 elementos
targets-repeat-gap = Otros elementos entre medias
targets-set = Guardado. Esto es lo que los elementos tienen y necesitan ahora.
coverage-title = Voces que faltan
coverage-lead = De quién faltan voces en cada elemento. Las repeticiones previstas no cuentan.
coverage-summary = En resumen
coverage-needed = { $count ->
    [0] Cada elemento tiene las voces que quiere.
    [one] Hace falta al menos { $count } juicio más.
    [many] Hacen falta al menos { $count } de juicios más.
   *[other] Hacen falta al menos { $count } juicios más.
}
coverage-cost-measured = Costarán unos { $cost }, a { $time } cada uno, según lo medido hasta ahora.
coverage-cost-estimated = Costarán unos { $cost }, a { $time } cada uno, según tu estimación.
coverage-complete = Completos: { $complete } de { $items } elementos
coverage-groups = Por grupo
coverage-groups-help = Voces en curso o terminadas. Personas indica cuántas pertenecen al grupo; si son menos de 5, no se dice el número.
coverage-few-people = menos de 5
coverage-everybody = Todas las personas
coverage-voices = { $heard } de { $wanted }
coverage-missing = Faltan
coverage-items-lacking = Elementos a los que les faltan
coverage-people = Personas
coverage-items = Elementos a los que les faltan voces
coverage-nothing-lacking = A ningún elemento le falta una voz.
coverage-still-needed = Aún necesarias
refusal-groups-many = Son más de 200 grupos. Elige preguntas con menos respuestas.
refusal-crossing-broken = Elige dos preguntas distintas y un número de voces, o nada de ello.
refusal-division-range = Elige de 0 a 100 por ciento.
refusal-repeat-range = Elige de 0 a 50 repeticiones por cada 100 elementos.
refusal-repeat-gap-range = Elige de 1 a 1000 elementos.
