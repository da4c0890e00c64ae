/** The SDK's client under each profile: what it says of a call is what the gateway's log says was done to it. */
import { faultProfiles, type RequestRecord } from '@aeop/gateway'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { outcomeOf } from './outcome-of.ts'
import { openScene, ways, type Scene } from './ways.ts'

/** Codes that a client may give a call with a fault; by the form of gzip they differ. */
const told: Readonly<Record<NonNullable<RequestRecord['fault']> | 'none', readonly string[]>> = {
  none: ['answered'],
  latency: ['answered'],
  drip: ['answered'],
  'content-type': ['answered'],
  refusal: ['service-unavailable', 'call-limited', 'service-timeout', 'remote-service-error'],
  html: ['unexpected-answer'],
  empty: ['unexpected-answer'],
  drop: ['connection-failed'],
  'cut-off': ['connection-failed'],
  truncated: ['unexpected-answer'],
  gzip: ['answered', 'unexpected-answer'],
}

const reads = [
  ['/router/rest', 'taobao.time.get', {}],
  ['/sync', 'aliexpress.affiliate.category.get', {}],
] as const

describe.each(ways)('over %s', (way) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene(way)
  })
  afterEach(() => scene.close())

  it.each(faultProfiles)('$name', async ({ name, rules }) => {
    const { gateway, clientOf } = scene
    gateway.faults.use(name)
    gateway.faults.seed(2019)
    const clients = { '/router/rest': clientOf('/router/rest'), '/sync': clientOf('/sync') }
    // Each answer of the slow profile takes up to 1.2 s.
    const rounds = name === 'slow' ? 1 : 30
    const hit = new Set<string>()
    for (let round = 0; round < rounds; round += 1) {
      for (const [path, method, parameters] of reads) {
        const { code } = await outcomeOf(clients[path].callUntyped(method, parameters))
        const { fault } = gateway.requests().at(-1) ?? {}
        hit.add(fault ?? 'none')
        expect({ fault, told: told[fault ?? 'none'] }).toMatchObject({ told: expect.arrayContaining([code]) })
      }
    }
    expect(gateway.requests()).toHaveLength(2 * rounds)
    // A profile of writes leaves reads alone; every other hits something.
    const isOfWrites = rules.every(({ access }) => access === 'write')
    expect(hit.size > 1 || !hit.has('none')).toBe(!isOfWrites)
  })

  it('the same seed and the same calls have the same faults', async () => {
    const { gateway, clientOf } = scene
    const client = clientOf('/router/rest')
    const run = async (seed: number) => {
      gateway.faults.use('garbled')
      gateway.faults.seed(seed)
      const codes: string[] = []
      for (let index = 0; index < 25; index += 1)
        codes.push((await outcomeOf(client.callUntyped('taobao.time.get'))).code)
      return codes
    }
    const first = await run(1)
    expect(await run(1)).toEqual(first)
    expect(await run(2)).not.toEqual(first)
  })

  it('lossy-writes: every write is there, whether its answer came or not', async () => {
    const { gateway, clientOf } = scene
    const client = clientOf('/router/rest')
    const parameters = {
      logistics_no: 'ES2019COM0000123456',
      out_ref: '1000006270175804',
      send_type: 'all',
      service_name: 'SPAIN_LOCAL_CORREOS',
    }
    const seen = new Set<string>()
    for (let seed = 0; seed < 12; seed += 1) {
      gateway.reset()
      gateway.faults.use('lossy-writes')
      gateway.faults.seed(seed)
      seen.add((await outcomeOf(client.callUntyped('aliexpress.solution.order.fulfill', parameters))).code)
      gateway.faults.clear()
      const again = await outcomeOf(client.callUntyped('aliexpress.solution.order.fulfill', parameters))
      expect(again.code).toBe('remote-service-error')
    }
    expect(seen).toEqual(new Set(['answered', 'connection-failed']))
  })
})
