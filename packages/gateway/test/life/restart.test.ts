import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

import { createGateway } from '../../src/index.ts'
import { DAY, NOON, openShop, payNow } from '../operations/dropshipper.ts'

const folder = mkdtempSync(join(tmpdir(), 'order-life-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('an order goes on after a restart as if the gateway had run all the time', async () => {
  const db = join(folder, 'state.db')
  const [stopped, running] = await Promise.all([openShop({ db }), openShop()])
  const [[orderId = '']] = [await stopped.place({}, payNow), await running.place({}, payNow)]
  await stopped.gateway.close()
  running.gateway.clock.advance(60 * DAY)
  const again = await createGateway({ port: null, db, clock: NOON + 60 * DAY })
  try {
    await again.idle()
    expect(again.state.orders.find(orderId)).toMatchObject({ status: 'FINISH' })
    expect(again.state.orders.find(orderId)).toEqual(running.gateway.state.orders.find(orderId))
  } finally {
    await again.close()
  }
})
