// @ts-check
// Protects facts/: every file fits its schema and is printed in the one form, the tables agree with each other, and every
// signature vector recomputes. Lists all that is wrong, with file and JSON path, and exits 1.
// Usage: node tools/check-facts.mjs [--root DIR]

import { checkCorrections } from './check-facts/check-corrections.mjs'
import { checkMethodRules } from './check-facts/check-method-rules.mjs'
import { checkMethodErrors } from './check-facts/check-method-errors.mjs'
import { checkPermissionGroups } from './check-facts/check-permission-groups.mjs'
import { checkSwitches } from './check-facts/check-switches.mjs'
import { checkTables } from './check-facts/check-tables.mjs'
import { checkVectors } from './check-facts/check-vectors.mjs'
import { validateSchemas } from './check-facts/validate-schemas.mjs'
import { printData } from './print-data.mjs'
import { readArguments } from './read-arguments.mjs'
import { readFacts } from './read-facts.mjs'

const { root } = readArguments()
const problems = findProblems()
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1

/** The later checks rely on the shapes that the schemas assert. @returns {string[]} */
function findProblems() {
  try {
    const files = readFacts(root)
    const misshapen = validateSchemas(root, files)
    if (misshapen.length > 0) return misshapen
    const unformatted = files
      .filter(({ text, data }) => text !== `${printData(data, 'json')}\n`)
      .map(({ path }) => `facts/${path}: not in the usual form, run node tools/format-facts.mjs`)
    return [
      ...unformatted,
      ...checkTables(files),
      ...checkMethodErrors(files),
      ...checkMethodRules(files),
      ...checkCorrections(root, files),
      ...checkPermissionGroups(files),
      ...checkSwitches(files),
      ...checkVectors(files),
    ]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
