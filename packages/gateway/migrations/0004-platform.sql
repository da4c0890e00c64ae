-- Accounts and apps in full, orders placed through the API, what falls due with time, and numbers given out in turn.

-- JSON: what was added later; a member that is missing has its default (domain/account.ts).
alter table app add column settings text not null default '{}';
alter table account add column settings text not null default '{}';

-- The account and the app that placed an order through the API, with their own number for it.
alter table trade_order add column buyer_account_id text;
alter table trade_order add column app_key text;
alter table trade_order add column out_order_id text;
create index trade_order_by_buyer on trade_order (buyer_account_id, created_at desc, order_id desc)
  where buyer_account_id is not null;
create index trade_order_by_out_order_id on trade_order (buyer_account_id, out_order_id, created_at desc)
  where out_order_id is not null;

-- The account that sells a product. What was there before belongs to the first seller.
alter table product add column seller_id text not null default '';
update product set seller_id =
  coalesce((select account_id from account where platform = 'seller_center' order by account_id limit 1), '');
update product set document = json_set(document, '$.sellerId', seller_id);
create index product_by_seller on product (seller_id, product_id);

-- What happens by itself when its time has come, in the order of the times.
create table due_event (
  seq integer primary key autoincrement,
  due_at integer not null,
  kind text not null,
  subject text not null
) strict;

create index due_event_by_time on due_event (due_at, seq);
create index due_event_by_subject on due_event (kind, subject);

create table sequence (
  name text primary key,
  value integer not null
) strict, without rowid;
