-- A decision may also correct what the register says: a name, or the achievement.
alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check check (kind in ('award', 'revocation', 'correction'));

create table corrected_entry (
  decision bigint not null references decision,
  entry bigint not null references register_entry,
  name text not null,
  achievement text not null,
  primary key (decision, entry)
);
