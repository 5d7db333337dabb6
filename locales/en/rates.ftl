# Exchange rates, and floors in another currency than the pay.
rates-title = Exchange rates
rates-lead = What turns a floor in one currency into another. Each rate has its day and its source; a new project takes the newest of the last year.
rates-none = No rate is stated yet.
rates-rate = Rate
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = State a rate
rates-keep-help = A rate of the same currencies and day takes the place of what was there. Projects keep the rate that they were made with.
rates-base = One unit of
rates-worth = Is worth
rates-worth-help = Such as 149.3, with at most nine places.
rates-quote = In the currency
rates-source-help = Who publishes it, such as a central bank.
floor-converted = { $floor } per hour are { $amount }: { $rate } on { $day }, { $source }.
refusal-floor-rate = The floor is in { $floor }, the pay in { $pay }, and no rate of the last year turns one into the other. Ask an admin to state it under “Exchange rates”, pay in { $floor }, or name the project’s own floor.
refusal-rate-worth = Write a number above 0, such as 149.3.
refusal-rate-currencies = Choose two different currencies.
refusal-rate-day = Write a day that is not in the future.
