import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createGateway, defaultSeed, type Gateway } from '../../src/index.ts'
import { ask, iopSign, NOON, syncCall, topCall, topSign, type Parameters } from '../ask.ts'

const SECRET = 'helloworld'
const TOKEN = '50000tokenThatNobodyMaySee0123456789'

let gateway: Gateway
beforeAll(async () => {
  gateway = await createGateway({ port: null, clock: NOON })
})
afterAll(() => gateway.close())

const where = fc.record({
  isTop: fc.boolean(),
  // Names with a value that decides what is looked at, and one that nobody knows.
  name: fc.constantFrom(
    'app_key',
    'app_key',
    'method',
    'timestamp',
    'sign_method',
    'format',
    'keyWord',
    'session',
    'memo',
  ),
  form: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => ` ${text}`,
    (text) => `${text}\n`,
    (text) => `x.${text}.y`,
    (text) => `{"key":"${text}"}`,
    encodeURIComponent,
  ),
  isSigned: fc.boolean(),
  // The doctor hides values of this name wherever they stand.
  hasSecret: fc.boolean(),
})

it.each(['s', ':', '"', 'verdict', '$&-$&-'])('a gateway whose secret is %j still explains', async (secret) => {
  const seed = defaultSeed()
  const apps = seed.apps.map((app) => Object.assign(app, { secret }))
  const own = await createGateway({ port: null, clock: NOON, seed: { ...seed, apps } })
  await ask(own, '/sync', { ...syncCall, sign: iopSign(syncCall, '', secret).toLowerCase() })
  expect(await own.requests().at(-1)?.explain()).toMatchObject({ verdict: 'mistake', cause: { id: 'M15' } })
  await ask(own, '/sync', { ...syncCall, app_key: `${secret} ` })
  expect(await own.requests().at(-1)?.explain()).toMatchObject({ cause: { actor: 'code' } })
  await own.close()
})

it('no record and no explanation holds the secret or a token, wherever a client has put them', async () => {
  const put = fc.asyncProperty(where, async ({ isTop, name, form, isSigned, hasSecret }) => {
    const base: Parameters = {
      ...(isTop ? topCall : syncCall),
      session: TOKEN,
      ...(hasSecret ? { app_secret: SECRET } : {}),
    }
    for (const text of [SECRET, TOKEN]) {
      const call = { ...base, [name]: form(text) }
      const sign = isTop ? topSign(call) : iopSign(call)
      await ask(gateway, isTop ? '/router/rest' : '/sync', { ...call, sign: isSigned ? sign : `0${sign.slice(1)}` })
      const record = gateway.requests().at(-1) ?? expect.unreachable()
      const shown = JSON.stringify({ ...record, explanation: await record.explain() })
      expect(shown).not.toContain(SECRET)
      expect(shown).not.toContain(TOKEN)
      expect(shown).not.toContain(sign)
    }
  })
  await fc.assert(put, { numRuns: 40 })
})
