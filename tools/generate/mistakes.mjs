// @ts-check
// facts/mistakes/ -> packages/doctor/src/generated/mistakes.ts

import { printData } from '../print-data.mjs'
import { union } from './union.mjs'

/** @param {import('../read-facts.mjs').Fact[]} mistakes @returns {string} */
export function generateMistakes(mistakes) {
  const byName = Object.fromEntries(mistakes.map(({ name, ...fact }) => [name, fact]))
  return `/** Name of a mistake; the code that recognises it has the same name. */
export type MistakeName =${union(mistakes.map(({ name }) => name))}

/** What is known of one mistake. */
export interface MistakeFact {
  /** \`signature\`: recognised by repeating it; \`request\`: seen in the request or its answer; \`account\`: a cause outside the code. */
  readonly kind: 'signature' | 'request' | 'account'
  /** Number in the catalogue of mistakes of each protocol; without one the name is the id. */
  readonly ids: { readonly iop?: string; readonly top?: string }
  /** How rare it is, 1 to 6: the search tries cheap combinations first. Signature mistakes have one. */
  readonly cost?: number
  readonly actor: 'code' | 'account' | 'platform' | 'network'
  readonly title: string
  readonly meaning: string
  readonly mend: string
  /** The step in the developer console. */
  readonly console?: string
  readonly example: string
  readonly source: string
  readonly confidence: 'live' | 'sdk' | 'documented' | 'third-party' | 'inferred'
}

/** Every mistake that the doctor knows, by its name. */
export const mistakes: Readonly<Record<MistakeName, MistakeFact>> = ${printData(byName, 'typescript')}
`
}
