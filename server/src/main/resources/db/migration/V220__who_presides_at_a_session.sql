-- Who presides where the presiding member is away: chosen with the attendance, among those who are there.
alter table council_presence add column presides boolean not null default false;
