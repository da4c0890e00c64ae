import type { PagingFact } from '../../catalogue/method-fact.ts'
import { TransportError } from '../../errors/transport-error.ts'
import type { Answer } from '../../protocol/decode-answer.ts'
import type { JsonValue } from '../../protocol/lossless-json.ts'

/** What an answer tells of a page. */
export interface Page {
  readonly items: readonly JsonValue[]
  /** Number of all items. */
  readonly total: number | undefined
  /** Number of pages. */
  readonly pages: number | undefined
  /** Cursor of the next page. */
  readonly next: string | number | undefined
}

/**
 * Reads a page. An answer without the list is a page without items: so services answer that found nothing.
 *
 * @throws {TransportError} where something else is in the place of the list.
 */
export function readPage(answer: Answer, { items: path, total, pages, next }: PagingFact): Page {
  const items = valueAt(answer, path)
  if (items !== undefined && items !== null && !Array.isArray(items)) {
    throw new TransportError('unexpected-answer', `${path} of the answer is no list`, {
      remedy: 'Use call for this method, and read the answer as it is',
    })
  }
  return {
    items: items ?? [],
    total: countAt(answer, total),
    pages: countAt(answer, pages),
    next: cursorAt(answer, next),
  }
}

function countAt(answer: Answer, path: string | undefined): number | undefined {
  const value = valueAt(answer, path)
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined
}

function cursorAt(answer: Answer, path: string | undefined): string | number | undefined {
  const value = valueAt(answer, path)
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function valueAt(answer: Answer, path: string | undefined): JsonValue | undefined {
  let value: JsonValue | undefined = path === undefined ? undefined : answer
  for (const name of path?.split('.') ?? []) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    value = (value as Answer)[name]
  }
  return value
}
