-- What a unit says of a target, and what the body that appraises it says. Acts are never changed: a later one names the
-- one it replaces.
create table target_review (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  target text not null,
  side text not null check (side in ('unit', 'appraiser')),
  verdict text not null check (verdict in ('met', 'missed', 'open')),
  note text not null,
  entry bigint references ledger_entry,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null,
  replaces bigint unique references target_review
);
create unique index first_review on target_review (campaign, unit, target, side) where replaces is null;
create trigger append_only before update or delete on target_review for each row execute function refuse_change();
