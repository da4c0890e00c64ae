import type { Call, Pairs } from '../call.ts'

const iopCall = (shape: string, rest: Partial<Call> & { pairs: Pairs }): Call => ({
  shape,
  protocol: 'iop',
  url: 'https://api-sg.aliexpress.com/sync',
  path: '',
  secret: 'Sx7kQ0pLm2VdRt9wYzAb3NcE',
  digest: 'hmac-sha256',
  carriage: 'form',
  body: '',
  file: null,
  ...rest,
})

const TOKEN = '50000301a28rVdzqcvSrDhAzlGx1c0a3f5bAvhTtGyqpj7eJkvFdSw'
const CODE = '3_12345678_JxZ05Ux3cnnSSUm6dCxYg6Q26'

const order =
  '{"logistics_address":{"address":"Calle de Alcalá 1","city":"Madrid","country":"ES","province":"Madrid","phone_country":"+34"},' +
  '"product_items":[{"product_id":1005006860981590,"product_count":1,"sku_attr":"14:29#黑色;5:100014064","order_memo":"a/b"}]}'

const freight =
  '{"quantity":1,"shipToCountry":"ES","productId":1005006860981590,"language":"en_US","locale":"en_US","selectedSkuId":"12000033684150723"}'

const manyParameters: Pairs = [
  ['method', 'aliexpress.affiliate.product.smartmatch'],
  ['app_key', '123456'],
  ['session', TOKEN],
  ['timestamp', '1778688123456'],
  ['sign_method', 'sha256'],
  ['format', 'json'],
  ['v', '2.0'],
  ['simplify', 'false'],
  ['partner_id', 'iop-sdk-java-20181207'],
  ['app_signature', 'free text'],
  ['device', 'adid:a b+c'],
  ['device_id', 'AFEA-12_3'],
  ['fields', 'app_sale_price,shop_id'],
  ['keywords', 'yoga mat & towel 50% + bag'],
  ['page_no', '1'],
  ['page_size', '50'],
  ['product_id', '1005006860981590'],
  ['site', '/item/a?b=c&d=e'],
  ['target_currency', 'EUR'],
  ['target_language', 'ES'],
  ['tracking_id', 'telegram'],
  ['user', '{"age":30,"tags":["a","b c"],"vip":true}'],
  ['country', 'ES'],
  ['appKey', '123456'],
  ['Sort', 'SALE_PRICE_ASC'],
  ['min_sale_price', '1000000000000000'],
  ['is_new', 'true'],
  ['with_shipping', 'false'],
  ['note', 'naïve café "quoted" <b>'],
  ['promotion_name', 'Día de la Madre'],
]

const tokenPairs = (timestamp: string): Pairs => [
  ['app_key', '12345678'],
  ['timestamp', timestamp],
  ['sign_method', 'sha256'],
  ['code', CODE],
]

/** Calls of the new gateway: /sync and /rest. */
export const iopCalls: readonly Call[] = [
  iopCall('sync sha256, text search', {
    carriage: 'query',
    pairs: [
      ['method', 'aliexpress.ds.text.search'],
      ['app_key', '12345678'],
      ['access_token', TOKEN],
      ['timestamp', '1778688000000'],
      ['sign_method', 'sha256'],
      ['local', 'en_US'],
      ['countryCode', 'ES'],
      ['currency', 'EUR'],
      ['keyWord', 'yoga mat + "towel" & 50% off 瑜伽垫'],
      ['pageSize', '20'],
    ],
  }),
  iopCall('sync sha256, order with JSON', {
    pairs: [
      ['app_key', '12345678'],
      ['timestamp', '1778688000123'],
      ['sign_method', 'sha256'],
      ['session', TOKEN],
      ['simplify', 'true'],
      ['method', 'aliexpress.ds.order.create'],
      ['ds_extend_request', '{"payment":{"try_to_pay":"true"},"ids":[1,2,3]}'],
      ['param_place_order_request4_open_api_d_t_o', order],
    ],
  }),
  iopCall('sync md5, affiliate links', {
    digest: 'md5',
    secret: 'helloworld',
    url: 'http://api-sg.aliexpress.com/sync',
    carriage: 'split',
    pairs: [
      ['app_key', '123456'],
      ['format', 'json'],
      ['sign_method', 'md5'],
      ['timestamp', '1778688000000'],
      ['v', '2.0'],
      ['method', 'aliexpress.affiliate.link.generate'],
      ['promotion_link_type', '0'],
      ['source_values', 'https://pt.aliexpress.com/item/1005006860981590.html?a=1&b=2'],
      ['tracking_id', 'telegram'],
    ],
  }),
  iopCall('sync sha256, 30 parameters', { carriage: 'split', pairs: manyParameters }),
  iopCall('sync sha256, bare parameters, texts', {
    carriage: 'bare',
    pairs: [
      ['app_key', '12345678'],
      ['method', 'aliexpress.ds.freight.query'],
      ['partner_id', 'iop-sdk-python-20220609'],
      ['sign_method', 'sha256'],
      ['timestamp', '1778688000000'],
      ['session', TOKEN],
      ['queryDeliveryReq', freight],
      ['remark', ' first line\nsecond line — café '],
      ['isGift', 'true'],
      ['empty', ' '],
      ['title', '@home & <garden>'],
    ],
  }),
  iopCall('rest, token/create', {
    url: 'https://api-sg.aliexpress.com/rest/auth/token/create',
    path: '/auth/token/create',
    secret: 'helloworld',
    pairs: tokenPairs('1517820392000'),
  }),
  iopCall('rest, token/refresh by GET', {
    url: 'https://api-sg.aliexpress.com/rest/auth/token/refresh',
    path: '/auth/token/refresh',
    carriage: 'query',
    pairs: [
      ['refresh_token', '50001300f28qVdzqcvSrDhAzlGx1c0a3f5bAvhTtGyqpj7eJkvFdSw'],
      ['app_key', '123456'],
      ['timestamp', '1778688000123'],
      ['sign_method', 'sha256'],
      ['partner_id', 'iop-sdk-java-20181207'],
    ],
  }),
  iopCall('rest?method=, as the PHP SDK does', {
    url: 'https://api-sg.aliexpress.com/rest',
    path: '/auth/token/create',
    carriage: 'multipart',
    pairs: [
      ['app_key', '12345678'],
      ['sign_method', 'sha256'],
      ['timestamp', '1715241234000'],
      ['method', '/auth/token/create'],
      ['partner_id', 'iop-sdk-php-20220608'],
      ['simplify', 'false'],
      ['format', 'json'],
      ['code', CODE],
    ],
  }),
  iopCall('sync?method=/auth/token/create', {
    path: '/auth/token/create',
    carriage: 'query',
    pairs: [
      ['method', '/auth/token/create'],
      ['app_key', '12345678'],
      ['timestamp', '1778688000000'],
      ['sign_method', 'sha256'],
      ['code', CODE],
    ],
  }),
  iopCall('rest, token/create, bare parameters', {
    path: '/auth/token/create',
    url: 'https://api-sg.aliexpress.com/rest/auth/token/create',
    carriage: 'bare',
    pairs: [...tokenPairs('1778688000123'), ['simplify', 'true'], ['debug', 'true']],
  }),
]
