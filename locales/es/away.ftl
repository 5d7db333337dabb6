# Trabajo sin red.
away-title = Sin conexión
away-help = Ya respondiste todo lo que se había descargado. Espera en este dispositivo y se enviará cuando vuelva la conexión; deja esta página abierta o vuelve más tarde.
away-again = Volver a intentar
away-waiting = Esperan conexión en este dispositivo:
away-sent = Se envió todo lo que esperaba.
away-refused = No se pudo aceptar todo:
away-signed-out = Hay respuestas que esperan en este dispositivo. Vuelve a entrar para enviarlas.
