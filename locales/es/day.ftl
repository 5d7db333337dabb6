# El día de quien colabora: trabajo ofrecido, pausas, historial.
offer-title = Trabajo para ti
offer-per-item = unos { $amount } por elemento
offer-none = Por ahora no queda nada para ti.
offer-left = { $count ->
    [one] { $count } elemento espera tu voz.
    [many] { $count } de elementos esperan tu voz.
   *[other] { $count } elementos esperan tu voz.
}
offer-left-many = { $count } elementos o más esperan tu voz.
offer-go-on = Continuar
work-break = Has trabajado { $time } en las últimas dos horas. Quizá te siente bien una pausa; este elemento sigue siendo tuyo un rato.
history-title = Mis juicios
history-lead = Lo que respondiste, lo más reciente primero.
history-none = Aún no has juzgado nada.
history-older = Anteriores
