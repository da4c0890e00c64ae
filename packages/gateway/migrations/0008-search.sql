-- An index for each way in which lists are asked for, so that a page costs the same in a shop of any size.

drop index product_by_category;
create index product_by_price on product (price, product_id);
create index product_by_sales on product (sales, product_id);
create index product_by_comments on product (comments, product_id);
create index product_by_category_price on product (category_id, price, product_id);
create index product_by_category_sales on product (category_id, sales, product_id);
create index product_by_category_comments on product (category_id, comments, product_id);

create index trade_order_by_status on trade_order (seller_id, status, created_at desc, order_id desc);
create index trade_order_by_update on trade_order (seller_id, updated_at);
create index trade_order_by_login on trade_order (seller_id, buyer_login_id, created_at desc, order_id desc);
