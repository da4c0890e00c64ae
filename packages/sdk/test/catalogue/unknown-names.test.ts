import { describe, expect, it } from 'vitest'
import { checkParameters } from '../../src/catalogue/check-parameters.ts'
import { aMethod, found } from './a-method.ts'

const fact = aMethod([
  { name: 'product_id', type: 'integer' },
  { name: 'countryCode', type: 'string' },
  {
    name: 'param0',
    type: 'json',
    fields: [
      { name: 'order_status', type: 'string' },
      { name: 'items', type: 'array<json>', fields: [{ name: 'sku_attr', type: 'string' }] },
    ],
  },
])

const remedies = (parameters: object) =>
  checkParameters(fact, parameters, { protocol: 'iop' }).map(({ kind, path, remedy }) => [
    kind,
    path,
    remedy.replace(/\.? If the platform .*$/, ''),
  ])

describe('a name that the catalogue does not have', () => {
  it.each<[object, string, string]>([
    [{ productId: '1' }, 'productId', 'Did you mean product_id?'],
    [{ PRODUCT_ID: '1' }, 'PRODUCT_ID', 'Did you mean product_id?'],
    [{ prodcut_id: '1' }, 'prodcut_id', 'Did you mean product_id?'],
    [{ country_code: 'US' }, 'country_code', 'Did you mean countryCode?'],
    [{ order_status: 'FINISH' }, 'order_status', 'It stands elsewhere: give it as param0.order_status'],
    [{ skuAttr: 'x' }, 'skuAttr', 'It stands elsewhere: give it as param0.items[].sku_attr'],
    [{ param0: { sku_attr: 'x' } }, 'param0.sku_attr', 'It stands elsewhere: give it as param0.items[].sku_attr'],
    [{ param0: { productId: 1 } }, 'param0.productId', 'It stands elsewhere: give it as product_id'],
    [{ param0: { items: [{ skuAtr: 'x' }] } }, 'param0.items[0].skuAtr', 'Did you mean sku_attr?'],
    [{ param0: '{"items":[{},{"sku":1}]}' }, 'param0.items[1].sku', 'Known there: sku_attr'],
    [{ voucher: 1 }, 'voucher', 'Known there: product_id, countryCode, param0'],
    // As JSON.parse makes it, a member of its own.
    [JSON.parse('{"__proto__":1}') as object, '__proto__', 'Known there: product_id, countryCode, param0'],
    [{ constructor: 1 }, 'constructor', 'Known there: product_id, countryCode, param0'],
    [{ '': 1 }, '[""]', 'Known there: product_id, countryCode, param0'],
    [{ 'a\nb.c': 1 }, String.raw`["a\nb.c"]`, 'Known there: product_id, countryCode, param0'],
  ])('%j', (parameters, path, remedy) => {
    expect(remedies(parameters)).toEqual([['unknown', path, remedy]])
  })

  it('says how to send it all the same', () => {
    const [finding] = checkParameters(fact, { voucher: 1 }, { protocol: 'iop' })
    expect(finding).toMatchObject({
      problem: 'aeop.test has no such parameter',
      remedy: expect.stringContaining('{ check: false }'),
    })
  })

  it('is none where its value is undefined, which is left out', () => {
    expect(found(fact, { voucher: undefined, param0: { other: undefined } })).toEqual([])
    expect(found(fact, { voucher: null })).toEqual(['unknown voucher'])
  })

  it('is not looked for where nobody asks', () => {
    const parameters = { voucher: 1, param0: { other: 1, order_status: {} } }
    const findings = checkParameters(fact, parameters, { protocol: 'iop', unknownNames: false })
    expect(findings.map(({ path }) => path)).toEqual(['param0.order_status'])
  })

  it('does not stand for an inherited one', () => {
    const inherits = aMethod([{ name: 'constructor', type: 'string', required: true }])
    expect(found(inherits, {})).toEqual(['missing constructor'])
    expect(found(inherits, { constructor: 'x' })).toEqual([])
  })

  it('a method without parameters says so', () => {
    const [finding] = checkParameters(aMethod([]), { a: 1 }, { protocol: 'top' })
    expect(finding?.remedy).toMatch(/^Leave it out: the method takes none\. If/)
  })

  it('of a method known from an old SDK, only slips are told: it may have been added since', () => {
    const old = aMethod(
      [
        { name: 'status', type: 'string' },
        { name: 'param1', type: 'string' },
      ],
      { paramTypes: 'unknown' },
    )
    expect(found(old, { stauts: 1, Status: 1, statuss: 1, voucher: 1, param2: 1, param_1: 1 })).toEqual([
      'unknown stauts',
      'unknown Status',
      'unknown statuss',
      'unknown param_1',
    ])
  })
})
