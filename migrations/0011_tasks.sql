-- Kinds of tasks besides ranking: what a project asks, what was answered, what contributors wrote.

-- Kinds and dimensions in the order in which they are given; without a row a project gives rankings.
create table task_plan (
    project_id uuid primary key not null references project (id),
    kinds jsonb not null,
    dimensions jsonb not null,
    changed_at timestamptz not null
);

alter table assignment add column task_kind text not null default 'ranking';

-- `answer` is the document of the kind, by places in `order_shown`; null where the ranking says all.
alter table judgement add column task_kind text not null default 'ranking';
alter table judgement add column answer jsonb;
alter table judgement add column reasons jsonb not null default '[]';

-- A response that a contributor wrote in place of another. It is shown to nobody.
create table written_response (
    id uuid primary key not null,
    judgement_id uuid not null unique references judgement (id),
    item_id uuid not null references item (id),
    person_id uuid not null references person (id),
    revises uuid not null references response (id),
    text text not null,
    created_at timestamptz not null
);

create index written_response_person on written_response (person_id);
create index written_response_item on written_response (item_id);
