/** What can fall due: an order's next step, a seller's feed that is worked through, the next attempt to deliver a message, the end of an authorisation that is announced. */
export type EventKind = 'order-step' | 'feed-job' | 'push-attempt' | 'authorisation-end'

/** Something that happens by itself when the gateway's clock comes to its time. */
export interface DueEvent {
  readonly kind: EventKind
  /** Id of what it happens to. */
  readonly subject: string
  /** Epoch milliseconds. */
  readonly dueAt: number
}
