# Taxas de câmbio, e mínimos em outra moeda que o pagamento.
rates-title = Taxas de câmbio
rates-lead = O que converte um mínimo de uma moeda em outra. Cada taxa tem seu dia e sua fonte; um projeto novo usa a mais recente do último ano.
rates-none = Ainda não há nenhuma taxa.
rates-rate = Taxa
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = Informar uma taxa
rates-keep-help = Uma taxa das mesmas moedas e do mesmo dia substitui a que havia. Os projetos mantêm a taxa com que foram criados.
rates-base = Uma unidade de
rates-worth = Vale
rates-worth-help = Por exemplo 149.3, com no máximo nove casas.
rates-quote = Na moeda
rates-source-help = Quem a publica, por exemplo um banco central.
floor-converted = { $floor } por hora são { $amount }: { $rate } em { $day }, { $source }.
refusal-floor-rate = O mínimo está em { $floor } e o pagamento em { $pay }, e nenhuma taxa do último ano converte um no outro. Peça a quem administra que a informe em “Taxas de câmbio”, pague em { $floor }, ou fixe o mínimo do próprio projeto.
refusal-rate-worth = Escreva um número acima de 0, por exemplo 149.3.
refusal-rate-currencies = Escolha duas moedas diferentes.
refusal-rate-day = Escreva um dia que não esteja no futuro.
