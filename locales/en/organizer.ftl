# Stewards' and organizers' pages.
community-new-title = Found a community
community-new-lead = A community is people who share a language or an interest. You become its steward, organizer and curator, and can invite others to be.
community-new-project = New project
community-name = Name
community-charter-help = Who you are, what you want, and how you decide.
community-licence-help = An SPDX identifier, such as CC-BY-4.0.
community-languages = Languages of its pages
community-controller = Who answers for the data
community-controller-help = A person or an organisation, with an address.
community-jurisdiction = Under which law
community-found = Found the community
community-founded = The community is founded. Invite people, or make its first project.
community-invitations = Invitations
community-questions = Profile questions
community-revise = Change charter and licence
questions-lead = What people may say about themselves. Each question can be skipped and answered in one's own words.
questions-add = Add a question
questions-key = Name in exports
questions-key-help = Small letters, digits and underscores, such as age_band.
invitations-new = New invitation
invitations-role = Invited as
invitations-project = For
invitations-any-project = All projects
invitations-most-uses = For how many people
invitations-most-uses-help = Empty: as many as come.
invitations-days = Valid for days
invitations-create = Make the link
invitations-made = The link. It is shown only this once:
invitations-uses = Used
invitations-uses-of = { $uses } of { $most }
invitations-until = Until
invitations-state = State
invitations-revoke = Take back
invitations-revoked = The invitation is taken back. Who came by it stays.
invitation-open = Open
invitation-expired = Expired
invitation-used-up = Used up
invitation-revoked = Taken back
project-title = Title
project-summary = What the work is
project-summary-help = Two or three sentences that a newcomer reads before deciding.
project-language = Language of the items
project-language-help = A language tag, such as sw or es-MX.
project-guidelines = Guidelines
project-guidelines-help = How to judge. Every version is kept, and each judgement keeps the one it was made under.
project-dimensions = Dimensions
project-dimensions-help = Names with commas between, such as helpful, respectful.
project-voices = Voices
project-overlap = People per item
project-overlap-help = How many people are to judge each item. For groups to be shown, each needs at least 5.
project-minutes = Minutes per item
project-minutes-help = Your estimate. It is shown before anybody accepts.
project-pay = Pay
project-pay-help = Pay is for time. A release cannot be built while anybody in it is below the floor.
project-pay-kind = How it pays
pay-kind-hourly = Per hour
pay-kind-piece = Per judgement, topped up to the floor
pay-kind-volunteer = Unpaid, for volunteers
project-currency = Currency
project-currency-help = Three letters, such as KES or EUR.
project-rate = Rate
project-rate-help = Per hour or per judgement, such as 12.50. 0 for volunteers.
project-floor = Floor per hour
project-floor-help = The least that an hour may pay; at least the minimum wage where people live.
project-create = Make the project
project-created = The project is made. Now import its items.
project-start = Start judging
project-items = Import items
project-revise-guidelines = Change the guidelines
guidelines-lead = A change makes a new version. Earlier ones stay.
guidelines-version = Version { $version }, { $day }
items-lead = One JSON object on each line, with id, prompt, responses and language. A file is imported whole or not at all; the same file again changes nothing.
items-others = Files of other tools are read too. Only prompts and responses come in: what people answered there came without a consent record and without pay.
items-file = File
items-text = Or paste the lines here
items-text-help = The file comes first if you give both.
items-format = What the file is
items-format-polyphony = Polyphony: JSON lines
items-format-argilla = Argilla: records with a ranking question
items-format-label-studio = Label Studio: pairwise or ranker tasks
items-format-potato = Potato: instances with a list of texts
items-format-open-assistant = Open-Assistant: message trees
items-format-arena = LMArena: battles of two models
items-format-pairs = Preference pairs: prompt, chosen, rejected
items-format-csv = CSV table
items-language = Language of the content
items-language-help = For records that name none, such as sw or es-MX.
items-columns = Columns of a CSV table
items-columns-help = Such as: prompt=question, response=answer_a, response=answer_b. Also id, language, and model, one per response.
items-import = Import
items-imported = { $added ->
    [one] { $added } item added
   *[other] { $added } items added
}, { $unchanged } unchanged.
items-refused = Nothing was imported. Please mend these lines:
import-json = Not a JSON object: { $detail }
import-missing = Missing
import-id-twice = Stands on line { $detail } already
import-prompt-role = A turn’s role is user, assistant or system, not “{ $detail }”
import-text-long = Longer than { $detail } characters
import-responses-count = An item has 2 to 8 responses, this one { $detail }
import-response-empty = A response is empty
import-language-tag = “{ $detail }” is no language tag, such as sw or es-MX
import-csv = Not a row of a CSV table: { $detail }
import-column-missing = The table has no column “{ $detail }”
import-columns-needed = Say which columns hold the prompt and the responses
import-file-empty = The file holds no item
import-changed = An item “{ $detail }” is there with other content. Judgements point at what was shown: give the new one another id
desk-title = The organizer’s desk
desk-items = Items
desk-judgements = Judgements
desk-contributors = Contributors
desk-time = Paid time
desk-paid = Paid
desk-leases = Reserved now
desk-coverage = Voices per item, of { $target } wanted
desk-coverage-line = { $items ->
    [one] { $items } item
   *[other] { $items } items
} with { $voices ->
    [one] { $voices } voice
   *[other] { $voices } voices
}
desk-skips = Why items were skipped
desk-top-up = Top up to the floor
desk-topped-up = { $people ->
    [0] Nobody was below the floor.
    [one] { $people } person was topped up to the floor.
   *[other] { $people } people were topped up to the floor.
}
