import { InputError } from './input-error.ts'
import type { InputRead } from './input-read.ts'
import { parameterText } from './literal/literal-text.ts'
import { isTable, type LiteralTable, type LiteralValue } from './literal/literal-value.ts'
import { parseLiteral } from './literal/parse-literal.ts'
import { parsePhpDump, PHP_DUMP } from './literal/parse-php-dump.ts'
import { parsePrintR } from './literal/parse-print-r.ts'
import { pairsOf } from './literal/pairs-of.ts'
import { readRequestObject } from './literal/read-request-object.ts'
import { refuseLarge } from './refuse-large.ts'

/** What Node prints in front of the pairs of such an object. */
const INSPECTED = /^(?:URLSearchParams|FormData|Map\(\d+\)) (?=\{)/
const PRINT_R = /^\s*Array\s*\n\s*\(/

/**
 * Reads an object of parameters in JSON, or as JavaScript, Python, PHP and Ruby print it; also the request objects of HTTP libraries
 * (`{ url, method, headers, body }`) and `{ parameters, path }`.
 *
 * @throws {InputError} when the text is no such object.
 * @example
 * readJson('{"app_key":12345678,"order_id":8012345678901234567}').request
 * // { parameters: [['app_key', '12345678'], ['order_id', '8012345678901234567']] }
 */
export function readJson(source: string): InputRead {
  refuseLarge(source)
  const text = source
    .replace(/^\ufeff/, '')
    .trim()
    .replace(INSPECTED, '')
  if (PRINT_R.test(text))
    return {
      request: { parameters: parsePrintR(text), client: 'php' },
      notes: ['The array was read as print_r shows it.'],
    }
  if (PHP_DUMP.test(text)) {
    const read = parametersRead(parsePhpDump(text), new Set(['The array was read as PHP dumps it.']))
    return { ...read, request: { ...read.request, client: 'php' } }
  }
  const { value, end } = parseLiteral(text)
  const notes = new Set<string>()
  if (!isJson(text.slice(0, end))) notes.add('The object is no JSON; it was read as a program prints it.')
  if (/[^\s;,)]/.test(text.slice(end))) notes.add('What stands behind the object was passed over.')
  if (!isTable(value)) return parametersRead(value, notes)
  const read = readRequestObject(value, notes) ?? wrapped(value, notes) ?? parametersRead(value, notes)
  const client = writerOf(text)
  return client === undefined ? read : { ...read, request: { client, ...read.request } }
}

function parametersRead(value: LiteralValue, notes: Set<string>): InputRead {
  const parameters = pairsOf(value, notes)
  if (parameters === undefined || parameters.length === 0)
    throw new InputError('The object holds no parameters', 'Give names and values, such as {"app_key":"12345678"}')
  return { request: { parameters }, notes: [...notes] }
}

/** `{ parameters, path, body }`, the form that `diagnose` takes. */
function wrapped({ members }: LiteralTable, notes: Set<string>): InputRead | undefined {
  const member = (name: string) => members.find(([given]) => given === name)?.[1]
  const inner = member('parameters') ?? member('params')
  if (inner === undefined || typeof inner === 'string' || member('app_key') !== undefined) return undefined
  const parameters = pairsOf(inner, notes)
  if (parameters === undefined) return undefined
  const [path, body] = [member('path'), member('body')].map((value) =>
    value === undefined ? undefined : parameterText(value),
  )
  return {
    request: { parameters, ...(path === undefined ? {} : { path }), ...(body === undefined ? {} : { body }) },
    notes: [...notes],
  }
}

/** The language in which an object is written, where its first member tells; JSON and JavaScript tell nothing. */
function writerOf(text: string): string | undefined {
  return /^(?:array\s*\(|\[\s*(?:"[^"]*"|'[^']*')\s*=>)/i.test(text)
    ? 'php'
    : /^\{\s*u?'[^']*'\s*:/.test(text)
      ? 'python'
      : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
