# Rounds of deliberation: their pages, the organizer's desk, and why something in them was refused.
rounds-title = Rounds
rounds-lead = In a round people rank alone, see what the others said, talk about it, rank again and look for words that they share.
rounds-none = There is no round yet.
rounds-new = New round
rounds-open = Rounds that are open to you
round-number = Round { $number }
round-people = { $count ->
    [one] one person takes part
   *[other] { $count } people take part
}
round-phase-draft = Draft
round-phase-running = Under way
round-phase-paused = Paused
round-phase-closed = Over
round-ends-in = ends in { $time }
round-days = { $count ->
    [one] one day
   *[other] { $count } days
}
round-voice = Voice { $number }
round-your-voice = You are voice { $number }
round-yours = You
round-facilitator = The organizer asks
round-origin-seed = From the organizer
round-origin-model = Written by a model
round-origin-gone = Somebody who is gone
round-language = Language that you write in
round-stages = Stages
round-stage-blind = Rank alone
round-stage-blind-help = Each ranks the responses with a reason, before they see what others say.
round-stage-reveal = What everybody said
round-stage-reveal-help = The orders and reasons are shown, in total and by group, without names.
round-stage-statements = Statements
round-stage-statements-help = People write short claims; the others agree, disagree or pass.
round-stage-discussion = Discussion
round-stage-discussion-help = Threads under items and statements, with replies.
round-stage-rerank = Rank again
round-stage-rerank-help = The same responses once more, with the choice to keep one’s order.
round-stage-propose = Propose shared words
round-stage-propose-help = People propose a statement for the whole group.
round-stage-choose = Choose
round-stage-choose-help = All rank the proposals; the one that beats the others pair by pair is chosen.
round-stage-critique = Critique
round-stage-critique-help = What is wrong with the chosen one or missing in it; then it is revised once.
round-stage-endorse = Support and dissent
round-stage-endorse-help = Each says whether they share the result; who does not can say why.
round-desk = Organizer’s desk
round-desk-room = See the room
round-join = Take part
round-join-late = Take part (you rank alone first)
round-join-help = What you say stands under a number that is drawn for this round alone. Nobody sees your name, and nothing that you said about yourself stands beside your words.
round-pay = Your time in the round is paid as the project’s other work.
round-outside = What is said in a round is for those who take part in it.
round-return = Come back
round-leave = Leave the round
round-leave-help = What you said stays, and so does your pay. You can come back while the round lasts.
round-left-done = You left the round. Your pay stays, and you can come back.
round-your-turn = It is your turn
round-see-outcome = See what came of it
round-lobby = The round has not opened yet
round-lobby-help = It opens when the organizer begins it. You find it on your account’s page.
round-waiting = You have done your part of this stage, as { $finished } of { $people } have. The next begins in { $time } at the latest. Until then you can still look and add.
round-paused-note = The round is paused. It goes on by itself if nobody does it before.
round-done = I am done with this stage
round-done-help = You can still look and add until the stage ends.
round-rank-alone = Rank alone
round-rank-alone-help = Nobody sees what the others say before they have ranked. Your reason is shown afterwards, without your name.
round-rank-first = The others are further on. Rank alone first; then you see what they said.
round-rank-again = Rank again
round-rank-again-help = Keep your order or change it: both are fine. Say why, if you like.
round-rank-submit = Save my order
round-item-of = Item { $number } of { $count }
round-item-ranked = (ranked)
round-all-ranked = You have ranked everything. You can change it while the stage lasts.
round-reason = Your reason
round-reason-help = The others read it without your name. Leave out what would tell who you are.
round-before = What you said alone
round-earlier = You ranked this item before
round-earlier-use = Use that order
round-keep = Keep my order
round-keep-why = Why you keep it
round-reveal-title = What everybody said alone
round-reveal-help = Orders and reasons stand here without names. Groups with few people are not shown.
round-reveal-people = { $count ->
    [one] one person ranked this
   *[other] { $count } people ranked this
}
round-reveal-few = Fewer than { $least } people ranked this, so no numbers are shown.
round-reveal-leading = The order that leads
round-reveal-all = Pair by pair
round-reveal-by = By: { $question }
round-reasons = Reasons
round-reasons-none = Nobody wrote a reason.
round-statements-help = Say what you think of each statement. You see how others voted once you have, and once enough people did.
round-vote-question = Do you agree?
round-vote-agree = Agree
round-vote-disagree = Disagree
round-vote-pass = Pass
round-voted-agree = You agree
round-voted-disagree = You disagree
round-voted-pass = You passed
round-votes-left = { $count ->
    [one] one statement left
   *[other] { $count } statements left
}
round-votes-done = You have voted on every statement so far.
round-voted = { $count ->
    [one] The statement on which you voted
   *[other] The { $count } statements on which you voted
}
round-tally = { $agree } agree, { $disagree } disagree, { $passed } pass
round-tally-few = Few have voted so far, so no numbers are shown.
round-statement-write = Write a statement
round-statement-text = A short claim of your own
round-statement-text-help = One thought, at most 280 characters, that others can agree or disagree with.
round-statement-distinct = It says something else than that one
round-statement-send = Add the statement
round-statement-saved = Your statement is added. The others will be asked about it.
round-talk-help = Choose what to talk about. What divides people most comes first.
round-topics = All topics
round-topic-item = Item
round-topic-statement = Statement
round-posts = { $count ->
    [0] nothing said yet
    [one] one post
   *[other] { $count } posts
}
round-posts-none = Nobody has said anything here yet.
round-reply = Reply
round-replying = Your reply to { $voice }: “{ $words }”
round-post-text = What you want to say
round-post-send = Say it
round-proposals-none = There is no proposal yet.
round-propose-help = What can the whole group say together? Write it so that as many as possible would sign it, without hiding what divides you.
round-propose = Propose a group statement
round-propose-text = Your proposal
round-propose-text-help = A few sentences.
round-proposal = Proposal { $number }
round-proposal-saved = Your proposal is added. You may propose another one.
round-choose-help = Give 1 to what you like best. The same number twice is a tie, and you may leave some out.
round-choose-rank = Your rank
round-choose-submit = Save my choice
round-chosen-saved = Your choice is saved. You can change it while the stage lasts.
round-critique-help = This proposal was chosen. Say what is wrong with it or missing, so that it can be revised once.
round-critiques = What was said of it
round-criticise = Add a critique
round-criticise-text = What is wrong or missing
round-critique-saved = Your critique is added.
round-revise = Revise it
round-revise-help = It is revised once: by whoever proposed it, or by the organizer.
round-revise-text = The revised words
round-before-revision = Before the revision
round-endorse-help = These are the group’s words. Whether you share them or not, it is shown; whoever does not share them is heard.
round-support-question = Do you support this?
round-support-yes = Yes, I support it
round-support-no = No, I do not
round-you-support = You support it.
round-you-oppose = You do not support it.
round-dissents = Those who do not share it say
round-dissent-write = Say why not
round-dissent-help = What you write is published beside the result. You can also join what others wrote, or leave it.
round-dissent-text = Why you do not share it
round-dissent-join = I join this
round-dissent-decline = I do not want to say why
round-dissent-voices = { $count ->
    [one] one voice
   *[other] { $count } voices
}
round-outcome = What came of it
round-ended-complete = The round went through all its stages. It ended on
round-ended-unproposed = Nobody proposed shared words, so the round ended without. It ended on
round-ended-deserted = Nobody was there any more. The round ended on
round-ended-cancelled = The round was cancelled on
round-group-words = The group’s words
round-support-line = { $yes } of { $asked } who said support it.
round-silent = { $count ->
    [one] One person does not share it and wrote nothing.
   *[other] { $count } people do not share it and wrote nothing.
}
round-moved-title = What the talk changed
round-moved = { $changed } of { $people } who ranked it both times changed their order.
round-build-lead = Choose what people talk about, who takes part, and the stages. Until you open the round you can change everything.
round-build-title = Title
round-build-title-help = A question is best.
round-build-purpose = What the round is for
round-build-purpose-help = What you want to understand, and what becomes of the outcome.
round-build-items = Items to talk about
round-build-items-help = Those that divide people most come first. Three or four are enough for a round.
round-build-more = More items
round-build-item = Judgements: { $voices }. { $divided }
round-build-division = Two people differ on a pair with a chance of { $share }.
round-build-division-none = Too few have judged it to tell.
round-build-save = Save the draft
round-who = Who takes part
round-who-everybody = Every contributor who wants to
round-who-sortition = People who are drawn, each group in proportion
round-who-list = People on a list
round-seats = Seats for a draw
round-seats-help = They are drawn when the round opens, among contributors who consented.
round-people-list = Names for a list
round-people-list-help = One on each line.
round-stages-help = Each stage ends at its deadline at the latest, so that nobody has to wait for anybody who is gone.
round-lasts = How long it lasts: { $stage }
round-unit = Lengths are in
round-unit-minutes = Minutes (a live round)
round-unit-hours = Hours
round-unit-days = Days
round-quorum = Quorum, in percent
round-quorum-help = A stage that fewer have finished is extended once. 0 for none.
round-early = A stage ends early
round-early-all = when everybody has finished it
round-early-quorum = when the quorum is reached
round-early-never = never
round-draft-help = This is a draft. When you open it, people are told and its stages no longer change.
round-open = Open the round
round-change = Change the draft
round-lead = Lead the round
round-advance = End this stage now
round-pause = Pause
round-resume = Go on
round-extend = Give more time
round-extend-hours = Hours
round-cancel = End the round for good
round-cancel-help = What people said stays, and so does their pay. This cannot be undone.
round-unorganized-note = Nobody organizes this round any more. It goes on by its deadlines.
round-where = Where people are
round-nobody = Nobody takes part yet.
round-finished-of = { $stage }: { $finished } of { $people }
round-at-away = are away
round-at-opening = wait for the opening
round-at-working = are at work on this stage
round-at-alone = still rank alone
round-at-dissent = are asked why they do not share the result
round-at-done = are done with this stage
round-at-paused = wait for the end of the pause
round-at-outcome = can read the outcome
round-fact-people = People
round-fact-present = There
round-fact-seats = Seats
round-fact-late = Came late
round-fact-left = Left
round-fact-statements = Statements
round-fact-votes = Votes
round-fact-posts = Posts
round-fact-proposals = Proposals
round-seeds = Statements to begin with
round-seeds-help = They are marked as yours. A few that differ help people to start.
round-dissents-withheld = { $count ->
    [one] One dissent is kept within the round: whoever wrote it does not want to be quoted.
   *[other] { $count } dissents are kept within the round: those who wrote them do not want to be quoted.
}
round-forecast = About { $minutes } minutes a person, so about { $amount } for { $people } people at this project’s pay.
round-forecast-unpaid = About { $minutes } minutes a person. This project does not pay.
refusal-statement-near = Somebody wrote nearly the same: “{ $other }” If yours says something else, tick the box and send it again.
refusal-round-no-seat = This round is for those who were invited to it.
refusal-round-unranked = This stage is done once every item is ranked.
refusal-round-person-unknown = { $name } does not contribute to this community.
refusal-round-people-missing = Name at least one person.
refusal-round-seats-range = Draw at least 2 people and at most 10,000.
refusal-round-seats-few = Only { $people } people could be drawn.
refusal-round-seats-unmet = No draw gives every group its seats. Take another number of seats, or a list.
refusal-round-items-range = Choose at least one item and at most { $most }.
refusal-round-statements-spent = You wrote { $most } statements. That is as many as one person may.
refusal-round-posts-spent = You wrote { $most } posts. That is as many as one person may.
refusal-round-proposals-spent = You made { $most } proposals. That is as many as one person may.
refusal-conflict-round-revised = The group’s words were revised already, and that is done once.
refusal-round-no-money = The project’s budget does not pay for this round: about { $amount } are needed.
