/** The SDK's client under each kind of fault, over each of its transports: the typed error that docs/transport.md promises, never a wrong success. */
import { PlatformError } from '@aeop/sdk'
import type { FaultRule } from '@aeop/gateway'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { outcomeOf, type Seen } from './outcome-of.ts'
import { openScene, ways, type Scene } from './ways.ts'

const ANSWERED: Seen = { code: 'answered' }
const LOST: Seen = { code: 'connection-failed', phase: 'headers', sent: true }
const BROKEN: Seen = { code: 'connection-failed', phase: 'body', status: 200, sent: true }
const UNEXPECTED: Seen = { code: 'unexpected-answer', status: 200, sent: true }

const cases: readonly (readonly [FaultRule, Seen])[] = [
  [{ kind: 'latency', ms: 5, jitter: 5 }, ANSWERED],
  [{ kind: 'refusal', refusal: 'service-unavailable' }, { code: 'service-unavailable' }],
  [{ kind: 'refusal', refusal: 'call-limited' }, { code: 'call-limited' }],
  [{ kind: 'html', status: 200 }, UNEXPECTED],
  [
    { kind: 'html', status: 502 },
    { ...UNEXPECTED, status: 502 },
  ],
  [
    { kind: 'html', status: 503 },
    { ...UNEXPECTED, status: 503 },
  ],
  [{ kind: 'empty' }, UNEXPECTED],
  [{ kind: 'drop' }, LOST],
  [{ kind: 'drop', ms: 20 }, LOST],
  [{ kind: 'cut-off', bytes: 0 }, BROKEN],
  [{ kind: 'cut-off', bytes: 20 }, BROKEN],
  [{ kind: 'cut-off', bytes: 1_000_000 }, BROKEN],
  [{ kind: 'truncated', bytes: 0 }, UNEXPECTED],
  [{ kind: 'truncated', bytes: 20 }, UNEXPECTED],
  [{ kind: 'truncated', bytes: 1_000_000 }, UNEXPECTED],
  [{ kind: 'gzip', form: 'unasked' }, ANSWERED],
  [{ kind: 'gzip', form: 'unlabelled' }, UNEXPECTED],
  [
    { kind: 'gzip', form: 'false-label' },
    { ...UNEXPECTED, phase: 'body' },
  ],
  [{ kind: 'drip', bytesPerSecond: 2000 }, ANSWERED],
  [{ kind: 'content-type', contentType: 'text/html' }, ANSWERED],
]

describe.each(ways)('over %s', (way) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene(way)
  })
  afterEach(() => scene.close())

  describe.each([
    ['/router/rest', 'taobao.time.get', {}],
    ['/sync', 'aliexpress.ds.text.search', { keyWord: 'lamp', local: 'en_US', countryCode: 'US', currency: 'USD' }],
  ] as const)('%s', (path, method, parameters) => {
    it.each(cases)('%j', async (rule, expected) => {
      const { gateway, clientOf } = scene
      const client = clientOf(path)
      const untouched = await client.callUntyped(method, parameters)
      gateway.faults.add({ ...rule, count: 1 })
      let answer: unknown
      const seen = await outcomeOf(client.callUntyped(method, parameters).then((value) => (answer = value)))
      expect(seen).toEqual(expected)
      expect(gateway.faults.list()[0]?.hits).toBe(1)
      expect(gateway.requests().at(-1)?.fault).toBe(rule.kind)
      // What is taken for an answer is the right one; a connection that broke does not stop the next call.
      if (seen.code === 'answered') expect(Object.keys(answer as object)).toEqual(Object.keys(untouched))
      expect(await outcomeOf(client.callUntyped(method, parameters))).toEqual(ANSWERED)
    })
  })

  it('a ban says how long it lasts', async () => {
    const { gateway, clientOf } = scene
    gateway.faults.use('throttled')
    for (const path of ['/router/rest', '/sync'] as const) {
      const client = clientOf(path)
      const method = path === '/sync' ? 'aliexpress.affiliate.category.get' : 'taobao.time.get'
      const errors: unknown[] = []
      for (let index = 0; index < 12; index += 1) {
        await client.callUntyped(method).catch((error: unknown) => void errors.push(error))
      }
      expect(errors.length).toBeGreaterThan(0)
      for (const error of errors) {
        expect(error).toBeInstanceOf(PlatformError)
        expect(error).toMatchObject({ code: 'call-limited', retry: 'wait', retryAfterSeconds: 1 })
      }
    }
  })

  it('a late answer and a drip end in the time-outs, never in a hang', async () => {
    const { gateway, clientOf } = scene
    gateway.faults.add({ kind: 'latency', ms: 600_000, count: 2 })
    gateway.faults.add({ kind: 'drip', bytesPerSecond: 1 })
    const late: Seen = { code: 'timeout', phase: 'headers', sent: true }
    expect(await outcomeOf(clientOf('/router/rest', { timeout: 60 }).callUntyped('taobao.time.get'))).toEqual(late)
    expect(await outcomeOf(clientOf('/router/rest', { readTimeout: 60 }).callUntyped('taobao.time.get'))).toEqual(late)
    const slow: Seen = { code: 'timeout', phase: 'body', status: 200, sent: true }
    expect(await outcomeOf(clientOf('/router/rest', { timeout: 300 }).callUntyped('taobao.time.get'))).toEqual(slow)
  })

  it('a call can be given up while it waits', async () => {
    const { gateway, clientOf } = scene
    gateway.faults.add({ kind: 'latency', ms: 600_000 })
    const stop = new AbortController()
    const call = clientOf('/router/rest').callUntyped('taobao.time.get', {}, { signal: stop.signal })
    const seen = outcomeOf(call)
    while (gateway.requests().length === 0) await new Promise((resolve) => setImmediate(resolve))
    stop.abort()
    expect(await seen).toMatchObject({ code: 'aborted', sent: true })
  })

  it('a cut at any place of JSON or XML is no success with another answer', async () => {
    const { gateway, clientOf } = scene
    for (const format of ['json', 'xml'] as const) {
      const client = clientOf('/router/rest', { format })
      const { request_id: _id, ...whole } = await client.callUntyped('taobao.time.get')
      // About 100 characters in either format.
      for (let bytes = 0; bytes < 160; bytes += way === 'gateway.fetch' ? 1 : 7) {
        gateway.faults.add({ kind: 'truncated', bytes, count: 1 })
        const answer = await client.callUntyped('taobao.time.get').catch((error: unknown) => error)
        if (answer instanceof Error) {
          expect(answer).toMatchObject({ name: 'TransportError', code: 'unexpected-answer' })
          continue
        }
        const { request_id: id, ...taken } = answer as Record<string, unknown>
        expect({ format, bytes, names: Object.keys(taken) }).toEqual({ format, bytes, names: Object.keys(whole) })
        expect(id).toMatch(/^\w+$/)
      }
    }
  })
})
