# Viwango vya kubadilisha fedha, na viwango vya chini kwa sarafu tofauti na malipo.
rates-title = Viwango vya kubadilisha fedha
rates-lead = Kinachobadilisha kiwango cha chini kutoka sarafu moja hadi nyingine. Kila kiwango kina siku yake na chanzo chake; mradi mpya huchukua kipya zaidi cha mwaka uliopita.
rates-none = Hakuna kiwango kilichotajwa bado.
rates-rate = Kiwango
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = Taja kiwango
rates-keep-help = Kiwango cha sarafu zilezile na siku ileile huchukua nafasi ya kilichokuwapo. Miradi huendelea na kiwango iliyoundwa nacho.
rates-base = Kizio kimoja cha
rates-worth = Kina thamani ya
rates-worth-help = Kwa mfano 149.3, kwa desimali zisizozidi tisa.
rates-quote = Kwa sarafu
rates-source-help = Nani anakitangaza, kwa mfano benki kuu.
floor-converted = { $floor } kwa saa ni { $amount }: { $rate } tarehe { $day }, { $source }.
refusal-floor-rate = Kiwango cha chini ni kwa { $floor }, malipo ni kwa { $pay }, na hakuna kiwango cha mwaka uliopita kinachobadilisha moja kuwa nyingine. Mwombe msimamizi wa mfumo akitaje chini ya “Viwango vya kubadilisha fedha”, lipa kwa { $floor }, au taja kiwango cha chini cha mradi wenyewe.
refusal-rate-worth = Andika nambari iliyo juu ya 0, kwa mfano 149.3.
refusal-rate-currencies = Chagua sarafu mbili tofauti.
refusal-rate-day = Andika siku ambayo si ya baadaye.
