-- When a session of a council ended, as 16:30; minutes say it (Decree 30/2020, annex III). Empty until somebody has put it down.
alter table council_session add column ended text not null default '';
