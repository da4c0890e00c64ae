import { describe, expect, it } from 'vitest'
import { findMethod } from '../../src/catalogue/index.ts'
import { decodeAnswer, normalise, refusalFacts, type JsonValue } from '../../src/protocol/index.ts'

const top = { protocol: 'top', method: 'aliexpress.solution.order.get' } as const
const sync = { protocol: 'iop', method: 'aliexpress.ds.text.search' } as const
const rest = { protocol: 'iop', method: '/auth/token/create' } as const

describe('decodeAnswer: values', () => {
  const orders = {
    result: { success: true, target_list: [{ order_id: '8012345678901234567', product_list: [{ product_id: '1' }] }] },
    request_id: '10ixzzbmna198',
  }
  const nested = {
    result: {
      success: true,
      target_list: {
        order_dto: [{ order_id: '8012345678901234567', product_list: { order_product_dto: [{ product_id: 1 }] } }],
      },
    },
    request_id: '10ixzzbmna198',
  }
  const known = { ...top, fields: findMethod('aliexpress.solution.order.get')?.response ?? [] }

  it('gives one value for the wrapped, the simplified and the XML dialect', () => {
    expect(decodeAnswer({ aliexpress_solution_order_get_response: nested }, known)).toEqual({ answer: orders })
    expect(decodeAnswer(orders, known)).toEqual({ answer: orders })
    const xml = {
      result: {
        success: 'true',
        target_list: {
          order_dto: { order_id: '8012345678901234567', product_list: { order_product_dto: { product_id: '1' } } },
        },
      },
      request_id: '10ixzzbmna198',
    }
    expect(decodeAnswer({ aliexpress_solution_order_get_response: xml }, { ...known, textScalars: true })).toEqual({
      answer: orders,
    })
  })

  it('finds lists without the catalogue, wrapped and simplified', () => {
    const { product_id: _number, ...text } = { product_id: 0, x: '1' }
    const body = { unknown_thing_response: { result: { rows: { row_d_t_o: [{ ids: { number: ['1'] }, ...text }] } } } }
    const flat = { result: { rows: [{ ids: ['1'], x: '1' }] } }
    expect(decodeAnswer(body, { protocol: 'top', method: 'unknown.thing' })).toEqual({ answer: flat })
    expect(decodeAnswer(flat, { protocol: 'top', method: 'unknown.thing', simplify: true })).toEqual({ answer: flat })
  })

  it('reads an answer under the name of a renamed method', () => {
    const body = { aliexpress_trade_buy_placeorder_response: { result: { is_success: true } } }
    expect(decodeAnswer(body, { protocol: 'iop', method: 'aliexpress.ds.order.create' })).toEqual({
      answer: { result: { is_success: true } },
    })
  })

  it('takes code "0" of a flat answer as a mark, and a code of the method as a field', () => {
    const token = { access_token: '50000x', code: '0', request_id: '1' }
    expect(decodeAnswer(token, rest)).toEqual({ answer: { access_token: '50000x', request_id: '1' } })
    const fields = findMethod('aliexpress.ds.text.search')?.response ?? []
    expect(decodeAnswer({ code: '00', data: { products: [] } }, { ...sync, fields, simplify: true })).toEqual({
      answer: { code: '00', data: { products: [] } },
    })
  })

  it('keeps a member called __proto__ as data', () => {
    const body = JSON.parse('{"x_response":{"__proto__":{"polluted":1},"a":1}}') as JsonValue
    const decoded = decodeAnswer(body, { protocol: 'top', method: 'x' })
    expect(JSON.stringify(decoded)).toBe('{"answer":{"__proto__":{"polluted":1},"a":1}}')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it.each([[null], ['text'], [[]], [7]])('%j is no answer', (body) =>
    expect(decodeAnswer(body as JsonValue, top)).toBeNull(),
  )
})

describe('normalise', () => {
  it('is idempotent', () => {
    const fields = findMethod('aliexpress.ds.product.get')?.response ?? []
    const body = {
      result: { ae_item_sku_info_dtos: { ae_item_sku_info_d_t_o: [{ sku_id: '1', ae_sku_property_dtos: {} }] } },
    }
    const once = normalise(body, fields, { nestedLists: true })
    expect(once).toEqual({ result: { ae_item_sku_info_dtos: [{ sku_id: '1', ae_sku_property_dtos: [] }] } })
    expect(normalise(once, fields, { nestedLists: true })).toEqual(once)
    expect(normalise(once, fields, { nestedLists: false })).toEqual(once)
  })
})

describe('decodeAnswer: refusals', () => {
  it('a TOP refusal, its entities undone', () => {
    const error = {
      code: 27,
      msg: 'Invalid session',
      sub_code: 'x',
      sub_msg: 'RealSession don&apos;t &#39;belong&#x27;',
      request_id: '10a',
    }
    expect(decodeAnswer({ error_response: error }, top)).toEqual({
      refusal: {
        protocol: 'top',
        code: '27',
        message: 'Invalid session',
        subCode: 'x',
        subMessage: "RealSession don't 'belong'",
        requestId: '10a',
      },
    })
  })

  it('the refusals of /sync (wrapped, msg) and /rest (flat, message)', () => {
    const wrapped = {
      error_response: { type: 'ISV', code: 'IllegalAccessToken', msg: 'm', request_id: '1', _trace_id_: '2' },
    }
    expect(decodeAnswer(wrapped, sync)).toMatchObject({
      refusal: { code: 'IllegalAccessToken', message: 'm', type: 'ISV' },
    })
    const flat = { type: 'ISV', code: 'IncompleteSignature', message: 'm', request_id: '1' }
    expect(decodeAnswer(flat, rest)).toMatchObject({ refusal: { code: 'IncompleteSignature', message: 'm' } })
    expect(decodeAnswer(flat, { ...sync, fields: findMethod(sync.method)?.response ?? [] })).toMatchObject({
      refusal: { code: 'IncompleteSignature' },
    })
  })
})

describe('refusalFacts', () => {
  it.each([
    ['top', '25', undefined, 'invalid-signature', 'caller'],
    ['iop', 'IncompleteSignature', undefined, 'invalid-signature', 'caller'],
    ['top', '29', 'isv.appkey-not-exists', 'invalid-app-key', undefined],
    ['top', '15', 'isp.remote-service-timeout', 'remote-service-error', 'platform'],
    ['top', '7', 'accesscontrol.limited-by-api-access-count', 'call-limited', undefined],
    ['top', '560', undefined, 'business-error', undefined],
    ['iop', 'NoSuchCode', undefined, 'unknown-platform-error', 'platform'],
    ['iop', 'constructor', undefined, 'unknown-platform-error', 'platform'],
  ] as const)('%s %s %s is %s', (protocol, code, subCode, name, fault) => {
    const facts = refusalFacts(protocol, code, subCode)
    expect(facts.code).toBe(name)
    if (fault) expect(facts.fault).toBe(fault)
    expect(facts.remedy).not.toBe('')
  })
})
