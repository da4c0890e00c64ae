import { imprintOf } from '../imprint.ts'
import type { PlaceRequest } from './place-request.ts'

/**
 * A number by which the same request is known again: what is to go where. How it is to be paid does not matter.
 *
 * @example requestImprint(request) === requestImprint({ ...request, tryToPay: true }) // true
 */
export function requestImprint({ address, natAddr, items }: PlaceRequest): number {
  const parts = Object.entries(address).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const lines = items.map(({ productId, count, skuAttr, service, memo }) => [productId, count, skuAttr, service, memo])
  return imprintOf(new TextEncoder().encode(JSON.stringify([parts, natAddr, lines])))
}
