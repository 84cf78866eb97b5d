-- Keys with which the program signs short links; made when first needed, one for the installation.
create table signing_key (
  name text primary key,
  secret text not null
);

-- Printing of certificates, in the background.
create table print_job (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  decision bigint not null references decision,
  large boolean not null,
  text_only boolean not null,
  move_right integer not null,
  move_down integer not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done integer not null default 0,
  total integer not null,
  sha256 text,
  who text not null,
  at timestamptz not null
);
create index on print_job (decision);

-- Work that is to be done later and survives a restart; the library db-scheduler reads and writes it.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
