import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGateway, type Gateway } from '../../src/index.ts'
import { fulfil, iopSign, NOON, read, syncCall, topSign, without, type Parameters } from '../ask.ts'

/** One mistake, what it changes, and what the answer to it holds. */
interface Fault {
  readonly what: string
  /** The parameter at fault, or what else of the request. */
  readonly at: string
  readonly value?: string
  readonly answer: RegExp
}

const missing = (at: string, answer: RegExp): Fault => ({ what: `no ${at}`, at, answer })
const wrong = (at: string, value: string, answer: RegExp): Fault => ({ what: `wrong ${at}`, at, value, answer })
const iopMissing = (name: string): Fault => missing(name, new RegExp(`"MissingParameter".*“${name}”`))
const verb = (answer: RegExp): Fault => wrong('verb', 'PUT', answer)

interface Door {
  readonly name: string
  readonly path: string
  readonly call: Parameters
  readonly sign: (parameters: Parameters, path: string) => string
  /** In the order of the checks; the first one has to be answered. */
  readonly faults: readonly Fault[]
}

const doors: readonly Door[] = [
  {
    name: 'TOP',
    path: '/router/rest',
    call: fulfil,
    sign: (parameters) => topSign(parameters),
    faults: [
      verb(/"code":9,/),
      missing('method', /"code":21,/),
      missing('app_key', /"code":28,/),
      missing('timestamp', /"code":30,/),
      missing('v', /"code":32,/),
      missing('sign', /"code":24,/),
      wrong('app_key', '87654321', /"code":29,/),
      // An unknown format is answered in XML.
      wrong('format', 'yaml', /<code>23</),
      wrong('v', '3.0', /"code":33,/),
      wrong('timestamp', '2019-01-01 04:00:00', /"code":31,/),
      wrong('method', 'taobao.no.such', /"code":22,/),
      wrong('sign', '0'.repeat(32), /"code":25,/),
      wrong('session', 'nonsense', /"code":27,/),
      missing('out_ref', /"code":40,/),
    ],
  },
  {
    name: '/sync',
    path: '/sync',
    call: {
      ...without(syncCall, 'keyWord', 'local', 'countryCode', 'currency'),
      method: 'aliexpress.ds.product.get',
      session: 'test',
      product_id: '1005003784285827',
      ship_to_country: 'US',
    },
    sign: (parameters) => iopSign(parameters),
    faults: [
      // No code of IOP stands for it (docs/gateway-behaviour.md).
      verb(/<h1>Method not allowed/),
      iopMissing('method'),
      iopMissing('app_key'),
      iopMissing('timestamp'),
      iopMissing('sign_method'),
      iopMissing('sign'),
      wrong('app_key', '1', /"InvalidAppKey"/),
      wrong('timestamp', '1517820392', /"IllegalTimestamp"/),
      wrong('method', 'aliexpress.no.such', /"InvalidApiPath"/),
      wrong('sign', '0'.repeat(64), /"IncompleteSignature"/),
      wrong('session', 'nonsense', /"IllegalAccessToken"/),
      iopMissing('ship_to_country'),
    ],
  },
  {
    name: '/rest',
    path: '/rest/auth/token/create',
    call: { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code: '3_12345678_none' },
    sign: (parameters, path) => iopSign(parameters, path.slice('/rest'.length)),
    faults: [
      // No code of IOP stands for it (docs/gateway-behaviour.md).
      verb(/<h1>Method not allowed/),
      iopMissing('app_key'),
      iopMissing('timestamp'),
      iopMissing('sign_method'),
      iopMissing('sign'),
      wrong('app_key', '1', /"InvalidAppKey"/),
      wrong('timestamp', '1517820392', /"IllegalTimestamp"/),
      wrong('path', '/rest/auth/token/renew', /"InvalidApiPath"/),
      wrong('sign', '0'.repeat(64), /"IncompleteSignature"/),
      iopMissing('code'),
    ],
  },
]

describe.each(doors)('the order of checks on $name', ({ path, call, sign, faults }) => {
  let gateway: Gateway
  beforeAll(async () => {
    gateway = await createGateway({ port: null, clock: NOON })
    gateway.clock.freeze()
    gateway.clock.set(NOON)
  })
  afterAll(() => gateway.close())

  const answerTo = async (...made: readonly Fault[]): Promise<string> => {
    const of = (at: string) => made.find((fault) => fault.at === at)
    let parameters = call
    for (const { at, value } of made) {
      if (at === 'verb' || at === 'path' || at === 'sign') continue
      parameters = value === undefined ? without(parameters, at) : { ...parameters, [at]: value }
    }
    const target = of('path')?.value ?? path
    const signature = of('sign') === undefined ? sign(parameters, target) : of('sign')?.value
    const body = new URLSearchParams(signature === undefined ? parameters : { ...parameters, sign: signature })
    return (await read(await gateway.fetch(gateway.url + target, { method: of('verb')?.value ?? 'POST', body }))).text
  }

  it('is of faults that are each refused alone, in a call that is right without them', async () => {
    expect(await answerTo()).toMatch(/"result_success":true|"rsp_code":200|"InvalidCode"/)
    for (const fault of faults) expect(await answerTo(fault), fault.what).toMatch(fault.answer)
  })

  const pairs = faults.flatMap((first, index) =>
    faults
      .slice(index + 1)
      // A parameter cannot be absent and wrong at once.
      .filter((second) => second.at !== first.at)
      .map((second) => ({ first, second, what: `${first.what}, ${second.what}` })),
  )

  it.each(pairs)('$what: the first is answered', async ({ first, second }) => {
    const text = await answerTo(first, second)
    // The form of the answer follows `format` whatever the refusal is.
    expect(text.replace(/^.*<code>(\d+)<.*$/s, '"code":$1,<code>$1<')).toMatch(first.answer)
  })
})
