-- A draft is made from a paper, or from an earlier campaign: its plan as it was then, the year, and what the campaign showed.
alter table plan_draft alter column sha256 drop not null;
alter table plan_draft alter column media drop not null;
alter table plan_draft add column earlier bigint references campaign;
alter table plan_draft add column year integer;
alter table plan_draft add column base text;
alter table plan_draft add column lessons jsonb;
alter table plan_draft add check ((sha256 is null) = (earlier is not null));
alter table plan_draft add check ((sha256 is null) = (media is null));
alter table plan_draft add check ((earlier is null) = (year is null) and (earlier is null) = (base is null)
  and (earlier is null) = (lessons is null));
create index on plan_draft (earlier);
