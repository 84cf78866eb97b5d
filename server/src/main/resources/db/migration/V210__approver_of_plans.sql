-- Whose approval an authority asks for: until now its chair's.
alter table plan_approval_rule add column approver text not null default 'chair'
  check (approver in ('chair', 'steering-committee', 'standing-office'));
alter table plan_approval_rule alter column approver drop default;
