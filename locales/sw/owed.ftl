# Viwango vilivyothibitishwa au la, malipo kwa sarafu nyingine, na kufutwa kwa aliyetumwa na paneli.
floors-checked = Kiasi kilithibitishwa tarehe { $day } katika
floors-unchecked = Bado hatujakithibitisha: kithibitishe kabla ya kukitegemea.
floors-hours-unchecked = Saa bado hatujazithibitisha: zithibitishe kabla ya kuzitegemea.
floors-choice-unchecked = { $choice } (hakijathibitishwa chote)
floors-checked-against = Kimethibitishwa katika
floors-checked-on = Kimethibitishwa tarehe
floors-checked-help = Chapisho ambamo wewe mwenyewe ulisoma kiasi na saa. Pakiachwa wazi, ukurasa unasema hakuna aliyethibitisha.
payment-currency = Kwa sarafu gani
payment-currency-help = Herufi tatu, kama KES. Pakiachwa wazi: kwa sarafu ya kazi. Unachopata hubadilishwa kwa kiwango kilichotajwa, na vyote viwili viko kwenye hati yako ya malipo; pasipo na kiwango, malipo yako hukingoja.
payouts-turned = { $earned } zinakuwa { $amount }: { $rate } tarehe { $day }, { $source }.
payouts-turned-through = { $earned } zinakuwa { $amount } kupitia { $through }: { $rate } tarehe { $day }, { $source }; kisha { $then } tarehe { $thenDay }, { $thenSource }.
payouts-waiting = { $count ->
    [one] Mtu { $count } anataka { $currency }, na hakuna kiwango cha mwaka uliopita kinachofika huko. Hadi kitajwe, hayumo katika kundi lolote.
   *[other] Watu { $count } wanataka { $currency }, na hakuna kiwango cha mwaka uliopita kinachofika huko. Hadi kitajwe, hawamo katika kundi lolote.
}
erase-goes-panel = Wewe ni nani kwa paneli iliyokutuma: kitambulisho chako cha mshiriki ({ $ids }), wasilisho lako huko na msimbo wako wa kumaliza.
erase-stays-panel = Kwamba nafasi ya paneli ilichukuliwa, lini, na iliishaje, chini ya nambari ileile: nafasi huhesabiwa kwa hilo. Kile paneli yenyewe inachojua kukuhusu, na orodha zenye kitambulisho chako ambazo waandaaji walipakua ili ulipwe, haviko mikononi mwetu: waombe wavifute.
