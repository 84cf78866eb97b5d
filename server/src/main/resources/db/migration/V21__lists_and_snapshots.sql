-- Lists and snapshots that stood packed in texts become arrays and JSON, so that no sign within a name can break them.

-- A published ranking was lines of fields with tabs between them. A name may hold a line break, a field cannot hold a tab.
create function pg_temp.ranked(snapshot text) returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'code', m[1], 'name', m[2], 'block', m[3], 'above', m[4], 'total', nullif(m[5], '')::numeric,
      'complete', m[6] = 'true', 'rank', nullif(m[7], '')::integer, 'unsubmitted', coalesce(m[8], '') <> '')) order by n), '[]')
  from regexp_matches(snapshot,
    E'([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t\\n]*)\\t([^\\t\\n]*)\\t([^\\t\\n]*)(?:\\t([^\\t\\n]*))?(?:\\n|$)', 'g')
    with ordinality as line(m, n)
$$;
alter table publication alter column snapshot type jsonb using pg_temp.ranked(snapshot);

create function pg_temp.bases(packed text) returns jsonb language sql as $$
  select coalesce(jsonb_object_agg(
      left(part, position(E'\n' in part) - 1), substr(part, position(E'\n' in part) + 1)), '{}')
  from unnest(string_to_array(packed, E'\n# ~~~ base: ')) part
  where position(E'\n' in part) > 1
$$;
alter table campaign_plan alter column bases type jsonb using pg_temp.bases(bases);

alter table settlement alter column chosen type text[]
  using case when chosen = '' then '{}'::text[] else string_to_array(chosen, ',') end;

alter table sheet_event alter column lines drop default;
alter table sheet_event alter column lines type text[]
  using case when lines = '' then '{}'::text[] else string_to_array(lines, ',') end;
alter table sheet_event alter column lines set default '{}';

alter table intake_key alter column facts type text[] using string_to_array(facts, ' ');

drop function pg_temp.ranked(text);
drop function pg_temp.bases(text);
