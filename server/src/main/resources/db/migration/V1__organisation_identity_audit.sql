-- Who there is, who may do what, and who did what.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name;
end $$;

create table authority (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  upper text references authority
);

create table unit (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  code text not null check (code ~ '^[A-Za-z0-9._-]+$'),
  parent bigint references unit,
  kind text not null,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  successor bigint references unit,
  version integer not null default 0,
  unique (authority, code),
  check (valid_to is null or valid_to >= valid_from),
  check (successor is null or valid_to is not null)
);
create index on unit (parent);

create table person (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  code text not null check (code ~ '^[A-Za-z0-9._-]+$'),
  name text not null,
  version integer not null default 0,
  unique (authority, code)
);

create table posting (
  id bigint generated always as identity primary key,
  person bigint not null references person,
  unit bigint not null references unit,
  post text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index on posting (person);
create index on posting (unit);

create table account (
  id bigint generated always as identity primary key,
  username text not null unique check (username = lower(username)),
  password text not null,
  name text not null,
  must_change boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  active boolean not null default true,
  demo_note text
);

create table role_grant (
  id bigint generated always as identity primary key,
  account bigint not null references account,
  role text not null,
  authority text references authority,
  unit text,
  campaign bigint,
  body text,
  given_at timestamptz not null,
  given_by text not null,
  ended_at timestamptz,
  foreign key (authority, unit) references unit (authority, code)
);
create index on role_grant (account);

create table first_sign_in (
  token_hash text primary key,
  made_at timestamptz not null,
  used_at timestamptz
);

create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account bigint,
  who text not null,
  role text not null,
  authority text,
  action text not null,
  subject text not null,
  details text not null,
  previous text not null,
  hash text not null
);
create index on audit_entry (authority, id);
create trigger append_only before update or delete on audit_entry for each row execute function refuse_change();
