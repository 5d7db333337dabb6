-- Profiles that belong to communities: questions in versions, people's answers in versions and encrypted,
-- and with them where people's money goes.

alter table attribute add column version bigint not null default 1;
alter table attribute add column retired_at timestamptz;

-- What a question says in each of its versions; `choices` is an array of {value, label, codes, band}.
create table attribute_version (
    attribute_id uuid not null references attribute (id),
    version bigint not null check (version > 0),
    kind text not null check (kind in ('one', 'several', 'number', 'own', 'region')),
    label jsonb not null,
    help jsonb not null,
    choices jsonb not null,
    sensitive boolean not null,
    source text not null,
    created_at timestamptz not null,
    primary key (attribute_id, version)
);

insert into attribute_version
    (attribute_id, version, kind, label, help, choices, sensitive, source, created_at)
select attribute.id, 1, case when cast(attribute.choices as text) = '[]' then 'own' else 'one' end,
    attribute.label, attribute.help, attribute.choices, false, '', community.created_at
from attribute
join community on community.id = attribute.community_id;

alter table attribute drop column label;
alter table attribute drop column help;
alter table attribute drop column choices;

-- How often a person changed what they say of themselves in a community.
create table profile (
    person_id uuid not null references person (id),
    community_id uuid not null references community (id),
    version bigint not null check (version > 0),
    changed_at timestamptz not null,
    primary key (person_id, community_id)
);

-- Sealed and emptied when the instance opens; so is the table of the same kind below.
alter table profile_answer rename to profile_answer_plain;

-- An answer holds from the profile's version `since` until, and without, `until`; null: it holds.
-- What was said is sealed (`sealed_by` names the key, which lies outside of the database). A deleted
-- answer is gone in all its versions.
create table profile_answer (
    id uuid primary key not null,
    person_id uuid not null references person (id),
    attribute_id uuid not null references attribute (id),
    attribute_version bigint not null,
    since bigint not null,
    until bigint check (until > since),
    sealed bytea not null,
    sealed_by text not null,
    answered_at timestamptz not null
);

create unique index profile_answer_holds on profile_answer (person_id, attribute_id)
    where until is null;
create index profile_answer_attribute on profile_answer (attribute_id, person_id);
create index profile_answer_sealed on profile_answer (sealed_by, id);

-- The profile's version when it was made; null before there were versions, or without a profile.
alter table judgement add column profile_version bigint;

alter table payee rename to payee_plain;

create table payee (
    person_id uuid primary key not null references person (id),
    sealed bytea not null,
    sealed_by text not null,
    updated_at timestamptz not null
);

create index payee_sealed on payee (sealed_by, person_id);

-- Groups of one partition exclude one another; those of an attribute with several values do not.
alter table target_group add column partition bigint not null default 0;
update target_group set partition = crossing;
