// @ts-check
// Merges saved reference JSON into facts/methods: docs/catalogue.md. Without --write it only reports. One file that is wrong, and nothing is changed.
// Usage: node tools/import-methods.mjs --from FOLDER [--source ID]... [--root DIR] [--write] [--json]

import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkPlan, outdatedCorrections, plannedMethods } from './import/check-plan.mjs'
import { findSources } from './import/find-sources.mjs'
import { planImport } from './import/plan-import.mjs'
import { reportData, reportText } from './import/print-report.mjs'
import { readSaved } from './import/read-saved.mjs'
import { writeFiles } from './import/write-files.mjs'
import { printData } from './print-data.mjs'
import { readFacts } from './read-facts.mjs'

const USAGE = 'node tools/import-methods.mjs --from FOLDER [--source ID]... [--root DIR] [--write] [--json]'

try {
  const { refused, report } = importMethods(readOptions())
  for (const sentence of refused) console.error(sentence)
  if (refused.length > 0) console.error(`refused: nothing was changed in facts/`)
  else process.stdout.write(report)
  process.exitCode = refused.length > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/**
 * @param {{ from: string, sources: string[], root: string, write: boolean, json: boolean }} options
 * @returns {{ refused: string[], report: string }}
 */
function importMethods({ from, sources, root, write, json }) {
  const files = readFacts(root)
  const saved = readSaved(from)
  if (saved.malformed.length > 0) return { refused: saved.malformed, report: '' }
  if (saved.documents.length + saved.lists.length === 0)
    return { refused: [`${from}: holds no saved document`], report: '' }
  const known = files.filter(({ path }) => path.startsWith('methods/')).map(({ data }) => data)
  const { sourceOf, refused } = findSources(saved, sources, known)
  if (refused.length > 0) return { refused, report: '' }
  const plan = planImport(files, saved, sourceOf)
  const unfit = checkPlan(root, files, plan)
  if (unfit.length > 0) return { refused: unfit, report: '' }
  const outdated = outdatedCorrections(files, plan)
  if (write) {
    writeFiles(
      plannedMethods(plan).map(({ path, method }) => ({
        path: join(root, 'facts', path),
        text: `${printData(method, 'json')}\n`,
      })),
    )
  }
  const report = json
    ? `${JSON.stringify(reportData(plan, outdated, write), null, 2)}\n`
    : reportText(plan, outdated, write)
  return { refused: [], report }
}

/** @throws {Error} with the usage */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        source: { type: 'string', multiple: true },
        root: { type: 'string' },
        write: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    if (values.from === undefined) throw new Error('--from FOLDER is missing')
    return {
      from: values.from,
      sources: values.source ?? [],
      root: resolve(values.root ?? dirname(dirname(fileURLToPath(import.meta.url)))),
      write: values.write === true,
      json: values.json === true,
    }
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\nUsage: ${USAGE}`, { cause })
  }
}
