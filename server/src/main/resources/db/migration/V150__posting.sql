-- Lists of those proposed that everybody may read before it is voted or decided on them (Decree 152/2025 art. 44).
create table posted_list (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  number integer not null check (number > 0),
  days integer not null check (days between 1 and 365),
  working boolean not null,
  source text not null,
  state text not null default 'listed' check (state in ('listed', 'elsewhere', 'withdrawn')),
  place text not null default '',
  from_day date,
  version integer not null default 0,
  check ((state = 'listed') <= (from_day is null)),
  unique (campaign, number)
);

-- Who is on a list, as the list names them.
create table posted_name (
  list bigint not null references posted_list,
  place integer not null,
  award text not null,
  label text not null,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  name text not null,
  unit text not null,
  primary key (list, place),
  unique (list, award, kind, code)
);
create trigger append_only before update or delete on posted_name for each row execute function refuse_change();

-- What was done with a list, only growing.
create table posted_event (
  id bigint generated always as identity primary key,
  list bigint not null references posted_list,
  step text not null,
  note text not null,
  account bigint not null,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on posted_event (list);
create trigger append_only before update or delete on posted_event for each row execute function refuse_change();

-- What citizens say. Name and contact are for the office alone. The mark tells the same words of the same person; the word is that
-- of the letter by which it is confirmed, of which a mark is kept.
create table public_opinion (
  id bigint generated always as identity primary key,
  list bigint not null references posted_list,
  number integer not null check (number > 0),
  name text not null,
  contact text not null,
  text text not null,
  on_paper boolean not null,
  received date not null,
  at timestamptz not null,
  state text not null check (state in ('unconfirmed', 'open', 'answered', 'set-aside')),
  mark text not null,
  word text unique,
  answer text not null default '',
  answered_by text not null default '',
  answered date,
  version integer not null default 0,
  unique (list, number),
  unique (list, mark)
);

alter table public_item drop constraint public_item_kind_check;
alter table public_item add constraint public_item_kind_check
  check (kind in ('plan', 'ranking', 'honours', 'initiative', 'answer', 'report', 'proposed'));

-- A letter to somebody without an account.
alter table digest alter column account drop not null;
