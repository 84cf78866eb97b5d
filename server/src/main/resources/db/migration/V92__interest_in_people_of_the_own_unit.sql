-- Who belongs to the unit of a person does not vote on that person, as on the unit itself. What was opened stays as it was.
alter table council_item add column unit text;
update council_item i set unit = p.above
from participant p, council_session s
where s.id = i.session and s.state = 'planned' and i.kind = 'person'
  and p.campaign = s.campaign and p.kind = 'person' and p.code = i.code;
