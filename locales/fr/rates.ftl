# Taux de change, et minimums dans une autre monnaie que la paie.
rates-title = Taux de change
rates-lead = Ce qui convertit un minimum d’une monnaie à l’autre. Chaque taux a son jour et sa source ; un nouveau projet prend le plus récent de l’année écoulée.
rates-none = Aucun taux n’est encore indiqué.
rates-rate = Taux
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = Indiquer un taux
rates-keep-help = Un taux des mêmes monnaies et du même jour remplace celui qui était là. Les projets gardent le taux avec lequel ils ont été créés.
rates-base = Une unité de
rates-worth = Vaut
rates-worth-help = Par exemple 149.3, avec au plus neuf décimales.
rates-quote = Dans la monnaie
rates-source-help = Qui le publie, par exemple une banque centrale.
floor-converted = { $floor } de l’heure font { $amount } : { $rate } le { $day }, { $source }.
refusal-floor-rate = Le minimum est en { $floor }, la paie en { $pay }, et aucun taux de l’année écoulée ne convertit l’un en l’autre. Demandez à un administrateur de l’indiquer sous « Taux de change », payez en { $floor }, ou fixez le minimum du projet.
refusal-rate-worth = Écrivez un nombre supérieur à 0, par exemple 149.3.
refusal-rate-currencies = Choisissez deux monnaies différentes.
refusal-rate-day = Écrivez un jour qui n’est pas dans l’avenir.
