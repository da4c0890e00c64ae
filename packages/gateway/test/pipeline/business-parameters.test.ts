import { describe, expect, it } from 'vitest'
import type { GatewayOptions } from '../../src/index.ts'
import { ask, NOON, openGateway, syncCall, topCall, without, type Parameters } from '../ask.ts'

const top = (method: string, parameters: Parameters) =>
  ['/router/rest', { ...topCall, session: 'test', method, ...parameters }] as const
const sync = (method: string, parameters: Parameters) =>
  [
    '/sync',
    { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', session: 'test', method, ...parameters },
  ] as const

/** How a request is answered: `ok`, or the refusal's code, the parameter it names and our reason. */
async function answerOf([path, parameters]: readonly [string, Parameters], options: GatewayOptions = {}) {
  const { json, headers } = await ask(await openGateway(options), path, parameters)
  const error = json['error_response']
  if (error === undefined) return 'ok'
  const parameter = /(?:arguments:|“)([^”]*)/.exec(String(error['msg']))?.[1] ?? ''
  return [error['code'], parameter, headers.get('x-aeop-reason') ?? ''].join(' ').trimEnd()
}

const orderGet = 'aliexpress.solution.order.get'
const fulfil = { logistics_no: 'ES2019COM0000123456', out_ref: '1000006270175804', send_type: 'all', service_name: 'S' }

describe('parameters of their own', () => {
  it.each<[string, Parameters, string]>([
    ['all right', { current_page: '1', page_size: '20' }, 'ok'],
    ['an unknown name is ignored, as the platform does', { page_sise: '20', 'a.b[0]': '' }, 'ok'],
    ['a blank is nothing', { current_page: ' ', order_status: '' }, 'ok'],
    ['a number in words', { page_size: 'twenty' }, '41 page_size'],
    ['a number with a fraction', { page_size: '20.0' }, '41 page_size'],
    ['beyond 64 bits', { page_size: '9223372036854775808' }, '41 page_size'],
    ['below the minimum', { current_page: '0' }, '41 current_page'],
    ['none of the values', { order_status: 'finish' }, '41 order_status'],
    ['a day that does not exist', { create_date_start: '2019-02-30 00:00:00' }, '41 create_date_start'],
    ['a list with an item that is none of the values', { order_status_list: 'FINISH,DONE' }, '41 order_status_list'],
    ['JSON that is none', { param0: '{"page_size":20,' }, '41 param0'],
    ['a list for an object', { param0: '[]' }, '41 param0'],
  ])('%s', async (_what, parameters, expected) => {
    expect(await answerOf(top(orderGet, parameters))).toBe(expected)
    const onSync = sync(orderGet, parameters)
    const [code, parameter] = expected.split(' ')
    expect(await answerOf(onSync)).toBe(code === 'ok' ? 'ok' : 'InvalidParameter')
    expect(parameter === undefined || parameter in parameters).toBe(true)
  })

  it('what is missing goes before what is wrong, and names itself', async () => {
    const wrong = { ...without(fulfil, 'out_ref'), send_type: 'most' }
    expect(await answerOf(top('aliexpress.solution.order.fulfill', wrong))).toBe('40 out_ref')
    expect(await answerOf(sync('aliexpress.solution.order.fulfill', wrong))).toBe('MissingParameter out_ref')
  })

  it('a file is a file part, and text under its name is told as such', async () => {
    const upload = 'aliexpress.image.redefining.uploadtempimage'
    expect(await answerOf(top(upload, { src_file_name: 'a.jpg', file_data: 'abc' }))).toBe(
      '41 file_data file-sent-as-text',
    )
    expect(await answerOf(top(upload, { src_file_name: 'a.jpg' }))).toBe('40 file_data')
  })

  it('a length is counted in UTF-16 units', async () => {
    const long = (description: string) =>
      top('aliexpress.solution.order.fulfill', { ...fulfil, out_ref: '1', description })
    expect(await answerOf(long('😀'.repeat(257)))).toBe('41 description')
    expect(await answerOf(long('x'.repeat(513)))).toBe('41 description')
    expect(await answerOf(long('x'.repeat(512)))).not.toMatch(/^41/)
  })
})

describe('members of a JSON parameter', () => {
  const members = (param0: unknown) => top(orderGet, { param0: JSON.stringify(param0) })
  const inside = 'json-members-unchecked'

  it('are compared with the catalogue, and named by their path', async () => {
    expect(await answerOf(members({ current_page: 1, page_size: 20, order_status: 'FINISH' }))).toBe('ok')
    expect(await answerOf(members({ current_page: '1', page_size: '20', unknown: 1 }))).toBe('ok')
    expect(await answerOf(members({ page_size: 20 }))).toBe(`40 param0.current_page ${inside}`)
    expect(await answerOf(members({ current_page: 0, page_size: 20 }))).toBe(`41 param0.current_page ${inside}`)
    expect(await answerOf(members({ current_page: 1, page_size: 20, order_status_list: ['FINISH', 'DONE'] }))).toBe(
      `41 param0.order_status_list[1] ${inside}`,
    )
  })

  it('of a long integer keep their digits', async () => {
    const search = (searchExtend: string) => ['/sync', { ...syncCall, searchExtend }] as const
    expect(await answerOf(search('[{"min":9007199254740993}]'))).toBe('ok')
    expect(await answerOf(search('[{"min":{}}]'))).toBe(`InvalidParameter  ${inside}`)
  })

  it('are left to the method where the gateway is told so, which says it', async () => {
    const strange = members({ current_page: 1, page_size: 20, buyer_login_id: {} })
    const { headers, json } = await ask(await openGateway({ lenient: [inside] }), ...strange)
    // The method itself knows better.
    expect(json['error_response']).toMatchObject({ code: 41, msg: 'Invalid arguments:param0.buyer_login_id' })
    expect([headers.get('x-aeop-accepted'), headers.get('x-aeop-reason')]).toEqual([inside, null])
    expect(await answerOf(top(orderGet, { param0: '{' }), { lenient: [inside] })).toBe('41 param0')
  })
})

describe('lists of scalars at the top', () => {
  it('have commas on TOP and are JSON on IOP; a strict gateway takes nothing else', async () => {
    const gateway = await openGateway({ strict: true })
    const reasonOf = async (request: readonly [string, Parameters]) =>
      (await ask(gateway, ...request)).headers.get('x-aeop-reason')
    const commas = { order_status_list: 'FINISH,IN_ISSUE' }
    const json = { order_status_list: '["FINISH","IN_ISSUE"]' }
    expect(await reasonOf(top(orderGet, commas))).toBeNull()
    expect(await reasonOf(sync(orderGet, json))).toBeNull()
    expect(await reasonOf(top(orderGet, json))).toBe('json-list-on-top')
    expect(await reasonOf(sync(orderGet, commas))).toBe('comma-list-on-iop')
  })
})
