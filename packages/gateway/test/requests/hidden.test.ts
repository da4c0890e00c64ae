import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { defaultSeed, type Seed } from '../../src/index.ts'
import { ask, iopSign, NOON, openGateway, syncCall, topCall, type Parameters } from '../ask.ts'

const OTHER_SECRET = 'Wz7otherAppsSecret'
const TOKEN = '50000tokenOfSomebodyElse98765'
const REFRESH = '50001refreshOfSomebodyElse4321'
const CODE = '3_87654321_codeOfSomebodyElse'

function seedOfTwo(): Seed {
  const seed = defaultSeed()
  const [app, [account], [token]] = [seed.apps[0], seed.accounts, seed.tokens]
  if (app === undefined || account === undefined || token === undefined) throw new Error('the seed has none')
  const other = { ...app, appKey: '87654321', secret: OTHER_SECRET }
  const { accountId } = account
  return {
    ...seed,
    apps: [...seed.apps, other],
    tokens: [...seed.tokens, { ...token, accessToken: TOKEN, refreshToken: REFRESH, appKey: other.appKey }],
    codes: [{ code: CODE, appKey: other.appKey, accountId, issuedAt: NOON, usedAt: null }],
  }
}

/** MD5 with the secret behind it only: the doctor shows the whole string for it. */
function wronglySigned(call: Parameters): Parameters {
  const text = Object.keys(call)
    .sort()
    .map((name) => name + call[name])
    .join('')
  const sign = createHash('md5').update(`${text}helloworld`).digest('hex').toUpperCase()
  return { ...call, sign }
}

const forms: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['in JSON', (text) => JSON.stringify({ deep: { memo: text } })],
  ['encoded', encodeURIComponent],
  ['in base64', (text) => Buffer.from(text).toString('base64')],
  ['among words', (text) => `it is ${text}, is it`],
]

it.each(forms)('nothing of another application is shown, %s', async (_what, form) => {
  const gateway = await openGateway({ seed: seedOfTwo() })
  for (const text of [OTHER_SECRET, TOKEN, REFRESH, CODE]) {
    for (const name of ['memo', 'method', 'format', 'app_key', 'timestamp']) {
      for (const [path, base] of [
        ['/sync', syncCall],
        ['/router/rest', topCall],
      ] as const) {
        await ask(gateway, path, wronglySigned({ ...base, [name]: form(text) }))
        const record = gateway.requests().at(-1) ?? expect.unreachable()
        const shown = JSON.stringify({ ...record, explanation: await record.explain() })
        for (const hidden of [text, Buffer.from(text).toString('base64').replace(/=+$/, '')])
          expect(shown, `${path} ${name}`).not.toContain(hidden)
      }
    }
  }
})

it.each(['helloworld', OTHER_SECRET, TOKEN])('%s in a path of /rest, in any case, is not shown', async (text) => {
  const gateway = await openGateway({ seed: seedOfTwo() })
  for (const path of [text, text.toUpperCase()]) {
    const call = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256' }
    await ask(gateway, `/rest/${path}`, { ...call, sign: iopSign(call) })
    // A token in another case is none.
    if (text !== TOKEN || path === text)
      expect(JSON.stringify(gateway.requests().at(-1))).not.toMatch(RegExp(text, 'i'))
  }
})

it('a verb that is the secret is not shown', async () => {
  const gateway = await openGateway()
  await gateway.fetch(`${gateway.url}/router/rest`, { method: 'helloworld' })
  expect(gateway.requests().map(({ verb, code }) => [verb, code])).toEqual([['OTHER', '9']])
})

it('a sub-code that is asked for and ends with the secret is not shown', async () => {
  const gateway = await openGateway()
  const headers = { 'x-aeop-refuse': '15 isp.helloworld' }
  await gateway.fetch(`${gateway.url}/router/rest`, { headers })
  const record = gateway.requests().at(-1) ?? expect.unreachable()
  expect(record.subCode).toBe('isp.<secret>')
  expect(JSON.stringify(await record.explain())).not.toContain('helloworld')
})

it.each([
  ['the body of a batch', 'method=a&session=test', /session=test|sessiontest/],
  ['JSON', '{"session":"test"}', /"session\\*":\s*\\*"test/],
])('a short token is not shown in %s', async (_what, text, shownIfWrong) => {
  const gateway = await openGateway()
  const call = wronglySigned({ ...syncCall, memo: text, session: 'test' })
  await ask(gateway, '/sync', call)
  const explanation = await gateway.requests().at(-1)?.explain()
  expect(explanation?.stringToSign).toContain('method')
  expect(JSON.stringify(explanation)).not.toMatch(shownIfWrong)
})

it('an application that a reset has brought back is hidden as before', async () => {
  const gateway = await openGateway({ seed: seedOfTwo() })
  gateway.reset()
  await ask(gateway, '/router/rest', { ...topCall, method: OTHER_SECRET })
  expect(JSON.stringify(gateway.requests())).not.toContain(OTHER_SECRET)
})
