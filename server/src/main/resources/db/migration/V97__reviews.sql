-- A campaign is looked back on (sơ kết, tổng kết): the report of one review that the plan asks for. Its figures are kept when it is
-- signed, with what they were computed from; before that they follow from what is known.
create table review_report (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  campaign bigint not null references campaign,
  review text not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'signed')),
  number text not null default '',
  issued date,
  place text not null default '',
  signer text not null default '',
  capacity text not null default '',
  figures jsonb,
  version integer not null default 0,
  unique (campaign, review),
  check ((state = 'signed') = (figures is not null) and (state = 'signed') = (issued is not null))
);
create unique index review_report_number on review_report (authority, number, extract(year from issued)) where state = 'signed';
create trigger signed_stays before update or delete on review_report for each row
  when (old.state = 'signed') execute function refuse_change();

-- What people wrote in it, every version.
create table review_text (
  report bigint not null references review_report,
  part text not null,
  version integer not null,
  content text not null,
  account bigint,
  who text not null,
  at timestamptz not null,
  primary key (report, part, version)
);
create trigger append_only before update or delete on review_text for each row execute function refuse_change();

create table review_event (
  id bigint generated always as identity primary key,
  report bigint not null references review_report,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on review_event (report);
create trigger append_only before update or delete on review_event for each row execute function refuse_change();
