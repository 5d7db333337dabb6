# El documento de consentimiento con que empieza una comunidad, y sus fines.
consent-title = Antes de empezar: qué pasa con tus respuestas
consent-summary = Tú decides, fin por fin, para qué se pueden usar tus respuestas. Puedes cambiar de opinión en cualquier momento, con la misma facilidad con que aceptaste, y nadie puede tratarte peor por ello.
consent-body =
    Vas a comparar respuestas escritas por programas y a decir cuáles prefieres. Guardamos lo que prefieres, cuándo respondiste, cuánto tiempo trabajaste y en qué orden viste las respuestas. Se te paga por tu tiempo como dice el proyecto, prefieras lo que prefieras.

    Si aceptas, tus juicios aparecen en conjuntos de datos públicos con un nombre al azar, nuevo en cada publicación. Tu nombre y tu correo no aparecen nunca. Si además aceptas vincular lo que dices de ti, esas respuestas aparecen junto a tus juicios, salvo cuando las comparte tan poca gente que podrían señalarte.

    Cuando te retiras, nada nuevo usa tus datos y la siguiente publicación los deja fuera. Lo ya publicado no puede recuperarse de quien tenga una copia; tu retirada se les anuncia.
purpose-annotate = Participar
purpose-annotate-help = Sin esto no hay trabajo que hacer. Guardamos tus juicios y el tiempo que trabajaste.
purpose-publish_judgements = Publicar mis juicios
purpose-publish_judgements-help = En publicaciones de datos, con un nombre al azar, nuevo en cada una.
purpose-link_demographics = Vincular lo que digo de mí
purpose-link_demographics-help = Mis respuestas sobre mí aparecen junto a mis juicios, nunca si el grupo es demasiado pequeño.
purpose-contact = Escribirme
purpose-contact-help = Sobre trabajos futuros y sobre lo que resultó de mi aporte.
purpose-commercial_training = Entrenar modelos que se venden
purpose-commercial_training-help = Las empresas pueden entrenar productos con mis juicios publicados. Requiere “Publicar mis juicios”.
purpose-quote_words = Citar mis palabras
purpose-quote_words-help = Las razones que escribo aparecen en las publicaciones tal como las escribí. Requiere “Publicar mis juicios”.
purpose-archive = Conservar en archivos
purpose-archive-help = Mis juicios publicados pueden quedar en archivos cuando el proyecto haya terminado. Requiere “Publicar mis juicios”.
