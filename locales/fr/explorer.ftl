# L’explorateur : ce que disent les évaluations d’un projet.
explorer-link = Explorer ce que disent les évaluations
explorer-nav = Explorateur
explorer-items = Éléments
explorer-groups = Groupes
explorer-models = Modèles
explorer-viewpoints = Points de vue
explorer-all = Tout
explorer-under-way = L’analyse des évaluations est en cours. Cette page s’affiche d’elle-même quand c’est fini.
explorer-stale = De nouvelles évaluations sont arrivées, ou des accords ont changé. De nouveaux chiffres sont en préparation ; d’ici là, voici les derniers.
explorer-no-groups = On ne demande rien aux personnes sur elles : il n’y a donc pas de groupes à comparer.
explorer-few = Trop peu de personnes ont évalué pour parler de points de vue.
explorer-csv = Télécharger en CSV
explorer-json = Télécharger en JSON
explorer-several = Qui a donné plusieurs réponses à une question ne figure ici dans aucun de ses groupes : les groupes sont comparés entre eux, et personne n’est des deux côtés. Une publication compte cette personne dans chaque groupe qu’elle a nommé.
