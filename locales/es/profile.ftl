# Perfiles: las respuestas propias y las preguntas de una comunidad.
profile-versions = Cada juicio conserva lo que decía tu perfil cuando lo hiciste. Si cambias una respuesta, la anterior queda con los juicios de su momento; si la borras, desaparece de todos.
profile-words = Con tus propias palabras
profile-several = Marca todo lo que corresponda.
profile-sensitive = Se guarda cifrado y nunca decide qué elementos recibes.
profile-changed = Esta pregunta ha cambiado desde que respondiste. Tu respuesta vale hasta que des otra.
profile-retired = Esta pregunta ya no se hace.
profile-delete = Borrar esta respuesta
profile-deleted = La respuesta está borrada, y las anteriores también.
profile-answered = Respondida el { $day }.
profile-before = Respuestas anteriores
profile-judged = { $count ->
    [one] Se hizo { $count } juicio mientras valía.
    [many] Se hicieron { $count } de juicios mientras valía.
   *[other] Se hicieron { $count } juicios mientras valía.
}
refusal-answer-one = Da aquí una sola respuesta: una de las ofrecidas o tus propias palabras.
refusal-answer-band = Ningún tramo ofrecido contiene este número.
refusal-attribute-kind = Elige de la lista cómo se responde.
refusal-attribute-code = Escribe los códigos como esquema:código, por ejemplo bcp47:sw o iso3166-1:KE. Este no es correcto: { $code }
refusal-attribute-own = Una pregunta con palabras propias no ofrece respuestas.
refusal-attribute-choices = Ofrece al menos una respuesta, o deja que se responda solo con palabras propias.
refusal-attribute-choices-many = Ofrece como mucho 300 respuestas.
refusal-attribute-value = Cada respuesta ofrecida necesita un valor de 1 a 80 caracteres.
refusal-attribute-value-twice = Dos respuestas ofrecidas tienen el mismo valor.
refusal-attribute-bands = Di de qué número a qué número va cada respuesta ofrecida.
refusal-attribute-bands-meet = Dos respuestas ofrecidas contienen el mismo número.
refusal-attribute-many = Una comunidad hace como mucho 60 preguntas.
refusal-attribute-targeted = Un proyecto pide voces de los grupos de esta pregunta. Cambia antes lo que pide.
refusal-conflict-question-changed = Otra persona cambió esta pregunta entretanto. Vuelve a mirarla.
refusal-keys-needed = Todavía hay algo cifrado con una clave anterior.
