-- Every text that a draft of a plan has had, so that a change can be undone, done again, or an older text fetched back.
create table plan_draft_text (
  draft bigint not null references plan_draft,
  version integer not null,
  body text not null,
  proposals integer not null,
  taken integer[] not null,
  by_hand boolean not null,
  before integer,
  undone integer,
  who text not null,
  at timestamptz not null,
  primary key (draft, version)
);
insert into plan_draft_text (draft, version, body, proposals, taken, by_hand, who, at)
  select id, version, body, proposals, taken, by_hand, who, at from plan_draft;
