-- Whether an authority announces only what its chair approved; it only grows, the newest counts.
create table plan_approval_rule (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  required boolean not null,
  who text not null,
  at timestamptz not null
);
create index on plan_approval_rule (authority);
create trigger append_only before update or delete on plan_approval_rule for each row execute function refuse_change();

-- A campaign in preparation on its way to the chair and back. What was approved is the campaign as it stood in that version.
create table plan_approval (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  version integer not null,
  step text not null check (step in ('submit', 'take-back', 'return', 'approve')),
  note text not null,
  who text not null,
  at timestamptz not null
);
create index on plan_approval (campaign);
create trigger append_only before update or delete on plan_approval for each row execute function refuse_change();
