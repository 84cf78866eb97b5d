-- Signed reports of reviews can be made public, too.
alter table public_item drop constraint public_item_kind_check;
alter table public_item add constraint public_item_kind_check
  check (kind in ('plan', 'ranking', 'honours', 'initiative', 'answer', 'report'));
