-- What the instance needs to run: outbox, jobs, releases, request keys, settings.

-- One counter and one hash chain per aggregate.
create table aggregate (
    id text primary key not null,
    seq bigint not null,
    hash text not null
);

create table outbox (
    aggregate text not null,
    seq bigint not null,
    kind text not null,
    body jsonb not null,
    at timestamptz not null,
    previous_hash text not null,
    hash text not null,
    primary key (aggregate, seq)
);

create index outbox_recent on outbox (at);

create table job (
    id uuid primary key not null,
    kind text not null,
    body jsonb not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed')),
    attempts bigint not null,
    run_at timestamptz not null,
    lease_until timestamptz,
    progress bigint not null check (progress between 0 and 100),
    outcome jsonb,
    created_by uuid references person (id),
    created_at timestamptz not null
);

create index job_next on job (state, run_at);

-- A release row fixes what the bytes depend on: version, moment and the state that it was built from.
create table release (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    version bigint not null,
    state_mark text not null,
    as_of timestamptz not null,
    digest text,
    folder text,
    summary jsonb,
    job_id uuid references job (id),
    created_by uuid references person (id),
    created_at timestamptz not null,
    built_at timestamptz,
    unique (project_id, version)
);

-- The answer that a change was given, for a retry with the same key.
create table request (
    key uuid primary key not null,
    person_id uuid not null references person (id),
    act text not null,
    answer jsonb not null,
    at timestamptz not null
);

create index request_age on request (at);

-- Secrets of the instance that its servers share; values are objects.
create table setting (
    name text primary key not null,
    value jsonb not null
);
