-- Who followed a promotion link, and orders by when they were placed: an order counts for the link that was followed last before it.

create table affiliate_click (
  seq integer primary key autoincrement,
  app_key text not null,
  tracking_id text not null,
  target text not null,
  clicked_at integer not null
) strict;

create index affiliate_click_by_time on affiliate_click (clicked_at, seq);
create index affiliate_click_by_link on affiliate_click (app_key, tracking_id, target);

create index trade_order_by_creation on trade_order (created_at, order_id);
