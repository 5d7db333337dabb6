# Who gets what: what a project wants, and which voices are missing.
targets-title = Voices and groups
targets-lead = Who is to be heard on each item. Each person gets the item on which their groups lack voices most, and no item twice but for planned repeats.
targets-overlap-help = Voices in total on each item. What is not kept for groups is open to everybody, also to people who keep their profile to themselves.
targets-kept = Of these, { $kept } are kept for groups and { $open } are open to everybody.
targets-groups = Groups
targets-groups-help = How many voices each item wants of every answer to a question. Leave a question empty where it does not matter. People count for a group only while they agree that their answers may be linked.
targets-no-questions = The community’s profile has no questions with offered answers yet. A steward can add some.
targets-crossing = Two questions together
targets-crossing-help = Every combination of their answers is a group of its own. Few people stand in each, so it takes many more.
targets-no-crossing = None
targets-cross-first = First question
targets-cross-second = Second question
targets-cross-voices = Voices of every combination
targets-divided = More voices where people are divided
targets-divided-help = An item that has all its voices gets more while people differ much on it. Nobody is asked to agree.
targets-division = Chance that two people differ, in percent
targets-division-help = From 0 to 100. Where two answers are chosen equally often it is about 50.
targets-cap = At most so many voices on an item
targets-cap-help = Empty: no item gets more than the others.
targets-budget = At most so many more voices in all
targets-budget-help = What the budget allows beyond what each item wants.
targets-added = { $count ->
    [one] { $count } voice was added so far.
   *[other] { $count } voices were added so far.
}
targets-repeats = Planned repeats
targets-repeats-help = Some items come back to the same person later, in another order. That shows how steady their own answers are, without comparing them with anybody. Repeats are paid like everything else.
targets-repeat-percent = Repeats in 100 items
targets-repeat-gap = Other items in between
targets-set = Saved. This is what the items have and need now.
coverage-title = Missing voices
coverage-lead = Whose voices each item still lacks. Planned repeats do not count.
coverage-summary = In short
coverage-needed = { $count ->
    [0] Every item has the voices that it wants.
    [one] At least { $count } more judgement is needed.
   *[other] At least { $count } more judgements are needed.
}
coverage-cost-measured = They will cost about { $cost }, at { $time } each, as measured so far.
coverage-cost-estimated = They will cost about { $cost }, at { $time } each, as you estimated.
coverage-complete = Complete: { $complete } of { $items } items
coverage-groups = By group
coverage-groups-help = Voices that are open or done. People is how many belong to the group; where they are fewer than 5, the number is not told.
coverage-few-people = fewer than 5
coverage-everybody = Everybody
coverage-voices = { $heard } of { $wanted }
coverage-missing = Missing
coverage-items-lacking = Items lacking them
coverage-people = People
coverage-items = Items that lack voices
coverage-nothing-lacking = No item lacks a voice.
coverage-still-needed = Still needed
refusal-groups-many = These are more than 200 groups. Choose questions with fewer answers.
refusal-crossing-broken = Choose two different questions and a number of voices, or none of them.
refusal-division-range = Choose 0 to 100 percent.
refusal-repeat-range = Choose 0 to 50 repeats in 100 items.
refusal-repeat-gap-range = Choose 1 to 1,000 items.
