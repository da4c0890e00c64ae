// @ts-check
// facts/switches.json -> packages/sdk/src/generated/switches.ts, and the tables of docs/gateway-behaviour.md

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { printData } from '../print-data.mjs'
import { markdownTable } from './markdown-table.mjs'
import { union } from './union.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

const PAGE = 'docs/gateway-behaviour.md'

/** @param {Fact} facts @returns {string} */
export function generateSwitches({ switches, reasons }) {
  const names = (/** @type {Fact[]} */ records) => union(records.map(({ name }) => name))
  const lenient = switches.filter((/** @type {Fact} */ record) => !record.default)
  return `import type { Confidence } from './gateways.ts'

/** Behaviours of the gateway that are inferred and can be turned on or off. */
export type SwitchName =${names(switches)}

/** Those of them that are off by default, so that \`lenient\` can turn them on. */
export type LenientSwitch =${names(lenient)}

/** Why the gateway refused, beside the name of the switch that would have taken the request. */
export type RefusalReason =${names(reasons)}

/** One inferred behaviour. */
export interface SwitchFact {
  readonly name: SwitchName
  /** What the gateway does when it is on. */
  readonly on: string
  /** What the gateway does when it is off. */
  readonly off: string
  /** Whether it is on unless asked otherwise. */
  readonly default: boolean
  /** Whether it is on in a strict gateway. */
  readonly strict: boolean
  readonly source: string
  readonly confidence: Confidence
}

/** What one reason means. */
export interface RefusalReasonFact {
  readonly name: RefusalReason
  readonly meaning: string
}

/**
 * The switches of the gateway.
 *
 * @example
 * \`\`\`ts
 * switches.filter((fact) => !fact.default).map((fact) => \`--lenient-\${fact.name}\`)
 * \`\`\`
 */
export const switches: readonly SwitchFact[] = ${printData(switches, 'typescript')}

/** What the header \`x-aeop-reason\` of the gateway may say, beside the names of switches. */
export const refusalReasons: readonly RefusalReasonFact[] = ${printData(reasons, 'typescript')}
`
}

/**
 * The page on the gateway's behaviour with its tables made anew; nothing where there is no such page, as in a copy of the facts alone.
 *
 * @param {string} root @param {Fact} facts @returns {{ name: string, text: string }[]}
 */
export function generateBehaviourPage(root, { switches, choices, reasons }) {
  if (!existsSync(join(root, PAGE))) return []
  const source = (/** @type {Fact} */ record) => `${record.source} (${record.confidence})`
  const tables = {
    switches: markdownTable(
      ['switch', 'on', 'off', 'default', '`--strict`', 'source'],
      switches.map((/** @type {Fact} */ it) => [
        `\`${it.name}\``,
        it.on,
        it.off,
        word(it.default),
        word(it.strict),
        source(it),
      ]),
    ),
    choices: markdownTable(
      ['about', 'choice', 'source'],
      choices.map((/** @type {Fact} */ it) => [it.about, it.choice, source(it)]),
    ),
    reasons: markdownTable(
      ['reason', 'meaning'],
      reasons.map((/** @type {Fact} */ it) => [`\`${it.name}\``, it.meaning]),
    ),
  }
  const page = readFileSync(join(root, PAGE), 'utf8')
  const text = Object.entries(tables).reduce((text, [name, rows]) => between(text, name, rows), page)
  return [{ name: PAGE, text }]
}

/** @param {boolean} on */
function word(on) {
  return on ? 'on' : 'off'
}

/** @param {string} page @param {string} name @param {string} text */
function between(page, name, text) {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from === -1 || to < from)
    throw new Error(`${PAGE} has no place for ${name}: it stands between ${start} and ${end}`)
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`
}
