-- In which classes somebody was when a decision was drafted and signed, in one text, so that its paper does not change later.
alter table decision_item add column classes text not null default '';
