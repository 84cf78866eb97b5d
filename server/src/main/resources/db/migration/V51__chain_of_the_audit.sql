-- The seals leaned on transaction numbers, which mean nothing in a restored copy. Every entry now has a place in a chain
-- over order and count, made with a key that stands outside the database. The first link after this covers what was before.
drop table audit_seal;

create table audit_link (
  position bigint primary key check (position > 0),
  entry bigint not null unique,
  chain text not null
);
create trigger append_only before update or delete on audit_link for each row execute function refuse_change();

-- What is said of the chain at a moment: begun, the head of a day, restored from a copy.
create table audit_head (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('begun', 'day', 'restored')),
  at timestamptz not null,
  position bigint not null,
  chain text not null,
  mac text not null
);
create trigger append_only before update or delete on audit_head for each row execute function refuse_change();

-- What the last check found, for those who keep watch.
create table audit_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  finding text not null,
  about bigint not null,
  restored timestamptz,
  entries bigint not null
);
