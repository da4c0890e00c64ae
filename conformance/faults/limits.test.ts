/** The SDK's client at each limit of calls: the same typed error on both protocols, with the seconds that the ban still lasts. */
import { createClient, PlatformError } from '@aeop/sdk'
import { createGateway, defaultSeed, type Gateway, type Seed } from '@aeop/gateway'
import { afterEach, describe, expect, it } from 'vitest'

import { application } from '../start-gateway.ts'

type Quota = NonNullable<Seed['apps'][number]['quota']>

const none: Quota = { apiPerSecond: null, apiPerDay: null, perDay: null }

let gateway: Gateway
afterEach(() => gateway.close())

async function clientUnder(quota: Partial<Quota>, path: string) {
  const seed = defaultSeed()
  const apps = seed.apps.flatMap((app) => [{ ...app, quota: { ...none, ...quota } }])
  gateway = await createGateway({ port: 0, seed: { ...seed, apps } })
  gateway.clock.freeze()
  const { appKey, secret: appSecret } = application
  return createClient({ appKey, appSecret, gateway: gateway.url + path, now: gateway.clock.now })
}

describe.each([
  ['/router/rest', 'taobao.time.get'],
  ['/sync', 'aliexpress.affiliate.category.get'],
])('on %s', (path, method) => {
  it.each<[string, Partial<Quota>, boolean]>([
    ['an API and a second', { apiPerSecond: 2 }, false],
    ['an API and a day', { apiPerDay: 2 }, true],
    ['the app and a day', { perDay: 2 }, true],
  ])('the limit of %s', async (_what, quota, isDay) => {
    const client = await clientUnder(quota, path)
    await client.callUntyped(method)
    await client.callUntyped(method)
    const error = await client.callUntyped(method).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PlatformError)
    expect(error).toMatchObject({ code: 'call-limited', retry: 'wait' })
    const { retryAfterSeconds = 0 } = error as PlatformError
    // The end of the day, by what the clock says in Shanghai.
    const [hours = 0, minutes = 0, seconds = 0] = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      timeStyle: 'medium',
    })
      .format(gateway.clock.now())
      .split(':')
      .map(Number)
    const left = 86_400 - (hours * 3600 + minutes * 60 + seconds)
    expect(retryAfterSeconds).toBe(isDay ? left : 1)
    gateway.clock.advance(retryAfterSeconds * 1000)
    await expect(client.callUntyped(method)).resolves.toBeTruthy()
    await client.close()
  })
})
