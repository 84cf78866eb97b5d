-- An administrator who wants to have a role that decides asks for it; another administrator confirms or refuses.
create table role_request (
  id bigint generated always as identity primary key,
  account bigint not null references account,
  role text not null,
  authority text not null references authority,
  unit text,
  campaign bigint,
  body text,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'withdrawn')),
  reason text not null default '',
  decided_at timestamptz,
  decided_by bigint references account,
  check ((state = 'waiting') = (decided_at is null)),
  check (state <> 'confirmed' or decided_by <> account),
  foreign key (authority, unit) references unit (authority, code)
);
create unique index on role_request (account, authority, role, coalesce(unit, ''), coalesce(campaign, 0), coalesce(body, ''))
  where state = 'waiting';
create index on role_grant (authority) where ended_at is null;
