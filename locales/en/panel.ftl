# People who come from a panel: the link's page, one's place, and the organizer's page.
panel-offer = { $count ->
    [one] You judge { $count } item.
   *[other] You judge { $count } items.
} Your place is held for { $time }.
panel-estimate = All of it comes to about { $amount }, as long as the items take what they are thought to take.
panel-paid-by = You are paid through the panel that sent you; the time that you spend reading, skipping, or before giving your place back counts too.
panel-begin = Take my place and begin
panel-place = My place
panel-progress = { $done } of { $all } judged.
panel-held = Your place is held for another { $time }.
panel-left = { $count ->
    [one] { $count } item left in your place
   *[other] { $count } items left in your place
}
panel-give-back = Give my place back
panel-give-back-help = What you have worked is paid. Somebody else can take the place then; please return it at the panel too.
panel-completed = Done, thank you
panel-code = Completion code
panel-code-help = Give this code to the panel that sent you. It tells them that you are done.
panel-back = Back to the panel
panel-returned = You gave your place back
panel-timed-out = The time for your place has run out
panel-ended-help = What you have worked is paid through the panel. To go on, come by the panel’s link again: if a place is free, you have it.
panels-title = Panels
panels-lead = A link by which a provider such as Prolific sends people. Each takes a place, needs no account, and gets a code at the end.
panels-new = New panel
panels-name-help = For you, such as: Prolific, March.
panels-places = Places
panels-places-help = For how many people. Places that are given back or run out are free again.
panels-judgements = Items per place
panels-minutes = Minutes that a place is held
panels-minutes-help = About twice what the work takes, and no longer than the provider allows.
panels-code-help = As the provider gave it to you. Empty: each person gets one of their own.
panels-return = Address to go back to
panels-return-help = Where the provider wants people who are done. It begins with https://.
panels-address = The address for the provider
panels-address-help = Prolific fills in what stands in braces. Other providers: put their participant after participant= and their submission after session=.
panels-csv = People as CSV
panels-csv-help = Who is done, with which code, and what is to be paid, by the provider’s ids. These ids are in no release, and are erased with the person. Once the provider has paid, mark it under payouts.
panels-close = Let nobody in any more
panels-closed = Closed
panel-state-open = At work
panel-state-completed = Done
panel-state-returned = Given back
panel-state-timed_out = Run out
settings-no-password = Your account has no password: only this browser opens it. Set one below to come back from elsewhere, with the name above.
erase-name = To be sure that it is you, write your name here: { $name }
refusal-erase-name = This is not your name here.
refusal-panel-nobody = This address does not say who you are. Please come again from the panel’s own page.
refusal-panel-closed = This panel is closed.
refusal-panel-full = Every place is taken just now. One may become free: you can try again later.
refusal-panel-elsewhere = Your place is open in another browser. Go on there, or come again from the panel’s own page.
refusal-panel-before = You took part in this project before, by another link. Thank you: each person is asked once.
refusal-panel-places = Choose 1 to 100,000 places.
refusal-panel-judgements = Choose 1 to 10,000 items.
refusal-panel-minutes = Choose 1 to 10,080 minutes, a week.
refusal-panel-code = Use at most 64 letters, digits and signs, without blanks.
refusal-panel-return = Write a whole address that begins with https://.
