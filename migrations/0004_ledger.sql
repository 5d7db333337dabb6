-- Double entry: the postings of an entry sum to zero, and no row is ever changed.

create table account (
    id uuid primary key not null,
    kind text not null check (kind in ('project_budget', 'person_earned')),
    project_id uuid not null references project (id),
    person_id uuid references person (id),
    currency text not null
);

create unique index account_budget on account (project_id) where kind = 'project_budget';
create unique index account_earned on account (project_id, person_id) where kind = 'person_earned';

create table ledger_entry (
    id uuid primary key not null,
    kind text not null check (kind in ('work', 'top_up')),
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    assignment_id uuid unique references assignment (id),
    paid_ms bigint not null check (paid_ms >= 0),
    at timestamptz not null
);

create index ledger_entry_person on ledger_entry (person_id, project_id, at);
create index ledger_entry_project on ledger_entry (project_id, person_id);

create table posting (
    entry_id uuid not null references ledger_entry (id),
    account_id uuid not null references account (id),
    amount_micros bigint not null,
    primary key (entry_id, account_id)
);

create index posting_account on posting (account_id);
