import { fromHundredths, toHundredths } from './decimal.ts'

/** A price from a number of pieces on. */
export interface WholesaleTier {
  readonly from: number
  readonly percentOff: number
  /** US dollars with two places. */
  readonly price: string
}

const tiers = [
  { from: 10, percentOff: 3 },
  { from: 50, percentOff: 6 },
  { from: 200, percentOff: 10 },
] as const

/**
 * What a piece costs whoever buys many. The numbers are ours.
 *
 * @example wholesaleTiers('10.00')[0] // { from: 10, percentOff: 3, price: '9.70' }
 */
export function wholesaleTiers(salePrice: string): readonly WholesaleTier[] {
  return tiers.map(({ from, percentOff }) => ({
    from,
    percentOff,
    price: fromHundredths(Math.round((toHundredths(salePrice) * (100 - percentOff)) / 100)),
  }))
}
