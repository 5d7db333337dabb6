# Páginas de representantes y de quienes organizan.
community-new-title = Fundar una comunidad
community-new-lead = Una comunidad es gente que comparte una lengua o un interés. Pasas a representarla, organizarla y curar sus datos, y puedes invitar a otras personas a hacerlo.
community-new-project = Proyecto nuevo
community-name = Nombre
community-charter-help = Quiénes son, qué quieren y cómo deciden.
community-licence-help = Un identificador SPDX, por ejemplo CC-BY-4.0.
community-languages = Idiomas de sus páginas
community-controller = Quién responde por los datos
community-controller-help = Una persona u organización, con dirección.
community-jurisdiction = Según qué ley
community-found = Fundar la comunidad
community-founded = La comunidad está fundada. Invita a gente o crea su primer proyecto.
community-invitations = Invitaciones
community-questions = Preguntas del perfil
community-revise = Cambiar carta y licencia
questions-lead = Lo que la gente puede decir de sí. Toda pregunta puede saltarse o responderse con palabras propias.
questions-add = Añadir una pregunta
questions-key = Nombre en los datos
questions-key-help = Minúsculas, cifras y guiones bajos, por ejemplo age_band.
invitations-new = Invitación nueva
invitations-role = Se invita como
invitations-project = Para
invitations-any-project = Todos los proyectos
invitations-most-uses = Para cuántas personas
invitations-most-uses-help = Vacío: para cuantas vengan.
invitations-days = Días de validez
invitations-create = Crear el enlace
invitations-made = El enlace. Se muestra solo esta vez:
invitations-uses = Usada
invitations-uses-of = { $uses } de { $most }
invitations-until = Hasta
invitations-state = Estado
invitations-revoke = Anular
invitations-revoked = La invitación está anulada. Quien entró con ella se queda.
invitation-open = Abierta
invitation-expired = Caducada
invitation-used-up = Agotada
invitation-revoked = Anulada
project-title = Título
project-summary = En qué consiste el trabajo
project-summary-help = Dos o tres frases que se leen antes de decidir.
project-language = Lengua de los elementos
project-language-help = Una etiqueta de idioma, por ejemplo sw o es-MX.
project-guidelines = Guía
project-guidelines-help = Cómo juzgar. Se guardan todas las versiones, y cada juicio conserva la suya.
project-dimensions = Dimensiones
project-dimensions-help = Nombres separados por comas, por ejemplo útil, respetuosa.
project-voices = Voces
project-overlap = Personas por elemento
project-overlap-help = Cuántas personas juzgan cada elemento. Para mostrar un grupo hacen falta al menos 5 de él.
project-minutes = Minutos por elemento
project-minutes-help = Tu cálculo. Se muestra antes de que nadie acepte.
project-pay = Pago
project-pay-help = Se paga el tiempo. No se puede publicar mientras alguien esté por debajo del mínimo.
project-pay-kind = Cómo paga
pay-kind-hourly = Por hora
pay-kind-piece = Por juicio, completado hasta el mínimo
pay-kind-volunteer = Sin pago, voluntario
project-currency = Moneda
project-currency-help = Tres letras, por ejemplo MXN o EUR.
project-rate = Tarifa
project-rate-help = Por hora o por juicio, por ejemplo 12.50. 0 si es voluntario.
project-floor = Mínimo por hora
project-floor-help = Lo menos que puede pagar una hora; al menos el salario mínimo de donde vive la gente.
project-create = Crear el proyecto
project-created = El proyecto está creado. Importa ahora sus elementos.
project-start = Empezar a juzgar
project-items = Importar elementos
project-revise-guidelines = Cambiar la guía
guidelines-lead = Un cambio crea una versión nueva. Las anteriores se conservan.
guidelines-version = Versión { $version }, { $day }
items-lead = Un objeto JSON por línea, con id, prompt, responses y language. Un archivo se importa entero o nada; el mismo archivo otra vez no cambia nada.
items-others = También se leen archivos de otras herramientas. Solo entran las preguntas y las respuestas: lo que allí contestaron las personas llegó sin registro de consentimiento y sin pago.
items-file = Archivo
items-text = O pega aquí las líneas
items-text-help = Si das ambos, cuenta el archivo.
items-format = Qué es el archivo
items-format-polyphony = Polyphony: líneas JSON
items-format-argilla = Argilla: registros con una pregunta de orden
items-format-label-studio = Label Studio: tareas por pares u ordenadas
items-format-potato = Potato: casos con una lista de textos
items-format-open-assistant = Open-Assistant: árboles de mensajes
items-format-arena = LMArena: duelos de dos modelos
items-format-pairs = Pares de preferencia: prompt, chosen, rejected
items-format-csv = Tabla CSV
items-language = Idioma del contenido
items-language-help = Para los registros que no lo indican, por ejemplo sw o es-MX.
items-columns = Columnas de una tabla CSV
items-columns-help = Por ejemplo: prompt=pregunta, response=respuesta_a, response=respuesta_b. También id, language y model, uno por respuesta.
items-import = Importar
items-imported = { $added ->
    [one] { $added } elemento añadido
    [many] { $added } de elementos añadidos
   *[other] { $added } elementos añadidos
}, { $unchanged } sin cambios.
items-refused = No se importó nada. Corrige estas líneas:
import-json = No es un objeto JSON: { $detail }
import-missing = Falta
import-id-twice = Ya está en la línea { $detail }
import-prompt-role = La función de un turno es user, assistant o system, no «{ $detail }»
import-text-long = Más de { $detail } caracteres
import-responses-count = Un elemento tiene de 2 a 8 respuestas, este { $detail }
import-response-empty = Una respuesta está vacía
import-language-tag = «{ $detail }» no es una etiqueta de idioma, como sw o es-MX
import-csv = No es una fila de una tabla CSV: { $detail }
import-column-missing = La tabla no tiene la columna «{ $detail }»
import-columns-needed = Indica qué columnas contienen la pregunta y las respuestas
import-file-empty = El archivo no contiene ningún elemento
import-changed = Ya hay un elemento «{ $detail }» con otro contenido. Los juicios apuntan a lo que se mostró: dale otro id al nuevo
desk-title = La mesa de trabajo
desk-items = Elementos
desk-judgements = Juicios
desk-contributors = Personas
desk-time = Tiempo pagado
desk-paid = Pagado
desk-leases = Reservados ahora
desk-coverage = Voces por elemento, de { $target } deseadas
desk-coverage-line = { $items ->
    [one] { $items } elemento
    [many] { $items } de elementos
   *[other] { $items } elementos
} con { $voices ->
    [one] { $voices } voz
    [many] { $voices } de voces
   *[other] { $voices } voces
}
desk-skips = Por qué se dejaron pasar elementos
desk-top-up = Completar hasta el mínimo
desk-topped-up = { $people ->
    [0] Nadie estaba por debajo del mínimo.
    [one] Se completó el pago de { $people } persona.
    [many] Se completó el pago de { $people } de personas.
   *[other] Se completó el pago de { $people } personas.
}
