import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { RequestRecord } from '../../src/index.ts'
import { ask, iopSign, NOON, openGateway, syncCall, topCall, topSign, without, type Parameters } from '../ask.ts'

const last = (records: readonly RequestRecord[]): RequestRecord => records.at(-1) ?? expect.unreachable()
const sorted = (call: Parameters) =>
  Object.keys(call)
    .sort()
    .map((name) => name + call[name])
    .join('')
const create = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code: '3_12345678_none' }

describe('what is remembered of a call', () => {
  it('a refused call: what the answer said, under its request_id', async () => {
    const gateway = await openGateway()
    const { json } = await ask(gateway, '/sync', { ...syncCall, sign: '0'.repeat(64) })
    const { explain, ...record } = last(gateway.requests())
    expect(explain).toBeTypeOf('function')
    expect(record).toEqual({
      id: json['error_response']?.['request_id'],
      time: expect.toSatisfy((time: number) => time >= NOON && time < NOON + 60_000),
      endpoint: 'sync',
      verb: 'POST',
      method: 'aliexpress.ds.text.search',
      appKey: '12345678',
      outcome: 'refused',
      fault: null,
      ms: expect.toSatisfy((ms: number) => ms >= 0),
      simulated: null,
      code: 'IncompleteSignature',
      error: 'invalid-signature',
      subCode: null,
      reason: null,
    })
  })

  it.each<[string, string, Parameters]>([
    ['json on TOP', '/router/rest', topCall],
    ['xml on TOP', '/router/rest', { ...topCall, format: 'xml' }],
    ['full on /sync', '/sync', syncCall],
    ['simplified on /sync', '/sync', { ...syncCall, format: 'json', simplify: 'true' }],
  ])('a call that was answered, %s: no code and nothing to explain', async (_what, path, call) => {
    const gateway = await openGateway()
    const { text } = await ask(gateway, path, call)
    const record = last(gateway.requests())
    expect(text).toContain(record.id)
    expect(record).toMatchObject({ outcome: 'answered', code: null, error: null, method: call['method'] })
    expect(await record.explain()).toBeNull()
  })

  it('a refusal in XML and a flat one have their id, too', async () => {
    const gateway = await openGateway()
    for (const [path, call] of [
      ['/router/rest', { ...topCall, format: 'xml', v: '3.0' }],
      ['/rest/auth/token/create', create],
    ] as const) {
      const { text } = await ask(gateway, path, call)
      expect(text).toContain(last(gateway.requests()).id)
    }
    expect(gateway.requests().map(({ code, method }) => [code, method])).toEqual([
      ['33', 'taobao.time.get'],
      ['InvalidCode', '/auth/token/create'],
    ])
  })

  it('the newest is last, and 500 are kept', async () => {
    const gateway = await openGateway()
    for (let index = 0; index < 510; index++) await ask(gateway, '/router/rest', { method: `no.${index}` })
    const methods = gateway.requests().map(({ method }) => method)
    expect(methods).toHaveLength(500)
    expect([methods[0], methods[499]]).toEqual(['no.10', 'no.509'])
  })

  it('large requests push out the oldest before they fill the memory, and a very large one is kept without its body', async () => {
    const gateway = await openGateway()
    const asked = async (size: number) => ask(gateway, '/router/rest', { ...topCall, sign: '0', x: 'x'.repeat(size) })
    for (let index = 0; index < 300; index++) await asked(60_000)
    // 16 MiB of requests of 60 KB each.
    expect(gateway.requests().length).toBeGreaterThan(250)
    expect(gateway.requests().length).toBeLessThan(280)
    await asked(200_000)
    expect(await last(gateway.requests()).explain()).toMatchObject({ cause: { certainty: expect.any(String) } })
  })

  it('each request of a batch is a call', async () => {
    const gateway = await openGateway()
    const shared = { ...without(topCall, 'method') }
    const body = ['method=taobao.time.get', 'method=no.such'].join('\r\n-S-\r\n')
    const sign = createHash('md5')
      .update(`helloworld${sorted(shared)}${body}helloworld`)
      .digest('hex')
      .toUpperCase()
    const query = new URLSearchParams({ ...shared, sign })
    const url = `${gateway.url}/router/batch?${query}`
    const text = await (
      await gateway.fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/plain' } })
    ).text()
    expect(text).toContain('time_get_response')
    expect(gateway.requests().map(({ method, code }) => [method, code])).toEqual([
      ['taobao.time.get', null],
      ['no.such', '22'],
    ])
    const explanation = await last(gateway.requests()).explain()
    // The signature is that of the whole, so nothing is wrong with it.
    expect(explanation?.findings.map(({ id }) => id)).toEqual(['invalid-method'])
  })
})

describe('why it was refused', () => {
  const why = async (path: string, call: Parameters) => {
    const gateway = await openGateway()
    await ask(gateway, path, call)
    const explanation = await last(gateway.requests()).explain()
    return explanation ?? expect.unreachable()
  }

  it('the path is missing in front of the string', async () => {
    const explanation = await why('/rest/auth/token/create', { ...create, sign: iopSign(create) })
    expect(explanation).toMatchObject({ verdict: 'mistake', cause: { id: 'M02', certainty: 'certain', actor: 'code' } })
    expect(explanation.findings[0]?.partsAt).toMatchObject({ byte: 0 })
  })

  it('MD5 with the secret in front only', async () => {
    const text = `helloworld${sorted(topCall)}`
    const sign = createHash('md5').update(text).digest('hex').toUpperCase()
    expect(await why('/router/rest', { ...topCall, sign })).toMatchObject({ verdict: 'mistake', cause: { id: 'T02' } })
  })

  it('what the gateway alone can know goes before what can be read off the request', async () => {
    const call = { ...topCall, method: 'aliexpress.solution.order.get', session: 'test-refresh' }
    const explanation = await why('/router/rest', call)
    expect(explanation.cause).toMatchObject({
      id: expect.stringMatching(/^M18|token-kind-mismatch$/),
      certainty: 'certain',
    })
  })

  it('of a code that nothing else explains its meaning and remedy are the answer', async () => {
    const call = { ...topCall, method: 'aliexpress.solution.order.fulfill', session: 'test' }
    const { cause } = await why('/router/rest', call)
    expect(cause.title).not.toBe('')
    expect(cause.mend).not.toBe('')
  })

  it('is worked out once', async () => {
    const gateway = await openGateway()
    await ask(gateway, '/sync', { ...syncCall, sign: iopSign(syncCall).toLowerCase() })
    const [first, second] = await Promise.all([last(gateway.requests()).explain(), last(gateway.requests()).explain()])
    expect(first).toBe(second)
    expect(first).toMatchObject({ cause: { id: 'M15' } })
  })
})

describe('onRequest', () => {
  it('is told of every call behind its answer, and may fail', async () => {
    const told: RequestRecord[] = []
    const errors: unknown[] = []
    const gateway = await openGateway({
      onRequest: (record) => {
        told.push(record)
        throw new Error('a listener that fails')
      },
      onError: (error) => void errors.push(error),
    })
    const answers = [ask(gateway, '/router/rest', topCall), ask(gateway, '/sync', { ...syncCall, sign: 'X' })]
    await Promise.all(answers)
    await expect.poll(() => told.map(({ outcome }) => outcome).toSorted()).toEqual(['answered', 'refused'])
    expect(errors.map(String)).toEqual(Array(2).fill('Error: a listener that fails'))
  })
})

describe('nothing that is remembered tells a secret, a token or a signature', () => {
  const secretive: Parameters = {
    ...topCall,
    method: 'aliexpress.solution.order.get',
    session: 'test-refresh',
    app_secret: 'helloworld',
  }
  it.each<[string, string, Parameters, readonly string[]]>([
    ['a wrong token', '/router/rest', secretive, ['test-refresh', 'helloworld', topSign(secretive)]],
    ['a wrong signature', '/router/rest', { ...secretive, sign: 'AB'.repeat(16) }, ['helloworld', 'ABABAB']],
    ['the secret for a name', '/router/rest', { ...topCall, method: 'helloworld' }, ['helloworld']],
    ['a token in a name', '/router/rest', { ...topCall, session: 'tok-tok-tok', method: 'x tok-tok-tok' }, ['tok-tok']],
    ['the secret for the key', '/router/rest', { ...topCall, app_key: 'helloworld' }, ['helloworld']],
    ['a code', '/rest/auth/token/create', create, ['3_12345678_none']],
  ])('%s', async (_what, path, call, hidden) => {
    const gateway = await openGateway()
    await ask(gateway, path, call)
    const record = last(gateway.requests())
    const shown = JSON.stringify({ ...record, explanation: await record.explain() })
    for (const text of hidden) expect(shown.toLowerCase()).not.toContain(text.toLowerCase())
  })
})
