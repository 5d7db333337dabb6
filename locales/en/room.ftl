# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = Care for one another
care-link = Code of conduct and reports
care-code = Code of conduct
care-code-listen = Answer what somebody said, not who you think they are. Ask before you judge.
care-code-people = Demean nobody for their people, faith, gender, body, language or views. Threaten nobody.
care-code-private = Tell nothing that would show who somebody is, yourself among them.
care-code-own = Say what you think yourself. Do not write the same again and again.
care-code-help = If something hurts you or breaks these rules, report it. You can leave at any time and keep your pay.
care-report = Report
care-report-title = Report these words
care-report-help = Moderators read it. Nobody is told who reported what.
care-report-send = Send the report
care-reported = Thank you. A moderator will look at it.
care-rule = Which rule they break
care-rule-attack = Attacks a person
care-rule-hate = Demeans people
care-rule-threat = Threatens or calls for harm
care-rule-private = Tells who somebody is
care-rule-spam = Repeats, floods or advertises
care-mute = Do not show me { $voice }
care-unmute = Show me { $voice } again
care-muted = { $voice }, whom you chose not to see
care-gone = These words are not shown any more.
care-queue = Waiting for moderators
care-queue-help = One moderator can hide words; removing them takes two. Who wrote them can appeal to the stewards. Your time here is paid.
care-none = Nothing is here.
care-since = for { $time }
care-late = waits too long
care-reports = { $count ->
    [one] one report
   *[other] { $count } reports
}
care-waiting = { $count ->
    [one] one report waits
   *[other] { $count } reports wait
}
care-keep = Nothing is wrong with it
care-hide = Hide it
care-remove = Remove it
care-restore = Show it again
care-uphold = Leave it away
care-appeals = Appeals
care-appeal = Appeal to the stewards
care-appeal-words = Why they should be shown
care-appealed = appealed
care-own = Your words that are not shown
care-log = What was done
care-log-help = Everybody can read this. It holds no names and none of the words.
care-standing-reported = Reported
care-standing-withheld = Not shown until a moderator has looked
care-standing-kept = Kept: nothing was wrong
care-standing-hidden = Hidden by a moderator
care-standing-proposed = One moderator wants it removed; another must agree
care-standing-removed = Removed by two moderators
care-standing-restored = Shown again by a steward
care-standing-upheld = Left away by a steward
care-propose-published = If your proposal is chosen, it is the group’s words: it is published without your name, even if you do not let yourself be quoted.
live-new = { $count ->
    [one] one new here
   *[other] { $count } new here
}
live-moved = The round has moved on. What you are writing stays here until you go on.
live-see = Go on
live-here = { $count ->
    [one] One person has this room open
   *[other] { $count } people have this room open
}
round-early-stable = when opinions have settled: half have ranked again, and fewer than 15% of them changed their order
refusal-care-own = These are your own words.
refusal-care-second = You proposed the removal. Another moderator must agree.
refusal-care-decided = This was decided for good.
refusal-care-no-appeal = There is nothing to appeal here, or no appeal to rule on.
refusal-care-not-yours = Only whoever wrote the words can appeal.
refusal-care-own-decision = You took part in the decision. Another steward must rule.
