-- At what time a paper came, where the office knows: some plans ask for it by an hour of the last day.
alter table delivery add column time time;
