import type { EventContext } from './event-handler.ts'
import { handlers } from './handlers.ts'

/** Makes what falls due happen. */
export interface Timekeeper {
  /** Does everything that is due by then, in the order of the times. Before each call, and whenever the clock moves; costs nothing when nothing is due. */
  catchUp(now: number): void
  /** Ends the watch. */
  close(): void
}

/** Milliseconds of the machine's time between two looks at a clock that runs, when no call comes in. */
const LOOK_EVERY_MS = 200

/**
 * Watches the gateway's clock. An event is taken off the list and done in one transaction, so after a crash it is either done or still to come.
 *
 * @param report told of an event that failed; it is gone then, and the others go on
 */
export function createTimekeeper(
  context: EventContext,
  now: () => number,
  report: (error: unknown) => void,
): Timekeeper {
  const { store } = context
  const doNext = (until: number): void => {
    try {
      store.transaction(() => {
        const event = store.takeDueEvent(until)
        if (event !== undefined) handlers[event.kind](event, context)
      })
    } catch (error) {
      report(error)
      // Undone with its transaction, it would come again for ever.
      store.transaction(() => store.takeDueEvent(until))
    }
  }
  const catchUp = (until: number): void => {
    try {
      while (store.nextDueAt() <= until) doNext(until)
    } catch (error) {
      // The store itself fails, so the call that comes next will say so, too.
      report(error)
    }
  }
  const look = setInterval(() => catchUp(now()), LOOK_EVERY_MS)
  look.unref()
  return { catchUp, close: () => clearInterval(look) }
}
