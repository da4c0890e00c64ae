import { describe, expect, it, onTestFinished } from 'vitest'
import { createGateway, type GatewayOptions } from '../../src/index.ts'
import { allowCaller } from '../../src/admin/caller-allowed.ts'
import { NOON } from '../ask.ts'
import { sendRaw } from '../http/raw-socket.ts'

const open = async (options: GatewayOptions = {}) => {
  const gateway = await createGateway({ port: 0, clock: NOON, ...options })
  onTestFinished(() => gateway.close())
  return gateway
}

/** Status of a request with header lines of its own. */
const statusOf = async (url: string, lines: readonly string[], head = 'GET /_aeop/requests') => {
  const request = [`${head} HTTP/1.1`, ...lines, 'connection: close', '', ''].join('\r\n')
  const { text } = await sendRaw(url, request)
  return Number(text.split(' ')[1])
}

const TOKEN = 'a-token-of-16-signs'

describe('a gateway on a loopback address without a token', () => {
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
  ])('takes a request for the host %s: %i', async (host, status) => {
    expect(await statusOf((await open()).url, [`host: ${host}`])).toBe(status)
  })

  it.each([
    'forwarded: for=203.0.113.9',
    'x-forwarded-for: 127.0.0.1',
    'x-forwarded-host: example.com',
    'x-real-ip: 127.0.0.1',
    'via: 1.1 tunnel',
    'sec-fetch-site: cross-site',
    'origin: https://evil.example',
    'origin: http://127.0.0.1:9',
    'origin: null',
  ])('refuses a request with %s', async (header) => {
    const { url } = await open()
    for (const head of ['GET /_aeop/requests', 'POST /_aeop/state/reset', 'GET /metrics']) {
      expect(await statusOf(url, ['host: 127.0.0.1', header], head)).toBe(403)
    }
  })

  it('takes a page of its own', async () => {
    const { url } = await open()
    const { host } = new URL(url)
    expect(await statusOf(url, [`host: ${host}`, `origin: ${url}`], 'POST /_aeop/state/reset')).toBe(200)
  })

  it('has the state untouched after a refused write', async () => {
    const gateway = await open()
    gateway.state.apps.remove('12345678')
    await statusOf(gateway.url, ['host: 127.0.0.1', 'origin: https://evil.example'], 'POST /_aeop/state/reset')
    expect(gateway.state.apps.find('12345678')).toBeUndefined()
  })

  it.each([
    ['203.0.113.9', false],
    ['::ffff:203.0.113.9', false],
    // The connection is gone.
    ['', false],
    ['127.0.0.2', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
  ])('a caller at %j is let through, whatever host is asked for: %s', (address, isAllowed) => {
    const request = { verb: 'GET', address, target: '', headers: { host: '127.0.0.1' }, body: Buffer.alloc(0) }
    const call = () => allowCaller(request, { token: undefined, host: '127.0.0.1' })
    if (isAllowed) expect(call).not.toThrow()
    else expect(call).toThrow('only programs on the machine')
  })
})

describe('a gateway with a token', () => {
  it.each([
    [`authorization: Bearer ${TOKEN}`, 200],
    [`authorization: bearer ${TOKEN}`, 200],
    [`authorization: Bearer ${TOKEN}x`, 401],
    [`authorization: Bearer ${TOKEN.slice(1)}`, 401],
    [`authorization: Basic ${TOKEN}`, 401],
    ['authorization: Bearer', 401],
    ['x-nothing: 1', 401],
  ])('answers a call with %s: %i', async (header, status) => {
    const { url } = await open({ adminToken: TOKEN })
    expect(await statusOf(url, ['host: 127.0.0.1', header])).toBe(status)
    expect(await statusOf(url, ['host: 127.0.0.1', header], 'GET /metrics')).toBe(status)
  })

  it('answers callers from anywhere by any name, and says how to ask', async () => {
    const { url } = await open({ adminToken: TOKEN, host: '0.0.0.0' })
    const port = new URL(url).port
    const here = `http://127.0.0.1:${port}`
    const brought = ['host: gateway.example', 'x-forwarded-for: 203.0.113.9']
    expect(await statusOf(here, [...brought, `authorization: Bearer ${TOKEN}`])).toBe(200)
    const { text } = await sendRaw(here, 'GET /_aeop/clock HTTP/1.1\r\nhost: a.example\r\nconnection: close\r\n\r\n')
    expect(text).toMatch(/^HTTP\/1\.1 401 /)
    expect(text).toMatch(/^www-authenticate: Bearer realm="aeop admin"\r$/im)
    expect(text).toContain('Authorization: Bearer TOKEN')
    expect(text).not.toContain(TOKEN)
  })

  it.each(['', 'with blank', 'umlaut-ä', 7])('is not started with the token %j', async (adminToken) => {
    await expect(createGateway({ port: null, adminToken: adminToken as string })).rejects.toThrow('adminToken')
  })
})

describe('a gateway on another address without a token', () => {
  it('has no admin API, for callers on its machine neither', async () => {
    const { url } = await open({ host: '0.0.0.0' })
    const here = `http://127.0.0.1:${new URL(url).port}`
    expect(await statusOf(here, ['host: 127.0.0.1'])).toBe(403)
    expect(await statusOf(here, ['host: 127.0.0.1'], 'GET /metrics')).toBe(403)
    expect(await statusOf(here, ['host: 127.0.0.1'], 'GET /')).toBe(200)
  })
})
