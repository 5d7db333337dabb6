# O explorador: o que dizem as avaliações de um projeto.
explorer-link = Explorar o que dizem as avaliações
explorer-nav = Explorador
explorer-items = Itens
explorer-groups = Grupos
explorer-models = Modelos
explorer-viewpoints = Pontos de vista
explorer-all = Tudo
explorer-under-way = As avaliações estão sendo analisadas. Esta página aparece sozinha quando isso terminar.
explorer-stale = Chegaram novas avaliações, ou consentimentos mudaram. Números mais novos estão sendo preparados; até lá, estes são os últimos.
explorer-no-groups = Não se pergunta nada às pessoas sobre si, então não há grupos para comparar.
explorer-few = Poucas pessoas avaliaram: ainda não dá para falar de pontos de vista.
explorer-csv = Baixar em CSV
explorer-json = Baixar em JSON
explorer-several = Quem deu várias respostas a uma pergunta não aparece aqui em nenhum dos seus grupos: os grupos são comparados entre si, e ninguém fica dos dois lados. Uma publicação conta essa pessoa em cada grupo que ela citou.
