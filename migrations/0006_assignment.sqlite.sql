-- SQLite can't drop the rule that a person has an item once, so the table is made anew. References to
-- it are checked again when the migration commits.
pragma defer_foreign_keys = on;

create table assignment_before as
select id, project_id, item_id, person_id, state, order_shown, assigned_at, expires_at, seen_at,
    active_ms, skip_reason
from assignment;

delete from assignment;
drop table assignment;

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
    skip_reason text
);

insert into assignment
    (id, project_id, item_id, person_id, state, order_shown, assigned_at, expires_at, seen_at,
    active_ms, skip_reason)
select id, project_id, item_id, person_id, state, order_shown, assigned_at, expires_at, seen_at,
    active_ms, skip_reason
from assignment_before;

drop table assignment_before;

create unique index assignment_open on assignment (project_id, person_id) where state = 'open';
create index assignment_lease on assignment (expires_at) where state = 'open';
create index assignment_person on assignment (person_id, project_id, state);
