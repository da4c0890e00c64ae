/** A write whose answer is lost: the client may not take it for done nor for undone, and it is there. */
import type { FaultRule } from '@aeop/gateway'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { outcomeOf } from './outcome-of.ts'
import { openScene, ways, type Scene } from './ways.ts'

const fulfil = {
  logistics_no: 'ES2019COM0000123456',
  out_ref: '1000006270175804',
  send_type: 'all',
  service_name: 'SPAIN_LOCAL_CORREOS',
} as const

const METHOD = 'aliexpress.solution.order.fulfill'

/** An order can be fulfilled once, so a second time tells whether the first took effect. */
async function isDone({ clientOf, gateway }: Scene): Promise<boolean> {
  gateway.faults.clear()
  const { code } = await outcomeOf(clientOf('/router/rest').callUntyped(METHOD, fulfil))
  expect(['answered', 'remote-service-error']).toContain(code)
  return code !== 'answered'
}

const losses: readonly FaultRule[] = [
  { kind: 'drop', after: true },
  { kind: 'html', after: true },
  { kind: 'html', status: 200, after: true },
  { kind: 'empty', after: true },
  { kind: 'refusal', refusal: '15 isp.remote-service-timeout', after: true },
  { kind: 'cut-off', bytes: 20 },
  { kind: 'truncated', bytes: 20 },
  { kind: 'gzip', form: 'unlabelled' },
  { kind: 'latency', ms: 600_000 },
]

const kept: readonly FaultRule[] = [
  { kind: 'drop' },
  { kind: 'html' },
  { kind: 'empty' },
  { kind: 'refusal', refusal: 'service-unavailable' },
]

describe.each(ways)('a write over %s', (way) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene(way)
  })
  afterEach(() => scene.close())

  it.each(losses)('is there after %j, and was no success', async (rule) => {
    scene.gateway.faults.add(rule)
    const client = scene.clientOf('/router/rest', rule.kind === 'latency' ? { timeout: 100 } : {})
    const seen = await outcomeOf(client.callUntyped(METHOD, fulfil))
    expect(seen.code).not.toBe('answered')
    // Nobody may be told that it did not arrive.
    if ('sent' in seen) expect(seen.sent).toBe(true)
    expect(await isDone(scene)).toBe(true)
  })

  it.each(kept)('is not there after %j', async (rule) => {
    scene.gateway.faults.add(rule)
    expect((await outcomeOf(scene.clientOf('/router/rest').callUntyped(METHOD, fulfil))).code).not.toBe('answered')
    expect(await isDone(scene)).toBe(false)
  })

  it('is done once, however often its connection is lost', async () => {
    scene.gateway.faults.add({ kind: 'drop', after: true, access: 'write', count: 1 })
    const client = scene.clientOf('/router/rest')
    const codes: string[] = []
    for (let index = 0; index < 3; index += 1) codes.push((await outcomeOf(client.callUntyped(METHOD, fulfil))).code)
    expect(codes).toEqual(['connection-failed', 'remote-service-error', 'remote-service-error'])
    expect(scene.gateway.requests()).toHaveLength(3)
  })
})
