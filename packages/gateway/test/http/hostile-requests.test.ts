import { connect } from 'node:net'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { createGateway, type Gateway } from '../../src/index.ts'
import { fulfil, NOON, topCall, topSign } from '../ask.ts'
import { sendRaw } from './raw-socket.ts'

let gateway: Gateway
const faults: unknown[] = []

beforeAll(async () => {
  gateway = await createGateway({ port: 0, clock: NOON, onError: (error) => faults.push(error) })
})

afterAll(async () => {
  await gateway.close()
  expect(faults).toEqual([])
})

const raw = async (message: string | Uint8Array) => (await sendRaw(gateway.url, message)).text
const signed = { ...topCall, sign: topSign(topCall) }
const good = `/router/rest?${new URLSearchParams(signed)}`
const get = `GET ${good} HTTP/1.1\r\nHost: x\r\n`
const last = `${get}Connection: close\r\n\r\n`
const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status)

describe('requests whose end can be seen in two ways', () => {
  const order = `/router/rest?${new URLSearchParams({ ...fulfil, sign: topSign(fulfil) })}`
  const post = `POST ${order} HTTP/1.1\r\nHost: x\r\n`
  it.each([
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', '400'],
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n\r\nab', '400'],
    ['one length twice', 'Content-Length: 2\r\nContent-Length: 2\r\n\r\nab', '400'],
    ['a list of lengths', 'Content-Length: 2, 2\r\n\r\nab', '400'],
    ['a negative length', 'Content-Length: -1\r\n\r\n', '400'],
    ['a length beyond all numbers', `Content-Length: ${'9'.repeat(30)}\r\n\r\n`, '400'],
    ['chunks that are not last', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n', '400'],
    ['chunks of something packed', 'Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n', '501'],
    ['no chunks after all', 'Transfer-Encoding: identity\r\n\r\nab', '501'],
    ['a chunk size that is no number', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n', '400'],
    ['a chunk larger than it says', 'Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n', '400'],
    [
      'an endless chunk extension',
      `Transfer-Encoding: chunked\r\n\r\n1;${'e'.repeat(20_000)}\r\na\r\n0\r\n\r\n`,
      '400',
    ],
    ['a folded header', 'X-A: a\r\n b\r\n\r\n', '400'],
    ['a blank before the colon', 'Content-Length : 0\r\n\r\n', '400'],
    ['a NUL in a header', 'X-A: a\0b\r\n\r\n', '400'],
    ['a packed body', 'Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab', '415'],
  ])('%s: refused and not executed', async (_what, rest, status) => {
    expect(statuses(await raw(`${post}${rest}`))[0]).toBe(status)
    // It can be executed once, so it would be refused now if it had been.
    expect(await raw(`GET ${order} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toContain(
      '"result_success":true',
    )
    gateway.reset()
  })

  it('line feeds alone end no line', async () => {
    expect(await raw(last.replaceAll('\r\n', '\n'))).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('what comes behind good requests is refused behind their answers', async () => {
    expect(statuses(await raw(`${get}\r\n${get}\r\n${get}Bad Header\r\n\r\n`))).toEqual(['200', '200', '400'])
  })

  it('behind a refusal nothing is read', async () => {
    expect(statuses(await raw(`${get}Bad Header\r\n\r\n${last}`))).toEqual(['400'])
  })
})

describe('other protocols and odd verbs', () => {
  it.each([
    ['HTTP/0.9', 'GET /sync\r\n\r\n', /^HTTP\/1\.1 505 /],
    ['HTTP/2.0 in the request line', 'GET /sync HTTP/2.0\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 505 /],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^HTTP\/1\.1 505 [^]*Speak HTTP\/1\.1/],
    ['https on this port', Buffer.from([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3]), /^HTTP\/1\.1 400 [^]*http:\/\//],
    ['CONNECT', 'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 405 /],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['a target without a path', 'GET x:80 HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a NUL in the target', 'GET /sy\0nc HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['no host', 'GET /sync HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['an upgrade, not taken', `${get}Connection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n`, /^HTTP\/1\.1 200 /],
    ['an expectation nobody has', `${get}Connection: close\r\nExpect: miracles\r\n\r\n`, /^HTTP\/1\.1 417 /],
    ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)), /^HTTP\/1\.1 400 /],
  ])('%s', async (_what, message, answer) => {
    expect(await raw(message)).toMatch(answer)
  })

  it('100-continue is granted to a body within the limits only', async () => {
    const form = `${new URLSearchParams(signed)}`
    const head = 'POST /router/rest HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n'
    const type = 'Content-Type: application/x-www-form-urlencoded\r\n'
    expect(statuses(await raw(`${head}${type}Content-Length: ${form.length}\r\n\r\n${form}`))).toEqual(['100', '200'])
    expect(statuses(await raw(`${head}${type}Content-Length: 4194305\r\n\r\n`))).toEqual(['413'])
  })

  it('a client that half-closes gets its answer', async () => {
    const body = `${new URLSearchParams(signed)}`
    const message = `POST /router/rest HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    expect((await sendRaw(gateway.url, message, { halfClose: true })).text).toContain('time_get_response')
    const cut = await sendRaw(gateway.url, message.slice(0, -1), { halfClose: true })
    expect(cut.text).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('a client that resets in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => {
        socket.write('POST /sync HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na=', () => socket.resetAndDestroy())
      })
      socket.on('close', () => resolve())
    })
    expect(await raw(last)).toContain('time_get_response')
  })
})

describe('bodies', () => {
  const post = (type: string, body: string) =>
    fetch(`${gateway.url}/router/rest`, { method: 'POST', body, headers: { 'content-type': type } })

  it('no XML is read, so an entity bomb has nothing to explode in', async () => {
    const entities = Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`)
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "x">${entities.join('')}]><method>&e20;</method>`
    expect(await (await post('text/xml;charset=utf-8', bomb)).text()).toContain('Missing method')
    const parameters = { ...topCall, x: bomb }
    const body = new URLSearchParams({ ...parameters, sign: topSign(parameters) }).toString()
    expect(await (await post('application/x-www-form-urlencoded', body)).text()).toContain('time_get_response')
  })

  it('JSON nested without end, as a body and inside a parameter', async () => {
    const deep = await post('application/json', '['.repeat(1_000_000))
    expect([deep.status, await deep.text()]).toEqual([400, 'The JSON body nests more than 64 levels deep.\n'])
    const parameters = {
      ...topCall,
      method: 'aliexpress.solution.order.get',
      session: 'test',
      param0: `{"page_size":5,"current_page":1,"order_status_list":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
    }
    const body = new URLSearchParams({ ...parameters, sign: topSign(parameters) }).toString()
    const response = await post('application/x-www-form-urlencoded', body)
    expect([response.status, await response.text()]).toEqual([200, expect.stringMatching(/error_response|target_list/)])
  })
})
