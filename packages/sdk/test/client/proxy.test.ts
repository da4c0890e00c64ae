import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import tls from 'node:tls'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ArgumentError, createClient, TransportError, type ClientOptions } from '../../src/index.ts'
import { resolveProxy } from '../../src/client/proxy-address.ts'
import { startServer } from './http-server.ts'
import { startRawServer } from './raw-server.ts'

const open: Server[] = []
const sockets = new Set<{ destroy(): unknown }>()

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  for (const server of open.splice(0)) server.close()
})

interface Proxy {
  readonly url: string
  readonly host: string
  /** Request lines, `CONNECT host:port` among them, with the credentials that came. */
  readonly seen: { line: string; authorization: string | undefined }[]
}

async function listen(server: Server): Promise<number> {
  server.on('connection', (socket: Socket) => sockets.add(socket))
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A forward proxy with tunnels; every host is this machine. */
async function startProxy(credentials?: string): Promise<Proxy> {
  const seen: Proxy['seen'] = []
  const admits = ({ method, url, headers }: IncomingMessage): boolean => {
    const authorization = headers['proxy-authorization']
    seen.push({ line: `${method} ${url}`, authorization })
    return credentials === undefined || authorization === `Basic ${Buffer.from(credentials).toString('base64')}`
  }
  const server = createServer((incoming, response) => {
    if (!admits(incoming)) {
      response.writeHead(407).end('no')
      return
    }
    const { port, pathname } = new URL(incoming.url ?? '')
    const options = { host: '127.0.0.1', port, path: pathname, method: 'POST', headers: incoming.headers }
    incoming.pipe(httpRequest(options, (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 0))))
  })
  server.on('connect', (incoming, client: Socket) => {
    if (!admits(incoming)) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const upstream = connect(Number(incoming.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    sockets.add(upstream)
    for (const socket of [client, upstream]) socket.on('error', () => {})
  })
  const host = `127.0.0.1:${await listen(server)}`
  return { url: `http://${host}`, host, seen }
}

async function startTlsGateway(): Promise<string> {
  const fixture = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url))
  const server = createTlsServer({ key: fixture('server-key'), cert: fixture('good') }, (_request, response) => {
    response.end('{"x_y_response":{"a":1}}')
  })
  const port = await listen(server)
  return `https://localhost:${port}`
}

/** What NODE_EXTRA_CA_CERTS does, which Node reads only when it starts. */
function trustTheAuthority(): void {
  const { connect: original } = tls
  const ca = readFileSync(new URL('../fixtures/tls/authority.pem', import.meta.url))
  vi.spyOn(tls, 'connect').mockImplementation((options) => original({ ...(options as tls.ConnectionOptions), ca }))
}

async function call(options: Partial<ClientOptions>): Promise<unknown> {
  const client = createClient({ appKey: '12345678', appSecret: 'helloworld', session: '50000-session', ...options })
  try {
    return await client.callUntyped('x.y')
  } catch (error) {
    return error
  } finally {
    await client.close()
  }
}

const startGateway = () => startServer((response) => response.end('{"x_y_response":{"a":1}}'))

describe('a proxy', () => {
  it('gets plain requests with whole URLs for an http gateway', async () => {
    const [proxy, gateway] = [await startProxy(), await startGateway()]
    expect(await call({ gateway, proxy: proxy.url })).toEqual({ a: 1 })
    expect(proxy.seen).toEqual([{ line: `POST ${gateway}/sync`, authorization: undefined }])
  })

  it('changes nothing for other clients', async () => {
    const hosts: unknown[] = []
    const start = () =>
      startServer((response, { request }) => {
        hosts.push(request.headers.host)
        response.end('{"x_y_response":{"a":1}}')
      })
    const [proxy, first, second] = [await startProxy(), await start(), await start()]
    await call({ gateway: first, proxy: proxy.url })
    await call({ gateway: second, proxy: proxy.url })
    await call({ gateway: first })
    expect(hosts).toEqual([first, second, first].map((gateway) => new URL(gateway).host))
  })

  it('gets a tunnel for an https gateway, whose certificate is verified through it', async () => {
    const [proxy, gateway] = [await startProxy(), await startTlsGateway()]
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const refused = await call({ gateway, proxy: proxy.url })
    expect(refused).toMatchObject({ code: 'connection-failed', sent: false })
    expect(refused).toMatchObject({ remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
    expect(proxy.seen.map(({ line }) => line)).toEqual([`CONNECT ${new URL(gateway).host}`])
    trustTheAuthority()
    expect(await call({ gateway, proxy: proxy.url })).toEqual({ a: 1 })
  })

  it('is told user name and password', async () => {
    const proxy = await startProxy('us:er:p@ss')
    const withPassword = proxy.url.replace('//', '//us%3Aer:p%40ss@')
    trustTheAuthority()
    for (const gateway of [await startGateway(), await startTlsGateway()]) {
      expect(await call({ gateway, proxy: withPassword })).toEqual({ a: 1 })
    }
  })

  it('that wants other credentials is a typed error without them', async () => {
    const proxy = await startProxy('user:right')
    for (const gateway of [await startGateway(), await startTlsGateway()]) {
      const error = await call({ gateway, proxy: proxy.url.replace('//', '//user:wr0ng-password@') })
      expect(error).toBeInstanceOf(TransportError)
      expect(error).toMatchObject({
        code: 'connection-failed',
        message: `No connection to ${gateway} through the proxy ${proxy.host}: the proxy refused with HTTP 407`,
        status: 407,
        phase: 'connect',
        sent: false,
        fault: 'caller',
        retry: 'after-change',
      })
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/wr0ng|dXNlcjp3/)
    }
  })

  it('that nobody listens at, that closes, and that says nothing are typed errors', async () => {
    const gateway = await startTlsGateway()
    const app = { gateway, connectTimeout: 300 }
    expect(await call({ ...app, proxy: 'http://127.0.0.1:1' })).toMatchObject({
      message: `No answer from ${gateway} through the proxy 127.0.0.1:1: ECONNREFUSED`,
      phase: 'connect',
      sent: false,
    })
    let connections = 0
    const closing = await startRawServer((socket) => {
      connections++
      socket.end()
    })
    expect(await call({ ...app, proxy: closing })).toMatchObject({ code: 'connection-failed', sent: false })
    expect(connections).toBe(1)
    const silent = await startRawServer(() => {})
    expect(await call({ ...app, proxy: silent })).toMatchObject({ code: 'timeout', phase: 'connect', sent: false })
  })

  it('that is silent is left, even by a client that stays', async () => {
    const left: Socket[] = []
    const proxy = await startRawServer((socket) => socket.on('close', () => left.push(socket)))
    const app = { appKey: '1', appSecret: '2', gateway: 'https://gateway.invalid', connectTimeout: 100 }
    const client = createClient({ ...app, proxy })
    await expect(client.callUntyped('x.y')).rejects.toMatchObject({ code: 'timeout' })
    while (left.length === 0) await sleep(20)
  })

  it('of the environment is used from the moment the client is created, but not for gateways on this machine', async () => {
    const [proxy, gateway] = [await startProxy(), await startGateway()]
    vi.stubEnv('HTTP_PROXY', proxy.url)
    vi.stubEnv('http_proxy', '')
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('no_proxy', '')
    expect(await call({ gateway })).toEqual({ a: 1 })
    expect(proxy.seen).toEqual([])
    const elsewhere = gateway.replace('127.0.0.1', 'gateway.invalid')
    expect(await call({ gateway: elsewhere })).toEqual({ a: 1 })
    expect(proxy.seen.map(({ line }) => line)).toEqual([`POST ${elsewhere}/sync`])
    expect(await call({ gateway: elsewhere, proxy: false })).toMatchObject({ code: 'connection-failed' })
    expect(proxy.seen).toHaveLength(1)
  })

  it.each([
    ['a URL of something else', 'socks5://user:pass@proxy.example', /^proxy: socks5: is no proxy that speaks HTTP\. /],
    ['no URL', 'http://user:pass@', /^proxy: this is no URL of a proxy\. /],
    ['half an escape', 'http://us%er:pass@proxy.example', /^proxy: user name or password holds a percent sign/],
    ['true', true, /^proxy: this is no URL of a proxy\. /],
  ])('that is %s is refused, and no password is shown', (_what, proxy, message) => {
    const create = () => createClient({ appKey: '1', appSecret: '2', proxy: proxy as string })
    expect(create).toThrow(ArgumentError)
    expect(create).toThrow(message)
    expect(create).not.toThrow(/pass@/)
  })

  it('of the environment that cannot be used is named by its variable', () => {
    vi.stubEnv('https_proxy', 'ftp://x')
    expect(() => createClient({ appKey: '1', appSecret: '2' })).toThrow(/^https_proxy: ftp: is no proxy/)
  })

  it.each([{ proxy: 'http://proxy.example' }, { proxy: false as const }, { connectTimeout: 5 }])(
    '%j beside a fetch is refused',
    (option) => {
      const [name] = Object.keys(option)
      const create = () => createClient({ appKey: '1', appSecret: '2', fetch: () => Promise.reject(), ...option })
      expect(create).toThrow(`${name}: it cannot be kept with a fetch of your own`)
    },
  )
})

describe('which proxy', () => {
  const HTTPS = 'https://api.example'
  const HTTP = 'http://api.example'
  const both = { HTTPS_PROXY: 'http://s:1', HTTP_PROXY: 'http://p:2' }

  it.each<[string, string, Record<string, string>, string | undefined]>([
    ['none', HTTPS, {}, undefined],
    ['by scheme', HTTPS, both, 's:1'],
    ['by scheme', HTTP, both, 'p:2'],
    ['not that of http for https', HTTPS, { HTTP_PROXY: 'http://p:2' }, undefined],
    ['lower case first', HTTPS, { ...both, https_proxy: 'http://l:3' }, 'l:3'],
    ['an empty one is none', HTTPS, { ...both, https_proxy: '' }, 's:1'],
    ['without a scheme', HTTP, { http_proxy: 'proxy.example:3128' }, 'proxy.example:3128'],
    ['not for localhost', 'http://localhost:4100', both, undefined],
    ['not for names below it', 'http://a.localhost:4100', both, undefined],
    ['not for 127.0.0.0/8', 'http://127.8.9.10:4100', both, undefined],
    ['not for ::1', 'http://[::1]:4100', both, undefined],
    ['for a name that begins like it', 'http://127.0.0.1.example', both, 'p:2'],
    ['excepted: all', HTTPS, { ...both, NO_PROXY: '*' }, undefined],
    ['excepted: the host', HTTPS, { ...both, NO_PROXY: 'other, API.example' }, undefined],
    ['excepted: a domain', 'https://a.b.example', { ...both, no_proxy: 'b.example' }, undefined],
    ['excepted: a domain with a dot', 'https://a.b.example', { ...both, no_proxy: '.b.example' }, undefined],
    ['excepted: a domain with an asterisk', 'https://a.b.example', { ...both, no_proxy: '*.b.example' }, undefined],
    ['excepted: the port', HTTPS, { ...both, NO_PROXY: 'api.example:443' }, undefined],
    ['not excepted: another port', HTTPS, { ...both, NO_PROXY: 'api.example:80' }, 's:1'],
    ['not excepted: half a name', HTTPS, { ...both, NO_PROXY: 'pi.example,,' }, 's:1'],
  ])('%s: %s', (_what, gateway, environment, host) => {
    expect(resolveProxy(gateway, undefined, environment)?.host).toBe(host)
    expect(resolveProxy(gateway, false, environment)).toBeUndefined()
    expect(resolveProxy(gateway, 'http://given:9', environment)?.host).toBe('given:9')
  })
})
