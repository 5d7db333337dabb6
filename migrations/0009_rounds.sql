-- Rounds: who takes part in one, and everything that is said in it.

-- `state` is what the state machine in `domain::deliberation` knows; phase and deadline repeat of it
-- what is looked for. `version` counts its changes.
create table round (
    id uuid primary key not null,
    project_id uuid not null references project (id),
    number bigint not null check (number > 0),
    title text not null,
    purpose text not null,
    composition jsonb not null,
    state jsonb not null,
    version bigint not null,
    phase text not null check (phase in ('draft', 'running', 'paused', 'closed')),
    deadline timestamptz,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    unique (project_id, number)
);

create index round_deadline on round (deadline) where deadline is not null;

-- `leading_order` is the order that the reveal showed as leading, from the end of the blind stage on.
create table round_item (
    round_id uuid not null references round (id),
    item_id uuid not null references item (id),
    position bigint not null,
    leading_order jsonb,
    primary key (round_id, item_id)
);

-- Who may take part where not everybody may: a list, or those who were drawn.
create table round_seat (
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    primary key (round_id, person_id)
);

create index round_seat_person on round_seat (person_id);

-- A person's handle in a round is drawn, so that it says nothing of when they came. `seen_at` is when
-- they last opened a page of the round or did something there.
create table round_member (
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    handle bigint not null check (handle between 0 and 65535),
    consent_id uuid not null references consent (id),
    joined_at timestamptz not null,
    seen_at timestamptz not null,
    active_ms bigint not null check (active_ms >= 0),
    primary key (round_id, person_id),
    unique (round_id, handle)
);

create index round_member_person on round_member (person_id);

-- An order from before the talk and one from after it. `judgement_id` is set where an earlier
-- judgement of the project counts as the blind one.
create table round_judgement (
    id uuid primary key not null,
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    item_id uuid not null references item (id),
    pass text not null check (pass in ('blind', 'rerank')),
    ranking jsonb not null,
    none_acceptable boolean not null,
    rationale text not null,
    language text not null,
    kept boolean not null,
    order_shown jsonb not null,
    judgement_id uuid references judgement (id),
    submitted_at timestamptz not null,
    unique (round_id, person_id, item_id, pass)
);

create index round_judgement_item on round_judgement (round_id, item_id, pass);

-- Words without an author are the organizer's, or a model's.
create table round_statement (
    id uuid primary key not null,
    round_id uuid not null references round (id),
    author_id uuid references person (id),
    origin text not null check (origin in ('participant', 'seed', 'model')),
    text text not null,
    language text not null,
    same_as uuid references round_statement (id),
    written_at timestamptz not null
);

create index round_statement_round on round_statement (round_id, written_at);

create table round_vote (
    statement_id uuid not null references round_statement (id),
    person_id uuid not null references person (id),
    vote text not null check (vote in ('agree', 'disagree', 'pass')),
    voted_at timestamptz not null,
    primary key (statement_id, person_id)
);

-- A post is about an item, a statement, or another post of the round.
create table round_post (
    id uuid primary key not null,
    round_id uuid not null references round (id),
    author_id uuid references person (id),
    item_id uuid references item (id),
    statement_id uuid references round_statement (id),
    reply_to uuid references round_post (id),
    text text not null,
    language text not null,
    written_at timestamptz not null
);

create index round_post_round on round_post (round_id, written_at);

-- Proposals of a group statement; the chosen one may be revised once.
create table round_synthesis (
    id uuid primary key not null,
    round_id uuid not null references round (id),
    author_id uuid references person (id),
    origin text not null check (origin in ('participant', 'seed', 'model')),
    text text not null,
    language text not null,
    revised_text text,
    revised_language text,
    revised_at timestamptz,
    chosen boolean not null,
    written_at timestamptz not null
);

create index round_synthesis_round on round_synthesis (round_id, written_at);

create table round_ballot (
    round_id uuid not null references round (id),
    person_id uuid not null references person (id),
    ranking jsonb not null,
    cast_at timestamptz not null,
    primary key (round_id, person_id)
);

create table round_critique (
    id uuid primary key not null,
    synthesis_id uuid not null references round_synthesis (id),
    author_id uuid not null references person (id),
    text text not null,
    language text not null,
    written_at timestamptz not null
);

create index round_critique_synthesis on round_critique (synthesis_id, written_at);

-- What those say who do not share the result; others may join.
create table round_dissent (
    id uuid primary key not null,
    round_id uuid not null references round (id),
    author_id uuid not null references person (id),
    text text not null,
    language text not null,
    written_at timestamptz not null
);

create index round_dissent_round on round_dissent (round_id, written_at);

create table round_dissent_voice (
    dissent_id uuid not null references round_dissent (id),
    person_id uuid not null references person (id),
    joined_at timestamptz not null,
    primary key (dissent_id, person_id)
);
