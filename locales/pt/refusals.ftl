# Por que algo foi recusado e o que fazer.
refusal-amount-shape = Escreva um valor com ponto, por exemplo 12.50.
refusal-answer-long = Use no máximo { $most } caracteres.
refusal-attribute-key = Use letras minúsculas sem acento, números e sublinhados, começando com uma letra.
refusal-attribute-taken = Já existe uma pergunta com este nome.
refusal-busy = Muito movimento agora. Nada se perdeu: por favor, envie de novo.
refusal-confidence-range = Escolha na lista quanta certeza você tem.
refusal-conflict-assignment-done = Este item já foi respondido. Nada foi contado duas vezes.
refusal-conflict-consent-needed = A sua autorização para participar foi retirada. Dê a autorização de novo para continuar.
refusal-conflict-consent-version = O texto mudou enquanto isso. Por favor, leia de novo.
refusal-conflict-duplicate = Isto já foi enviado. Nada foi contado duas vezes.
refusal-consent-version = O texto mudou enquanto isso. Por favor, leia de novo.
refusal-currency-code = Escreva três letras maiúsculas, por exemplo BRL.
refusal-days-range = Escolha de 1 a 365 dias.
refusal-email-shape = Isto não parece um endereço de e-mail. Se quiser, deixe vazio.
refusal-email-taken = Já existe uma conta com este e-mail. Entre com ela.
refusal-format-unknown = Escolha o tipo de arquivo na lista.
refusal-columns-shape = Escreva as colunas como prompt=pergunta, response=resposta_a; esta parte não está clara: { $part }
refusal-flag-unknown = Escolha um problema da lista.
refusal-floor-missing = Diga o menor valor que uma hora pode pagar.
refusal-form-broken = O formulário não chegou inteiro. Por favor, envie de novo.
refusal-handle-shape = Use de 2 a 40 caracteres, sem @.
refusal-handle-taken = Este nome já está em uso. Por favor, escolha outro.
refusal-invitation-closed = Este convite não funciona mais. Por favor, peça um novo.
refusal-language-tag = Escreva um código de idioma, por exemplo sw ou pt-BR.
refusal-link-used = Este link já foi usado, ou é antigo demais.
refusal-locales-missing = Escolha pelo menos um idioma.
refusal-minutes-range = Escolha de 1 a 120 minutos.
refusal-not-utf8 = O arquivo não é texto UTF-8. Por favor, salve como UTF-8.
refusal-overlap-range = Escolha de 1 a 10.000 pessoas.
refusal-password-long = Use no máximo 256 bytes.
refusal-password-short = Use pelo menos 10 caracteres.
refusal-password-wrong = Esta não é a senha atual.
refusal-pay-kind-unknown = Escolha na lista como o trabalho é pago.
refusal-purpose-unknown = Escolha um uso da lista.
refusal-rank-empty = Dê uma posição a pelo menos uma resposta, ou marque “Nenhuma é aceitável”.
refusal-rank-range = As posições vão de 1 até o número de respostas.
refusal-ranking-twice = Uma resposta aparece duas vezes na ordem. Dê uma só posição a cada uma.
refusal-rate-below-floor = O valor por hora está abaixo do mínimo. Aumente-o.
refusal-rate-missing = Diga quanto paga, ou escolha voluntário.
refusal-rate-volunteer = Trabalho voluntário não é pago: ponha o valor em 0, ou escolha como o trabalho é pago.
refusal-rationale-long = Use no máximo { $most } caracteres.
refusal-release-below-floor = { $count ->
    [one] { $count } pessoa está abaixo do pagamento mínimo
    [many] { $count } de pessoas estão abaixo do pagamento mínimo
   *[other] { $count } pessoas estão abaixo do pagamento mínimo
}: { $people }. Complete o pagamento e prepare de novo.
refusal-release-empty = Ainda não há nenhuma avaliação que possa ser publicada.
refusal-release-folder-taken = A pasta não está vazia. Escolha outra.
refusal-role-unknown = Escolha um papel da lista.
refusal-sign-in-too-many = Tentativas demais. Por favor, espere { $minutes ->
    [one] { $minutes } minuto
    [many] { $minutes } de minutos
   *[other] { $minutes } minutos
}.
refusal-sign-in-wrong = O nome ou a senha está errado.
refusal-skip-reason = Escolha um motivo da lista.
refusal-slug-shape = Use de 2 a 48 letras minúsculas sem acento, números e hifens, nunca dois hifens seguidos.
refusal-slug-taken = Este nome curto já está em uso. Por favor, escolha outro.
refusal-text-long = Use no máximo { $most } caracteres.
refusal-text-missing = Por favor, preencha este campo.
refusal-uses-range = Escolha pelo menos 1, ou deixe vazio.
refusal-erase-last-admin = Ninguém além de você administra este site. Primeiro, passe essa tarefa a outra pessoa.
refusal-person-unknown = Ninguém com esse nome faz parte desta comunidade.
refusal-purpose-required = Sem “Participar”, não há nada para aceitar.
refusal-reference-kind = Escolha na lista o que é.
refusal-valid-days-range = Escolha de 1 a 3.650 dias, ou deixe vazio.
