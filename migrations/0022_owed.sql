-- Where a floor's amount was checked, by somebody other than the one who wrote it down: null where nobody did.
-- `hours_checked` says whether the hours that the amount is spread over were read there too.
alter table pay_floor add column checked_on text;
alter table pay_floor add column checked_against text;
alter table pay_floor add column hours_checked boolean;

-- A payout in another currency than the one in which it was earned: what it became and the stated rates that
-- made it so, {"currency": .., "amount": .., "rate": {..}, "then": null}. Null where it is the same.
alter table payout add column turned jsonb;

-- When a person last gave a sign of work that belongs to no assignment: a pulse of a training or check, a proposal, a
-- review. The next such interval begins here, so that a parked page earns its allowance once, whatever is sent then.
alter table work_clock add column side_seen_at timestamptz;
