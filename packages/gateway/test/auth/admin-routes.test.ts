import { describe, expect, it } from 'vitest'
import type { Gateway } from '../../src/index.ts'
import { openGateway } from '../ask.ts'

const BUYER = 'dropshipper@example.com'

async function post(gateway: Gateway, path: string, body: object) {
  const headers = { 'content-type': 'application/json' }
  const answer = await gateway.fetch(`${gateway.url}/_aeop${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

async function tokenFor(gateway: Gateway, code: unknown): Promise<Record<string, unknown>> {
  const form = { grant_type: 'authorization_code', client_id: '12345678', client_secret: 'helloworld' }
  const body = new URLSearchParams({ ...form, code: String(code), redirect_uri: 'https://shop.example/' })
  return (await (await gateway.fetch(`${gateway.url}/token`, { method: 'POST', body })).json()) as Record<
    string,
    unknown
  >
}

describe('the admin API', () => {
  it('consents in the name of an account, and takes that back', async () => {
    const gateway = await openGateway()
    const { status, json } = await post(gateway, '/authorize', { appKey: '12345678', account: BUYER })
    expect(status).toBe(200)
    expect(await tokenFor(gateway, json['code'])).toMatchObject({ user_id: '240000917002' })
    expect((await post(gateway, '/revoke', { appKey: '12345678', account: BUYER })).json).toEqual({ ended: 1 })
    expect((await post(gateway, '/revoke', { appKey: '12345678', account: BUYER })).json).toEqual({ ended: 0 })
  })

  it.each([
    ['/authorize', { appKey: '1' }, 409, /no application has the key 1/],
    ['/authorize', { appKey: '12345678', account: 'x' }, 409, /no account is called x/],
    ['/revoke', { appKey: '12345678', account: 'x' }, 409, /no account is called x/],
    ['/authorize', {}, 400, /appKey/],
    ['/revoke', { appKey: '12345678' }, 400, /account/],
    ['/revoke', { appKey: '12345678', account: BUYER, more: 1 }, 400, /more/],
  ])('%s with %j is %d', async (path, body, status, said) => {
    const answer = await post(await openGateway(), path, body)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.json['error'])).toMatch(said)
  })
})
