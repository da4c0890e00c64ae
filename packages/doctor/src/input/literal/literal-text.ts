import { isTable, type LiteralValue } from './literal-value.ts'

const JSON_WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  nil: 'null',
  undefined: 'null',
  NULL: 'null',
}

/** What stands for nothing in the languages that are read. */
const NOTHING = new Set(['null', 'None', 'nil', 'undefined', 'NULL'])

/** The text that is sent for a parameter: strings as they are, other single values in their own spelling, the rest as JSON text; `undefined` for nothing. */
export function parameterText(value: LiteralValue): string | undefined {
  if (typeof value === 'string') return value
  if ('bare' in value) return NOTHING.has(value.bare) ? undefined : value.bare
  return literalJson(value)
}

/** Compact JSON text of a value, with every digit. */
export function literalJson(value: LiteralValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (isTable(value)) {
    return `{${value.members.map(([name, member]) => `${JSON.stringify(name)}:${literalJson(member)}`).join(',')}}`
  }
  if ('bare' in value) {
    if (Object.hasOwn(JSON_WORDS, value.bare)) return JSON_WORDS[value.bare] ?? 'null'
    return /^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(value.bare) ? value.bare : JSON.stringify(value.bare)
  }
  return `[${value.map(literalJson).join(',')}]`
}
