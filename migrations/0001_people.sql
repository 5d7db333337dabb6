-- People, how they sign in, and the communities that they belong to.

create table person (
    id uuid primary key not null,
    handle text not null,
    handle_key text not null unique,
    email text,
    email_key text unique,
    password text not null,
    locale text,
    admin boolean not null,
    simulated boolean not null,
    created_at timestamptz not null,
    erased_at timestamptz
);

create table session (
    id_hash bytea primary key not null,
    public_id uuid not null unique,
    person_id uuid references person (id),
    data jsonb not null,
    device text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);

create index session_person on session (person_id) where person_id is not null;
create index session_expiry on session (expires_at);

-- Failed sign-ins, kept for the length of the window that limits them.
create table sign_in_failure (
    id uuid primary key not null,
    account_key_hash bytea not null,
    at timestamptz not null
);

create index sign_in_failure_recent on sign_in_failure (account_key_hash, at);

-- Links that work once: the first admin's.
create table one_time_link (
    token_hash bytea primary key not null,
    purpose text not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table community (
    id uuid primary key not null,
    slug text not null unique,
    name text not null,
    charter text not null,
    licence text not null,
    locales jsonb not null,
    simulated boolean not null,
    created_at timestamptz not null
);

create table membership (
    community_id uuid not null references community (id),
    person_id uuid not null references person (id),
    role text not null check (role in ('contributor', 'steward', 'organizer', 'curator')),
    created_at timestamptz not null,
    primary key (community_id, person_id, role)
);

create index membership_person on membership (person_id);

-- The token itself is shown once and never kept.
create table invitation (
    id uuid primary key not null,
    community_id uuid not null references community (id),
    project_id uuid,
    token_hash bytea not null unique,
    role text not null,
    most_uses bigint,
    uses bigint not null check (most_uses is null or uses <= most_uses),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    created_by uuid not null references person (id),
    created_at timestamptz not null
);

create index invitation_community on invitation (community_id, created_at);

-- Questions of a community's profile; label and help are objects from locale to text,
-- choices an array of {value, label}.
create table attribute (
    id uuid primary key not null,
    community_id uuid not null references community (id),
    key text not null,
    label jsonb not null,
    help jsonb not null,
    choices jsonb not null,
    position bigint not null,
    unique (community_id, key)
);

-- A null value is "prefer not to say", which differs from no row at all.
create table profile_answer (
    person_id uuid not null references person (id),
    attribute_id uuid not null references attribute (id),
    value text,
    answered_at timestamptz not null,
    primary key (person_id, attribute_id)
);
