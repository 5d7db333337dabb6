# Why something was refused, and what to do.
refusal-amount-shape = Write an amount such as 12.50.
refusal-answer-long = Use at most { $most } characters.
refusal-attribute-key = Use small letters, digits and underscores, beginning with a letter.
refusal-attribute-taken = There is a question with this name already.
refusal-busy = Too busy just now. Nothing was lost: please send it again.
refusal-confidence-range = Choose how sure you are from the list.
refusal-conflict-assignment-done = This item was answered before. Nothing was counted twice.
refusal-conflict-consent-needed = Your consent to take part was withdrawn. Give it again to go on.
refusal-conflict-consent-version = The text has changed meanwhile. Please read it again.
refusal-conflict-duplicate = This was sent before. Nothing was counted twice.
refusal-consent-version = The text has changed meanwhile. Please read it again.
refusal-currency-code = Write three capital letters, such as KES.
refusal-days-range = Choose 1 to 365 days.
refusal-email-shape = This does not look like an e-mail address. Leave it empty if you like.
refusal-email-taken = There is an account with this e-mail. Sign in instead.
refusal-format-unknown = Choose what the file is from the list.
refusal-columns-shape = Write columns as prompt=question, response=answer_a; this part is unclear: { $part }
refusal-flag-unknown = Choose a problem from the list.
refusal-floor-missing = Say the least that an hour may pay.
refusal-form-broken = The form did not arrive whole. Please send it again.
refusal-handle-shape = Use 2 to 40 characters, without @.
refusal-handle-taken = This name is taken. Please choose another.
refusal-invitation-closed = This invitation no longer works. Please ask for a new one.
refusal-language-tag = Write a language tag, such as sw or es-MX.
refusal-link-used = This link was used, or is too old.
refusal-locales-missing = Choose at least one language.
refusal-minutes-range = Choose 1 to 120 minutes.
refusal-not-utf8 = The file is not UTF-8 text. Please save it as UTF-8.
refusal-overlap-range = Choose 1 to 10,000 people.
refusal-password-long = Use at most 256 bytes.
refusal-password-short = Use at least 10 characters.
refusal-password-wrong = This is not the present password.
refusal-pay-kind-unknown = Choose how it pays from the list.
refusal-purpose-unknown = Choose a purpose from the list.
refusal-rank-empty = Rank at least one response, or tick “None is acceptable”.
refusal-rank-range = Ranks go from 1 to the number of responses.
refusal-ranking-twice = A response stands in the ranking twice. Give each one rank.
refusal-rate-below-floor = The hourly rate is below the floor. Raise it.
refusal-rate-missing = Say what it pays, or choose volunteers.
refusal-rate-volunteer = Volunteers are not paid: set the rate to 0, or choose how it pays.
refusal-rationale-long = Use at most { $most } characters.
refusal-release-below-floor = { $count ->
    [one] { $count } contributor is below the pay floor
   *[other] { $count } contributors are below the pay floor
}: { $people }. Top up, then build again.
refusal-release-empty = There is no judgement yet that may be published.
refusal-release-folder-taken = The folder is not empty. Choose another.
refusal-role-unknown = Choose a role from the list.
refusal-sign-in-too-many = Too many tries. Please wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
refusal-sign-in-wrong = Name or password is wrong.
refusal-skip-reason = Choose a reason from the list.
refusal-slug-shape = Use 2 to 48 small letters, digits and single hyphens.
refusal-slug-taken = This short name is taken. Please choose another.
refusal-text-long = Use at most { $most } characters.
refusal-text-missing = Please fill this in.
refusal-uses-range = Choose at least 1, or leave it empty.
refusal-erase-last-admin = You are the last admin of this instance. Hand it to somebody else first.
refusal-person-unknown = Nobody of that name belongs to this community.
refusal-purpose-required = Without “Take part” there is nothing to agree to.
refusal-reference-kind = Choose what it is from the list.
refusal-valid-days-range = Choose 1 to 3,650 days, or leave it empty.
