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
