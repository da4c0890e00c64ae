import { describe, expect, it } from 'vitest'
import { defaultSeed, type Gateway, type Seed } from '../../src/index.ts'
import { openGateway } from '../ask.ts'

// The page as a browser meets it, cookie by cookie; the look and the keyboard are judged in test/browser.

const SELLER = '220000458001'
const BUYER = '240000917002'
const right = {
  response_type: 'code',
  client_id: '12345678',
  redirect_uri: 'https://shop.example/callback?a=1%20b',
  state: 's 1&<">',
}
type Query = Readonly<Record<string, string>>

async function withApp(app: Partial<Seed['apps'][number]> = {}): Promise<Gateway> {
  const seed = defaultSeed()
  return openGateway({ seed: { ...seed, apps: seed.apps.map((one) => Object.assign(one, app)) } })
}

const linkOf = (query: Query, path = '/oauth/authorize') => `${path}?${new URLSearchParams(query)}`

async function get(gateway: Gateway, link: string, cookie = '', init: RequestInit = {}) {
  const headers = { cookie }
  const answer = await gateway.fetch(gateway.url + link, { redirect: 'manual', headers, ...init })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const cookieOf = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const field = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

async function press(gateway: Gateway, query: Query, form: Query, login = '') {
  const page = await get(gateway, linkOf(query), login)
  const action = unescaped(/action="([^"]*)"/.exec(page.text)?.[1] ?? '')
  const cookie = [cookieOf(page.headers), login].join('; ')
  const body = new URLSearchParams({ form_key: field(page.text, 'form_key'), ...form })
  const answer = await get(gateway, action, '', { method: 'POST', body, headers: { cookie } })
  return { ...answer, location: new URL(answer.headers.get('location') ?? 'about:blank'), page }
}

describe('the authorize page', () => {
  it('shows the application, where it returns to, and every account with platform and standing', async () => {
    const { status, headers, text } = await get(await withApp({ name: 'A <b>shop</b>' }), linkOf(right))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html;charset=UTF-8')
    expect(text).toContain('<h1>A &lt;b&gt;shop&lt;/b&gt; asks for access</h1>')
    expect(text).toContain(`value="${SELLER}"`)
    expect(text).toMatch(/us1200000002<small>dropshipper@example\.com, buyer, verified dropshipper \(buyerApp\)/)
    expect(text).not.toMatch(/<script|https?:\/\/(?!shop\.example)/)
  })

  it('lets nothing run, nothing load and nobody frame it', async () => {
    const { headers } = await get(await withApp(), linkOf(right))
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe|script-src/)
    expect(headers.get('cache-control')).toBe('no-store')
    const kept = ['x-frame-options', 'x-content-type-options', 'referrer-policy'].map((name) => headers.get(name))
    expect(kept).toEqual(['DENY', 'nosniff', 'no-referrer'])
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/)
  })

  it('gives the chosen account a code that can be exchanged, and the state as it came', async () => {
    const gateway = await withApp()
    const { status, location } = await press(gateway, right, { account: BUYER, decision: 'consent' })
    expect(status).toBe(303)
    expect(location.href).toMatch(/^https:\/\/shop\.example\/callback\?a=1%20b&code=3_12345678_\w{24}&state=/)
    expect(location.searchParams.get('state')).toBe(right.state)
    const form = { grant_type: 'authorization_code', client_id: '12345678', client_secret: 'helloworld' }
    const code = location.searchParams.get('code') ?? ''
    const body = new URLSearchParams({ ...form, code, redirect_uri: right.redirect_uri })
    const answer = await gateway.fetch(`${gateway.url}/token`, { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ user_id: BUYER })
  })

  it('sends a denial back as access_denied, with the state and without a code', async () => {
    const { status, location } = await press(await withApp(), right, { account: BUYER, decision: 'deny' })
    expect(status).toBe(303)
    expect(Object.fromEntries(location.searchParams)).toEqual({ a: '1 b', error: 'access_denied', state: right.state })
  })

  it('sends no state back where none came', async () => {
    const { state: _state, ...query } = right
    const { location } = await press(await withApp(), query, { account: BUYER, decision: 'consent' })
    expect(location.searchParams.has('state')).toBe(false)
  })

  it('remembers who has logged in, and asks again with force_auth=true', async () => {
    const gateway = await withApp()
    const { headers } = await press(gateway, right, { account: BUYER, decision: 'consent' })
    const login = cookieOf(headers)
    const again = await get(gateway, linkOf(right), login)
    expect(again.text).toMatch(/Logged in as <strong>us1200000002<\/strong>/)
    expect(again.text).not.toContain('type="radio"')
    expect(unescaped(again.text)).toContain(`href="${linkOf(right)}&force_auth=true"`)
    expect((await get(gateway, linkOf({ ...right, force_auth: 'true' }), login)).text).toContain('type="radio"')
    const { location } = await press(gateway, right, { account: BUYER, decision: 'consent' }, login)
    expect(location.searchParams.get('code')).toMatch(/^3_/)
    // A login of an account that a reset has taken away is none.
    expect((await get(gateway, linkOf(right), 'aeop_login=99')).text).toContain('type="radio"')
  })

  it('offers another account wherever the link has its force_auth', async () => {
    const gateway = await withApp()
    const { text } = await get(gateway, linkOf({ force_auth: 'false', ...right }), `aeop_login=${BUYER}`)
    const other = unescaped(/href="([^"]*)"/.exec(text)?.[1] ?? '')
    expect((await get(gateway, other, `aeop_login=${BUYER}`)).text).toContain('type="radio"')
    const { redirect_uri, state } = Object.fromEntries(new URLSearchParams(other.split('?')[1]))
    expect([redirect_uri, state]).toEqual([right.redirect_uri, right.state])
  })

  it('shows fifty accounts and says how to reach the others', async () => {
    const seed = defaultSeed()
    const [first = expect.unreachable()] = seed.accounts
    const accounts = Array.from({ length: 60 }, (_, index) => ({ ...first, accountId: String(3e11 + index) }))
    const gateway = await openGateway({ seed: { ...seed, accounts: [...seed.accounts, ...accounts] } })
    const { text } = await get(gateway, linkOf(right))
    expect(text.split('type="radio"').length - 1).toBe(50)
    expect(text).toContain('12 more')
  })
})

describe('the form', () => {
  it.each([
    ['without the key', { form_key: '' }],
    ['with a key of its own', { form_key: 'x'.repeat(32) }],
  ])('%s gives no code', async (_, form) => {
    const chosen = { account: BUYER, decision: 'consent', ...form }
    const { status, headers, text } = await press(await withApp(), right, chosen)
    expect([status, headers.get('location')]).toEqual([403, null])
    expect(text).toContain('The form is not from this page')
  })

  it('of another site, which brings no cookie, gives no code', async () => {
    const body = new URLSearchParams({ form_key: '', account: BUYER, decision: 'consent' })
    const { status } = await get(await withApp(), linkOf(right), '', { method: 'POST', body, headers: {} })
    expect(status).toBe(403)
  })

  it('keeps its key over two tabs', async () => {
    const gateway = await withApp()
    const one = await get(gateway, linkOf(right))
    const two = await get(gateway, linkOf(right), cookieOf(one.headers))
    expect(field(two.text, 'form_key')).toBe(field(one.text, 'form_key'))
    expect(field(one.text, 'form_key')).toMatch(/^\w{32}$/)
  })

  it.each([
    [{ account: '99', decision: 'consent' }, 'Unknown account'],
    [{ account: BUYER }, 'Nothing decided'],
    [{ account: BUYER, decision: 'perhaps' }, 'Nothing decided'],
  ])('with %j gets a page', async (form, title) => {
    const { status, text } = await press(await withApp(), right, form)
    expect(status).toBe(400)
    expect(text).toContain(`<h1>${title}</h1>`)
  })
})

describe('a link that is wrong', () => {
  const shown = async (change: Query, app: Partial<Seed['apps'][number]> = {}, path = '/oauth/authorize') => {
    const { status, headers, text } = await get(await withApp(app), linkOf({ ...right, ...change }, path))
    expect(headers.get('location')).toBeNull()
    return [status, /<h1>(.*)<\/h1>/.exec(text)?.[1], unescaped(text)] as const
  }

  it.each([
    [{ client_id: '1' }, 'Invalid client_id'],
    [{ client_id: '' }, 'Invalid client_id'],
    [{ response_type: 'token' }, 'Invalid response_type'],
    [{ redirect_uri: '' }, 'Invalid redirect_uri'],
    [{ redirect_uri: '/callback' }, 'Invalid redirect_uri'],
    [{ redirect_uri: 'javascript:alert(1)' }, 'Invalid redirect_uri'],
    [{ account: 'nobody' }, 'Unknown account'],
  ])('%j is answered with a page that names what came', async (change, title) => {
    const [status, heading, text] = await shown(change)
    expect([status, heading]).toEqual([400, title])
    const [[name, value] = ['', '']] = Object.entries(change)
    expect(text).toContain(`<code>${name}=${value}</code>`)
    expect(text).toContain('What helps')
  })

  it.each([
    ['http://shop.example/cb', 'the scheme is http, not https'],
    ['https://www.shop.example/cb', 'the host is www.shop.example, not shop.example'],
    ['https://shop.example:8443/cb', 'the port is 8443, not left out'],
    ['https://shop.example/cb/', 'they differ by the slash at the end'],
    ['https://shop.example/callback', 'the path is /callback, not /cb'],
    ['https://shop.example/cb?a=1', 'the query is another'],
    ['https://shop.example/cb#x', 'the fragment is another'],
    ['https://SHOP.example/cb', 'they are spelt differently, though they mean the same'],
  ])('redirect_uri=%s, where the console has https://shop.example/cb: %s', async (redirect_uri, said) => {
    const [status, heading, text] = await shown({ redirect_uri }, { callbackUrl: 'https://shop.example/cb' })
    expect([status, heading]).toEqual([400, 'Invalid redirect_uri'])
    expect(text).toContain(said)
  })

  it('takes the callback URL of the console', async () => {
    const redirect_uri = 'https://shop.example/cb'
    expect((await shown({ redirect_uri }, { callbackUrl: redirect_uri }))[0]).toBe(200)
  })

  it.each([
    [{ client_id: '' }, 'param-clientid.null'],
    [{ client_id: '1' }, 'param-appkey.not.exists'],
  ])('%j is named as the old host named it on /authorize', async (change, title) => {
    expect((await shown(change, {}, '/authorize')).slice(0, 2)).toEqual([400, title])
  })

  it('is opened with GET', async () => {
    const answer = await get(await withApp(), linkOf(right), '', { method: 'PUT' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})

describe('the policy "bound users only"', () => {
  const bound = { authorisationPolicy: 'bound', boundAccounts: [BUYER] } as const

  it('keeps others out, on the page, at once and in gateway.authorize', async () => {
    const gateway = await withApp(bound)
    const pressed = await press(gateway, right, { account: SELLER, decision: 'consent' })
    expect([pressed.status, pressed.headers.get('location')]).toEqual([403, null])
    expect(pressed.text).toContain('The account is not bound to the application')
    expect((await get(gateway, linkOf({ ...right, account: SELLER }))).status).toBe(403)
    expect(() => gateway.authorize({ appKey: '12345678', account: SELLER })).toThrow(/not bound to the application/)
  })

  it('lets in who is bound, by default the first of them', async () => {
    const gateway = await withApp(bound)
    expect((await get(gateway, linkOf({ ...right, account: BUYER }))).status).toBe(302)
    const exchange = { client_id: '12345678', client_secret: 'helloworld', redirect_uri: 'https://x.example/' }
    const code = gateway.authorize({ appKey: '12345678' })
    const body = new URLSearchParams({ grant_type: 'authorization_code', ...exchange, code })
    const answer = await gateway.fetch(`${gateway.url}/token`, { method: 'POST', body })
    expect(await answer.json()).toMatchObject({ user_id: BUYER })
    const nobody = await withApp({ ...bound, boundAccounts: [] })
    expect(() => nobody.authorize({ appKey: '12345678' })).toThrow(/none is bound to it/)
  })
})

describe('with account=, which is ours', () => {
  it.each([BUYER, 'dropshipper@example.com'])('%s consents at once', async (account) => {
    const { status, headers } = await get(await withApp(), linkOf({ ...right, account }))
    const location = new URL(headers.get('location') ?? 'about:blank')
    expect(status).toBe(302)
    expect(location.searchParams.get('code')).toMatch(/^3_12345678_/)
    expect(location.searchParams.get('state')).toBe(right.state)
    expect(headers.get('set-cookie')).toBeNull()
  })
})
