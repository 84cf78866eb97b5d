-- After the last day the office records that a unit did not register.
alter table registration drop constraint registration_state_check;
alter table registration add constraint registration_state_check
  check (state in ('draft', 'submitted', 'returned', 'withdrawn', 'none'));
