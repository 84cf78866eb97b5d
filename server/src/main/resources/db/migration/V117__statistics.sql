-- The state's statistics. What the forms ask of a case and neither plan nor register nor record says, as the office said it; the
-- newest counts. An empty value takes back what was said: it is not known again.
create table statistic_trait (
  authority text not null references authority,
  kind text not null check (kind in ('campaign', 'award', 'record')),
  case_id bigint not null,
  trait text not null,
  version integer not null check (version > 0),
  value text not null,
  account bigint,
  who text not null,
  at timestamptz not null,
  primary key (authority, kind, case_id, trait, version)
);
create trigger append_only before update or delete on statistic_trait for each row execute function refuse_change();

-- Numbers that the program cannot know, as they were typed; the newest counts, and none means that it is not known.
create table statistic_figure (
  authority text not null references authority,
  year integer not null check (year between 1945 and 2200),
  form text not null,
  line text not null,
  heading text not null,
  version integer not null check (version > 0),
  value integer check (value >= 0),
  account bigint,
  who text not null,
  at timestamptz not null,
  primary key (authority, year, form, line, heading, version)
);
create trigger append_only before update or delete on statistic_figure for each row execute function refuse_change();

-- Forms as somebody locked them, with all that they were counted from. A later lock stands beside the earlier one, with its reason.
create table statistic_lock (
  authority text not null references authority,
  year integer not null check (year between 1945 and 2200),
  form text not null,
  version integer not null check (version > 0),
  copy jsonb not null,
  reason text not null,
  account bigint,
  who text not null,
  role text not null,
  at timestamptz not null,
  primary key (authority, year, form, version)
);
create trigger append_only before update or delete on statistic_lock for each row execute function refuse_change();
