// @ts-check
// Protects the overlay: each correction fits a method that exists, changes something, and leaves a method that still fits the schema.

import { applyCorrections } from '../catalogue/apply-corrections.mjs'
import { factsOf } from '../read-facts.mjs'
import { validateSchemas } from './validate-schemas.mjs'

/** @typedef {import('../read-facts.mjs').FactsFile} FactsFile */

/** @param {string} root @param {FactsFile[]} files @returns {string[]} */
export function checkCorrections(root, files) {
  const methods = files.filter(({ path }) => path.startsWith('methods/'))
  const { corrections } = factsOf(files, 'corrections.json')
  try {
    const corrected = applyCorrections(
      methods.map(({ data }) => data),
      corrections,
    )
    const changed = methods.flatMap((file, index) => {
      const data = corrected[index] ?? file.data
      return data === file.data ? [] : [{ ...file, data }]
    })
    return validateSchemas(root, changed).map((problem) => `facts/corrections.json: with it, ${problem}`)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
