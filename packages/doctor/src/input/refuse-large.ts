import { InputError } from './input-error.ts'

/** Characters of a command, a log or a request: a thousand times the longest that is usual. */
const TEXT_LIMIT = 1_000_000

/** Characters of a browser's export, which holds every file of a page. */
export const EXPORT_LIMIT = 50_000_000

/** @throws {InputError} for a text too long to be what it is taken for. */
export function refuseLarge(text: string, limit: number = TEXT_LIMIT): void {
  if (text.length <= limit) return
  const megabytes = limit / 1_000_000
  throw new InputError(
    `The text has more than ${megabytes} million characters`,
    'Give the one request that was refused, not the whole file',
  )
}
