import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { FaultRule, Gateway } from '../../src/index.ts'
import { ask, fulfil, openGateway, syncCall, topCall, topSign, type Parameters } from '../ask.ts'

/** The time that `taobao.time.get` tells at noon of the base document. */
const TOLD = '2019-01-01 12:00:00'

const open = (...faults: FaultRule[]) => openGateway({ faults })

/** What becomes of a body when it is read to its end. */
async function bodyOf(gateway: Gateway, parameters: Parameters = topCall) {
  const body = new URLSearchParams({ ...parameters, sign: topSign(parameters) })
  const response = await gateway.fetch(`${gateway.url}/router/rest`, { method: 'POST', body })
  const pieces: Uint8Array[] = []
  const reader = response.body?.getReader()
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true }
      if (done) return { response, text: Buffer.concat(pieces).toString(), bytes: Buffer.concat(pieces), failure: null }
      if (value) pieces.push(value)
    }
  } catch (error) {
    return { response, text: Buffer.concat(pieces).toString(), bytes: Buffer.concat(pieces), failure: error as Error }
  }
}

/** Whether the order of the base document's example has been fulfilled: it can be once. */
async function isFulfilled(gateway: Gateway): Promise<boolean> {
  const { text } = await ask(gateway, '/router/rest', fulfil)
  return text.includes('-999')
}

describe('kinds of faults over gateway.fetch', () => {
  it('no rule, no header', async () => {
    const gateway = await open()
    const { headers, text } = await ask(gateway, '/router/rest', topCall)
    expect(headers.has('x-aeop-fault')).toBe(false)
    expect(text).toContain(TOLD)
    expect(gateway.requests()[0]).toMatchObject({ outcome: 'answered', fault: null })
  })

  it('latency holds the answer back, not the call', async () => {
    const gateway = await open({ kind: 'latency', ms: 80 })
    let isHere = false
    const answer = ask(gateway, '/router/rest', fulfil).then((reply) => {
      isHere = true
      return reply
    })
    while (gateway.requests().length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(isHere).toBe(false)
    const { headers, text } = await answer
    expect(headers.get('x-aeop-fault')).toBe('latency')
    expect(text).toContain('result_success')
    expect(gateway.requests()[0]).toMatchObject({ outcome: 'answered', fault: 'latency' })
  })

  it.each([
    ['/router/rest', topCall, 'service-unavailable', { code: 10, msg: 'Service currently unavailable' }],
    ['/router/rest', topCall, '15 isp.remote-service-timeout', { code: 15, sub_code: 'isp.remote-service-timeout' }],
    ['/sync', syncCall, 'service-unavailable', { code: 'ServiceUnavailable' }],
    ['/sync', syncCall, 'ApiCallLimit', { code: 'ApiCallLimit', type: 'ISV' }],
  ])('%s refuses with %s %s', async (path, call, refusal, said) => {
    const gateway = await open({ kind: 'refusal', refusal })
    const { headers, json } = await ask(gateway, path, call)
    expect(json['error_response']).toMatchObject(said)
    expect(headers.get('x-aeop-fault')).toBe('refusal')
    expect(headers.get('x-aeop-reason')).toBe('fault-rule')
    const [record] = gateway.requests()
    expect(record).toMatchObject({ outcome: 'refused', fault: 'refusal', reason: 'fault-rule' })
    expect((await record?.explain())?.cause).toMatchObject({ id: 'fault-rule', certainty: 'certain' })
  })

  it('a refusal before keeps the write away, one after does not', async () => {
    const before = await open({ kind: 'refusal', refusal: 'service-unavailable', count: 1 })
    expect((await ask(before, '/router/rest', fulfil)).json['error_response']).toMatchObject({ code: 10 })
    expect(await isFulfilled(before)).toBe(false)
    const after = await open({ kind: 'refusal', refusal: 'service-unavailable', after: true, count: 1 })
    expect((await ask(after, '/router/rest', fulfil)).json['error_response']).toMatchObject({ code: 10 })
    expect(await isFulfilled(after)).toBe(true)
  })

  it('a dropped connection rejects as a fetch does', async () => {
    const gateway = await open({ kind: 'drop' })
    const failure = await ask(gateway, '/router/rest', topCall).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TypeError)
    expect(failure).toMatchObject({ message: 'fetch failed', cause: { code: 'UND_ERR_SOCKET' } })
    expect(gateway.requests()[0]).toMatchObject({ outcome: 'lost', fault: 'drop', code: null, simulated: null })
  })

  it.each<FaultRule>([{ kind: 'drop' }, { kind: 'html' }, { kind: 'empty' }])(
    '$kind keeps the write away, with after it does not',
    async (rule) => {
      const before = await open({ ...rule, count: 1 })
      await ask(before, '/router/rest', fulfil).catch(() => undefined)
      expect(before.requests()[0]).toMatchObject({ outcome: 'lost', fault: rule.kind })
      expect(await isFulfilled(before)).toBe(false)
      const after = await open({ ...rule, after: true, count: 1 } as FaultRule)
      await ask(after, '/router/rest', fulfil).catch(() => undefined)
      expect(after.requests()[0]).toMatchObject({ outcome: 'answered', fault: rule.kind })
      expect(await isFulfilled(after)).toBe(true)
    },
  )

  it.each([
    [undefined, 502],
    [200, 200],
    [503, 503],
  ] as const)('html of status %s', async (status, expected) => {
    const gateway = await open({ kind: 'html', ...(status === undefined ? {} : { status }) })
    const reply = await ask(gateway, '/router/rest', topCall)
    expect(reply.status).toBe(expected)
    expect(reply.headers.get('content-type')).toBe('text/html')
    expect(reply.headers.get('x-aeop-fault')).toBe('html')
    expect(reply.text).toMatch(/^<html>/)
    expect(reply.text).not.toContain(TOLD)
  })

  it('an empty body', async () => {
    const gateway = await open({ kind: 'empty' })
    expect(await ask(gateway, '/router/rest', topCall)).toMatchObject({ status: 200, text: '' })
  })

  it('a cut-off breaks the body behind its bytes', async () => {
    const { text, failure } = await bodyOf(await open({ kind: 'cut-off', bytes: 10 }))
    expect(text).toBe('{"time_get')
    expect(failure).toBeInstanceOf(TypeError)
    expect(failure).toMatchObject({ message: 'terminated', cause: { code: 'UND_ERR_SOCKET' } })
    const none = await bodyOf(await open({ kind: 'cut-off', bytes: 0 }))
    expect([none.text, none.failure?.message]).toEqual(['', 'terminated'])
  })

  it('a cut-off behind more bytes than there are still cuts', async () => {
    const { text, failure } = await bodyOf(await open({ kind: 'cut-off', bytes: 1_000_000 }))
    expect(text).toContain(TOLD)
    expect(text.endsWith('}')).toBe(true)
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
    expect(failure?.message).toBe('terminated')
  })

  it('a truncated answer ends without a failure', async () => {
    const { text, failure } = await bodyOf(await open({ kind: 'truncated', bytes: 10 }))
    expect([text, failure]).toEqual(['{"time_get', null])
    const { text: most } = await bodyOf(await open({ kind: 'truncated', bytes: 1_000_000 }))
    expect(() => JSON.parse(most) as unknown).toThrow(SyntaxError)
  })

  it('gzip that fetch undoes, gzip without a label, a label without gzip', async () => {
    const unasked = await bodyOf(await open({ kind: 'gzip', form: 'unasked' }))
    expect(unasked.text).toContain(TOLD)
    expect(unasked.response.headers.get('content-encoding')).toBe('gzip')
    const unlabelled = await bodyOf(await open({ kind: 'gzip', form: 'unlabelled' }))
    expect(unlabelled.response.headers.has('content-encoding')).toBe(false)
    expect(gunzipSync(unlabelled.bytes).toString()).toContain(TOLD)
    const label = await bodyOf(await open({ kind: 'gzip', form: 'false-label' }))
    expect(label.failure).toMatchObject({ message: 'terminated', cause: { code: 'Z_DATA_ERROR' } })
  })

  it('a drip comes in pieces, and whole', async () => {
    const gateway = await open({ kind: 'drip', bytesPerSecond: 1000 })
    const body = new URLSearchParams({ ...topCall, sign: topSign(topCall) })
    const response = await gateway.fetch(`${gateway.url}/router/rest`, { method: 'POST', body })
    const pieces: string[] = []
    for await (const piece of response.body ?? []) pieces.push(Buffer.from(piece).toString())
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces[0]).toHaveLength(50)
    expect(pieces.join('')).toContain(TOLD)
  })

  it('another content type', async () => {
    const { headers, text } = await ask(
      await open({ kind: 'content-type', contentType: 'text/plain' }),
      '/router/rest',
      topCall,
    )
    expect(headers.get('content-type')).toBe('text/plain')
    expect(text).toContain(TOLD)
  })

  it('a gateway that closes ends the wait for a late answer and for a drip', async () => {
    const gateway = await open({ kind: 'latency', ms: 600_000, count: 1 }, { kind: 'drip', bytesPerSecond: 1 })
    const late = ask(gateway, '/router/rest', topCall).catch((error: unknown) => error)
    const slow = ask(gateway, '/router/rest', topCall).catch((error: unknown) => error)
    while (gateway.requests().length < 2) await new Promise((resolve) => setImmediate(resolve))
    await gateway.close()
    expect(await late).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'UND_ERR_SOCKET' } })
    expect(await slow).toMatchObject({ name: 'TypeError', message: 'terminated', cause: { code: 'UND_ERR_SOCKET' } })
  })

  it('a signal ends the wait for a late answer and for a drip', async () => {
    for (const rule of [
      { kind: 'latency', ms: 600_000 },
      { kind: 'drip', bytesPerSecond: 1 },
    ] as const) {
      const gateway = await open(rule)
      const stop = new AbortController()
      const body = new URLSearchParams({ ...topCall, sign: topSign(topCall) })
      const url = `${gateway.url}/router/rest`
      const reply = gateway
        .fetch(url, { method: 'POST', body, signal: stop.signal })
        .then((response) => response.text())
        .catch((error: unknown) => error)
      while (gateway.requests().length === 0) await new Promise((resolve) => setImmediate(resolve))
      const reason = new Error('given up')
      stop.abort(reason)
      expect(await reply).toBe(reason)
    }
  })
})
