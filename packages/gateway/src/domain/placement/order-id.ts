/**
 * The id of the n-th order of a gateway: 16 digits that begin with 8, as the platform's do. The end is the buyer's, as it is there; after it there is room
 * for the ids of a hundred lines.
 *
 * @param number from 1 on
 * @example orderIdOf(1, '240000917002') // '8180000001700200'
 */
export function orderIdOf(number: number, buyerAccountId: string): string {
  const buyer = Number(buyerAccountId.slice(-4))
  return String(8_180_000_000_000_000 + number * 1_000_000 + buyer * 100)
}
