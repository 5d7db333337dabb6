# Fomu ya kupanga kwenye kivinjari kinachoendesha kisiwa chake.
ranker-place = Weka nafasi inayofuata
ranker-up = Pandisha
ranker-down = Shusha
ranker-tie = Fanya sare na la juu
ranker-remove = Acha nje
ranker-drag = Buruta kupanga upya
ranker-order = Mpangilio wako
ranker-empty = Bado hakuna lililopangwa. Gusa “Weka nafasi inayofuata” kwenye jibu bora zaidi, kisha kwenye linalofuata kwa ubora.
ranker-none-left-out = Majibu yote yamepangwa.
ranker-keys = Kwa kibodi, ukiwa kwenye jibu: nambari hulipa nafasi hiyo, 0 huliacha nje, mishale hulisogeza, = hulifanya sare na la juu.
ranker-said = { $response }: { $state }
ranker-at = nafasi ya { $place } kati ya { $places }
ranker-tied = sare na { $others }
ranker-comma = {", "}
work-show-all = Onyesha { $response } lote
draft-kept = Rasimu inahifadhiwa kwenye kifaa hiki hadi utakapohifadhi au kutoka.
