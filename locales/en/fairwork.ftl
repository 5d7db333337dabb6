# The Fairwork self-assessment.
fairwork-title = Fairwork self-assessment
fairwork-score = { $count } of 10 points are met by what the records show.
fairwork-lead = The ten points of Fairwork’s principles for cloudwork, computed from this project’s ledger, policies and records as they stand now. What nothing here can show is not met. The second point of a principle counts only with the first.
fairwork-source = A self-assessment. Fairwork neither makes nor endorses it. The principles stand at
fairwork-met = Met
fairwork-not-met = Not met
fairwork-holds = Yes:
fairwork-lacks = No:
fairwork-principle-1 = Fair pay
fairwork-principle-2 = Fair conditions
fairwork-principle-3 = Fair contracts
fairwork-principle-4 = Fair management
fairwork-principle-5 = Fair representation
fairwork-point-1-1 = Paid on time and for all work
fairwork-point-1-2 = At least the local minimum wage
fairwork-point-2-1 = Precarity and overwork are mitigated
fairwork-point-2-2 = Risks to health and safety are mitigated
fairwork-point-3-1 = Clear terms are available
fairwork-point-3-2 = Contracts are consistent with how people work
fairwork-point-4-1 = Due process for decisions about people
fairwork-point-4-2 = Equity in management
fairwork-point-5-1 = Access to representation
fairwork-point-5-2 = Collective governance
fairwork-check-paid = The work is paid.
fairwork-check-paid-not = The work is unpaid: it is for volunteers.
fairwork-check-all_time = Counted time that nothing paid: { $value }. Reading, skipped, expired and rejected work count.
fairwork-check-secured = Money for everything that is earned and due came in before.
fairwork-check-secured-not = No budget covers everything that is earned and due.
fairwork-check-waiting = { $value ->
    [0] No earnings wait for their payout since yesterday or longer.
    [one] The oldest earnings wait { $value } day for their payout; at most 31 are allowed here.
   *[other] The oldest earnings wait { $value } days for their payout; at most 31 are allowed here.
}
fairwork-check-lawful_floor = The floor is a country’s minimum wage, with its source.
fairwork-check-lawful_floor-not = The floor is the project’s own, not a country’s.
fairwork-check-below_floor = { $value ->
    [0] Nobody is below the floor.
    [one] { $value } person is below the floor until the next top-up.
   *[other] { $value } people are below the floor until the next top-up.
}
fairwork-check-estimate = { $value ->
    [one] The time an item takes is said before anybody accepts: { $value } minute.
   *[other] The time an item takes is said before anybody accepts: { $value } minutes.
}
fairwork-check-longest_day = The longest paid day of one person: { $value }; at most eight hours are allowed here.
fairwork-check-distress = { $value ->
    [0] Anybody may skip what distresses them, and that time is paid. Nobody has yet.
    [one] { $value } item was skipped because it distressed somebody, and that time is paid.
   *[other] { $value } items were skipped because they distressed somebody, and that time is paid.
}
fairwork-check-harmful = { $value ->
    [0] No report of harmful content stands open.
    [one] { $value } report of harmful content stands open.
   *[other] { $value } reports of harmful content stand open.
}
fairwork-check-languages = { $value ->
    [0] There is no consent document.
    [one] The terms are written in { $value } language, with the version that each person saw.
   *[other] The terms are written in { $value } languages, with the version that each person saw.
}
fairwork-check-controller = It is said who answers for the data.
fairwork-check-controller-not = It is not said who answers for the data.
fairwork-check-jurisdiction = It is said under which law the terms stand.
fairwork-check-jurisdiction-not = It is not said under which law the terms stand.
fairwork-check-consent_kept = Work under terms that are not on record: { $value }. New terms are asked for anew, and pay that was promised is not lowered.
fairwork-check-reasons = Rejections that stand: { $value }. Each has its reason, stays paid, and can be appealed.
fairwork-check-stewards = Stewards who decide appeals and disputes: { $value }.
fairwork-check-late_disputes = Disputes that wait longer than 14 days: { $value }.
fairwork-check-groups_compared = Whether pay and rejections differ between groups is not measured yet.
fairwork-check-independent = Stewards who do not organize work here themselves: { $value }.
fairwork-check-contributing = Stewards who also contribute: { $value }.
