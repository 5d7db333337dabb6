-- Who gets what: the groups whose voices a project wants, what each item has of them, planned
-- repeats, and marks. What the engines spell differently runs before this, from files of its own.

-- A person has an item once, and once more for each planned repeat of a judgement.
alter table assignment add column repeat_of uuid references judgement (id);
alter table judgement add column repeat_of uuid references judgement (id);
create unique index assignment_once on assignment (item_id, person_id) where repeat_of is null;
create unique index assignment_repeat on assignment (repeat_of) where repeat_of is not null;

-- Nobody judges a response of their own.
alter table response add column author_id uuid references person (id);

-- What a project wants besides its overlap. Divisions are thousandths; `added` counts the voices that
-- divided items were given so far, of those that the budget allows.
create table assignment_plan (
    project_id uuid primary key not null references project (id),
    cap bigint not null check (cap >= 0),
    division bigint not null check (division between 0 and 1000),
    budget bigint not null check (budget >= 0),
    added bigint not null check (added >= 0),
    repeat_percent bigint not null check (repeat_percent between 0 and 50),
    repeat_gap bigint not null check (repeat_gap >= 0),
    changed_at timestamptz not null
);

-- A group is an object from attribute to value. Groups of one crossing exclude one another.
create table target_group (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    position bigint not null,
    crossing bigint not null,
    members jsonb not null,
    voices bigint not null check (voices > 0),
    unique (project_id, position)
);

-- In which of them a person's voices count: follows from profile and consent, and changes with them.
create table person_group (
    person_id uuid not null references person (id),
    group_id uuid not null references target_group (id),
    primary key (person_id, group_id)
);

create index person_group_group on person_group (group_id);

-- What an item has and wants. `voices` counts assignments that are open or done, repeats left out;
-- `spare` voices anybody may give. Counts of an item change together, under a lock of its row here.
create table item_voice (
    item_id uuid primary key not null references item (id),
    project_id uuid not null references project (id),
    voices bigint not null check (voices >= 0),
    wanted bigint not null check (wanted >= 0),
    spare bigint not null check (spare >= 0),
    uncertainty bigint not null check (uncertainty between 0 and 1000),
    position bigint not null
);

insert into item_voice (item_id, project_id, voices, wanted, spare, uncertainty, position)
select id, project_id, voices, target_overlap,
    case when target_overlap > voices then target_overlap - voices else 0 end, 1000, position
from (
    select item.id, item.project_id, item.position, project.target_overlap,
        (select count(*)
        from assignment
        where assignment.item_id = item.id and assignment.state in ('open', 'done')) as voices
    from item
    join project on project.id = item.project_id
) as heard;

drop table item_load;

create index item_voice_next on item_voice (project_id, spare desc, uncertainty desc, position)
    where spare > 0;
create index item_voice_order on item_voice (project_id, position);

create table item_group_voice (
    group_id uuid not null references target_group (id),
    item_id uuid not null references item (id),
    voices bigint not null check (voices >= 0),
    lacking bigint not null check (lacking >= 0),
    uncertainty bigint not null check (uncertainty between 0 and 1000),
    position bigint not null,
    primary key (group_id, item_id)
);

create index item_group_voice_next
    on item_group_voice (group_id, lacking desc, uncertainty desc, position)
    where lacking > 0;
create index item_group_voice_item on item_group_voice (item_id);

-- A sign that a judgement was made without attention. It takes nothing away: the person may answer,
-- an organizer decides with a reason, a steward rules where the person appeals.
create table mark (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    person_id uuid not null references person (id),
    judgement_id uuid not null references judgement (id),
    sign text not null,
    evidence jsonb not null,
    raised_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    decision text check (decision in ('kept', 'lifted')),
    reason text,
    decided_by uuid references person (id),
    decided_at timestamptz,
    appeal text,
    appealed_at timestamptz,
    ruling text check (ruling in ('kept', 'lifted')),
    ruling_reason text,
    ruled_by uuid references person (id),
    ruled_at timestamptz,
    unique (judgement_id, sign)
);

create index mark_person on mark (person_id, raised_at);
create index mark_project on mark (project_id, raised_at);
