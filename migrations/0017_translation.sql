-- Translations of what is said in rounds, by people who take part. The newest of each language stands; those
-- before it are kept, as are who found it right and who disputes it.

create table round_translation (
    id uuid primary key not null,
    round_id uuid not null references round (id),
    kind text not null check (kind in ('statement', 'post', 'synthesis', 'critique', 'dissent')),
    words_id uuid not null,
    language text not null,
    text text not null,
    translator_id uuid not null references person (id),
    written_at timestamptz not null,
    checked_by uuid references person (id),
    checked_at timestamptz,
    disputed_by uuid references person (id),
    disputed_at timestamptz
);

create index round_translation_round on round_translation (round_id, words_id, language, written_at);
