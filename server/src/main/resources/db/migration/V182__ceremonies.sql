-- When and where the awards of a campaign are handed over, and in which order the meeting goes.
create table ceremony (
  campaign bigint primary key references campaign,
  held_on date not null,
  place text not null,
  host text not null,
  programme text not null,
  version integer not null default 1,
  who text not null,
  at timestamptz not null
);

-- Who received an award and when. What was entered wrongly is taken back by a row without a day; the newest row of an entry counts.
create table award_receipt (
  id bigint generated always as identity primary key,
  entry bigint not null references register_entry,
  replaces bigint unique references award_receipt,
  received_on date,
  receiver text not null default '',
  reason text not null default '',
  who text not null,
  at timestamptz not null,
  check (received_on is not null or (replaces is not null and reason <> ''))
);
-- Two people who enter the same at once: the second is refused.
create unique index on award_receipt (entry) where replaces is null;
create index on award_receipt (entry);
create trigger append_only before update or delete on award_receipt for each row execute function refuse_change();
