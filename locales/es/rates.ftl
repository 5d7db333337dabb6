# Tipos de cambio, y mínimos en otra moneda que la paga.
rates-title = Tipos de cambio
rates-lead = Lo que convierte un mínimo de una moneda a otra. Cada tipo lleva su día y su fuente; un proyecto nuevo toma el más reciente del último año.
rates-none = Aún no hay ningún tipo.
rates-rate = Tipo
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = Indicar un tipo
rates-keep-help = Un tipo de las mismas monedas y el mismo día sustituye al que había. Los proyectos conservan el tipo con que se crearon.
rates-base = Una unidad de
rates-worth = Vale
rates-worth-help = Por ejemplo 149.3, con nueve decimales como máximo.
rates-quote = En la moneda
rates-source-help = Quién lo publica, por ejemplo un banco central.
floor-converted = { $floor } por hora son { $amount }: { $rate } el { $day }, { $source }.
refusal-floor-rate = El mínimo está en { $floor } y la paga en { $pay }, y ningún tipo del último año convierte una en otra. Pide a quien administra que lo indique en «Tipos de cambio», paga en { $floor } o fija el mínimo propio del proyecto.
refusal-rate-worth = Escribe un número mayor que 0, por ejemplo 149.3.
refusal-rate-currencies = Elige dos monedas distintas.
refusal-rate-day = Escribe un día que no esté en el futuro.
