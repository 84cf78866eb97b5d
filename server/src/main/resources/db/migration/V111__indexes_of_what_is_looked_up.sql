-- Columns by which rows are looked up one authority, session or entry at a time. Measured on 200 000 entries of the register with 5 000
-- corrections, 100 000 initiatives and 40 000 declared interests: each of these lookups read its whole table before.
create index on corrected_entry (entry);
create index on council_interest (session);
create index on initiative (authority);
create index on campaign (authority);
