import type { PagingFact } from '@aeop/sdk/facts'

/** Which part of a list is answered. */
export interface Page {
  readonly number: number
  readonly size: number
  /** Items in front of it. */
  readonly offset: number
  /** Items on it; 0 behind the end. */
  readonly count: number
  /** All items. */
  readonly total: number
  readonly pages: number
  /** Where the next page starts; `undefined` on the last one. */
  readonly next?: string
}

/** Enough for three pages of the usual size, of which the last is short. */
const ALL_ITEMS = 45
const USUAL_SIZE = 20

/**
 * The page that a request asks for; what cannot be understood counts as the first page and as the usual size.
 *
 * @param byPath values of the request, by path
 * @example
 * pageOf({ kind: 'page', position: 'page_no', first: 1, size: 'page_size', items: 'list' }, new Map([['page_no', '3']])) // 5 items behind 40
 */
export function pageOf(paging: PagingFact, byPath: ReadonlyMap<string, string>): Page {
  const { kind, first, maxSize = Infinity } = paging
  const [position, asked] = pagePaths(paging).map((paths) => firstCount(paths, byPath))
  const size = Math.min(Math.max(asked ?? USUAL_SIZE, 1), maxSize)
  const place = Math.max((position ?? Number(first)) - Number(first), 0)
  const offset = kind === 'page' ? place * size : place
  const end = offset + size
  return {
    number: kind === 'page' ? place + Number(first) : Math.floor(offset / size) + 1,
    size,
    offset,
    count: Math.max(Math.min(end, ALL_ITEMS) - offset, 0),
    total: ALL_ITEMS,
    pages: Math.ceil(ALL_ITEMS / size),
    ...(end < ALL_ITEMS ? { next: String(end) } : {}),
  }
}

/** The one page of a list that is not paged. */
export function onlyPage(count: number): Page {
  return { number: 1, size: USUAL_SIZE, offset: 0, count, total: count, pages: 1 }
}

/** Paths of the parameters that say which page, and of those that say how large it is. */
export function pagePaths({ position, size, orIn }: PagingFact): readonly [readonly string[], readonly string[]] {
  const paths = (path: string | undefined) =>
    path === undefined ? [] : [path, ...(orIn === undefined ? [] : [`${orIn}.${path}`])]
  return [paths(position), paths(size)]
}

function firstCount(paths: readonly string[], byPath: ReadonlyMap<string, string>): number | undefined {
  const text = paths.map((path) => byPath.get(path)).find((value) => value !== undefined)
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
