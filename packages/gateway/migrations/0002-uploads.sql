-- Pictures of the temporary folder. The oldest go when the folder is full, so the order in which they came is kept.

create table upload (
  seq integer primary key autoincrement,
  upload_id text not null unique,
  account_id text not null,
  file_name text not null,
  content_type text not null,
  content blob not null,
  created_at integer not null
) strict;
