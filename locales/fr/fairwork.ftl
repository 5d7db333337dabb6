# L’auto-évaluation Fairwork.
fairwork-title = Auto-évaluation Fairwork
fairwork-score = Selon les données enregistrées, points respectés : { $count } sur 10.
fairwork-lead = Les dix points des principes de Fairwork pour le travail en ligne (cloudwork), calculés à partir des comptes, des règles et des données de ce projet tels qu’ils sont maintenant. Ce que rien ici ne peut montrer n’est pas respecté. Le deuxième point d’un principe ne compte qu’avec le premier.
fairwork-source = C’est une auto-évaluation. Fairwork ne l’établit pas et ne la cautionne pas. Les principes se trouvent sur
fairwork-met = Respecté
fairwork-not-met = Pas respecté
fairwork-holds = Oui :
fairwork-lacks = Non :
fairwork-principle-1 = Paie équitable
fairwork-principle-2 = Conditions équitables
fairwork-principle-3 = Contrats équitables
fairwork-principle-4 = Gestion équitable
fairwork-principle-5 = Représentation équitable
fairwork-point-1-1 = Paie à temps et pour tout le travail
fairwork-point-1-2 = Au moins le salaire minimum local
fairwork-point-2-1 = La précarité et l’excès de travail sont limités
fairwork-point-2-2 = Les risques pour la santé et la sécurité sont limités
fairwork-point-3-1 = Des conditions claires sont disponibles
fairwork-point-3-2 = Les contrats correspondent à la façon de travailler
fairwork-point-4-1 = Procédure juste pour les décisions sur les personnes
fairwork-point-4-2 = Équité dans la gestion
fairwork-point-5-1 = Accès à une représentation
fairwork-point-5-2 = Gouvernance collective
fairwork-check-paid = Le travail est payé.
fairwork-check-paid-not = Le travail n’est pas payé : il est bénévole.
fairwork-check-all_time = Temps compté que rien n’a payé : { $value }. La lecture et le travail passé, expiré ou refusé comptent aussi.
fairwork-check-secured = L’argent pour tout ce qui est gagné et dû est arrivé avant.
fairwork-check-secured-not = Aucun budget ne couvre tout ce qui est gagné et dû.
fairwork-check-waiting = { $value ->
    [0] Aucun gain n’attend son versement depuis hier ou plus longtemps.
    [one] Les gains les plus anciens attendent leur versement depuis { $value } jour ; ici, 31 jours sont permis au maximum.
    [many] Les gains les plus anciens attendent leur versement depuis { $value } de jours ; ici, 31 jours sont permis au maximum.
   *[other] Les gains les plus anciens attendent leur versement depuis { $value } jours ; ici, 31 jours sont permis au maximum.
}
fairwork-check-lawful_floor = Le minimum est le salaire minimum d’un pays, avec sa source.
fairwork-check-lawful_floor-not = Le minimum est celui du projet, pas celui d’un pays.
fairwork-check-below_floor = { $value ->
    [0] Personne n’est sous le minimum.
    [one] { $value } personne est sous le minimum jusqu’au prochain complément.
    [many] { $value } de personnes sont sous le minimum jusqu’au prochain complément.
   *[other] { $value } personnes sont sous le minimum jusqu’au prochain complément.
}
fairwork-check-estimate = { $value ->
    [one] Le temps que demande un élément est dit avant que quiconque accepte : { $value } minute.
    [many] Le temps que demande un élément est dit avant que quiconque accepte : { $value } de minutes.
   *[other] Le temps que demande un élément est dit avant que quiconque accepte : { $value } minutes.
}
fairwork-check-longest_day = La plus longue journée payée d’une personne : { $value } ; ici, huit heures sont permises au maximum.
fairwork-check-distress = { $value ->
    [0] Chaque personne peut passer ce qui la bouleverse, et ce temps est payé. Personne ne l’a encore fait.
    [one] { $value } élément a été passé parce qu’il bouleversait quelqu’un, et ce temps est payé.
    [many] { $value } d’éléments ont été passés parce qu’ils bouleversaient quelqu’un, et ce temps est payé.
   *[other] { $value } éléments ont été passés parce qu’ils bouleversaient quelqu’un, et ce temps est payé.
}
fairwork-check-harmful = { $value ->
    [0] Aucun signalement de contenu nuisible n’attend de réponse.
    [one] { $value } signalement de contenu nuisible attend une réponse.
    [many] { $value } de signalements de contenu nuisible attendent une réponse.
   *[other] { $value } signalements de contenu nuisible attendent une réponse.
}
fairwork-check-languages = { $value ->
    [0] Il n’y a pas de texte de consentement.
    [one] Les conditions sont écrites dans { $value } langue, avec la version que chaque personne a vue.
    [many] Les conditions sont écrites dans { $value } de langues, avec la version que chaque personne a vue.
   *[other] Les conditions sont écrites dans { $value } langues, avec la version que chaque personne a vue.
}
fairwork-check-controller = Il est dit qui répond des données.
fairwork-check-controller-not = Il n’est pas dit qui répond des données.
fairwork-check-jurisdiction = Il est dit de quelle loi relèvent les conditions.
fairwork-check-jurisdiction-not = Il n’est pas dit de quelle loi relèvent les conditions.
fairwork-check-consent_kept = Travail fait sous des conditions qui ne sont pas enregistrées : { $value }. Pour de nouvelles conditions, l’accord est redemandé, et la paie promise n’est pas baissée.
fairwork-check-reasons = Refus de travail maintenus : { $value }. Chacun a sa raison, reste payé et peut faire l’objet d’un recours.
fairwork-check-stewards = Responsables de la communauté qui décident des recours et des contestations : { $value }.
fairwork-check-late_disputes = Contestations qui attendent depuis plus de 14 jours : { $value }.
fairwork-check-groups_compared = On ne mesure pas encore si la paie et les refus diffèrent entre les groupes.
fairwork-check-independent = Responsables de la communauté qui n’organisent pas de travail ici : { $value }.
fairwork-check-contributing = Responsables de la communauté qui participent aussi au travail : { $value }.
