import { describe, expect, it } from 'vitest'
import { ask, openGateway, topCall } from '../ask.ts'
import { admin } from '../admin/admin-call.ts'

describe('apps', () => {
  it('are made with defaults, changed member by member, removed with what they were granted', async () => {
    const gateway = await openGateway()
    const { apps } = gateway.state
    const made = apps.save({ appKey: '777', secret: 'seven', status: 'test', quota: { apiPerSecond: 5 } as never })
    expect(made).toMatchObject({ name: 'App', category: null, addresses: [], callbackUrl: null })
    expect(made.quota).toEqual({ apiPerSecond: 5, apiPerDay: null, perDay: null })
    expect(apps.save({ appKey: '777', status: 'online', name: undefined })).toEqual({ ...made, status: 'online' })
    gateway.authorize({ appKey: '777' })
    apps.remove('777')
    expect(apps.find('777')).toBeUndefined()
    expect(() => apps.remove('777')).toThrow('no app has the key "777"')
  })

  it.each([
    [{ appKey: '777', status: 'online' }, /secret is missing; add it/],
    [{ appKey: '12345678', status: 'live' }, /\/status: must be one of test, online/],
    [{ appKey: '12345678', colour: 'red' }, /"colour" is not known here/],
    [{ appKey: '12345678', addresses: '127.0.0.1' }, /\/addresses: must be array/],
    [{ appKey: '12345678', addresses: ['203.0.113.9', 'my.example'] }, /\/addresses\/1: no IP address; give one/],
  ])('%j is refused, and nothing changes', async (changes, problem) => {
    const { state } = await openGateway()
    const before = state.apps.list()
    expect(() => state.apps.save(changes as never)).toThrow(problem)
    expect(state.apps.list()).toEqual(before)
  })

  it('count for the next call, and their new secret is hidden from then on', async () => {
    const gateway = await openGateway()
    gateway.state.apps.save({ appKey: '12345678', addresses: ['203.0.113.9'] })
    expect((await ask(gateway, '/router/rest', topCall)).text).toContain('isv.permission-ip-whitelist-limit')
    gateway.state.apps.save({ appKey: '12345678', secret: 'renewed-secret' })
    await ask(gateway, '/router/rest', { ...topCall, method: 'renewed-secret' })
    expect((await admin(gateway, 'GET', '/requests')).text).not.toContain('renewed-secret')
  })
})

describe('accounts', () => {
  it('with products or orders stay; others go', async () => {
    const { state } = await openGateway()
    const [seller] = state.products.list().map(({ sellerId }) => sellerId)
    expect(() => state.accounts.remove(seller ?? '')).toThrow('has products or orders')
    state.accounts.save({ accountId: '777', loginId: 'seven', platform: 'buyerApp', nick: 'seven' })
    state.accounts.remove('777')
    expect(state.accounts.find('777')).toBeUndefined()
    expect(() => state.accounts.remove('777')).toThrow('no account has the id "777"')
  })

  it('show what they granted with the tokens hidden, over HTTP', async () => {
    const gateway = await openGateway()
    const account = gateway.state.accounts
      .list()
      .find(({ accountId }) => gateway.state.accounts.tokens(accountId).length > 0)
    const { accountId = '' } = account ?? {}
    const tokens = gateway.state.accounts.tokens(accountId)
    const { text } = await admin(gateway, 'GET', `/accounts/${accountId}/tokens`)
    for (const { accessToken, refreshToken } of tokens) {
      expect(text).not.toContain(`"${accessToken}"`)
      if (refreshToken !== null) expect(text).not.toContain(`"${refreshToken}"`)
    }
    expect(text).toContain('<hidden>')
  })
})

describe('products', () => {
  it('change price and stock over HTTP, SKU by SKU or all', async () => {
    const gateway = await openGateway()
    const product = gateway.state.products.list().find(({ skus }) => skus.length > 1) ?? expect.unreachable()
    const [first, second] = product.skus
    const path = `/products/${product.productId}`
    const body = { stock: 7, skus: [{ skuId: first?.skuId, price: '99.00', salePrice: '88.00' }] }
    expect((await admin(gateway, 'PATCH', path, body)).status).toBe(200)
    const changed = gateway.state.products.find(product.productId)
    expect(changed?.skus[0]).toEqual({ ...first, stock: 7, price: '99.00', salePrice: '88.00' })
    expect(changed?.skus[1]).toEqual({ ...second, stock: 7 })
    expect(changed?.updatedAt).toBeGreaterThan(product.updatedAt)
    expect((await admin(gateway, 'PATCH', path, { skus: [{ skuId: '1' }] })).status).toBe(400)
    expect((await admin(gateway, 'PATCH', path, { stock: -1 })).status).toBe(400)
    expect((await admin(gateway, 'PATCH', '/products/1', { stock: 1 })).status).toBe(404)
  })
})

it('a product is not given to a seller that there is not', async () => {
  const { state } = await openGateway()
  const { productId, sellerId } = state.products.list()[0] ?? expect.unreachable()
  expect(() => state.products.save({ productId, sellerId: '999' })).toThrow(/\/sellerId: not among the accounts/)
  expect(state.products.find(productId)?.sellerId).toBe(sellerId)
})

describe('apps and accounts over HTTP', () => {
  it.each([
    ['POST', '/apps', { appKey: '12345678', secret: 'x', status: 'test' }, 409],
    ['POST', '/apps', { appKey: '7' }, 400],
    ['PATCH', '/apps/7', { status: 'test' }, 404],
    ['PATCH', '/apps/12345678', { appKey: '8' }, 400],
    ['DELETE', '/apps/7', undefined, 404],
    ['GET', '/apps/7', undefined, 404],
    ['POST', '/accounts', { accountId: '220000458001', loginId: 'a', platform: 'buyerApp', nick: 'a' }, 409],
    ['DELETE', '/accounts/220000458001', undefined, 409],
    ['DELETE', '/accounts/7', undefined, 404],
    ['GET', '/accounts/7/tokens', undefined, 404],
    ['GET', '/products/7', undefined, 404],
    // More than SQLite counts.
    ['GET', '/products?offset=99999999999999999999', undefined, 400],
    ['POST', '/state/snapshots/none/restore', undefined, 404],
    ['DELETE', '/state/snapshots/none', undefined, 404],
    ['POST', '/state/snapshots', { name: '../up' }, 400],
    ['POST', '/state/snapshots', { name: '..' }, 400],
    ['POST', '/state/save', { path: 'here.db' }, 400],
    ['POST', '/state/save', { path: '/nowhere/here.db' }, 409],
    ['POST', '/state/save', { path: '/etc/hostname' }, 409],
  ])('%s %s %j: %i', async (verb, path, body, status) => {
    const found = await admin(await openGateway(), verb, path, body)
    expect([found.status, found.value]).toEqual([
      status,
      { error: { code: expect.any(String), message: expect.any(String), remedy: expect.any(String) } },
    ])
  })
})
