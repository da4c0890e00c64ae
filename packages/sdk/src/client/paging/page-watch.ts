import type { PagingFact } from '../../catalogue/method-fact.ts'
import type { Position } from './page-position.ts'
import type { PageEnd } from './paginate-options.ts'
import type { Page } from './read-page.ts'

/** Looks at each page in turn. */
export interface PageWatch {
  /** Why no page follows this one; `undefined`: one may follow. */
  endAt(page: Page, position: Position): PageEnd | undefined
  /** Number of all items as the newest answer states it. */
  readonly total: number | undefined
}

/**
 * Tells the last page. Where the answers state a number of items or of pages, there is more as long as one of the two says so: servers cap the size of a
 * page without a word, which spoils the number of pages, and count items that they then leave out.
 *
 * @param start Position of the first page that is asked for.
 * @param size Items on a page as asked for.
 */
export function watchPages({ kind, first, maxSize = 0 }: PagingFact, start: Position, size?: number): PageWatch {
  let total: number | undefined
  let pages: number | undefined
  let before = ''
  let skipped: number | undefined
  let seen = 0
  // A size is honoured when the facts allow it, or once a page had as many items.
  let honoured = size !== undefined && size <= maxSize

  const counted = (count: number, position: Position): PageEnd | undefined => {
    const all = skipped === undefined ? undefined : skipped + seen
    const isMoreByTotal = total === undefined || all === undefined ? undefined : all < total
    const isMoreByPages =
      pages === undefined || kind !== 'page' ? undefined : Number(position) - Number(first) + 1 < pages
    if (isMoreByTotal === true || isMoreByPages === true) return undefined
    if (isMoreByTotal === false || isMoreByPages === false) return 'last-page'
    return kind !== 'cursor' && honoured && size !== undefined && count < size ? 'short-page' : undefined
  }

  return {
    get total() {
      return total
    },
    endAt(page, position) {
      const count = page.items.length
      // A total that its own page exceeds counts something else.
      if (page.total !== undefined && page.total >= count) total = page.total
      if (page.pages !== undefined && page.pages > 0) pages = page.pages
      if (count === 0) return 'empty-page'
      const text = JSON.stringify(page.items)
      if (text === before) return 'repeated-page'
      before = text
      honoured ||= count === size
      if (seen === 0) skipped = skippedBefore(kind, first, start, honoured ? (size ?? count) : count)
      seen += count
      if (kind === 'cursor' && page.next === undefined) return 'last-page'
      return counted(count, position)
    },
  }
}

/** Items before the start; of those before a cursor nothing is known. */
function skippedBefore(kind: PagingFact['kind'], first: Position, start: Position, size: number): number | undefined {
  if (kind === 'cursor') return start === first ? 0 : undefined
  return Math.max(0, Number(start) - Number(first)) * (kind === 'page' ? size : 1)
}
