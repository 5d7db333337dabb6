# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = Si las personas se parecieran a la población
sample-weights-finding = Con pesos, estas { $people } personas valen tanto como { $effective } que no los necesitan. El peso mayor es { $largest } veces la media.
sample-weights-how = Los pesos corrigen lo que las personas declararon, y nada más. Las demás cifras de este informe no los llevan.
sample-weights-run-away = Cuidado: aquí pocas personas hablan por muchas. Los pesos solo dejan { $share } de la información de las personas.
sample-weights-missed = Cuidado: no se pudieron alcanzar todas las proporciones de la población. La mayor diferencia es { $share }.
sample-weights-nobody = Cuidado: aquí, o en la población, no hay nadie con { $value } ({ $attribute }).
sample-here = Aquí
sample-population = Población
sample-weighted = Con pesos (intervalo del 95 %)
sample-unweighted = Sin pesos
sample-place-title = Sin el efecto del lugar en la pantalla
sample-place-finding = De { $orders } órdenes. Cuánto sube la log-fuerza por mostrarse en cada lugar, empezando por el primero: { $places }.
sample-place = Log-fuerza corregida
sample-texts = Textos paralelos
