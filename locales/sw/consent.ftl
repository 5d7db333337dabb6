# Hati ya ridhaa ambayo jumuiya mpya huanza nayo, na madhumuni yake.
consent-title = Kabla hujaanza: majibu yako yatatumikaje
consent-summary = Wewe ndiye unayeamua, dhumuni kwa dhumuni, majibu yako yatumike kwa nini. Unaweza kubadili mawazo wakati wowote, kwa urahisi ule ule uliokubali, na hakuna anayeruhusiwa kukutendea vibaya kwa sababu hiyo.
consent-body =
    Utalinganisha majibu yaliyoandikwa na programu za kompyuta na kusema unapendelea yapi. Tunahifadhi unachopendelea, ulipojibu, muda uliofanya kazi, na mpangilio ulioona majibu. Unalipwa kwa muda wako kama mradi unavyosema, haijalishi unapendelea nini.

    Ukikubali, maamuzi yako yataonekana katika seti za data za wazi kwa jina la kubahatisha ambalo ni jipya katika kila toleo. Jina lako na barua pepe yako havionekani kamwe. Ukikubali pia kuunganisha unachosema kuhusu wewe mwenyewe, majibu hayo yatakaa kando ya maamuzi yako, isipokuwa pale ambapo watu wachache mno wana jibu hilo kiasi cha kuweza kukutambulisha.

    Ukijiondoa, hakuna kipya kinachotumia data yako, na toleo linalofuata linaiacha nje. Matoleo yaliyochapishwa awali hayawezi kurudishwa kutoka kwa kila mwenye nakala; kujiondoa kwako kunatangazwa kwao.
purpose-annotate = Kushiriki
purpose-annotate-help = Bila hili hakuna kazi ya kufanya. Tunahifadhi maamuzi yako na muda uliofanya kazi.
purpose-publish_judgements = Kuchapisha maamuzi yangu
purpose-publish_judgements-help = Katika matoleo ya data, kwa jina la kubahatisha ambalo ni jipya kila toleo.
purpose-link_demographics = Kuunganisha ninachosema kuhusu mimi
purpose-link_demographics-help = Majibu yangu kuhusu mimi hukaa kando ya maamuzi yangu, kamwe si pale kundi lilipo dogo mno.
purpose-contact = Kuniandikia
purpose-contact-help = Kuhusu kazi zijazo na matokeo ya mchango wangu.
purpose-commercial_training = Kufunza modeli zinazouzwa
purpose-commercial_training-help = Kampuni zinaweza kufunza bidhaa zao kwa maamuzi yangu yaliyochapishwa. Inahitaji “Kuchapisha maamuzi yangu”.
purpose-quote_words = Kunukuu maneno yangu
purpose-quote_words-help = Sababu ninazoandika hukaa katika matoleo kama nilivyoziandika. Inahitaji “Kuchapisha maamuzi yangu”.
purpose-archive = Kuhifadhi kwenye kumbukumbu
purpose-archive-help = Maamuzi yangu yaliyochapishwa yanaweza kubaki kwenye kumbukumbu baada ya mradi kuisha. Inahitaji “Kuchapisha maamuzi yangu”.
