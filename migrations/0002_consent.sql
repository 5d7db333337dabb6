-- What was asked, in which words, and what each person answered.

create table consent_document (
    id uuid primary key not null,
    community_id uuid not null references community (id),
    version bigint not null,
    purposes jsonb not null,
    controller text not null,
    jurisdiction text not null,
    created_at timestamptz not null,
    unique (community_id, version)
);

create table consent_text (
    document_id uuid not null references consent_document (id),
    locale text not null,
    title text not null,
    body text not null,
    sha256 text not null,
    primary key (document_id, locale)
);

-- Append-only: the newest record of a person and community is in force.
create table consent (
    id uuid primary key not null,
    person_id uuid not null references person (id),
    community_id uuid not null references community (id),
    document_id uuid not null references consent_document (id),
    locale text not null,
    granted jsonb not null,
    refused jsonb not null,
    method text not null,
    given_at timestamptz not null
);

create index consent_person on consent (person_id, community_id, given_at);
create index consent_community on consent (community_id, person_id, given_at);
