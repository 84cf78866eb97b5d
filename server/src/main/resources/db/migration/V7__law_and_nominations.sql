-- What an authority knows better of the law; it only grows, the newest of a key and a day stands.
create table law_value (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  key text not null,
  valid_from date not null,
  value text not null,
  confirmed boolean not null,
  source text not null,
  who text not null,
  at timestamptz not null
);
create index on law_value (authority);
create trigger append_only before update or delete on law_value for each row execute function refuse_change();

-- Who is put forward for which award, with the dossier.
create table nomination (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  award text not null,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  unit text not null,
  state text not null,
  despite text not null default '',
  submitted_on date,
  receipt integer,
  version integer not null default 0,
  unique (campaign, award, kind, code),
  unique (campaign, receipt)
);

create table nomination_event (
  id bigint generated always as identity primary key,
  nomination bigint not null references nomination,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on nomination_event (nomination);
create trigger append_only before update or delete on nomination_event for each row execute function refuse_change();

-- The parts that people write of the papers that are generated.
create table nomination_text (
  nomination bigint not null references nomination,
  part text not null,
  content text not null,
  version integer not null,
  primary key (nomination, part)
);

-- Papers made outside; the newest of a paper stands, one without content takes it away.
create table nomination_paper (
  id bigint generated always as identity primary key,
  nomination bigint not null references nomination,
  paper text not null,
  sha256 text,
  name text not null,
  size bigint not null,
  media text not null,
  who text not null,
  at timestamptz not null
);
create index on nomination_paper (nomination);
create trigger append_only before update or delete on nomination_paper for each row execute function refuse_change();
