-- What an authority shows to everybody: its pages, what stands on them, and what was said when something was corrected or withdrawn.
create table public_site (
  authority text primary key references authority,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  open boolean not null default true,
  about text not null default '',
  contact text not null default '',
  licence text not null default '',
  licence_address text not null default '',
  version integer not null default 0
);

-- Something that is public from a day on. What it shows stays with its owner; the subject is its number there.
create table public_item (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  campaign bigint not null references campaign,
  kind text not null check (kind in ('plan', 'ranking', 'honours', 'initiative', 'answer')),
  subject bigint not null,
  title text not null,
  text text not null default '',
  extent text not null default 'points' check (extent in ('points', 'ranks')),
  slug text not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn', 'discarded')),
  from_day date not null,
  version integer not null default 0
);
create unique index public_item_once on public_item (campaign, kind, subject) where state <> 'discarded' and kind <> 'plan';
create unique index public_item_plan on public_item (campaign) where state <> 'discarded' and kind = 'plan';
create unique index public_item_slug on public_item (campaign, slug) where state <> 'discarded' and kind <> 'plan';
create unique index public_item_plan_slug on public_item (authority, slug) where state <> 'discarded' and kind = 'plan';
create index on public_item (authority, kind);

-- What was done with it, only growing; corrections and withdrawals are read by everybody, without the name of who did it.
create table public_note (
  id bigint generated always as identity primary key,
  item bigint not null references public_item,
  step text not null,
  text text not null,
  day date not null,
  who text not null,
  at timestamptz not null
);
create index on public_note (item);

-- Somebody who asked that the search does not find them.
create table search_removal (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  code text not null,
  name text not null,
  asked_on date not null,
  reason text not null,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'lifted')),
  decision text not null default '',
  version integer not null default 0,
  who text not null,
  at timestamptz not null
);
create unique index on search_removal (authority, code) where state in ('asked', 'granted');

-- The public's search of honours.
create index on register_entry using gin (plain(name) gin_trgm_ops);
