-- Sessions survive a crash of the database: nobody is to sign in again, and lose what was typed, because a disk was full
-- for a minute. Their ids are kept as hashes from now on, so those of before lead nowhere.
delete from spring_session;
alter table spring_session set logged;
alter table spring_session_attributes set logged;

-- Each entry carries a mark that only the program can make, with the key that stands outside the database: an entry
-- slipped in shows. By its mark a transaction also finds out whether it was committed when the connection died.
alter table audit_entry add column mark text;
create unique index on audit_entry (mark);
