-- Care for what is said in rounds: what was reported, what became of it, and whom one does not want
-- to read.

-- Words that somebody reported, by the id of what was said. `shown` repeats of `standing` what every
-- reading of words asks for. Moderators stand here for nobody but one another.
create table round_case (
    words_id uuid primary key not null,
    round_id uuid not null references round (id),
    kind text not null check (kind in ('statement', 'post', 'reason', 'synthesis', 'critique', 'dissent')),
    author_id uuid references person (id),
    rule text not null check (rule in ('attack', 'hate', 'threat', 'private', 'spam')),
    standing text not null check (standing in ('reported', 'withheld', 'kept', 'hidden', 'proposed', 'removed', 'restored', 'upheld')),
    shown boolean not null,
    reports bigint not null check (reports >= 0),
    opened_at timestamptz not null,
    decided_by uuid references person (id),
    decided_at timestamptz,
    seconded_by uuid references person (id),
    appeal text,
    appealed_at timestamptz,
    ruled_by uuid references person (id),
    ruled_at timestamptz
);

create index round_case_round on round_case (round_id, opened_at);

-- Who reported what, once each.
create table round_report (
    words_id uuid not null references round_case (words_id),
    person_id uuid not null references person (id),
    rule text not null check (rule in ('attack', 'hate', 'threat', 'private', 'spam')),
    reported_at timestamptz not null,
    primary key (words_id, person_id)
);

-- Whose posts somebody does not want to be shown; nobody else is told.
create table round_mute (
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    muted_id uuid not null references person (id),
    primary key (round_id, person_id, muted_id)
);

-- When a moderator last opened the cases or decided one, and the time of theirs that was counted.
create table round_moderator (
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    seen_at timestamptz not null,
    active_ms bigint not null check (active_ms >= 0),
    primary key (round_id, person_id)
);
