import { ArgumentError } from '../../errors/argument-error.ts'
import type { CallOptions } from '../client.ts'
import { ofKind } from '../option-checks.ts'

/**
 * Why there are no more pages.
 *
 * - `last-page`: the answer's number of items or of pages is reached, or it names no next page.
 * - `empty-page`: a page without items.
 * - `short-page`: fewer items than asked for, where the answer has no total.
 * - `repeated-page`: the same items as on the page before; they are not given out again.
 * - `limit`, `pages`: the option of this name is reached; there may be more.
 */
export type PageEnd = 'last-page' | 'empty-page' | 'short-page' | 'repeated-page' | 'limit' | 'pages'

/** What is known of a page once it has come. */
export interface PageInfo {
  /** Counts the pages that were asked for, from 1. */
  readonly page: number
  /** What was asked for: the page number, the offset, or the cursor, which is empty for the first page. */
  readonly position: number | string
  /** How many items of this page are given out. */
  readonly items: number
  /** Number of all items as the newest answer states it; `undefined` where no answer has stated one. */
  readonly total: number | undefined
  /** Set on the last page that is asked for. */
  readonly end?: PageEnd
}

/** Options of one iteration; those of a call hold for each of its calls. */
export interface PaginateOptions extends CallOptions {
  /** Items at most. @default no limit */
  readonly limit?: number
  /** Pages at most. @default no limit */
  readonly pages?: number
  /** Gives the iteration up, in the middle of a call or between two. */
  readonly signal?: AbortSignal
  /** Told of each page before its items are given out. What it throws ends the iteration. */
  readonly onPage?: (info: PageInfo) => void
}

/** Options after defaults, checked. */
export interface PaginateSettings {
  readonly limit: number
  readonly pages: number
  readonly onPage: (info: PageInfo) => void
  readonly ofCall: CallOptions
}

/** @throws {ArgumentError} naming the option that cannot be used. */
export function readPaginateOptions(options: PaginateOptions): PaginateSettings {
  const { limit, pages, onPage, ...ofCall } = ofKind('options', options, 'object')
  return {
    limit: atMost('limit', limit),
    pages: atMost('pages', pages),
    onPage: ofKind('onPage', onPage ?? ignore, 'function'),
    ofCall,
  }
}

function atMost(option: string, value: number | undefined): number {
  if (value === undefined || value === Infinity) return Infinity
  if (Number.isInteger(value) && value > 0) return value
  const shown = typeof value === 'number' ? String(value) : `a ${typeof value}`
  throw new ArgumentError(option, `${shown} is no number of ${option === 'limit' ? 'items' : 'pages'}`, ABOVE_0)
}

const ABOVE_0 = 'Give an integer above 0, or leave it out'

function ignore(): void {}
