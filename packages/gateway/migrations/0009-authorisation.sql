-- A token pair that a refresh has replaced keeps its refresh token, so that its later use can be told from that of an unknown one; and one that the account
-- has taken back stays, so that a call with it can be told why it is refused.

alter table token add column refreshed_at integer;
alter table token add column revoked_at integer;
create index token_by_consent on token (app_key, account_id);
