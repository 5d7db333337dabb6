# La journée d’une personne qui participe : travail proposé, pauses, historique.
offer-title = Du travail pour vous
offer-per-item = environ { $amount } par élément
offer-none = Il ne reste rien pour vous en ce moment.
offer-left = { $count ->
    [one] { $count } élément attend votre voix.
    [many] { $count } d’éléments attendent votre voix.
   *[other] { $count } éléments attendent votre voix.
}
offer-left-many = { $count } éléments ou plus attendent votre voix.
offer-go-on = Continuer
work-break = Vous avez travaillé { $time } ces deux dernières heures. Une pause peut vous faire du bien ; cet élément vous reste réservé un moment.
history-title = Mes évaluations
history-lead = Ce que vous avez répondu, le plus récent en premier.
history-none = Vous n’avez encore rien évalué.
history-older = Plus anciennes
