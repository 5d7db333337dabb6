# As páginas de quem representa a comunidade e de quem organiza.
community-new-title = Fundar uma comunidade
community-new-lead = Uma comunidade são pessoas que compartilham uma língua ou um interesse. Você passa a representar a comunidade, organizar o trabalho e fazer a curadoria dos dados, e pode convidar outras pessoas para isso.
community-new-project = Novo projeto
community-name = Nome
community-charter-help = Quem vocês são, o que querem e como decidem.
community-licence-help = Um identificador SPDX, por exemplo CC-BY-4.0.
community-languages = Idiomas das páginas
community-controller = Quem responde pelos dados
community-controller-help = Uma pessoa ou uma organização, com endereço.
community-jurisdiction = Sob qual lei
community-found = Fundar a comunidade
community-founded = A comunidade está fundada. Convide pessoas, ou crie o primeiro projeto.
community-invitations = Convites
community-questions = Perguntas do perfil
community-revise = Mudar a carta e a licença
questions-lead = O que as pessoas podem dizer sobre si. Cada pergunta pode ser pulada ou respondida com as próprias palavras.
questions-add = Criar uma pergunta
questions-key = Nome nos dados exportados
questions-key-help = Letras minúsculas sem acento, números e sublinhados, por exemplo faixa_idade.
invitations-new = Novo convite
invitations-role = Papel
invitations-project = Para
invitations-any-project = Todos os projetos
invitations-most-uses = Para quantas pessoas
invitations-most-uses-help = Vazio: sem limite.
invitations-days = Dias de validade
invitations-create = Criar o link
invitations-made = O link. Ele só é mostrado desta vez:
invitations-uses = Usado
invitations-uses-of = { $uses } de { $most }
invitations-until = Até
invitations-state = Situação
invitations-revoke = Cancelar
invitations-revoked = O convite foi cancelado. Quem entrou por ele continua.
invitation-open = Aberto
invitation-expired = Vencido
invitation-used-up = Esgotado
invitation-revoked = Cancelado
project-title = Título
project-summary = O que é o trabalho
project-summary-help = Duas ou três frases que a pessoa lê antes de decidir.
project-language = Língua dos itens
project-language-help = Um código de idioma, por exemplo sw ou pt-BR.
project-guidelines = Orientações
project-guidelines-help = Como avaliar. Todas as versões são guardadas, e cada avaliação guarda a versão com que foi feita.
project-dimensions = Dimensões
project-dimensions-help = Nomes separados por vírgulas, por exemplo útil, respeitosa.
project-voices = Vozes
project-overlap = Pessoas por item
project-overlap-help = Quantas pessoas devem avaliar cada item. Para um grupo ser mostrado, são precisas pelo menos 5 pessoas dele.
project-minutes = Minutos por item
project-minutes-help = A sua estimativa. É mostrada antes de alguém aceitar.
project-pay = Pagamento
project-pay-help = Paga-se o tempo. Não se pode publicar enquanto alguém que está na publicação estiver abaixo do mínimo.
project-pay-kind = Como o trabalho é pago
pay-kind-hourly = Por hora
pay-kind-piece = Por avaliação, com complemento até o mínimo
pay-kind-volunteer = Sem pagamento, voluntário
project-currency = Moeda
project-currency-help = Três letras, por exemplo BRL ou MZN.
project-rate = Valor
project-rate-help = Por hora ou por avaliação, com ponto, por exemplo 12.50. 0 para voluntários.
project-floor = Mínimo por hora
project-floor-help = O menor valor que uma hora pode pagar; pelo menos o salário mínimo de onde as pessoas vivem.
project-create = Criar o projeto
project-created = O projeto está criado. Agora importe os itens.
project-start = Começar a avaliar
project-items = Importar itens
project-revise-guidelines = Mudar as orientações
guidelines-lead = Uma mudança cria uma versão nova. As anteriores ficam guardadas.
guidelines-version = Versão { $version }, { $day }
items-lead = Um objeto JSON por linha, com id, prompt, responses e language. O arquivo é importado inteiro ou não é importado; o mesmo arquivo outra vez não muda nada.
items-others = Arquivos de outras ferramentas também são lidos. Só entram os pedidos e as respostas: o que as pessoas responderam lá veio sem registro de consentimento e sem pagamento.
items-file = Arquivo
items-text = Ou cole as linhas aqui
items-text-help = Se você der os dois, vale o arquivo.
items-format = Tipo de arquivo
items-format-polyphony = Polyphony: linhas JSON
items-format-argilla = Argilla: registros com uma pergunta de ordenação
items-format-label-studio = Label Studio: tarefas em pares ou de ordenação
items-format-potato = Potato: exemplos com uma lista de textos
items-format-open-assistant = Open-Assistant: árvores de mensagens
items-format-arena = LMArena: duelos de dois modelos
items-format-pairs = Pares de preferência: prompt, chosen, rejected
items-format-csv = Tabela CSV
items-language = Idioma do conteúdo
items-language-help = Para registros que não indicam nenhum, por exemplo sw ou pt-BR.
items-columns = Colunas de uma tabela CSV
items-columns-help = Por exemplo: prompt=pergunta, response=resposta_a, response=resposta_b. Também id, language e model, um por resposta.
items-import = Importar
items-imported = { $added ->
    [one] { $added } item acrescentado
    [many] { $added } de itens acrescentados
   *[other] { $added } itens acrescentados
}, { $unchanged } sem mudança.
items-refused = Nada foi importado. Por favor, corrija estas linhas:
import-json = Não é um objeto JSON: { $detail }
import-missing = Falta
import-id-twice = Já está na linha { $detail }
import-prompt-role = O papel de uma fala é user, assistant ou system, não “{ $detail }”
import-text-long = Mais de { $detail } caracteres
import-responses-count = Um item tem de 2 a 8 respostas, este tem { $detail }
import-response-empty = Uma resposta está vazia
import-language-tag = “{ $detail }” não é um código de idioma, como sw ou pt-BR
import-csv = Não é uma linha de tabela CSV: { $detail }
import-column-missing = A tabela não tem a coluna “{ $detail }”
import-columns-needed = Diga quais colunas contêm o pedido e as respostas
import-file-empty = O arquivo não contém nenhum item
import-changed = Já existe um item “{ $detail }” com outro conteúdo. As avaliações apontam para o que foi mostrado: dê outro id ao novo
desk-title = Painel da organização
desk-items = Itens
desk-judgements = Avaliações
desk-contributors = Participantes
desk-time = Tempo pago
desk-paid = Pago
desk-leases = Reservados agora
desk-coverage = Vozes por item (meta: { $target })
desk-coverage-line = { $items ->
    [one] { $items } item
    [many] { $items } de itens
   *[other] { $items } itens
} com { $voices ->
    [one] { $voices } voz
    [many] { $voices } de vozes
   *[other] { $voices } vozes
}
desk-skips = Por que itens foram pulados
desk-top-up = Completar até o mínimo
desk-topped-up = { $people ->
    [0] Ninguém estava abaixo do mínimo.
    [one] O pagamento de { $people } pessoa foi completado até o mínimo.
    [many] O pagamento de { $people } de pessoas foi completado até o mínimo.
   *[other] O pagamento de { $people } pessoas foi completado até o mínimo.
}
