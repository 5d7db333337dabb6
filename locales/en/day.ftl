# A contributor's day: work on offer, breaks, history.
offer-title = Work for you
offer-per-item = about { $amount } each
offer-none = Nothing left for you at present.
offer-left = { $count ->
    [one] { $count } item is waiting for your voice.
   *[other] { $count } items are waiting for your voice.
}
offer-left-many = { $count } items or more are waiting for your voice.
offer-go-on = Go on
work-break = You have worked for { $time } in the last two hours. A break may do you good; this item stays yours for a while.
history-title = My judgements
history-lead = What you answered, the newest first.
history-none = You have not judged anything yet.
history-older = Older
