-- Difficulties and questions about clauses of a plan: a unit asks, the office answers, everybody in the campaign reads both.
create table question (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  clause text not null,
  unit text not null,
  text text not null,
  who text not null,
  at timestamptz not null,
  state text not null default 'open',
  answer text not null default '',
  answered_by text not null default '',
  answered_at timestamptz,
  version integer not null default 0
);
create index on question (campaign, clause);
