import type { Call, Digest, Pairs } from '../call.ts'

const labels: Record<Digest, string> = { md5: 'md5', 'hmac-md5': 'hmac', 'hmac-sha256': 'hmac-sha256' }
const secrets: Record<Digest, string> = {
  md5: 'helloworld',
  'hmac-md5': '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  'hmac-sha256': 'Sx7kQ0pLm2VdRt9wYzAb3NcE',
}

const topCall = (shape: string, digest: Digest, method: string, rest: Partial<Call> & { pairs: Pairs }): Call => ({
  shape,
  protocol: 'top',
  url: 'https://eco.taobao.com/router/rest',
  path: '',
  secret: secrets[digest],
  digest,
  carriage: 'form',
  body: '',
  file: null,
  ...rest,
  pairs: [
    ...(method === '' ? [] : ([['method', method]] as const)),
    ['app_key', '12345678'],
    ['session', '6102701f4c2ZZ5bc0a6d6bfa9d7a1cc1f8e2d3a4b5c6d7e'],
    ['timestamp', '2019-01-01 12:00:00'],
    ['format', 'json'],
    ['v', '2.0'],
    ['sign_method', labels[digest]],
    ...rest.pairs,
  ],
})

const manyParameters: Pairs = [
  ['partner_id', 'top-sdk-java-20210623'],
  ['simplify', 'true'],
  ['subject', 'Yoga mat 183×61 cm, 瑜伽垫, "extra thick" & non-slip'],
  ['categoryId', '200001820'],
  ['category_path', 'Sports > Fitness > Mats'],
  ['aeop_ae_product_s_k_us', '[{"sku_price":"12.30","sku_code":"A/1","ipm_sku_stock":10},{"sku_price":"13.00"}]'],
  ['detail', '<p class="a">10% off + gift</p>'],
  ['delivery_time', '7'],
  ['promise_template_id', '0'],
  ['product_price', '12.30'],
  ['product_unit', '100000015'],
  ['package_type', 'false'],
  ['lot_num', '1'],
  ['package_length', '65'],
  ['package_width', '15'],
  ['gross_weight', '1.250'],
  ['is_pack_sell', 'true'],
  ['freight_template_id', '1000000000000000'],
  ['owner_member_seq', '12000033684150723'],
  ['image_u_r_ls', 'https://ae01.alicdn.com/kf/a.jpg;https://ae01.alicdn.com/kf/b.jpg'],
  ['Locale', 'en_US'],
  ['currency_code', 'USD'],
  ['coupon_start_date', '2019-02-01 00:00:00'],
]

/** Calls of the old gateway: /router/rest and /router/batch. */
export const topCalls: readonly Call[] = [
  topCall('top md5, few parameters', 'md5', 'aliexpress.solution.order.fulfill', {
    carriage: 'query',
    pairs: [
      ['logistics_no', 'ES2019COM0000123456'],
      ['out_ref', '1000006270175804'],
      ['send_type', 'all'],
      ['service_name', 'SPAIN_LOCAL_CORREOS'],
    ],
  }),
  topCall('top hmac, Unicode and emoji', 'hmac-md5', 'aliexpress.message.send', {
    pairs: [
      ['partner_id', 'top-apitools'],
      ['message_text', 'Спасибо за заказ! 您好 😀 & 50% + café'],
      ['buyer_nick', 'Zoë Müller'],
      ['isRead', 'false'],
      ['is_top', 'true'],
      ['order_ids', '1000006270175804,1000006270175805'],
    ],
  }),
  topCall('top hmac-sha256, JSON', 'hmac-sha256', 'aliexpress.solution.order.get', {
    carriage: 'split',
    pairs: [
      ['simplify', 'true'],
      [
        'param0',
        '{"page_size":20,"current_page":1,"order_status_list":["SELLER_PART_SEND_GOODS","FINISH"],"url":"https://a.b/c","note":"ä"}',
      ],
      ['note_text', 'line one\nline two '],
    ],
  }),
  topCall('top md5, 30 parameters', 'md5', 'aliexpress.postproduct.redefining.postaeproduct', {
    carriage: 'split',
    pairs: manyParameters,
  }),
  topCall('top md5, a file', 'md5', 'aliexpress.ds.image.search', {
    carriage: 'multipart',
    file: { name: 'image_file_bytes', filename: 'mat.jpg', content: 'JFIF pretends to be a picture' },
    pairs: [
      ['target_language', 'EN'],
      ['title', '@home yoga'],
      ['memo', ' '],
    ],
  }),
  topCall('top batch, md5', 'md5', '', {
    url: 'https://eco.taobao.com/router/batch',
    carriage: 'batch',
    body: '#PUBLIC#method=taobao.item.seller.get&fields=num_iid%2Ctitle\r\n-S-\r\nnum_iid=11223344\r\n-S-\r\nnum_iid=55667788',
    pairs: [['partner_id', 'top-sdk-java-20210623']],
  }),
  topCall('top batch, hmac-sha256', 'hmac-sha256', '', {
    url: 'https://eco.taobao.com/router/batch',
    carriage: 'batch',
    body: 'method=aliexpress.solution.order.get&param0=%7B%22page_size%22%3A20%7D\r\n-S-\r\nmethod=taobao.time.get',
    pairs: [],
  }),
]
