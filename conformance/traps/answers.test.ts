/** Traps of existing clients in reading answers: the SDK is free of each. The numbers are those of the collected list. */
import { describe, expect, it } from 'vitest'

import { clientOf } from './clients-of.ts'
import { type Said, smallServer } from './small-server.ts'

const json = (value: unknown): Said => ({ body: JSON.stringify(value) })

/** What the SDK makes of one answer to one call. */
async function interpreted(said: Said, method = 'aliexpress.ds.product.get', path = '/sync'): Promise<unknown> {
  const { url } = await smallServer(() => said)
  return clientOf(url + path).callUntyped(method, { product_id: '1' })
}

describe('envelopes', () => {
  it('D-01: a renamed envelope is read: an order that exists is not lost', async () => {
    const result = { is_success: true, order_list: { number: [8_123_456_789_012_345] } }
    for (const name of ['aliexpress_ds_order_create_response', 'aliexpress_trade_buy_placeorder_response']) {
      const answer = await interpreted(json({ [name]: { result, request_id: '1' } }), 'aliexpress.ds.order.create')
      expect(answer, name).toMatchObject({ result: { is_success: true, order_list: ['8123456789012345'] } })
    }
  })

  it('D-08: an answer that is flat already stays as it is', async () => {
    const skus = [{ sku_id: '12000023999200390', offer_sale_price: '1.10' }]
    const nested = {
      aliexpress_ds_product_get_response: {
        request_id: '1',
        rsp_code: 200,
        result: { ae_item_sku_info_dtos: { ae_item_sku_info_d_t_o: skus } },
      },
    }
    const expected = { request_id: '1', rsp_code: 200, result: { ae_item_sku_info_dtos: skus } }
    const half = { aliexpress_ds_product_get_response: expected }
    const flat = { ...expected, code: '0' }
    for (const answer of [nested, half, flat]) expect(await interpreted(json(answer))).toEqual(expected)
  })
})

describe('errors in every shape', () => {
  const shapes: readonly [string, unknown, Record<string, unknown>][] = [
    [
      'error_response',
      { error_response: { type: 'ISV', code: 'InvalidAppKey', msg: 'm', request_id: 'r' } },
      { platform: { code: 'InvalidAppKey' } },
    ],
    [
      'type, code and message at the root',
      { type: 'ISV', code: 'IllegalAccessToken', message: 'm', request_id: 'r' },
      { platform: { code: 'IllegalAccessToken', message: 'm' } },
    ],
    [
      'a system error at the root',
      { type: 'SYSTEM', code: 'ServiceUnavailable', message: 'm', request_id: 'r' },
      { platform: { type: 'SYSTEM' } },
    ],
    [
      'is_success: false in the result',
      { aliexpress_ds_order_create_response: { result: { is_success: false, error_code: 'B_X', error_msg: 'no' } } },
      { code: 'business-refusal', business: { code: 'B_X' } },
    ],
    [
      'resp_code in resp_result',
      { aliexpress_affiliate_order_list_response: { resp_result: { resp_code: 401, resp_msg: 'not registered' } } },
      { code: 'business-refusal', business: { code: '401' } },
    ],
    [
      'rsp_code beside the result',
      { aliexpress_ds_product_get_response: { rsp_code: 605, rsp_msg: 'ITEM_ID_NOT_FOUND' } },
      { code: 'business-refusal', business: { code: '605' } },
    ],
    [
      'success: false with code 501 in the result',
      { aliexpress_ds_freight_query_response: { result: { success: false, code: 501, msg: 'DELIVERY_INFO_EMPTY' } } },
      { code: 'business-refusal', business: { code: '501' } },
    ],
  ]

  it.each(shapes)('D-02, D-22, D3: HTTP 200 with %s is an error', async (_, answer, expected) => {
    const [envelope = ''] = Object.keys(answer as object)
    const method =
      envelope.endsWith('_response') && envelope !== 'error_response' ? methodOf(envelope) : 'aliexpress.ds.product.get'
    await expect(interpreted(json(answer), method)).rejects.toMatchObject(expected)
  })

  it('D-02: 405 of the affiliate methods is an answer without rows, not an error', async () => {
    const answer = { aliexpress_affiliate_order_list_response: { resp_result: { resp_code: 405, resp_msg: 'empty' } } }
    expect(await interpreted(json(answer), 'aliexpress.affiliate.order.list')).toMatchObject({
      resp_result: { resp_code: 405 },
    })
  })

  it('D-28, D-40: a numeric code is read, and so are the texts and the request id, whatever they are called', async () => {
    const wrapped = {
      error_response: {
        type: 'ISP',
        code: 15,
        msg: 'Remote service error',
        sub_code: 'isv.x',
        sub_msg: 'why',
        request_id: 'r1',
      },
    }
    const flat = { type: 'ISP', code: 'InternalError', message: 'the text', request_id: 'r2' }
    await expect(interpreted(json(wrapped))).rejects.toMatchObject({
      platform: { code: '15', message: 'Remote service error', subCode: 'isv.x', subMessage: 'why', requestId: 'r1' },
    })
    await expect(interpreted(json(flat))).rejects.toMatchObject({
      platform: { code: 'InternalError', message: 'the text' },
    })
  })

  it('D3: success is marked by numbers and by texts alike', async () => {
    for (const code of [0, '0', '00', '000', 200, '200']) {
      const answer = { aliexpress_ds_text_search_response: { code, data: { totalCount: 0 } } }
      expect(await interpreted(json(answer), 'aliexpress.ds.text.search'), String(code)).toMatchObject({
        data: { totalCount: 0 },
      })
    }
  })

  it('D3: an order that was created and not paid is a success', async () => {
    const result = {
      is_success: true,
      order_list: { number: [8_123_456_789_012_345] },
      error_msg: 'OrderCreated, autoPay fail:APIPayFail',
    }
    const answer = await interpreted(
      json({ aliexpress_ds_order_create_response: { result } }),
      'aliexpress.ds.order.create',
    )
    expect(answer).toMatchObject({ result: { order_list: ['8123456789012345'] } })
  })

  it('D3: REPEATED_ORDER_ERROR says that the first try may have worked', async () => {
    const result = { is_success: false, error_code: 'REPEATED_ORDER_ERROR', error_msg: 'repeated' }
    const refused = interpreted(json({ aliexpress_ds_order_create_response: { result } }), 'aliexpress.ds.order.create')
    await expect(refused).rejects.toMatchObject({
      retry: expect.not.stringMatching(/^soon$/u),
      remedy: expect.stringMatching(/first|already|look/iu),
    })
  })

  it('D3: the seconds of a ban are read out of its text', async () => {
    const ban = (msg: string) => interpreted(json({ error_response: { type: 'ISV', code: 'ApiCallLimit', msg } }))
    await expect(ban('Api access frequency exceeds the limit. this ban will last 1 seconds')).rejects.toMatchObject({
      retryAfterSeconds: 1,
    })
    const day = {
      error_response: { code: 7, msg: 'App Call Limited', sub_msg: 'This ban will last for 31062 more seconds' },
    }
    await expect(interpreted(json(day), 'taobao.time.get', '/router/rest')).rejects.toMatchObject({
      retryAfterSeconds: 31_062,
    })
  })

  it('D3: what a refresh answer leaves out is left out, not null', async () => {
    const answer = await interpreted(
      json({ access_token: '50000x', expires_in: 1, code: '0', request_id: 'r' }),
      '/auth/token/refresh',
    )
    expect(answer).toMatchObject({ access_token: '50000x' })
    expect(answer).not.toHaveProperty('refresh_token')
  })
})

describe('values', () => {
  it('D-07: identifiers beyond 2^53 keep every digit, bare, in text, and in JSON within text', async () => {
    const body =
      '{"aliexpress_x_get_response":{"id":1005003784285827467,"text":"{\\"id\\":9007199254740993}","ids":{"number":[9007199254740993,1]}}}'
    expect(await interpreted({ body }, 'aliexpress.x.get')).toEqual({
      id: '1005003784285827467',
      text: '{"id":9007199254740993}',
      ids: ['9007199254740993', 1],
    })
  })

  it('D3: the three identifiers of an SKU come apart, as texts', async () => {
    const sku = { id: '14:193#red', sku_attr: '14:193#red', sku_id: '12000023999200390' }
    const body = `{"aliexpress_ds_product_get_response":{"rsp_code":200,"result":{"ae_item_sku_info_dtos":{"ae_item_sku_info_d_t_o":[${JSON.stringify(sku)}]}}}}`
    expect(await interpreted({ body })).toMatchObject({ result: { ae_item_sku_info_dtos: [sku] } })
  })
})

describe('answers that are none', () => {
  const notice = 'You have been banned for a while'

  it('D-05, D-27, D-40: the body of a reply that is not 200 is kept', async () => {
    for (const status of [400, 403, 429, 500, 502]) {
      const said = { status, type: 'text/html', body: Buffer.from(`<html><body>${notice}</body></html>`) }
      await expect(interpreted(said), String(status)).rejects.toMatchObject({
        name: 'TransportError',
        status,
        bodyStart: expect.stringContaining(notice),
      })
    }
  })

  it('D-05: a refusal that comes with another status is the refusal', async () => {
    const said = { ...json({ error_response: { code: 7, msg: 'App Call Limited' } }), status: 429 }
    await expect(interpreted(said, 'taobao.time.get', '/router/rest')).rejects.toMatchObject({
      platform: { code: '7' },
    })
  })

  it.each([
    ['D-17, D-22: an empty body', ''],
    ['D-31: a body that is not JSON', 'not json at all'],
    ['D-31: JSON that is cut off', '{"aliexpress_ds_product_get_response":{"rsp'],
    ['D-31: JSON that is no object', '[1,2]'],
    ['D-17: null', 'null'],
  ])('%s is a typed error with a reason', async (_, body) => {
    await expect(interpreted({ body })).rejects.toMatchObject({
      name: 'TransportError',
      code: 'unexpected-answer',
      message: expect.stringMatching(/HTTP 200/u),
      status: 200,
    })
  })
})

function methodOf(envelope: string): string {
  return envelope.replace(/_response$/u, '').replaceAll('_', '.')
}
