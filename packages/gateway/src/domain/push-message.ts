/** `waiting`: not acknowledged yet; `held`: the app is suspended; `given-up`: repeated as often as it is, or nobody wants it any more. */
export type PushState = 'waiting' | 'held' | 'delivered' | 'given-up'

/** One try to deliver a message. */
export interface PushAttempt {
  readonly number: number
  /** The gateway's time, in epoch milliseconds. */
  readonly at: number
  /** Status of the answer; `null` where none came. */
  readonly status: number | null
  /** Why it counts as failed; `null` where it was acknowledged. */
  readonly failure: string | null
  /** How long the answer took, in the machine's time. */
  readonly milliseconds: number | null
}

/** A message to the callback of an app, with what became of it. */
export interface PushMessage {
  readonly id: number
  readonly appKey: string
  readonly topic: string
  /** The number in `message_type`. */
  readonly type: number
  readonly accountId: string
  /** As it is sent, byte for byte. */
  readonly body: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly state: PushState
  readonly attempts: readonly PushAttempt[]
}
