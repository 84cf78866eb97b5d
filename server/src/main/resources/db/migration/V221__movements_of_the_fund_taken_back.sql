-- What was written down by mistake is taken back by a movement of its own, with its reason; both stay. An award whose payment was taken back
-- can be paid again: it counts its attempts.
alter table fund_entry drop constraint fund_entry_kind_check;
alter table fund_entry add constraint fund_entry_kind_check check (kind in ('grant', 'commit', 'release', 'pay', 'undo'));
alter table fund_entry add column undoes bigint references fund_entry;
alter table fund_entry add column attempt integer not null default 0;
alter table fund_entry add constraint fund_entry_undoes_check check ((kind = 'undo') = (undoes is not null));
create unique index undone_once on fund_entry (undoes) where undoes is not null;
drop index paid_once;
create unique index paid_once on fund_entry (entry, attempt) where kind = 'pay';

-- The movements that count.
create view fund_standing as
  select f.* from fund_entry f
  where f.kind <> 'undo' and not exists (select 1 from fund_entry u where u.undoes = f.id);
