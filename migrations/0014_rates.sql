-- What currencies are worth in each other, as an admin states it; and the floor of a project whose
-- country has another currency than its pay: both amounts and the rate, as they were when it was made.

create table exchange_rate (
    base text not null,
    quote text not null,
    day text not null,
    worth_nanos bigint not null check (worth_nanos > 0),
    source text not null,
    kept_by uuid references person (id),
    kept_at timestamptz not null,
    primary key (base, quote, day)
);

create table floor_conversion (
    project_id uuid primary key not null references project (id),
    currency text not null,
    floor_micros bigint not null check (floor_micros > 0),
    amount_micros bigint not null check (amount_micros > 0),
    rate_base text not null,
    rate_quote text not null,
    rate_nanos bigint not null check (rate_nanos > 0),
    rate_day text not null,
    rate_source text not null
);
