-- People who come from a panel: links that organizers make, and the places that people hold by them.

create table panel (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    name text not null,
    places bigint not null check (places > 0),
    judgements bigint not null check (judgements > 0),
    minutes bigint not null check (minutes > 0),
    code text,
    return_url text,
    closed_at timestamptz,
    created_by uuid not null references person (id),
    created_at timestamptz not null
);

create index panel_project on panel (project_id, created_at);

-- Who a person is to the provider stands here alone: sealed, and as a keyed digest to find it again.
-- Both go with the person. `judged_before` is how many judgements they had made in the project.
create table panel_place (
    id uuid primary key not null,
    panel_id uuid not null references panel (id),
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    state text not null check (state in ('open', 'completed', 'returned', 'timed_out')),
    external_digest bytea,
    sealed bytea,
    sealed_by text,
    submission_digest bytea,
    code text not null,
    judged_before bigint not null,
    taken_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);

create unique index panel_place_person on panel_place (panel_id, person_id);
create unique index panel_place_external on panel_place (panel_id, external_digest);
create index panel_place_digest on panel_place (external_digest);
create index panel_place_state on panel_place (panel_id, state);
create index panel_place_project on panel_place (project_id, person_id);
