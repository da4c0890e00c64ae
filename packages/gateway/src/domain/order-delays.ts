import { imprintOf } from './imprint.ts'
import { createSeededRandom } from './seeded-random.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a step waits: between two numbers of milliseconds, and how we know. */
export interface Delay {
  readonly from: number
  readonly to: number
  readonly source: string
}

/** What an order waits for when nobody does anything. */
export const orderDelays = {
  /** From placing until an order that is not paid is closed. */
  payment: { from: 20 * DAY, to: 20 * DAY, source: 'ours' },
  /** From payment until the platform's check of the payment is over. */
  review: { from: 2 * HOUR, to: 20 * HOUR, source: 'order states of the platform: RISK_CONTROL lasts up to 24 hours' },
  /** From the check, or the last part, until the simulated seller ships what is left. */
  shipping: { from: DAY, to: 4 * DAY, source: 'ours' },
  /** From delivery until the buyer accepts the goods. */
  acceptance: { from: DAY, to: 10 * DAY, source: 'ours' },
  /** From delivery until a buyer complains. */
  complaint: { from: 6 * HOUR, to: 3 * DAY, source: 'ours' },
  /** From the complaint until the dispute is over. */
  dispute: { from: 3 * DAY, to: 10 * DAY, source: 'ours' },
  /** From a wish to cancel until the seller agrees. */
  cancellation: { from: 12 * HOUR, to: 2 * DAY, source: 'ours' },
  /** From acceptance until the seller has the money. */
  release: { from: DAY, to: 3 * DAY, source: 'ours' },
} as const satisfies Readonly<Record<string, Delay>>

export type DelayName = keyof typeof orderDelays

/** One order in so many is disputed after delivery. Ours. */
export const DISPUTED_ONE_IN = 40

/**
 * How long one order waits: a whole number of minutes that its id decides.
 *
 * @example delayOf('8180000001700200', 'payment') // 1_728_000_000
 */
export function delayOf(orderId: string, name: DelayName): number {
  const { from, to } = orderDelays[name]
  return from + chance(orderId, name, (to - from) / MINUTE + 1) * MINUTE
}

/**
 * Milliseconds that a parcel takes, within the promised days such as `20-40`. A text of another form counts as that.
 *
 * @param parcel what tells an order's parcels apart
 */
export function transitOf(orderId: string, parcel: string, promised: string): number {
  const [, least = '20', most = '40'] = /^(\d{1,3})-(\d{1,3})$/.exec(promised) ?? []
  const from = Math.min(Number(least), Number(most)) * DAY
  const to = Math.max(Number(least), Number(most)) * DAY
  return Math.max(HOUR, from + chance(orderId, parcel, (to - from) / MINUTE + 1) * MINUTE)
}

/** Whether the buyer complains after delivery, and then whether the money goes back. */
export function disputeOf(orderId: string): 'none' | 'refunded' | 'withdrawn' {
  if (chance(orderId, 'disputed', DISPUTED_ONE_IN) > 0) return 'none'
  return chance(orderId, 'outcome', 2) === 0 ? 'refunded' : 'withdrawn'
}

/** A whole number below a limit that the order's id and a purpose decide. */
function chance(orderId: string, purpose: string, limit: number): number {
  return createSeededRandom(imprintOf(new TextEncoder().encode(`${orderId} ${purpose}`))).below(limit)
}
