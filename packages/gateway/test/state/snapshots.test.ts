import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Gateway } from '../../src/index.ts'
import { sqliteDrivers } from '../../src/store/sqlite-drivers.ts'
import { ask, fulfil, NOON, openGateway, syncCall, topCall } from '../ask.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newPath = () => join(folder, `state-${(files += 1)}.db`)

type Rows = Readonly<Record<string, readonly unknown[]>>

/** Every row of every table of a saved state, read by SQLite itself. */
function rowsOf(path: string): Rows {
  const Database = sqliteDrivers.map((driver) => driver()).find((one) => one !== undefined) ?? expect.unreachable()
  const database = new Database(path)
  try {
    const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all()
    return Object.fromEntries(
      (tables as { name: string }[]).map(({ name }) => [
        name,
        database
          .prepare(`select * from ${name}`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    )
  } finally {
    database.close()
  }
}

/** What stands in the whole state now. */
function contentOf(gateway: Gateway): Rows {
  const path = newPath()
  gateway.state.save(path)
  return rowsOf(path)
}

describe.each([
  ['in memory', () => ({})],
  ['in a file', () => ({ db: newPath() })],
] as const)('a state %s', (_, options) => {
  const changes: Readonly<Record<string, (gateway: Gateway) => unknown>> = {
    app: ({ state }) =>
      state.apps.save({ appKey: '12345678', secret: 'helloworld', status: 'online', callbackUrl: 'http://127.0.0.1/' }),
    newApp: ({ state }) => state.apps.save({ appKey: '9', secret: 'nine', status: 'test' }),
    removeApp: ({ state }) => state.apps.list().length > 0 && state.apps.remove(state.apps.list()[0]?.appKey ?? ''),
    account: ({ state }) =>
      state.accounts.save({
        accountId: '5',
        loginId: 'five',
        platform: 'buyerApp',
        nick: 'five',
        standing: 'disabled',
      }),
    product: ({ state }) => {
      const [first] = state.products.list()
      if (first !== undefined) state.products.save({ productId: first.productId, status: 'offline' })
    },
    orders: ({ state }) => {
      const waiting = state.orders.list({ limit: 500 }).find(({ status }) => status === 'WAIT_SELLER_SEND_GOODS')
      if (waiting !== undefined) state.orders.ship(waiting.orderId)
    },
    fulfil: (gateway) => ask(gateway, '/router/rest', fulfil),
    time: ({ clock }) => clock.advance(5 * 86_400_000),
    reset: ({ state }) => state.reset(),
    authorize: (gateway) => gateway.state.apps.find('12345678') && gateway.authorize({ appKey: '12345678' }),
  }

  it('is table by table what it was, whatever happened in between', async () => {
    const walks = fc.array(fc.constantFrom(...Object.keys(changes)), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(walks, walks, async (before, after) => {
        const gateway = await openGateway(options())
        gateway.clock.freeze()
        for (const name of before) await changes[name]?.(gateway)
        const wanted = contentOf(gateway)
        const time = gateway.clock.now()
        const name = gateway.state.snapshot()
        for (const name of after) await changes[name]?.(gateway)
        gateway.state.restore(name)
        expect(contentOf(gateway)).toEqual(wanted)
        expect(gateway.clock.reading()).toMatchObject({ now: time, frozen: true })
        // And once more, from the same copy.
        for (const name of after) await changes[name]?.(gateway)
        gateway.state.restore(name)
        expect(contentOf(gateway)).toEqual(wanted)
      }),
      { numRuns: 12 },
    )
  })

  it('the second reset gives what the first gave', async () => {
    const gateway = await openGateway(options())
    const seeded = contentOf(gateway)
    for (const name of ['newApp', 'fulfil', 'product', 'orders']) await changes[name]?.(gateway)
    expect(contentOf(gateway)).not.toEqual(seeded)
    gateway.state.reset()
    const first = contentOf(gateway)
    for (const name of ['newApp', 'fulfil', 'product', 'orders']) await changes[name]?.(gateway)
    gateway.reset()
    expect(contentOf(gateway)).toEqual(first)
    const { sqlite_sequence: _numbers, ...tables } = first
    const { sqlite_sequence: _before, ...seededTables } = seeded
    expect(Object.keys(tables)).toEqual(Object.keys(seededTables))
    for (const table of ['app', 'account', 'token', 'trade_order', 'product'])
      expect(first[table]).toEqual(seeded[table])
  })
})

describe('snapshots', () => {
  it('what calls see is what was kept', async () => {
    const gateway = await openGateway()
    const name = gateway.state.snapshot('before')
    const secret = gateway.state.apps.find('12345678')?.secret
    gateway.state.apps.save({ appKey: '12345678', secret: 'another-secret' })
    expect((await ask(gateway, '/router/rest', topCall)).text).toContain('"code":25')
    gateway.state.restore(name)
    expect(gateway.state.apps.find('12345678')?.secret).toBe(secret)
    expect((await ask(gateway, '/router/rest', topCall)).text).toContain('time_get_response')
  })

  it('a search finds what is back', async () => {
    const gateway = await openGateway()
    const search = async () => (await ask(gateway, '/sync', syncCall)).text.match(/"itemId":"?(\d+)/g) ?? []
    const found = await search()
    expect(found.length).toBeGreaterThan(0)
    gateway.state.snapshot('full')
    for (const { productId } of gateway.state.products.list({ limit: 1000 })) {
      gateway.state.products.save({ productId, status: 'offline' })
    }
    expect(await search()).toEqual([])
    gateway.state.restore('full')
    expect(await search()).toEqual(found)
  })

  it('put the clock back: a running one as far from the machine as it was, a frozen one to its time', async () => {
    const gateway = await openGateway()
    const { offset } = gateway.clock.reading()
    gateway.state.snapshot('running')
    gateway.clock.freeze()
    gateway.clock.set('2030-01-01T00:00:00Z')
    gateway.state.snapshot('frozen')
    gateway.state.restore('running')
    expect(gateway.clock.reading()).toMatchObject({ offset, frozen: false })
    gateway.state.restore('frozen')
    expect(gateway.clock.reading()).toMatchObject({ now: Date.UTC(2030, 0, 1), frozen: true })
  })

  it('have names, are listed oldest first, replaced and forgotten', async () => {
    const { state, clock } = await openGateway()
    clock.set(NOON)
    clock.freeze()
    expect([state.snapshot(), state.snapshot('mine'), state.snapshot()]).toEqual(['snapshot-1', 'mine', 'snapshot-2'])
    clock.advance(1000)
    state.snapshot('snapshot-1')
    expect(state.snapshots()).toEqual([
      { name: 'mine', createdAt: NOON },
      { name: 'snapshot-2', createdAt: NOON },
      { name: 'snapshot-1', createdAt: NOON + 1000 },
    ])
    state.forget('mine')
    expect(() => state.restore('mine')).toThrow('there is no snapshot "mine": there is "snapshot-2", "snapshot-1"')
    expect(() => state.forget('mine')).toThrow(RangeError)
  })

  it.each(['', 'a b', '.', '..', '../up', 'x'.repeat(65), ' seed', 7])('%j is no name', async (name) => {
    const { state } = await openGateway()
    expect(() => state.snapshot(name as string)).toThrow(/is no name of a snapshot: give 1 to 64/)
    expect(() => state.restore(name as string)).toThrow(/there is no snapshot/)
  })

  it('are 100 at most, one of them replaced', async () => {
    const { state } = await openGateway()
    for (let count = 0; count < 100; count += 1) state.snapshot()
    expect(() => state.snapshot()).toThrow('forget one')
    expect(state.snapshot('snapshot-7')).toBe('snapshot-7')
  })
})

describe('a saved state', () => {
  it('is opened by another gateway, which knows what this one knew', async () => {
    const path = newPath()
    const first = await openGateway()
    await ask(first, '/router/rest', fulfil)
    first.state.apps.save({ appKey: '777', secret: 'seven', status: 'online' })
    first.state.snapshot('not in the file'.replaceAll(' ', '-'))
    first.state.save(path)
    const second = await openGateway({ db: path })
    expect(second.state.apps.list()).toEqual(first.state.apps.list())
    expect(second.state.orders.find('1000006270175804')).toEqual(first.state.orders.find('1000006270175804'))
    expect(second.state.counts()).toEqual(first.state.counts())
    expect(second.state.snapshots()).toEqual([])
  })

  it('is a file, whatever SQLite would take its name for', async () => {
    const { state } = await openGateway()
    const here = process.cwd()
    // Vitest's threads have no directory of their own, so the name leads out of this one.
    const path = `file:${relative(here, join(folder, 'named.db'))}`
    expect(() => state.save(path)).toThrow(/cannot be opened: the path must name a file/)
    expect(existsSync(join(folder, 'named.db'))).toBe(false)
    expect(() => state.save(join(folder, 'cut\0off.db'))).toThrow(/has a NUL character: choose another path/)
    expect(existsSync(join(folder, 'cut'))).toBe(false)
  })

  it('overwrites nothing', async () => {
    const path = join(folder, 'mine.txt')
    writeFileSync(path, '')
    const { state } = await openGateway()
    expect(() => state.save(path)).toThrow(/mine\.txt exists already: choose another path/)
    expect(() => state.save('')).toThrow(/is empty: name a new file/)
    expect(() => state.save(join(folder, 'nowhere', 'a.db'))).toThrow(/cannot be opened: the path must name a file/)
  })
})
