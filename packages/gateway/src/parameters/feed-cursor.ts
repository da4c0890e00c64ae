/** Where a feed was left: the last product that was given, and when. */
export interface FeedCursor {
  readonly productId: string
  /** Epoch milliseconds. */
  readonly issuedAt: number
}

/**
 * The text of a `search_id`.
 *
 * @example feedCursor({ productId: '1005003784285827', issuedAt: 1546315200000 }) // 'jqd858g0-9w8sd4qglf'
 */
export function feedCursor({ productId, issuedAt }: FeedCursor): string {
  return `${issuedAt.toString(36)}-${BigInt(productId).toString(36)}`
}

/** Reads a `search_id` back; `undefined` for a text that is none. */
export function readFeedCursor(text: string): FeedCursor | undefined {
  const match = /^([0-9a-z]{1,10})-([0-9a-z]{1,13})$/.exec(text)
  if (!match) return undefined
  const [, time = '', id = ''] = match
  const productId = Array.from(id).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  return { productId: String(productId), issuedAt: Number.parseInt(time, 36) }
}
