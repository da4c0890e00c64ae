import type { Database } from './database.ts'

export interface SequenceStore {
  /** The next whole number of a name, from 1 on: the same calls give the same ids, on every machine. */
  nextNumber(name: string): number
}

/** Numbers given out in turn. */
export function createSequenceStore(database: Database): SequenceStore {
  const next = database.prepare(`insert into sequence values (:name, 1)
    on conflict (name) do update set value = value + 1 returning value`)
  return { nextNumber: (name) => (next.get({ name }) as { readonly value: number }).value }
}
