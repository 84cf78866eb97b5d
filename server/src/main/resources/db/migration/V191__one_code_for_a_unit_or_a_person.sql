-- A campaign is read and written with units and people under their codes: one code for both could mean either. What has stood
-- there since before stays, and can be told apart by nobody but people; nothing of the kind is added any more.
create function refuse_namesake() returns trigger language plpgsql as $$
begin
  -- One after another within an authority: of two who add at once each would not see the other's.
  perform from authority where id = new.authority for no key update;
  if tg_table_name = 'unit' then
    if exists (select from person where authority = new.authority and code = new.code) then
      raise unique_violation using message = 'code ' || new.code || ' is a person''s', constraint = 'unit_or_person_code';
    end if;
  elsif exists (select from unit where authority = new.authority and code = new.code)
      and not exists (select from person where authority = new.authority and code = new.code) then
    raise unique_violation using message = 'code ' || new.code || ' is a unit''s', constraint = 'unit_or_person_code';
  end if;
  return new;
end $$;

create trigger unit_or_person_code before insert or update of code, authority on unit
  for each row execute function refuse_namesake();
create trigger unit_or_person_code before insert or update of code, authority on person
  for each row execute function refuse_namesake();
