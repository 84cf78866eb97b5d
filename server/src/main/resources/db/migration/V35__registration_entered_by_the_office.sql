-- A registration that came on paper: who of the office entered it for the unit.
alter table registration add column entered_by text;
