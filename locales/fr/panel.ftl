# Les personnes venues d’un panel : la page du lien, sa place, et la page des organisateurs.
panel-offer = { $count ->
    [one] Vous évaluez { $count } élément.
    [many] Vous évaluez { $count } d’éléments.
   *[other] Vous évaluez { $count } éléments.
} Votre place est gardée pendant { $time }.
panel-estimate = Le tout fait environ { $amount }, si les éléments prennent le temps prévu.
panel-paid-by = Vous êtes payé par le panel qui vous envoie ; le temps passé à lire, à passer un élément ou avant de rendre votre place compte aussi.
panel-begin = Prendre ma place et commencer
panel-place = Ma place
panel-progress = { $done } sur { $all } évalués.
panel-held = Votre place est encore gardée { $time }.
panel-left = { $count ->
    [one] Encore { $count } élément dans votre place
    [many] Encore { $count } d’éléments dans votre place
   *[other] Encore { $count } éléments dans votre place
}
panel-give-back = Rendre ma place
panel-give-back-help = Ce que vous avez travaillé est payé. Quelqu’un d’autre pourra prendre la place ; rendez-la aussi auprès du panel, s’il vous plaît.
panel-completed = C’est fini, merci
panel-code = Code de fin
panel-code-help = Donnez ce code au panel qui vous envoie. Il saura que vous avez fini.
panel-back = Retour au panel
panel-returned = Vous avez rendu votre place
panel-timed-out = Le temps de votre place est écoulé
panel-ended-help = Ce que vous avez travaillé est payé par le panel. Pour continuer, revenez par le lien du panel : si une place est libre, elle est à vous.
panels-title = Panels
panels-lead = Un lien par lequel un fournisseur comme Prolific envoie des personnes. Chacune prend une place, sans compte à créer, et reçoit un code à la fin.
panels-new = Nouveau panel
panels-name-help = Pour vous, par exemple : Prolific, mars.
panels-places = Places
panels-places-help = Pour combien de personnes. Les places rendues ou expirées redeviennent libres.
panels-judgements = Éléments par place
panels-minutes = Minutes pendant lesquelles une place est gardée
panels-minutes-help = Environ le double du temps de travail, et pas plus que ce que permet le fournisseur.
panels-code-help = Celui que le fournisseur vous a donné. Vide : chaque personne en reçoit un à elle.
panels-return = Adresse de retour
panels-return-help = Là où le fournisseur attend les personnes qui ont fini. Elle commence par https://.
panels-address = L’adresse pour le fournisseur
panels-address-help = Prolific remplit ce qui est entre accolades. Autres fournisseurs : mettez leur participant après participant= et leur envoi après session=.
panels-csv = Personnes en CSV
panels-csv-help = Qui a fini, avec quel code, et ce qui reste à payer, par les identifiants du fournisseur. Ces identifiants ne figurent dans aucune publication et sont effacés avec la personne. Une fois que le fournisseur a payé, notez-le sous les versements.
panels-close = Ne plus laisser entrer personne
panels-closed = Fermé
panel-state-open = Au travail
panel-state-completed = Finies
panel-state-returned = Rendues
panel-state-timed_out = Expirées
settings-no-password = Votre compte n’a pas de mot de passe : seul ce navigateur l’ouvre. Choisissez-en un ci-dessous pour revenir d’ailleurs, avec le nom ci-dessus.
erase-name = Pour être sûr que c’est vous, écrivez votre nom ici : { $name }
refusal-erase-name = Ce n’est pas votre nom ici.
refusal-panel-nobody = Cette adresse ne dit pas qui vous êtes. Revenez depuis la page du panel, s’il vous plaît.
refusal-panel-closed = Ce panel est fermé.
refusal-panel-full = Toutes les places sont prises pour le moment. L’une d’elles peut se libérer : réessayez plus tard.
refusal-panel-elsewhere = Votre place est ouverte dans un autre navigateur. Continuez là-bas, ou revenez depuis la page du panel.
refusal-panel-before = Vous avez déjà participé à ce projet par un autre lien. Merci : chaque personne est interrogée une fois.
refusal-panel-places = Choisissez de 1 à 100 000 places.
refusal-panel-judgements = Choisissez de 1 à 10 000 éléments.
refusal-panel-minutes = Choisissez de 1 à 10 080 minutes, une semaine.
refusal-panel-code = Utilisez au plus 64 lettres, chiffres et signes, sans espaces.
refusal-panel-return = Écrivez une adresse entière qui commence par https://.
