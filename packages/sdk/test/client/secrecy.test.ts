import { createServer, type AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  createClient,
  resolveGateway,
  type ClientOptions,
  type FetchFunction,
  type Parameters as Values,
} from '../../src/index.ts'
import { startServer, type Received } from './http-server.ts'

const app = { appKey: '12345678', appSecret: 'very-secret-secret', session: '50000-very/secret+session' }
const tokens = { code: '3_500102_JxZ05Ux3cnnSSUm6', refresh_token: '50001fresh/token', access_token: '50000access' }
const hidden = [app.appSecret, app.session, ...Object.values(tokens)]

/** Everything that a log could show of the failure of one call. */
async function shownOf(options: Partial<ClientOptions>, method = '/auth/token/create', values: Values = {}) {
  const client = createClient({ ...app, gateway: 'http://127.0.0.1:1', check: false, ...options })
  const session = method.startsWith('/') ? { session: app.session } : {}
  try {
    await client.callUntyped(method, values, session)
  } catch (error) {
    return `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)} ${String(error)}`
  } finally {
    await client.close()
  }
  return expect.unreachable('the call did not fail')
}

function expectNothingSecret(shown: string): void {
  for (const secret of hidden) {
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain(encodeURIComponent(secret))
    expect(shown).not.toContain(secret.replaceAll('/', '\\/'))
  }
  expect(shown).not.toMatch(/[0-9A-F]{32}/)
}

const { access_token: _reserved, ...sendable } = tokens

describe('an echo of the request', () => {
  const echoes: [string, (received: Received) => string][] = [
    ['in the clear', ({ body }) => `<html>${decodeURIComponent(body)}`],
    ['percent-encoded', ({ body }) => `<html>${body}`],
    ['as JSON', ({ body }) => `<html>${JSON.stringify(Object.fromEntries(new URLSearchParams(body)))}`],
    [
      'as JSON with escaped slashes, cut in the middle of a token',
      ({ body }) =>
        JSON.stringify(Object.fromEntries(new URLSearchParams(body)))
          .replaceAll('/', '\\/')
          .slice(0, -3),
    ],
    [
      'in a refusal',
      ({ body }) => {
        const message = decodeURIComponent(body)
        return JSON.stringify({ type: 'ISV', code: 'IllegalRefreshToken', message, request_id: '1' })
      },
    ],
  ]

  it.each(echoes)('%s shows nothing secret', async (_how, echo) => {
    const gateway = await startServer((response, received) => response.writeHead(502).end(echo(received)))
    const shown = await shownOf({ gateway }, '/auth/token/create', sendable)
    expect(shown).toContain('***')
    expectNothingSecret(shown)
  })

  it('behind the cut of the evidence leaves no half of a secret', async () => {
    const gateway = await startServer((response) => response.end(`${app.session} `.repeat(100)))
    const shown = await shownOf({ gateway }, 'x.y')
    expectNothingSecret(shown)
    expect(shown).not.toContain('50000-very')
  })
})

describe('an answer that ends in the middle of a secret', () => {
  const half = app.session.slice(0, 14)

  it.each([
    ['because the connection closes', `<html>who is ${half}`, 100],
    ['because it was written so', `<html>who is ${half}`, undefined],
    ['far behind what is shown', `${'x'.repeat(400)}${`${app.session} `.repeat(3000)}`, undefined],
  ])('shows no half of it: %s', async (_why, body, length) => {
    const gateway = await startServer((response) => {
      response.writeHead(502, length === undefined ? {} : { 'content-length': length })
      response.write(body, () => (length === undefined ? response.end() : response.destroy()))
    })
    const shown = await shownOf({ gateway }, 'x.y')
    expect(shown).toContain('***')
    expect(shown).not.toContain(half)
    expectNothingSecret(shown)
  })
})

describe('tokens of an answer that cannot be used', () => {
  it.each([
    ['cut off', '{"access_token":"50000access","expires_in":86400,"refresh_token":"50001fresh\\/tok'],
    [
      'in quotes that are escaped',
      String.raw`"{\"access_token\":\"50000access\",\"refresh_token\": \"50001fresh/token\"}"`,
    ],
    ['in XML', '<x><access_token>50000access</access_token><refresh_token>50001fresh/token</x>'],
    ['in HTML', '<html>&quot;access_token&quot;:&quot;50000access&quot;, refresh_token=50001fresh/token&x=1'],
  ])('%s are hidden, what stands around them is not', async (_how, body) => {
    const gateway = await startServer((response) => response.writeHead(502).end(body))
    const shown = await shownOf({ gateway })
    expectNothingSecret(shown)
    expect(shown).not.toMatch(/50000acc|50001fre/)
    expect(shown).toMatch(/access_token.*\*\*\*/)
  })
})

describe('failures below HTTP', () => {
  it('a fetch that names the URL in its error, as node-fetch does', async () => {
    const shown = await shownOf(
      {
        httpMethod: 'GET',
        fetch: (url) =>
          Promise.reject(Object.assign(new Error(`request to ${url} failed`), { code: 'ECONNRESET', url })),
      },
      'x.y',
    )
    expect(shown).toContain('No answer from http://127.0.0.1:1: ECONNRESET')
    expectNothingSecret(shown)
  })

  it('a fetch that rejects with the URL itself', async () => {
    const rejects: FetchFunction = (url) => Promise.reject(url)
    const shown = await shownOf({ httpMethod: 'GET', fetch: rejects }, 'x.y')
    expect(shown).toContain('No answer from http://127.0.0.1:1: unknown cause')
    expectNothingSecret(shown)
  })

  it('a broken HTTP answer that echoes the request', async () => {
    const server = createServer((socket) => {
      socket.on('data', (request) => socket.end(`HTTP/1.1 200 OK\r\nx: \u0000${request.toString()}\r\n\r\n`))
      socket.on('error', () => {})
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const shown = await shownOf({ gateway: `http://127.0.0.1:${port}`, httpMethod: 'GET' }, 'x.y')
    server.close()
    expect(shown).toMatch(/No answer from .*(?:HTTPParserError|HPE_)/)
    expectNothingSecret(shown)
  })
})

it('the client itself shows neither secret nor session', async () => {
  const client = createClient({ ...app, gateway: 'http://127.0.0.1:1' })
  const address = resolveGateway('iop')
  expectNothingSecret(
    `${inspect(client, { depth: 9, showHidden: true })} ${JSON.stringify(client)} ${inspect(address)}`,
  )
  await client.close()
})
