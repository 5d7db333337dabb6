# El explorador: qué dicen los juicios de un proyecto.
explorer-link = Explora lo que dicen los juicios
explorer-nav = Explorador
explorer-items = Elementos
explorer-groups = Grupos
explorer-models = Modelos
explorer-viewpoints = Puntos de vista
explorer-all = Todos
explorer-under-way = Los juicios se están analizando. Esta página aparece sola cuando acabe.
explorer-stale = Llegaron juicios nuevos o cambiaron consentimientos. Se preparan cifras nuevas; hasta entonces estas son las últimas.
explorer-no-groups = No se pregunta por ningún atributo, así que no hay grupos que comparar.
explorer-few = Han juzgado muy pocas personas para hablar de puntos de vista.
explorer-csv = Descargar como CSV
explorer-json = Descargar como JSON
explorer-several = Quien dio varias respuestas a una pregunta no figura aquí en ninguno de sus grupos: los grupos se comparan entre sí y nadie está en dos lados. Una publicación cuenta a esa persona en cada grupo que nombró.
