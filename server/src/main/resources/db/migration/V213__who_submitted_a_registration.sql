-- Who of the unit submitted a registration, whose name its paper carries; it is not known of those submitted before.
alter table registration add column submitted_by text;
