/** Somebody followed a promotion link. */
export interface Click {
  /** The app that made the link. */
  readonly appKey: string
  readonly trackingId: string
  /** Address that the link leads to. */
  readonly target: string
  /** Epoch milliseconds. */
  readonly clickedAt: number
}
