import type { EventHandler } from '../time/event-handler.ts'

/** A message whose next attempt is due is ready to be sent. */
export const releaseMessage: EventHandler = () => {}
