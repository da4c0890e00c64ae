// @ts-check
// facts/messages.json -> packages/sdk/src/generated/messages.ts

import { printData } from '../print-data.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** @param {Fact} facts @returns {string} */
export function generateMessages({ delivery, messages }) {
  const kept = messages.map((/** @type {Fact} */ { type = null, status = null, ...message }) => ({
    ...message,
    type,
    status,
  }))
  return `import type { Confidence } from './gateways.ts'

/** A member of a message's body. */
export interface MessageField {
  readonly name: string
  /** Integers are written as digits, however long. */
  readonly type: 'integer' | 'string'
  readonly description: string
  /** As text. */
  readonly example: string
  /** The values that are known. */
  readonly enum?: readonly string[]
}

/** A kind of message that the platform sends to apps. */
export interface MessageFact {
  /** Its name in the console, or of the queue. */
  readonly topic: string
  /** \`webhook\`: a signed POST to the callback of the app; \`tmc\`: the queue of the older platform. */
  readonly channel: 'webhook' | 'tmc'
  /** The number in \`message_type\`; \`null\` in the queue. */
  readonly type: number | null
  /** Whose account it is about. */
  readonly audience: 'buyer' | 'seller' | 'any'
  /** The order status that it announces. */
  readonly status: string | null
  readonly summary: string
  /** Members of \`data\`, in the order in which they are written; in the queue those of \`content\`. */
  readonly data: readonly MessageField[]
  readonly source: string
  readonly confidence: Confidence
}

/**
 * Every message that is known.
 *
 * Source: each names its own.
 *
 * @example
 * \`\`\`ts
 * messages.find(({ type }) => type === 53)?.topic // 'DROPSHIPPER_ORDER_STATUS_UPDATE'
 * \`\`\`
 */
export const messages: readonly MessageFact[] = ${printData(kept, 'typescript')}

/**
 * How a webhook is delivered.
 *
 * Source: ${delivery.source}
 *
 * @example
 * \`\`\`ts
 * messageDelivery.acknowledgeWithinMs // 500
 * \`\`\`
 */
export const messageDelivery = ${printData(delivery, 'typescript')} as const
`
}
