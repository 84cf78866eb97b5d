-- Kinds of units have names of the authority's own. Until somebody changes them the kinds that are in use keep the word
-- by which they were known; the common ones get the name that every authority gives them.
create table unit_kind (
  authority text not null references authority,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  version integer not null default 0,
  primary key (authority, code)
);
create unique index on unit_kind (authority, name);

insert into unit_kind (authority, code, name)
select distinct authority, kind, case kind
    when 'ward' then 'UBND phường'
    when 'commune' then 'UBND cấp xã'
    when 'district' then 'UBND cấp huyện'
    when 'city' then 'UBND thành phố'
    when 'town' then 'UBND thị xã'
    when 'province' then 'UBND tỉnh'
    when 'department' then 'Phòng, ban chuyên môn'
    when 'specialist-office' then 'Phòng, ban chuyên môn'
    when 'agency' then 'Cơ quan, đơn vị'
    when 'other-agency' then 'Cơ quan, đơn vị khác'
    when 'vertical-agency' then 'Cơ quan ngành dọc'
    when 'central-agency' then 'Cơ quan Trung ương trên địa bàn'
    when 'party-agency' then 'Cơ quan Đảng'
    when 'mass-organisation' then 'Mặt trận và tổ chức chính trị – xã hội'
    when 'province-department' then 'Sở, ban, ngành'
    when 'province-specialist' then 'Đơn vị chuyên trách cấp tỉnh'
    when 'district-specialist' then 'Đơn vị chuyên trách cấp huyện'
    else initcap(replace(kind, '-', ' ')) end
from unit
on conflict do nothing;
-- Two kinds whose name would be the same keep theirs apart by their word.
insert into unit_kind (authority, code, name)
select distinct authority, kind, kind || ' (2)' from unit
on conflict (authority, code) do nothing;

alter table unit add foreign key (authority, kind) references unit_kind (authority, code);

-- Which kind of units takes part in which block of the plan.
create table campaign_block (
  campaign bigint not null references campaign,
  kind text not null,
  block text not null,
  primary key (campaign, kind)
);
insert into campaign_block (campaign, kind, block)
select distinct p.campaign, u.kind, p.block
from participant p join campaign c on c.id = p.campaign
join unit u on u.authority = c.authority and u.code = p.code
where p.kind = 'unit' and p.block = u.kind;

-- How a campaign ends, and the papers by which it was announced and called off.
alter table campaign drop constraint campaign_state_check;
alter table campaign add check (state in ('draft', 'announced', 'called-off', 'closed', 'archived', 'discarded'));
alter table campaign add announced_paper text, add announced_on date, add ended_paper text, add ended_on date, add ended_reason text;
