-- Decisions of a higher level, on awards that were proposed to it, stand beside one's own: who decided, who pays, the scan of the paper.
alter table decision add column body text not null default '';
alter table decision add column paid_by text not null default '';
alter table decision add column scan text;
alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check check (kind in ('award', 'revocation', 'correction', 'upper'));
-- A draft that was thrown away stays on record.
alter table decision drop constraint decision_state_check;
alter table decision add constraint decision_state_check check (state in ('draft', 'signed', 'discarded'));
alter table decision drop constraint decision_check;
alter table decision add constraint decision_signed_check
  check (state <> 'signed' or number is not null and issued is not null and year is not null);
drop index decision_number;
create unique index decision_number on decision (authority, body, year, number) where state = 'signed';

-- Nobody has the same award of a campaign twice, whoever signs what at the same time. Those who were entered twice before this
-- was so are marked; people revoke one of the two.
alter table register_entry add column campaign bigint references campaign;
alter table register_entry add column award text;
alter table register_entry add column kind text;
alter table register_entry add column code text;
alter table register_entry add column twice boolean not null default false;
update register_entry r set campaign = d.campaign, award = i.award, kind = i.kind, code = i.code
  from decision_item i join decision d on d.id = i.decision where i.id = r.item;
alter table register_entry alter column campaign set not null;
alter table register_entry alter column award set not null;
alter table register_entry alter column kind set not null;
alter table register_entry alter column code set not null;
update register_entry r set twice = true where revoked_by is null and exists (
  select 1 from register_entry o where o.revoked_by is null and o.id < r.id
    and (o.campaign, o.award, o.kind, o.code) = (r.campaign, r.award, r.kind, r.code));
create unique index given_once on register_entry (campaign, award, kind, code) where revoked_by is null and not twice;

-- One voucher may pay several awards at once; that it is not used a second time is asked under the lock of the fund.
drop index voucher_once;
create index on fund_entry (authority, year, voucher) where kind = 'pay';
