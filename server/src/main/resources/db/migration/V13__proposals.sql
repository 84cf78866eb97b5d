-- Proposals to a higher level, on the side that sends and on the side that receives; the same token names both.
create table proposal (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  direction text not null check (direction in ('out', 'in')),
  token text not null,
  campaign bigint references campaign,
  title text not null,
  other text not null,
  sha256 text not null,
  manifest text not null,
  state text not null check (state in ('sent', 'answered')),
  answer text,
  who text not null,
  at timestamptz not null,
  answered_by text,
  answered_at timestamptz,
  unique (authority, direction, token)
);
create index on proposal (campaign);
