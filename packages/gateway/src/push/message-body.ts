/** Members of a message, in the order in which they are written. */
export type MessageData = Readonly<Record<string, string | number | bigint>>

/**
 * The body of a webhook. Source: webhook page of the dropshipping guide; `seller_id` is the account that authorised the app, which is inferred from the sister
 * platform's messages.
 *
 * @param now epoch milliseconds; the message tells seconds
 * @example
 * messageBody({ type: 53, accountId: '1234', data: { orderStatus: 'OrderShipped' }, now: 1719389200000 })
 * // {"data":{"orderStatus":"OrderShipped"},"message_type":53,"seller_id":"1234","site":"ae_global","timestamp":1719389200}
 */
export function messageBody({ type, accountId, data, now }: MessageParts): string {
  const parts = {
    data: dataText(data),
    message_type: String(type),
    seller_id: JSON.stringify(accountId),
    site: '"ae_global"',
    timestamp: String(Math.floor(now / 1000)),
  }
  return objectText(Object.entries(parts))
}

export interface MessageParts {
  readonly type: number
  readonly accountId: string
  readonly data: MessageData
  readonly now: number
}

/** JSON of a message's members. Ids are longer than a JSON number of JavaScript is exact, so they come as bigints and are written digit by digit. */
export function dataText(data: MessageData): string {
  return objectText(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? JSON.stringify(value) : String(value),
    ]),
  )
}

function objectText(members: readonly (readonly [name: string, text: string])[]): string {
  return `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
}
