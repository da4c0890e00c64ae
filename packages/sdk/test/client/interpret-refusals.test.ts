import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { AeopError, BusinessError, interpretAnswer, PlatformError, type HttpRequest } from '../../src/index.ts'

const session = '50000-very-secret-session'
const request: HttpRequest = {
  method: 'POST',
  url: 'http://127.0.0.1:1/sync',
  headers: {},
  body: `method=aliexpress.ds.freight.query&session=${session}`,
}

async function failure(body: string, method = 'aliexpress.ds.freight.query'): Promise<AeopError> {
  try {
    await interpretAnswer({ status: 200, contentType: '', body }, { protocol: 'iop', method }, request)
  } catch (error) {
    if (error instanceof AeopError) return error
    throw error
  }
  return expect.unreachable('a value came back')
}

describe('a refusal by the service behind the platform', () => {
  const inside = '{"success":false,"code":501,"msg":"DELIVERY_INFO_EMPTY","delivery_options":{}}'
  const body = `{"aliexpress_ds_freight_query_response":{"result":${inside},"request_id":"2101"}}`

  it('is a BusinessError that says what, where and how to mend it, and holds the answer', async () => {
    const error = await failure(body)
    expect(error).toBeInstanceOf(BusinessError)
    expect(error).toMatchObject({
      name: 'BusinessError',
      message: 'aliexpress.ds.freight.query was refused by its service, result.code: 501, DELIVERY_INFO_EMPTY',
      code: 'business-refusal',
      fault: 'caller',
      retry: 'after-change',
      method: 'aliexpress.ds.freight.query',
      business: { code: '501', message: 'DELIVERY_INFO_EMPTY', where: 'result.code' },
      requestId: '2101',
      answer: { result: { success: false, code: 501 }, request_id: '2101' },
    })
    expect(error.remedy).toMatch(/sku_id/)
  })

  it('is the same in XML and simplified', async () => {
    const xml =
      '<aliexpress_ds_freight_query_response><result><success>false</success><code>501</code></result></aliexpress_ds_freight_query_response>'
    for (const text of [xml, `{"result":${inside},"code":"0","request_id":"2101"}`]) {
      expect(await failure(text)).toMatchObject({ code: 'business-refusal', business: { code: '501' } })
    }
  })

  it('without a reason says so', async () => {
    const error = await failure('{"a_b_response":{"result":{"result_success":false}}}', 'a.b')
    expect(error.message).toBe('a.b was refused by its service, result.result_success: no reason given')
    expect((error as BusinessError).requestId).toBeUndefined()
  })

  it('shows no secret, and no answer to whoever prints it', async () => {
    const quoting = inside.replace('DELIVERY_INFO_EMPTY', `no right for ${session}, sign=${'0A'.repeat(16)}`)
    const error = await failure(body.replace(inside, quoting.replace('{', '{"buyer":"Jane Roe",')))
    const shown = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)} ${String(error)}`
    expect(shown).toContain('no right for ***')
    expect(shown).not.toContain(session)
    expect(shown).not.toContain('0A0A')
    expect(shown).not.toContain('Jane Roe')
    expect((error as BusinessError).answer).toMatchObject({ result: { buyer: 'Jane Roe' } })
  })

  it.each([
    [
      'nothing found',
      'aliexpress.affiliate.order.list',
      '{"resp_result":{"resp_code":405,"resp_msg":"The result is empty"}}',
    ],
    [
      'an order that exists and is not paid',
      'aliexpress.ds.order.create',
      '{"result":{"is_success":true,"error_msg":"OrderCreated, autoPay fail:APIPayFail","order_list":[1]}}',
    ],
  ])('is not: %s', async (_what, method, value) => {
    const envelope = `{"${method.replaceAll('.', '_')}_response":${value}}`
    const http = { status: 200, contentType: '', body: envelope }
    expect(await interpretAnswer(http, { protocol: 'iop', method })).toEqual(JSON.parse(value))
  })

  it('counts only in an answer of HTTP 200', async () => {
    const promise = interpretAnswer(
      { status: 500, contentType: '', body },
      { protocol: 'iop', method: 'aliexpress.ds.freight.query' },
    )
    await expect(promise).rejects.toMatchObject({ code: 'unexpected-answer', status: 500 })
  })
})

describe('a limit that bans', () => {
  it.each<[string, string, number | undefined]>([
    [
      'on TOP',
      '{"error_response":{"code":7,"msg":"App Call Limited","sub_code":"accesscontrol.limited-by-api-access-count","sub_msg":"This ban will last for 31062 more seconds"}}',
      31062,
    ],
    [
      'on TOP, in XML',
      '<error_response><code>7</code><sub_msg>This ban will last for 1 more seconds</sub_msg></error_response>',
      1,
    ],
    [
      'on IOP',
      '{"error_response":{"type":"ISV","code":"ApiCallLimit","msg":"Api access frequency exceeds the limit. this ban will last 1 seconds","request_id":"1"}}',
      1,
    ],
    [
      'without a number',
      '{"error_response":{"code":7,"sub_code":"accesscontrol.limited-by-dynamic-access-count"}}',
      undefined,
    ],
    [
      'with a number of something else',
      '{"error_response":{"code":7,"msg":"App Call Limited after 20 seconds"}}',
      undefined,
    ],
    [
      'with a number beyond reason',
      '{"error_response":{"code":7,"msg":"this ban will last 12345678901234567890 seconds"}}',
      undefined,
    ],
  ])('tells its seconds %s', async (_what, body, seconds) => {
    const error = await failure(body)
    expect(error).toBeInstanceOf(PlatformError)
    expect((error as PlatformError).retryAfterSeconds).toBe(seconds)
  })
})
