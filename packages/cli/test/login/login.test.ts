import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createGateway, defaultSeed, type Gateway } from '@aeop/gateway'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from '../free-port.ts'
import { runHere, type Surroundings } from '../run-here.ts'
import { startServer } from '../start-server.ts'

// The command against a real gateway over sockets: what is on stdout, what is saved, and what it says where it goes wrong.

const BUYER = 'dropshipper@example.com'
const folder = mkdtempSync(join(tmpdir(), 'aeop-login-'))
const browser = join(folder, 'browser.mjs')
let gateway: Gateway

beforeAll(async () => {
  gateway = await createGateway({ port: 0 })
  // What a browser and a person do together: open the page, choose, press, follow the redirect. `PRESS` says which button.
  writeFileSync(
    browser,
    `#!${process.execPath}
const link = process.argv[2]
const page = await fetch(link)
const html = await page.text()
const read = (pattern) => (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const cookie = page.headers.get('set-cookie').split(';')[0]
const form = { form_key: read(/name="form_key" value="([^"]*)"/), account: '240000917002', decision: process.env.PRESS ?? 'consent' }
const answer = await fetch(new URL(read(/action="([^"]*)"/), link), { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(form) })
const back = new URL(answer.headers.get('location'))
const stray = new URL(back)
stray.searchParams.set('state', 'another')
await fetch(stray)
await fetch(back)
`,
  )
  chmodSync(browser, 0o700)
})
afterAll(async () => {
  await gateway.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  delete process.env['PRESS']
})

const login = (words: readonly string[], surroundings: Surroundings = {}) =>
  runHere(['login', ...(words.includes('--gateway') ? [] : ['--gateway', gateway.url]), ...words], surroundings)
const isToken = /50000\w{48}|50001\w{48}/

describe('aeop login', () => {
  it('opens the page, waits for the callback past a stray one, and says who authorised but no token', async () => {
    const { code, stdout, stderr } = await login(['--timeout', '20'], { env: { BROWSER: browser } })
    expect(stderr).toContain('the callback has another state than the link that was opened; still waiting')
    expect(code).toBe(0)
    expect(stdout).toMatch(/account +dropshipper@example\.com \(us1200000002\)/)
    expect(stdout).toMatch(/kind +buyerApp/)
    expect(stdout).toMatch(/access token +lives 30 days, until \d{4}-/)
    expect(stdout).toMatch(/refresh token +lives 60 days/)
    expect(stderr).toContain('the token was kept nowhere')
    expect(stdout + stderr).not.toMatch(isToken)
    expect(stderr).not.toMatch(/code=3_/)
  })

  it('tells of a denial', async () => {
    process.env['PRESS'] = 'deny'
    const { code, stdout, stderr } = await login(['--timeout', '20'], { env: { BROWSER: browser } })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('aeop: the account did not consent')
  })

  it('waits on when something asks for what is no URL', async () => {
    const port = await freePort()
    const waiting = login(['--no-browser', '--port', String(port), '--timeout', '2'])
    const asked = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ host: '127.0.0.1', port, path }, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end()
      })
    await vi.waitUntil(() => asked('/').catch(() => false))
    expect(await asked('//')).toBe(404)
    expect(await waiting).toMatchObject({ code: 3, stderr: expect.stringContaining('nobody came back') as string })
  })

  it('gives up after the time', async () => {
    const { code, stderr } = await login(['--no-browser', '--timeout', '1'])
    expect(code).toBe(3)
    expect(stderr).toMatch(/nobody came back within 1 seconds/)
    expect(stderr).toMatch(/\/oauth\/authorize\?response_type=code&client_id=12345678&redirect_uri=http%3A%2F%2F127/)
  })

  it('has an account of the gateway consent at once, and saves the answer for this user alone', async () => {
    const path = join(folder, 'token.json')
    const { code, stdout, stderr } = await login(['--account', BUYER, '--save', path])
    expect([code, statSync(path).mode & 0o777]).toEqual([0, 0o600])
    const saved = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    expect(saved).toMatchObject({ account: BUYER, account_platform: 'buyerApp', expires_in: 2_592_000 })
    expect(saved['access_token']).toMatch(isToken)
    expect(stdout + stderr).not.toMatch(isToken)
    // A newer login replaces it.
    expect((await login(['--account', BUYER, '--save', path])).code).toBe(0)
    const newer = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    expect(newer['access_token']).not.toBe(saved['access_token'])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('prints the token where it was told to, and nothing else on stdout', async () => {
    const shown = await login(['--account', BUYER, '--show-token'])
    expect(shown.stdout).toMatch(/^50000\w{48}\n$/)
    const { stdout } = await login(['--account', BUYER, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ account: BUYER, sp: 'ae' })
    const call = ['call', 'aliexpress.trade.ds.order.get', 'single_order_query={"order_id":"1"}', '--no-check']
    const session = shown.stdout.trim()
    const called = await runHere([...call, '--gateway', gateway.url], { env: { AEOP_SESSION: session } })
    expect(called.stdout + called.stderr).not.toMatch(/IllegalAccessToken/)
  })

  it.each([
    ['dropshipping', '220000458001', /account_platform is seller_center, and a dropshipping app needs buyerApp/],
    ['seller', BUYER, /account_platform is buyerApp, and a seller app needs seller_center/],
    ['affiliate', BUYER, undefined],
    ['dropshipping', BUYER, undefined],
  ])('an account for a %s app: %s', async (category, account, warning) => {
    const { code, stderr } = await login(['--account', account, '--app-category', category])
    expect(code).toBe(0)
    if (warning === undefined) expect(stderr).not.toContain('account_platform')
    else expect(stderr).toMatch(warning)
  })

  it('says what the authorize page says', async () => {
    const { code, stderr } = await login(['--account', 'nobody'])
    expect(code).toBe(1)
    expect(stderr).toContain('the authorize page answered HTTP 400: Unknown account')
    expect(stderr).toContain('Give the id or the login of an account of this gateway')
    const wrong = await login(['--account', BUYER, '--app-key', '999'], { env: { AEOP_APP_SECRET: 'x' } })
    expect(wrong.stderr).toContain('Invalid client_id')
  })

  it('says so where the page leads nowhere, or never ends', async () => {
    const astray = await startServer((_, response) => response.writeHead(302, { location: 'http://[' }).end())
    const { code, stderr } = await login(['--account', BUYER, '--gateway', astray])
    expect([code, stderr]).toEqual([1, expect.stringContaining('the authorize page answered HTTP 302')])
    const endless = await startServer((_, response) => void response.writeHead(200).write('<h1>Wait'))
    const late = await login(['--account', BUYER, '--gateway', endless, '--timeout', '1'])
    expect([late.code, late.stderr]).toEqual([3, expect.stringContaining('the authorize page cannot be reached')])
  })

  it('asks for the secret of another app than the embedded one, and shows it nowhere', async () => {
    const seed = defaultSeed()
    const [app = expect.unreachable()] = seed.apps
    const apps = [...seed.apps, { ...app, appKey: '500777', secret: 'typed-secret', status: 'test' as const }]
    const other = await createGateway({ port: 0, seed: { ...seed, apps } })
    const words = ['login', '--gateway', other.url, '--app-key', '500777', '--account', BUYER]
    const { code, stdout, stderr } = await runHere(words, { typed: 'typed-secret' })
    expect([code, /lives 24 hours/.test(stdout)]).toEqual([0, true])
    expect(stdout + stderr).not.toContain('typed-secret')
    const none = await runHere(words)
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no app secret is given')])
    await other.close()
  })
})

describe('a code that was copied', () => {
  const fresh = () => gateway.authorize({ appKey: '12345678', account: BUYER })

  it.each([
    ['alone', (code: string) => code],
    ['in the URL', (code: string) => `https://shop.example/cb?code=${code}&state=x`],
    ['in quotes', (code: string) => `"https://shop.example/cb?code=${code}" `],
  ])('%s is exchanged', async (_, form) => {
    const { code, stdout } = await login(['--code', form(fresh())])
    expect([code, stdout]).toEqual([0, expect.stringContaining(BUYER)])
  })

  it.each([
    ['https://shop.example/cb?error=access_denied&state=x', 1, /did not consent/],
    ['https://shop.example/cb?error=invalid_scope&error_description=%1b[31mno', 1, /invalid_scope \(\\u001b\[31mno\)/],
    ['https://shop.example/cb', 2, /the callback has no code/],
    ['a code', 2, /neither a code nor a URL/],
    ['3_12345678_none', 1, /Invalid authorization code/],
  ])('%s ends in %d', async (text, exit, said) => {
    const { code, stderr } = await login(['--code', text])
    expect(code).toBe(exit)
    expect(stderr).toMatch(said)
  })

  it('is pasted where the callback is on another machine, and its state is compared', async () => {
    const words = ['--redirect-uri', 'https://shop.example/cb']
    const other = await login(words, { input: `https://shop.example/cb?code=${fresh()}&state=other\n` })
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('another state')])
    const alone = await login(words, { input: `${fresh()}\n` })
    expect(alone.stderr).toContain('redirect_uri=https%3A%2F%2Fshop.example%2Fcb')
    expect(alone.code).toBe(0)
  })
})

describe('what cannot be meant', () => {
  it.each([
    [['--code', 'x', '--account', 'y'], 2, '--code and --account do not go together'],
    [['--port', '1', '--redirect-uri', 'http://127.0.0.1:1/'], 2, 'do not go together'],
    [['--port', '70000'], 2, '--port is not in its range'],
    [['--redirect-uri', 'shop.example'], 2, 'no http or https URL'],
    [['--save', '/no/such/folder/token.json', '--account', BUYER], 2, 'folder that does not exist'],
    [['--account', BUYER, '--gateway', 'iop', '--app-key', '1'], 2, '--account is known to a gateway of aeop alone'],
    [['--gateway', 'top', '--app-key', '1'], 2, 'speaks TOP'],
    [['--gateway', 'iop'], 2, 'no app key is given'],
    [['--gateway', 'http://127.0.0.1:9', '--account', BUYER], 3, 'cannot be reached'],
  ])('%j is refused', async (words, exit, said) => {
    const { code, stderr } = await login(words)
    expect([code, stderr]).toEqual([exit, expect.stringContaining(said)])
  })

  it('no file that holds something else is overwritten, and no code is spent for it', async () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'my notes')
    const code = gateway.authorize({ appKey: '12345678', account: BUYER })
    const refused = await login(['--code', code, '--save', path])
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('holds something that is no token')])
    expect(readFileSync(path, 'utf8')).toBe('my notes')
    expect((await login(['--code', code])).code).toBe(0)
  })

  it.runIf(process.platform !== 'win32')('what is no file is refused, and not read', async () => {
    const path = join(folder, 'pipe')
    execFileSync('sh', ['-c', 'mkfifo "$0"', path])
    const { code, stderr } = await login(['--account', BUYER, '--save', path])
    expect([code, stderr]).toEqual([2, expect.stringContaining('is no file')])
  })

  // Not even root makes a file there; where there is no such folder, that is what is said.
  it('a folder that takes no file costs no code', async () => {
    const code = gateway.authorize({ appKey: '12345678', account: BUYER })
    const { code: exit, stderr } = await login(['--code', code, '--save', '/proc/token.json'])
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/in a folder that (takes no file|does not exist)/)])
    expect((await login(['--code', code])).code).toBe(0)
  })

  it('a port that is taken is named', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await login(['--port', String(port), '--no-browser'])
    expect([code, stderr]).toEqual([3, expect.stringContaining(`port ${port} is in use`)])
    server.close()
  })
})
