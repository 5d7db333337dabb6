-- Work fetched ahead for weak networks: one person may hold several open assignments of a project.
-- `ahead` is the place of an open one, from 0; of one place there is only one, so that tabs and
-- servers can't reserve more than the places there are.
alter table assignment add column ahead bigint not null default 0;
drop index assignment_open;
create unique index assignment_open on assignment (project_id, person_id, ahead) where state = 'open';
