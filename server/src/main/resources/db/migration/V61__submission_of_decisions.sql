-- The letter by which a decision was proposed (tờ trình), as its number and day stand on the paper.
alter table decision add column submission text not null default '';
