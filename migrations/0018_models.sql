-- Prompts on their way to become items, and the models that are asked for responses to them.

-- `review`: peers say first whether it is one; `waiting`: it waits for responses; `taken`: it is the
-- item `item_id` by now. `author_id` is the contributor who proposed it; what it said goes with them
-- unless it was taken.
create table prompt (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    external_id text not null,
    language text not null,
    turns jsonb not null,
    source text not null,
    licence text not null,
    metadata jsonb not null,
    state text not null check (state in ('review', 'declined', 'waiting', 'taken')),
    author_id uuid references person (id),
    item_id uuid references item (id),
    created_at timestamptz not null,
    unique (project_id, external_id)
);

create index prompt_state on prompt (project_id, state, created_at);
create index prompt_author on prompt (author_id) where author_id is not null;

-- A model at an address. `sealed` is the key that it wants, under a key outside of the database; null
-- where it wants none. `sampling` and `prices` are documents of `domain::generation`; an empty object
-- for prices: they are not known.
create table endpoint (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    name text not null,
    url text not null,
    model text not null,
    sampling jsonb not null,
    prices jsonb not null,
    per_minute bigint not null check (per_minute > 0),
    silence_s bigint not null check (silence_s > 0),
    sealed bytea,
    sealed_by text,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    retired_at timestamptz
);

create index endpoint_project on endpoint (project_id, created_at);
create index endpoint_sealed on endpoint (sealed_by, id) where sealed_by is not null;

-- One time of asking. `stopped_at`: somebody stopped it; `ended_at`: nothing of it waits any more.
create table generation (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    draws bigint not null check (draws > 0),
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    stopped_at timestamptz,
    ended_at timestamptz
);

create index generation_project on generation (project_id, created_at);

-- Every time an endpoint was asked within the last minute: its rate is kept by them.
create table endpoint_ask (
    id uuid primary key not null,
    endpoint_id uuid not null references endpoint (id),
    asked_at timestamptz not null
);

create index endpoint_ask_recent on endpoint_ask (endpoint_id, asked_at);

-- One answer that an endpoint is asked for. `due_at` is when it may be asked next; `reason` is why there
-- is no answer yet, or none at all.
create table generation_call (
    id uuid primary key not null,
    generation_id uuid not null references generation (id),
    prompt_id uuid not null references prompt (id),
    endpoint_id uuid not null references endpoint (id),
    draw bigint not null,
    state text not null check (state in ('waiting', 'done', 'failed')),
    tries bigint not null check (tries >= 0),
    due_at timestamptz not null,
    reason text,
    status bigint,
    text text,
    detail jsonb not null,
    unique (generation_id, prompt_id, endpoint_id, draw)
);

create index generation_call_due on generation_call (generation_id, due_at) where state = 'waiting';
create index generation_call_prompt on generation_call (prompt_id, state);
