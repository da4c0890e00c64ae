-- What only the seller sees: the rest of a listing, feeds, the photo bank, solutions of disputes.

create table listing (
  product_id text primary key,
  -- 1 for what its seller has deleted: orders still name it.
  removed integer not null,
  document text not null
) strict, without rowid;

create table feed_job (
  job_id text primary key,
  seller_id text not null,
  operation_type text not null,
  status text not null,
  submitted_at integer not null,
  finished_at integer
) strict;

create index feed_job_by_seller on feed_job (seller_id, submitted_at desc, job_id desc);

-- `result` is empty until the item has had its turn.
create table feed_item (
  job_id text not null,
  position integer not null,
  content_id text not null,
  content text not null,
  success integer,
  result text,
  primary key (job_id, position)
) strict, without rowid;

create table photo (
  photo_id integer primary key,
  path text not null unique,
  account_id text not null,
  group_id text,
  file_name text not null,
  content_type text not null,
  width integer not null,
  height integer not null,
  content blob not null,
  created_at integer not null
) strict;

create index photo_by_account on photo (account_id, photo_id);

create table issue_solution (
  solution_id integer primary key,
  issue_id text not null,
  document text not null
) strict;

create index issue_solution_by_issue on issue_solution (issue_id, solution_id);

-- A dispute is part of its order. As a column, since an index on the document would read all of it at every save.
alter table trade_order add column issue_id text;
create index trade_order_by_issue on trade_order (issue_id) where issue_id is not null;

create index product_by_seller_status on product (seller_id, status, product_id);
