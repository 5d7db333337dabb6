-- What an item's first judgements say of each pair of its responses, counted up with each judgement
-- instead of read again: {"judged": 3, "pairs": [{"first": 2, "tie": 0, "second": 1}]}.
-- Null where it was not counted yet, or has to be counted anew.
alter table item_voice add column tally jsonb;

-- What a project's assignments took, and why some were skipped.
create index assignment_project on assignment (project_id, state);
