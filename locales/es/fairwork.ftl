# La autoevaluación Fairwork.
fairwork-title = Autoevaluación Fairwork
fairwork-score = Según los registros se cumplen { $count } de 10 puntos.
fairwork-lead = Los diez puntos de los principios de Fairwork para el trabajo en la nube, calculados con el libro de cuentas, las reglas y los registros de este proyecto tal como están ahora. Lo que nada aquí puede demostrar no se cumple. El segundo punto de un principio cuenta solo con el primero.
fairwork-source = Es una autoevaluación. Fairwork no la hace ni la respalda. Los principios están en
fairwork-met = Se cumple
fairwork-not-met = No se cumple
fairwork-holds = Sí:
fairwork-lacks = No:
fairwork-principle-1 = Pago justo
fairwork-principle-2 = Condiciones justas
fairwork-principle-3 = Contratos justos
fairwork-principle-4 = Gestión justa
fairwork-principle-5 = Representación justa
fairwork-point-1-1 = Pago a tiempo y por todo el trabajo
fairwork-point-1-2 = Al menos el salario mínimo local
fairwork-point-2-1 = Se mitigan la precariedad y el exceso de trabajo
fairwork-point-2-2 = Se mitigan los riesgos de salud y seguridad
fairwork-point-3-1 = Hay condiciones claras
fairwork-point-3-2 = Los contratos corresponden a cómo se trabaja
fairwork-point-4-1 = Debido proceso en las decisiones sobre las personas
fairwork-point-4-2 = Equidad en la gestión
fairwork-point-5-1 = Acceso a representación
fairwork-point-5-2 = Gobierno colectivo
fairwork-check-paid = El trabajo se paga.
fairwork-check-paid-not = El trabajo no se paga: es voluntario.
fairwork-check-all_time = Tiempo contado que nada pagó: { $value }. Cuentan la lectura y el trabajo omitido, vencido y rechazado.
fairwork-check-secured = El dinero para todo lo ganado y pendiente se ingresó antes.
fairwork-check-secured-not = Ningún presupuesto cubre todo lo ganado y pendiente.
fairwork-check-waiting = { $value ->
    [0] Ninguna ganancia espera su pago desde ayer o antes.
    [one] La ganancia más antigua espera su pago desde hace { $value } día; aquí se permiten 31 como mucho.
    [many] La ganancia más antigua espera su pago desde hace { $value } de días; aquí se permiten 31 como mucho.
   *[other] La ganancia más antigua espera su pago desde hace { $value } días; aquí se permiten 31 como mucho.
}
fairwork-check-lawful_floor = El mínimo es el salario mínimo de un país, con su fuente.
fairwork-check-lawful_floor-not = El mínimo es el propio del proyecto, no el de un país.
fairwork-check-below_floor = { $value ->
    [0] Nadie está por debajo del mínimo.
    [one] { $value } persona está por debajo del mínimo hasta el próximo complemento.
    [many] { $value } de personas están por debajo del mínimo hasta el próximo complemento.
   *[other] { $value } personas están por debajo del mínimo hasta el próximo complemento.
}
fairwork-check-estimate = { $value ->
    [one] Antes de aceptar se dice cuánto lleva un elemento: { $value } minuto.
    [many] Antes de aceptar se dice cuánto lleva un elemento: { $value } de minutos.
   *[other] Antes de aceptar se dice cuánto lleva un elemento: { $value } minutos.
}
fairwork-check-longest_day = El día pagado más largo de una persona: { $value }; aquí se permiten ocho horas como mucho.
fairwork-check-distress = { $value ->
    [0] Cualquiera puede omitir lo que le angustia y ese tiempo se paga. Nadie lo ha hecho aún.
    [one] Se omitió { $value } elemento porque angustiaba a alguien, y ese tiempo está pagado.
    [many] Se omitieron { $value } de elementos porque angustiaban a alguien, y ese tiempo está pagado.
   *[other] Se omitieron { $value } elementos porque angustiaban a alguien, y ese tiempo está pagado.
}
fairwork-check-harmful = { $value ->
    [0] No hay avisos de contenido dañino sin atender.
    [one] Hay { $value } aviso de contenido dañino sin atender.
    [many] Hay { $value } de avisos de contenido dañino sin atender.
   *[other] Hay { $value } avisos de contenido dañino sin atender.
}
fairwork-check-languages = { $value ->
    [0] No hay documento de consentimiento.
    [one] Las condiciones están escritas en { $value } idioma, con la versión que vio cada persona.
    [many] Las condiciones están escritas en { $value } de idiomas, con la versión que vio cada persona.
   *[other] Las condiciones están escritas en { $value } idiomas, con la versión que vio cada persona.
}
fairwork-check-controller = Se dice quién responde por los datos.
fairwork-check-controller-not = No se dice quién responde por los datos.
fairwork-check-jurisdiction = Se dice bajo qué ley están las condiciones.
fairwork-check-jurisdiction-not = No se dice bajo qué ley están las condiciones.
fairwork-check-consent_kept = Trabajo bajo condiciones que no constan: { $value }. Las condiciones nuevas se vuelven a preguntar y el pago prometido no se baja.
fairwork-check-reasons = Rechazos vigentes: { $value }. Cada uno tiene su motivo, sigue pagado y se puede apelar.
fairwork-check-stewards = Personas responsables que deciden apelaciones y disputas: { $value }.
fairwork-check-late_disputes = Disputas que esperan más de 14 días: { $value }.
fairwork-check-groups_compared = Todavía no se mide si el pago y los rechazos difieren entre grupos.
fairwork-check-independent = Personas responsables que no organizan ellas mismas el trabajo aquí: { $value }.
fairwork-check-contributing = Personas responsables que también contribuyen: { $value }.
