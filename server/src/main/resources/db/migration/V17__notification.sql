-- Reminders by e-mail, one digest for a person and day; a private address of each calendar.
alter table account add column email text not null default '';

create table mail_settings (
  authority text primary key references authority,
  active boolean not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('none', 'starttls', 'tls')),
  username text not null,
  secret text not null,
  sender text not null,
  address text not null,
  before_days text not null,
  after_days text not null,
  escalate_after integer not null,
  version integer not null default 0
);

create table digest (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  account bigint not null references account,
  name text not null,
  email text not null,
  kind text not null,
  day date not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'no-address')),
  tries integer not null default 0,
  next_at timestamptz not null,
  problem text not null default '',
  sent_at timestamptz,
  unique (account, kind, day)
);
create index on digest (next_at) where state = 'waiting';

create table digest_day (
  authority text not null references authority,
  day date not null,
  planned_at timestamptz not null,
  primary key (authority, day)
);

create table calendar_link (
  account bigint primary key references account,
  hash text not null unique
);
