# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = Si les personnes ressemblaient à la population
sample-weights-finding = Avec des poids, ces { $people } personnes en valent { $effective } qui n'en auraient pas besoin. Le plus grand poids vaut { $largest } fois la moyenne.
sample-weights-how = Les poids corrigent ce que les personnes ont déclaré, et rien d'autre. Les autres chiffres de ce rapport sont sans poids.
sample-weights-run-away = Attention : peu de personnes parlent ici pour beaucoup. Les poids ne laissent que { $share } de l'information des personnes.
sample-weights-missed = Attention : toutes les parts de la population n'ont pas pu être atteintes. Le plus grand écart est de { $share }.
sample-weights-nobody = Attention : ici, ou dans la population, personne n'a la valeur { $value } ({ $attribute }).
sample-here = Ici
sample-population = Population
sample-weighted = Avec poids (intervalle à 95 %)
sample-unweighted = Sans poids
sample-place-title = Sans l'effet de la place à l'écran
sample-place-finding = D'après { $orders } ordres. Ce que chaque place ajoute à la log-force, en commençant par la première : { $places }.
sample-place = Log-force corrigée
sample-texts = Textes parallèles
