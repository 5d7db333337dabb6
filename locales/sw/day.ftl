# Siku ya mchangiaji: kazi inayotolewa, mapumziko, historia.
offer-title = Kazi kwa ajili yako
offer-per-item = takriban { $amount } kila kimoja
offer-none = Kwa sasa hakuna kilichobaki kwako.
offer-left = { $count ->
    [one] Kipengele { $count } kinasubiri sauti yako.
   *[other] Vipengele { $count } vinasubiri sauti yako.
}
offer-left-many = Vipengele { $count } au zaidi vinasubiri sauti yako.
offer-go-on = Endelea
work-break = Umefanya kazi kwa { $time } katika saa mbili zilizopita. Mapumziko yanaweza kukufaa; kipengele hiki kinabaki chako kwa muda.
history-title = Maamuzi yangu
history-lead = Ulichojibu, cha karibuni kwanza.
history-none = Bado hujaamua chochote.
history-older = Ya zamani
