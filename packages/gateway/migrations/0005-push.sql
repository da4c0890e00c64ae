-- Messages to apps: webhooks with their attempts, and the queues of the older platform.

create table push_message (
  message_id integer primary key,
  app_key text not null,
  topic text not null,
  type integer not null,
  account_id text not null,
  body text not null,
  created_at integer not null,
  state text not null,
  failures integer not null
) strict;

create index push_message_by_app on push_message (app_key, message_id);

-- What may be forgotten is looked for with every message; those of a suspended app, which may not, are passed over.
create index push_message_settled on push_message (message_id) where state in ('delivered', 'given-up');

-- One that has no end is still to be made, or was under way when the gateway stopped.
create table push_attempt (
  attempt_id integer primary key,
  message_id integer not null,
  app_key text not null,
  started_at integer not null,
  ended integer not null,
  status integer,
  failure text,
  milliseconds integer
) strict;

create index push_attempt_by_message on push_attempt (message_id, attempt_id);
create index push_attempt_by_app on push_attempt (app_key, attempt_id);
create index push_attempt_open on push_attempt (app_key, attempt_id) where ended = 0;

-- Apps to which nothing is sent for the time being, and since which attempt failures count.
create table push_standing (
  app_key text primary key,
  suspended_at integer,
  counted_after integer not null
) strict, without rowid;

create table push_settings (
  id integer primary key check (id = 1),
  document text not null
) strict;

-- JSON list; null stands for every topic.
create table tmc_permit (
  app_key text not null,
  account_id text not null,
  topics text,
  primary key (app_key, account_id)
) strict, without rowid;

create index tmc_permit_by_account on tmc_permit (account_id);

create table tmc_message (
  message_id integer primary key,
  app_key text not null,
  topic text not null,
  account_id text not null,
  content text not null,
  published_at integer not null,
  visible_at integer not null
) strict;

create index tmc_message_by_app on tmc_message (app_key, visible_at, message_id);
