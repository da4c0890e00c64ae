import { createHash } from 'node:crypto'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createGateway, defaultSeed, type RequestRecord } from '../../src/index.ts'
import { ask, iopSign, NOON, openGateway, syncCall } from '../ask.ts'

const unexplained = { ...syncCall, sign: 'AB'.repeat(32) }

it('calls are answered between two explanations, however many are asked for at once', async () => {
  const gateway = await openGateway()
  for (let index = 0; index < 6; index++) await ask(gateway, '/sync', unexplained)
  const events: string[] = []
  const explained = gateway.requests().map(async (record) => {
    await record.explain()
    events.push('explained')
  })
  const answered = (async () => {
    while (events.filter((event) => event === 'explained').length < 6) {
      await setTimeout(1)
      events.push('answered')
    }
  })()
  await Promise.all([...explained, answered])
  expect(events.join(' ')).not.toContain('explained explained')
})

it('an explanation of a huge request is of a size that can be read', async () => {
  const gateway = await openGateway()
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`p${index}`, `YOUR_VALUE_${index}`]))
  for (const call of [
    { ...syncCall, memo: 'ü'.repeat(9000) },
    { ...syncCall, ...many },
  ]) {
    const text = Object.entries(call)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flat()
      .join('')
    const sign = createHash('md5').update(`${text}helloworld`).digest('hex').toUpperCase()
    await ask(gateway, '/sync', { ...call, sign })
    const explanation = await gateway.requests().at(-1)?.explain()
    expect(JSON.stringify(explanation).length).toBeLessThan(100_000)
    expect(explanation?.findings.length).toBeLessThanOrEqual(25)
    expect(explanation?.stringToSign).toMatch(/… \(\d+ characters\)$/)
  }
})

it('headers count among what is kept', async () => {
  const gateway = await openGateway()
  const headers = { 'x-large': 'x'.repeat(60_000) }
  for (let index = 0; index < 300; index++) await gateway.fetch(`${gateway.url}/sync?method=x`, { headers })
  expect(gateway.requests().length).toBeLessThan(280)
})

it('after the end calls are still listed, and explaining says why it cannot', async () => {
  const told: RequestRecord[] = []
  const errors: unknown[] = []
  const gateway = await createGateway({
    port: null,
    clock: NOON,
    onRequest: (record) => void told.push(record),
    onError: (error) => void errors.push(error),
  })
  await ask(gateway, '/sync', { ...unexplained, method: 'no.such' })
  await gateway.close()
  await setImmediate()
  expect(errors).toEqual([])
  expect(told.map(({ method }) => method)).toEqual(['no.such'])
  expect(gateway.requests()).toHaveLength(1)
  await expect(told[0]?.explain()).rejects.toThrow('the gateway is closed: have a call explained before that')
})

it('a signature that nothing explains is not blamed on what the gateway knows to be right', async () => {
  const gateway = await openGateway()
  await ask(gateway, '/sync', { ...unexplained, session: 'test' })
  const explanation = await gateway.requests().at(-1)?.explain()
  expect(explanation?.verdict).toBe('unexplained')
  expect(explanation?.cause).toMatchObject({ id: 'invalid-signature', certainty: 'certain', actor: 'code' })
  expect(explanation?.cause.mend).toContain('12345678')
})

it.each([
  ['right but for the secret', (sign: string) => sign],
  ['in lower case, too', (sign: string) => sign.toLowerCase()],
])('a signature with the secret of another application of the gateway, %s: it is named', async (_what, form) => {
  const seed = defaultSeed()
  const [app] = seed.apps
  if (app === undefined) throw new Error('the seed has no app')
  const other = { ...app, appKey: '87654321', secret: 'Wz7otherAppsSecret' }
  const gateway = await openGateway({ seed: { ...seed, apps: [app, other] } })
  await ask(gateway, '/sync', { ...syncCall, sign: form(iopSign(syncCall, '', other.secret)) })
  const explanation = await gateway.requests().at(-1)?.explain()
  expect(explanation?.cause).toMatchObject({ id: 'secret-of-another-app', certainty: 'certain', parameter: 'app_key' })
  expect(explanation?.cause.mend).toContain('app_key=87654321')
})
