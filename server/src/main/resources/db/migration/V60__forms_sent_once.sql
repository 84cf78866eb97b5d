-- What became of each form that was sent: whoever sends the same form again gets the same answer and no second work is done.
create table form_answer (
  account text not null,
  key text not null,
  at timestamptz not null default now(),
  -- where the browser was sent; empty where a page was shown at once
  location text not null default '',
  -- key of the sentence that the next page says, with its values; empty for none
  notice text not null default '',
  notice_values jsonb not null default '[]',
  primary key (account, key)
);
create index on form_answer (at);
