# Travailler sans réseau.
away-title = Pas de réseau
away-help = Tout ce qui avait été téléchargé d’avance a sa réponse. Vos réponses attendent sur cet appareil et partiront au retour du réseau ; gardez cette page ouverte, ou revenez plus tard.
away-again = Réessayer
away-waiting = En attente du réseau sur cet appareil :
away-sent = Tout ce qui attendait est envoyé.
away-refused = Tout n’a pas pu être accepté :
away-signed-out = Des réponses attendent sur cet appareil. Connectez-vous à nouveau pour les envoyer.
