import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createGateway, defaultSeed, personaCall, personas, type Gateway } from '../../src/index.ts'
import { answerAdmin } from '../../src/http/answer-admin.ts'
import { createExplainer } from '../../src/requests/explainer.ts'
import type { RequestLog } from '../../src/requests/request-log.ts'
import { createSweeper } from '../../src/requests/sweep.ts'
import { openStore } from '../../src/store/store.ts'
import { ask, iopSign, NOON, openGateway, syncCall, topCall } from '../ask.ts'
import { sendRaw } from './raw-socket.ts'

const NO_CALLS: RequestLog = { add: () => undefined, list: () => [] }

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

  it.each(['/_aeop/requests/nothing', '/_aeop/requests/', '/_aeop/', '/_aeop/other'])(
    '%s is not there',
    async (path) => {
      expect((await get(await openGateway(), path)).status).toBe(404)
    },
  )

  it('is read, not written', async () => {
    expect((await get(await openGateway(), '/_aeop/requests', { method: 'POST', body: '' })).status).toBe(405)
  })
})

describe('who may read it', () => {
  const headOf = async (url: string, host: string) =>
    (await sendRaw(url, `GET /_aeop/requests HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)).text.split(
      '\r\n',
    )[0]

  it.each([
    ['127.0.0.1:4100', 200],
    ['localhost', 200],
    ['LOCALHOST:1', 200],
    ['app.localhost:4100', 200],
    ['[::1]:4100', 200],
    // What a page of another site sends after its name was turned to this machine.
    ['evil.example:4100', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('a request for the host %s: %i', async (host, status) => {
    const gateway = await createGateway({ port: 0, clock: NOON })
    expect(await headOf(gateway.url, host)).toContain(` ${status} `)
    await gateway.close()
  })

  it.each([
    'forwarded: for=203.0.113.9',
    'x-forwarded-for: 127.0.0.1',
    'via: 1.1 tunnel',
    'sec-fetch-site: cross-site',
  ])('a request with %s is brought by somebody else: 403', async (header) => {
    const gateway = await createGateway({ port: 0, clock: NOON })
    expect(await headOf(gateway.url, `127.0.0.1\r\n${header}`)).toContain(' 403 ')
    await gateway.close()
  })

  it.each([
    ['203.0.113.9', 403],
    ['::ffff:203.0.113.9', 403],
    // The connection is gone.
    ['', 403],
    ['127.0.0.2', 200],
    ['::1', 200],
    ['::ffff:127.0.0.1', 200],
  ])('a caller at %j: %i, whatever host is asked for', async (address, status) => {
    const store = openStore({ seed: defaultSeed() })
    const explainer = createExplainer(store, createSweeper(store))
    const request = { verb: 'GET', address, target: '', headers: { host: '127.0.0.1' }, body: Buffer.alloc(0) }
    expect(await answerAdmin('/_aeop/requests', request, NO_CALLS, explainer)).toMatchObject({ status })
    store.close()
  })
})

it('what is no HTTP behind the request is refused behind its answer', async () => {
  const gateway = await createGateway({ port: 0, clock: NOON })
  await ask(gateway, '/sync', { ...syncCall, sign: iopSign(syncCall).toLowerCase() })
  const { text } = await sendRaw(gateway.url, 'GET /_aeop/requests HTTP/1.1\r\nhost: localhost\r\n\r\nNO HTTP\r\n\r\n')
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400'])
  await gateway.close()
})

it('a list does not wait for explanations that somebody else has asked for', async () => {
  const call = { id: '1', time: NOON, endpoint: 'top', verb: 'GET', method: '', appKey: null } as const
  const refused = { refusal: { error: 'missing-method' }, code: '21', subCode: null, answer: '', bytes: 0 } as const
  const log: RequestLog = { add: () => undefined, list: () => [{ ...call, refused }] }
  const explainer = { explain: () => new Promise<never>(() => undefined), close: () => undefined }
  const request = { verb: 'GET', address: '::1', target: '', headers: {}, body: Buffer.alloc(0) }
  const { body } = await answerAdmin('/_aeop/requests', request, log, explainer, 50)
  expect(JSON.parse(body.toString())).toEqual({ requests: [expect.objectContaining({ explanation: null })] })
})

it('a list that takes too long goes on without explanations', async () => {
  const store = openStore({ seed: defaultSeed() })
  const explainer = createExplainer(store, createSweeper(store))
  const call = { id: '1', time: NOON, endpoint: 'top', verb: 'GET', method: '', appKey: null } as const
  const refused = { refusal: { error: 'missing-method' }, code: '21', subCode: null, answer: '', bytes: 0 } as const
  const log: RequestLog = { add: () => undefined, list: () => [{ ...call, refused }] }
  const request = { verb: 'GET', address: '::1', target: '', headers: {}, body: Buffer.alloc(0) }
  const shown = async (budgetMs: number) =>
    JSON.parse((await answerAdmin('/_aeop/requests', request, log, explainer, budgetMs)).body.toString()) as unknown
  expect(await shown(0)).toEqual({ requests: [expect.objectContaining({ code: '21', explanation: null })] })
  expect(await shown(60_000)).toEqual({ requests: [expect.objectContaining({ explanation: expect.any(Object) })] })
  store.close()
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
