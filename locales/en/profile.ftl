# Profiles: one's own answers, and a community's questions.
profile-versions = Each judgement keeps to what your profile said when you made it. Changing an answer leaves the earlier one with the judgements of its time; deleting removes it from all of them.
profile-words = In your own words
profile-several = Tick everything that fits.
profile-sensitive = Kept encrypted, and never used to decide which items you get.
profile-changed = This question has changed since you answered it. Your answer stands until you give another.
profile-retired = This question is no longer asked.
profile-delete = Delete this answer
profile-deleted = The answer is deleted, with the earlier ones.
profile-answered = Answered on { $day }.
profile-before = Earlier answers
profile-judged = { $count ->
    [one] { $count } judgement was made while it held.
   *[other] { $count } judgements were made while it held.
}
refusal-answer-one = Give one answer here: an offered one, or your own words.
refusal-answer-band = No offered band holds this number.
refusal-attribute-kind = Choose from the list how it is answered.
refusal-attribute-code = Write codes as scheme:code, such as bcp47:sw or iso3166-1:KE. This one is not right: { $code }
refusal-attribute-own = A question in people’s own words offers no answers.
refusal-attribute-choices = Offer at least one answer, or let people use their own words alone.
refusal-attribute-choices-many = Offer at most 300 answers.
refusal-attribute-value = Every offered answer needs a value of 1 to 80 characters.
refusal-attribute-value-twice = Two offered answers have the same value.
refusal-attribute-bands = Say from which number to which each offered answer goes.
refusal-attribute-bands-meet = Two offered answers hold the same number.
refusal-attribute-many = A community asks at most 60 questions.
refusal-attribute-targeted = A project asks for voices of groups of this question. Change what it wants first.
refusal-conflict-question-changed = Somebody else changed this question meanwhile. Look at it again.
refusal-keys-needed = Something is still encrypted under an older key.
