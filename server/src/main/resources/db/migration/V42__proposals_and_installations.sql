-- Each candidate of a proposal that was sent, and what became of it: the same award is not proposed twice for the same candidate
-- while it is open or granted.
alter table proposal drop constraint proposal_state_check;
alter table proposal add constraint proposal_state_check check (state in ('sent', 'answered', 'withdrawn'));
alter table proposal add column award text;
alter table proposal add column reason text not null default '';
alter table proposal add column signed_by text not null default '';

create table proposal_entry (
  proposal bigint not null references proposal,
  campaign bigint not null references campaign,
  award text not null,
  kind text not null check (kind in ('unit', 'person')),
  code text not null,
  result text not null check (result in ('open', 'granted', 'refused', 'withdrawn')),
  reason text not null default '',
  primary key (proposal, kind, code)
);
-- What was sent before: the award is known by its label; of what was sent twice the first stands.
insert into proposal_entry (proposal, campaign, award, kind, code, result)
  select p.id, p.campaign, p.title, c ->> 'kind', c ->> 'code',
    case when p.state = 'sent' then 'open'
      when (p.answer::jsonb -> 'awarded') ? ((c ->> 'kind') || '/' || (c ->> 'code')) then 'granted' else 'refused' end
  from proposal p, jsonb_array_elements(p.manifest::jsonb -> 'candidates') c where p.direction = 'out' and p.campaign is not null
  on conflict do nothing;
update proposal_entry e set result = 'withdrawn' where result in ('open', 'granted') and exists (
  select 1 from proposal_entry o where o.result in ('open', 'granted') and o.proposal < e.proposal
    and (o.campaign, o.award, o.kind, o.code) = (e.campaign, e.award, e.kind, e.code));
create unique index proposed_once on proposal_entry (campaign, award, kind, code) where result in ('open', 'granted');

-- Other installations whose packages and answers are taken: their public keys, compared by voice before they count.
create table known_installation (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  name text not null,
  public_key text not null,
  who text not null,
  at timestamptz not null,
  confirmed_by text,
  ended_by text
);
create unique index on known_installation (authority, public_key) where ended_by is null;
