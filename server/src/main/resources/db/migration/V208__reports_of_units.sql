-- What a unit writes for the report of a review of the whole, in the same parts; the authority's report is put together from them.
create table unit_report (
  id bigint generated always as identity primary key,
  campaign bigint not null references campaign,
  review text not null,
  unit text not null,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  version integer not null default 0,
  unique (campaign, review, unit)
);

-- What was written in it, every version.
create table unit_report_text (
  report bigint not null references unit_report,
  part text not null,
  version integer not null,
  content text not null,
  account bigint,
  who text not null,
  at timestamptz not null,
  primary key (report, part, version)
);
create trigger append_only before update or delete on unit_report_text for each row execute function refuse_change();

create table unit_report_event (
  id bigint generated always as identity primary key,
  report bigint not null references unit_report,
  step text not null,
  note text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null
);
create index on unit_report_event (report);
create trigger append_only before update or delete on unit_report_event for each row execute function refuse_change();
