# Les pages des responsables de la communauté et de l’organisation.
community-new-title = Fonder une communauté
community-new-lead = Une communauté, ce sont des personnes qui partagent une langue ou un intérêt. Vous en recevez la responsabilité, l’organisation et la curation des données, et vous pouvez inviter d’autres personnes à s’en charger.
community-new-project = Nouveau projet
community-name = Nom
community-charter-help = Qui vous êtes, ce que vous voulez et comment vous décidez.
community-licence-help = Un identifiant SPDX, par exemple CC-BY-4.0.
community-languages = Langues de ses pages
community-controller = Qui répond des données
community-controller-help = Une personne ou une organisation, avec une adresse.
community-jurisdiction = Selon quelle loi
community-found = Fonder la communauté
community-founded = La communauté est fondée. Invitez du monde, ou créez son premier projet.
community-invitations = Invitations
community-questions = Questions du profil
community-revise = Changer la charte et la licence
questions-lead = Ce que les personnes peuvent dire d’elles. On peut passer chaque question ou y répondre avec ses propres mots.
questions-add = Ajouter une question
questions-key = Nom dans les exports
questions-key-help = Lettres minuscules sans accent, chiffres et tirets bas, par exemple tranche_age.
invitations-new = Nouvelle invitation
invitations-role = Rôle
invitations-project = Pour
invitations-any-project = Tous les projets
invitations-most-uses = Pour combien de personnes
invitations-most-uses-help = Vide : sans limite.
invitations-days = Nombre de jours de validité
invitations-create = Créer le lien
invitations-made = Le lien. Il n’est montré que cette fois :
invitations-uses = Utilisée
invitations-uses-of = { $uses } sur { $most }
invitations-until = Jusqu’au
invitations-state = État
invitations-revoke = Annuler
invitations-revoked = L’invitation est annulée. Les personnes venues grâce à elle restent.
invitation-open = Ouverte
invitation-expired = Expirée
invitation-used-up = Épuisée
invitation-revoked = Annulée
project-title = Titre
project-summary = En quoi consiste le travail
project-summary-help = Deux ou trois phrases qu’on lit avant de se décider.
project-language = Langue des éléments
project-language-help = Un code de langue, par exemple sw ou fr-CA.
project-guidelines = Consignes
project-guidelines-help = Comment évaluer. Toutes les versions sont gardées, et chaque évaluation garde celle qui valait alors.
project-dimensions = Dimensions
project-dimensions-help = Des noms séparés par des virgules, par exemple utile, respectueuse.
project-voices = Voix
project-overlap = Personnes par élément
project-overlap-help = Combien de personnes doivent évaluer chaque élément. Pour qu’un groupe soit montré, il lui en faut au moins 5.
project-minutes = Minutes par élément
project-minutes-help = Votre estimation. Elle est montrée avant que quiconque accepte.
project-pay = Paie
project-pay-help = On paie le temps. Aucune publication n’est possible tant qu’une personne qui y figure est sous le minimum.
project-pay-kind = Comment le travail est payé
pay-kind-hourly = Par heure
pay-kind-piece = Par évaluation, complété jusqu’au minimum
pay-kind-volunteer = Sans paie, bénévole
project-currency = Monnaie
project-currency-help = Trois lettres, par exemple XOF ou EUR.
project-rate = Tarif
project-rate-help = Par heure ou par évaluation, avec un point, par exemple 12.50. 0 pour le bénévolat.
project-floor = Minimum par heure
project-floor-help = Le moins qu’une heure peut payer ; au moins le salaire minimum là où vivent les personnes.
project-create = Créer le projet
project-created = Le projet est créé. Importez maintenant ses éléments.
project-start = Commencer à évaluer
project-items = Importer des éléments
project-revise-guidelines = Changer les consignes
guidelines-lead = Un changement crée une nouvelle version. Les anciennes restent.
guidelines-version = Version { $version }, { $day }
items-lead = Un objet JSON par ligne, avec id, prompt, responses et language. Un fichier est importé en entier ou pas du tout ; le même fichier une deuxième fois ne change rien.
items-others = Les fichiers d’autres outils sont lus aussi. Seules les demandes et les réponses sont reprises : ce que des personnes y ont répondu est venu sans trace de consentement et sans paie.
items-file = Fichier
items-text = Ou collez les lignes ici
items-text-help = Si vous donnez les deux, c’est le fichier qui compte.
items-format = Type de fichier
items-format-polyphony = Polyphony : lignes JSON
items-format-argilla = Argilla : enregistrements avec une question de classement
items-format-label-studio = Label Studio : tâches par paires ou de classement
items-format-potato = Potato : exemples avec une liste de textes
items-format-open-assistant = Open-Assistant : arbres de messages
items-format-arena = LMArena : duels de deux modèles
items-format-pairs = Paires de préférence : prompt, chosen, rejected
items-format-csv = Tableau CSV
items-language = Langue du contenu
items-language-help = Pour les lignes qui n’en indiquent pas, par exemple sw ou fr-CA.
items-columns = Colonnes d’un tableau CSV
items-columns-help = Par exemple : prompt=question, response=reponse_a, response=reponse_b. Aussi id, language et model, un par réponse.
items-import = Importer
items-imported = { $added ->
    [one] { $added } élément ajouté
    [many] { $added } d’éléments ajoutés
   *[other] { $added } éléments ajoutés
}, { $unchanged } sans changement.
items-refused = Rien n’a été importé. Merci de corriger ces lignes :
import-json = Pas un objet JSON : { $detail }
import-missing = Manque
import-id-twice = Figure déjà à la ligne { $detail }
import-prompt-role = Le rôle d’un tour de parole est user, assistant ou system, pas « { $detail } »
import-text-long = Plus de { $detail } caractères
import-responses-count = Un élément a de 2 à 8 réponses, celui-ci { $detail }
import-response-empty = Une réponse est vide
import-language-tag = « { $detail } » n’est pas un code de langue, comme sw ou fr-CA
import-csv = Pas une ligne de tableau CSV : { $detail }
import-column-missing = Le tableau n’a pas de colonne « { $detail } »
import-columns-needed = Dites quelles colonnes contiennent la demande et les réponses
import-file-empty = Le fichier ne contient aucun élément
import-changed = Un élément « { $detail } » existe déjà avec un autre contenu. Les évaluations renvoient à ce qui a été montré : donnez un autre id au nouveau
desk-title = Bureau de l’organisation
desk-items = Éléments
desk-judgements = Évaluations
desk-contributors = Personnes
desk-time = Temps payé
desk-paid = Payé
desk-leases = Réservés maintenant
desk-coverage = Voix par élément (objectif : { $target })
desk-coverage-line = { $items ->
    [one] { $items } élément
    [many] { $items } d’éléments
   *[other] { $items } éléments
} avec { $voices ->
    [one] { $voices } voix
    [many] { $voices } de voix
   *[other] { $voices } voix
}
desk-skips = Pourquoi des éléments ont été passés
desk-top-up = Compléter jusqu’au minimum
desk-topped-up = { $people ->
    [0] Personne n’était sous le minimum.
    [one] La paie de { $people } personne a été complétée jusqu’au minimum.
    [many] La paie de { $people } de personnes a été complétée jusqu’au minimum.
   *[other] La paie de { $people } personnes a été complétée jusqu’au minimum.
}
