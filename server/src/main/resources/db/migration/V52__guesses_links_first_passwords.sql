-- Wrong passwords are counted before they are judged, by name (also names that nobody has) and by address, so that many
-- at once win nothing and nobody learns which names exist. Only hashes of names and addresses are kept.
create table sign_in_guess (
  subject text primary key,
  guesses integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
alter table account drop column failures, drop column locked_until;

-- A password that somebody else set ends after a week.
alter table account add column password_at timestamptz not null default now();

-- For a forgotten password an administrator gives a link that works once.
create table reset_link (
  token_hash text primary key,
  account bigint not null references account,
  made_at timestamptz not null,
  used_at timestamptz
);
create index on reset_link (account);
