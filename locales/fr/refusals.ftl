# Pourquoi quelque chose a été refusé, et que faire.
refusal-amount-shape = Écrivez un montant avec un point, par exemple 12.50.
refusal-answer-long = Utilisez au plus { $most } caractères.
refusal-attribute-key = Utilisez des lettres minuscules sans accent, des chiffres et des tirets bas, en commençant par une lettre.
refusal-attribute-taken = Il y a déjà une question avec ce nom.
refusal-busy = Trop de monde en ce moment. Rien n’est perdu : envoyez à nouveau, s’il vous plaît.
refusal-confidence-range = Choisissez votre certitude dans la liste.
refusal-conflict-assignment-done = Cet élément a déjà reçu une réponse. Rien n’a été compté deux fois.
refusal-conflict-consent-needed = Votre accord pour participer a été retiré. Donnez-le à nouveau pour continuer.
refusal-conflict-consent-version = Le texte a changé entre-temps. Merci de le relire.
refusal-conflict-duplicate = Cela a déjà été envoyé. Rien n’a été compté deux fois.
refusal-consent-version = Le texte a changé entre-temps. Merci de le relire.
refusal-currency-code = Écrivez trois lettres majuscules, par exemple XOF.
refusal-days-range = Choisissez de 1 à 365 jours.
refusal-email-shape = Cela ne ressemble pas à une adresse e-mail. Vous pouvez laisser ce champ vide.
refusal-email-taken = Il y a déjà un compte avec cet e-mail. Connectez-vous plutôt.
refusal-format-unknown = Choisissez le type de fichier dans la liste.
refusal-columns-shape = Écrivez les colonnes comme prompt=question, response=reponse_a ; cette partie n’est pas claire : { $part }
refusal-flag-unknown = Choisissez un problème dans la liste.
refusal-floor-missing = Dites le moins qu’une heure peut payer.
refusal-form-broken = Le formulaire n’est pas arrivé en entier. Envoyez-le à nouveau, s’il vous plaît.
refusal-handle-shape = Utilisez 2 à 40 caractères, sans @.
refusal-handle-taken = Ce nom est déjà pris. Choisissez-en un autre, s’il vous plaît.
refusal-invitation-closed = Cette invitation ne marche plus. Demandez-en une nouvelle.
refusal-language-tag = Écrivez un code de langue, par exemple sw ou fr-CA.
refusal-link-used = Ce lien a déjà servi, ou il est trop ancien.
refusal-locales-missing = Choisissez au moins une langue.
refusal-minutes-range = Choisissez de 1 à 120 minutes.
refusal-not-utf8 = Le fichier n’est pas du texte UTF-8. Merci de l’enregistrer en UTF-8.
refusal-overlap-range = Choisissez de 1 à 10 000 personnes.
refusal-password-long = Utilisez au plus 256 octets.
refusal-password-short = Utilisez au moins 10 caractères.
refusal-password-wrong = Ce n’est pas le mot de passe actuel.
refusal-pay-kind-unknown = Choisissez dans la liste comment le travail est payé.
refusal-purpose-unknown = Choisissez un usage dans la liste.
refusal-rank-empty = Donnez un rang à au moins une réponse, ou cochez « Aucune n’est acceptable ».
refusal-rank-range = Les rangs vont de 1 au nombre de réponses.
refusal-ranking-twice = Une réponse figure deux fois dans le classement. Donnez un seul rang à chacune.
refusal-rate-below-floor = Le tarif par heure est sous le minimum. Augmentez-le.
refusal-rate-missing = Dites combien le travail paie, ou choisissez le bénévolat.
refusal-rate-volunteer = Le bénévolat n’est pas payé : mettez le tarif à 0, ou choisissez comment le travail est payé.
refusal-rationale-long = Utilisez au plus { $most } caractères.
refusal-release-below-floor = { $count ->
    [one] { $count } personne est sous la paie minimale
    [many] { $count } de personnes sont sous la paie minimale
   *[other] { $count } personnes sont sous la paie minimale
} : { $people }. Complétez la paie, puis relancez la préparation.
refusal-release-empty = Il n’y a encore aucune évaluation qui puisse être publiée.
refusal-release-folder-taken = Le dossier n’est pas vide. Choisissez-en un autre.
refusal-role-unknown = Choisissez un rôle dans la liste.
refusal-sign-in-too-many = Trop d’essais. Merci d’attendre { $minutes ->
    [one] { $minutes } minute
    [many] { $minutes } de minutes
   *[other] { $minutes } minutes
}.
refusal-sign-in-wrong = Le nom ou le mot de passe est faux.
refusal-skip-reason = Choisissez une raison dans la liste.
refusal-slug-shape = Utilisez 2 à 48 lettres minuscules sans accent, chiffres et tirets, jamais deux tirets de suite.
refusal-slug-taken = Ce nom court est déjà pris. Choisissez-en un autre, s’il vous plaît.
refusal-text-long = Utilisez au plus { $most } caractères.
refusal-text-missing = Merci de remplir ce champ.
refusal-uses-range = Choisissez au moins 1, ou laissez vide.
refusal-erase-last-admin = Personne d’autre que vous n’administre ce site. Confiez-le d’abord à quelqu’un.
refusal-person-unknown = Personne de ce nom ne fait partie de cette communauté.
refusal-purpose-required = Sans « Participer », il n’y a rien à accepter.
refusal-reference-kind = Choisissez dans la liste ce que c’est.
refusal-valid-days-range = Choisissez de 1 à 3 650 jours, ou laissez vide.
