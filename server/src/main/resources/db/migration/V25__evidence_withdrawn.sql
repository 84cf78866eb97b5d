-- A paper that was sent by mistake is withdrawn with a reason; it stays to be seen, and proves nothing any more. Whoever
-- describes a paper that somebody else described meanwhile is told.
alter table evidence add column version int not null default 0;
alter table evidence add column withdrawn_at timestamptz;
alter table evidence add column withdrawn_by text;
alter table evidence add column withdrawn_because text;
alter table evidence add constraint withdrawn_with_reason check (
  (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null));
