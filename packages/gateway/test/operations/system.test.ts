import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createWorld, NOW, scalar, type World } from './run-operation.ts'

const CREATE = '/auth/token/create'
const REFRESH = '/auth/token/refresh'
const CODE = '3_12345678_abc'

let world: World
beforeEach(() => {
  world = createWorld()
  world.store.saveCode({
    code: CODE,
    appKey: '12345678',
    accountId: '240000917002',
    issuedAt: NOW - 1000,
    usedAt: null,
  })
})
afterEach(() => world.store.close())

describe('token/create', () => {
  it('gives the account’s tokens, which then are in the store', () => {
    const answer = world.answer(CREATE, { code: CODE }, { now: NOW + 456, token: null })
    expect(answer).toMatchObject({
      expires_in: 2_592_000,
      refresh_expires_in: 5_184_000,
      expire_time: NOW + 2_592_000_000,
      refresh_token_valid_time: NOW + 5_184_000_000,
      user_id: '240000917002',
      seller_id: '240000917002',
      account: 'dropshipper@example.com',
      account_platform: 'buyerApp',
      sp: 'ae',
      locale: 'zh_CN',
    })
    expect(world.store.findToken(scalar(answer.access_token))).toMatchObject({ accountId: '240000917002' })
    expect(world.store.findTokenByRefresh(scalar(answer.refresh_token))).toBeDefined()
  })

  it('takes a code once', () => {
    world.answer(CREATE, { code: CODE })
    expect(world.refusal(CREATE, { code: CODE })).toEqual({ error: 'invalid-authorization-code', reason: 'code-used' })
  })

  it('leaves the code usable after a call that carried uuid', () => {
    expect(world.refusal(CREATE, { code: CODE, uuid: 'u' })).toEqual({
      error: 'invalid-authorization-code',
      reason: 'uuid-with-code',
    })
    expect(world.answer(CREATE, { code: CODE })).toHaveProperty('access_token')
  })

  it('refuses an unknown code', () => {
    expect(world.refusal(CREATE, { code: '3_12345678_zzz' })).toEqual({ error: 'invalid-authorization-code' })
  })
})

describe('token/refresh', () => {
  it('replaces the pair once, twelve seconds later', () => {
    const first = world.answer(CREATE, { code: CODE })
    const refresh = { refresh_token: scalar(first.refresh_token) }
    const second = world.answer(REFRESH, refresh, { now: NOW + 12_000 })
    // 60 days less 12 seconds, as in the document's sample.
    expect(second).toMatchObject({
      expires_in: 2_592_000,
      refresh_expires_in: 5_183_988,
      refresh_token_valid_time: first.refresh_token_valid_time,
    })
    const refused = { error: 'invalid-refresh-token', reason: 'old-refresh-token-works' }
    expect(world.refusal(REFRESH, refresh)).toEqual(refused)
    expect(world.store.findToken(scalar(first.access_token))?.refreshedAt).toBe(NOW + 12_000)
    expect(world.answer(REFRESH, { refresh_token: scalar(second.refresh_token) })).toHaveProperty('access_token')
  })

  it('refreshes the embedded session, which goes on working', () => {
    const answer = world.answer(REFRESH, { refresh_token: 'test-refresh' })
    expect(answer).toMatchObject({ account_platform: 'seller_center', refresh_expires_in: 5_184_000 })
    expect(world.store.findToken('test')).toMatchObject({ expiresAt: null })
  })

  it('refuses an access token', () => {
    expect(world.refusal(REFRESH, { refresh_token: 'test' })).toEqual({ error: 'invalid-refresh-token' })
  })
})

describe('time.get', () => {
  it('answers the clock in GMT+8 without a session', () => {
    expect(world.answer('taobao.time.get', {}, { token: null })).toEqual({ time: '2019-01-01 12:00:00' })
  })
})
