# Minimums vérifiés ou non, versements dans une autre monnaie, et l’effacement pour qui vient d’un panel.
floors-checked = Montant vérifié le { $day } dans
floors-unchecked = Pas encore vérifié par nous : vérifiez avant de vous y fier.
floors-hours-unchecked = Les heures ne sont pas encore vérifiées par nous : vérifiez-les avant de vous y fier.
floors-choice-unchecked = { $choice } (pas entièrement vérifié)
floors-checked-against = Vérifié dans
floors-checked-on = Vérifié le
floors-checked-help = La publication où vous avez lu vous-même le montant et les heures. Si ce champ reste vide, la page dit que personne n’a vérifié.
payment-currency = En quelle monnaie
payment-currency-help = Trois lettres, comme KES. Vide : dans la monnaie du travail. Ce que vous gagnez est converti à un taux déclaré, et les deux figurent sur votre relevé de paie ; sans taux déclaré, votre versement en attend un.
payouts-turned = { $earned } deviennent { $amount } : { $rate } le { $day }, { $source }.
payouts-turned-through = { $earned } deviennent { $amount } en passant par { $through } : { $rate } le { $day }, { $source } ; puis { $then } le { $thenDay }, { $thenSource }.
payouts-waiting = { $count ->
    [one] { $count } personne veut des { $currency }, et aucun taux de l’année écoulée n’y mène. Tant qu’aucun n’est déclaré, elle n’est dans aucun lot.
    [many] { $count } de personnes veulent des { $currency }, et aucun taux de l’année écoulée n’y mène. Tant qu’aucun n’est déclaré, elles ne sont dans aucun lot.
   *[other] { $count } personnes veulent des { $currency }, et aucun taux de l’année écoulée n’y mène. Tant qu’aucun n’est déclaré, elles ne sont dans aucun lot.
}
erase-goes-panel = Qui vous êtes pour le panel qui vous a envoyé : votre identifiant de participant ({ $ids }), votre soumission là-bas et votre code de fin.
erase-stays-panel = Qu’une place du panel a été prise, quand, et comment cela s’est terminé, sous le même numéro : c’est ainsi que les places sont comptées. Ce que le panel sait lui-même de vous, et les listes avec votre identifiant que des organisateurs ont téléchargées pour vous faire payer, sont hors de notre portée : demandez-leur de les effacer.
