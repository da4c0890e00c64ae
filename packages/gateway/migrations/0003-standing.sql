-- What an app may call and from where, and whether an account does dropshipping. What was there before keeps its rights: it may do everything.

alter table app add column category text;
-- JSON: a list of IP addresses; an empty one allows all.
alter table app add column addresses text not null default '[]';
alter table account add column dropshipper text not null default 'active';
