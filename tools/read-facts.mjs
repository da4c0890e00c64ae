// @ts-check
// Reads facts/ as the tools see it; a file that is no JSON is reported with its name.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ [key: string]: any }} Fact a record as it stands in a facts file; its shape is the schema's business */
/** @typedef {{ path: string, schema: string, text: string, data: Fact }} FactsFile path and schema relative to facts/ */

const TABLES = {
  'access.json': 'access',
  'app-categories.json': 'app-categories',
  'business-outcomes.json': 'business-outcomes',
  'corrections.json': 'corrections',
  'errors.json': 'errors',
  'gateways.json': 'gateways',
  'messages.json': 'messages',
  'method-errors.json': 'method-errors',
  'method-names.json': 'method-names',
  'paging.json': 'paging',
  'permission-groups.json': 'permission-groups',
  'public-parameters.json': 'public-parameters',
  'switches.json': 'switches',
}
const FOLDERS = { methods: 'method', mistakes: 'mistakes', samples: 'sample', vectors: 'vectors' }

/** @param {string} root directory that holds facts/ @returns {FactsFile[]} in a fixed order */
export function readFacts(root) {
  const facts = join(root, 'facts')
  const paths = Object.entries(TABLES)
  for (const [folder, schema] of Object.entries(FOLDERS)) {
    const names = readdirSync(join(facts, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.json'))
    paths.push(...names.sort().map((name) => /** @type {[string, string]} */ ([`${folder}/${name}`, schema])))
  }
  return paths.map(([path, schema]) => {
    const text = readText(facts, path)
    return { path, schema: `schema/${schema}.schema.json`, text, data: parseJson(path, text) }
  })
}

/** @param {string} facts @param {string} path */
function readText(facts, path) {
  try {
    return readFileSync(join(facts, path), 'utf8')
  } catch (cause) {
    throw new Error(`facts/${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

/** @param {string} path @param {string} text @returns {Fact} */
export function parseJson(path, text) {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`facts/${path} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** @param {FactsFile[]} files @param {string} path @returns {Fact} */
export function factsOf(files, path) {
  const file = files.find((candidate) => candidate.path === path)
  if (!file) throw new Error(`facts/${path} is missing`)
  return file.data
}
