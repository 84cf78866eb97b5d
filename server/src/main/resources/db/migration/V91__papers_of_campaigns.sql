-- The paper that announces a campaign as its authority uploaded it; the newest stands, with why it took the place of another.
create table campaign_document (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  sha256 text not null,
  name text not null,
  media text not null,
  pages jsonb not null,
  reason text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null,
  replaces bigint unique references campaign_document
);
create unique index first_campaign_document on campaign_document (campaign) where replaces is null;
create trigger append_only before update or delete on campaign_document for each row execute function refuse_change();
