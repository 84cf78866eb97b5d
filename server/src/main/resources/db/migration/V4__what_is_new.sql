-- Which transaction wrote a row, so that whoever keeps a picture of the ledger can ask for exactly what is new:
-- every transaction below the oldest that was still running at the last look was seen by it whole.
alter table ledger_entry add column xid xid8 not null default pg_current_xact_id();
create index on ledger_entry (campaign, xid);
alter table score_act add column xid xid8 not null default pg_current_xact_id();
create index on score_act (campaign, xid);
create index on score_act (campaign, unit);
