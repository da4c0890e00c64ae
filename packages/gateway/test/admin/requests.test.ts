import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createGateway, personaCall, personas, type Gateway } from '../../src/index.ts'
import { explainAll } from '../../src/admin/routes/requests.ts'
import type { Explanation, RequestRecord } from '../../src/requests/request-record.ts'
import { ask, iopSign, NOON, openGateway, syncCall, topCall } from '../ask.ts'
import { sendRaw } from '../http/raw-socket.ts'

interface Shown {
  readonly id: string
  readonly code: string | null
  readonly explanation: { readonly verdict: string; readonly cause: { readonly id: string } } | null
}

const get = async (gateway: Gateway, path: string, init?: RequestInit) => gateway.fetch(gateway.url + path, init)
const list = async (gateway: Gateway) =>
  ((await (await get(gateway, '/_aeop/requests')).json()) as { requests: readonly Shown[] }).requests

const create = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code: '3_12345678_none' }

describe('GET /_aeop/requests', () => {
  it('has the refused calls, newest first, each with its explanation', async () => {
    const gateway = await openGateway()
    await ask(gateway, '/rest/auth/token/create', { ...create, sign: iopSign(create) })
    await ask(gateway, '/router/rest', topCall)
    await ask(gateway, '/sync', { ...syncCall, sign: iopSign(syncCall).toLowerCase() })
    const requests = await list(gateway)
    expect(requests.map(({ code, explanation }) => [code, explanation?.verdict, explanation?.cause.id])).toEqual([
      ['IncompleteSignature', 'mistake', 'M15'],
      ['IncompleteSignature', 'mistake', 'M02'],
    ])
    expect(requests.map(({ id }) => id)).toEqual(
      gateway
        .requests()
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ id }) => id)
        .toReversed(),
    )
  })

  it('has 100 at most', async () => {
    const gateway = await openGateway()
    for (let index = 0; index < 130; index++) await ask(gateway, '/router/rest', { method: `no.${index}` })
    expect(await list(gateway)).toHaveLength(100)
  })

  it('is plain JSON that nobody keeps, and is no call itself', async () => {
    const gateway = await openGateway()
    const { status, headers } = await get(gateway, '/_aeop/requests')
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/json;charset=UTF-8',
      'no-store',
    ])
    expect(gateway.requests()).toEqual([])
  })
})

describe('GET /_aeop/requests/ID', () => {
  it('has one call, also one that was answered', async () => {
    const gateway = await openGateway()
    const { text } = await ask(gateway, '/router/rest', topCall)
    const { id } = gateway.requests()[0] ?? expect.unreachable()
    expect(text).toContain(id)
    const shown: unknown = await (await get(gateway, `/_aeop/requests/${id}`)).json()
    expect(shown).toMatchObject({ id, outcome: 'answered', method: 'taobao.time.get', explanation: null })
  })

  it.each(['/_aeop/requests/nothing', '/_aeop/requests/', '/_aeop/other'])('%s is not there', async (path) => {
    expect((await get(await openGateway(), path)).status).toBe(404)
  })

  it('is read, not written', async () => {
    expect((await get(await openGateway(), '/_aeop/requests', { method: 'POST', body: '' })).status).toBe(405)
  })
})

it('what is no HTTP behind the request is refused behind its answer', async () => {
  const gateway = await createGateway({ port: 0, clock: NOON })
  await ask(gateway, '/sync', { ...syncCall, sign: iopSign(syncCall).toLowerCase() })
  const { text } = await sendRaw(gateway.url, 'GET /_aeop/requests HTTP/1.1\r\nhost: localhost\r\n\r\nNO HTTP\r\n\r\n')
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400'])
  await gateway.close()
})

describe('explaining for a list', () => {
  const record = { outcome: 'refused', code: '21' } as unknown as RequestRecord

  it('does not wait for explanations that somebody else has asked for', async () => {
    const stuck = { ...record, explain: () => new Promise<never>(() => undefined) }
    expect(await explainAll([stuck], 50)).toEqual([expect.objectContaining({ code: '21', explanation: null })])
  })

  it('goes on without explanations when it takes too long', async () => {
    const explanation = { verdict: 'mistake' } as Explanation
    const quick = { ...record, explain: () => Promise.resolve(explanation) }
    expect(await explainAll([quick, quick], 0)).toEqual([
      expect.objectContaining({ explanation: null }),
      expect.objectContaining({ explanation: null }),
    ])
    expect(await explainAll([quick], 60_000)).toEqual([expect.objectContaining({ code: '21', explanation })])
  })
})

describe('what is asked for', () => {
  const filled = async () => {
    const gateway = await openGateway()
    await ask(gateway, '/router/rest', topCall)
    await ask(gateway, '/router/rest', { ...topCall, method: 'no.such' })
    await ask(gateway, '/sync', syncCall)
    return gateway
  }
  const shown = async (gateway: Gateway, query: string) => {
    const answer = await get(gateway, `/_aeop/requests?${query}`)
    return ((await answer.json()) as { requests: readonly Record<string, unknown>[] }).requests
  }

  it.each([
    ['outcome=any', ['aliexpress.ds.text.search', 'no.such', 'taobao.time.get']],
    ['outcome=answered', ['aliexpress.ds.text.search', 'taobao.time.get']],
    ['outcome=refused', ['no.such']],
    ['outcome=any&limit=1', ['aliexpress.ds.text.search']],
    ['outcome=any&method=taobao.time.get', ['taobao.time.get']],
    ['outcome=lost', []],
  ])('%s', async (query, methods) => {
    const found = await shown(await filled(), query)
    expect(found.map(({ method }) => method)).toEqual(methods)
  })

  it.each(['outcome=all', 'limit=0', 'limit=101', 'limit=x', 'methods=a', 'limit=1&limit=2'])(
    'refuses %s',
    async (query) => {
      const answer = await get(await openGateway(), `/_aeop/requests?${query}`)
      expect([answer.status, await answer.json()]).toEqual([
        400,
        { error: expect.objectContaining({ code: 'bad-request' }) },
      ])
    },
  )

  it('each call has how long it took and where its answer came from', async () => {
    const found = await shown(await filled(), 'outcome=any')
    expect(found.map(({ simulated }) => simulated)).toEqual(['stateful', null, 'stateful'])
    for (const { ms } of found) expect(ms).toSatisfy((time: number) => time > 0 && time < 30_000)
  })
})

describe('the second base document', () => {
  const unverified = personas.find(({ name }) => name === 'unverified-dropshipper') ?? expect.unreachable()
  const { app, accessToken } = unverified

  it('its code is at fault twice: the secret around the HMAC, no path in front', async () => {
    const gateway = await openGateway({ personas: true })
    const code = gateway.authorize({ appKey: app.appKey, account: unverified.account.accountId })
    const call = { ...create, app_key: app.appKey, code }
    const keys = Object.keys(call).sort() as (keyof typeof call)[]
    const text = app.secret + keys.map((key) => key + call[key]).join('') + app.secret
    const sign = createHmac('sha256', app.secret).update(text, 'utf8').digest('hex').toUpperCase()
    await ask(gateway, '/rest/auth/token/create', { ...call, sign })
    const explanation = await gateway.requests().at(-1)?.explain()
    const certain = explanation?.findings.filter(({ certainty }) => certainty === 'certain') ?? []
    expect(certain.map(({ id }) => id).toSorted()).toEqual(['M01', 'M02'])
    expect(certain.map(({ actor }) => actor)).toEqual(['code', 'code'])
  })

  it('with the code put right the account is at fault, and the code is not blamed', async () => {
    const gateway = await openGateway({ personas: true })
    const call = {
      ...personaCall,
      app_key: app.appKey,
      session: accessToken,
      timestamp: String(NOON),
      sign_method: 'sha256',
    }
    await ask(gateway, '/sync', { ...call, sign: iopSign(call, '', app.secret) })
    const explanation = await gateway.requests().at(-1)?.explain()
    expect(explanation?.cause).toMatchObject({ id: 'dropshipper-not-verified', certainty: 'certain', actor: 'account' })
    expect(explanation?.findings.filter(({ actor, certainty }) => actor === 'code' && certainty === 'certain')).toEqual(
      [],
    )
  })
})
