import { methodNames, misnomers, nearestName } from '@aeop/sdk/catalogue'

/**
 * What most likely was meant by a name that the catalogue does not have, as a sentence; `undefined` where nothing is near.
 *
 * @example
 * nameHint('aliexpress.ds.product.gte') // 'Did you mean aliexpress.ds.product.get?'
 */
export function nameHint(name: string): string | undefined {
  const known = misnomers.get(name)
  if (known !== undefined) return `${known.why}: use ${known.right.join(' or ')}`
  const nearest = nearestName(name, methodNames)
  return nearest === undefined ? undefined : `Did you mean ${nearest}?`
}
