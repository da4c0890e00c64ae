import fc from 'fast-check'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { createGateway, type Gateway } from '../../src/index.ts'
import { adminRoutes } from '../../src/admin/routes.ts'
import { NOON, openGateway } from '../ask.ts'
import { sendRaw } from '../http/raw-socket.ts'
import { admin } from './admin-call.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('what the admin API does not have', () => {
  it.each(['/nothing', '/clock/', '/Clock', '//clock', '/clock/now/then', '/apps/'])(
    '404 for %s, with the place of the list',
    async (path) => {
      const { status, value } = await admin(await openGateway(), 'GET', path)
      expect([status, value]).toEqual([
        404,
        { error: { code: 'not-found', message: expect.any(String), remedy: expect.any(String) } },
      ])
    },
  )

  it.each([
    ['DELETE', '/clock', 'GET, HEAD, PUT'],
    ['POST', '/apps/1', 'GET, HEAD, PATCH, DELETE'],
    ['GET', '/state/reset', 'POST'],
    ['OPTIONS', '/clock', 'GET, HEAD, PUT'],
  ])('405 for %s %s, with Allow', async (verb, path, allow) => {
    const { status, headers, value } = await admin(await openGateway(), verb, path)
    expect([status, headers.get('allow')]).toEqual([405, allow])
    expect(value).toEqual({ error: expect.objectContaining({ code: 'verb-not-allowed' }) })
  })

  it('400 for a percent sign that escapes nothing', async () => {
    const { status, value } = await admin(await openGateway(), 'GET', '/apps/%zz')
    expect([status, value]).toEqual([
      400,
      { error: expect.objectContaining({ remedy: expect.stringContaining('%25') }) },
    ])
  })
})

describe('a body', () => {
  const send = async (body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) => {
    const gateway = await openGateway()
    const init = { method: 'PUT', body, headers } as RequestInit
    const answer = await gateway.fetch(`${gateway.url}/_aeop/clock`, init)
    const { error } = (await answer.json()) as { error?: { message: string } }
    return { status: answer.status, message: error?.message, now: gateway.clock.now() - NOON < 60_000 }
  }

  it.each([
    ['{"now":', 400],
    ['nonsense', 400],
    ['[]', 400],
    ['null', 400],
    ['{}', 400],
    ['{"now":"yesterday"}', 400],
    ['{"now":1.5}', 400],
    ['{"now":8640000000000001}', 400],
    ['{"now":1,"then":2}', 400],
    ['{"__proto__":{"now":1}}', 400],
  ])('%s: %i, and nothing happens', async (body, status) => {
    expect(await send(body)).toMatchObject({ status, now: true })
  })

  it('has its place and the mend named', async () => {
    expect((await send('{"now":true}')).message).toContain('/now: must be integer,string')
    expect((await send('{"now":1,"them":2}')).message).toContain('"them" is not known here; remove it')
    expect((await send('{}')).message).toContain('now is missing; add it')
  })

  it('has to be marked as JSON: a form of another site cannot be', async () => {
    expect(await send('{"now":1}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415, now: true })
    expect(await send('{"now":1}', {})).toMatchObject({ status: 415, now: true })
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await send('--x--', multipart)).toMatchObject({ status: 415 })
  })

  it('has a size and a depth', async () => {
    expect(await send(`{"now":"${'x'.repeat(1_100_000)}"}`)).toMatchObject({ status: 413 })
    expect(await send(`{"now":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toMatchObject({ status: 400 })
  })

  it('has to be UTF-8', async () => {
    expect(await send(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ status: 400 })
  })

  it('is refused where none belongs', async () => {
    expect(await admin(await openGateway(), 'POST', '/clock/freeze', { now: 1 })).toMatchObject({ status: 400 })
  })
})

it('HEAD is GET without the body', async () => {
  const { status, text } = await admin(await openGateway(), 'HEAD', '/clock')
  expect([status, text]).toEqual([200, ''])
})

it('a failure of the gateway is told to its owner, not to the caller', async () => {
  const told: unknown[] = []
  const gateway = await openGateway({ onError: (error) => told.push(error) })
  const failing = {
    ...gateway.state,
    counts: () => {
      throw new TypeError('a secret of ours')
    },
  }
  Object.assign(gateway, { state: failing })
  const { status, text } = await admin(gateway, 'GET', '/state')
  expect([status, text.includes('secret')]).toEqual([500, false])
  expect(told).toEqual([expect.any(TypeError)])
})

describe('whatever is sent', () => {
  let gateway: Gateway
  const told: unknown[] = []
  beforeAll(async () => {
    gateway = await createGateway({ port: 0, clock: NOON, onError: (error) => told.push(error) })
  })
  afterAll(() => gateway.close())

  const word = fc.oneof(
    fc.constantFrom(
      'apps',
      'clock',
      'state',
      'requests',
      'orders',
      '12345678',
      '220000458001',
      '%00',
      '%',
      '{appKey}',
      '__proto__',
    ),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
  )
  const path = fc.oneof(
    fc.array(word, { maxLength: 4 }).map((words) => `/${words.join('/')}`),
    fc.constantFrom(...adminRoutes.map((route) => route.path)),
    fc.constantFrom(
      '/apps/12345678',
      '/accounts/220000458001',
      '/state/snapshots/a/restore',
      '/faults',
      '/orders/1/ship',
    ),
  )
  const verb = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')
  const body = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
    fc
      .dictionary(
        fc.constantFrom(
          'now',
          'by',
          'name',
          'path',
          'appKey',
          'secret',
          'status',
          'quota',
          'kind',
          'ms',
          'skus',
          '__proto__',
        ),
        fc.jsonValue({ maxDepth: 2 }),
      )
      .map((value) => JSON.stringify(value)),
    fc.string(),
  )

  it('is answered in JSON, never with 500', async () => {
    await fc.assert(
      fc.asyncProperty(verb, path, body, fc.string({ maxLength: 20 }), async (verb, path, body, query) => {
        // One that writes where it is told to is tried elsewhere; dots are taken out by every client.
        fc.pre(!path.startsWith('/state/save') && !/\/\.{1,2}(\/|$)/.test(path))
        const answer = await fetch(
          `${gateway.url}/_aeop${path}?${encodeURI(query.toWellFormed()).replaceAll('#', '')}`,
          {
            method: verb,
            ...(verb === 'GET' || verb === 'HEAD' ? {} : { body: body.toWellFormed(), headers: JSON_TYPE }),
          },
        )
        const text = await answer.text()
        expect(answer.status).toBeLessThan(500)
        expect(answer.headers.get('content-type')).toBe('application/json;charset=UTF-8')
        if (verb !== 'HEAD') expect(() => JSON.parse(text) as unknown).not.toThrow()
      }),
      { numRuns: 400 },
    )
    expect(told).toEqual([])
  })

  it.each([
    '/_aeop/\u0000',
    '/_aeop/%',
    '/_aeop//',
    '/_aeop/?',
    '/_aeop/clock?%',
    '/_aeop',
    '/_aeopx',
    '/_aeop/../_aeop/clock',
  ])('the raw target %j is answered, not with 500', async (target) => {
    const request = `GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`
    expect(Number((await sendRaw(gateway.url, request)).text.split(' ')[1])).toBeLessThan(500)
  })
})
