import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { defaultSeed } from '../../src/seed/default-seed.ts'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { sqliteDrivers } from '../../src/store/sqlite-drivers.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { openStore } from '../../src/store/store.ts'

const seed = defaultSeed()
const ORDER = '1000006270175804'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aeop-store-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string): string {
  return path.join(folder, name)
}

function refusal(open: () => unknown): StoreError {
  try {
    open()
  } catch (error) {
    if (error instanceof StoreError) return error
    throw error
  }
  throw new Error('the store was opened')
}

/** The file as another program sees it. */
function openRaw(name: string): Database {
  const DatabaseSync = sqliteDrivers.map((driver) => driver()).find((found) => found !== undefined)
  if (!DatabaseSync) throw new Error('no driver')
  return new DatabaseSync(file(name))
}

/** Starts a second process on the file; answers its first line and how to end it. */
async function secondProcess(database: string): Promise<{ readonly said: string; end(): Promise<void> }> {
  const script = fileURLToPath(new URL('hold-database.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, database], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    said: said.toString().trim(),
    end: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined
      child.stdin.end()
      await exited
    },
  }
}

describe('a database file', () => {
  it('keeps what was written, and is not seeded again', () => {
    const database = file('kept.db')
    const first = openStore({ path: database, seed })
    const order = first.findOrder(ORDER)
    if (!order) throw new Error('the seed has the order')
    first.saveOrder({ ...order, status: 'FINISH' })
    first.close()

    const second = openStore({ path: database, seed: { ...seed, apps: [] } })
    expect(second.findOrder(ORDER)?.status).toBe('FINISH')
    expect(second.findApp('12345678')?.secret).toBe('helloworld')
    second.reset(seed)
    second.close()

    const third = openStore({ path: database, seed })
    expect(third.findOrder(ORDER)).toEqual(order)
    third.close()
  })

  it('keeps what was written when the process dies without closing it', () => {
    const database = file('crashed.db')
    const store = openStore({ path: database, seed })
    store.saveToken({ ...(seed.tokens[0] ?? fail()), accessToken: 'late', refreshToken: 'late-refresh' })
    for (const end of ['', '-wal']) writeFileSync(`${file('copy.db')}${end}`, readFileSync(`${database}${end}`))
    store.close()
    const copy = openStore({ path: file('copy.db'), seed })
    expect(copy.findToken('late')?.refreshToken).toBe('late-refresh')
    copy.close()
  })

  it('belongs to the process that opened it', async () => {
    const database = file('ours.db')
    const store = openStore({ path: database, seed })
    const second = await secondProcess(database)
    await second.end()
    expect(second.said).toMatch(/locked/)
    expect(store.findApp('12345678')).toBeDefined()
    store.close()
  })

  it('is refused while another process holds it, and opens afterwards', async () => {
    const database = file('theirs.db')
    openStore({ path: database, seed }).close()
    const second = await secondProcess(database)
    expect(second.said).toBe('held')
    const error = refusal(() => openStore({ path: database, seed }))
    await second.end()
    expect(error.code).toBe('database-locked')
    expect(error.message).toContain(database)
    expect(error.message).toMatch(/another gateway.*stop/)
    openStore({ path: database, seed }).close()
  })

  it('is refused when it is something else', () => {
    writeFileSync(file('text.db'), 'This is a letter and not a database. '.repeat(200))
    const error = refusal(() => openStore({ path: file('text.db'), seed }))
    expect(error.code).toBe('not-a-database')
    expect(error.message).toContain(file('text.db'))
    expect(readFileSync(file('text.db'), 'utf8')).toMatch(/^This is a letter/)
  })

  it('is refused when it belongs to another program', () => {
    const other = openRaw('other.db')
    other.exec('create table diary (entry text)')
    other.close()
    const before = readFileSync(file('other.db'))
    expect(refusal(() => openStore({ path: file('other.db'), seed })).code).toBe('foreign-database')
    expect(readFileSync(file('other.db'))).toEqual(before)
  })

  it('is refused, unchanged, when a newer gateway wrote it', () => {
    openStore({ path: file('newer.db'), seed }).close()
    const raw = openRaw('newer.db')
    raw.exec('pragma user_version = 99')
    raw.close()
    const error = refusal(() => openStore({ path: file('newer.db'), seed }))
    expect(error.code).toBe('newer-version')
    expect(error.message).toMatch(/schema 99.*update the gateway/)
    const again = openRaw('newer.db')
    expect(again.prepare('pragma user_version').get()).toMatchObject({ user_version: 99 })
    again.close()
  })

  it('is refused when it bears our mark and lacks our tables', () => {
    const raw = openRaw('hollow.db')
    raw.exec('pragma application_id = 0x61656f70; pragma user_version = 1; create table note (text)')
    raw.close()
    const error = refusal(() => openStore({ path: file('hollow.db'), seed }))
    expect(error.code).toBe('not-a-database')
    expect(error.message).toBe(
      `the database ${file('hollow.db')} lacks tables of a gateway: restore it from a copy, or choose another path`,
    )
  })

  it('is refused when its pages are damaged', () => {
    openStore({ path: file('damaged.db'), seed }).close()
    const bytes = readFileSync(file('damaged.db'))
    // The header says what it is; the schema behind it is gone.
    writeFileSync(file('damaged.db'), bytes.fill(0xff, 100, 4096))
    expect(refusal(() => openStore({ path: file('damaged.db'), seed })).code).toBe('not-a-database')
  })

  it('is refused where it must be new and is not', () => {
    openStore({ path: file('used.db'), seed, mustBeNew: true }).close()
    expect(refusal(() => openStore({ path: file('used.db'), seed, mustBeNew: true })).code).toBe('has-state')
    openStore({ path: file('used.db'), seed }).close()
  })

  it.each(['no-such-folder/state.db', 'a-folder'])('is refused at %s with the way out', (name) => {
    mkdirSync(file('a-folder'), { recursive: true })
    const error = refusal(() => openStore({ path: file(name), seed }))
    expect(error.code).toBe('unreachable')
    expect(error.message).toMatch(/existing directory/)
  })
})

describe('drivers', () => {
  it('are named when none is there', () => {
    const error = refusal(() => openDatabase(':memory:', [() => undefined]))
    expect(error.code).toBe('driver-missing')
    expect(error.message).toMatch(/Node 22\.13.*@photostructure\/sqlite/)
  })
})

function fail(): never {
  throw new Error('the seed has a token')
}
