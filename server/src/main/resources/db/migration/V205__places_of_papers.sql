-- Where an authority dates its papers; it only grows, the newest counts. Decisions that are signed have said it already.
create table paper_place (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  place text not null,
  who text not null,
  at timestamptz not null
);
create index on paper_place (authority);
create trigger append_only before update or delete on paper_place for each row execute function refuse_change();
insert into paper_place (authority, place, who, at)
  select distinct on (authority) authority, place, signer, now() from decision
  where state = 'signed' and place <> '' order by authority, issued desc, id desc;
