-- What people are told of a round within the platform: that they may come (`invitation`), or, by the name of a
-- stage, that it ends soon and waits for them. Each once.
create table round_notice (
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    about text not null,
    told_at timestamptz not null,
    dismissed_at timestamptz,
    primary key (round_id, person_id, about)
);

create index round_notice_person on round_notice (person_id, told_at);
