-- Certificates of some recipients of a decision; without any here, of all.
create table print_entry (
  job bigint not null references print_job,
  entry bigint not null references register_entry,
  primary key (job, entry)
);

-- What follows from a decision is on nobody's record before the day of its publication.
alter table achievement add column public_from date;
update achievement a set public_from = d.publish_on from decision d
  where a.source = 'decision' and d.authority = a.authority and d.number = a.number and d.state = 'signed' and d.year = a.year;
