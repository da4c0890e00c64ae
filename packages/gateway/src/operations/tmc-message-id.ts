/** Numbers of the queue have 19 digits. Source: top-protocol 7. */
const BASE = 2_000_000_000_000_000_000n

/** The number of a message as the platform writes it. */
export function tmcMessageId(id: number): bigint {
  return BASE + BigInt(id)
}

/** The numbers in a list joined by commas, or nothing where one of them is none. */
export function readTmcMessageIds(text: string): readonly number[] | undefined {
  const ids = text.split(',').map((id) => id.trim())
  if (!ids.every((id) => /^\d{19}$/.test(id))) return undefined
  return ids.map((id) => Number(BigInt(id) - BASE))
}
