-- Who sits in which council, from when to when.
create table council_member (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  council text not null,
  account bigint not null references account,
  post text not null,
  unit text,
  person text,
  presides boolean not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index on council_member (authority, council);

create table council_session (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  council text not null,
  number integer not null,
  day date not null,
  time text not null,
  place text not null,
  secret boolean not null,
  quorum_percent numeric not null,
  majority_percent numeric not null,
  majority_strict boolean not null,
  state text not null,
  discussion text not null default '',
  public_key text,
  sealed_key text,
  salt text,
  tally text,
  minutes text,
  version integer not null default 0,
  unique (campaign, council, number)
);

-- What the council decides upon, in the order of the ballot.
create table council_item (
  id bigint generated always as identity primary key,
  session bigint not null references council_session,
  place integer not null,
  award text not null,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  name text not null,
  yes integer,
  no integer,
  entitled integer,
  unique (session, award, kind, code),
  unique (session, place)
);

create table council_presence (
  session bigint not null references council_session,
  member bigint not null references council_member,
  present boolean not null,
  note text not null,
  primary key (session, member)
);

create table council_interest (
  session bigint not null references council_session,
  item bigint not null references council_item,
  member bigint not null references council_member,
  who text not null,
  at timestamptz not null,
  primary key (item, member)
);

-- One ballot a member while the vote is open. A secret one is an envelope that nobody can open before the close, and then
-- only whoever holds the phrase; counted, it is destroyed. Open ones stay.
create table council_ballot (
  session bigint not null references council_session,
  member bigint not null references council_member,
  choices text,
  envelope bytea,
  primary key (session, member)
);

create table council_event (
  id bigint generated always as identity primary key,
  session bigint not null references council_session,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on council_event (session);
create trigger append_only before update or delete on council_event for each row execute function refuse_change();
