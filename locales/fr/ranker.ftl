# Le formulaire de classement dans un navigateur qui exécute son îlot.
ranker-place = Mettre à la suite
ranker-up = Monter
ranker-down = Descendre
ranker-tie = À égalité avec celle du dessus
ranker-remove = Laisser de côté
ranker-drag = Glisser pour changer l’ordre
ranker-order = Votre ordre
ranker-empty = Rien n’est encore classé. Touchez « Mettre à la suite » sur la meilleure réponse, puis sur la suivante.
ranker-none-left-out = Toutes les réponses sont classées.
ranker-keys = Au clavier, sur une réponse : un chiffre lui donne ce rang, 0 la laisse de côté, les flèches la déplacent, = la met à égalité avec celle du dessus.
ranker-said = { $response } : { $state }
ranker-at = place { $place } sur { $places }
ranker-tied = à égalité avec { $others }
ranker-comma = {", "}
work-show-all = Tout voir : { $response }
draft-kept = Un brouillon reste sur cet appareil jusqu’à l’enregistrement ou la déconnexion.
