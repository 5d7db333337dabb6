-- Languages of the content: who works in which, what a project wants, items that say the same in
-- several, and what peers say of prompts and mended translations.

-- Items that say the same in several languages share `parallel_id`. An item whose text was mended is
-- given to nobody any more: its judgements stay with the text that was shown.
alter table item add column parallel_id text;
alter table item add column mended_by uuid references item (id);
create index item_parallel on item (project_id, parallel_id) where parallel_id is not null;

-- By a person's own word; 1 is basic, 4 native.
create table spoken_language (
    person_id uuid not null references person (id),
    language text not null,
    level bigint not null check (level between 1 and 4),
    named_at timestamptz not null,
    primary key (person_id, language)
);

-- The languages that a project wants, with how well they must be spoken; none: all, by anybody.
create table project_language (
    project_id uuid not null references project (id),
    language text not null,
    level bigint not null check (level between 1 and 4),
    primary key (project_id, language)
);

create table prompt_review (
    prompt_id uuid not null references prompt (id),
    person_id uuid not null references person (id),
    accepts boolean not null,
    reason text,
    reviewed_at timestamptz not null,
    primary key (prompt_id, person_id)
);

create index prompt_review_person on prompt_review (person_id);

-- A translation as somebody would have it: the turns of the prompt and the responses, in their order.
create table mend (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    item_id uuid not null references item (id),
    person_id uuid not null references person (id),
    turns jsonb not null,
    responses jsonb not null,
    note text not null,
    state text not null check (state in ('review', 'declined', 'taken')),
    new_item_id uuid references item (id),
    created_at timestamptz not null
);

create index mend_state on mend (project_id, state, created_at);
create unique index mend_open on mend (item_id) where state = 'review';
create index mend_person on mend (person_id);

create table mend_review (
    mend_id uuid not null references mend (id),
    person_id uuid not null references person (id),
    accepts boolean not null,
    reason text,
    reviewed_at timestamptz not null,
    primary key (mend_id, person_id)
);

create index mend_review_person on mend_review (person_id);
