-- A published ranking also shows classes; places of a class for which equal ones were tied are told apart by acts, up to this one.
alter table publication add column settlement_position bigint not null default 0;
