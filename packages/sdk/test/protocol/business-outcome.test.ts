import { describe, expect, it } from 'vitest'
import { businessFacts, businessOutcome, type Answer } from '../../src/protocol/index.ts'

const product = 'aliexpress.ds.product.get'
const freight = 'aliexpress.ds.freight.query'
const search = 'aliexpress.ds.text.search'
const links = 'aliexpress.affiliate.link.generate'
const order = 'aliexpress.ds.order.create'
const orders = 'aliexpress.solution.order.get'
const other = 'some.other.method'

/** The kind, then what is known beside it. */
function told(method: string, answer: Answer): string {
  const { kind, where, code, message } = businessOutcome(method, answer)
  return [kind, where, code, message].filter((part) => part !== undefined).join(' | ')
}

describe('businessOutcome: refusals', () => {
  it.each<[string, string, Answer, string]>([
    [
      'a product id that is not there',
      product,
      { rsp_code: 605, rsp_msg: 'ITEM_ID_NOT_FOUND' },
      'refusal | rsp_code | 605 | ITEM_ID_NOT_FOUND',
    ],
    ['the same as text', product, { rsp_code: '602', rsp_msg: 'x' }, 'refusal | rsp_code | 602 | x'],
    [
      'no delivery, within a 200 (D3)',
      freight,
      { result: { success: true, code: 501, msg: 'DELIVERY_INFO_EMPTY' } },
      'refusal | result.code | 501 | DELIVERY_INFO_EMPTY',
    ],
    [
      'no delivery, by its mark alone',
      freight,
      { result: { success: false, msg: 'm' } },
      'refusal | result.success | m',
    ],
    [
      'a search that failed',
      search,
      { code: 'NGSELECTION_SEARCH_ERROR', msg: 'm' },
      'refusal | code | NGSELECTION_SEARCH_ERROR | m',
    ],
    [
      'an unknown publisher',
      links,
      { resp_result: { resp_code: 401, resp_msg: 'This publisher is not registered' } },
      'refusal | resp_result.resp_code | 401 | This publisher is not registered',
    ],
    [
      'an order that was not placed',
      order,
      { result: { is_success: false, error_code: 'REPEATED_ORDER_ERROR', error_msg: '' } },
      'refusal | result.is_success | REPEATED_ORDER_ERROR',
    ],
    ['a rare mark', other, { result: { succeeded: false, err_code: 'E1' } }, 'refusal | result.succeeded | E1'],
    ['a mark that says no', other, { result: { not_success: true } }, 'refusal | result.not_success'],
    [
      'a reason under a rare name',
      other,
      { success: false, error_result_code: 'E2', error_result_message: 'm' },
      'refusal | success | E2 | m',
    ],
    [
      'a query that failed',
      orders,
      { result: { success: false, error_code: 24000011, error_message: 'don&apos;t' } },
      "refusal | result.success | 24000011 | don't",
    ],
    [
      'a shipment that failed',
      'aliexpress.solution.order.fulfill',
      { result: { result_success: false } },
      'refusal | result.result_success',
    ],
    [
      'an address query that failed',
      'aliexpress.ds.address.get',
      { result: { ret: false, code: '500', msg: 'm' } },
      'refusal | result.ret | 500 | m',
    ],
    [
      'a price update that failed',
      'aliexpress.solution.batch.product.price.update',
      { update_success: false, update_error_code: 'E1', update_error_message: 'm', update_failed_list: [] },
      'refusal | update_success | E1 | m',
    ],
    [
      'a tree query that failed',
      'aliexpress.solution.seller.category.tree.query',
      { is_success: false },
      'refusal | is_success',
    ],
    ['a mark as text, as in XML', other, { result: { success: 'false' } }, 'refusal | result.success'],
    ['a mark as text in capitals', other, { success: 'FALSE', error_msg: 'm' }, 'refusal | success | m'],
    [
      'a mark further in',
      'cainiao.global.x',
      { hsf_result: { success: false, error_code: 'S1' } },
      'refusal | hsf_result.success | S1',
    ],
    [
      'the second mark where the first says success',
      product,
      { rsp_code: 200, result: { success: false } },
      'refusal | result.success',
    ],
  ])('%s', (_what, method, answer, expected) => expect(told(method, answer)).toBe(expected))
})

describe('businessOutcome: successes', () => {
  it.each<[string, string, Answer]>([
    ['200', product, { rsp_code: 200, rsp_msg: 'Call succeeds' }],
    ['"200"', product, { rsp_code: '200', rsp_msg: 'Call succeeds' }],
    ['"00"', search, { code: '00', data: {} }],
    ['"000"', search, { code: '000' }],
    ['0', search, { code: 0 }],
    ['"0"', freight, { result: { success: true, code: '0' } }],
    ['true', links, { resp_result: { resp_code: true } }],
    ['"true"', other, { result: { success: 'true' } }],
    ['no mark', 'aliexpress.trade.ds.order.get', { result: { order_status: 'FINISH' } }],
    ['nothing at all', other, {}],
    ['a result that is no object', other, { result: 'false' }],
    ['a mark that is null', other, { result: { success: null } }],
    ['a mark that is empty', product, { rsp_code: '' }],
    ['a mark that is an object', other, { result: { ret: { code: 500 } } }],
    [
      'a code of success beside the text',
      orders,
      { result: { success: true, error_code: '0', error_message: 'success' } },
    ],
    ['empty fields of trouble', order, { result: { is_success: true, error_code: '', error_msg: '' } }],
    ['a message beside a mark', freight, { result: { success: true, code: 200, msg: 'Call succeeds' } }],
  ])('%s', (_what, method, answer) => expect(businessOutcome(method, answer)).toEqual({ kind: 'success' }))

  it.each<[string, string, Answer]>([
    [
      'a code within data',
      search,
      { code: '00', data: { code: '500', success: false, products: [{ success: false }] } },
    ],
    ['a code at the root of another method', other, { code: '500', msg: 'm' }],
    ['a code of another method within result', orders, { result: { success: true, code: 501 } }],
    ['a flag of a list', other, { result: [{ success: false }] }],
    ['a flag two levels down', other, { result: { result: { success: false } } }],
    ['a flag of another meaning', other, { result: { not_success: false, has_success: false, success_count: 0 } }],
    ['a flag that is a number or a word', other, { result: { success: 0, is_success: 'no' } }],
    ['a name of every object', other, { result: { constructor: 'false' } }],
  ])('data that looks like a mark: %s', (_what, method, answer) =>
    expect(businessOutcome(method, answer).kind).toBe('success'),
  )
})

describe('businessOutcome: neither', () => {
  it.each<[string, string, Answer, string]>([
    [
      '405 is nothing found',
      links,
      { resp_result: { resp_code: 405, resp_msg: 'The result is empty' } },
      'empty | resp_result.resp_code | 405 | The result is empty',
    ],
    [
      '405 as text',
      'aliexpress.ds.feedname.get',
      { resp_result: { resp_code: '405' } },
      'empty | resp_result.resp_code | 405',
    ],
    [
      '405 beside a flag',
      'aliexpress.affiliate.product.sku.detail.get',
      { result: { code: 405, success: false } },
      'empty | result.code | 405',
    ],
    ['405 elsewhere is a code', product, { rsp_code: 405 }, 'refusal | rsp_code | 405'],
    [
      'an order that exists and is not paid (D3)',
      order,
      { result: { is_success: true, error_msg: 'OrderCreated, autoPay fail:APIPayFail', order_list: ['1'] } },
      'warning | result.is_success | OrderCreated, autoPay fail:APIPayFail',
    ],
    [
      'success with a text of trouble',
      orders,
      { result: { success: true, error_message: 'some orders are missing' } },
      'warning | result.success | some orders are missing',
    ],
    [
      'success with a code of trouble',
      orders,
      { result: { success: true, error_code: '15', error_message: '' } },
      'warning | result.success | 15',
    ],
  ])('%s', (_what, method, answer, expected) => expect(told(method, answer)).toBe(expected))
})

describe('businessFacts', () => {
  const of = (method: string, code?: string, message?: string) =>
    businessFacts(method, { kind: 'refusal', ...(code ? { code } : {}), ...(message ? { message } : {}) })

  it('an order that was placed before is to be looked up, never repeated', () => {
    expect(of(order, 'REPEATED_ORDER_ERROR')).toEqual({
      code: 'business-refusal',
      fault: 'caller',
      retry: 'never',
      remedy: expect.stringMatching(/^Look the order up/) as string,
    })
  })

  it.each([
    ['by its number', freight, '501', undefined, 'caller', 'after-change'],
    ['by its name', product, 'ITEM_ID_NOT_FOUND', undefined, 'caller', 'after-change'],
    ['by a name in the message', order, undefined, 'OrderCreated, autoPay fail:APIPayFail', 'account', 'never'],
    ['by a prefix of methods', links, '401', undefined, 'account', 'after-change'],
    ['of the platform', search, 'NGSELECTION_SEARCH_ERROR', undefined, 'platform', 'soon'],
    ['not by a number in the message', freight, undefined, 'line 501', 'caller', 'after-change'],
    ['not by the code of another method', orders, '404', undefined, 'caller', 'after-change'],
    ['without code and message', orders, undefined, undefined, 'caller', 'after-change'],
  ])('%s', (_what, method, code, message, fault, retry) =>
    expect(of(method, code, message)).toMatchObject({ code: 'business-refusal', fault, retry }),
  )

  it('knows no more of a code of another method than of any', () => {
    expect(of(orders, '404')).toEqual(of(orders))
    expect(of(freight, undefined, 'line 501')).toEqual(of(orders))
    expect(of(product, '404').retry).toBe('soon')
  })
})
