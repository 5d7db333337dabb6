# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = Prendre soin les uns des autres
care-link = Règles de conduite et signalements
care-code = Règles de conduite
care-code-listen = Répondez à ce qui a été dit, non à l’idée que vous vous faites de la personne. Demandez avant de juger.
care-code-people = Ne rabaissez personne pour son peuple, sa foi, son genre, son corps, sa langue ou ses opinions. Ne menacez personne.
care-code-private = Ne dites rien qui révèle qui est quelqu’un, vous y compris.
care-code-own = Dites ce que vous pensez vous-même. N’écrivez pas sans cesse la même chose.
care-code-help = Si quelque chose vous blesse ou enfreint ces règles, signalez-le. Vous pouvez partir à tout moment et garder votre paie.
care-report = Signaler
care-report-title = Signaler ces mots
care-report-help = Les modérateurs le lisent. Personne n’apprend qui a signalé quoi.
care-report-send = Envoyer le signalement
care-reported = Merci. Un modérateur va regarder.
care-rule = Règle enfreinte
care-rule-attack = Attaque une personne
care-rule-hate = Rabaisse des gens
care-rule-threat = Menace ou appelle à nuire
care-rule-private = Révèle qui est quelqu’un
care-rule-spam = Répète, inonde ou fait de la publicité
care-mute = Ne plus me montrer { $voice }
care-unmute = Me montrer de nouveau { $voice }
care-muted = { $voice }, que vous avez choisi de ne pas voir
care-gone = Ces mots ne sont plus affichés.
care-queue = En attente de modération
care-queue-help = Un modérateur peut masquer des mots ; il en faut deux pour les retirer. Leur auteur peut faire appel auprès des responsables de la communauté. Votre temps ici est payé.
care-none = Il n’y a rien ici.
care-since = depuis { $time }
care-late = attend trop longtemps
care-reports = { $count ->
    [one] un signalement
    [many] { $count } signalements
   *[other] { $count } signalements
}
care-waiting = { $count ->
    [one] un signalement attend
    [many] { $count } signalements attendent
   *[other] { $count } signalements attendent
}
care-keep = Il n’y a rien à redire
care-hide = Masquer
care-remove = Retirer
care-restore = Afficher de nouveau
care-uphold = Laisser de côté
care-appeals = Appels
care-appeal = Faire appel aux responsables de la communauté
care-appeal-words = Pourquoi il faudrait les afficher
care-appealed = appel déposé
care-own = Vos mots qui ne sont pas affichés
care-log = Ce qui a été fait
care-log-help = Tout le monde peut lire ceci. Il n’y a ni noms ni les mots eux-mêmes.
care-standing-reported = Signalé
care-standing-withheld = Masqué jusqu’à ce qu’un modérateur ait regardé
care-standing-kept = Gardé : rien à redire
care-standing-hidden = Masqué par un modérateur
care-standing-proposed = Un modérateur veut le retirer ; un autre doit être d’accord
care-standing-removed = Retiré par deux modérateurs
care-standing-restored = Affiché de nouveau après appel
care-standing-upheld = Laissé de côté après appel
care-propose-published = Si votre proposition est choisie, ce sont les mots du groupe : elle est publiée sans votre nom, même si vous ne voulez pas être cité.
live-new = { $count ->
    [one] une nouveauté ici
    [many] { $count } nouveautés ici
   *[other] { $count } nouveautés ici
}
live-moved = Le tour a avancé. Ce que vous écrivez reste ici jusqu’à ce que vous continuiez.
live-see = Continuer
live-here = { $count ->
    [one] Une personne a cette salle ouverte
    [many] { $count } personnes ont cette salle ouverte
   *[other] { $count } personnes ont cette salle ouverte
}
round-early-stable = quand les avis sont stables : la moitié a classé de nouveau, et moins de 15 % ont changé leur ordre
refusal-care-own = Ce sont vos propres mots.
refusal-care-second = Vous avez proposé le retrait. Un autre modérateur doit être d’accord.
refusal-care-decided = C’est décidé pour de bon.
refusal-care-no-appeal = Il n’y a pas d’appel à faire ici, ni d’appel à trancher.
refusal-care-not-yours = Seul l’auteur des mots peut faire appel.
refusal-care-own-decision = Vous avez pris part à la décision. Quelqu’un d’autre doit trancher.
