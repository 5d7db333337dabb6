# Por qué se rechazó algo y qué hacer.
refusal-amount-shape = Escribe un importe como 12.50.
refusal-answer-long = Usa como mucho { $most } caracteres.
refusal-attribute-key = Usa minúsculas, cifras y guiones bajos, empezando por una letra.
refusal-attribute-taken = Ya hay una pregunta con este nombre.
refusal-busy = Demasiada actividad ahora mismo. No se ha perdido nada: envíalo otra vez.
refusal-confidence-range = Elige de la lista qué tan segura es tu opinión.
refusal-conflict-assignment-done = Este elemento ya se respondió. No se ha contado nada dos veces.
refusal-conflict-consent-needed = Retiraste el permiso para participar. Dalo otra vez para seguir.
refusal-conflict-consent-version = El texto ha cambiado entretanto. Léelo de nuevo, por favor.
refusal-conflict-duplicate = Esto ya se envió. No se ha contado nada dos veces.
refusal-consent-version = El texto ha cambiado entretanto. Léelo de nuevo, por favor.
refusal-currency-code = Escribe tres mayúsculas, por ejemplo MXN.
refusal-days-range = Elige de 1 a 365 días.
refusal-email-shape = Esto no parece un correo. Puedes dejarlo vacío.
refusal-email-taken = Ya hay una cuenta con este correo. Entra con ella.
refusal-format-unknown = Elige en la lista qué es el archivo.
refusal-columns-shape = Escribe las columnas como prompt=pregunta, response=respuesta_a; esta parte no se entiende: { $part }
refusal-flag-unknown = Elige un problema de la lista.
refusal-floor-missing = Di lo menos que puede pagar una hora.
refusal-form-broken = El formulario no llegó entero. Envíalo otra vez, por favor.
refusal-handle-shape = Usa de 2 a 40 caracteres, sin @.
refusal-handle-taken = Este nombre ya está en uso. Elige otro.
refusal-invitation-closed = Esta invitación ya no sirve. Pide una nueva.
refusal-language-tag = Escribe una etiqueta de idioma, como sw o es-MX.
refusal-link-used = Este enlace ya se usó o es demasiado antiguo.
refusal-locales-missing = Elige al menos un idioma.
refusal-minutes-range = Elige de 1 a 120 minutos.
refusal-not-utf8 = El archivo no es texto UTF-8. Guárdalo como UTF-8.
refusal-overlap-range = Elige de 1 a 10 000 personas.
refusal-password-long = Usa como mucho 256 bytes.
refusal-password-short = Usa al menos 10 caracteres.
refusal-password-wrong = Esta no es la contraseña actual.
refusal-pay-kind-unknown = Elige de la lista cómo paga.
refusal-purpose-unknown = Elige una finalidad de la lista.
refusal-rank-empty = Da un puesto al menos a una respuesta o marca «Ninguna es aceptable».
refusal-rank-range = Los puestos van de 1 al número de respuestas.
refusal-ranking-twice = Una respuesta aparece dos veces. Da un solo puesto a cada una.
refusal-rate-below-floor = La tarifa por hora está por debajo del mínimo. Súbela.
refusal-rate-missing = Di cuánto paga o elige que es voluntario.
refusal-rate-volunteer = El trabajo voluntario no se paga: pon 0 o elige cómo paga.
refusal-rationale-long = Usa como mucho { $most } caracteres.
refusal-release-below-floor = { $count ->
    [one] { $count } persona está por debajo del pago mínimo
    [many] { $count } de personas están por debajo del pago mínimo
   *[other] { $count } personas están por debajo del pago mínimo
}: { $people }. Completa el pago y prepárala de nuevo.
refusal-release-empty = Todavía no hay ningún juicio que se pueda publicar.
refusal-release-folder-taken = La carpeta no está vacía. Elige otra.
refusal-role-unknown = Elige una función de la lista.
refusal-sign-in-too-many = Demasiados intentos. Espera { $minutes ->
    [one] { $minutes } minuto
    [many] { $minutes } de minutos
   *[other] { $minutes } minutos
}, por favor.
refusal-sign-in-wrong = El nombre o la contraseña no son correctos.
refusal-skip-reason = Elige un motivo de la lista.
refusal-slug-shape = Usa de 2 a 48 minúsculas, cifras y guiones sueltos.
refusal-slug-taken = Este nombre corto ya está en uso. Elige otro.
refusal-text-long = Usa como mucho { $most } caracteres.
refusal-text-missing = Rellena esto, por favor.
refusal-uses-range = Elige al menos 1, o déjalo vacío.
refusal-erase-last-admin = Eres la última persona que administra esta instancia. Pásasela antes a otra.
refusal-person-unknown = Nadie con ese nombre pertenece a esta comunidad.
refusal-purpose-required = Sin “Participar” no hay nada que aceptar.
refusal-reference-kind = Elige de la lista qué es.
refusal-valid-days-range = Elige de 1 a 3650 días, o déjalo vacío.
