# Tours de discussion : leurs pages, le bureau de qui organise, et pourquoi quelque chose y a été refusé.
rounds-title = Tours
rounds-lead = Dans un tour, chaque personne classe de son côté, voit ce que les autres ont dit, en discute, classe à nouveau et cherche des mots communs.
rounds-none = Il n’y a pas encore de tour.
rounds-new = Nouveau tour
rounds-open = Tours qui vous sont ouverts
round-number = Tour { $number }
round-people = { $count ->
    [one] { $count } personne participe
    [many] { $count } de personnes participent
   *[other] { $count } personnes participent
}
round-phase-draft = Brouillon
round-phase-running = En cours
round-phase-paused = En pause
round-phase-closed = Terminé
round-ends-in = se termine dans { $time }
round-days = { $count ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
}
round-voice = Voix { $number }
round-your-voice = Vous êtes la voix { $number }
round-yours = Vous
round-facilitator = Question de qui organise
round-origin-seed = Proposé par qui organise
round-origin-model = Écrit par un modèle
round-origin-gone = Une personne partie depuis
round-language = Langue dans laquelle vous écrivez
round-stages = Étapes
round-stage-blind = Classer de son côté
round-stage-blind-help = Chaque personne classe les réponses et donne une raison, avant de voir ce que disent les autres.
round-stage-reveal = Ce que tout le monde a dit
round-stage-reveal-help = Les ordres et les raisons sont montrés, en tout et par groupe, sans noms.
round-stage-statements = Affirmations
round-stage-statements-help = On écrit de courtes affirmations ; les autres sont d’accord, pas d’accord, ou passent.
round-stage-discussion = Discussion
round-stage-discussion-help = Des fils sous les éléments et les affirmations, avec des réponses.
round-stage-rerank = Classer à nouveau
round-stage-rerank-help = Les mêmes réponses encore une fois ; chaque personne peut garder son ordre.
round-stage-propose = Proposer des mots communs
round-stage-propose-help = On propose une déclaration pour tout le groupe.
round-stage-choose = Choisir
round-stage-choose-help = Tout le monde classe les propositions ; celle qui l’emporte sur les autres, deux à deux, est choisie.
round-stage-critique = Critique
round-stage-critique-help = Ce qui ne va pas ou manque dans la proposition choisie ; elle est ensuite révisée une fois.
round-stage-endorse = Soutien et avis contraires
round-stage-endorse-help = Chaque personne dit si elle partage le résultat ; si elle ne le partage pas, elle peut dire pourquoi.
round-desk = Bureau de l’organisation
round-desk-room = Voir la salle
round-join = Participer
round-join-late = Participer (vous classez d’abord de votre côté)
round-join-help = Ce que vous dites figure sous un numéro tiré au hasard pour ce tour seulement. Personne ne voit votre nom, et rien de ce que vous avez dit de vous ne figure à côté de vos mots.
round-pay = Votre temps dans le tour est payé comme le reste du travail du projet.
round-outside = Ce qui se dit dans un tour est pour les personnes qui y participent.
round-return = Revenir
round-leave = Quitter le tour
round-leave-help = Ce que vous avez dit reste, et votre paie aussi. Vous pouvez revenir tant que le tour dure.
round-left-done = Vous avez quitté le tour. Votre paie reste, et vous pouvez revenir.
round-your-turn = C’est à vous
round-see-outcome = Voir le résultat
round-lobby = Le tour n’est pas encore ouvert
round-lobby-help = Il s’ouvre quand la personne qui organise le commence. Vous le trouvez sur la page de votre compte.
round-waiting = Vous avez fait votre part de cette étape ; personnes dans ce cas : { $finished } sur { $people }. La suivante commence dans { $time } au plus tard. D’ici là, vous pouvez encore regarder et ajouter.
round-paused-note = Le tour est en pause. Il reprend de lui-même si personne ne le fait avant.
round-done = J’ai fini cette étape
round-done-help = Vous pouvez encore regarder et ajouter jusqu’à la fin de l’étape.
round-rank-alone = Classez de votre côté
round-rank-alone-help = Personne ne voit ce que disent les autres avant d’avoir classé. Votre raison est montrée ensuite, sans votre nom.
round-rank-first = Les autres sont plus loin. Classez d’abord de votre côté ; ensuite, vous verrez ce qu’ils ont dit.
round-rank-again = Classez à nouveau
round-rank-again-help = Gardez votre ordre ou changez-le : les deux sont bien. Dites pourquoi, si vous voulez.
round-rank-submit = Enregistrer mon ordre
round-item-of = Élément { $number } sur { $count }
round-item-ranked = (classé)
round-all-ranked = Vous avez tout classé. Vous pouvez le changer tant que l’étape dure.
round-reason = Votre raison
round-reason-help = Les autres la lisent sans votre nom. N’écrivez rien qui dirait qui vous êtes.
round-before = Ce que vous avez dit de votre côté
round-earlier = Vous avez déjà classé cet élément
round-earlier-use = Reprendre cet ordre
round-keep = Garder mon ordre
round-keep-why = Pourquoi vous le gardez
round-reveal-title = Ce que chaque personne a dit de son côté
round-reveal-help = Les ordres et les raisons figurent ici sans noms. Les groupes de peu de personnes ne sont pas montrés.
round-reveal-people = { $count ->
    [one] { $count } personne a classé ceci
    [many] { $count } de personnes ont classé ceci
   *[other] { $count } personnes ont classé ceci
}
round-reveal-few = Moins de { $least } personnes ont classé ceci : aucun chiffre n’est donc montré.
round-reveal-leading = L’ordre en tête
round-reveal-all = Deux à deux
round-reveal-by = Selon : { $question }
round-reasons = Raisons
round-reasons-none = Personne n’a écrit de raison.
round-statements-help = Dites ce que vous pensez de chaque affirmation. Vous voyez les votes des autres une fois que vous avez voté, et qu’assez de personnes l’ont fait.
round-vote-question = Êtes-vous d’accord ?
round-vote-agree = D’accord
round-vote-disagree = Pas d’accord
round-vote-pass = Passer
round-voted-agree = Vous êtes d’accord
round-voted-disagree = Vous n’êtes pas d’accord
round-voted-pass = Vous avez passé
round-votes-left = { $count ->
    [one] encore { $count } affirmation
    [many] encore { $count } d’affirmations
   *[other] encore { $count } affirmations
}
round-votes-done = Vous avez voté sur toutes les affirmations écrites jusqu’ici.
round-voted = { $count ->
    [one] L’affirmation sur laquelle vous avez voté
    [many] Les { $count } d’affirmations sur lesquelles vous avez voté
   *[other] Les { $count } affirmations sur lesquelles vous avez voté
}
round-tally = D’accord : { $agree } ; pas d’accord : { $disagree } ; ont passé : { $passed }
round-tally-few = Peu de personnes ont voté jusqu’ici : aucun chiffre n’est donc montré.
round-statement-write = Écrire une affirmation
round-statement-text = Une courte affirmation de votre part
round-statement-text-help = Une seule idée, en 280 caractères au plus, avec laquelle les autres peuvent être d’accord ou non.
round-statement-distinct = Elle dit autre chose que celle-là
round-statement-send = Ajouter l’affirmation
round-statement-saved = Votre affirmation est ajoutée. On demandera aux autres ce qu’ils en pensent.
round-talk-help = Choisissez de quoi parler. Ce qui divise le plus vient en premier.
round-topics = Tous les sujets
round-topic-item = Élément
round-topic-statement = Affirmation
round-posts = { $count ->
    [0] rien de dit pour l’instant
    [one] { $count } message
    [many] { $count } de messages
   *[other] { $count } messages
}
round-posts-none = Personne n’a encore rien dit ici.
round-reply = Répondre
round-replying = Votre réponse à { $voice } : « { $words } »
round-post-text = Ce que vous voulez dire
round-post-send = Le dire
round-proposals-none = Il n’y a pas encore de proposition.
round-propose-help = Que peut dire tout le groupe ensemble ? Écrivez-le pour que le plus de personnes possible puissent le signer, sans cacher ce qui vous divise.
round-propose = Proposer une déclaration du groupe
round-propose-text = Votre proposition
round-propose-text-help = Quelques phrases.
round-proposal = Proposition { $number }
round-proposal-saved = Votre proposition est ajoutée. Vous pouvez en faire une autre.
round-choose-help = Donnez 1 à ce que vous préférez. Deux fois le même numéro, c’est une égalité ; vous pouvez aussi en laisser de côté.
round-choose-rank = Votre rang
round-choose-submit = Enregistrer mon choix
round-chosen-saved = Votre choix est enregistré. Vous pouvez le changer tant que l’étape dure.
round-critique-help = Cette proposition a été choisie. Dites ce qui ne va pas ou ce qui manque, pour qu’elle puisse être révisée une fois.
round-critiques = Ce qu’on en a dit
round-criticise = Ajouter une critique
round-criticise-text = Ce qui ne va pas ou manque
round-critique-saved = Votre critique est ajoutée.
round-revise = Réviser
round-revise-help = Elle est révisée une seule fois : par la personne qui l’a proposée ou par celle qui organise.
round-revise-text = Les mots révisés
round-before-revision = Avant la révision
round-endorse-help = Voici les mots du groupe. On montre si vous les partagez ou non ; les personnes qui ne les partagent pas sont entendues.
round-support-question = Soutenez-vous ceci ?
round-support-yes = Oui, je soutiens
round-support-no = Non, je ne soutiens pas
round-you-support = Vous le soutenez.
round-you-oppose = Vous ne le soutenez pas.
round-dissents = Ce que disent les personnes qui ne le partagent pas
round-dissent-write = Dire pourquoi pas
round-dissent-help = Ce que vous écrivez est publié à côté du résultat. Vous pouvez aussi vous joindre à ce que d’autres ont écrit, ou ne rien dire.
round-dissent-text = Pourquoi vous ne le partagez pas
round-dissent-join = Je m’y joins
round-dissent-decline = Je ne veux pas dire pourquoi
round-dissent-voices = { $count ->
    [one] { $count } voix
    [many] { $count } de voix
   *[other] { $count } voix
}
round-outcome = Le résultat
round-ended-complete = Le tour est passé par toutes ses étapes. Il s’est terminé le
round-ended-unproposed = Personne n’a proposé de mots communs : le tour s’est donc terminé sans. Il s’est terminé le
round-ended-deserted = Il n’y avait plus personne. Le tour s’est terminé le
round-ended-cancelled = Le tour a été annulé le
round-group-words = Les mots du groupe
round-support-line = Le soutiennent : { $yes } sur { $asked } qui ont répondu.
round-silent = { $count ->
    [one] { $count } personne ne le partage pas et n’a rien écrit.
    [many] { $count } de personnes ne le partagent pas et n’ont rien écrit.
   *[other] { $count } personnes ne le partagent pas et n’ont rien écrit.
}
round-moved-title = Ce que la discussion a changé
round-moved = Ont changé leur ordre : { $changed } sur { $people } qui ont classé les deux fois.
round-build-lead = Choisissez de quoi on parle, qui participe, et les étapes. Tant que le tour n’est pas ouvert, vous pouvez tout changer.
round-build-title = Titre
round-build-title-help = Le mieux est une question.
round-build-purpose = À quoi sert le tour
round-build-purpose-help = Ce que vous voulez comprendre, et ce que deviendra le résultat.
round-build-items = Éléments dont on parle
round-build-items-help = Ceux qui divisent le plus viennent en premier. Trois ou quatre suffisent pour un tour.
round-build-more = Plus d’éléments
round-build-item = Évaluations : { $voices }. { $divided }
round-build-division = Probabilité que deux personnes ne soient pas d’accord sur une paire : { $share }.
round-build-division-none = Trop peu de personnes l’ont évalué pour le dire.
round-build-save = Enregistrer le brouillon
round-who = Qui participe
round-who-everybody = Toutes les personnes participantes qui le veulent
round-who-sortition = Des personnes tirées au sort, chaque groupe en proportion
round-who-list = Des personnes d’une liste
round-seats = Places pour un tirage
round-seats-help = Le tirage se fait à l’ouverture du tour, parmi les personnes participantes qui ont donné leur accord.
round-people-list = Noms pour une liste
round-people-list-help = Un par ligne.
round-stages-help = Chaque étape se termine au plus tard à sa date limite : personne n’a donc à attendre quelqu’un qui est parti.
round-lasts = Durée : { $stage }
round-unit = Durées en
round-unit-minutes = Minutes (un tour en direct)
round-unit-hours = Heures
round-unit-days = Jours
round-quorum = Quorum, en pour cent
round-quorum-help = Une étape que moins de personnes ont finie est prolongée une fois. 0 : pas de quorum.
round-early = Une étape se termine plus tôt
round-early-all = quand tout le monde l’a finie
round-early-quorum = quand le quorum est atteint
round-early-never = jamais
round-draft-help = Ceci est un brouillon. À l’ouverture, les personnes sont prévenues et les étapes ne changent plus.
round-open = Ouvrir le tour
round-change = Modifier le brouillon
round-lead = Conduire le tour
round-advance = Terminer cette étape maintenant
round-pause = Mettre en pause
round-resume = Reprendre
round-extend = Donner plus de temps
round-extend-hours = Heures
round-cancel = Terminer le tour pour de bon
round-cancel-help = Ce qui a été dit reste, et la paie aussi. On ne peut pas revenir en arrière.
round-unorganized-note = Personne n’organise plus ce tour. Il continue selon ses dates limites.
round-where = Où en sont les personnes
round-nobody = Personne ne participe encore.
round-finished-of = { $stage } : { $finished } sur { $people }
round-at-away = ailleurs
round-at-opening = en attente de l’ouverture
round-at-working = en train de faire cette étape
round-at-alone = encore au classement de son côté
round-at-dissent = en train de dire pourquoi le résultat ne convient pas
round-at-done = avec cette étape terminée
round-at-paused = en attente de la fin de la pause
round-at-outcome = avec le résultat à lire
round-fact-people = Personnes
round-fact-present = Présentes
round-fact-seats = Places
round-fact-late = Arrivées tard
round-fact-left = Parties
round-fact-statements = Affirmations
round-fact-votes = Votes
round-fact-posts = Messages
round-fact-proposals = Propositions
round-seeds = Affirmations pour commencer
round-seeds-help = Elles sont indiquées comme les vôtres. Quelques-unes, différentes entre elles, aident à démarrer.
round-dissents-withheld = { $count ->
    [one] { $count } avis contraire reste dans le tour : la personne qui l’a écrit ne veut pas qu’on la cite.
    [many] { $count } d’avis contraires restent dans le tour : les personnes qui les ont écrits ne veulent pas qu’on les cite.
   *[other] { $count } avis contraires restent dans le tour : les personnes qui les ont écrits ne veulent pas qu’on les cite.
}
round-forecast = Temps par personne : environ { $minutes } min, donc environ { $amount } pour { $people } personnes à la paie de ce projet.
round-forecast-unpaid = Temps par personne : environ { $minutes } min. Ce projet ne paie pas.
refusal-statement-near = Quelqu’un a écrit presque la même chose : « { $other } » Si la vôtre dit autre chose, cochez la case et envoyez-la à nouveau.
refusal-round-no-seat = Ce tour est pour les personnes qui y sont invitées.
refusal-round-unranked = Cette étape est finie quand chaque élément est classé.
refusal-round-person-unknown = { $name } ne participe pas au travail de cette communauté.
refusal-round-people-missing = Nommez au moins une personne.
refusal-round-seats-range = Tirez au sort au moins 2 personnes et au plus 10 000.
refusal-round-seats-few = Personnes qui pourraient être tirées au sort : { $people } seulement.
refusal-round-seats-unmet = Aucun tirage ne donne ses places à chaque groupe. Prenez un autre nombre de places, ou une liste.
refusal-round-items-range = Choisissez au moins un élément et au plus { $most }.
refusal-round-statements-spent = Affirmations que vous avez écrites : { $most }. Une personne ne peut pas en écrire plus.
refusal-round-posts-spent = Messages que vous avez écrits : { $most }. Une personne ne peut pas en écrire plus.
refusal-round-proposals-spent = Propositions que vous avez faites : { $most }. Une personne ne peut pas en faire plus.
refusal-conflict-round-revised = Les mots du groupe ont déjà été révisés, et cela ne se fait qu’une fois.
refusal-round-no-money = Le budget du projet ne suffit pas pour ce tour : il faut environ { $amount }.
