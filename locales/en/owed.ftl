# Floors that were checked or not, payouts in another currency, and erasing for whom a panel sent.
floors-checked = Amount checked on { $day } against
floors-unchecked = Not yet checked by us: check before you rely on it.
floors-hours-unchecked = The hours are not yet checked by us: check them before you rely on it.
floors-choice-unchecked = { $choice } (not fully checked)
floors-checked-against = Checked against
floors-checked-on = Checked on
floors-checked-help = The publication in which you read amount and hours yourself. If it stays empty, the page says that nobody checked.
payment-currency = In which currency
payment-currency-help = Three letters, such as KES. Empty: in the currency of the work. A stated rate turns what you earn, and both stand on your payslip; where no rate is stated, your payout waits for one.
payouts-turned = { $earned } become { $amount }: { $rate } on { $day }, { $source }.
payouts-turned-through = { $earned } become { $amount } through { $through }: { $rate } on { $day }, { $source }; then { $then } on { $thenDay }, { $thenSource }.
payouts-waiting = { $count ->
    [one] { $count } person wants { $currency }, and no rate of the last year leads there. Until one is stated, they are in no batch.
   *[other] { $count } people want { $currency }, and no rate of the last year leads there. Until one is stated, they are in no batch.
}
erase-goes-panel = Who you are to the panel that sent you: its participant id ({ $ids }), your submission there and your completion code.
erase-stays-panel = That a place in the panel was taken, when, and how it ended, under the same number: places are counted by it. What the panel itself knows of you, and lists with your participant id that organizers downloaded to have you paid, are out of our reach: ask them to erase those.
