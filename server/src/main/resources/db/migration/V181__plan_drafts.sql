-- Plans that are written from papers: the paper, which of its proposals people took, and the plan as text.
create table plan_draft (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  sha256 text not null,
  name text not null,
  media text not null,
  proposals integer not null,
  taken integer[] not null,
  body text not null,
  by_hand boolean not null default false,
  state text not null default 'open' check (state in ('open', 'used', 'discarded')),
  campaign bigint references campaign,
  who text not null,
  at timestamptz not null,
  version integer not null default 0,
  check ((state = 'used') = (campaign is not null))
);
create index on plan_draft (authority);
create index on plan_draft (campaign);
