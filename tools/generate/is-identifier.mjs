// @ts-check

/**
 * The rule that makes an integer an identifier, read off the names of the whole catalogue: `id`, `product_id`,
 * `sl_related_skuId`, `sku_Id`, `productId`, `item_ids`, `iid`, `category_id_long`, `success_product_id_list`, `owner_member_seq_long`,
 * `adminMemberSeq`, `buyer_aliid`, `orderid`, `order_no`, `order_number`. Such a number may exceed 2^53 (17-digit sku ids are on record).
 */
const IDENTIFIER =
  /(?:^|_)(?:i|ali|order)?ids?(?:_long|_list|_l\d)?$|[a-z_]I[dD]s?$|(?:_s|[a-z]S)eq(?:_long)?$|(?:^|_)order_(?:no|number)$/

/** What a list of integers holds besides: every other one lists ids, whatever its name, as `products` of `aliexpress.ds.feed.itemids.get`. */
const COUNTS = /ratings$/

/** @param {import('../read-facts.mjs').Fact} field */
export function isIdentifier({ name, type }) {
  return type === 'array<integer>' ? !COUNTS.test(name) : type === 'integer' && IDENTIFIER.test(name)
}
