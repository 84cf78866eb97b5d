-- What was sent to somebody is read in the page, too, by whoever has no mail.
alter table digest add column read_at timestamptz;
create index on digest (account) where read_at is null;
