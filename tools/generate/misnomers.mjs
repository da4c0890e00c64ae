// @ts-check
// facts/method-names.json -> packages/sdk/src/generated/misnomers.ts

import { printData } from '../print-data.mjs'

/** @param {import('../read-facts.mjs').Fact} facts of method-names.json @returns {string} */
export function generateMisnomers({ wrong }) {
  const rows = wrong.map((/** @type {any} */ { name, right, why }) => [name, { right, why }])
  return `/** What to call in place of a name that no API method has. */
export interface Misnomer {
  /** Methods that do what the name seems to promise. */
  readonly right: readonly string[]
  readonly why: string
}

/**
 * Names that circulate in public code and stand in no reference.
 *
 * @example
 * misnomers.get('aliexpress.freight.query')?.right // ['aliexpress.ds.freight.query']
 */
export const misnomers: ReadonlyMap<string, Misnomer> = /* @__PURE__ */ new Map(
  Object.entries(${printData(Object.fromEntries(rows), 'typescript', '  ')}),
)
`
}
