-- Projects, their items, and what contributors make of them.

create table project (
    id uuid primary key not null,
    community_id uuid not null references community (id),
    slug text not null unique,
    title text not null,
    summary text not null,
    locale text not null,
    target_overlap bigint not null check (target_overlap > 0),
    pay_kind text not null check (pay_kind in ('hourly', 'piece', 'volunteer')),
    currency text not null,
    rate_micros bigint not null check (rate_micros >= 0),
    floor_micros bigint not null check (floor_micros >= 0),
    minutes_estimate bigint not null,
    dimensions jsonb not null,
    simulated boolean not null,
    created_by uuid not null references person (id),
    created_at timestamptz not null
);

create index project_community on project (community_id, created_at);

create table guideline (
    project_id uuid not null references project (id),
    version bigint not null,
    body text not null,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    primary key (project_id, version)
);

create table item (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    external_id text not null,
    position bigint not null,
    language text not null,
    prompt jsonb not null,
    source text not null,
    licence text not null,
    metadata jsonb not null,
    digest text not null,
    created_at timestamptz not null,
    unique (project_id, external_id)
);

create index item_order on item (project_id, position);

create table response (
    id uuid primary key not null,
    item_id uuid not null references item (id),
    position bigint not null,
    text text not null,
    model text not null,
    generation jsonb not null,
    unique (item_id, position)
);

-- `voices` counts assignments that are open or done; it makes picking the next item one index look-up.
create table item_load (
    item_id uuid primary key not null references item (id),
    project_id uuid not null references project (id),
    voices bigint not null check (voices >= 0),
    position bigint not null
);

create index item_load_next on item_load (project_id, voices, position);

create table assignment (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    item_id uuid not null references item (id),
    person_id uuid not null references person (id),
    state text not null check (state in ('open', 'done', 'skipped', 'expired')),
    order_shown jsonb not null,
    assigned_at timestamptz not null,
    expires_at timestamptz not null,
    seen_at timestamptz not null,
    active_ms bigint not null check (active_ms >= 0),
    skip_reason text,
    unique (item_id, person_id)
);

create unique index assignment_open on assignment (project_id, person_id) where state = 'open';
create index assignment_lease on assignment (expires_at) where state = 'open';
create index assignment_person on assignment (person_id, project_id, state);

create table judgement (
    id uuid primary key not null,
    assignment_id uuid not null unique references assignment (id),
    project_id uuid not null references project (id),
    item_id uuid not null references item (id),
    person_id uuid not null references person (id),
    ranking jsonb not null,
    none_acceptable boolean not null,
    confidence bigint,
    rationale text not null,
    flag text,
    order_shown jsonb not null,
    guideline_version bigint not null,
    consent_id uuid not null references consent (id),
    locale text not null,
    active_ms bigint not null,
    started_at timestamptz not null,
    submitted_at timestamptz not null
);

create index judgement_project on judgement (project_id, item_id);
create index judgement_person on judgement (person_id, project_id, submitted_at);
