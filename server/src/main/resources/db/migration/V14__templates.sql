-- Authorities' own forms of papers; the newest of a kind stands, one without content gives it up.
create table paper_template (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kind text not null check (kind in ('registration', 'dossier', 'council', 'decision')),
  sha256 text,
  name text not null,
  who text not null,
  at timestamptz not null
);
create index on paper_template (authority);
create trigger append_only before update or delete on paper_template for each row execute function refuse_change();
