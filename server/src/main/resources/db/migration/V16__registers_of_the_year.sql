-- Work of the year, from which facts arise: tasks, cases, initiatives.
create table task (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  title text not null,
  product text not null,
  person text not null,
  paper text not null,
  due date not null,
  state text not null check (state in ('open', 'reported', 'confirmed', 'cancelled')),
  done_on date,
  file_sha256 text,
  file_name text,
  file_media text,
  version integer not null default 0
);
create index on task (campaign, unit);
create table task_event (
  id bigint generated always as identity primary key,
  task bigint not null references task,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on task_event (task);
create trigger append_only before update or delete on task_event for each row execute function refuse_change();

create table case_file (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  kind text not null check (kind in ('complaints', 'conduct', 'discipline', 'findings-open', 'works')),
  unit text not null,
  person text not null,
  subject text not null,
  source text not null,
  day date not null,
  state text not null check (state in ('open', 'upheld', 'rejected', 'resolved')),
  resolved_on date,
  version integer not null default 0
);
create index on case_file (campaign, unit);
create table case_event (
  id bigint generated always as identity primary key,
  case_file bigint not null references case_file,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on case_event (case_file);
create trigger append_only before update or delete on case_event for each row execute function refuse_change();

create table initiative (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  campaign bigint not null references campaign,
  unit text not null,
  person text not null,
  title text not null,
  content text not null,
  effect text not null,
  state text not null check (state in ('proposed', 'appraised', 'recognised', 'rejected', 'withdrawn')),
  number text not null,
  decided_on date,
  file_sha256 text,
  file_name text,
  file_media text,
  version integer not null default 0
);
create index on initiative (campaign);
create index on initiative using gin (plain(title) gin_trgm_ops);
create table initiative_event (
  id bigint generated always as identity primary key,
  initiative bigint not null references initiative,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on initiative_event (initiative);
create trigger append_only before update or delete on initiative_event for each row execute function refuse_change();
create table initiative_use (
  initiative bigint not null references initiative,
  unit text not null,
  since date not null,
  who text not null,
  primary key (initiative, unit)
);
