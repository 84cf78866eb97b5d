-- Decisions: drafted by the office, signed by the chair, corrected or revoked by further decisions.
create table decision (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  authority text not null references authority,
  kind text not null check (kind in ('award', 'revocation')),
  title text not null,
  reason text not null default '',
  signer text not null,
  capacity text not null,
  place text not null,
  state text not null check (state in ('draft', 'signed')),
  number text,
  issued date,
  year integer,
  publish_on date,
  version integer not null default 0,
  who text not null,
  at timestamptz not null,
  signed_by text,
  check (state = 'draft' or number is not null and issued is not null and year is not null)
);
create unique index decision_number on decision (authority, year, number) where state = 'signed';
create index on decision (campaign);

create table decision_item (
  id bigint generated always as identity primary key,
  decision bigint not null references decision,
  award text not null,
  form text not null,
  form_word text not null,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  name text not null,
  unit text not null,
  achievement text not null,
  factor numeric,
  amount numeric,
  unique (decision, award, kind, code)
);

-- The register of awards (sổ vàng): a running number per authority and year. What is corrected or revoked names the decision.
create table register_entry (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  year integer not null,
  number integer not null,
  item bigint not null unique references decision_item,
  name text not null,
  achievement text not null,
  revoked_by bigint references decision,
  revoked_why text,
  unique (authority, year, number)
);

-- Which entries a revoking decision takes back.
create table revoked_entry (
  decision bigint not null references decision,
  entry bigint not null references register_entry,
  primary key (decision, entry)
);

-- The reward fund of a year: granted, committed by decisions, released by revocations, paid with a voucher.
create table fund_entry (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  year integer not null,
  kind text not null check (kind in ('grant', 'commit', 'release', 'pay')),
  amount numeric not null check (amount > 0),
  entry bigint references register_entry,
  voucher text not null default '',
  day date not null,
  note text not null default '',
  who text not null,
  at timestamptz not null
);
create unique index paid_once on fund_entry (entry) where kind = 'pay';
create unique index voucher_once on fund_entry (authority, year, voucher) where kind = 'pay';
create index on fund_entry (authority, year);
create trigger append_only before update or delete on fund_entry for each row execute function refuse_change();
