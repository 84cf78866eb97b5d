-- Addresses of other systems that are told what becomes public, what was told of each thing, and the messages.
create table webhook (
  id bigint generated always as identity primary key,
  mark uuid not null unique,
  authority text not null references authority,
  name text not null,
  address text not null,
  site_address text not null,
  secret text not null,
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index on webhook (authority);

create table webhook_told (
  webhook bigint not null references webhook,
  item bigint not null references public_item,
  version integer not null,
  visible boolean not null,
  times integer not null,
  said text not null,
  primary key (webhook, item)
);

create table webhook_message (
  id bigint generated always as identity primary key,
  webhook bigint not null references webhook,
  message_id text not null unique,
  type text not null check (type in ('published', 'corrected', 'withdrawn', 'test')),
  title text not null,
  body text not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  due_at timestamptz not null,
  tries integer not null default 0,
  status integer not null default 0,
  failure text not null default '' check (failure in ('', 'refused', 'unreachable', 'timeout', 'forbidden', 'insecure', 'gone')),
  tried_at timestamptz
);
create index on webhook_message (due_at) where state = 'waiting';
create index on webhook_message (webhook, id desc);
