-- The emblem of an authority is kept beside its own forms of papers.
alter table paper_template drop constraint paper_template_kind_check;
alter table paper_template add constraint paper_template_kind_check
  check (kind in ('registration', 'dossier', 'council', 'decision', 'emblem'));
