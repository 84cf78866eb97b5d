-- Tables of facts that people sent to try a draft on: one for each kind of subject, a newer one takes its place.
create table plan_draft_facts (
  draft bigint not null references plan_draft,
  kind text not null check (kind in ('unit', 'person', 'campaign')),
  sha256 text not null,
  name text not null,
  version integer not null default 1,
  who text not null,
  at timestamptz not null,
  primary key (draft, kind)
);
