import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { completeLimits, limitFacts, type GatewayLimits } from '../../src/http/limits.ts'
import { serve, type Listening } from '../../src/http/serve.ts'
import { createGateway, type Gateway } from '../../src/index.ts'
import { sendRaw } from './raw-socket.ts'

const open: Gateway[] = []

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close()
})

async function listen(limits: Partial<GatewayLimits>): Promise<string> {
  const gateway = await createGateway({ port: 0, limits })
  open.push(gateway)
  return gateway.url
}

const raw = async (limits: Partial<GatewayLimits>, message: string) =>
  (await sendRaw(await listen(limits), message)).text
const get = 'GET /sync HTTP/1.1\r\nHost: x\r\n'
const post = 'POST /sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\n'

describe('completeLimits', () => {
  it('puts what is given in place of the defaults', () => {
    expect(completeLimits({ bodyBytes: 5 })).toMatchObject({ bodyBytes: 5, headers: 200 })
  })

  it.each([
    [{ bodyBytes: 0 }, 'the option limits.bodyBytes is 0: give a whole number from 1 to 2147483647'],
    [{ idleMs: 1.5 }, 'the option limits.idleMs is 1.5: give'],
    [{ headers: Infinity }, 'the option limits.headers is Infinity: give'],
    [{ headers: '5' }, 'the option limits.headers is 5: give'],
    [{ bodybytes: 5 }, 'the option limits.bodybytes does not exist: the limits are headerBytes, headers, bodyBytes,'],
    [{ constructor: 5 }, 'the option limits.constructor does not exist'],
  ])('refuses %j', (given, message) => {
    expect(() => completeLimits(given as Partial<GatewayLimits>)).toThrow(RangeError)
    expect(() => completeLimits(given as Partial<GatewayLimits>)).toThrow(message)
  })

  it('the page of the documentation has each of them as it is', () => {
    const page = readFileSync(new URL('../../../../docs/gateway-limits.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| `(\w+)` *\| ([\d,]+) (\w+) *\| (.+?) *\| (.+?) *\|$/gm)]
    expect(
      rows.map(([, name, number, unit, counts, answer]) => [
        name,
        { default: Number(number?.replaceAll(',', '')), unit, counts, answer },
      ]),
    ).toEqual(Object.entries(limitFacts))
  })
})

describe('size', () => {
  it('headerBytes', async () => {
    expect(await raw({ headerBytes: 1000 }, `${get}X: ${'a'.repeat(1100)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [^]*larger than 1000 bytes/,
    )
    expect(await raw({}, `${get}X: ${'a'.repeat(1_000_000)}`)).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('headers', async () => {
    const many = (count: number) => `${get}Connection: close\r\n${'X: y\r\n'.repeat(count - 2)}\r\n`
    expect(await raw({ headers: 10 }, many(10))).toMatch(/^HTTP\/1\.1 200 /)
    expect(await raw({ headers: 10 }, many(11))).toMatch(/^HTTP\/1\.1 431 [^]*more than 10 headers/)
    expect(await raw({}, many(5000))).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('bodyBytes: announced, in chunks, and without a socket', async () => {
    const limits = { bodyBytes: 10 }
    expect(await raw(limits, `${post}Content-Length: 10\r\n\r\n${'a'.repeat(10)}`)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await raw(limits, `${post}Content-Length: 11\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 [^]*larger than 10 bytes/)
    const chunked = `${post}Transfer-Encoding: chunked\r\n\r\n`
    expect(await raw(limits, `${chunked}a\r\n0123456789\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await raw(limits, `${chunked}a\r\n0123456789\r\n1\r\n0\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
    const gateway = await createGateway({ port: null, limits })
    open.push(gateway)
    expect((await gateway.fetch('http://x/sync', { method: 'POST', body: 'a'.repeat(11) })).status).toBe(413)
  })

  it('nonsense behind what was refused is not answered once more', async () => {
    const message = `${post}Transfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\nzz\r\n`
    expect((await raw({ bodyBytes: 10 }, message)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413'])
  })

  it('a client that sends far more than allowed still reads the answer', async () => {
    expect(await raw({}, `${post}Content-Length: 9000000\r\n\r\n${'a'.repeat(9_000_000)}`)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('uploadBytes is for multipart, in place of bodyBytes', async () => {
    const body = `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n`
    const upload = `${post}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    expect(await raw({ bodyBytes: 10, uploadBytes: body.length }, upload)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await raw({ uploadBytes: body.length - 1 }, upload)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('parameters', async () => {
    expect(
      await raw({ parameters: 2 }, 'GET /sync?a=1&b=2&c=3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 400 [^]*more than 2 parameters/)
  })
})

describe('totalBytes', () => {
  const started: Listening[] = []
  afterEach(async () => {
    for (const listening of started.splice(0)) await listening.close()
  })

  /** A server whose answers have a size. */
  const answering = async (size: number, totalBytes: number) => {
    const answer = { status: 200, headers: {}, body: Buffer.alloc(size) }
    const listening = await serve(() => answer, '127.0.0.1', 0, completeLimits({ totalBytes }))
    started.push(listening)
    return listening.url
  }
  const open = (url: string) => connect(Number(new URL(url).port), '127.0.0.1')
  const status = async (url: string, body?: string) => {
    const response = await fetch(url, body ? { method: 'POST', body } : {})
    await response.arrayBuffer()
    return response.status
  }

  it('bodies that have not ended count together, until they end or their connection does', async () => {
    const url = await answering(1, 1000)
    const half = open(url)
    half.write(`${post}Content-Length: 900\r\n\r\n${'a'.repeat(800)}`)
    await expect.poll(() => status(url, 'a'.repeat(300))).toBe(503)
    expect(await status(url, 'a'.repeat(100))).toBe(200)
    half.write('a'.repeat(100))
    half.resume()
    await once(half, 'close')
    expect(await status(url, 'a'.repeat(900))).toBe(200)

    const gone = open(url)
    gone.write(`${post}Content-Length: 900\r\n\r\n${'a'.repeat(800)}`)
    await expect.poll(() => status(url, 'a'.repeat(300))).toBe(503)
    gone.destroy()
    await expect.poll(() => status(url, 'a'.repeat(300))).toBe(200)
  })

  it('answers that nobody takes count, and a refusal for that says when to come again', async () => {
    const url = await answering(32_000_000, 1000)
    const deaf = open(url)
    deaf.pause()
    deaf.write(`${get}\r\n`)
    await expect.poll(() => status(url)).toBe(503)
    expect((await fetch(url)).headers.get('retry-after')).toBe('1')
    deaf.destroy()
    await expect.poll(() => status(url)).toBe(200)
    // All of it has been taken by now, so it counts no more.
    expect(await status(url)).toBe(200)
  })

  it('a client that asks on and on before it takes an answer is cut off', async () => {
    const url = await answering(1000, 100_000)
    const deaf = open(url)
    deaf.write(`${get}\r\n`.repeat(1000))
    const chunks = (await deaf.toArray().catch(() => [])) as Buffer[]
    expect(Buffer.concat(chunks).toString().split('HTTP/1.1 ').length).toBeLessThan(1000)
    expect(await status(url)).toBe(200)
  })
})

describe('time', () => {
  it('headersMs: headers that do not end, and a connection on which nothing comes', async () => {
    expect(await raw({ headersMs: 50 }, 'GET /sync HT')).toMatch(/^HTTP\/1\.1 408 /)
    expect(await raw({ headersMs: 50 }, '')).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('requestMs: a body that does not end', async () => {
    expect(await raw({ requestMs: 50 }, `${post}Content-Length: 10\r\n\r\na=`)).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('idleMs: a kept connection is closed, not refused', async () => {
    const answer = await raw({ idleMs: 50 }, `${get}\r\n`)
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200'])
  })

  it('stallMs: a connection without traffic is closed', async () => {
    expect(await raw({ stallMs: 50 }, `${post}Content-Length: 10\r\n\r\na=`)).toBe('')
  })
})

it('connections: one more is closed at once, and there is room again when one has gone', async () => {
  const url = await listen({ connections: 1 })
  const first = connect(Number(new URL(url).port), '127.0.0.1')
  await new Promise((resolve) => first.once('connect', resolve))
  expect((await sendRaw(url, '').catch(() => ({ text: '' }))).text).toBe('')
  first.destroy()
  await new Promise((resolve) => first.once('close', resolve))
  await expect
    .poll(async () => (await sendRaw(url, `${get}Connection: close\r\n\r\n`).catch(() => ({ text: '' }))).text)
    .toContain('200')
})
