-- Plans in force, who takes part, what happened, and the papers that prove it.
create table campaign (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  plan text not null,
  title text not null,
  state text not null check (state in ('draft', 'announced', 'closed')),
  plan_version integer not null,
  period_from date not null,
  period_to date not null,
  announced_at timestamptz,
  version integer not null default 0
);
alter table role_grant add foreign key (campaign) references campaign;

create table campaign_plan (
  campaign bigint not null references campaign,
  version integer not null,
  text text not null,
  bases text not null,
  reason text not null,
  who text not null,
  at timestamptz not null,
  primary key (campaign, version)
);
create trigger append_only before update or delete on campaign_plan for each row execute function refuse_change();

create table participant (
  campaign bigint not null references campaign,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  unit bigint references unit,
  person bigint references person,
  name text not null,
  block text,
  above text,
  reason text,
  removed boolean not null default false,
  primary key (campaign, kind, code)
);

create table ledger_entry (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  kind text not null check (kind in ('campaign', 'unit', 'person')),
  subject text not null,
  fact text not null,
  value text,
  day date not null,
  recorded_at timestamptz not null,
  account bigint,
  who text not null,
  role text not null,
  source text not null,
  reason text,
  replaces bigint unique references ledger_entry
);
create unique index first_entry on ledger_entry (campaign, kind, subject, fact) where replaces is null;
create index on ledger_entry (campaign, kind, subject, id);
create trigger append_only before update or delete on ledger_entry for each row execute function refuse_change();

create table evidence (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  unit text not null,
  sha256 text not null,
  name text not null,
  size bigint not null,
  media text not null,
  number text,
  issued date,
  issuer text,
  kind text,
  subject text,
  account bigint,
  who text not null,
  at timestamptz not null
);
create index on evidence (campaign, unit);

create table evidence_use (
  evidence bigint not null references evidence,
  campaign bigint not null references campaign,
  unit text not null,
  about text not null,
  primary key (evidence, about)
);
create index on evidence_use (campaign, unit);
