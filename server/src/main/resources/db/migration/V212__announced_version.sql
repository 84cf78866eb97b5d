-- The version of a campaign that was announced: whatever is changed afterwards says nothing of the plan that was approved.
-- It is not known of those that were announced before.
alter table campaign add column announced_version int;
