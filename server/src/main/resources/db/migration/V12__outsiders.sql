-- People, households and organisations outside the tree of units who can be awarded.
create table outsider (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kind text not null check (kind in ('person', 'household', 'organisation')),
  name text not null,
  address text not null,
  who text not null,
  at timestamptz not null
);
create index on outsider (authority);
create index on outsider using gin (plain(name) gin_trgm_ops);
