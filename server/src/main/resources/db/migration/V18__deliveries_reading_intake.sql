-- What the reader of evidence finds, papers that units owe, press works with their medium and link, values that systems send.
alter table evidence add column place text;
alter table evidence add column signed text;

alter table case_file add column medium text not null default '';
alter table case_file add column link text not null default '';

create table delivery (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  owed text not null,
  number text not null,
  issued date not null,
  day date not null,
  state text not null check (state in ('sent', 'accepted', 'returned')),
  file_sha256 text,
  file_name text,
  file_media text,
  version integer not null default 0,
  unique (campaign, unit, owed)
);
create table delivery_event (
  id bigint generated always as identity primary key,
  delivery bigint not null references delivery,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on delivery_event (delivery);
create trigger append_only before update or delete on delivery_event for each row execute function refuse_change();

create table intake_key (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  campaign bigint not null references campaign,
  name text not null,
  hash text not null unique,
  facts text not null,
  given_by text not null,
  given_at timestamptz not null,
  ended_at timestamptz
);
create table intake_request (
  key bigint not null references intake_key,
  idempotency text not null,
  body text not null,
  answer text not null,
  at timestamptz not null,
  primary key (key, idempotency)
);

create index on task (campaign, due) where state = 'open';

-- An initiative comes with as many files as it needs.
create table initiative_file (
  id bigint generated always as identity primary key,
  initiative bigint not null references initiative,
  sha256 text not null,
  name text not null,
  media text not null
);
create index on initiative_file (initiative);
insert into initiative_file (initiative, sha256, name, media)
select id, file_sha256, file_name, file_media from initiative where file_sha256 is not null;
alter table initiative drop column file_sha256, drop column file_name, drop column file_media;
