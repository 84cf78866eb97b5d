-- Promises, three columns of points, appeals, and what was published.
create table registration (
  campaign bigint not null references campaign,
  form text not null,
  unit text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'withdrawn')),
  content text not null,
  submitted_on date,
  late boolean not null default false,
  note text,
  version integer not null default 0,
  primary key (campaign, form, unit)
);

create table score_sheet (
  campaign bigint not null references campaign,
  unit text not null,
  state text not null,
  until date,
  version integer not null default 0,
  primary key (campaign, unit)
);

create table sheet_event (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  step text not null,
  reason text not null,
  until date,
  lines text not null default '',
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on sheet_event (campaign, unit);
create trigger append_only before update or delete on sheet_event for each row execute function refuse_change();

create table score_act (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  line text not null,
  kind text not null check (kind in ('claim', 'grant')),
  points numeric(14, 6),
  reason text not null default '',
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null,
  replaces bigint unique references score_act
);
create unique index first_act on score_act (campaign, unit, line, kind) where replaces is null;
create index on score_act (campaign, kind);
create trigger append_only before update or delete on score_act for each row execute function refuse_change();

create table appeal (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  line text not null,
  text text not null,
  who text not null,
  at timestamptz not null,
  answer text,
  upheld boolean,
  answered_by text,
  answered_at timestamptz
);
create unique index one_open_appeal on appeal (campaign, unit, line) where answer is null;

create table publication (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  as_of date not null,
  ledger_position bigint not null,
  act_position bigint not null,
  plan_version integer not null,
  snapshot text not null,
  hash text not null,
  who text not null,
  at timestamptz not null
);
create index on publication (campaign);
create trigger append_only before update or delete on publication for each row execute function refuse_change();

create table reminder (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  about text not null,
  text text not null,
  who text not null,
  at timestamptz not null
);
create index on reminder (campaign, unit);
