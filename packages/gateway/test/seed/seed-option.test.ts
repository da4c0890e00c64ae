import { describe, expect, it } from 'vitest'
import { createGateway, defaultSeed, SeedError, type GatewayOptions, type Seed } from '../../src/index.ts'
import { ask, openGateway, topCall, topSign } from '../ask.ts'

const SECRET = 'a-secret-that-stays-here'
const seed = defaultSeed()
const app = { appKey: '1', secret: SECRET, name: 'Ours', status: 'test' } as const

/** As a program in plain JavaScript gives it. */
async function problemsOf(value: unknown): Promise<readonly string[]> {
  const options = { port: null, seed: value } as unknown as GatewayOptions
  const error: unknown = await createGateway(options).catch((thrown: unknown) => thrown)
  if (!(error instanceof SeedError)) throw new Error(`not refused with SeedError: ${String(error)}`)
  expect(error.message).toMatch(/^the option seed cannot be used:\n/)
  expect(error.message).not.toContain(SECRET)
  return error.problems
}

function withOrder(change: object): object {
  const [order, ...others] = seed.orders
  return { ...seed, orders: [{ ...order, ...change }, ...others] }
}

describe('the option seed is checked as a seed file is', () => {
  it.each<[string, unknown, string]>([
    ['nothing in it', {}, '/: apps is missing; add it'],
    ['null', null, '/: must be object'],
    ['text', 'seed.json', '/: must be object'],
    ['an order id that is a word', withOrder({ orderId: 'ABC-1' }), '/orders/0/orderId: must match pattern'],
    ['an empty secret', { ...seed, apps: [{ ...app, secret: '' }] }, '/apps/0/secret: must NOT have fewer than 1'],
    ['a date as an object', withOrder({ createdAt: new Date(0) }), '/orders/0/createdAt: must be integer'],
    ['a function', { ...seed, apps: [{ ...app, name: () => SECRET }] }, '/: it holds a function or a symbol'],
    ['a token of nobody', { ...seed, accounts: [] }, '/tokens/0/accountId: not among /accounts'],
  ])('%s', async (_what, value, problem) => expect((await problemsOf(value)).join('\n')).toContain(problem))

  it('an order in two currencies is refused with each place', async () => {
    const [line] = seed.orders[0]?.lines ?? []
    if (!line) throw new Error('the seed has an order with a line')
    const euros = { amount: '1.00', currency_code: 'EUR' }
    const lines = [
      { ...line, logisticsAmount: euros },
      { ...line, childId: '7', unitPrice: euros },
    ]
    expect(await problemsOf(withOrder({ lines }))).toEqual([
      '/orders/0/lines/0/logisticsAmount/currency_code: not that of the first line; give all one currency',
      '/orders/0/lines/1/unitPrice/currency_code: not that of the first line; give all one currency',
    ])
    const gateway = openGateway({
      seed: withOrder({ lines: [{ ...line, unitPrice: euros, logisticsAmount: euros }] }) as Seed,
    })
    await expect(gateway).resolves.toBeDefined()
  })

  it('members with a default may be left out, and later changes to the value change nothing', async () => {
    const given = { apps: [{ ...app }] }
    const gateway = await openGateway({ seed: given as unknown as Seed })
    given.apps.length = 0
    gateway.reset()
    const call = { ...topCall, app_key: '1' }
    const { json } = await ask(gateway, '/router/rest', { ...call, sign: topSign(call, SECRET) })
    expect(json).toHaveProperty('time_get_response')
  })
})
