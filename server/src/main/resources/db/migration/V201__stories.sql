-- Short articles about good examples, written by units or the office. What the office approved is an edition that stays as it was;
-- the public reads editions alone.
create table story (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null default '',
  by_office boolean not null,
  title text not null,
  lead text not null,
  text text not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved')),
  version integer not null default 0,
  who text not null,
  at timestamptz not null
);
create index on story (campaign, state);

create table story_event (
  id bigint generated always as identity primary key,
  story bigint not null references story,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on story_event (story);
create trigger append_only before update or delete on story_event for each row execute function refuse_change();

-- Pictures of the text that is being written, as they are shown: made smaller, without anything that a camera adds.
create table story_picture (
  id bigint generated always as identity primary key,
  story bigint not null references story,
  sha256 text not null,
  about text not null
);
create index on story_picture (story);

-- A text that was approved, with its pictures in their order.
create table story_edition (
  id bigint generated always as identity primary key,
  story bigint not null references story,
  title text not null,
  lead text not null,
  text text not null,
  approved_on date not null,
  who text not null,
  at timestamptz not null
);
create index on story_edition (story);
create table story_edition_picture (
  edition bigint not null references story_edition,
  place integer not null check (place > 0),
  sha256 text not null,
  about text not null,
  primary key (edition, place)
);
create trigger append_only before update or delete on story_edition for each row execute function refuse_change();
create trigger append_only before update or delete on story_edition_picture for each row execute function refuse_change();

alter table public_item drop constraint public_item_kind_check;
alter table public_item add constraint public_item_kind_check
  check (kind in ('plan', 'ranking', 'honours', 'initiative', 'answer', 'report', 'proposed', 'story'));
