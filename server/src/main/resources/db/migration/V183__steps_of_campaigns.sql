-- What was done with a campaign itself, by whom and why; of those before this only the log tells.
create table campaign_event (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on campaign_event (campaign);
create trigger append_only before update or delete on campaign_event for each row execute function refuse_change();
