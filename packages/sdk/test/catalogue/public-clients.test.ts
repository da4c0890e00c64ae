import { describe, expect, it } from 'vitest'
import { checkParameters } from '../../src/catalogue/check-parameters.ts'
import { findMethod } from '../../src/catalogue/find-method.ts'

/** Values from the types of ae_sdk 0.6.0, a size that the API page says is answered with the default, and requests as public programs make them. */
describe('what is in use passes', () => {
  it.each([
    ['aliexpress.affiliate.product.query', { target_currency: 'CNY', target_language: 'IW' }],
    ['aliexpress.affiliate.featuredpromo.products.get', { sort: 'commissionDesc' }],
    ['aliexpress.ds.recommend.feed.get', { feed_name: 'DS_bestseller', sort: 'promotionTimeAsc' }],
    ['aliexpress.ds.feed.itemids.get', { feed_name: 'DS_bestseller', page_size: 500 }],
    [
      'aliexpress.ds.freight.query',
      {
        queryDeliveryReq:
          '{"quantity":"1","shipToCountry":"GB","productId":"1005003784285827","provinceCode":"","cityCode":"","selectedSkuId":"1","language":"en_GB","currency":"GBP","locale":"en_GB"}',
      },
    ],
    [
      'aliexpress.ds.text.search',
      {
        keyWord: 'lamp',
        local: 'en_US',
        countryCode: 'US',
        currency: 'USD',
        pageSize: '20',
        searchExtend: '[{"min":"","max":"","searchKey":"ship_from","searchValue":"US"}]',
      },
    ],
    [
      'aliexpress.affiliate.link.generate',
      { promotion_link_type: '0', source_values: 'https://a.example', tracking_id: 'a' },
    ],
  ])('%s %j', (method, parameters) => {
    const fact = findMethod(method)
    expect(fact && checkParameters(fact, parameters, { protocol: 'iop' })).toEqual([])
  })
})
