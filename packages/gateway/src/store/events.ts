import type { DueEvent, EventKind } from '../domain/due-event.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

export interface EventStore {
  /** Notes that something is to happen at a time. */
  scheduleEvent(event: DueEvent): void
  /** When the next one falls due, in epoch milliseconds; `Infinity` when nothing waits. Costs nothing, so every call may ask. */
  nextDueAt(): number
  /** Takes the earliest event that is due out of the list. */
  takeDueEvent(now: number): DueEvent | undefined
  /** Forgets what was to happen to a subject. */
  cancelEvents(kind: EventKind, subject: string): void
}

/** What waits for its time in one database. */
export function createEventStore(database: Database, caches: ReadCaches): EventStore {
  let next: number | undefined
  caches.onClear(() => {
    next = undefined
  })
  const insert = database.prepare('insert into due_event (due_at, kind, subject) values (:dueAt, :kind, :subject)')
  const earliest = database.prepare(
    'select seq, due_at as dueAt, kind, subject from due_event order by due_at, seq limit 1',
  )
  const remove = database.prepare('delete from due_event where seq = :seq')
  const cancel = database.prepare(
    'delete from due_event where kind = :kind and subject = :subject returning due_at as dueAt',
  )
  const peek = (): (DueEvent & { readonly seq: number }) | undefined => earliest.get() as never
  const nextDueAt = (): number => (next ??= peek()?.dueAt ?? Number.POSITIVE_INFINITY)
  return {
    scheduleEvent: ({ dueAt, kind, subject }) => {
      insert.run({ dueAt, kind, subject })
      if (next !== undefined) next = Math.min(next, dueAt)
    },
    nextDueAt,
    takeDueEvent: (now) => {
      if (nextDueAt() > now) return undefined
      const found = peek()
      if (found === undefined) return undefined
      const { seq, ...event } = found
      remove.run({ seq })
      next = undefined
      return event
    },
    cancelEvents: (kind, subject) => {
      const cancelled = cancel.all({ kind, subject }) as Pick<DueEvent, 'dueAt'>[]
      if (cancelled.some(({ dueAt }) => dueAt === next)) next = undefined
    },
  }
}
