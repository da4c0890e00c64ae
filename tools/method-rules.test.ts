import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

interface Method {
  readonly name: string
  readonly access: string
  readonly repeatable: boolean
  readonly accessFrom: string
  readonly paging?: object
  readonly appCategories: readonly string[]
}

let methods: readonly Method[] = []
let byName: ReadonlyMap<string, Method>

const at = (path: string) => JSON.stringify(new URL(path, import.meta.url))

function evaluate(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
}

beforeAll(() => {
  const script = `
    import { effectiveMethods } from ${at('catalogue/effective-methods.mjs')}
    import { readFacts } from ${at('read-facts.mjs')}
    console.log(JSON.stringify(effectiveMethods(readFacts(${JSON.stringify(fileURLToPath(new URL('..', import.meta.url)))}))))
  `
  methods = JSON.parse(evaluate(script)) as Method[]
  byName = new Map(methods.map((method) => [method.name, method]))
})

/** Read as a person reads them: name, what the catalogue says it does, and what a second sending would do. */
const READ = `
  aliexpress.ds.product.get aliexpress.ds.text.search aliexpress.ds.image.search aliexpress.ds.image.searchV2
  aliexpress.ds.freight.query aliexpress.ds.order.tracking.get aliexpress.trade.ds.order.get
  aliexpress.affiliate.product.smartmatch aliexpress.affiliate.hotproduct.download aliexpress.affiliate.link.generate
  aliexpress.solution.order.get aliexpress.solution.product.category.suggest aliexpress.ascp.item.detail
  aliexpress.ascp.po.pageQuery aliexpress.ascp.po.createPickupShippingMarkPdf aliexpress.carmodel.findByTecId
  aliexpress.category.redefining.sizemodelsrequiredforpostcat aliexpress.offer.redefining.supportsizeprop
  aliexpress.logistics.redefining.qureywlbdomesticlogisticscompany aliexpress.logistics.valueadded.insurance.estimate
  aliexpress.merchant.product.post.limit aliexpress.social.shopping.order.tracking aliexpress.trade.seller.order.decrypt
  cainiao.global.im.pickup.bigbag.info arise.logistics.awb.print /ai/product/title/generation /userdetail/get
  com.aidc.service.api.client.image.service.ImageTranslationService aliexpress/message/history/list taobao.time.get
`
const SETS = `
  aliexpress.solution.batch.product.inventory.update aliexpress.solution.batch.product.delete
  aliexpress.solution.feed.invalidate aliexpress.postproduct.redefining.onlineaeproduct arise.product.offline
  aliexpress.postproduct.redefining.editsingleskuprice aliexpress.message.faq.del aliexpress.ascp.item.unBind
  aliexpress.ascp.po.cancelPickupOrder aliexpress.photobank.redefining.delunusephoto arise.order.memo.set
  aliexpress.social.shopping.order.cancel.notpay.query aliexpress.sellercenter.proxy.chat.message.read
  aliexpress.carmodel.update.product.carInfo arise.product.stock.update
`
const MAKES = `
  aliexpress.ds.order.create aliexpress.trade.buy.placeorder aliexpress.social.shopping.order.place.query
  aliexpress.solution.order.fulfill aliexpress.solution.feed.submit aliexpress.solution.product.post
  aliexpress.image.redefining.uploadtempimage aliexpress.evaluation.evaluation.reply aliexpress.ds.add.info
  aliexpress.message.redefining.versiontwo.addmsg aliexpress.miniapp.order.price.adjust /auth/token/create
  /auth/token/refresh aliexpress.postproduct.redefining.renewexpire aliexpress.trade.redefining.sendcode
  aliexpress.trade.redefining.extendsbuyeracceptgoodstime aliexpress.logistics.sellershipmentfortop
  aliexpress.asf.platform.logistics.rts aliexpress.asf.local2local.transfer.to.offline com.aliexpress.pay.auth
  aliexpress.ecowarehouse.inventory.change.get /ai/virtual/model/generation/batch
  aliexpress.trade.order.changeStatus arise.reverse.order.return.update
`
const namesIn = (text: string) => text.trim().split(/\s+/)

describe('every method', () => {
  it('is there', () => expect(methods).toHaveLength(723))

  it('reads or writes, and every read may be repeated', () => {
    for (const { name, access, repeatable, accessFrom } of methods) {
      expect(['read', 'write'], name).toContain(access)
      expect(typeof repeatable, name).toBe('boolean')
      expect(access === 'write' || repeatable, name).toBe(true)
      expect(['rule', 'exception'], name).toContain(accessFrom)
    }
  })

  it.each([
    ['reads', READ, 'read', true],
    ['sets', SETS, 'write', true],
    ['makes', MAKES, 'write', false],
  ])('%s what a person says it does', (_what, names, access, repeatable) => {
    for (const name of namesIn(names)) expect(byName.get(name), name).toMatchObject({ access, repeatable })
  })

  it('that has pages reads', () => {
    expect(methods.filter(({ paging, access }) => paging && access !== 'read')).toEqual([])
  })
})

describe('pages', () => {
  it.each([
    [
      'aliexpress.affiliate.product.query',
      {
        kind: 'page',
        position: 'page_no',
        first: 1,
        size: 'page_size',
        maxSize: 50,
        items: 'resp_result.result.products',
        total: 'resp_result.result.total_record_count',
        pages: 'resp_result.result.total_page_no',
      },
    ],
    [
      'aliexpress.ds.text.search',
      {
        kind: 'page',
        position: 'pageIndex',
        first: 1,
        size: 'pageSize',
        items: 'data.products',
        total: 'data.totalCount',
      },
    ],
    [
      'aliexpress.carmodel.get.article',
      {
        kind: 'page',
        position: 'param0.current',
        first: 1,
        size: 'param0.page_size',
        items: 'result.data_source_list',
        total: 'result.page_info.total',
      },
    ],
    [
      'aliexpress.solution.product.list.get',
      {
        kind: 'page',
        position: 'aeop_a_e_product_list_query.current_page',
        first: 1,
        size: 'aeop_a_e_product_list_query.page_size',
        items: 'result.aeop_a_e_product_display_d_t_o_list',
        total: 'result.product_count',
        pages: 'result.total_page',
      },
    ],
    [
      'aliexpress.solution.order.get',
      {
        kind: 'page',
        position: 'current_page',
        first: 1,
        size: 'page_size',
        orIn: 'param0',
        items: 'result.target_list',
        total: 'result.total_count',
        pages: 'result.total_page',
      },
    ],
    [
      'aliexpress.ds.feed.itemids.get',
      {
        kind: 'cursor',
        position: 'search_id',
        first: '',
        size: 'page_size',
        maxSize: 200,
        items: 'result.products',
        next: 'result.search_id',
      },
    ],
    ['aliexpress.social.vksharing.ranking.get', { kind: 'page', position: 'page', first: 1, items: 'list' }],
    ['aliexpress.logistics.abnormalorder.query', { position: 'current_page', items: 'result', pages: 'total_page' }],
  ])('of %s', (name, paging) => expect(byName.get(name)?.paging).toMatchObject(paging))

  it.each([
    'aliexpress.ds.product.get',
    'aliexpress.local.service.products.list',
    'aliexpress/message/list',
    'aliexpress.data.redefining.queryproductviewedinfoeverydaybyid',
  ])('are not known of %s', (name) => expect(byName.get(name)).not.toHaveProperty('paging'))
})

describe('the rule of pages', () => {
  const page = { name: 'page_no', type: 'integer' }
  const size = { name: 'page_size', type: 'integer', maximum: 50 }
  const list = { name: 'rows', type: 'array<json>' }
  const query = (...fields: object[]) => ({ name: 'query', type: 'json', fields })
  it.each([
    ['takes the size beside the page', [page, size], [list], { paging: { size: 'page_size', maxSize: 50 } }],
    ['takes the first page from the minimum', [{ ...page, minimum: 0 }], [list], { paging: { first: 0 } }],
    [
      'knows lists that are never items',
      [page],
      [list, { ...list, name: 'error_list' }],
      { paging: { items: 'rows' } },
    ],
    [
      'does not choose between pages',
      [page, query(page)],
      [list],
      { open: expect.stringContaining('more than one p') },
    ],
    [
      'does not choose between lists',
      [page],
      [list, { ...list, name: 'b' }],
      { open: expect.stringContaining('list') },
    ],
    ['wants a list', [page], [], { open: expect.stringContaining('no list') }],
    ['wants a page', [size], [list], { open: expect.stringContaining('no page') }],
  ])('%s', (_what, params, response, expected) => expect(pagingByRule({ params, response })).toMatchObject(expected))

  it('takes no size from elsewhere', () => {
    expect(pagingByRule({ params: [query(page), size], response: [list] })).toEqual({
      paging: { kind: 'page', position: 'query.page_no', first: 1, items: 'rows' },
    })
  })

  function pagingByRule(trees: object): unknown {
    const script = `
      import { readFileSync } from 'node:fs'
      import { pagingByRule } from ${at('catalogue/derive-paging.mjs')}
      const facts = JSON.parse(readFileSync(new URL(${at('../facts/paging.json')}), 'utf8'))
      console.log(JSON.stringify(pagingByRule(${JSON.stringify(trees)}, facts)))
    `
    return JSON.parse(evaluate(script))
  }
})

describe('names', () => {
  it('follow a renamed method in both directions', () => {
    expect(byName.get('aliexpress.trade.buy.placeorder')).toMatchObject({ successor: 'aliexpress.ds.order.create' })
    expect(byName.get('aliexpress.ds.freight.query')).toMatchObject({
      predecessors: ['aliexpress.logistics.buyer.freight.calculate', 'aliexpress.logistics.buyer.freight.get'],
    })
    expect(byName.get('aliexpress.ds.product.get')).not.toHaveProperty('successor')
    expect(byName.get('taobao.time.get')).not.toHaveProperty('predecessors')
  })
})

describe('app categories', () => {
  it.each([
    ['aliexpress.ds.product.get', ['dropshipping']],
    ['aliexpress.affiliate.order.list', ['affiliate']],
    ['aliexpress.solution.order.get', ['seller-in-house', 'commercial']],
    ['/auth/token/security/refresh', ['dropshipping', 'affiliate', 'seller-in-house', 'commercial']],
    ['/globalopen/api/get', []],
    ['arise.product.create', []],
  ])('of %s', (name, categories) => expect(byName.get(name)?.appCategories).toEqual(categories))
})
