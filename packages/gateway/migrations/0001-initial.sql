-- The gateway's state. Times are epoch milliseconds. `document` holds the domain object as JSON; the columns beside
-- it are what queries look at, and are written with it.

create table app (
  app_key text primary key,
  secret text not null,
  name text not null,
  status text not null
) strict, without rowid;

create table account (
  account_id text primary key,
  login_id text not null,
  platform text not null,
  nick text not null
) strict, without rowid;

create table token (
  access_token text primary key,
  refresh_token text unique,
  app_key text not null,
  account_id text not null,
  issued_at integer not null,
  expires_at integer,
  refresh_expires_at integer
) strict, without rowid;

create table authorization_code (
  code text primary key,
  app_key text not null,
  account_id text not null,
  issued_at integer not null,
  used_at integer
) strict, without rowid;

create table trade_order (
  order_id text primary key,
  seller_id text not null,
  status text not null,
  buyer_login_id text not null,
  created_at integer not null,
  updated_at integer not null,
  document text not null
) strict;

create index trade_order_by_seller on trade_order (seller_id, created_at desc, order_id desc);

create table product (
  product_id text primary key,
  category_id integer not null,
  status text not null,
  -- ' word word word ', lower case: a word is found by its beginning.
  words text not null,
  excluded_countries text not null,
  -- Lowest sale price in hundredths of a dollar.
  price integer not null,
  sales integer not null,
  comments integer not null,
  document text not null
) strict;

create index product_by_category on product (category_id);
