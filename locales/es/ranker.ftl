# El formulario de ordenar en un navegador con su isla.
ranker-place = Poner a continuación
ranker-up = Subir
ranker-down = Bajar
ranker-tie = Empatar con la de arriba
ranker-remove = Dejar fuera
ranker-drag = Arrastrar para ordenar
ranker-order = Tu orden
ranker-empty = Aún no hay ninguna. Toca «Poner a continuación» en la mejor respuesta y luego en la siguiente.
ranker-none-left-out = Todas las respuestas tienen puesto.
ranker-keys = Con el teclado, sobre una respuesta: un número le da ese puesto, 0 la deja fuera, las flechas la mueven y = la empata con la de arriba.
ranker-said = { $response }: { $state }
ranker-at = puesto { $place } de { $places }
ranker-tied = empatada con { $others }
ranker-comma = {", "}
work-show-all = Mostrar entera: { $response }
draft-kept = Se guarda un borrador en este dispositivo hasta que lo envíes o cierres la sesión.
