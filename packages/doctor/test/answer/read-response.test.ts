import { describe, expect, it } from 'vitest'
import { readResponse } from '../../src/answer/read-response.ts'

const SIGNATURE = {
  protocol: 'iop',
  code: 'IncompleteSignature',
  message: 'The request signature does not conform to platform standards',
  type: 'ISV',
}
const FLAT =
  '{"type":"ISV","code":"IncompleteSignature","message":"The request signature does not conform to platform standards","request_id":"212a782117695399357757883"}'
const WRAPPED = `{"error_response":${FLAT.replace('"message"', '"msg"')}}`

describe('readResponse reads a refusal', () => {
  it.each([
    ['flat, of /rest', FLAT],
    ['wrapped, of /sync', WRAPPED],
    ['behind a head', `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${WRAPPED}`],
    ['behind two heads', `HTTP/1.1 100 Continue\r\n\r\nHTTP/2 200\r\nserver: x\r\n\r\n${FLAT}`],
    ['as curl -v prints it', `< HTTP/1.1 200 OK\n< Server: x\n< \n${FLAT}`],
    ['escaped once more', JSON.stringify(WRAPPED)],
    ['escaped without its quotes', WRAPPED.replaceAll('"', '\\"')],
    ['in a line of a log', `2026-01-27 18:52:15 ERROR [api] answer {not json} was ${WRAPPED} after 120 ms`],
    ['in a log in JSON', JSON.stringify({ level: 'error', msg: `answer was ${WRAPPED}` })],
    ['in an error of axios', JSON.stringify({ message: 'refused', response: { status: 200, data: JSON.parse(FLAT) } })],
    ['with a byte order mark', `\uFEFF${FLAT}`],
  ])('%s', (_form, text) => {
    const { refusal, kind, requestId, serverTime } = readResponse(text)
    expect(refusal).toEqual(SIGNATURE)
    expect({ kind, requestId, serverTime }).toEqual({
      kind: 'json',
      requestId: '212a782117695399357757883',
      // 1769539935775: the 13 digits behind the first eight of the id.
      serverTime: Date.UTC(2026, 0, 27, 18, 52, 15, 775),
    })
  })

  it('of TOP in JSON, escapes of HTML undone', () => {
    const text =
      '{"error_response":{"code":27,"msg":"Invalid session","sub_code":"sessionkey-not-generated-by-server","sub_msg":"RealSession don&apos;t belong app and user !","request_id":"z24tuzlv0fmb"}}'
    expect(readResponse(text)).toMatchObject({
      kind: 'json',
      requestId: 'z24tuzlv0fmb',
      refusal: {
        protocol: 'top',
        code: '27',
        subCode: 'sessionkey-not-generated-by-server',
        subMessage: "RealSession don't belong app and user !",
      },
    })
    expect(readResponse(text).serverTime).toBeUndefined()
  })

  it('of TOP in XML', () => {
    const text =
      '<?xml version="1.0" encoding="utf-8" ?><error_response><code>25</code><msg>Invalid &amp; bad</msg><sub_msg><![CDATA[a < b]]></sub_msg></error_response><!--top010-->'
    expect(readResponse(text)).toMatchObject({
      kind: 'xml',
      refusal: { protocol: 'top', code: '25', message: 'Invalid & bad', subMessage: 'a < b' },
    })
  })

  it.each([
    ['{"error_response":{"code":"15","type":"ISP","sub_code":"isv.x","msg":"Remote service error"}}', undefined, 'iop'],
    ['{"error_response":{"code":15,"msg":"Remote service error","sub_code":"isv.x"}}', undefined, 'top'],
    ['{"error_response":{"code":15,"msg":"Remote service error","sub_code":"isv.x"}}', 'iop', 'iop'],
    ['{"error_response":{"code":"15","msg":"x","request_id":"212a782117695399357757883"}}', undefined, 'iop'],
    ['{"error_response":{"code":29,"msg":"Invalid app Key"}}', 'iop', 'top'],
    ['{"error_response":{"code":"InvalidAppKey","msg":"x"}}', 'top', 'iop'],
  ] as const)('%s, asked as %s, is of %s', (text, known, protocol) => {
    const read = readResponse(text, known === undefined ? {} : { protocol: known })
    expect(read.refusal?.protocol).toBe(protocol)
  })

  it.each([
    ["{ error_response: { code: 25, msg: 'Invalid signature' } }", '25', 'top'],
    [
      "{'error_response': {'type': 'ISV', 'code': 'InvalidCode', 'msg': 'Invalid authorization code'}}",
      'InvalidCode',
      'iop',
    ],
    [
      'array(2) { ["code"] => "IllegalTimestamp", ["message"] => "The timestamp is invalid" }',
      'IllegalTimestamp',
      'iop',
    ],
    ['IncompleteSignature', 'IncompleteSignature', 'iop'],
    [
      'Aliexpress API error: The request signature does not conform to platform standards',
      'IncompleteSignature',
      'iop',
    ],
    ['java.lang.Exception: AppWhiteIpLimit at call', 'AppWhiteIpLimit', 'iop'],
    ['<html><body>param-appkey.not.exists</body></html>', 'param-appkey.not.exists', 'iop'],
  ])('in the words of a program: %s', (text, code, protocol) => {
    expect(readResponse(text).refusal).toMatchObject({ code, protocol })
  })

  it('by its sub-code or its sentence alone', () => {
    const said = { protocol: 'iop', code: '15', subCode: 'isv.account-migration-check-fail' }
    expect(readResponse('isv.account-migration-check-fail').refusal).toEqual(said)
    expect(readResponse('account migration does not conform to platform standards').refusal).toEqual(said)
  })
})

describe('readResponse takes a value for a success', () => {
  it.each([
    ['of /rest', '{"code":"0","access_token":"50000x","request_id":"0ba2887315178178017221014"}'],
    ['of /sync', '{"aliexpress_ds_product_get_response":{"result":{},"rsp_code":200,"rsp_msg":"Call succeeds"}}'],
    [
      'that is empty',
      '{"aliexpress_affiliate_order_list_response":{"resp_result":{"resp_code":405,"resp_msg":"empty"}}}',
    ],
  ])('%s', (_form, text) => {
    const { refusal, business, isAccepted } = readResponse(text)
    expect({ refusal, business, isAccepted }).toEqual({ isAccepted: true })
  })

  it('finds the refusal of the service in it, by the method in its envelope or by the one that is given', () => {
    const result = '{"result":{"success":true,"code":501,"msg":"DELIVERY_INFO_EMPTY"},"request_id":"1"}'
    const business = { code: '501', message: 'DELIVERY_INFO_EMPTY' }
    expect(readResponse(`{"aliexpress_ds_freight_query_response":${result}}`)).toMatchObject({
      business,
      isAccepted: true,
    })
    expect(readResponse(result, { method: 'aliexpress.ds.freight.query' })).toMatchObject({ business })
    expect(readResponse(result).business).toBeUndefined()
  })

  it('keeps a warning: the order exists, its payment failed', () => {
    const text =
      '{"aliexpress_ds_order_create_response":{"result":{"is_success":true,"error_msg":"OrderCreated, autoPay fail:APIPayFail"}}}'
    expect(readResponse(text).business).toEqual({ code: '', message: 'OrderCreated, autoPay fail:APIPayFail' })
  })
})

describe('readResponse says what else came', () => {
  it.each([
    ['', 'empty'],
    [' \r\n', 'empty'],
    ['<!DOCTYPE html><html><title>404</title></html>', 'html'],
    ['\n<html lang="zh">', 'html'],
    ['<?xml version="1.0"?><time_get_response><time>x</time></time_get_response>', 'xml'],
    ['{"message":"Not found","code":"nope"}', 'json'],
    ['{"error_response":{"code":', 'json'],
    ['[1,2]', 'json'],
    ['Bad gateway', 'other'],
    ['The code is 0 and all is well', 'other'],
    ['<p>', 'other'],
  ])('%j is %s', (text, kind) => {
    const read = readResponse(text)
    expect(read.kind).toBe(kind)
    expect(read.refusal).toBeUndefined()
    expect(read.isAccepted).toBeUndefined()
  })

  it('status and headers, given or copied; the Date header where no id tells the time', () => {
    const date = 'Tue, 27 Jan 2026 18:52:15 GMT'
    const given = readResponse({ status: 502, headers: [['DATE', date]], body: 'x' })
    const copied = readResponse(`HTTP/1.1 502 Bad Gateway\nDate: ${date}\n\nx`)
    for (const read of [given, copied]) {
      expect(read).toMatchObject({ status: 502, body: 'x', serverTime: Date.UTC(2026, 0, 27, 18, 52, 15) })
      expect(read.headers.get('date')).toBe(date)
    }
    expect(readResponse({ headers: [['date', 'yesterday']], body: 'x' }).serverTime).toBeUndefined()
  })

  it('takes no time from ids of other systems', () => {
    const body =
      '{"error_response":{"code":"InvalidCode","type":"ISV","msg":"x","request_id":"aaaaaaaa00000000000010000"}}'
    expect(readResponse(body).serverTime).toBeUndefined()
  })

  it('lives through what is made to do harm', () => {
    const deep = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000)
    for (const text of [
      deep,
      '{"'.repeat(20_000),
      `{"data":${deep}}`,
      '\\"{'.repeat(9999),
      '<error_response>'.repeat(9999),
    ]) {
      expect(readResponse(text).refusal).toBeUndefined()
    }
  })
})
