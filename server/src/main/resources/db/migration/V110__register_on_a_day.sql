-- What the register says on a day: a correction or a revocation counts from the day on which its decision is public.
-- Whoever drafts and signs asks for the last day there is, on which everything that is signed counts.
create function register_on(day date)
returns table (
  id bigint, authority text, year integer, number integer, item bigint, name text, achievement text,
  revoked_by bigint, revoked_why text)
language sql stable
as $$
  select r.id, r.authority, r.year, r.number, r.item,
    case when early.entry is null then r.name else coalesce(known.name, i.name) end,
    case when early.entry is null then r.achievement else coalesce(known.achievement, i.achievement) end,
    case when taken.publish_on <= day then r.revoked_by end,
    case when taken.publish_on <= day then r.revoked_why end
  from register_entry r
    join decision_item i on i.id = r.item
    left join decision taken on taken.id = r.revoked_by
    left join lateral (
      select c.entry from corrected_entry c join decision t on t.id = c.decision
      where c.entry = r.id and t.state = 'signed' and t.publish_on > day limit 1) early on true
    left join lateral (
      select c.name, c.achievement from corrected_entry c join decision t on t.id = c.decision
      where c.entry = r.id and t.state = 'signed' and t.publish_on <= day order by t.id desc limit 1) known on true
$$;

-- Decisions of the first schema had no such day.
update decision set publish_on = issued where state = 'signed' and publish_on is null;

alter table achievement add column void_from date;
