-- Tables that came in: what each would change, what was written, what was taken back. Lines that change nothing are only counted.
create table table_import (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kind text not null,
  scope text not null,
  file text not null,
  state text not null check (state in ('shown', 'written', 'taken-back')),
  account bigint not null,
  who text not null,
  role text not null,
  at timestamptz not null,
  same integer not null,
  written_at timestamptz,
  back_at timestamptz,
  back_by text not null default '',
  reason text not null default ''
);
create index on table_import (authority, kind, scope);

create table table_import_line (
  import bigint not null references table_import,
  place integer not null,
  row integer not null,
  verdict text not null check (verdict in ('added', 'changed', 'kept')),
  who text not null,
  field text not null,
  before text not null,
  after text not null,
  note text not null,
  data jsonb not null,
  primary key (import, place)
);
create index on table_import_line (import, row);

-- Names as Vietnamese sort them, with numbers inside as numbers: Phường 2 before Phường 10.
create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');
