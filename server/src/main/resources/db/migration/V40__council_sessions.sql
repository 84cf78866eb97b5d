-- The name stays beside the membership: it is read long after the account has lost its roles.
alter table council_member add column name text;
update council_member m set name = (select a.name from account a where a.id = m.account);
alter table council_member alter column name set not null;

-- Who sat in a session, as it was when the vote was opened (or paper ballots were entered); later changes of membership change nothing here.
create table council_seat (
  session bigint not null references council_session,
  member bigint not null references council_member,
  account bigint not null,
  name text not null,
  post text not null,
  unit text,
  person text,
  presides boolean not null,
  primary key (session, member)
);
insert into council_seat (session, member, account, name, post, unit, person, presides)
  select s.id, m.id, m.account, m.name, m.post, m.unit, m.person, m.presides
  from council_session s join campaign c on c.id = s.campaign
    join council_member m on m.authority = c.authority and m.council = s.council
      and m.valid_from <= s.day and (m.valid_to is null or m.valid_to >= s.day)
  where s.state <> 'planned';

-- The share of votes that each item needs, and of whom: of those who may vote on it, or of all members.
alter table council_item add column majority_percent numeric;
alter table council_item add column majority_strict boolean;
alter table council_item add column majority_all boolean not null default false;
update council_item i set majority_percent = s.majority_percent, majority_strict = s.majority_strict
  from council_session s where s.id = i.session;
alter table council_item alter column majority_percent set not null;
alter table council_item alter column majority_strict set not null;
-- Why an item is decided upon again; empty where it is the first time.
alter table council_item add column again text not null default '';
alter table council_session drop column majority_percent;
alter table council_session drop column majority_strict;

-- The least number of ballots with which a vote can be counted.
alter table council_session add column least_ballots integer not null default 3;
-- The installation's signature under the key of a vote and what was opened, and under each envelope. A vote that is open while this
-- is brought in has none: it is given up and repeated.
alter table council_session add column key_signature text;
alter table council_ballot add column signature text;

-- A member is told of an interest that the secretary noted, and answers.
alter table council_interest add column by_member boolean not null default true;
alter table council_interest add column known_at timestamptz;
