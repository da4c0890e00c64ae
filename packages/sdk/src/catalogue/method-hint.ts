import { misnomers } from '../generated/misnomers.ts'
import { methodNames } from './method-names.ts'
import { nearestName } from './nearest-name.ts'

/**
 * What most likely was meant by a name that the catalogue does not have, as a sentence without its full stop; `undefined` where nothing is near.
 *
 * @example
 * methodHint('aliexpress.ds.product.gte') // 'Did you mean aliexpress.ds.product.get?'
 * methodHint('aliexpress.ds.order.get') // 'Orders of a dropshipper are read under trade.ds: use aliexpress.trade.ds.order.get'
 */
export function methodHint(name: string): string | undefined {
  const known = misnomers.get(name)
  if (known !== undefined) return `${known.why}: use ${known.right.join(' or ')}`
  const nearest = nearestName(name, methodNames)
  return nearest === undefined ? undefined : `Did you mean ${nearest}?`
}
