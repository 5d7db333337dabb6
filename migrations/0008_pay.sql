-- Pay: floors by country, what a project promises, one clock per person, budgets, payouts, disputes.

-- Three lists of kinds grow. SQLite can't change a check in place, so each column is made anew under
-- its own name, which both engines can.
drop index account_budget;
drop index account_earned;
alter table account add column kind_now text not null default 'person_earned'
    check (kind_now in ('project_funds', 'project_budget', 'person_earned', 'person_paid'));
update account set kind_now = kind;
alter table account drop column kind;
alter table account rename column kind_now to kind;
create unique index account_budget on account (project_id) where kind = 'project_budget';
create unique index account_earned on account (project_id, person_id) where kind = 'person_earned';

alter table ledger_entry add column kind_now text not null default 'work'
    check (kind_now in ('work', 'honorarium', 'top_up', 'correction', 'funding', 'payout'));
update ledger_entry set kind_now = kind;
alter table ledger_entry drop column kind;
alter table ledger_entry rename column kind_now to kind;

alter table project add column pay_kind_now text not null default 'hourly'
    check (pay_kind_now in ('hourly', 'piece', 'honorarium', 'volunteer'));
update project set pay_kind_now = pay_kind;
alter table project drop column pay_kind;
alter table project rename column pay_kind_now to pay_kind;

-- What an entry is posted for, so that whatever happens twice is posted once.
create table ledger_cause (
    cause text primary key not null,
    entry_id uuid not null unique references ledger_entry (id)
);

-- A country's floors of a year. Hourly amounts follow from `amount_micros` per `per` and its hours.
create table pay_floor (
    country text not null,
    year bigint not null,
    currency text not null,
    per text not null check (per in ('hour', 'day', 'month', 'year')),
    amount_micros bigint not null check (amount_micros > 0),
    hours_milli bigint not null check (hours_milli > 0),
    in_force text not null,
    source text not null,
    living_micros bigint check (living_micros > 0),
    living_source text not null,
    revised_by uuid references person (id),
    revised_at timestamptz not null,
    primary key (country, year)
);

-- What a project promises besides its rate. Without a country its floor is its own.
create table pay_terms (
    project_id uuid primary key not null references project (id),
    country text,
    year bigint,
    idle_per_thousand_ms bigint not null check (idle_per_thousand_ms >= 0),
    idle_base_ms bigint not null check (idle_base_ms > 0),
    ended_at timestamptz
);

-- Until when a person's time is counted already: no moment is paid twice, whatever runs side by side.
create table work_clock (
    person_id uuid primary key not null references person (id),
    counted_until timestamptz not null
);

-- Sums of the ledger, kept with it so that handing out work needs no scan; `doctor` compares them.
-- `due_micros` is at most what top-ups to the floor may still cost.
create table budget (
    project_id uuid primary key not null references project (id),
    funded_micros bigint not null,
    spent_micros bigint not null,
    due_micros bigint not null check (due_micros >= 0)
);

-- Where a person's money goes; nobody needs it who is not paid.
create table payee (
    person_id uuid primary key not null references person (id),
    name text not null,
    method text not null check (method in ('iban', 'other')),
    destination text not null,
    country text,
    updated_at timestamptz not null
);

create table payout_batch (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    state text not null check (state in ('open', 'paid', 'dropped')),
    reference text,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    settled_at timestamptz
);

create index payout_batch_project on payout_batch (project_id, created_at);

create table payout (
    batch_id uuid not null references payout_batch (id),
    person_id uuid not null references person (id),
    amount_micros bigint not null check (amount_micros > 0),
    primary key (batch_id, person_id)
);

-- Work that was rejected, with the reason; it stays paid.
create table rejection (
    judgement_id uuid primary key not null references judgement (id),
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    reason text not null,
    rejected_by uuid not null references person (id),
    rejected_at timestamptz not null,
    overturned_at timestamptz
);

create index rejection_person on rejection (person_id, project_id);

-- A disagreement about pay or a rejection, decided by a steward in the open thread.
create table dispute (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    judgement_id uuid references judgement (id),
    state text not null check (state in ('open', 'upheld', 'declined')),
    awarded_micros bigint not null check (awarded_micros >= 0),
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid references person (id)
);

create index dispute_project on dispute (project_id, opened_at);
create index dispute_person on dispute (person_id, opened_at);

create table dispute_message (
    id uuid primary key not null,
    dispute_id uuid not null references dispute (id),
    author_id uuid not null references person (id),
    body text not null,
    at timestamptz not null
);

create index dispute_message_thread on dispute_message (dispute_id, at);
