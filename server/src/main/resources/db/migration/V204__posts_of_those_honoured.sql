-- A certificate and a list name the post that a person held when it was decided, beside the unit.
alter table decision_item add column post text not null default '';
