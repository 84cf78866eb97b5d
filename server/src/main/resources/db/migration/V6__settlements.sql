-- Acts of the council that settle ties: who of the equal ones takes the places left. They only grow; the newest stands.
create table settlement (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  award text not null,
  quota_of text not null default '',
  chosen text not null,
  reason text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null,
  replaces bigint unique references settlement
);
create unique index first_settlement on settlement (campaign, award, quota_of) where replaces is null;
create trigger append_only before update or delete on settlement for each row execute function refuse_change();
