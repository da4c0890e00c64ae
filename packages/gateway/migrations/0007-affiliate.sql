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

-- All that is asked of a paid order before it is shown: when the buyer had everything, and how many lines it has (store/affiliate-query.ts). As columns, since
-- an index on the document would read all of it several times at every save.
alter table trade_order add column paid_at integer;
alter table trade_order add column received_at integer;
alter table trade_order add column line_count integer not null default 0;
update trade_order set
  paid_at = json_extract(document, '$.paidAt'),
  received_at = case when status in ('FUND_PROCESSING', 'FINISH') and json_array_length(document, '$.shipments') > 0
      and (status = 'FUND_PROCESSING' or json_extract(document, '$.endReason') = 'buyer_accept_goods')
    then coalesce(json_extract(document, '$.finishedAt'), updated_at) end,
  line_count = json_array_length(document, '$.lines');
create index trade_order_for_affiliates
  on trade_order (created_at, order_id, buyer_account_id, status, paid_at, received_at, line_count)
  where paid_at is not null;
