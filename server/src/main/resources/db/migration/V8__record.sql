-- What units and people achieved over the years: from decisions made here, and from before.
create table achievement (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  name text not null,
  year integer not null check (year between 1945 and 2200),
  what text not null check (what in ('award', 'rating', 'initiative', 'rank')),
  label text not null,
  number text not null default '',
  day date,
  body text not null default '',
  source text not null,
  void text,
  who text not null,
  at timestamptz not null
);
create unique index on achievement (authority, kind, code, year, what, label, number);

-- Searching without diacritics: the function of the extension depends on a setting and cannot stand in an index by itself.
create function plain(text) returns text language sql immutable parallel safe as $$
  select lower(public.unaccent('public.unaccent', replace(replace($1, 'đ', 'd'), 'Đ', 'd')))
$$;
create index on achievement using gin (plain(name) gin_trgm_ops);
