# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = Cuidarnos
care-link = Código de conducta y avisos
care-code = Código de conducta
care-code-listen = Responde a lo que alguien dijo, no a quien crees que es. Pregunta antes de juzgar.
care-code-people = No menosprecies a nadie por su pueblo, fe, género, cuerpo, idioma u opiniones. No amenaces a nadie.
care-code-private = No cuentes nada que revele quién es alguien, tampoco quién eres tú.
care-code-own = Di lo que piensas tú. No escribas lo mismo una y otra vez.
care-code-help = Si algo te hace daño o incumple estas reglas, avisa. Puedes irte en cualquier momento y conservar tu pago.
care-report = Avisar
care-report-title = Avisar sobre estas palabras
care-report-help = Lo leen las personas que moderan. A nadie se le dice quién avisó.
care-report-send = Enviar el aviso
care-reported = Gracias. Alguien que modera lo mirará.
care-rule = Qué regla incumplen
care-rule-attack = Ataca a una persona
care-rule-hate = Menosprecia a la gente
care-rule-threat = Amenaza o llama a hacer daño
care-rule-private = Revela quién es alguien
care-rule-spam = Repite, inunda o hace publicidad
care-mute = No mostrarme { $voice }
care-unmute = Volver a mostrarme { $voice }
care-muted = { $voice }, que elegiste no ver
care-gone = Estas palabras ya no se muestran.
care-queue = En espera de moderación
care-queue-help = Una persona que modera puede ocultar palabras; para retirarlas hacen falta dos. Quien las escribió puede apelar ante quienes representan a la comunidad. Tu tiempo aquí se paga.
care-none = Aquí no hay nada.
care-since = desde hace { $time }
care-late = espera demasiado
care-reports = { $count ->
    [one] un aviso
    [many] { $count } avisos
   *[other] { $count } avisos
}
care-waiting = { $count ->
    [one] un aviso espera
    [many] { $count } avisos esperan
   *[other] { $count } avisos esperan
}
care-keep = No tiene nada malo
care-hide = Ocultar
care-remove = Retirar
care-restore = Volver a mostrar
care-uphold = Dejarlo fuera
care-appeals = Apelaciones
care-appeal = Apelar ante quienes representan a la comunidad
care-appeal-words = Por qué deberían mostrarse
care-appealed = apelado
care-own = Tus palabras que no se muestran
care-log = Qué se hizo
care-log-help = Todo el mundo puede leer esto. No contiene nombres ni las palabras.
care-standing-reported = Con aviso
care-standing-withheld = No se muestra hasta que alguien que modera lo mire
care-standing-kept = Se mantiene: no tenía nada malo
care-standing-hidden = Oculto por una persona que modera
care-standing-proposed = Una persona quiere retirarlo; otra debe estar de acuerdo
care-standing-removed = Retirado por dos personas que moderan
care-standing-restored = Mostrado de nuevo tras apelar
care-standing-upheld = Queda fuera tras apelar
care-propose-published = Si se elige tu propuesta, pasa a ser del grupo: se publica sin tu nombre, aunque no permitas que te citen.
live-new = { $count ->
    [one] una novedad aquí
    [many] { $count } novedades aquí
   *[other] { $count } novedades aquí
}
live-moved = La ronda ha avanzado. Lo que estás escribiendo se queda aquí hasta que sigas.
live-see = Seguir
live-here = { $count ->
    [one] Una persona tiene abierta esta sala
    [many] { $count } personas tienen abierta esta sala
   *[other] { $count } personas tienen abierta esta sala
}
round-early-stable = cuando las opiniones se han asentado: la mitad volvió a ordenar y menos del 15% cambió su orden
refusal-care-own = Son tus propias palabras.
refusal-care-second = Tú propusiste retirarlo. Debe estar de acuerdo otra persona que modere.
refusal-care-decided = Esto ya se decidió definitivamente.
refusal-care-no-appeal = Aquí no hay nada que apelar, o ninguna apelación que resolver.
refusal-care-not-yours = Solo puede apelar quien escribió las palabras.
refusal-care-own-decision = Participaste en la decisión. Debe resolver otra persona.
