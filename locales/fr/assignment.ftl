# Qui reçoit quoi : ce que veut un projet, et quelles voix manquent.
targets-title = Voix et groupes
targets-lead = Quelles voix il faut entendre pour chaque élément. Chaque personne reçoit l’élément où il manque le plus de voix de ses groupes, et jamais deux fois le même, sauf pour les répétitions prévues.
targets-overlap-help = Nombre total de voix par élément. Ce qui n’est pas réservé à des groupes est ouvert à tout le monde, même aux personnes qui préfèrent ne rien dire d’elles.
targets-kept = Dont voix réservées à des groupes : { $kept } ; voix ouvertes à tout le monde : { $open }.
targets-groups = Groupes
targets-groups-help = Combien de voix chaque élément demande pour chaque réponse à une question. Laissez vide une question qui n’a pas d’importance. Une personne compte dans un groupe seulement tant qu’elle accepte que ses réponses soient reliées.
targets-no-questions = Le profil de la communauté n’a pas encore de question avec des réponses proposées. Une personne responsable de la communauté peut en ajouter.
targets-crossing = Deux questions ensemble
targets-crossing-help = Chaque combinaison de leurs réponses forme un groupe à part. Il y a peu de personnes dans chacun : il en faut donc beaucoup plus.
targets-no-crossing = Aucune
targets-cross-first = Première question
targets-cross-second = Deuxième question
targets-cross-voices = Voix de chaque combinaison
targets-divided = Plus de voix là où les avis sont partagés
targets-divided-help = Un élément qui a toutes ses voix en reçoit d’autres tant que les avis diffèrent beaucoup. On ne demande à personne d’être d’accord.
targets-division = Probabilité que deux personnes aient un avis différent, en pour cent
targets-division-help = De 0 à 100. Quand deux réponses sont choisies aussi souvent l’une que l’autre, c’est environ 50.
targets-cap = Nombre maximal de voix par élément
targets-cap-help = Vide : aucun élément ne reçoit plus que les autres.
targets-budget = Nombre maximal de voix en plus, en tout
targets-budget-help = Ce que le budget permet au-delà de ce que demande chaque élément.
targets-added = { $count ->
    [one] { $count } voix a été ajoutée jusqu’ici.
    [many] { $count } de voix ont été ajoutées jusqu’ici.
   *[other] { $count } voix ont été ajoutées jusqu’ici.
}
targets-repeats = Répétitions prévues
targets-repeats-help = Certains éléments reviennent plus tard à la même personne, dans un autre ordre. Cela montre si ses propres réponses restent les mêmes, sans la comparer à personne. Les répétitions sont payées comme le reste.
targets-repeat-percent = Répétitions pour 100 éléments
targets-repeat-gap = Autres éléments entre les deux
targets-set = Enregistré. Voici ce que les éléments ont et ce qu’il leur faut maintenant.
coverage-title = Voix manquantes
coverage-lead = Quelles voix manquent encore à chaque élément. Les répétitions prévues ne comptent pas.
coverage-summary = En bref
coverage-needed = { $count ->
    [0] Chaque élément a les voix qu’il demande.
    [one] Il faut encore au moins { $count } évaluation.
    [many] Il faut encore au moins { $count } d’évaluations.
   *[other] Il faut encore au moins { $count } évaluations.
}
coverage-cost-measured = Elles coûteront environ { $cost }, à { $time } chacune, selon ce qui est mesuré jusqu’ici.
coverage-cost-estimated = Elles coûteront environ { $cost }, à { $time } chacune, selon votre estimation.
coverage-complete = Éléments complets : { $complete } sur { $items }
coverage-groups = Par groupe
coverage-groups-help = Voix en cours ou terminées. « Personnes » indique combien de personnes font partie du groupe ; à moins de 5, le nombre n’est pas donné.
coverage-few-people = moins de 5
coverage-everybody = Tout le monde
coverage-voices = { $heard } sur { $wanted }
coverage-missing = Manquent
coverage-items-lacking = Éléments où elles manquent
coverage-people = Personnes
coverage-items = Éléments à qui il manque des voix
coverage-nothing-lacking = Il ne manque aucune voix.
coverage-still-needed = Encore nécessaires
refusal-groups-many = Cela fait plus de 200 groupes. Choisissez des questions avec moins de réponses.
refusal-crossing-broken = Choisissez deux questions différentes et un nombre de voix, ou rien de tout cela.
refusal-division-range = Choisissez de 0 à 100 pour cent.
refusal-repeat-range = Choisissez de 0 à 50 répétitions pour 100 éléments.
refusal-repeat-gap-range = Choisissez de 1 à 1 000 éléments.
