import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createGateway, defaultSeed, personaCall, personas, type Persona, type PersonaCall } from '../../src/index.ts'
import { ask, iopSign, NOON, openGateway, read, topSign, without, type Parameters } from '../ask.ts'

const withPersonas = () => openGateway({ personas: true })
const timestamps = { '/router/rest': '2019-01-01 12:00:00', '/sync': String(NOON) } as const
type Path = keyof typeof timestamps

/** Where a call goes, and what of it is signed in front: a path of its own, or `/sync` with the method among the parameters. */
function doorOf(path: Path, { method }: PersonaCall) {
  return path === '/sync' && method.startsWith('/')
    ? { at: `/rest${method}`, prefix: method }
    : { at: path, prefix: '' }
}

function callOf(persona: Persona, path: Path, business = persona.call[path === '/sync' ? 'iop' : 'top']): Parameters {
  const { app, accessToken } = persona
  const { prefix } = doorOf(path, business)
  const parameters: Parameters = {
    ...(prefix === '' ? business : without(business, 'method')),
    app_key: app.appKey,
    session: accessToken,
    timestamp: timestamps[path],
    ...(path === '/sync' ? { sign_method: 'sha256' } : { sign_method: 'md5', v: '2.0', format: 'json' }),
  }
  const sign = path === '/sync' ? iopSign(parameters, prefix, app.secret) : topSign(parameters, app.secret)
  return { ...parameters, sign }
}

const named = (name: string): Persona => personas.find((persona) => persona.name === name) ?? expect.unreachable()
const callers = personas.filter(({ page }) => page === null).map((persona) => [persona.name, persona] as const)

describe.each(callers)('%s', (name, persona) => {
  it.each(['/router/rest', '/sync'] as const)('meets what it says on %s, over a socket', async (path) => {
    const gateway = await createGateway({ port: 0, clock: NOON, personas: true })
    const side = path === '/sync' ? 'iop' : 'top'
    const { at } = doorOf(path, persona.call[side])
    const send = async () =>
      read(await fetch(gateway.url + at, { method: 'POST', body: new URLSearchParams(callOf(persona, path)) }))
    for (let attempt = 1; attempt < persona.attempts; attempt += 1) {
      expect((await send()).json['error_response']).toBeUndefined()
    }
    const { text, json } = await send()
    const said = persona.refused?.[side]
    const refusal = at.startsWith('/rest/') ? json : json['error_response']
    expect(String(refusal?.['code'])).toBe(String(said?.code))
    expect(refusal?.['sub_code']).toBe(said?.subCode)
    if (persona.answer !== null) expect(text).toContain(persona.answer)
    else expect(text.includes('"rsp_code":200')).toBe(persona.refused === null)
    const explanation = await gateway.requests().at(-1)?.explain()
    // The log explains refusals; what the service behind the platform answers is no refusal.
    expect(explanation?.cause.id ?? null).toBe(persona.refused === null ? null : persona.cause)
    // Whatever it is, no mistake of signing is among it.
    expect(explanation?.findings.some(({ id }) => /^[MT]\d\d/.test(id)) ?? false).toBe(false)
    await gateway.close()
  })

  it('is refused for its standing, not for its signature: with a wrong one it gets what everybody gets', async () => {
    const sign = '0'.repeat(64)
    const { at } = doorOf('/sync', persona.call.iop)
    const { json } = await ask(await withPersonas(), at, { ...callOf(persona, '/sync'), sign })
    const refusal = at.startsWith('/rest/') ? json : json['error_response']
    expect(refusal).toMatchObject({ code: persona.isRegistered ? 'IncompleteSignature' : 'InvalidAppKey' })
  })

  it('is not there unless asked for', async () => {
    const { at } = doorOf('/sync', persona.call.iop)
    const { text } = await ask(await openGateway(), at, callOf(persona, '/sync'))
    expect(text).toContain('InvalidAppKey')
  })

  it('meets the same in a batch', async () => {
    const gateway = await withPersonas()
    const { method, app_key = '', session = '', ...business } = without(callOf(persona, '/router/rest'), 'sign')
    const whole = { app_key, timestamp: business['timestamp'] ?? '', v: '2.0', sign_method: 'md5', format: 'json' }
    const own = new URLSearchParams({ ...without(business, ...Object.keys(whole)), method: method ?? '', session })
    const body = `${own}\r\n-S-\r\n${own}`
    const names = Object.keys(whole).sort() as (keyof typeof whole)[]
    const text = names.map((one) => one + whole[one]).join('') + body
    const { secret } = persona.app
    const sign = createHash('md5').update(`${secret}${text}${secret}`).digest('hex').toUpperCase()
    const url = `${gateway.url}/router/batch?${new URLSearchParams({ ...whole, sign })}`
    const headers = { 'content-type': 'text/plain' }
    const answer = await (await gateway.fetch(url, { method: 'POST', body, headers })).text()
    const codes = [...answer.matchAll(/"error_response":\{"code":(\d+)/g)].map(([, code]) => code)
    // Address and key are those of the whole, which has one answer; of two calls a quota of one lets one pass.
    const isOfWhole = name === 'listed-address-only' || !persona.isRegistered
    const answers = persona.refused === null ? 0 : isOfWhole ? 1 : 3 - persona.attempts
    expect(codes).toEqual(Array(answers).fill(persona.refused?.top.code))
    const explanation = await gateway.requests().at(-1)?.explain()
    expect(explanation?.cause.id ?? null).toBe(persona.refused === null ? null : persona.cause)
    expect(explanation?.findings.some(({ id }) => /^[MT]\d\d/.test(id)) ?? false).toBe(false)
  })
})

describe.each(personas.filter(({ page }) => page !== null).map((persona) => [persona.name, persona] as const))(
  '%s',
  (_name, { app, account, page }) => {
    it('meets the page that it says, and comes back to no app', async () => {
      const gateway = await withPersonas()
      const query = { response_type: 'code', client_id: app.appKey, account: account.accountId, ...page?.query }
      const url = `${gateway.url}/oauth/authorize?${new URLSearchParams(query)}`
      const answer = await gateway.fetch(url, { redirect: 'manual' })
      expect([answer.status >= 400, answer.headers.get('location')]).toEqual([true, null])
      expect(await answer.text()).toContain(`<h1>${page?.title}</h1>`)
    })
  },
)

it('push-suspended is told of nothing', async () => {
  const gateway = await withPersonas()
  const { app } = named('push-suspended')
  const { appKey } = app
  const { suspendedAt } = gateway.pushes.subscriptions().find((one) => one.appKey === appKey) ?? expect.unreachable()
  expect(suspendedAt).toBeGreaterThanOrEqual(NOON)
  gateway.pushes.trigger('DROPSHIPPER_ORDER_STATUS_UPDATE', { appKey })
  await gateway.idle()
  expect(gateway.pushes.list({ appKey })).toMatchObject([{ attempts: [] }])
})

describe('the embedded application beside the personas', () => {
  it('calls methods of every category from everywhere, and consents with the same account', async () => {
    const gateway = await withPersonas()
    const embedded = { app: { appKey: '12345678', secret: 'helloworld' }, accessToken: 'test' } as Persona
    const { text } = await ask(gateway, '/sync', callOf(embedded, '/sync', personaCall))
    expect(text).toMatch(/"rsp_code":200/)
    const code = gateway.authorize({ appKey: '12345678' })
    const create = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code }
    const { json } = await ask(gateway, '/rest/auth/token/create', create)
    expect(json).toMatchObject({ user_id: '220000458001' })
  })
})

describe('beside single business calls', () => {
  it.each([
    ['listed-address-only', 'AppWhiteIpLimit'],
    ['unverified-dropshipper', 'InvalidCode'],
  ])('%s asks /rest for a token: %s', async (name, code) => {
    const { app } = named(name)
    const create = { app_key: app.appKey, timestamp: String(NOON), sign_method: 'sha256', code: '3_x_none' }
    const sign = iopSign(create, '/auth/token/create', app.secret)
    const { text } = await ask(await withPersonas(), '/rest/auth/token/create', { ...create, sign })
    expect(text).toContain(`"code":"${code}"`)
  })

  it('a header that names another caller changes nothing', async () => {
    const gateway = await withPersonas()
    const headers = { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' }
    const body = new URLSearchParams(callOf(named('listed-address-only'), '/sync'))
    const answer = await gateway.fetch(`${gateway.url}/sync`, { method: 'POST', body, headers })
    expect(await answer.text()).toContain('AppWhiteIpLimit')
  })
})

describe('what stands where in the order of checks', () => {
  const refusal = async (persona: Persona, path: Path, business: PersonaCall) => {
    const { json, headers } = await ask(await withPersonas(), path, callOf(persona, path, business))
    return [json['error_response']?.['code'], headers.get('x-aeop-reason')]
  }
  const incomplete = { method: personaCall.method, product_id: personaCall.product_id }

  it('a missing parameter goes before the permission on IOP and behind it on TOP', async () => {
    expect(await refusal(named('affiliate-app'), '/sync', incomplete)).toEqual(['MissingParameter', null])
    expect(await refusal(named('affiliate-app'), '/router/rest', incomplete)).toEqual([11, 'app-category-mismatch'])
  })

  it('a missing parameter goes before the standing of the account', async () => {
    const unverified = named('unverified-dropshipper')
    expect(await refusal(unverified, '/sync', incomplete)).toEqual(['MissingParameter', null])
    expect(await refusal(unverified, '/router/rest', incomplete)).toEqual([40, null])
    expect(await refusal(unverified, '/sync', personaCall)).toEqual(['15', 'dropshipper-unverified'])
  })

  it('the address goes before the session', async () => {
    const persona = { ...named('listed-address-only'), accessToken: 'nonsense' }
    expect(await refusal(persona, '/sync', personaCall)).toEqual(['AppWhiteIpLimit', 'address-not-listed'])
  })

  it('an affiliate app needs no dropshipper for methods of its own', async () => {
    const { text } = await ask(
      await withPersonas(),
      '/sync',
      callOf(named('affiliate-app'), '/sync', { method: 'aliexpress.affiliate.category.get' }),
    )
    expect(text).toContain('aliexpress_affiliate_category_get_response')
  })
})

describe('the list of addresses', () => {
  const seedWith = (...addresses: string[]) => {
    const seed = defaultSeed()
    return { ...seed, apps: seed.apps.map((app) => Object.assign(app, { addresses })) }
  }
  const asked = async (host: string, ...addresses: string[]) => {
    const gateway = await createGateway({ port: 0, host, clock: NOON, seed: seedWith(...addresses) })
    const call = { method: 'taobao.time.get', app_key: '12345678', timestamp: '2019-01-01 12:00:00', v: '2.0' }
    const signed = { ...call, sign_method: 'md5', format: 'json' }
    const body = new URLSearchParams({ ...signed, sign: topSign(signed) })
    const { port } = new URL(gateway.url)
    try {
      return await (await fetch(`http://127.0.0.1:${port}/router/rest`, { method: 'POST', body })).text()
    } finally {
      await gateway.close()
    }
  }

  it.each([
    ['127.0.0.1', ['127.0.0.1']],
    ['127.0.0.1', ['203.0.113.7', '127.0.0.1']],
    // A socket of both families sees the caller as ::ffff:127.0.0.1.
    ['::', ['127.0.0.1']],
    ['127.0.0.1', ['::ffff:7f00:1']],
  ])('%s with %j lets this machine call', async (host, addresses) => {
    expect(await asked(host, ...addresses)).toContain('time_get_response')
  })

  it('names the address of the caller and those allowed where it does not', async () => {
    const text = await asked('127.0.0.1', '203.0.113.7', '2001:db8::1')
    expect(text).toMatch(/isv\.permission-ip-whitelist-limit.*127\.0\.0\.1.*203\.0\.113\.7,2001:db8::1/)
  })

  it('is refused in a seed where it is no address', async () => {
    await expect(openGateway({ seed: seedWith('127.0.0.1', 'localhost') })).rejects.toThrow(
      '/apps/0/addresses/1: no IP address; give one such as 203.0.113.7',
    )
  })
})

it('reset makes the tokens anew, counted from the clock as it is then', async () => {
  const gateway = await withPersonas()
  gateway.clock.freeze()
  const persona = named('active-dropshipper')
  const later = NOON + 40 * 86_400_000
  gateway.clock.set(later)
  const call = { ...without(callOf(persona, '/sync'), 'sign'), timestamp: String(later) }
  const signed = { ...call, sign: iopSign(call, '', persona.app.secret) }
  expect((await ask(gateway, '/sync', signed)).text).toContain('IllegalAccessToken')
  gateway.reset()
  expect((await ask(gateway, '/sync', signed)).text).toMatch(/"rsp_code":200/)
})

it('docs/personas.md has every persona as it is', () => {
  const file = readFileSync(new URL('../../../../docs/personas.md', import.meta.url), 'utf8')
  const rows = [...file.matchAll(/^\| (`.*) \|$/gm)].map((row) => row[1]?.split('|').map((cell) => cell.trim()))
  const code = (text: string) => `\`${text}\``
  const said = (persona: Persona, refusal: { code: string; subCode?: string } | undefined) => {
    if (persona.page !== null) return `page: ${persona.page.title}`
    if (persona.answer !== null) return `answered: ${code(persona.answer)}`
    const words = [refusal?.code, refusal?.subCode].filter((one) => one !== undefined).map(code)
    return words.length === 0 ? 'answered' : words.join(' ')
  }
  const shownBy = ({ call, attempts, page }: Persona) =>
    page === null ? code(call.iop.method) + (attempts === 1 ? '' : `, ${attempts} times`) : '`/oauth/authorize`'
  expect(rows).toEqual(
    personas.map((persona) => [
      code(persona.name),
      persona.standsFor,
      persona.cause === null ? '' : code(persona.cause),
      shownBy(persona),
      said(persona, persona.refused?.iop),
      said(persona, persona.refused?.top),
      `${code(persona.app.appKey)} ${code(persona.app.secret)}`,
      persona.page === null ? code(persona.accessToken) : '',
      persona.mend,
    ]),
  )
})
