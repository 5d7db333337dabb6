-- Tasks whose answer is known, and what contributors do not want to read.

-- After how many judgements an attention check comes; 0: none does.
create table check_plan (
    project_id uuid primary key not null references project (id),
    every bigint not null check (every >= 0),
    changed_at timestamptz not null
);

-- `best` are the places of the responses that may stand first. A retired one is given to nobody.
create table check_task (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    kind text not null check (kind in ('training', 'attention')),
    position bigint not null,
    language text not null,
    prompt jsonb not null,
    responses jsonb not null,
    best jsonb not null,
    explanation text not null,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    retired_at timestamptz
);

create index check_task_project on check_task (project_id, kind, position);

-- What somebody answered: it is paid, and no judgement. `judgement_id` is the judgement before an
-- attention check that was missed, where a mark stands.
create table check_answer (
    id uuid primary key not null,
    check_id uuid not null references check_task (id),
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    order_shown jsonb not null,
    ranking jsonb not null,
    is_right boolean not null,
    active_ms bigint not null check (active_ms >= 0),
    judgement_id uuid references judgement (id),
    answered_at timestamptz not null,
    unique (check_id, person_id)
);

create index check_answer_person on check_answer (person_id, project_id);

-- Time that belongs to no assignment: training, checks, proposals, reviews. The ledger says what it
-- paid; this says how much of it was counted.
create table sidework (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    cause text not null unique,
    active_ms bigint not null check (active_ms >= 0),
    at timestamptz not null
);

create index sidework_project on sidework (project_id, person_id);

create table item_warning (
    item_id uuid not null references item (id),
    warning text not null,
    primary key (item_id, warning)
);

-- What a person does not want to be given.
create table refused_warning (
    person_id uuid not null references person (id),
    warning text not null,
    primary key (person_id, warning)
);
