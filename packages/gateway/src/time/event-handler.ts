import type { RandomText } from '../domain/random-text.ts'
import type { DueEvent } from '../domain/due-event.ts'
import type { Store } from '../store/store.ts'

/** What an event is handled with. */
export interface EventContext {
  readonly store: Store
  readonly random: RandomText
  /** Says that a message is to be sent, once the transaction is through. */
  readonly released: () => void
}

/** Does what falls due, as of the event's own time, inside a transaction. */
export type EventHandler = (event: DueEvent, context: EventContext) => void
