import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { tokenDefaults } from '../../src/domain/token.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { readSeedFile } from '../../src/seed/read-seed-file.ts'
import { SeedError } from '../../src/seed/seed-error.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'aeop-seed-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = path.join(folder, 'my-shop.json')

const SECRET = 'a-secret-that-stays-here'
const apps = [{ appKey: '1', secret: SECRET, status: 'test' }]
const accounts = [{ accountId: '5', loginId: 'shop', platform: 'seller_center', nick: 'Shop' }]

async function problemsOf(content: unknown): Promise<string> {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const error: unknown = await readSeedFile(file).catch((thrown: unknown) => thrown)
  if (!(error instanceof SeedError)) throw new Error(`not refused: ${String(error)}`)
  expect(error.message).toContain('my-shop.json')
  expect(error.message).not.toContain(SECRET)
  expect(error.cause).toBeUndefined()
  return error.problems.join('\n')
}

function change(path: readonly (string | number)[], value: unknown): unknown {
  const seed: unknown = JSON.parse(JSON.stringify(defaultSeed()))
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce((at, name) => (at as Record<string | number, unknown>)[name], seed)
  ;(holder as Record<string | number, unknown>)[last] = value
  return seed
}

describe('a seed file', () => {
  it('needs no more than an app', async () => {
    writeFileSync(file, JSON.stringify({ apps }))
    expect(await readSeedFile(file)).toEqual({
      apps: [
        {
          ...apps[0],
          name: 'App',
          category: null,
          addresses: [],
          callbackUrl: null,
          permissionGroups: null,
          authorisationPolicy: 'any',
          boundAccounts: [],
          quota: null,
          publisher: 'registered',
          pushUrl: null,
          pushTopics: [],
        },
      ],
      accounts: [],
      tokens: [],
      codes: [],
      products: [],
      orders: [],
    })
  })

  it('may leave out what has a default, and begin with a byte order mark', async () => {
    const tokens = [{ accessToken: 't', appKey: '1', accountId: '5', issuedAt: 0 }]
    writeFileSync(file, `\uFEFF${JSON.stringify({ apps, accounts, tokens })}`)
    const { tokens: read } = await readSeedFile(file)
    expect(read).toEqual([
      { ...tokens[0], refreshToken: null, expiresAt: null, refreshExpiresAt: null, ...tokenDefaults },
    ])
  })

  it.each<[string, unknown, string]>([
    ['without apps', {}, '/: apps is missing'],
    ['with no app', { apps: [] }, '/apps: must NOT have fewer than 1 items'],
    ['that is a list', [], '/: must be object'],
    ['with an unknown section', { apps, order: [] }, '/: "order" is not known here'],
    [
      'with an id that is a number',
      change(['orders', 3, 'orderId'], 8012345678901234),
      '/orders/3/orderId: must be string',
    ],
    [
      'with an id that is a word',
      change(['products', 0, 'productId'], 'mug'),
      '/products/0/productId: must match pattern',
    ],
    [
      'with an unknown state',
      change(['orders', 0, 'status'], 'SHIPPED'),
      '/orders/0/status: must be one of PLACE_ORDER_SUCCESS',
    ],
    [
      'with a price that is a number',
      change(['products', 2, 'skus', 1, 'price'], 9.99),
      '/products/2/skus/1/price: must be string',
    ],
    [
      'with a price of nothing',
      change(['products', 2, 'skus', 1, 'salePrice'], '0.00'),
      '/products/2/skus/1/salePrice: must match',
    ],
    [
      'with a callback URL that is none',
      change(['apps', 0, 'callbackUrl'], 'shop.example/cb'),
      '/apps/0/callbackUrl: must match pattern',
    ],
    ['with an order without lines', change(['orders', 1, 'lines'], []), '/orders/1/lines: must NOT have fewer than 1'],
  ])('%s is refused with the place', async (_, content, problem) => {
    expect(await problemsOf(content)).toContain(problem)
  })

  it('that repeats a key is refused with both places', async () => {
    const { products, orders } = defaultSeed()
    expect(await problemsOf(change(['orders', 7, 'orderId'], orders[2]?.orderId))).toBe(
      '/orders/7/orderId: the same as /orders/2/orderId; give each its own',
    )
    expect(await problemsOf(change(['products', 4, 'skus', 0, 'skuId'], products[0]?.skus[1]?.skuId))).toBe(
      '/products/4/skus/0/skuId: the same as /products/0/skus/1/skuId; give each its own',
    )
    const token = { accessToken: SECRET, appKey: '1', accountId: '5', issuedAt: 0 }
    expect(await problemsOf({ apps, accounts, tokens: [token, token] })).toBe(
      '/tokens/1/accessToken: the same as /tokens/0/accessToken; give each its own',
    )
  })

  it('that refers to nothing is refused', async () => {
    const tokens = [{ accessToken: 't', appKey: '2', accountId: '6', issuedAt: 0 }]
    expect(await problemsOf({ apps, accounts, tokens })).toBe(
      '/tokens/0/appKey: not among /apps; add it there or correct it\n' +
        '/tokens/0/accountId: not among /accounts; add it there or correct it',
    )
  })

  it('that is not JSON is refused without quoting it', async () => {
    expect(await problemsOf(`{"apps":[{"secret":"${SECRET}",}]}`)).toMatch(/^it is not JSON/)
    expect(await problemsOf(SECRET)).toMatch(/^it is not JSON/)
    expect(await problemsOf('')).toMatch(/^it is not JSON/)
  })

  it('that is not there is refused', async () => {
    await expect(readSeedFile(path.join(folder, 'nowhere.json'))).rejects.toThrow(/nowhere\.json[^]*ENOENT/)
  })
})
