import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { appDefaults } from '../src/domain/account.ts'
import { createGateway, defaultSeed, StoreError, type GatewayOptions } from '../src/index.ts'
import { ask, NOON, openGateway, topCall } from './ask.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'aeop-gateway-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('options that cannot be meant', () => {
  it.each<[object, RegExp]>([
    [{ port: '4100x' }, /the option port is "4100x": give a whole number from 0 to 65535/],
    [{ port: '4100' }, /the option port is "4100"/],
    [{ port: -1 }, /the option port is -1/],
    [{ port: 65_536 }, /the option port is 65536/],
    [{ port: Number.NaN }, /the option port is NaN/],
    [{ port: 0.5 }, /the option port is 0\.5/],
    [{ port: 0, host: '' }, /the option host is "": give an address/],
    [{ port: 0, host: null }, /the option host is null/],
    [{ port: 0, lenient: ['kind'] }, /the option lenient is "kind": give a list of names among .*signature-lower-case/],
    // On already: there is nothing to be lenient about.
    [{ port: 0, lenient: ['xml-on-sync'] }, /the option lenient is "xml-on-sync"/],
    [{ port: 0, lenient: 'timestamp-in-seconds' }, /the option lenient is "timestamp-in-seconds": give a list/],
  ])('%j', async (options, message) => {
    const error: unknown = await createGateway(options as GatewayOptions).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RangeError)
    expect(String(error)).toMatch(message)
  })

  it.each(['', 5])('db: %j', async (db) => {
    const error: unknown = await createGateway({ port: null, db } as GatewayOptions).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringMatching(/path of the database.*name/) })
  })
})

describe('db and seed', () => {
  const db = path.join(folder, 'shop.db')
  const seed = {
    ...defaultSeed(),
    apps: [
      {
        appKey: '12345678',
        secret: 'of-this-seed',
        name: 'Ours',
        status: 'online' as const,
        category: null,
        addresses: [],
        ...appDefaults,
      },
    ],
  }

  it('start a new database together; one that has state is refused with a seed, and left as it is', async () => {
    await (await createGateway({ port: null, db, seed })).close()
    await expect(createGateway({ port: null, db, seed: defaultSeed() })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'has-state',
      message: `the database ${db} has state already, so seed and scale would go unused: leave them out, or choose another path`,
    })
    const gateway = await openGateway({ db })
    const { json } = await ask(gateway, '/router/rest', topCall)
    expect(json['error_response']).toMatchObject({ code: 25 })
  })
})

describe('fetch does as a fetch over a socket', () => {
  it('HEAD has no body', async () => {
    const { url, fetch } = await openGateway()
    const { status, body } = await fetch(url, { method: 'HEAD' })
    expect([status, body]).toEqual([200, null])
  })

  it('a signal that is given up rejects with its reason', async () => {
    const { url, fetch } = await openGateway()
    const reason = new Error('not wanted any more')
    await expect(fetch(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})

describe('close', () => {
  it('may be called again, at once and later', async () => {
    const gateway = await createGateway({ port: 0, clock: NOON })
    await Promise.all([gateway.close(), gateway.close()])
    await gateway.close()
    await expect(fetch(gateway.url)).rejects.toThrow()
  })

  it('gives the database back', async () => {
    const db = path.join(folder, 'closed.db')
    const first = await createGateway({ port: null, db })
    await first.close()
    const second = await openGateway({ db })
    await first.close()
    expect((await ask(second, '/router/rest', topCall)).json).toHaveProperty('time_get_response')
  })
})
