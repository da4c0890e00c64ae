import { describe, expect, it } from 'vitest'
import type { AppInput } from '../../src/seed/seed-input.ts'
import { defaultSeed, type Gateway } from '../../src/index.ts'
import { ask, NOON, openGateway } from '../ask.ts'
import { openReceiver } from './receiver.ts'

const APP = '12345678'
const DAY = 86_400_000
const systemCall = { app_key: APP, sign_method: 'sha256' }

const online = (app: AppInput): AppInput => ({ ...app, status: 'online' })

/** An online app, whose consents live 60 days. */
async function openOnline() {
  const seed = defaultSeed()
  const receiver = await openReceiver()
  const gateway = await openGateway({ seed: { ...seed, apps: seed.apps.map(online) } })
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  gateway.pushes.subscribe(APP, { url: receiver.url, topics: ['AUTHORIZATION_EXPIRATION'] })
  return { receiver, gateway }
}

async function exchange(gateway: Gateway): Promise<string> {
  const code = gateway.authorize({ appKey: APP, account: '220000458001' })
  const call = { ...systemCall, timestamp: String(gateway.clock.now()), code }
  const { json } = await ask(gateway, '/rest/auth/token/create', call)
  return String(json['access_token'])
}

describe('the end of an authorisation', () => {
  it('is announced 48 hours ahead, in epoch seconds', async () => {
    const { receiver, gateway } = await openOnline()
    expect(await exchange(gateway)).toMatch(/^5/)
    gateway.clock.advance(58 * DAY - 1000)
    await gateway.idle()
    expect(receiver.received).toEqual([])
    gateway.clock.advance(1000)
    await gateway.idle()
    const end = (NOON + 60 * DAY) / 1000
    expect(receiver.received.map(({ body }) => body)).toEqual([
      `{"data":{"userId":220000458001,"expireTime":${end}},"message_type":65,"seller_id":"220000458001","site":"ae_global","timestamp":${end - 172_800}}`,
    ])
  })

  it('is announced once where the account has granted it anew meanwhile: that of the later consent', async () => {
    const { receiver, gateway } = await openOnline()
    await exchange(gateway)
    gateway.clock.advance(10 * DAY)
    await exchange(gateway)
    gateway.clock.advance(90 * DAY)
    await gateway.idle()
    const ends = receiver.received.map(({ body }) => (JSON.parse(body) as { data: { expireTime: number } }).data)
    expect(ends).toEqual([{ userId: 220000458001, expireTime: (NOON + 70 * DAY) / 1000 }])
  })

  it('is not announced of a consent that was taken back', async () => {
    const { receiver, gateway } = await openOnline()
    await exchange(gateway)
    gateway.revoke({ appKey: APP, account: '220000458001' })
    gateway.clock.advance(60 * DAY)
    await gateway.idle()
    expect(receiver.received).toEqual([])
  })
})
