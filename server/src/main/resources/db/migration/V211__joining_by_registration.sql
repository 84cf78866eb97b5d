-- Until now "joining: registration" was read and nothing followed from it: everybody took part. From now on only those do who
-- registered. What was announced or drafted before goes on meaning what it meant.
alter table campaign_plan disable trigger append_only;
update campaign_plan
  set text = regexp_replace(text, '\yjoining:(\s*)registration\y', 'joining:\1everybody', 'g'),
    bases = regexp_replace(bases::text, '\yjoining:(\s*)registration\y', 'joining:\1everybody', 'g')::jsonb
  where text ~ '\yjoining:\s*registration\y' or bases::text ~ '\yjoining:\s*registration\y';
alter table campaign_plan enable trigger append_only;
update plan_draft
  set body = regexp_replace(body, '\yjoining:(\s*)registration\y', 'joining:\1everybody', 'g')
  where body ~ '\yjoining:\s*registration\y';
