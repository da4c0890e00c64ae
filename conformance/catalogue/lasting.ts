const tokens = /^(?:access_token|refresh_token|expire_time|refresh_token_valid_time|refresh_expires_in)$/u

/** Fields that differ between two answers to one request for good reason: a token is made anew, time goes on, an upload has an address of its own. */
const changing: Readonly<Record<string, RegExp>> = {
  '/auth/token/create': tokens,
  '/auth/token/refresh': tokens,
  '/auth/token/security/create': tokens,
  '/auth/token/security/refresh': tokens,
  '/auth/token/createWithOpenId': tokens,
  'taobao.top.auth.token.create': /^token_result$/u,
  'taobao.top.auth.token.refresh': /^token_result$/u,
  'taobao.time.get': /^time$/u,
  'aliexpress.solution.order.get': /^(?:time_stamp|timeout_left_time|left_send_good_\w+)$/u,
  'aliexpress.image.redefining.uploadtempimage': /^url$/u,
  'aliexpress.solution.product.post': /^product_id$/u,
  'aliexpress.solution.schema.product.instance.post': /^product_id$/u,
  'aliexpress.offer.product.post': /^product_id$/u,
  'aliexpress.offer.product.delete': /^product_id$/u,
  'aliexpress.solution.product.info.get': /^gmt_modified$/u,
  'aliexpress.offer.product.query': /^gmt_modified$/u,
  'aliexpress.postproduct.redefining.findaeproductbyid': /^gmt_modified$/u,
  'aliexpress.postproduct.redefining.findaeproductstatusbyid': /^time_stamp$/u,
  'aliexpress.solution.feed.submit': /^job_id$/u,
  'aliexpress.solution.feed.invalidate': /^invalid_successful_list$/u,
  'aliexpress.solution.batch.product.inventory.update': /^product_id$/u,
  'aliexpress.solution.batch.product.price.update': /^product_id$/u,
  'aliexpress.solution.feed.query': /^job_id$/u,
  'aliexpress.photobank.redefining.uploadimageforsdk': /^photobank_(?:url|used_size)$/u,
  'aliexpress.photobank.redefining.uploadimage': /^photobank_(?:url|used_size)$/u,
  'aliexpress.solution.order.info.get': /^time_stamp$/u,
  'aliexpress.trade.new.redefining.findorderbyid': /^time_stamp$/u,
  'aliexpress.trade.seller.orderlist.get': /^(?:time_stamp|timeout_left_time|left_send_good_\w+)$/u,
  'aliexpress.issue.detail.get': /^(?:id|issue_id|order_id|parent_order_id|gmt_\w+)$/u,
  'aliexpress.ds.feed.itemids.get': /^search_id$/u,
  'aliexpress.ds.freight.query': /^delivery_date_desc$/u,
}

/** A value in which what changes has a fixed text. */
export function lasting(method: string, value: unknown): unknown {
  const names = changing[method]
  if (names === undefined) return value
  return JSON.parse(JSON.stringify(value, (name, member: unknown) => (names.test(name) ? 'changes' : member)))
}
