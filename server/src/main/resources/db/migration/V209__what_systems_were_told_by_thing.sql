-- Whoever looks for what a published thing points at reads no whole table.
create index on webhook_told (item);
