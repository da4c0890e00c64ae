import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Clock, ClockReading } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { translating } from '../store/translating.ts'

/** A copy of the state that can be put back. */
export interface Snapshot {
  readonly name: string
  /** Epoch milliseconds on the gateway's clock. */
  readonly createdAt: number
}

/** Copies of the state, kept in the memory of this process. */
export interface Snapshots {
  /**
   * Keeps a copy of the state and the reading of the clock, under a name or the next free one: `snapshot-1`. A copy of the same name is replaced.
   *
   * @returns the name
   * @throws {RangeError} for a name that is none, and when there are 100 copies
   */
  snapshot(name?: string): string
  /**
   * Puts state and clock back to a copy, which stays.
   *
   * @throws {RangeError} where there is no such copy
   */
  restore(name: string): void
  /** Oldest first. */
  snapshots(): readonly Snapshot[]
  /** @throws {RangeError} where there is no such copy */
  forget(name: string): void
  /**
   * Writes the state to a new file, which `db` of another gateway opens. Snapshots are not in it.
   *
   * @throws {RangeError} where there is a file already
   * @throws {StoreError} where no file can be written
   */
  save(path: string): void
}

/** Each of them is in memory whole. */
const MOST = 100

export function createSnapshots(store: Store, clock: Clock): Snapshots {
  const kept = new Map<string, Snapshot & { readonly reading: ClockReading }>()
  const require = (name: string): ClockReading => {
    const found = kept.get(name)
    if (found !== undefined) return found.reading
    const known = [...kept.keys()].map((one) => JSON.stringify(one)).join(', ')
    throw new RangeError(
      `there is no snapshot ${JSON.stringify(name)}: ${known === '' ? 'make one first' : `there is ${known}`}`,
    )
  }
  const nextName = (): string => {
    let number = 1
    while (kept.has(`snapshot-${number}`)) number += 1
    return `snapshot-${number}`
  }
  return {
    snapshot: (name = nextName()) => {
      if (typeof name !== 'string' || !NAME.test(name)) {
        throw new RangeError(
          `${JSON.stringify(name)} is no name of a snapshot: give 1 to 64 letters, digits, dots, dashes or underscores`,
        )
      }
      if (!kept.has(name) && kept.size >= MOST) {
        throw new RangeError(`there are ${MOST} snapshots, which is the most: forget one`)
      }
      store.takeSnapshot(name)
      const reading = clock.reading()
      kept.delete(name)
      kept.set(name, { name, createdAt: reading.now, reading })
      return name
    },
    restore: (name) => {
      const reading = require(name)
      store.restoreSnapshot(name)
      // Last, since putting the clock back does what is due then, in the state that is back.
      clock.put(reading)
    },
    snapshots: () => [...kept.values()].map(({ name, createdAt }) => ({ name, createdAt })),
    forget: (name) => {
      require(name)
      store.dropSnapshot(name)
      kept.delete(name)
    },
    save: (path) => {
      if (typeof path !== 'string' || path === '') throw new RangeError('the path to save to is empty: name a new file')
      if (path.includes('\0')) throw new RangeError('the path to save to has a NUL character: choose another path')
      if (existsSync(path)) throw new RangeError(`the file ${path} exists already: choose another path`)
      // SQLite has meanings of its own for `:memory:` and `file:`, but not for an absolute path.
      translating(path, () => store.saveCopy(resolve(path)))
    },
  }
}

/** Not `.` or `..`, which every client takes out of a path. */
const NAME = /^(?!\.{1,2}$)[\w.-]{1,64}$/
