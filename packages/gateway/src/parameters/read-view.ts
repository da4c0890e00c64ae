import { convertDollars } from '../domain/exchange-rates.ts'
import type { Refusal } from '../domain/refusal.ts'
import { invalidParameter } from './invalid-parameter.ts'
import { textOf } from './text-of.ts'

/** For whom prices are shown. */
export interface PriceView {
  /** Two capitals; empty where no country was named. */
  readonly shipTo: string
  readonly currency: string
  /** A dollar price in `currency`. */
  readonly convert: (dollars: string) => string
}

/**
 * Reads the country and the currency that a method calls by these names; USD and no country unless given.
 *
 * @param names `shipTo` and `currency` are names of parameters
 */
export function readView(
  params: ReadonlyMap<string, string>,
  names: { readonly shipTo?: string; readonly currency?: string },
): PriceView | { readonly refusal: Refusal } {
  const shipTo = ((names.shipTo && textOf(params, names.shipTo)) ?? '').toUpperCase()
  if (names.shipTo !== undefined && !/^([A-Z]{2})?$/.test(shipTo)) return invalidParameter(names.shipTo)
  const currency = ((names.currency && textOf(params, names.currency)) || 'USD').toUpperCase()
  if (convertDollars('1', currency) === undefined) return invalidParameter(names.currency ?? 'currency')
  return { shipTo, currency, convert: (dollars) => convertDollars(dollars, currency) ?? dollars }
}
