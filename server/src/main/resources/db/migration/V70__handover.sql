-- What a clerk made ready for the head: a sheet, a registration, a dossier. A row stands until it is handed in or taken back;
-- who did what stands in the log.
create table handover (
  campaign bigint not null references campaign,
  about text not null,
  account bigint not null,
  who text not null,
  at timestamptz not null,
  primary key (campaign, about)
);
