# O texto de consentimento com que uma comunidade começa, e os seus usos.
consent-title = Antes de começar: o que acontece com as suas respostas
consent-summary = Você decide, uso por uso, para que as suas respostas podem servir. Pode mudar de ideia a qualquer momento, com a mesma facilidade com que aceitou, e ninguém pode tratar você pior por causa disso.
consent-body =
    Você vai comparar respostas escritas por programas de computador e dizer quais prefere. Guardamos o que você prefere, quando respondeu, quanto tempo trabalhou e em que ordem viu as respostas. Seu tempo é pago como o projeto diz, qualquer que seja a sua preferência.

    Se você aceitar, suas avaliações aparecem em conjuntos de dados públicos (arquivos que qualquer pessoa pode ler), com um nome sorteado, novo em cada publicação. Seu nome e seu e-mail nunca aparecem. Se você aceitar também vincular o que diz sobre si, essas informações ficam ao lado das suas avaliações, menos quando tão poucas pessoas deram a mesma resposta que alguém poderia reconhecer você.

    Quando você retira a sua autorização, nada de novo usa os seus dados, e a próxima publicação já sai sem eles. As publicações que já saíram não podem ser recolhidas de todas as pessoas que têm uma cópia; a sua retirada é comunicada a elas.
purpose-annotate = Participar
purpose-annotate-help = Sem isto, não há trabalho a fazer. Guardamos as suas avaliações e o tempo que você trabalhou.
purpose-publish_judgements = Publicar minhas avaliações
purpose-publish_judgements-help = Em publicações de dados, com um nome sorteado, novo em cada publicação.
purpose-link_demographics = Vincular o que digo sobre mim
purpose-link_demographics-help = Minhas respostas sobre mim ficam ao lado das minhas avaliações, nunca quando o grupo é pequeno demais.
purpose-contact = Escrever para mim
purpose-contact-help = Sobre outros trabalhos e sobre o que resultou das minhas respostas.
purpose-commercial_training = Treinar modelos que são vendidos
purpose-commercial_training-help = Empresas podem treinar produtos com as minhas avaliações publicadas. Também é preciso aceitar “Publicar minhas avaliações”.
purpose-quote_words = Citar minhas palavras
purpose-quote_words-help = As razões que escrevo aparecem nas publicações como eu as escrevi. Também é preciso aceitar “Publicar minhas avaliações”.
purpose-archive = Guardar em acervos
purpose-archive-help = Minhas avaliações publicadas podem continuar guardadas em acervos depois do fim do projeto. Também é preciso aceitar “Publicar minhas avaliações”.
