import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withIndex } from '../../src/admin/index-routes.ts'
import { adminRoutes } from '../../src/admin/routes.ts'
import type { Gateway } from '../../src/index.ts'
import { ask, openGateway, topCall } from '../ask.ts'
import { admin } from './admin-call.ts'

const SELLER = '220000458001'

interface Call {
  readonly path: string
  readonly body?: object
  /** Brings the gateway to where the call makes sense. */
  readonly before?: (gateway: Gateway) => unknown
}

const anApp = { appKey: '777', secret: 'seven-seven', status: 'online' }
const anAccount = { accountId: '777', loginId: 'seven@example.com', platform: 'buyerApp', nick: 'seven' }
const orderIn = (gateway: Gateway, ...statuses: readonly string[]): string => {
  const found = gateway.state.orders.list({ limit: 500 }).find(({ status }) => statuses.includes(status))
  return found?.orderId ?? expect.unreachable(`an order in ${statuses.join(' or ')}`)
}
const productId = (gateway: Gateway): string => gateway.state.products.list()[0]?.productId ?? expect.unreachable()
const withSnapshot = (gateway: Gateway) => gateway.state.snapshot('one')

/** A call of each route that works; made from a gateway where it depends on one. */
const calls: Readonly<Record<string, Call | ((gateway: Gateway) => Call)>> = {
  'GET /': { path: '/' },
  'GET /openapi.json': { path: '/openapi.json' },
  'GET /clock': { path: '/clock' },
  'PUT /clock': { path: '/clock', body: { now: '2026-01-01T00:00:00Z' } },
  'POST /clock/advance': { path: '/clock/advance', body: { by: '2h' } },
  'POST /clock/freeze': { path: '/clock/freeze' },
  'POST /clock/run': { path: '/clock/run' },
  'POST /clock/reset': { path: '/clock/reset' },
  'GET /state': { path: '/state' },
  'POST /state/reset': { path: '/state/reset' },
  'POST /state/save': () => {
    const folder = mkdtempSync(join(tmpdir(), 'aeop-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    return { path: '/state/save', body: { path: join(folder, 'copy.db') } }
  },
  'GET /state/snapshots': { path: '/state/snapshots', before: withSnapshot },
  'POST /state/snapshots': { path: '/state/snapshots', body: { name: 'one' } },
  'POST /state/snapshots/{name}/restore': { path: '/state/snapshots/one/restore', before: withSnapshot },
  'DELETE /state/snapshots/{name}': { path: '/state/snapshots/one', before: withSnapshot },
  'GET /apps': { path: '/apps' },
  'POST /apps': { path: '/apps', body: anApp },
  'GET /apps/{appKey}': { path: '/apps/12345678' },
  'PATCH /apps/{appKey}': { path: '/apps/12345678', body: { status: 'online' } },
  'DELETE /apps/{appKey}': { path: '/apps/12345678' },
  'GET /accounts': { path: '/accounts' },
  'POST /accounts': { path: '/accounts', body: anAccount },
  'GET /accounts/{accountId}': { path: `/accounts/${SELLER}` },
  'PATCH /accounts/{accountId}': { path: `/accounts/${SELLER}`, body: { dropshipper: 'none' } },
  'DELETE /accounts/{accountId}': {
    path: '/accounts/777',
    before: ({ state }) => state.accounts.save(anAccount as Parameters<typeof state.accounts.save>[0]),
  },
  'GET /accounts/{accountId}/tokens': { path: `/accounts/${SELLER}/tokens` },
  'GET /products': { path: '/products?limit=3' },
  'GET /products/{productId}': (gateway) => ({ path: `/products/${productId(gateway)}` }),
  'PATCH /products/{productId}': (gateway) => ({ path: `/products/${productId(gateway)}`, body: { stock: 3 } }),
  'POST /authorize': { path: '/authorize', body: { appKey: '12345678' } },
  'POST /revoke': { path: '/revoke', body: { appKey: '12345678', account: SELLER } },
  'GET /orders': { path: '/orders?limit=5' },
  'GET /orders/{id}': (gateway) => ({ path: `/orders/${orderIn(gateway, 'FINISH')}` }),
  'POST /orders/{id}/pay': (gateway) => ({ path: `/orders/${orderIn(gateway, 'PLACE_ORDER_SUCCESS')}/pay` }),
  'POST /orders/{id}/ship': (gateway) => ({ path: `/orders/${orderIn(gateway, 'WAIT_SELLER_SEND_GOODS')}/ship` }),
  'POST /orders/{id}/deliver': (gateway) => ({
    path: `/orders/${orderIn(gateway, 'WAIT_BUYER_ACCEPT_GOODS')}/deliver`,
  }),
  'POST /orders/{id}/confirm': (gateway) => ({
    path: `/orders/${orderIn(gateway, 'WAIT_BUYER_ACCEPT_GOODS')}/confirm`,
  }),
  'POST /orders/{id}/cancel': (gateway) => ({ path: `/orders/${orderIn(gateway, 'PLACE_ORDER_SUCCESS')}/cancel` }),
  'POST /orders/{id}/open-issue': (gateway) => ({
    path: `/orders/${orderIn(gateway, 'WAIT_BUYER_ACCEPT_GOODS')}/open-issue`,
  }),
  'POST /orders/{id}/close-issue': (gateway) => {
    const id = orderIn(gateway, 'WAIT_BUYER_ACCEPT_GOODS')
    return { path: `/orders/${id}/close-issue`, before: ({ state }) => state.orders.openIssue(id) }
  },
  'GET /faults': { path: '/faults' },
  'POST /faults': { path: '/faults', body: { kind: 'latency', ms: 5 } },
  'DELETE /faults': { path: '/faults' },
  'PUT /faults/profile': { path: '/faults/profile', body: { profile: 'flaky' } },
  'PUT /faults/seed': { path: '/faults/seed', body: { seed: 3 } },
  'DELETE /faults/{id}': (gateway) => ({ path: `/faults/${gateway.faults.add({ kind: 'latency', ms: 1 }).id}` }),
  'GET /pushes': { path: '/pushes' },
  'GET /pushes/topics': { path: '/pushes/topics' },
  'GET /pushes/settings': { path: '/pushes/settings' },
  'PATCH /pushes/settings': { path: '/pushes/settings', body: { disorder: true } },
  'GET /pushes/subscriptions': { path: '/pushes/subscriptions' },
  'GET /requests': { path: '/requests', before: (gateway) => ask(gateway, '/router/rest', {}) },
  'GET /requests/{id}': { path: '/requests/' },
}

/** Those whose answer needs more than a call: the tests of their owners look at them. */
const elsewhere = new Set([
  'POST /pushes/trigger',
  'PUT /pushes/subscriptions/{appKey}',
  'POST /pushes/subscriptions/{appKey}/resume',
])

const routes = withIndex(adminRoutes).map((route) => [`${route.verb} ${route.path}`, route] as const)

describe('each route answers as its schema says', () => {
  it('every route is tried here', () => {
    expect(routes.map(([name]) => name).filter((name) => !(name in calls) && !elsewhere.has(name))).toEqual([])
  })

  it.each(routes.filter(([name]) => !elsewhere.has(name)))('%s', async (name, route) => {
    const gateway = await openGateway()
    const made = calls[name] ?? expect.unreachable()
    const { path, body, before } = typeof made === 'function' ? made(gateway) : made
    await before?.(gateway)
    if (name === 'GET /requests/{id}') await ask(gateway, '/router/rest', topCall)
    const id = name === 'GET /requests/{id}' ? (gateway.requests()[0]?.id ?? '') : ''
    const { status, text, value } = await admin(gateway, route.verb, path + id, body)
    expect([status, status === 200 ? '' : text]).toEqual([200, ''])
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(route.answer)
    validate(value)
    expect(validate.errors).toBeNull()
    for (const secret of ['helloworld', 'seven-seven']) expect(text).not.toContain(secret)
  })
})
