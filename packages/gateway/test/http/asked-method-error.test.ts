// What is expected is copied by hand from the documents: iop-protocol 4.1, 4.2, 5.2 and 5.3, and the error tables of the API pages.
import { type AeopError, BusinessError, businessOutcome, PlatformError } from '@aeop/sdk'
import { localErrors } from '@aeop/sdk/facts'
import { findMethod, loadGuide, methodNames } from '@aeop/sdk/catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// The reading side itself: a gateway has no better judge of its bytes among our own.
import { interpretAnswer } from '../../../sdk/src/client/interpret-answer.ts'
import { createGateway, type Gateway } from '../../src/index.ts'

/** Nothing that is asked for here changes the state, so one gateway serves all. */
let gateway: Gateway
beforeAll(async () => {
  gateway = await createGateway({ port: null })
})
afterAll(() => gateway.close())

const FLAT = '&format=json&simplify=true'
const forms = {
  top: ['/router/rest?format=json', `/router/rest?${FLAT}`, '/router/rest?format=xml'],
  sync: ['/sync?format=json', `/sync?${FLAT}`, '/sync?format=xml'],
}
const doorsOf = (method: string) => (method.startsWith('/') ? [`/rest${method}`] : [...forms.top, ...forms.sync])

async function ask(method: string, door: string, asked: string) {
  const url = `${gateway.url}${door}${method.startsWith('/') ? '' : `&method=${method}`}`
  const response = await gateway.fetch(url, { method: 'POST', headers: { 'x-aeop-refuse': asked } })
  const { status, headers } = response
  return { status, headers, body: await response.text(), contentType: headers.get('content-type') }
}

/** The answer, or the error that a client throws for it. */
async function readBack(method: string, door: string, asked: string) {
  const { status, body, contentType } = await ask(method, door, asked)
  if (status !== 200) throw new Error(`${door} ${asked}: ${body}`)
  const fields = findMethod(method)?.response ?? []
  const protocol = door.startsWith('/router') ? 'top' : 'iop'
  const call = { protocol, method, fields, simplify: door.includes('simplify') } as const
  return interpretAnswer({ status, contentType: contentType ?? '', body }, call).catch((error: unknown) => error)
}

const guides = await Promise.all(methodNames.map(async (name) => [name, await loadGuide(name)] as const))
const documented = guides.flatMap(([name, guide]) => (guide?.errors ?? []).map(({ code }) => [name, code] as const))

/** Codes that a document prints beside the name, or another spelling of them, and which the answer has. */
const codes: Readonly<Record<string, string>> = {
  ITEM_ID_NOT_FOUND: '605',
  'Item is not allowed to this country': '602',
  'System Error': '404',
  'All SKU Unsaleable': '500',
  DELIVERY_INFO_EMPTY: '501',
  DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS: '505',
}

/** Our name of each refusal by the platform, and its code where that is another one on the wire. */
const refusals: Readonly<Record<string, readonly [name: string, code?: string]>> = {
  UnsupportedParamMapping: ['unsupported-parameter-mapping'],
  IllegalAccessToken: ['invalid-session'],
  InvalidAppkey: ['invalid-app-key', 'InvalidAppKey'],
  ServiceUnavailable: ['service-unavailable'],
  IncompleteSignature: ['invalid-signature'],
  InvalidCode: ['invalid-authorization-code'],
  AUTH_TYPE_UNSUPPORTED: ['unsupported-authorization-type'],
  IllegalRefreshToken: ['invalid-refresh-token'],
  InternalError: ['internal-error'],
  'isv.402': ['token-creation-failed'],
  'isv.insufficient-permission': ['remote-service-error', '15'],
  'isv.invalid-authorization': ['remote-service-error', '15'],
  'isp.service-unavailable': ['remote-service-error', '15'],
}

/** Of a refusal that no table knows. */
const generalRemedy = localErrors.find(({ code }) => code === 'business-refusal')?.remedy

/** TOP has no code for these. */
const notOnTop = new Set(['UnsupportedParamMapping'])
const topCodes: Readonly<Record<string, string>> = { IllegalAccessToken: '27', InternalError: '1' }

it('the catalogue has 57 errors of 14 methods', () => {
  expect(documented).toHaveLength(57)
  expect(new Set(documented.map(([name]) => name)).size).toBe(14)
})

describe.each(documented)('%s: %s', (method, code) => {
  it.each(doorsOf(method))('on %s', async (door) => {
    const onTop = door.startsWith('/router')
    if (onTop && notOnTop.has(code)) {
      const { status, body } = await ask(method, door, code)
      expect(status).toBe(400)
      expect(body).toContain('Codes: 1, 2')
      return
    }
    const result = await readBack(method, door, code)
    const refusal = refusals[code]
    if (refusal !== undefined) {
      const wire = (onTop ? topCodes[code] : undefined) ?? refusal[1] ?? code
      expect(result).toBeInstanceOf(PlatformError)
      expect(result).toMatchObject({ code: refusal[0], platform: { code: wire } })
      if (wire === '15') expect(result).toMatchObject({ platform: { subCode: code } })
      expect((result as AeopError).remedy).not.toBe('')
    } else if (code === '405') {
      expect(businessOutcome(method, result as never)).toMatchObject({ kind: 'empty', code })
    } else {
      expect(result).toBeInstanceOf(BusinessError)
      const { business, remedy } = result as BusinessError
      expect(business.code).toBe(codes[code] ?? code)
      // The remedy is that of the code and not the general one.
      expect(remedy).not.toBe(generalRemedy)
    }
  })
})

describe('errors that other sources add', () => {
  it.each([
    ['aliexpress.ds.freight.query', '400', '400', 'DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS'],
    ['aliexpress.ds.text.search', 'NGSELECTION_SEARCH_ERROR', 'NGSELECTION_SEARCH_ERROR', 'NGSELECTION_SEARCH_ERROR'],
    ['aliexpress.affiliate.link.generate', '401', '401', 'This publisher is not registered'],
    ['aliexpress.affiliate.order.list', 'This publisher is not registered', '401', 'This publisher is not registered'],
  ])('%s %s', async (method, asked, code, message) => {
    for (const door of doorsOf(method)) {
      expect(await readBack(method, door, asked), door).toMatchObject({ business: { code, message } })
    }
  })

  it('nothing found, in each of the affiliate methods that have the mark', async () => {
    const affiliate = methodNames.filter((name) => name.startsWith('aliexpress.affiliate.'))
    const marked = affiliate.filter((name) => findMethod(name)?.response.some((field) => field.name === 'resp_result'))
    expect(marked.length).toBeGreaterThan(10)
    for (const method of marked) {
      const answer = await readBack(method, '/sync?format=json', '405')
      expect(businessOutcome(method, answer as never), method).toMatchObject({ kind: 'empty', code: '405' })
    }
  })

  it('an order that exists and is not paid is an answer with a warning, and has its id', async () => {
    for (const method of ['aliexpress.ds.order.create', 'aliexpress.trade.buy.placeorder']) {
      for (const door of doorsOf(method)) {
        const answer = await readBack(method, door, 'APIPayFail')
        expect(answer).toMatchObject({ result: { is_success: true, order_list: [expect.stringMatching(/^\d{16}$/)] } })
        expect(businessOutcome(method, answer as never)).toMatchObject({
          kind: 'warning',
          message: 'OrderCreated, autoPay fail:APIPayFail',
        })
      }
    }
  })
})

describe('the bytes', () => {
  it('are those of the document: a business refusal on /sync', async () => {
    const { body } = await ask('aliexpress.trade.ds.order.get', '/sync?format=json', 'isv.insufficient-permission')
    expect(JSON.parse(body)).toEqual({
      error_response: {
        type: 'ISP',
        code: '15',
        sub_code: 'isv.insufficient-permission',
        sub_msg: 'Insufficient permission.',
        msg: 'Remote service error',
        request_id: expect.any(String),
        _trace_id_: expect.any(String),
      },
    })
  })

  it('are those of the live report: no delivery data within HTTP 200', async () => {
    const { status, body, headers } = await ask('aliexpress.ds.freight.query', '/sync?format=json', '501')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      aliexpress_ds_freight_query_response: { result: { success: false, code: 501, msg: 'DELIVERY_INFO_EMPTY' } },
    })
    // Nothing stands behind it, and a tester sees why it came.
    expect([headers.get('x-aeop-simulated'), headers.get('x-aeop-reason')]).toEqual(['shaped', 'asked-for'])
  })
})

describe('an error of another method', () => {
  it.each([
    ['aliexpress.ds.product.get', 'DELIVERY_INFO_EMPTY', 'Errors of aliexpress.ds.product.get: ITEM_ID_NOT_FOUND, 605'],
    ['aliexpress.solution.order.get', '605', 'Codes:'],
  ])('%s does not say %s, and lists what there is', async (method, asked, listed) => {
    const { status, body } = await ask(method, '/sync?format=json', asked)
    expect(status).toBe(400)
    expect(body).toContain(listed)
  })

  it('is not offered where the method has none of its own', async () => {
    const { body } = await ask('aliexpress.solution.order.get', '/sync?format=json', '605')
    expect(body).not.toContain('Errors of')
  })
})
