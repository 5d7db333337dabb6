-- Changes of a project's guidelines that follow from a round, and the votes of its community on them.

-- `base_version` is the version of the guidelines that the change was made for; `version` the one that it became.
-- `yes`, `no` and `voters`, how many might have voted, are kept when voting ends.
create table amendment (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    round_id uuid not null references round (id),
    base_version bigint not null,
    body text not null,
    reason text not null,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    closes_at timestamptz not null,
    ending text check (ending in ('adopted', 'rejected', 'unheard', 'overtaken', 'taken_back')),
    ended_at timestamptz,
    voters bigint,
    yes bigint,
    no bigint,
    version bigint
);

create index amendment_project on amendment (project_id, created_at);
-- One at a time: two changes of one text can't both be put over it.
create unique index amendment_open on amendment (project_id) where ending is null;

-- Who voted what is told to nobody, and goes with the person.
create table amendment_vote (
    amendment_id uuid not null references amendment (id),
    person_id uuid not null references person (id),
    accepts boolean not null,
    voted_at timestamptz not null,
    primary key (amendment_id, person_id)
);

-- The round that a version of the guidelines follows from, where it was voted on.
alter table guideline add column round_id uuid references round (id);
