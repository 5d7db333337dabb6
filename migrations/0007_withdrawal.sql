-- What a receipt must say of the controller, for how long an answer holds, what stands beside an
-- answer, and what withdrawals take out of releases that are already published.

alter table consent_document add column controller_address text not null default '';
alter table consent_document add column controller_contact text not null default '';
alter table consent_document add column storage_location text not null default '';
alter table consent_document add column retention text not null default '';
-- Null: until it is withdrawn.
alter table consent_document add column valid_days bigint;

-- Plain language, read before the body.
alter table consent_text add column summary text not null default '';

-- Null: it does not end by itself.
alter table consent add column expires_at timestamptz;

-- An ethics board's decision on a community's work, or a guardian's word for one person.
create table consent_reference (
    id uuid primary key not null,
    community_id uuid not null references community (id),
    person_id uuid references person (id),
    kind text not null check (kind in ('ethics_board', 'guardianship')),
    reference text not null,
    attached_by uuid not null references person (id),
    attached_at timestamptz not null
);

create index consent_reference_community on consent_reference (community_id, attached_at);
create index consent_reference_person on consent_reference (person_id);

-- A release's retraction feed: append-only, each entry's hash covers the one before it.
create table retraction (
    release_id uuid not null references release (id),
    seq bigint not null check (seq > 0),
    entry jsonb not null,
    previous_hash text not null,
    hash text not null,
    at timestamptz not null,
    primary key (release_id, seq)
);
