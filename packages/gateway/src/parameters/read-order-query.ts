import { type OrderStatus, orderStatuses } from '../domain/order.ts'
import { parsePacificTime } from '../domain/pacific-time.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { OrderFilter } from '../store/order-query.ts'
import type { Page } from '../store/page.ts'
import { invalidParameter } from './invalid-parameter.ts'
import { readCount } from './read-count.ts'
import { readJson } from './read-json.ts'
import { textOf } from './text-of.ts'

/** Which orders are asked for, but for the seller, who is the token's account. */
export interface OrderQuery {
  readonly filter: Omit<OrderFilter, 'sellerId'>
  readonly page: Page
}

const DEFAULT_PAGE_SIZE = 20

/**
 * Reads the filters of `aliexpress.solution.order.get`, either as parameters of their own or as one JSON text in
 * `param0`, which goes before the others. Times are US Pacific. In `param0` both page fields are required, elsewhere
 * they default to page 1 of 20. Source: method catalogue; TOP reference for `param0`.
 */
export function readOrderQuery(params: ReadonlyMap<string, string>): OrderQuery | { readonly refusal: Refusal } {
  const json = textOf(params, 'param0')
  if (json === undefined) return readOrderFields(Object.fromEntries(params), '')
  const fields = readJson(json)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return invalidParameter('param0')
  const missing = ['current_page', 'page_size'].find((name) => !Object.hasOwn(fields, name))
  if (missing) return { refusal: { error: 'missing-parameter', parameter: `param0.${missing}` } }
  return readOrderFields(fields as Record<string, unknown>, 'param0.')
}

/**
 * The filters out of an object, as the other methods that list a seller's orders have them, too.
 *
 * @param prefix what stands before a member's name in a refusal
 */
export function readOrderFields(
  fields: Readonly<Record<string, unknown>>,
  prefix: string,
): ReturnType<typeof readOrderQuery> {
  const malformed: string[] = []
  function read<Value>(name: string, parse: (value: unknown) => Value | undefined): Value | undefined {
    const value = fields[name]
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined
    const parsed = parse(value)
    if (parsed === undefined) malformed.push(name)
    return parsed
  }
  const filter = {
    createdFrom: read('create_date_start', time),
    createdTo: read('create_date_end', endOfSecond),
    updatedFrom: read('modified_date_start', time),
    updatedTo: read('modified_date_end', endOfSecond),
    status: read('order_status', status),
    statuses: read('order_status_list', statuses),
    buyerLoginId: read('buyer_login_id', (value) => (typeof value === 'string' ? value : undefined)),
  }
  const number = read('current_page', count)
  const size = read('page_size', count)
  if (reversed(filter.createdFrom, filter.createdTo)) malformed.push('create_date_end')
  if (reversed(filter.updatedFrom, filter.updatedTo)) malformed.push('modified_date_end')
  if (malformed[0] !== undefined) return invalidParameter(prefix + malformed[0])
  return {
    filter,
    page: { number: number ?? 1, size: size ?? DEFAULT_PAGE_SIZE },
  }
}

function time(value: unknown): number | undefined {
  return typeof value === 'string' ? parsePacificTime(value) : undefined
}

/** The texts have whole seconds: an end takes in all of its own. */
function endOfSecond(value: unknown): number | undefined {
  const start = time(value)
  return start === undefined ? undefined : start + 999
}

function count(value: unknown): number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? readCount(String(value)) : undefined
}

function status(value: unknown): OrderStatus | undefined {
  return orderStatuses.find((name) => name === value)
}

/** A JSON list, a JSON list as text, or names joined by commas as TOP sends lists of text. */
function statuses(value: unknown): OrderStatus[] | undefined {
  const list =
    typeof value === 'string'
      ? value.startsWith('[')
        ? readJson(value)
        : value.split(',').map((name) => name.trim())
      : value
  if (!Array.isArray(list)) return undefined
  const known = list.map(status).filter((name) => name !== undefined)
  return known.length === list.length ? known : undefined
}

function reversed(start: number | undefined, end: number | undefined): boolean {
  return start !== undefined && end !== undefined && start > end
}
