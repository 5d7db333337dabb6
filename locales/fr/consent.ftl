# Le texte de consentement avec lequel commence une communauté, et ses usages.
consent-title = Avant de commencer : ce que deviennent vos réponses
consent-summary = Vous décidez, usage par usage, à quoi vos réponses peuvent servir. Vous pouvez changer d’avis à tout moment, aussi facilement que vous avez accepté, et personne n’a le droit de moins bien vous traiter pour cela.
consent-body =
    Vous allez comparer des réponses écrites par des programmes informatiques et dire lesquelles vous préférez. Nous gardons ce que vous préférez, le moment où vous avez répondu, le temps que vous avez travaillé et l’ordre dans lequel vous avez vu les réponses. Votre temps est payé comme le projet l’annonce, quelles que soient vos préférences.

    Si vous acceptez, vos évaluations paraissent dans des jeux de données publics (des fichiers que tout le monde peut lire), sous un nom tiré au hasard, nouveau dans chaque publication. Votre nom et votre e-mail n’y paraissent jamais. Si vous acceptez aussi de relier ce que vous dites de vous, ces informations figurent à côté de vos évaluations, sauf quand si peu de personnes partagent une réponse qu’on pourrait vous reconnaître.

    Si vous retirez votre accord, vos données ne servent plus à rien de nouveau, et la publication suivante ne les contient plus. Les publications déjà parues ne peuvent pas être reprises à toutes les personnes qui en ont une copie ; votre retrait leur est annoncé.
purpose-annotate = Participer
purpose-annotate-help = Sans cela, il n’y a pas de travail à faire. Nous gardons vos évaluations et le temps que vous avez travaillé.
purpose-publish_judgements = Publier mes évaluations
purpose-publish_judgements-help = Dans des publications de données, sous un nom tiré au hasard, nouveau dans chaque publication.
purpose-link_demographics = Relier ce que je dis de moi
purpose-link_demographics-help = Mes réponses sur moi figurent à côté de mes évaluations, jamais quand un groupe est trop petit.
purpose-contact = M’écrire
purpose-contact-help = Pour d’autres travaux, et pour dire ce que mes réponses sont devenues.
purpose-commercial_training = Entraîner des modèles qui sont vendus
purpose-commercial_training-help = Des entreprises peuvent entraîner des produits avec mes évaluations publiées. Il faut aussi « Publier mes évaluations ».
purpose-quote_words = Citer mes mots
purpose-quote_words-help = Les raisons que j’écris figurent dans les publications telles que je les ai écrites. Il faut aussi « Publier mes évaluations ».
purpose-archive = Garder dans des archives
purpose-archive-help = Mes évaluations publiées peuvent rester dans des archives après la fin du projet. Il faut aussi « Publier mes évaluations ».
