# A autoavaliação Fairwork.
fairwork-title = Autoavaliação Fairwork
fairwork-score = Segundo os registros, pontos cumpridos: { $count } de 10.
fairwork-lead = Os dez pontos dos princípios da Fairwork para o trabalho pela internet (cloudwork), calculados com as contas, as regras e os registros deste projeto como estão agora. O que nada aqui consegue mostrar não está cumprido. O segundo ponto de um princípio só conta junto com o primeiro.
fairwork-source = É uma autoavaliação. A Fairwork não a faz nem a endossa. Os princípios estão em
fairwork-met = Cumprido
fairwork-not-met = Não cumprido
fairwork-holds = Sim:
fairwork-lacks = Não:
fairwork-principle-1 = Pagamento justo
fairwork-principle-2 = Condições justas
fairwork-principle-3 = Contratos justos
fairwork-principle-4 = Gestão justa
fairwork-principle-5 = Representação justa
fairwork-point-1-1 = Pagamento em dia e por todo o trabalho
fairwork-point-1-2 = Pelo menos o salário mínimo local
fairwork-point-2-1 = A precariedade e o excesso de trabalho são reduzidos
fairwork-point-2-2 = Os riscos para a saúde e a segurança são reduzidos
fairwork-point-3-1 = Há condições claras à disposição
fairwork-point-3-2 = Os contratos correspondem ao modo como se trabalha
fairwork-point-4-1 = Processo justo nas decisões sobre as pessoas
fairwork-point-4-2 = Equidade na gestão
fairwork-point-5-1 = Acesso a representação
fairwork-point-5-2 = Governança coletiva
fairwork-check-paid = O trabalho é pago.
fairwork-check-paid-not = O trabalho não é pago: é voluntário.
fairwork-check-all_time = Tempo contado que nada pagou: { $value }. A leitura e o trabalho pulado, vencido ou rejeitado também contam.
fairwork-check-secured = O dinheiro para tudo o que foi ganho e é devido entrou antes.
fairwork-check-secured-not = Nenhum orçamento cobre tudo o que foi ganho e é devido.
fairwork-check-waiting = { $value ->
    [0] Nenhum ganho espera o pagamento desde ontem ou há mais tempo.
    [one] O ganho mais antigo espera o pagamento há { $value } dia; aqui são permitidos no máximo 31.
    [many] O ganho mais antigo espera o pagamento há { $value } de dias; aqui são permitidos no máximo 31.
   *[other] O ganho mais antigo espera o pagamento há { $value } dias; aqui são permitidos no máximo 31.
}
fairwork-check-lawful_floor = O mínimo é o salário mínimo de um país, com a sua fonte.
fairwork-check-lawful_floor-not = O mínimo é do próprio projeto, não de um país.
fairwork-check-below_floor = { $value ->
    [0] Ninguém está abaixo do mínimo.
    [one] { $value } pessoa está abaixo do mínimo até o próximo complemento.
    [many] { $value } de pessoas estão abaixo do mínimo até o próximo complemento.
   *[other] { $value } pessoas estão abaixo do mínimo até o próximo complemento.
}
fairwork-check-estimate = { $value ->
    [one] O tempo que um item leva é dito antes de alguém aceitar: { $value } minuto.
    [many] O tempo que um item leva é dito antes de alguém aceitar: { $value } de minutos.
   *[other] O tempo que um item leva é dito antes de alguém aceitar: { $value } minutos.
}
fairwork-check-longest_day = O dia pago mais longo de uma pessoa: { $value }; aqui são permitidas no máximo oito horas.
fairwork-check-distress = { $value ->
    [0] Qualquer pessoa pode pular o que lhe faz mal, e esse tempo é pago. Ninguém fez isso ainda.
    [one] { $value } item foi pulado porque fazia mal a alguém, e esse tempo é pago.
    [many] { $value } de itens foram pulados porque faziam mal a alguém, e esse tempo é pago.
   *[other] { $value } itens foram pulados porque faziam mal a alguém, e esse tempo é pago.
}
fairwork-check-harmful = { $value ->
    [0] Nenhum aviso de conteúdo que faz mal espera resposta.
    [one] { $value } aviso de conteúdo que faz mal espera resposta.
    [many] { $value } de avisos de conteúdo que faz mal esperam resposta.
   *[other] { $value } avisos de conteúdo que faz mal esperam resposta.
}
fairwork-check-languages = { $value ->
    [0] Não há texto de consentimento.
    [one] As condições estão escritas em { $value } idioma, com a versão que cada pessoa viu.
    [many] As condições estão escritas em { $value } de idiomas, com a versão que cada pessoa viu.
   *[other] As condições estão escritas em { $value } idiomas, com a versão que cada pessoa viu.
}
fairwork-check-controller = Está dito quem responde pelos dados.
fairwork-check-controller-not = Não está dito quem responde pelos dados.
fairwork-check-jurisdiction = Está dito qual lei rege as condições.
fairwork-check-jurisdiction-not = Não está dito qual lei rege as condições.
fairwork-check-consent_kept = Trabalho sob condições que não estão registradas: { $value }. Para condições novas, pede-se de novo a autorização, e o pagamento prometido não baixa.
fairwork-check-reasons = Rejeições mantidas: { $value }. Cada uma tem o seu motivo, continua paga e aceita recurso.
fairwork-check-stewards = Representantes que decidem recursos e contestações: { $value }.
fairwork-check-late_disputes = Contestações que esperam há mais de 14 dias: { $value }.
fairwork-check-groups_compared = Ainda não se mede se o pagamento e as rejeições são diferentes entre os grupos.
fairwork-check-independent = Representantes que não organizam trabalho aqui: { $value }.
fairwork-check-contributing = Representantes que também participam do trabalho: { $value }.
