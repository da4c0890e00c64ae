import { connect } from 'node:net'
import process from 'node:process'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import type { FaultRule } from '../../src/index.ts'
import { openGateway, topCall, topSign } from '../ask.ts'
import { sendRaw } from '../http/raw-socket.ts'

const open = (...faults: FaultRule[]) => openGateway({ port: 0, faults })

const query = new URLSearchParams({ ...topCall, sign: topSign(topCall) }).toString()

/** One request as text; without `close` the connection is kept. */
const request = (headers: readonly string[] = ['connection: close'], verb = 'GET') =>
  [`${verb} /router/rest?${query} HTTP/1.1`, 'host: localhost', ...headers, '', ''].join('\r\n')

/** Timers that keep the process alive. */
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

/** Head and body of an answer as it came. */
function parted({ bytes }: { readonly bytes: Buffer }) {
  const cut = bytes.indexOf('\r\n\r\n')
  return { head: bytes.subarray(0, cut).toString().toLowerCase(), body: bytes.subarray(cut + 4) }
}

describe('faults on a socket', () => {
  it('a drop ends the connection without a byte', async () => {
    const gateway = await open({ kind: 'drop' })
    expect((await sendRaw(gateway.url, request([]))).text).toBe('')
  })

  it('a drop after latency does so, too', async () => {
    const gateway = await open({ kind: 'drop', ms: 20, after: true })
    expect((await sendRaw(gateway.url, request([]))).text).toBe('')
    expect(gateway.requests()[0]).toMatchObject({ outcome: 'answered', fault: 'drop' })
  })

  it.each([0, 1, 10, 1_000_000])('a cut-off behind %i bytes announces more than comes', async (bytes) => {
    const gateway = await open({ kind: 'cut-off', bytes })
    const { head, body } = parted(await sendRaw(gateway.url, request([])))
    const announced = Number(/content-length: (\d+)/.exec(head)?.[1])
    expect(body).toHaveLength(Math.min(bytes, announced - 1))
    expect(head).toContain('x-aeop-fault: cut-off')
  })

  it('a truncated answer is whole HTTP', async () => {
    const gateway = await open({ kind: 'truncated', bytes: 10 })
    const { head, body } = parted(await sendRaw(gateway.url, request()))
    expect(head).toContain('content-length: 10')
    expect(body.toString()).toBe('{"time_get')
  })

  it('an empty answer has a length of 0', async () => {
    const { head, body } = parted(await sendRaw((await open({ kind: 'empty' })).url, request()))
    expect(head).toMatch(/^http\/1\.1 200 /)
    expect(head).toContain('content-length: 0')
    expect(body).toHaveLength(0)
  })

  it('a page has the status of a proxy', async () => {
    const { head, body } = parted(await sendRaw((await open({ kind: 'html', status: 503 })).url, request()))
    expect(head).toMatch(/^http\/1\.1 503 /)
    expect(head).toContain('content-type: text/html')
    expect(body.toString()).toContain('503 Service Temporarily Unavailable')
  })

  it('gzip comes unasked, without its label, or is a label alone', async () => {
    const unasked = parted(await sendRaw((await open({ kind: 'gzip', form: 'unasked' })).url, request()))
    expect(unasked.head).toContain('content-encoding: gzip')
    expect(gunzipSync(unasked.body).toString()).toContain('2019-01-01')
    const unlabelled = parted(await sendRaw((await open({ kind: 'gzip', form: 'unlabelled' })).url, request()))
    expect(unlabelled.head).not.toContain('content-encoding')
    expect(gunzipSync(unlabelled.body).toString()).toContain('2019-01-01')
    const label = parted(await sendRaw((await open({ kind: 'gzip', form: 'false-label' })).url, request()))
    expect(label.head).toContain('content-encoding: gzip')
    expect(label.body.toString()).toMatch(/^\{"time_get_response"/)
    expect(label.head).toContain(`content-length: ${label.body.length}`)
  })

  it('a drip comes whole in the end, on a connection that goes on', async () => {
    const gateway = await open({ kind: 'drip', bytesPerSecond: 2000, count: 1 })
    const { text } = await sendRaw(gateway.url, request([]) + request())
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
    expect(text.match(/2019-01-01 12:00:00/g)).toHaveLength(2)
    expect(text.match(/x-aeop-fault: drip/g)).toHaveLength(1)
  })

  it('a drop hits a request line with a blank in its URL, too', async () => {
    const gateway = await open({ kind: 'drop' })
    const blank = `GET /router/rest?${query}&a=1 2 HTTP/1.1\r\nhost: localhost\r\n\r\n`
    expect((await sendRaw(gateway.url, blank)).text).toBe('')
    expect(gateway.requests()[0]).toMatchObject({ outcome: 'lost', fault: 'drop' })
  })

  it('a drop waits for the answers to earlier requests on the connection', async () => {
    const gateway = await open({ kind: 'latency', ms: 30, count: 1 }, { kind: 'drop' })
    const { text } = await sendRaw(gateway.url, request([]) + request([]))
    expect(text.match(/2019-01-01 12:00:00/g)).toHaveLength(1)
    expect(gateway.requests().map(({ fault }) => fault)).toEqual(['latency', 'drop'])
  })

  it('answers to HEAD have no body to hurt', async () => {
    for (const rule of [
      { kind: 'cut-off', bytes: 3 },
      { kind: 'drip', bytesPerSecond: 1 },
      { kind: 'html' },
    ] as const) {
      const { head, body } = parted(await sendRaw((await open(rule)).url, request(undefined, 'HEAD')))
      expect(head).toContain(`x-aeop-fault: ${rule.kind}`)
      expect(body).toHaveLength(0)
    }
  })

  it('a client that goes away ends the wait, and the gateway lives on', async () => {
    const gateway = await open(
      { kind: 'latency', ms: 600_000, count: 1 },
      { kind: 'drip', bytesPerSecond: 1, count: 1 },
    )
    for (const seen of [1, 2]) {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => void socket.write(request([])))
      while (gateway.requests().length < seen) await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => void socket.destroy().once('close', resolve))
    }
    expect((await sendRaw(gateway.url, request())).text).toContain('2019-01-01 12:00:00')
  })

  it('what waits behind the answer to a client that has gone away keeps no process alive', async () => {
    const gateway = await open({ kind: 'latency', ms: 600_000 })
    const before = timers()
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
    socket.write(request([]).repeat(40))
    while (gateway.requests().length < 40) await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => void socket.destroy().once('close', resolve))
    await gateway.close()
    expect(timers() - before).toBeLessThan(20)
  })

  it('a drip ends with its client', async () => {
    const gateway = await open({ kind: 'drip', bytesPerSecond: 1 })
    const before = timers()
    const { port } = new URL(gateway.url)
    const sockets = Array.from({ length: 40 }, () => connect(Number(port), '127.0.0.1'))
    for (const socket of sockets) socket.write(request([]))
    while (gateway.requests().length < 40) await new Promise((resolve) => setImmediate(resolve))
    expect(timers() - before).toBeGreaterThan(20)
    for (const socket of sockets) socket.destroy()
    await vi.waitUntil(() => timers() - before < 20)
  })

  it('a gateway that closes ends what is late or slow', async () => {
    const gateway = await open({ kind: 'latency', ms: 600_000, count: 1 }, { kind: 'drip', bytesPerSecond: 1 })
    const answers = [sendRaw(gateway.url, request([])), sendRaw(gateway.url, request([]))]
    while (gateway.requests().length < 2) await new Promise((resolve) => setImmediate(resolve))
    await gateway.close()
    for (const { text } of await Promise.all(answers)) expect(text).not.toContain('2019-01-01 12:00:00')
  })
})
