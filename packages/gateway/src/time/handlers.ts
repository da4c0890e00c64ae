import type { EventKind } from '../domain/due-event.ts'
import { takeFeedStep } from '../life/take-feed-step.ts'
import { takeOrderStep } from '../life/take-order-step.ts'
import { announceAuthorisationEnd } from '../push/announce-authorisation-end.ts'
import { releaseMessage } from '../push/release-message.ts'
import type { EventHandler } from './event-handler.ts'

/** Who does what falls due. */
export const handlers: Readonly<Record<EventKind, EventHandler>> = {
  'order-step': takeOrderStep,
  'feed-job': takeFeedStep,
  'push-attempt': releaseMessage,
  'authorisation-end': announceAuthorisationEnd,
}
